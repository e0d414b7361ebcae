"""The same relationship on fewer claims: without some claimants, sources or stages, or a period."""

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
