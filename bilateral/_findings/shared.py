"""Which types of tie several cases record, or deny."""

from collections.abc import Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.result import FindingSpec, Result, Row, columns, ties_in
from bilateral._findings.tie_types import (
    HELD,
    SPOKEN,
    TYPE,
    by_record,
    each_once,
    rows_by_type,
    tie_types,
    topics_in_words,
    with_record,
)
from bilateral._findings.words import are
from bilateral.text.lists import pluralize

COLUMNS = columns(f"{HELD} cases:count")
TWO = 2


def shared(cases: Sequence[CaseIndex]) -> Result:
    """Tell which types of tie (kind, topic, direction) several cases record, or deny.

    The frame has a row for each type that at least two cases record, or that two report absent, in
    each case that has this ``record``, with ``cases``, the number of cases that do; what is
    recorded before what is absent, and that of most cases first.
    """
    groups = [
        rows
        for every in rows_by_type(tie_types(cases))
        for record in SPOKEN
        if len(rows := with_record(every, record)) > 1
    ]
    groups.sort(key=lambda rows: (SPOKEN.index(rows[0]["record"]), -len(rows)))
    rows = [{**row, "cases": len(group)} for group in groups for row in group]
    text = summary(rows, len(cases))
    return Result(rows=rows, columns=COLUMNS, summary=text, ties=ties_in(rows))


SPEC = FindingSpec(
    title="What is shared",
    find=shared,
    shown="topic direction relationship record ties stages fields ids",
)


def summary(rows: Sequence[Row], cases: int) -> str:
    """Say which types of tie more than one case records, and which more than one reports absent."""
    among = "both cases" if cases == TWO else f"at least two of {cases} cases"
    groups = by_record(each_once(rows, [*TYPE, "record"]))
    texts = [] if "recorded" in groups else ["No sort of tie is recorded in two cases."]
    for record, types in groups.items():
        what = f"{pluralize(len(types), 'sort')} of tie {are(len(types))} {record} in {among}"
        texts.append(f"{what}: {topics_in_words(types)}.")
        if cases > TWO:
            everywhere = sum(row["cases"] == cases for row in types)
            texts.append(f"{everywhere} of them in all {cases}.")
    return " ".join(texts)
