"""What the sources say against each other, or against themselves: shown, never settled."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.result import FindingSpec, Result, Row, columns, joined, result_of, row_of
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.text.lists import pluralize

COLUMNS = columns(
    "relationship on tie says date attributed_to sources other other_says other_date "
    "other_attributed_to other_sources note"
)


def discrepancies(cases: Sequence[CaseIndex]) -> Result:
    """Tell where the sources speak against each other or themselves; nothing is settled.

    The frame has one row for each pair of ties and field; ``on`` is the field, ``says`` and
    ``other_says`` the titles of the two ties. A contradiction told from both sides is one row.
    """
    rows = [row for case in cases for row in _rows(case)]
    ties = [(row["relationship"], row[side]) for side in ("tie", "other") for row in rows]
    return result_of(rows, COLUMNS, cases, summary, ties=ties)


SPEC = FindingSpec(
    title="What the sources disagree about",
    find=discrepancies,
    shown="on tie says other other_says attributed_to relationship",
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say how many contradictions stand in which case, and about what."""
    if not rows:
        return "No contradiction is recorded."
    each = [
        f"{titles[case]}: {pluralize(len(found), 'contradiction')}, about "
        f"{few(dict.fromkeys(row['on'] for row in found))}"
        for case, found in grouped(rows, itemgetter("relationship")).items()
    ]
    return f"{'; '.join(each)}. They are shown, not settled."


def _rows(case: CaseIndex) -> Iterator[dict[str, Any]]:
    seen = set()
    for tie, link in case.links:
        pair = (link.on, *sorted((tie, link.to)))
        if link.rel == "contradicts" and pair not in seen:
            seen.add(pair)
            sides = (*_side(case.by_id[tie]), *_side(case.by_id[link.to]))
            yield row_of(COLUMNS, (case.id, link.on, *sides, link.note))


def _side(tie: TieView) -> tuple[str | None, ...]:
    record = tie.record
    return tie.id, tie.title, tie.date, joined(record.attributed_to), joined(record.sources)
