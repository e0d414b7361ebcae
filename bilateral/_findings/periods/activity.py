"""Assign the ties of one kind to periods: known to be active, possibly active, or undated."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.periods.grid import Grid
from bilateral._findings.result import joined
from bilateral._findings.tie_view import TieView
from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import BEGINNING

WORDS = ("surely", "possibly", "by_date", "start_unknown", "reported_absent")
"""The counts of a period, in the order of the columns."""


@dataclass(slots=True)
class Activity:
    """Which ties of one kind and case fall into which period, by its place.

    Attributes
    ----------
    places : mapping of (str, int) to list of TieView
        One of `WORDS`, and the place of a period → the ties.
    undated, undated_absent : list of TieView
        The records that are in no period, and the reported absences that do not.
    """

    places: dict[tuple[str, int], list[TieView]] = field(default_factory=lambda: defaultdict(list))
    undated: list[TieView] = field(default_factory=list)
    undated_absent: list[TieView] = field(default_factory=list)

    def add(self, tie: TieView, grid: Grid) -> None:
        """Add a tie to the periods in which it surely was and possibly was, or to the undated."""
        if not tie.is_dated:
            (self.undated_absent if tie.absent else self.undated).append(tie)
            return
        sure, may, start_unknown = spread(tie.when, grid)
        by_date = spread(tie.record.date, grid)[0] if tie.record.date else sure
        found = (
            {"reported_absent": sure}
            if tie.absent
            else {
                "surely": sure,
                "possibly": may,
                "by_date": by_date,
                "start_unknown": start_unknown,
            }
        )
        for word, periods in found.items():
            for n in periods:
                self.places[word, n].append(tie)

    def counts(self, n: int) -> list[int]:
        """Count what falls into a period, in the order of `WORDS`."""
        return [len(self.places.get((word, n), ())) for word in WORDS]


def activities(case: CaseIndex, grid: Grid) -> dict[str, Activity]:
    """Put the ties of a case into periods, kind by kind, as far as it has any."""
    found: dict[str, Activity] = defaultdict(Activity)
    for tie in case.ties:
        found[tie.kind].add(tie, grid)
    return dict(found)


def stages_and_ids(ties: Collection[TieView]) -> tuple[str | None, str | None]:
    """Join the stages and the ids of some ties for two cells."""
    return joined(tie.stage for tie in ties), joined(tie.id for tie in ties)


def spread(when: Bounds, grid: Grid) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Return the periods in which something surely was, possibly was, and may have begun before.

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
    # Nothing bounds the beginning: before the tie surely was, no source says that it was there.
    since = min(sure, default=len(grid.years))
    dated = frozenset(n for n in may if n >= since)
    return sure, dated, may - dated
