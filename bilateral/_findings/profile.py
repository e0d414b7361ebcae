"""What each case records: kind by case, in stages, directions and years."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.missing_reason import record_without
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    case_by_case,
    columns,
    joined,
    row_of,
)
from bilateral._findings.tie_types import ARROWS
from bilateral._findings.tie_view import TieView
from bilateral.coverage import SILENCES
from bilateral.dates.gregorian import BEGINNING, END, year_of
from bilateral.text.lists import join_list
from bilateral.ties import KINDS, directions_of
from bilateral.vocabulary import STAGES, topic_label

COUNTS = ("records", *STAGES, *ARROWS, "hostile")
COLUMNS = columns(
    f"relationship kind record {' '.join(f'{name}:count' for name in COUNTS)} out_word in_word "
    "first_year:count last_year:count reported_absent completeness"
)


def profile(cases: Sequence[CaseIndex]) -> Result:
    """Count what each case records: kind by case, in stages, directions and years.

    The frame has one row for each case and kind, in this order. ``records`` is the sum of the five
    stages, and also of ``out``, ``in`` and ``joint``; ``hostile`` are those among them that are
    directed against the other state. Every tie is one record, also a part of another; numbers of
    records measure how finely a text was split, not strength. They are missing, not 0, if
    there is none, unless a source covers the kind exhaustively. ``reported_absent`` names the
    topics that a source reports absent; it is about these only, and does not change ``record``.
    ``first_year`` and ``last_year`` are those in which a record surely or possibly was, as far
    as its dates are bounded.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.profile().frame["kind"].to_list()[:7]
    ['diplomatic', 'political', 'aid', 'education', 'trade', 'military', 'sports']
    """
    rows = [_row(case, kind) for case in cases for kind in KINDS]
    return Result(rows=rows, columns=COLUMNS, summary=summary(rows, titles_of(cases)))


SPEC = FindingSpec(
    title="What each case records",
    find=profile,
    shown="relationship kind record records planned agreed delivered stopped unknown hostile "
    "reported_absent",
)


def summary(rows: Iterable[Row], titles: Mapping[str, str]) -> str:
    """Name the kinds with records in each case, and the meaning of none.

    Examples
    --------
    >>> rows = [{"relationship": "a", "kind": "aid", "record": "recorded", "reported_absent": None},
    ...         {"relationship": "a", "kind": "trade", "record": "not covered by the sources",
    ...          "reported_absent": "direct investment"}]
    >>> summary(rows, {"a": "A and B"})
    'A and B: aid; not covered by the sources: trade; reported absent: direct investment.'
    """
    return case_by_case(rows, titles, _sentence)


def _row(case: CaseIndex, kind: str) -> dict[str, Any]:
    ties = case.records_of.get(kind, ())
    rank = case.completeness.rank([kind], case.states)
    state = "recorded" if ties else record_without(case, kind)
    tally = Counter(word for tie in ties for word in (tie.stage, tie.direction))
    tally.update(records=len(ties), hostile=sum(tie.is_hostile for tie in ties))
    counts = [None if state in SILENCES else tally[name] for name in COUNTS]
    absent = joined(topic_label(tie.topic) for tie in case.by_word.get(kind, ()) if tie.absent)
    tail = (*directions_of(kind), *_years(ties), absent, rank)
    return row_of(COLUMNS, (case.id, kind, state, *counts, *tail))


def _years(ties: Iterable[TieView]) -> tuple[int | None, int | None]:
    """Return the first and the last year that the dates bound; unbounded ties are skipped."""
    known = []
    for tie in ties:
        first, late_start, early_end, last = tie.when.outer
        known += [_bounded(first, late_start), _bounded(last, early_end)]
    years = [year for year in known if year is not None]
    return (min(years), max(years)) if years else (None, None)


def _bounded(day: int, other: int) -> int | None:
    """Return the year of a day, or of another if the first is unbounded."""
    return next((year_of(each) for each in (day, other) if BEGINNING < each < END), None)


def _sentence(rows: Sequence[Row]) -> str:
    groups = {
        state: [row["kind"] for row in rows if row["record"] == state]
        for state in ("recorded", "zero", *SILENCES)
    }
    parts = [join_list(groups.pop("recorded")) or "no records"]
    parts += [f"{state}: {join_list(kinds)}" for state, kinds in groups.items() if kinds]
    absent = [row["reported_absent"] for row in rows if row["reported_absent"]]
    return "; ".join([*parts, *([f"reported absent: {'; '.join(absent)}"] if absent else [])])
