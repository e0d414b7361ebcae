"""The card of a comparison: how the cases differ, what was done in each kind, and warnings."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from textwrap import fill

import pandas as pd

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.discrepancies import conflicts, discrepancies
from bilateral._findings.distinct import distinct
from bilateral._findings.filters import filter_words
from bilateral._findings.grouping import grouped
from bilateral._findings.kind_lines import KindLines, kind_lines
from bilateral._findings.shared import shared
from bilateral._findings.tie_types import arrows_in_words
from bilateral._findings.viewpoint import Focal, seen_from
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.text.html import visible
from bilateral.text.lists import join_list
from bilateral.text.names import inside
from bilateral.text.tables import text_grid
from bilateral.ties import KINDS

WIDTH = 120
"""The greatest width of a card in a terminal, in characters."""
BESIDE = 3
"""Up to this many cases have a column each; with more, each case has a row."""
OPENING = 750
"""The number of characters of the comparing paragraph that a card shows."""
MOST_WARNINGS = 2
KIND = 14
"""The width of the first column, in characters."""

Lists = Mapping[str, Sequence[str]]
"""The lists below the table: heading → lines."""


def heading(cases: Sequence[CaseIndex], focal: Focal) -> str:
    """Write the heading: the cases, the state they are seen from, and their filters.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> laos = index_case(bl.load("cuba-laos").where(kind="aid"), "CUB")
    >>> heading([laos], "CUB")
    'Cuba and Laos, seen from Cuba: only aid'
    """
    titles = titles_of(cases)
    first, *others = titles.values()
    # The name of a case has an "and" of its own.
    compared = " and ".join(f"with {inside(title)}" for title in others)
    text = f"{first} compared {compared}" if others else first
    chosen = filter_words(cases)
    states = join_list(dict.fromkeys(viewpoints(titles, focal)))
    seen = f"dyad by dyad, seen from {states}"
    if isinstance(focal, str):
        seen = f"seen from {in_sentence(state(focal).name)}"
    return f"{text}, {seen}{f': {chosen}' if chosen else ''}"


def legend(cases: Sequence[CaseIndex]) -> str:
    """Explain the arrows of the table."""
    return f"({arrows_in_words(cases).removesuffix('.')})"


def viewpoint_note(titles: Mapping[str, str], focal: Focal) -> str:
    """Name the state that each case is seen from; empty if it is the same for all."""
    seen = viewpoints(titles, focal)
    if len(set(seen)) == 1:
        return ""
    names = zip(titles.values(), seen, strict=True)
    each = "; ".join(f"{inside(title)} from {name}" for title, name in names)
    return f"Not all cases are seen from the same state: {each}."


def kinds(cases: Sequence[CaseIndex]) -> pd.DataFrame:
    """Return what was done in each kind, with the number of records below the kind.

    Returns
    -------
    pandas.DataFrame
        A row for each kind and a column for each case; with many cases, a row for each kind and
        case. Cells have several lines. A kind without reports in any case is left out.
    """
    shown = [kind for kind in KINDS if any(kind in case.by_word for case in cases)]
    titles = [*titles_of(cases).values()]
    if len(cases) > BESIDE:
        rows = [
            (kind if place == 0 else "", f"{title} ({_numbers([cell.records])}): {_below(cell)}")
            for kind in shown
            for place, (title, cell) in enumerate(zip(titles, _cells(cases, kind), strict=True))
        ]
        return pd.DataFrame(rows, columns=["kind", "what was done"])
    cells = {kind: _cells(cases, kind) for kind in shown}
    heads = [f"{kind}\n{_numbers(cell.records for cell in cells[kind])}" for kind in shown]
    columns = {
        title: ["\n".join(cells[kind][place].lines) for kind in shown]
        for place, title in enumerate(titles)
    }
    return pd.DataFrame({"kind": heads, **columns})


def _cells(cases: Sequence[CaseIndex], kind: str) -> list[KindLines]:
    column_count = len(cases) if len(cases) <= BESIDE else 1
    return [kind_lines(case, kind, width=(WIDTH - KIND) // column_count - 2) for case in cases]


def _below(cell: KindLines) -> str:
    """Write the lines one below the other: what is hostile is not run into what follows."""
    return "\n".join(cell.lines)


def _numbers(records: Iterable[int]) -> str:
    numbers = [f"{number:,}" for number in records]
    return f"{', '.join(numbers)} {'record' if numbers == ['1'] else 'records'}"


def differences(cases: Sequence[CaseIndex]) -> list[str]:
    """Write what is reported for several cases, for one only, and for none; and contradictions."""
    several = (shared, distinct) if len(cases) > 1 else ()
    found = [find(cases) for find in several]
    note = f" {arrows_in_words(cases)}"
    texts = [finding.summary.removesuffix(note) for finding in found if finding.rows]
    titles = titles_of(cases)
    for case, rows in grouped(discrepancies(cases).rows, itemgetter("relationship")).items():
        texts.append(f"{titles[case]}: {conflicts(rows)}; all versions are kept.")
    silent = [
        kind
        for kind in KINDS
        if not any(kind in case.by_word or case.is_hidden(kind) for case in cases)
    ]
    return [*texts, *([f"No record of {join_list(silent, 'or')} ties."] if silent else [])]


def opening(sentences: Iterable[str]) -> str:
    """Return the first sentences of the comparing paragraph, and say where the rest is."""
    kept: list[str] = []
    left = [*sentences]
    while left and (not kept or len(" ".join([*kept, left[0]])) <= OPENING):
        kept.append(left.pop(0))
    return " ".join([*kept, *(["In full: .summary()"] if left else [])])


def few_warnings(notes: Sequence[str], warnings: Sequence[str]) -> list[str]:
    """Return the general warnings and the first others, and say whether there are more."""
    kept = [*notes, *[text for text in warnings if text not in notes][:MOST_WARNINGS]]
    if len(kept) < len(warnings):
        kept[-1] += " More in .warnings()."
    return kept


def viewpoints(cases: Mapping[str, str], focal: Focal) -> list[str]:
    """Return the state that each case is seen from, in order."""
    return [in_sentence(state(seen_from(focal, case)).name) for case in cases]


def text_card(title: str, paragraph: str, kinds: pd.DataFrame, lists: Lists) -> str:
    """Write a comparison for a terminal.

    Parameters
    ----------
    paragraph : str
        How the cases compare.
    kinds : pandas.DataFrame
        The frame from `kinds`.
    """
    blocks = [
        "\n".join([*([name] if name else []), *(_item(line) for line in lines)])
        for name, lines in lists.items()
        if lines
    ]
    filled = [fill(text, WIDTH, break_on_hyphens=False) for text in (title, paragraph) if text]
    return visible("\n\n".join([*filled, text_grid(kinds, width=WIDTH, first=KIND), *blocks]))


def _item(line: str) -> str:
    return fill(
        line,
        WIDTH,
        initial_indent="- ",
        subsequent_indent="  ",
        break_on_hyphens=False,
        break_long_words=False,
    )
