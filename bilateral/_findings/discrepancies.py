"""Where statements conflict, between sources or within one: both versions, and who gives them."""

from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.result import FindingSpec, Result, Row, columns, joined, result_of, row_of
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import FEW, few

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
    each version: the persons on whose statement alone it rests, or else its sources by title.
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
    """Quote the conflicting statements of each case, with who makes each, and the reading."""
    if not rows:
        return "No conflicting statements are recorded."
    texts = [
        f"{titles[case]}: {_conflicts(found)}."
        for case, found in grouped(rows, itemgetter("relationship")).items()
    ]
    return " ".join([*texts, "All versions are shown."])


def _conflicts(rows: Sequence[Row]) -> str:
    """Quote the first few conflicts, by what they are about."""
    rest = f"; {len(rows) - FEW} more are in the frame" if len(rows) > FEW else ""
    subjects = grouped(rows[:FEW], subject_of).items()
    texts = [f"{subject}: {'; '.join(map(_sides, found))}" for subject, found in subjects]
    return f"{'. '.join(texts)}{rest}"


def subject_of(row: Row) -> str:
    """Write what the statements conflict on."""
    field = (row["on"] or "").partition(".")[0]
    return f"conflicting statements on {SUBJECTS.get(field, field)}".removesuffix(" on ")


def _sides(row: Row) -> str:
    """Quote both statements, with who makes each, and the reading on which they conflict."""
    sides = [
        f"\N{LEFT DOUBLE QUOTATION MARK}{row[f'{side}says']}\N{RIGHT DOUBLE QUOTATION MARK} "
        f"({row[f'{side}given_by']})"
        for side in ("", "other_")
    ]
    reading = f" \N{EN DASH} {row['note'].rstrip('.')}" if row["note"] else ""
    return f"{' against '.join(sides)}{reading}"


def _rows(case: CaseIndex) -> Iterator[dict[str, Any]]:
    seen = set()
    names = {source.id: source.title for source in case.relationship.sources}
    for tie, link in case.links:
        pair = (link.on, *sorted((tie, link.to)))
        if link.rel == "contradicts" and pair not in seen:
            seen.add(pair)
            sides = (*_side(case.by_id[tie], names), *_side(case.by_id[link.to], names))
            yield row_of(COLUMNS, (case.id, link.on, *sides, link.note))


def _side(tie: TieView, names: Mapping[str, str]) -> tuple[str | None, ...]:
    record = tie.record
    sources = (names.get(source, source) for source in record.sources)
    given_by = few(tie.claimants or dict.fromkeys(sources))
    claimed = joined(record.attributed_to)
    return tie.id, tie.title, tie.date, given_by, claimed, joined(record.sources)
