"""What the sources cover, day by day: whether a stretch is inside, and how completely."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.completeness import EXHAUSTIVE, senders_of
from bilateral.coverage import RANKS
from bilateral.dates.bounds import Bounds


class View(NamedTuple):
    """What one source covers: the days, the completeness, the senders, and whether all topics."""

    first: int
    last: int
    completeness: str
    sender: str
    is_whole: bool


class Views:
    """What the sources of a case cover, by kind."""

    def __init__(self, case: CaseIndex) -> None:
        self._states = case.states
        self._of: dict[str, list[View]] = defaultdict(list)
        for entry in case.coverage:
            first, last = _covered(entry.period)
            topics = [(topic.partition(".")[0], False) for topic in entry.topics]
            for kind, is_whole in [*((kind, True) for kind in entry.kinds), *topics]:
                self._of[kind] += [
                    View(first, last, entry.completeness, sender, is_whole)
                    for sender in senders_of(entry, case.states)
                ]

    def days(self) -> Iterator[tuple[int, int]]:
        """Return the first and last day of each."""
        return ((view.first, view.last) for views in self._of.values() for view in views)

    def look(self, kind: str, first: int, last: int) -> tuple[str | None, str | None]:
        """Return whether a stretch is covered, and how completely at best."""
        views = self._of.get(kind, [])
        if not views:
            return None, None
        ranks = {view.completeness for view in views if view.first <= last and view.last >= first}
        if not ranks:
            return "outside", None
        place = "inside" if _holds(views, first, last) else "partly"
        return place, next(rank for rank in RANKS if rank in ranks)

    def is_exhaustive(self, kind: str, first: int, last: int) -> bool:
        """Return whether all of a stretch is covered for all topics, in both directions."""
        full = [
            view
            for view in self._of.get(kind, [])
            if view.is_whole and view.completeness == EXHAUSTIVE
        ]
        return bool(full) and all(
            _holds([view for view in full if view.sender == state], first, last)
            for state in self._states
        )


def _covered(period: Bounds) -> tuple[int, int]:
    """Return the days of coverage, without an unknown end."""
    outer = period.outer
    first = outer[2] if period.start_kind == "unknown" else outer[0]
    last = outer[1] if period.end_kind == "unknown" else outer[3]
    return first, last


def _holds(views: Sequence[View], first: int, last: int) -> bool:
    """Return whether several coverages together cover a stretch without a gap."""
    reached = first - 1
    for view in sorted(views, key=lambda view: view.first):
        if view.first > reached + 1:
            break
        reached = max(reached, view.last)
    return reached >= last
