"""What was chosen of the cases, in words: for headings, titles, summaries, warnings and footers."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral.text.lists import join_list, pluralize


def filter_words(cases: Sequence[CaseIndex]) -> str:
    """Say what was chosen of the cases, as briefly as that can be said; empty where nothing was.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> filter_words([index_case(bl.load("cuba-laos").where(kind=["aid", "trade"]), "CUB")])
    'only aid and trade'
    """
    return "; ".join(_named(words, found, cases) for words, found in _by_words(cases).items())


def filter_notes(cases: Sequence[CaseIndex]) -> Iterator[str]:
    """Say of each choice what it left out, so that nobody takes it for missing."""
    for words, found in _by_words(cases).items():
        gone = {
            case.title: sum(entry.records for entry in case.filters if entry.words == words)
            for case in found
        }
        each = [
            f"{pluralize(number, 'record') if number else 'none'} of {name}"
            for name, number in gone.items()
        ]
        yield f"Filter: {_named(words, found, cases)}. Left out: {'; '.join(each)}."
    if len({tuple(entry.words for entry in case.filters) for case in cases}) > 1:
        yield "The cases are not filtered alike, and may differ for that reason alone."


def _by_words(cases: Sequence[CaseIndex]) -> dict[str, list[CaseIndex]]:
    """Group the cases by what was chosen of them; of one case each choice is named once."""
    pairs = [
        (words, case)
        for case in cases
        for words in dict.fromkeys(entry.words for entry in case.filters)
    ]
    found = grouped(pairs, lambda pair: pair[0])
    return {words: [case for _, case in group] for words, group in found.items()}


def _named(words: str, found: Sequence[CaseIndex], cases: Sequence[CaseIndex]) -> str:
    """Name the cases of which something was chosen, where it was not chosen of all."""
    if len(found) == len(cases):
        return words
    return f"{words} (of {join_list(case.title for case in found)})"
