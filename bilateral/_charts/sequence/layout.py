"""A chart of order laid out: rows for ties that a link holds, single lines for the others."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from bilateral._charts.canvas import Space, too_low
from bilateral._charts.column_packing import Stacks, stacked
from bilateral._charts.legend import Key
from bilateral._charts.sequence.lines import Line, date_of, lines_of
from bilateral._charts.sequence.rails import Rail, rails_of
from bilateral._charts.sequence.read import Course, Event
from bilateral._charts.typesetting import Type

BETWEEN = 14.0
"""Between cases beside each other, in points."""
BELOW = 9.0
"""Between cases above each other."""
LANE = 5.0
"""From lane to lane, and the most that all lanes take of the width."""
LANES = 0.22
NODE = 4.2
"""Half the room of a tie's mark, with the air around it."""
WIDE, NARROW = 330.0, 205.0
"""The width of a case at best and at least."""
SPREAD = 1.6
"""By how much rows move apart at most where axes have room to spare."""


@dataclass(frozen=True)
class Track:
    """One case laid out: its heading, and its lines with their tops, from its own upper edge."""

    name: str
    heading: tuple[str, ...]
    lines: tuple[Line, ...]
    rails: tuple[Rail, ...]
    head: float

    @cached_property
    def tops(self) -> tuple[float, ...]:
        """Where each line begins."""
        tops, at = [], self.head
        for line in self.lines:
            tops.append(at)
            at += line.height
        return tuple(tops)

    @property
    def height(self) -> float:
        """In points."""
        return self.head + sum(line.height for line in self.lines)

    @cached_property
    def rows(self) -> tuple[int, ...]:
        """The number of the line of each tie that has one of its own, in order."""
        return tuple(number for number, line in enumerate(self.lines) if line.event)

    def middle(self, row: int) -> float:
        """Give the middle of a row, by its number among the ties with rows."""
        number = self.rows[row]
        return self.tops[number] + self.lines[number].height / 2


@dataclass(frozen=True)
class Tracks(Stacks[Track]):
    """All cases laid out, in points.

    Attributes
    ----------
    date, gutter : float
        The room for dates, and for the lanes of lines.
    """

    date: float
    gutter: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What is to be laid out, and in which words."""

    courses: Sequence[Course]
    names: Mapping[str, str]
    words: Mapping[str, str]
    key: Key
    space: Space


def tracks(setting: Setting) -> Tracks:
    """Lay cases out, with as many ties as there is room for.

    Every tie has a row where that fits; else those that no link holds share lines, or are only
    counted; else the last of the others are.

    Raises
    ------
    BilateralError
        When given axes have no room for a single tie.
    """
    room = setting.space.height
    most = max((len(course.linked) for course in setting.courses), default=0)
    made = None
    for detail in ("all", "joined", "linked"):
        for columns in _counts(setting):
            made = _made(setting, columns, detail, most)
            if made.needed <= (room if detail != "all" else _roomy(setting)):
                return _spread(made)
    return _fewer(setting, most)


def _roomy(setting: Setting) -> float:
    """Give the height up to which every tie has a row: a page of its own is not filled for it."""
    return setting.space.height * (1.0 if setting.space.fixed else 0.6)


def _fewer(setting: Setting, most: int) -> Tracks:
    """Leave out the last ties of every case, as many as must be."""
    columns = max(_counts(setting))
    low, high, made = 0, most, None
    while high - low > 1:
        middle = (low + high) // 2
        tried = _made(setting, columns, "linked", middle)
        fits = tried.needed <= setting.space.height
        low, high, made = (middle, high, tried) if fits else (low, middle, made)
    if made is None:
        raise too_low(setting.space.height, _made(setting, columns, "linked", 1).needed)
    return made


def _counts(setting: Setting) -> range:
    """Try cases beside each other: as few as make wide columns, up to as many as there is room."""
    width, cases = setting.space.width, max(len(setting.courses), 1)
    best, most = (max(min(int((width + BETWEEN) / w), cases), 1) for w in (WIDE, NARROW))
    return range(best, most + 1)


def _spread(made: Tracks) -> Tracks:
    """Move rows apart where given axes have room to spare."""
    if not made.space.fixed:
        return made
    rows = made.needed - made.key.height - len(made.foot) * made.space.type.leading
    factor = min(1 + (made.space.height - made.needed) / max(rows, 1.0), SPREAD)
    return replace(
        made,
        blocks=tuple(
            replace(
                track,
                lines=tuple(replace(line, height=line.height * factor) for line in track.lines),
            )
            for track in made.blocks
        ),
    )


def _made(setting: Setting, count: int, detail: str, most: int) -> Tracks:
    space, type_ = setting.space, setting.space.type
    width = (space.width - (count - 1) * BETWEEN) / count
    kept = [tuple(_kept(course, detail, most)) for course in setting.courses]
    events = [[run[0] for run in runs if len(run) == 1] for runs in kept]
    rails = [rails_of(own) for own in events]
    lanes = max((rail.lane + 1 for own in rails for rail in own), default=0)
    dates = (date_of(run, setting.words) for runs in kept for run in runs)
    made = Tracks(
        space=space,
        key=setting.key,
        date=max(map(type_.width, dates), default=0.0) + 4,
        gutter=min(lanes * LANE + 4, LANES * width) if lanes else 0.0,
        width=width,
        between=BETWEEN,
        below=BELOW,
        columns=(),
        blocks=(),
        foot=(),
    )
    laid = tuple(
        _track(course, runs, own, made, setting)
        for course, runs, own in zip(setting.courses, kept, rails, strict=True)
    )
    columns = stacked([track.height for track in laid], count, BELOW)
    shown = sum(len(run) for runs in kept for run in runs)
    return replace(made, blocks=laid, columns=columns, foot=_foot(setting, shown))


def _foot(setting: Setting, shown: int) -> tuple[str, ...]:
    """Say how many ties have no room, or that there are none."""
    space, total = setting.space, sum(len(course.events) for course in setting.courses)
    if not total:
        return space.type.wrap(setting.words["no_ties"], space.width - 2)
    text = setting.words["no_room_ties"].format(total - shown, total)
    return space.type.wrap(text, space.width - 2) if shown < total else ()


def _kept(course: Course, detail: str, most: int) -> Iterator[tuple[Event, ...]]:
    """Give the ties of a case line by line: those that share a line together."""
    shown = set(course.ranked[:most])
    for (_, is_linked), group in groupby(
        course.events, key=lambda event: (event.dated, event.id in course.linked)
    ):
        events = tuple(group)
        if is_linked:
            yield from ((event,) for event in events if event.id in shown)
        elif detail == "all" or (detail == "joined" and len(events) == 1):
            yield from ((event,) for event in events)
        elif detail == "joined":
            yield events


def _track(
    course: Course,
    runs: Sequence[tuple[Event, ...]],
    rails: tuple[Rail, ...],
    made: Tracks,
    setting: Setting,
) -> Track:
    type_ = setting.space.type
    heading = Type(type_.size + 1.6, weight="bold")
    name = heading.wrap(setting.names.get(course.name, course.name), made.width, 2)
    room = made.width - made.date - made.gutter - 2 * NODE - 1
    return Track(
        name=course.name,
        heading=name,
        lines=tuple(lines_of(runs, rails, room, setting.words, type_)),
        rails=rails,
        head=len(name) * heading.leading + 2,
    )
