"""The ties of a timeline sorted into cases and lanes, once, before anything is laid out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bilateral._charts.kinds import in_order
from bilateral._charts.tie_spans import TieSpan

ALL = "all"
"""What a lane of every kind is called."""


@dataclass(frozen=True, slots=True)
class Case:
    """One relationship: its dated ties by kind, in the fixed order of kinds, and the undated."""

    name: str
    lanes: Mapping[str, tuple[TieSpan, ...]]
    undated: tuple[TieSpan, ...]

    @property
    def dated(self) -> list[TieSpan]:
        """All ties that are on the axis."""
        return [span for ties in self.lanes.values() for span in ties]


def cases_of(spans: Iterable[TieSpan]) -> tuple[Case, ...]:
    """Sort ties into cases, in the order in which these come; every case has the same lanes."""
    by_case: dict[str, list[TieSpan]] = defaultdict(list)
    for span in spans:
        by_case[span.case].append(span)
    kinds = in_order(span.kind for ties in by_case.values() for span in ties if span.dated)
    return tuple(_case(name, ties, kinds) for name, ties in by_case.items())


def _case(name: str, ties: list[TieSpan], kinds: Iterable[str]) -> Case:
    dated = [span for span in ties if span.dated]
    lanes = {kind: tuple(span for span in dated if span.kind == kind) for kind in kinds}
    return Case(name, lanes, tuple(span for span in ties if not span.dated))


def merged(cases: Iterable[Case]) -> tuple[Case, ...]:
    """Put all ties of each case into one lane, for axes that have no room for more."""
    return tuple(Case(case.name, {ALL: tuple(case.dated)}, case.undated) for case in cases)
