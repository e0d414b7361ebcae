"""A chart of plans laid out: cases with their plans, steps with room for words beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bilateral._charts.canvas import Space, too_low
from bilateral._charts.column_packing import Stacks, stack_height, stacked
from bilateral._charts.delivery.read import Plan, Step, percent
from bilateral._charts.legend import Key
from bilateral._charts.typesetting import Type

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
class StepBars:
    """A step with its words, as broken into lines, and its height in points."""

    step: Step
    says: tuple[str, ...]
    doubts: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Flight:
    """A plan with the lines of its name, and its bars."""

    plan: Plan
    name: tuple[str, ...]
    bars: tuple[StepBars, ...]
    head: float

    @property
    def height(self) -> float:
        """In points."""
        return self.head + sum(bars.height for bars in self.bars)

    @property
    def most(self) -> float:
        """The greatest number on its axis."""
        return max((bars.step.reach for bars in self.bars), default=0.0) or 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A case: its heading, its plans, or words that say that it has none."""

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

    plans: Sequence[Plan]
    names: Mapping[str, str]
    ends: Mapping[str, str]
    words: Mapping[str, str]
    key: Key
    space: Space


def stairs(setting: Setting) -> Stairs:
    """Lay plans out, as many as there is room for, the first of each case before the second.

    Raises
    ------
    BilateralError
        When given axes have no room for a single plan.
    """
    room, total = setting.space.height, len(setting.plans)
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
    stages = {step.stage for plan in setting.plans for step in plan.steps}
    stage = max((type_.width(setting.words[one]) for one in stages), default=0.0) + 6
    kept = sorted(setting.plans, key=lambda plan: plan.number)[:most]
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
    total, space = len(setting.plans), setting.space
    if not setting.names:
        return space.type.wrap(setting.words["no_delivery"], space.width - 2)
    text = setting.words["no_room_plans"].format(total - most, total)
    return space.type.wrap(text, space.width - 2) if most < total else ()


def _block(case: str, number: int, plans: Sequence[Plan], made: Stairs, setting: Setting) -> Block:
    type_ = setting.space.type
    bold = Type(type_.size + 1.6, weight="bold")
    heading = bold.wrap(setting.names[case], made.width, 2)
    silent = all(one.case != case for one in setting.plans)
    return Block(
        case=case,
        number=number,
        heading=heading,
        flights=tuple(_flight(plan, made, setting) for plan in plans),
        words=type_.wrap(setting.words["no_delivery"], made.width - 2, 2) if silent else (),
        head=len(heading) * bold.leading + 2,
        leading=type_.leading,
    )


def _flight(plan: Plan, made: Stairs, setting: Setting) -> Flight:
    type_ = setting.space.type
    way = setting.ends.get(plan.direction, "")
    what = plan.measure
    if not what.startswith(plan.topic):
        what = f"{what}: {plan.topic}"
    name = type_.wrap(f"{what} {way}", made.width - 2, 2)
    room = made.width - made.stage - made.bars - PAD
    bars = tuple(_bars(step, plan.steps[0], room, setting) for step in plan.steps)
    return Flight(plan, name, bars, len(name) * type_.leading + 3)


def _bars(step: Step, first: Step, room: float, setting: Setting) -> StepBars:
    """Set the words of a step: the figure and its share, as of when, and why it is unsafe."""
    words, type_ = setting.words, setting.space.type
    parts = [step.figure]
    if step.share is not None:
        parts.append(words["step_share"].format(percent(step.share), words[first.stage]))
    if step.as_of:
        parts.append(words["as_of"].format(step.as_of))
    says = type_.wrap(", ".join(parts), room, 3)
    doubts = type_.wrap(words["unsafe"].format(step.unsafe), room, 4) if step.unsafe else ()
    tall = (len(says) + len(doubts)) * type_.leading
    return StepBars(step, says, doubts, max(tall, 1.5 * BAR * type_.size) + PAD)
