"""The types of tie that only one case has, and what the others have instead."""

from collections import Counter
from collections.abc import Mapping, Sequence

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.result import FindingSpec, Result, Row
from bilateral._findings.tie_types import (
    SPOKEN,
    Found,
    rows_by_type,
    table_of_types,
    topics_in_words,
    with_record,
)
from bilateral._findings.words import few
from bilateral.text.names import inside

TWO = 2
REPORTED = {"recorded": "Reported", "reported absent": "Reported absent"}


def distinct(cases: Sequence[CaseIndex]) -> Result:
    """Return the types of tie (kind and topic) that only one case records, or reports absent.

    The frame has a row for each type that only one case records; or, if none or several record
    it, that only one reports absent. Its columns are those of `Comparison.shared`;
    ``relationships`` names the one case, and the column of each other case says whether it reports
    the type absent, covers it in full and has none (*zero*), does not mention it, or does not cover
    it; of each direction, where its sources do not cover both alike.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> frame = both.distinct().frame.set_index("topic")
    >>> frame.loc["sports.promotion", ["relationships", "cuba-laos"]].to_list()
    ['cuba-pakistan', 'not mentioned']
    """
    found = [
        (record, rows)
        for rows in rows_by_type(cases)
        if (record := record_of_one(rows)) is not None
    ]
    return table_of_types(found, cases, summary(found, titles_of(cases)))


ZERO = {"zero": "none reported though covered in full"}
"""A zero in words, for a sentence."""

SPEC = FindingSpec(title="What is reported for one case only", find=distinct, shown="topic")


def summary(found: Found, titles: Mapping[str, str]) -> str:
    """Write what is reported, or reported absent, for one case only, and what the others have.

    Examples
    --------
    >>> rows = [{"topic": "aid.food", "relationship": "a", "record": "recorded"},
    ...         {"topic": "aid.food", "relationship": "b", "record": "not covered by the sources"}]
    >>> summary([("recorded", rows)], {"a": "A and B", "b": "A and C"})
    'Reported only for A and B: food aid. In the other case: not covered by the sources.'
    """
    if not found:
        return "No type of tie is reported for one case only."
    topics: dict[tuple[str, str], list[str]] = {}
    others: Counter[str] = Counter()
    for record, rows in found:
        case = with_record(rows, record)[0]["relationship"]
        topics.setdefault((case, record), []).append(rows[0]["topic"])
        rest = (row for row in rows if row["relationship"] != case)
        others.update(str(row.get("each_way", row["record"])) for row in rest)
    texts = [
        f"{REPORTED[record]} only for {inside(title)}: {topics_in_words(topics[case, record])}."
        for case, title in titles.items()
        for record in SPOKEN
        if (case, record) in topics
    ]
    states = few(ZERO.get(state, state) for state, _ in others.most_common())
    return f"{' '.join(texts)} In the other case{'s' * (len(titles) > TWO)}: {states}."


def record_of_one(rows: Sequence[Row]) -> str | None:
    """Return the record that only one case has of a type; None if there is none."""
    return next((record for record in SPOKEN if len(with_record(rows, record)) == 1), None)
