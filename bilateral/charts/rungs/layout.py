"""A chart of ladders laid out: cases with their ladders, rungs with room for words beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bilateral.charts.key import Key
from bilateral.charts.rungs.reading import Ladder, Rung, percent
from bilateral.charts.sheet import Space, too_low
from bilateral.charts.stacks import Stacks, stack_height, stacked
from bilateral.charts.text import Type

BETWEEN, BELOW = 18.0, 10.0
"""Between cases beside each other and above each other, in points."""
WIDE = 300.0
"""The width of a case at least, where there are several beside each other."""
BARS = 0.4
"""The part of the width, without the names of stages, that bars take."""
BAR = 1.05
"""The height of a bar, in sizes of the type."""
ARROW = 13.0
"""The room for an arrow behind the longest bar."""
PAD = 4.0


@dataclass(frozen=True, slots=True)
class Step:
    """A rung with its words, as broken into lines, and its height in points."""

    rung: Rung
    says: tuple[str, ...]
    doubts: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Flight:
    """A ladder with the lines of its name, and its steps."""

    ladder: Ladder
    name: tuple[str, ...]
    steps: tuple[Step, ...]
    head: float

    @property
    def height(self) -> float:
        """In points."""
        return self.head + sum(step.height for step in self.steps)

    @property
    def most(self) -> float:
        """The greatest number on its axis."""
        return max((step.rung.reach for step in self.steps), default=0.0) or 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A case: its heading, its ladders, or words that say that it has none."""

    case: str
    number: int
    heading: tuple[str, ...]
    flights: tuple[Flight, ...]
    words: tuple[str, ...]
    head: float
    leading: float

    @property
    def height(self) -> float:
        """In points."""
        flights = [flight.height for flight in self.flights]
        return self.head + stack_height(flights, PAD) + len(self.words) * self.leading


@dataclass(frozen=True)
class Stairs(Stacks[Block]):
    """All cases laid out, in points.

    Attributes
    ----------
    stage, bars : float
        The room for the names of stages, and for bars.
    """

    stage: float
    bars: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What is to be laid out, and in which words; `names` has every case, in order."""

    ladders: Sequence[Ladder]
    names: Mapping[str, str]
    ends: Mapping[str, str]
    words: Mapping[str, str]
    key: Key
    space: Space


def stairs(setting: Setting) -> Stairs:
    """Lay ladders out, as many as there is room for, the first of each case before the second.

    Raises
    ------
    BilateralError
        When given axes have no room for a single ladder.
    """
    room, total = setting.space.height, len(setting.ladders)
    made = _made(setting, total)
    if made.needed <= room:
        return made
    low, high = 0, total
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if _made(setting, middle).needed <= room else (low, middle)
    if low == 0:
        raise too_low(room, _made(setting, min(total, 1)).needed)
    return _made(setting, low)


def _made(setting: Setting, most: int) -> Stairs:
    space, type_ = setting.space, setting.space.type
    count = max(min(int((space.width + BETWEEN) / (WIDE + BETWEEN)), len(setting.names)), 1)
    width = (space.width - (count - 1) * BETWEEN) / count
    stages = {rung.stage for ladder in setting.ladders for rung in ladder.rungs}
    stage = max((type_.width(setting.words[one]) for one in stages), default=0.0) + 6
    kept = sorted(setting.ladders, key=lambda ladder: ladder.number)[:most]
    made = Stairs(
        space=space,
        key=setting.key,
        width=width,
        between=BETWEEN,
        below=BELOW,
        stage=stage,
        bars=BARS * (width - stage),
        columns=(),
        blocks=(),
        foot=_foot(setting, most),
    )
    blocks = tuple(
        _block(case, number, [one for one in kept if one.case == case], made, setting)
        for number, case in enumerate(setting.names)
    )
    heights = [block.height for block in blocks]
    return replace(made, blocks=blocks, columns=stacked(heights, count, BELOW))


def _foot(setting: Setting, most: int) -> tuple[str, ...]:
    total, space = len(setting.ladders), setting.space
    if not setting.names:
        return space.type.wrap(setting.words["no_ladder"], space.width - 2)
    text = setting.words["no_room_ladders"].format(total - most, total)
    return space.type.wrap(text, space.width - 2) if most < total else ()


def _block(
    case: str, number: int, ladders: Sequence[Ladder], made: Stairs, setting: Setting
) -> Block:
    type_ = setting.space.type
    bold = Type(type_.size + 1.6, weight="bold")
    heading = bold.wrap(setting.names[case], made.width, 2)
    silent = all(one.case != case for one in setting.ladders)
    return Block(
        case=case,
        number=number,
        heading=heading,
        flights=tuple(_flight(ladder, made, setting) for ladder in ladders),
        words=type_.wrap(setting.words["no_ladder"], made.width - 2, 2) if silent else (),
        head=len(heading) * bold.leading + 2,
        leading=type_.leading,
    )


def _flight(ladder: Ladder, made: Stairs, setting: Setting) -> Flight:
    type_ = setting.space.type
    way = setting.ends.get(ladder.direction, "")
    what = ladder.measure
    if not what.startswith(ladder.topic):
        what = f"{what}: {ladder.topic}"
    name = type_.wrap(f"{what} {way}", made.width - 2, 2)
    room = made.width - made.stage - made.bars - PAD
    steps = tuple(_step(rung, ladder.rungs[0], room, setting) for rung in ladder.rungs)
    return Flight(ladder, name, steps, len(name) * type_.leading + 3)


def _step(rung: Rung, first: Rung, room: float, setting: Setting) -> Step:
    """Set the words of a rung: the figure and its share, as of when, and why it is unsafe."""
    words, type_ = setting.words, setting.space.type
    parts = [rung.figure]
    if rung.share is not None:
        parts.append(words["rung_share"].format(percent(rung.share), words[first.stage]))
    if rung.as_of:
        parts.append(words["as_of"].format(rung.as_of))
    says = type_.wrap(", ".join(parts), room, 3)
    doubts = type_.wrap(words["unsafe"].format(rung.unsafe), room, 4) if rung.unsafe else ()
    tall = (len(says) + len(doubts)) * type_.leading
    return Step(rung, says, doubts, max(tall, 1.5 * BAR * type_.size) + PAD)
