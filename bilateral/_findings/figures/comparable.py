"""Which figures are comparable: of one measure, unit, stage, time and type of tie."""

from collections.abc import Callable, Mapping
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex, once_a_case
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure

LIKE = ("measure", "unit", "stage", "time", "kind", "topic", "direction")
"""Figures that agree in all of these are comparable, and only those."""

Comparable = tuple[str, ...]
"""The values of a figure for the fields in `LIKE`."""

comparable: Callable[[Figure], Comparable] = attrgetter(*LIKE)
"""Returns what two figures must share to be comparable."""


@once_a_case
def comparable_figures(case: CaseIndex) -> Mapping[Comparable, list[Figure]]:
    """Group the figures of a case that are comparable, combined as far as allowed."""
    return combine(case.figures, case.linked, by=comparable)
