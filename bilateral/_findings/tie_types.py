"""Types of tie against cases: what each case holds of each type that some case speaks of."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.missing_reason import record_of
from bilateral._findings.result import Row, columns, joined, row_of
from bilateral._findings.tie_view import IN, MUTUAL, OUT, TieType, TieView
from bilateral._findings.words import FEW, few
from bilateral.ties import KINDS
from bilateral.vocabulary import topic_label

TYPE = ("kind", "topic", "direction")
"""Two ties are of the same type when these agree; field and stage stand beside the match."""

HELD = "kind topic direction relationship record ties:count stages fields ids"
COLUMNS = columns(f"{HELD} reported_absent:count completeness")
RecordsByType = Mapping[TieType, Mapping[str, str]]
"""What each case has of every type: type → case → what stands in ``record``."""

SPOKEN = ("recorded", "reported absent")
"""What a case can hold of a type because a source says so."""


def tie_types(cases: Sequence[CaseIndex]) -> list[dict[str, Any]]:
    """Lay out every type of tie against every case, and say what the case holds of it.

    Returns
    -------
    list of dict
        ``kind, topic, direction, relationship, record, ties, stages, fields, ids,
        reported_absent, completeness``: a row for each type that some case records or reports
        absent, in each case. ``record`` is *recorded*, *reported absent*, *zero* (nothing, where a
        source looks exhaustively) or *no record*; ``reported_absent`` counts absences, also of
        what is recorded at another time. The joined cells are for reading; ``ids`` are the ties
        that count, and then those that report an absence.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> rows = tie_types([index_case(bl.load("cuba-laos"), "CUB")])
    >>> len(rows), sum(row["record"] == "reported absent" for row in rows)
    (25, 1)
    """
    counted = {case.id: {tie.id for tie in case.counted_in(_cell)} for case in cases}
    return [
        _row(case, tie_type, counted[case.id]) for tie_type in types_in(cases) for case in cases
    ]


def types_in(cases: Sequence[CaseIndex]) -> list[TieType]:
    """Give the types that stand in a table of what each case has, kind by kind.

    All that some case records, and each absence that shows beside none of these: what is absent
    both ways shows beside what another case records one way.
    """
    recorded: set[TieType] = set().union(*(case.recorded for case in cases))
    absent = {
        tie_type
        for case in cases
        for tie_type in case.absent
        if not _shows(tie_type, recorded.difference(case.recorded))
    }
    return sorted(recorded | absent, key=lambda tie_type: (KINDS.index(tie_type[0]), tie_type))


def records_by_type(cases: Sequence[CaseIndex]) -> RecordsByType:
    """Give what each case has of every type: type → case → what stands in ``record``."""
    return {
        tie_type: {case.id: record_of(case, tie_type) for case in cases}
        for tie_type in types_in(cases)
    }


def rows_by_type(rows: Iterable[Row]) -> Iterable[list[Row]]:
    """Group the rows of a table of types by their type."""
    return grouped(rows, itemgetter(*TYPE)).values()


def with_record(rows: Iterable[Row], record: str) -> list[Row]:
    """Keep the rows that have this record."""
    return [row for row in rows if row["record"] == record]


def each_once(rows: Iterable[Row], key: Sequence[str]) -> list[Row]:
    """Keep the first row of each key."""
    return list({tuple(row[name] for name in key): row for row in reversed([*rows])}.values())[::-1]


def by_record(rows: Iterable[Row]) -> Mapping[str, list[Row]]:
    """Part the types that are recorded from those that are reported absent."""
    groups = grouped(rows, itemgetter("record"))
    return {record: groups[record] for record in SPOKEN if record in groups}


def topics_in_words(types: Iterable[Row]) -> str:
    """Name types by their topics, so that the numbers add up to that of the types.

    A topic that goes more than one way is more than one type, and is named with their number.
    """
    numbers = Counter(topic_label(row["topic"]) for row in types)
    names = [
        name if count == 1 else f"{name} in {count} directions" for name, count in numbers.items()
    ]
    if len(names) <= FEW:
        return few(names)
    rest = sum([*numbers.values()][FEW - 1 :])
    return few([*names[: FEW - 1], f"{rest} more"])


def _cell(tie: TieView) -> tuple[TieType, str | None]:
    return tie.type, tie.stage


def _shows(tie_type: TieType, beside: Set[TieType]) -> bool:
    """Say whether an absence shows beside what other cases record."""
    kind, topic, direction = tie_type
    directions = (OUT, IN, MUTUAL) if direction == MUTUAL else (direction,)
    return any((kind, topic, word) in beside for word in directions)


def _row(case: CaseIndex, tie_type: TieType, counted: Set[str]) -> dict[str, Any]:
    ties = [tie for tie in case.recorded.get(tie_type, ()) if tie.id in counted]
    absent = case.absences(tie_type)
    record = record_of(case, tie_type)
    values = (
        *(*tie_type, case.id, record),
        len(ties) if record in ("recorded", "zero") else None,
        joined(tie.stage for tie in ties),
        joined(tie.record.field for tie in ties),
        joined(tie.id for tie in [*ties, *absent]),
        len(absent),
        case.completeness.rank(tie_type[:2], case.senders(tie_type[2])),
    )
    return row_of(COLUMNS, values)
