"""Filters of the cases, in words: for headings, titles, summaries, warnings and footers."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral.text.lists import pluralize
from bilateral.text.names import inside


def filter_words(cases: Sequence[CaseIndex]) -> str:
    """Write the filters of the cases briefly; empty if there are none.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> filter_words([index_case(bl.load("cuba-laos").where(kind=["aid", "trade"]), "CUB")])
    'only aid and trade'
    """
    return "; ".join(_named(words, found, cases) for words, found in _by_words(cases).items())


def filter_notes(cases: Sequence[CaseIndex]) -> Iterator[str]:
    """Yield what each filter left out, so that it is not read as missing."""
    for words, found in _by_words(cases).items():
        gone = {
            case.title: sum(entry.records for entry in case.filters if entry.words == words)
            for case in found
        }
        each = "; ".join(
            f"{pluralize(number, 'record') if number else 'none'} of {inside(title)}"
            for title, number in gone.items()
        )
        yield f"Filter: {_named(words, found, cases)}. Left out: {each}."
    if len({tuple(entry.words for entry in case.filters) for case in cases}) > 1:
        yield "The cases are not filtered alike, and may differ for that reason alone."


def _by_words(cases: Sequence[CaseIndex]) -> dict[str, list[CaseIndex]]:
    """Group the cases by their filters; for one case each filter is named once."""
    found: dict[str, list[CaseIndex]] = {}
    for case in cases:
        for words in dict.fromkeys(entry.words for entry in case.filters):
            found.setdefault(words, []).append(case)
    return found


def _named(words: str, found: Sequence[CaseIndex], cases: Sequence[CaseIndex]) -> str:
    """Name the cases with a filter, if not all have it."""
    if len(found) == len(cases):
        return words
    return f"{words} (of {'; '.join(inside(case.title) for case in found)})"
