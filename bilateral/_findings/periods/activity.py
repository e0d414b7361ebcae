"""Which ties of one kind fall into which period: surely, possibly, or undated."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.periods.grid import Grid
from bilateral._findings.tie_view import TieView
from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import BEGINNING


@dataclass(slots=True)
class Activity:
    """Which ties of one kind and case fall into which period, by its place.

    Attributes
    ----------
    places : mapping of (str, int) to set of str
        *surely*, *possibly*, *undated* or *absent*, and the place of a period → the ids of ties.
    nowhere : set of str
        Those that stand in no period.
    stages : dict of str to str
        The stage of each tie that is not absent, in the order of the case.
    """

    places: dict[tuple[str, int], set[str]] = field(default_factory=lambda: defaultdict(set))
    nowhere: set[str] = field(default_factory=set)
    stages: dict[str, str | None] = field(default_factory=dict)

    def add(self, tie: TieView, grid: Grid) -> None:
        """Put a tie into the periods in which it surely, possibly, and without a date was."""
        sure, may, undated = spread(tie.when, grid)
        if tie.absent:
            found = {"absent": sure}
        else:
            found = {"surely": sure, "possibly": may, "undated": undated}
            self.stages[tie.id] = tie.stage
            if not may:
                self.nowhere.add(tie.id)
        for word, periods in found.items():
            for n in periods:
                self.places[word, n].add(tie.id)

    def counts(self, n: int) -> tuple[int, int, int, int]:
        """Count what surely was, possibly was, may have been undated, and was reported absent."""
        surely, possibly, undated, absent = (
            len(self.places[word, n]) for word in ("surely", "possibly", "undated", "absent")
        )
        return surely, possibly, undated, absent

    def cells(self, ties: Collection[str]) -> tuple[str | None, str | None]:
        """Join the stages and the ids of some ties, in the order of the case."""
        ids = [tie for tie in self.stages if tie in ties]
        stages = dict.fromkeys(self.stages[tie] or "" for tie in ids)
        return "; ".join(stages) or None, "; ".join(ids) or None


def activities(case: CaseIndex, grid: Grid) -> Mapping[str, Activity]:
    """Put the ties of a case into periods, kind by kind."""
    found: dict[str, Activity] = defaultdict(Activity)
    for tie in case.ties:
        found[tie.kind].add(tie, grid)
    return found


def spread(when: Bounds, grid: Grid) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Give the periods in which something surely was, possibly was, and may have been undated.

    Examples
    --------
    >>> from bilateral.dates import Date, seen
    >>> grid = Grid.over([Date.parse("1963/1981").outer], 10)
    >>> [sorted(places) for places in spread(Date.parse("1965/1972~"), grid)]
    [[], [0, 1], []]
    >>> [sorted(places) for places in spread(seen(None, Date.parse("1975")), grid)]
    [[1], [1, 2], [0]]
    """
    outer = when.outer
    sure = frozenset() if when.is_qualified else frozenset(grid.within(outer[1], outer[2]))
    may = frozenset(n for box in when.boxes for n in grid.within(box[0], box[3]))
    if outer[0] > BEGINNING:
        return sure, may, frozenset()
    # Nothing bounds the beginning: before the tie surely was, it is undated and not possible.
    since = min(sure, default=len(grid.years))
    dated = frozenset(n for n in may if n >= since)
    return sure, dated, may - dated
