"""Where statements conflict, between sources or within one: both versions, and who gives them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.provenance import source_names
from bilateral._findings.result import FindingSpec, Result, Row, columns, joined, result_of, row_of
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import few
from bilateral.text.names import speaker

COLUMNS = columns(
    "relationship on tie says date given_by attributed_to sources other other_says other_date "
    "other_given_by other_attributed_to other_sources note"
)
SUBJECTS = {"date": "dates", "quantities": "figures", "absent": "whether there was any"}
"""The subjects of conflicting statements, where they differ from the name of the field."""


def discrepancies(cases: Sequence[CaseIndex]) -> Result:
    """List conflicting statements, between sources or within one; both versions are shown.

    The frame has one row for each pair of ties and field; ``on`` is the field, ``says`` and
    ``other_says`` the titles of the two ties, ``given_by`` and ``other_given_by`` those who give
    each version: the persons on whose statement alone it rests, or else its sources by title, with
    their dates where two have the same title.
    ``note`` names the reading on which they conflict. A contradiction recorded on both sides is one
    row.
    """
    rows = [row for case in cases for row in _rows(case)]
    ties = [(row["relationship"], row[side]) for side in ("tie", "other") for row in rows]
    return result_of(rows, COLUMNS, cases, summary, ties=ties)


SPEC = FindingSpec(
    title="Conflicting statements",
    find=discrepancies,
    shown="on says given_by other_says other_given_by note relationship",
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say of each case on what statements conflict, and who gives them; the frame has the rest."""
    if not rows:
        return "No conflicting statements are recorded."
    texts = [
        f"{titles[case]}: {conflicts(found)} ({few(dict.fromkeys(_givers(found)))})."
        for case, found in grouped(rows, itemgetter("relationship")).items()
    ]
    return " ".join([*texts, "All versions are kept."])


def conflicts(rows: Iterable[Row]) -> str:
    """Say on what statements conflict, each subject once.

    Examples
    --------
    >>> conflicts([{"on": "date"}, {"on": "quantities.0.value"}, {"on": "date"}])
    'conflicting statements on dates and figures'
    """
    fields = [(row["on"] or "").partition(".")[0] for row in rows]
    subjects = few(dict.fromkeys(SUBJECTS.get(field, field) for field in fields if field))
    return f"conflicting statements on {subjects}".removesuffix(" on ")


def _givers(rows: Iterable[Row]) -> Iterator[str]:
    for row in rows:
        yield from (row["given_by"], row["other_given_by"])


def _rows(case: CaseIndex) -> Iterator[dict[str, Any]]:
    seen = set()
    names = source_names(case.relationship.sources)
    for tie, link in case.links:
        pair = (link.on, *sorted((tie, link.to)))
        if link.rel == "contradicts" and pair not in seen:
            seen.add(pair)
            sides = (*_side(case.by_id[tie], names), *_side(case.by_id[link.to], names))
            yield row_of(COLUMNS, (case.id, link.on, *sides, link.note))


def _side(tie: TieView, names: Mapping[str, str]) -> tuple[str | None, ...]:
    record = tie.record
    sources = (names.get(source, source) for source in record.sources)
    given_by = few(map(speaker, tie.claimants) if tie.claimants else dict.fromkeys(sources))
    claimed = joined(record.attributed_to)
    return tie.id, tie.title, tie.date, given_by, claimed, joined(record.sources)
