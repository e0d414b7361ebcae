"""Findings and charts of a single relationship."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral._findings import discrepancies as contradictions
from bilateral._findings import total as totals
from bilateral._findings.case_index import CaseIndex, index_case
from bilateral._findings.caveats import caveats, warnings_of
from bilateral._findings.filters import filter_notes
from bilateral._findings.finding import Finding
from bilateral.comparison.publish import publish
from bilateral.relationship import Relationship

if TYPE_CHECKING:
    from bilateral.comparison.comparison import Comparison


def alone(relationship: Relationship) -> "Comparison":
    """Return a relationship as a comparison of one, seen from the first of its two states."""
    # Imported late, so that a sum does not wait for all other findings.
    from bilateral.comparison.comparison import Comparison

    return Comparison(relationships=(relationship,), focal=relationship.states[0])


def total(relationship: Relationship, measure: str, **wanted: str | None) -> Finding:
    """Add up the figures of one measure; see `bilateral._findings.total`."""
    case = _indexed(relationship)
    found = totals.total(case, measure, **wanted)
    return publish(
        found,
        [case],
        title=f"All that is reported on {measure}",
        shown=totals.SHOWN,
        warnings=(
            *filter_notes([case]),
            *found.warnings,
            *warnings_of(caveats([case]), about="coverage"),
        ),
    )


def discrepancies(relationship: Relationship) -> Finding:
    """List conflicting statements of the sources of a relationship."""
    case, spec = _indexed(relationship), contradictions.SPEC
    found = contradictions.discrepancies([case])
    reason = "" if found.rows else "no record is linked to another as contradicting it"
    found = replace(found, reason=reason)
    return publish(
        found, [case], title=spec.title, shown=spec.shown, warnings=tuple(filter_notes([case]))
    )


def _indexed(relationship: Relationship) -> CaseIndex:
    return index_case(relationship, relationship.states[0])
