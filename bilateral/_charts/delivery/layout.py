"""The layout of a chart of plans: cases with their plans, steps with room for labels."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial

from bilateral._charts.canvas import Space
from bilateral._charts.column_packing import Stacks, stack_height, stacked
from bilateral._charts.delivery.marks import BAR, legend_entries
from bilateral._charts.delivery.read import Plan, Plans, Step, percent
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import as_many_as_fit, left_out
from bilateral._charts.typesetting import Type
from bilateral._charts.word_lines import heading_type

BETWEEN, BELOW = 18.0, 10.0
"""Gaps between cases side by side and above each other, in points."""
WIDE = 300.0
"""The least width of a case, if there are several side by side."""
BARS = 0.4
"""The part of the width, without the names of stages, that bars take."""
PAD = 4.0


@dataclass(frozen=True, slots=True)
class StepLayout:
    """A step with its words, as broken into lines, and its height in points."""

    step: Step
    says: tuple[str, ...]
    doubts: tuple[str, ...]
    height: float


@dataclass(frozen=True, slots=True)
class PlanLayout:
    """A plan with the lines of its name, and its steps."""

    plan: Plan
    name: tuple[str, ...]
    steps: tuple[StepLayout, ...]
    head: float

    @property
    def height(self) -> float:
        """In points."""
        return self.head + sum(step.height for step in self.steps)

    @property
    def most(self) -> float:
        """The greatest number on its axis."""
        return max((step.step.x_end for step in self.steps), default=0.0) or 1.0


@dataclass(frozen=True, slots=True)
class CaseLayout:
    """A case: its heading, its plans, or words that say that it has none."""

    case: str
    number: int
    heading: tuple[str, ...]
    plans: tuple[PlanLayout, ...]
    words: tuple[str, ...]
    head: float
    leading: float

    @property
    def height(self) -> float:
        """In points."""
        plans = stack_height([plan.height for plan in self.plans], PAD)
        return self.head + plans + len(self.words) * self.leading


@dataclass(frozen=True)
class Layout(Stacks[CaseLayout]):
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
    space = space.wide_enough()
    return as_many_as_fit(len(plans.plans), partial(_layout, plans, space), space)


def _layout(plans: Plans, space: Space, shown: int) -> Layout:
    type_ = space.type
    count = max(min(int((space.width + BETWEEN) / (WIDE + BETWEEN)), len(plans.cases)), 1)
    width = (space.width - (count - 1) * BETWEEN) / count
    stages = {step.stage for plan in plans.plans for step in plan.steps}
    stage = max((type_.width(PHRASES[name]) for name in stages), default=0.0) + 6
    kept = sorted(plans.plans, key=lambda plan: plan.number)[:shown]
    foot = left_out(space, "no_room_plans", shown, len(plans.plans))
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
        foot=foot if plans.cases else type_.wrap(PHRASES["no_delivery"], space.width - 2),
    )
    blocks = tuple(
        _case(case, number, [plan for plan in kept if plan.case == case], layout, plans)
        for number, case in enumerate(plans.cases)
    )
    heights = [block.height for block in blocks]
    return replace(layout, blocks=blocks, columns=stacked(heights, count, BELOW))


def _case(case: str, number: int, kept: Sequence[Plan], layout: Layout, plans: Plans) -> CaseLayout:
    type_, bold = layout.space.type, heading_type(layout.space.type)
    heading = bold.wrap(plans.cases[case], layout.width, 2)
    silent = not plans.of(case)
    return CaseLayout(
        case=case,
        number=number,
        heading=heading,
        plans=tuple(_plan(plan, layout, plans.directions.get(plan.direction, "")) for plan in kept),
        words=type_.wrap(PHRASES["no_delivery"], layout.width - 2, 2) if silent else (),
        head=len(heading) * bold.leading + 2,
        leading=type_.leading,
    )


def _plan(plan: Plan, layout: Layout, direction: str) -> PlanLayout:
    type_ = layout.space.type
    name = type_.wrap(f"{plan.topic} {direction}", layout.width - 2, 2)
    room = layout.width - layout.stage - layout.bars - PAD
    steps = tuple(_step(step, plan.steps[0], room, type_) for step in plan.steps)
    return PlanLayout(plan, name, steps, len(name) * type_.leading + 3)


def _step(step: Step, first: Step, room: float, type_: Type) -> StepLayout:
    """Set the words of a step: the figure and its share, as of when, and on what it depends."""
    parts = [step.figure]
    if step.share is not None:
        parts.append(PHRASES["step_share"].format(percent(step.share), PHRASES[first.stage]))
    if step.as_of:
        parts.append(PHRASES["as_of"].format(step.as_of))
    says = type_.wrap(", ".join(parts), room, 3)
    doubts = type_.wrap(step.depends_on, room, 4) if step.depends_on else ()
    tall = (len(says) + len(doubts)) * type_.leading
    return StepLayout(step, says, doubts, max(tall, 1.5 * BAR * type_.size) + PAD)
