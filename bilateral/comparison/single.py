"""One relationship by itself: the findings and charts of a comparison of one."""

from dataclasses import replace

from bilateral._findings.caveats import caveats, warnings_of
from bilateral._findings.finding import Finding
from bilateral._findings.total import SHOWN
from bilateral._findings.total import total as total_of
from bilateral.comparison.comparison import Comparison
from bilateral.comparison.publish import publish
from bilateral.relationship import Relationship


def alone(relationship: Relationship) -> Comparison:
    """Take a relationship as a comparison of one, seen from the first of its two states."""
    return Comparison(relationships=(relationship,), focal=relationship.states[0])


def total(
    relationship: Relationship,
    measure: str,
    *,
    unit: str | None = None,
    stage: str | None = None,
    sender: str | None = None,
    receiver: str | None = None,
) -> Finding:
    """Add up the figures of one measure; see `bilateral._findings.total`."""
    cases = alone(relationship).index
    found = total_of(cases[0], measure, unit=unit, stage=stage, sender=sender, receiver=receiver)
    return publish(
        found,
        cases,
        title=f"What is told of {measure} in all",
        shown=SHOWN,
        warnings=(*found.warnings, *warnings_of(caveats(cases), about="coverage")),
    )


def discrepancies(relationship: Relationship) -> Finding:
    """Tell where the sources of a relationship speak against each other or themselves."""
    finding = alone(relationship).discrepancies()
    reason = finding.reason and "no record is linked to another as contradicting it"
    # Its warnings are about the sources of the whole, and what they deny stands in the frame.
    return replace(finding, reason=reason, warnings=())
