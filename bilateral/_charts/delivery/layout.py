"""A chart of plans laid out: cases with their plans, steps with room for words beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bilateral._charts.canvas import Space
from bilateral._charts.column_packing import Stacks, stack_height, stacked
from bilateral._charts.delivery.marks import BAR, legend_entries
from bilateral._charts.delivery.read import Plan, Plans, Step, percent
from bilateral._charts.fitting import most_that_fit
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type

BETWEEN, BELOW = 18.0, 10.0
"""Between cases beside each other and above each other, in points."""
WIDE = 300.0
"""The width of a case at least, where there are several beside each other."""
BARS = 0.4
"""The part of the width, without the names of stages, that bars take."""
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
class Layout(Stacks[Block]):
    """All cases laid out, in points.

    Attributes
    ----------
    stage, bars : float
        The room for the names of stages, and for bars.
    """

    stage: float
    bars: float


def lay_out(plans: Plans, space: Space) -> Layout:
    """Lay plans out, as many as there is room for, the first of each case before the second.

    Raises
    ------
    BilateralError
        When given axes have no room for a single plan.
    """
    room, total = space.wide_enough().height, len(plans.plans)
    layout = _layout(plans, space, total)
    if layout.needed <= room:
        return layout
    most = most_that_fit(total, lambda count: _layout(plans, space, count).needed <= room)
    if most == 0:
        raise space.too_low(_layout(plans, space, min(total, 1)).needed)
    return _layout(plans, space, most)


def _layout(plans: Plans, space: Space, most: int) -> Layout:
    type_ = space.type
    count = max(min(int((space.width + BETWEEN) / (WIDE + BETWEEN)), len(plans.cases)), 1)
    width = (space.width - (count - 1) * BETWEEN) / count
    stages = {step.stage for plan in plans.plans for step in plan.steps}
    stage = max((type_.width(PHRASES[name]) for name in stages), default=0.0) + 6
    kept = sorted(plans.plans, key=lambda plan: plan.number)[:most]
    layout = Layout(
        space=space,
        legend=Legend.of(legend_entries(plans), type_, 0.0, space.width),
        width=width,
        between=BETWEEN,
        below=BELOW,
        stage=stage,
        bars=BARS * (width - stage),
        columns=(),
        blocks=(),
        foot=_foot(plans, space, most),
    )
    blocks = tuple(
        _block(case, number, [plan for plan in kept if plan.case == case], layout, plans)
        for number, case in enumerate(plans.cases)
    )
    heights = [block.height for block in blocks]
    return replace(layout, blocks=blocks, columns=stacked(heights, count, BELOW))


def _foot(plans: Plans, space: Space, most: int) -> tuple[str, ...]:
    total = len(plans.plans)
    if not plans.cases:
        return space.type.wrap(PHRASES["no_delivery"], space.width - 2)
    text = PHRASES["no_room_plans"].format(total - most, total)
    return space.type.wrap(text, space.width - 2) if most < total else ()


def _block(case: str, number: int, kept: Sequence[Plan], layout: Layout, plans: Plans) -> Block:
    type_ = layout.space.type
    bold = Type(type_.size + 1.6, weight="bold")
    heading = bold.wrap(plans.cases[case], layout.width, 2)
    silent = not plans.of(case)
    return Block(
        case=case,
        number=number,
        heading=heading,
        flights=tuple(_flight(plan, layout, plans.directions) for plan in kept),
        words=type_.wrap(PHRASES["no_delivery"], layout.width - 2, 2) if silent else (),
        head=len(heading) * bold.leading + 2,
        leading=type_.leading,
    )


def _flight(plan: Plan, layout: Layout, directions: Mapping[str, str]) -> Flight:
    type_ = layout.space.type
    direction = directions.get(plan.direction, "")
    what = plan.measure
    if not what.startswith(plan.topic):
        what = f"{what}: {plan.topic}"
    name = type_.wrap(f"{what} {direction}", layout.width - 2, 2)
    room = layout.width - layout.stage - layout.bars - PAD
    bars = tuple(_bars(step, plan.steps[0], room, type_) for step in plan.steps)
    return Flight(plan, name, bars, len(name) * type_.leading + 3)


def _bars(step: Step, first: Step, room: float, type_: Type) -> StepBars:
    """Set the words of a step: the figure and its share, as of when, and why it is unsafe."""
    parts = [step.figure]
    if step.share is not None:
        parts.append(PHRASES["step_share"].format(percent(step.share), PHRASES[first.stage]))
    if step.as_of:
        parts.append(PHRASES["as_of"].format(step.as_of))
    says = type_.wrap(", ".join(parts), room, 3)
    doubts = type_.wrap(PHRASES["unsafe"].format(step.unsafe), room, 4) if step.unsafe else ()
    tall = (len(says) + len(doubts)) * type_.leading
    return StepBars(step, says, doubts, max(tall, 1.5 * BAR * type_.size) + PAD)
