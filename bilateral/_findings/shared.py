"""Which types of tie several cases record, or report absent."""

from collections.abc import Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.result import FindingSpec, Result, Row
from bilateral._findings.tie_types import (
    ARROWS,
    SPOKEN,
    Found,
    rows_by_type,
    table_of_types,
    with_record,
)
from bilateral._findings.words import few
from bilateral.text.lists import pluralize
from bilateral.vocabulary import topic_label

TWO = 2


def shared(cases: Sequence[CaseIndex]) -> Result:
    """Say which types of tie (kind and topic) several cases record, or report absent.

    The frame has a row for each type that at least two cases record, or that two report absent:
    ``kind, topic, record``; ``cases``, how many have this ``record``, and ``relationships``, which;
    a column for each case, by its id, with the number of its records each way (→ from the state in
    view, ← to it, ↔ joint), or else *reported absent*, *zero* or the silence of its sources; and
    ``ids``, each after its case and a slash. What is recorded is before what is absent, that of
    most cases first.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.shared().frame.set_index("topic").loc["diplomatic.embassy", "cuba-pakistan"]
    '→ 2, ← 3'
    """
    found = [
        (record, rows)
        for rows in rows_by_type(cases)
        for record in SPOKEN
        if len(with_record(rows, record)) >= TWO
    ]
    found.sort(key=lambda pair: (SPOKEN.index(pair[0]), -len(with_record(pair[1], pair[0]))))
    return table_of_types(found, cases, summary(found, len(cases)))


SPEC = FindingSpec(title="What is reported for several cases", find=shared, shown="topic")


def summary(found: Found, cases: int) -> str:
    """Name the types of tie that all cases record, and those that several record or report absent.

    Examples
    --------
    >>> rows = [{"topic": "aid.food", "record": "recorded"}] * 2
    >>> summary([("recorded", rows)], 2), summary([("recorded", rows)], 3)
    ('Reported for both: food aid.', 'Reported for some of the 3 cases: food aid.')
    """
    every, several = ("both", "both") if cases == TWO else (f"all {cases} cases", "several cases")
    heads: dict[str, list[str]] = {}
    for record, rows in found:
        if record != "recorded":
            head = f"Reported absent for {several}"
        elif len(with_record(rows, record)) == cases:
            head = f"Reported for {every}"
        else:
            head = f"Reported for some of the {cases} cases"
        heads.setdefault(head, []).append(f"{topic_label(rows[0]['topic'])}{_stopped(rows)}")
    texts = [f"{head}: {few(names)}." for head, names in heads.items()]
    return " ".join(texts) or "No type of tie is reported for two cases."


def _stopped(rows: Sequence[Row]) -> str:
    """Say in how many cases all records of a type were broken off: these have it no more."""
    stages = [{row.get(f"{direction}_stages") for direction in ARROWS} - {None} for row in rows]
    stopped = stages.count({"stopped"})
    return f" (stopped in {pluralize(stopped, 'case')})" if stopped else ""
