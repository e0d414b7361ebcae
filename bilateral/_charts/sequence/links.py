"""The lines from tie to tie in a sequence chart: lanes next to the rows, and ports."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bilateral._charts.sequence.read import Event

PORT = 3.4
"""From one line to the next where several meet a row, in points."""


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Lines that come from one row, of one relation and one certainty, and share a lane.

    Attributes
    ----------
    start : int
        The row of the tie of which others came.
    ends : tuple of int
        The rows of these others.
    lane : int
        Which lane they take, counted from the rows outwards.
    """

    start: int
    ends: tuple[int, ...]
    rel: str
    certainty: str
    lane: int = 0

    @property
    def row_range(self) -> tuple[int, int]:
        """The first and the last row that it runs along."""
        rows = (self.start, *self.ends)
        return min(rows), max(rows)


def link_lines(events: Sequence[Event]) -> tuple[LinkLine, ...]:
    """Bundle the links between some ties into lines, and give each a lane that is free.

    Short ones are next to the rows; those that do not overlap share a lane.

    Examples
    --------
    >>> from bilateral._charts.sequence.read import Link
    >>> def tie(name, *to):
    ...     links = tuple(Link("follows", other, "surely") for other in to)
    ...     return Event(0, name, name, "delivered", True, (None, None), "", links)
    >>> [(link.start, link.ends, link.lane) for link in
    ...  link_lines([tie("a"), tie("b", "a"), tie("c", "a"), tie("d", "b")])]
    [(0, (1, 2), 0), (1, (3,), 1)]
    """
    rows = {event.id: row for row, event in enumerate(events)}
    bundles: dict[tuple[int, str, str], list[int]] = defaultdict(list)
    for row, event in enumerate(events):
        for link in event.links:
            if link.to in rows:
                bundles[rows[link.to], link.rel, link.certainty].append(row)
    loose = [
        LinkLine(start, tuple(ends), rel, certainty)
        for (start, rel, certainty), ends in bundles.items()
    ]
    return tuple(_laned(loose))


def _laned(links: Iterable[LinkLine]) -> Iterable[LinkLine]:
    lanes: list[list[tuple[int, int]]] = []
    for link in sorted(
        links, key=lambda link: (link.row_range[1] - link.row_range[0], link.row_range)
    ):
        low, high = link.row_range
        lane = next(
            (n for n, taken in enumerate(lanes) if all(b < low or a > high for a, b in taken)),
            len(lanes),
        )
        if lane == len(lanes):
            lanes.append([])
        lanes[lane].append((low, high))
        yield replace(link, lane=lane)


def ports_of(links: Sequence[LinkLine]) -> Mapping[tuple[int, int], float]:
    """Say how far from the middle of a row each link meets it: (link, row) → points.

    What arrives at a row is above what leaves it, so that no two lines lie on each other.
    """
    meeting: dict[int, list[tuple[bool, int, int]]] = defaultdict(list)
    for number, link in enumerate(links):
        meeting[link.start].append((True, link.lane, number))
        for row in link.ends:
            meeting[row].append((False, -link.lane, number))
    return {
        (number, row): (place - (len(bundle) - 1) / 2) * PORT
        for row, bundle in meeting.items()
        for place, (_, _, number) in enumerate(sorted(bundle))
    }


def crowds(links: Sequence[LinkLine]) -> Mapping[int, int]:
    """Count the lines that meet each row."""
    return Counter(row for link in links for row in (link.start, *link.ends))
