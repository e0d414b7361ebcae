"""What the sources look at, day by day: whether a stretch lies inside, and how completely."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral._findings.counting import Key, read_rows
from bilateral._findings.date_bounds import moment
from bilateral.coverage import RANKS
from bilateral.dates.bounds import Bounds


@dataclass(frozen=True, slots=True)
class View:
    """What one source looks at: the days, how completely, from whom, and whether at all topics."""

    first: int
    last: int
    completeness: str
    sender: str
    is_whole: bool


class Views:
    """What the sources of each case look at, kind by kind."""

    def __init__(self, coverage: pd.DataFrame) -> None:
        self.of: dict[Key, list[View]] = defaultdict(list)
        self._states: dict[str, set[str]] = defaultdict(set)
        columns = "relationship kind topic sender receiver period completeness".split()
        for case, kind, topic, sender, receiver, period, rank in read_rows(coverage, columns):
            days = _covered(moment(period))
            self.of[case, kind].append(View(*days, rank, sender, topic is None))
            self._states[case].update((sender, receiver))

    def days(self) -> Iterator[tuple[int, int]]:
        """Give the first and last day of each."""
        return ((view.first, view.last) for views in self.of.values() for view in views)

    def look(self, case: str, kind: str, first: int, last: int) -> tuple[str | None, str | None]:
        """Say whether a stretch lies inside, and how completely it is looked at, at best."""
        views = self.of.get((case, kind), [])
        if not views:
            return None, None
        ranks = {view.completeness for view in views if view.first <= last and view.last >= first}
        if not ranks:
            return "outside", None
        place = "inside" if _holds(views, first, last) else "partly"
        return place, next(rank for rank in RANKS if rank in ranks)

    def is_exhaustive(self, case: str, kind: str, first: int, last: int) -> bool:
        """Say whether all of a stretch is looked at for all topics, whoever sends."""
        views = self.of.get((case, kind), [])
        full = [view for view in views if view.is_whole and view.completeness == RANKS[0]]
        return bool(full) and all(
            _holds([view for view in full if view.sender == state], first, last)
            for state in self._states[case]
        )


def _covered(period: Bounds) -> tuple[int, int]:
    """Take coverage whole, but for an end that is not known."""
    outer = period.outer
    first = outer[2] if period.start_kind == "unknown" else outer[0]
    last = outer[1] if period.end_kind == "unknown" else outer[3]
    return first, last


def _holds(views: Sequence[View], first: int, last: int) -> bool:
    """Say whether some views, which may follow each other, cover a stretch without a gap."""
    reached = first - 1
    for view in sorted(views, key=lambda view: view.first):
        if view.first > reached + 1:
            break
        reached = max(reached, view.last)
    return reached >= last
