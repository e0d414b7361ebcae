"""Leave out claims of a relationship: by claimant, source, stage, inference or period."""

from bilateral.relationship.exclude.case import exclude
from bilateral.relationship.exclude.exclusions import Exclusions, excludable, exclusions
from bilateral.relationship.exclude.overlap import coverage_within, period_of, ties_within

__all__ = [
    "Exclusions",
    "coverage_within",
    "excludable",
    "exclude",
    "exclusions",
    "period_of",
    "ties_within",
]
