"""What each case holds: kind by case, in stages, directions and years."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.counting import NOT_REPORTED, OTHER, flow_category, record_state
from bilateral._findings.result import FindingSpec, Result, Row, case_by_case, columns, row_of
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.dates.gregorian import BEGINNING, END, year_of
from bilateral.text.lists import pluralize
from bilateral.ties import KINDS, directions_of
from bilateral.vocabulary import STAGES

COUNTS = ("ties", *STAGES, "out", "in", "mutual", OTHER, NOT_REPORTED)
COLUMNS = columns(
    f"relationship kind record {' '.join(f'{name}:count' for name in COUNTS)} out_word in_word "
    "first_year:count last_year:count reported_absent:count completeness"
)


def profile(cases: Sequence[CaseIndex]) -> Result:
    """Count what each case holds: kind by case, in stages, directions and years.

    The frame has one row for each case and kind, in this order. ``ties`` is the sum of the five
    stages, and also of ``out``, ``in``, ``mutual``, ``other_terms`` and ``terms_not_told``: for
    kinds that are given and received, these two count the ties that are told to be on other terms
    than a grant or shared costs, and those of no told terms. Counts are of records, which do not
    measure strength; they are missing, not 0, where there is no record, unless a source looks
    exhaustively. ``first_year`` and ``last_year`` are those in which a counted tie surely or
    possibly was, as far as its dates are bounded.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.profile().frame["kind"].to_list()[:7]
    ['diplomatic', 'political', 'aid', 'education', 'trade', 'military', 'sports']
    """
    rows = [row for case in cases for row in _rows(case)]
    return Result(rows=rows, columns=COLUMNS, summary=summary(rows, titles_of(cases)))


SPEC = FindingSpec(
    title="What each case holds",
    find=profile,
    shown="relationship kind record ties planned agreed delivered stopped unknown "
    "first_year last_year",
)


def summary(rows: Iterable[Row], titles: Mapping[str, str]) -> str:
    """Say how many records each case holds, of how many kinds, and which kinds are empty.

    Examples
    --------
    >>> row = {"relationship": "a", "kind": "aid", "record": "recorded", "ties": 2}
    >>> summary([row], {"a": "A and B"})
    'A and B: 2 records of 1 kind.'
    """
    return case_by_case(rows, titles, _sentence)


def side_by_side(rows: Sequence[Row], titles: Mapping[str, str]) -> pd.DataFrame:
    """Lay a profile out for reading: a row a kind, a column a case, each cell in words.

    Examples
    --------
    >>> row = {"relationship": "a", "kind": "aid", "record": "no record"}
    >>> side_by_side([row], {"a": "A and B"}).to_dict("records")
    [{'kind': 'aid', 'A and B': 'no record'}]
    """
    cells = {(row["relationship"], row["kind"]): _cell(row) for row in rows}
    kinds = [kind for kind in KINDS if any(kind == other for _, other in cells)]
    layout = {title: [cells[case, kind] for kind in kinds] for case, title in titles.items()}
    return pd.DataFrame({"kind": kinds, **layout})


def _rows(case: CaseIndex) -> list[dict[str, Any]]:
    absent = Counter(tie.kind for tie in case.ties if tie.absent)
    return [_row(case, kind, case.counted_of.get(kind, []), absent[kind]) for kind in KINDS]


def _row(case: CaseIndex, kind: str, ties: Sequence[TieView], absent: int) -> dict[str, Any]:
    rank = case.completeness.rank([kind], case.states)
    state = record_state(len(ties), absent, rank)
    tally = Counter(tie.stage for tie in ties)
    tally.update(flow_category(tie.topic, tie.terms, tie.direction) for tie in ties)
    tally["ties"] = len(ties)
    counts = [tally[name] if state in ("recorded", "zero") else None for name in COUNTS]
    tail = (*directions_of(kind), *_years(ties), absent, rank)
    return row_of(COLUMNS, (case.id, kind, state, *counts, *tail))


def _years(ties: Iterable[TieView]) -> tuple[int | None, int | None]:
    """Give the first and the last year that the dates bound; what has no bound is passed over."""
    known = []
    for tie in ties:
        first, late_start, early_end, last = tie.when.outer
        known += [_bounded(first, late_start), _bounded(last, early_end)]
    years = [year for year in known if year is not None]
    return (min(years), max(years)) if years else (None, None)


def _bounded(day: int, other: int) -> int | None:
    """Give the year of a day; of another, where nothing bounds the first."""
    return next((year_of(each) for each in (day, other) if BEGINNING < each < END), None)


def _sentence(rows: Sequence[Row]) -> str:
    ties = [row["ties"] for row in rows if row["record"] == "recorded"]
    text = f"{pluralize(sum(ties), 'record')} of {pluralize(len(ties), 'kind')}"
    for state in ("reported absent", "zero", "no record"):
        empty = [row["kind"] for row in rows if row["record"] == state]
        text += f"; {state}: {few(empty)}" if empty else ""
    return text


def _cell(row: Row) -> str:
    if row["record"] != "recorded":
        return str(row["record"])
    stages = ", ".join(f"{row[stage]} {stage}" for stage in STAGES if row[stage])
    return f"{row['ties']}: {stages}"
