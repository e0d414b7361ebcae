"""Types of tie by case: what each case has of each type that some case reports."""

from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.missing_reason import record_each_way, record_of
from bilateral._findings.result import Result, Row, columns, joined, row_of, ties_in
from bilateral._findings.tie_view import IN, JOINT, OUT, TieType, TieView
from bilateral._findings.words import few
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.frame_columns import texts
from bilateral.text.lists import join_list
from bilateral.ties import KINDS
from bilateral.vocabulary import codes, topic_label

TYPE = ("kind", "topic")
"""Two ties have the same type if these agree; direction, stage and field may differ."""

ARROWS: Mapping[str, str] = {
    OUT: "\N{RIGHTWARDS ARROW}",
    IN: "\N{LEFTWARDS ARROW}",
    JOINT: "\N{LEFT RIGHT ARROW}",
}
"""What represents each direction in a cell."""

COLUMNS = columns(
    "kind topic relationship record records:count "
    f"{' '.join(f'{direction}:count' for direction in ARROWS)} "
    f"{' '.join(f'{direction}_stages' for direction in ARROWS)} "
    "fields ids reported_absent completeness"
)
HEAD, TAIL = columns("kind topic record cases:count relationships"), columns("ids")
RecordsByType = Mapping[TieType, Mapping[str, str]]
"""What each case has of every type: type → case → what is in ``record``."""

SPOKEN = ("recorded", "reported absent")
"""What a case can have of a type because a source says so."""

Found = Sequence[tuple[str, Sequence[Row]]]
"""Types that are in a table: the ``record`` for which each does, and its rows, one a case."""


def tie_types(cases: Sequence[CaseIndex]) -> list[dict[str, Any]]:
    """Return every type of tie for every case, with what the case has of it.

    Returns
    -------
    list of dict
        A row for each type (kind and topic) that some case records or reports absent, in each case.
        ``record`` is *recorded*, *reported absent*, *zero* (nothing, where a source covers it
        exhaustively), *not mentioned*, *not covered by the sources* or *left out by
        the filter*. ``records`` is the sum of ``out, in,
        joint``, the records in each direction, whose stages are in ``out_stages …``.
        ``reported_absent`` says in which direction and period the type is denied, also if it is
        recorded in the other direction or period; ``ids`` are the records, and then such absences.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> rows = tie_types([index_case(bl.load("cuba-laos"), "CUB")])
    >>> len(rows), sum(row["record"] == "reported absent" for row in rows)
    (21, 1)
    """
    return [_row(case, tie_type) for tie_type in types_in(cases) for case in cases]


def types_in(cases: Sequence[CaseIndex]) -> list[TieType]:
    """Return the types that some case records or reports absent, in the order of the codebook."""
    found = {tie.type for case in cases for tie in case.ties}
    places = {topic: place for place, topic in enumerate(codes("topics"))}
    return sorted(found, key=lambda tie_type: (KINDS.index(tie_type[0]), places[tie_type[1]]))


def records_by_type(cases: Sequence[CaseIndex]) -> RecordsByType:
    """Return what each case has of every type: type → case → what is in ``record``."""
    return {
        tie_type: {case.id: record_of(case, tie_type) for case in cases}
        for tie_type in types_in(cases)
    }


def rows_by_type(cases: Sequence[CaseIndex]) -> list[list[dict[str, Any]]]:
    """Return the rows of each type, one for each case.

    Each also says ``each_way`` what no record means, of each direction where they differ.
    """
    by_id = {case.id: case for case in cases}
    rows = (
        row
        if row["record"] in SPOKEN
        else {**row, "each_way": record_each_way(by_id[row["relationship"]], row["topic"])}
        for row in tie_types(cases)
    )
    return [*grouped(rows, itemgetter(*TYPE)).values()]


def with_record(rows: Iterable[Row], record: str) -> list[Row]:
    """Keep the rows that have this record."""
    return [row for row in rows if row["record"] == record]


def table_of_types(found: Found, cases: Sequence[CaseIndex], summary: str) -> Result:
    """Lay types out for reading: a row a type, and a column for each case with what it has.

    Parameters
    ----------
    found : sequence of (str, rows)
        See `Found`.

    Returns
    -------
    Result
        ``kind, topic, record``, the number of ``cases`` with this record and their ids, a column
        for each case, by its id, with what `cell` says, and ``ids``, each after its case.
    """
    taken = {*HEAD, *TAIL}
    heads = {case.id: f"{case.id} (case)" if case.id in taken else case.id for case in cases}
    rows = [
        {
            **{name: group[0][name] for name in TYPE},
            "record": record,
            "cases": len(with_record(group, record)),
            "relationships": joined(row["relationship"] for row in with_record(group, record)),
            **{heads[row["relationship"]]: cell(row) for row in group},
            "ids": joined("/".join(key) for key in ties_in(group)),
        }
        for record, group in found
    ]
    return Result(
        rows=rows,
        columns={**HEAD, **dict.fromkeys(heads.values(), texts), **TAIL},
        summary=f"{summary} {arrows_in_words(cases)}" if rows else summary,
        ties=[key for _, group in found for key in ties_in(group)],
        shown=("topic", *heads.values()),
    )


def topics_in_words(topics: Iterable[str]) -> str:
    """Name the first few of some topics, and the number of the rest."""
    return few(map(topic_label, topics))


def cell(row: Row) -> str:
    """Say what a case has of a type: how many records each way, and what is reported absent.

    Examples
    --------
    >>> row = {"record": "recorded", "out": 2, "in": 1, "joint": 0, "reported_absent": None}
    >>> print(cell(row))
    → 2, ← 1
    """
    counts = ", ".join(f"{arrow} {row[name]}" for name, arrow in ARROWS.items() if row[name])
    absent = row["reported_absent"]
    parts = [counts, f"reported absent {absent}" if absent else ""]
    return "; ".join(filter(None, parts)) or str(row.get("each_way", row["record"]))


def arrows_in_words(cases: Sequence[CaseIndex]) -> str:
    """Say which way each arrow points.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> print(arrows_in_words([index_case(bl.load("cuba-laos"), "CUB")]))
    → from Cuba, ← to Cuba, ↔ joint.
    """
    name = join_list(dict.fromkeys(in_sentence(state(case.focal).name) for case in cases), "or")
    out, back, joint = ARROWS.values()
    return f"{out} from {name}, {back} to {name}, {joint} joint."


def absence_words(tie: TieView) -> str:
    """Say which way, and when, something is reported absent.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> print(absence_words(view(bl.load("cuba-pakistan").tie("relations-lapsed-1990"), "CUB")))
    ↔ 1990/2005
    """
    return " ".join(filter(None, (ARROWS[tie.direction], tie.date)))


def _row(case: CaseIndex, tie_type: TieType) -> dict[str, Any]:
    ties, absent = (of.get(tie_type, []) for of in (case.recorded, case.absent))
    ways = [[tie for tie in ties if tie.direction == direction] for direction in ARROWS]
    record = record_of(case, tie_type)
    is_known = record in ("recorded", "zero")
    values = (
        *(*tie_type, case.id, record, len(ties) if is_known else None),
        *(len(found) if is_known else None for found in ways),
        *(joined(tie.stage for tie in found) for found in ways),
        joined(tie.record.field for tie in ties),
        joined(tie.id for tie in [*ties, *absent]),
        joined(map(absence_words, absent)),
        case.completeness.rank(tie_type, case.states),
    )
    return row_of(COLUMNS, values)
