"""Which types of tie one case alone has, and what the others hold of them."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.result import FindingSpec, Result, Row, columns, result_of, ties_in
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
from bilateral.text.lists import pluralize

COLUMNS = columns(f"{HELD} other elsewhere other_ids")
ELSEWHERE = {"zero": "looked for and not found", "no record": "silent"}
VERBS = {"recorded": "records", "reported absent": "reports absent"}
"""What a case holds of a type, and how a sentence says that it does."""


def distinct(cases: Sequence[CaseIndex]) -> Result:
    """Tell which types of tie one case alone has, or denies, and what the others hold.

    The frame has ``kind, topic, direction, relationship, record, ties, stages, fields, ids`` of the
    case that alone records the type; or, where none or several record it, that alone reports it
    absent. For each other case there is a row with ``other`` and ``elsewhere``: *recorded*,
    *reported absent*, *looked for and not found* (by an exhaustive source) or *silent*;
    ``other_ids`` are the ties that say so.
    """
    rows = []
    for every in rows_by_type(tie_types(cases)):
        found = (with_record(every, record) for record in SPOKEN)
        alone = next((group[0] for group in found if len(group) == 1), None)
        if alone is not None:
            rows += [{**alone, **_elsewhere(other)} for other in every if other is not alone]
    ties = [*ties_in(rows), *ties_in(rows, "other", "other_ids")]
    return result_of(rows, COLUMNS, cases, summary, ties=ties)


SPEC = FindingSpec(
    title="What one case alone has",
    find=distinct,
    shown="topic direction relationship record ties elsewhere ids",
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say what one case alone records or reports absent, and what the others hold of it."""
    if not rows:
        return "No sort of tie is recorded in one case alone."
    types = each_once(rows, [*TYPE, "relationship"])
    each = [
        f"{title} alone {VERBS[record]} {pluralize(len(group), 'sort')} of tie "
        f"({topics_in_words(group)})"
        for case, title in titles.items()
        for record, group in by_record(row for row in types if row["relationship"] == case).items()
    ]
    states = Counter(row["elsewhere"] for row in rows).most_common()
    numbers = ", ".join(f"{count} {state}" for state, count in states)
    return f"{'; '.join(each)}. In the other cases they are: {numbers}."


def _elsewhere(row: Row) -> dict[str, object]:
    record = row["record"]
    return {
        "other": row["relationship"],
        "elsewhere": ELSEWHERE.get(record, record),
        "other_ids": row["ids"],
    }
