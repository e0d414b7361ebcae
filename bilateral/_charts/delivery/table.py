"""Plans as a table: a row for each, a column for each step, and the least share as a bar."""

from collections.abc import Iterator, Sequence
from functools import partial

from bilateral._charts.canvas import Canvas, Point, Space
from bilateral._charts.delivery.describe import least_of, stage_words, until_of
from bilateral._charts.delivery.read import Plan, Plans, Step
from bilateral._charts.names import capital
from bilateral._charts.palette import PAPER, QUIET, tint
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table import content
from bilateral._charts.table.content import Cell, Column, Paragraph, Table, quiet, words
from bilateral._charts.table.layout import TableLayout, lay_out_table
from bilateral.text.lists import join_list
from bilateral.vocabulary import STAGES

NAME, STEP, BAR = 11.0, 13.0, 9.0
"""What columns of names, steps and bars want to stand side by side, in sizes of the type."""
MANY = 8
"""The foot names so many plans that have no room."""
PALE = 0.35
"""How much of its hue the bar keeps of what is not carried out."""


def lay_out(plans: Plans, space: Space) -> TableLayout:
    """Lay plans out; where there is no room for all, the later ones of each case are left out."""
    stages = [stage for stage in STAGES if any(plan.on(stage) for plan in plans.plans)]
    barred = any(plan.shares for plan in plans.plans)
    wanted = NAME + STEP * len(stages) + BAR * barred
    is_wide = wanted * space.type.size <= space.width
    looks = space.style.looks(plans.cases)
    colors = {plans.cases[case]: look.colour for case, look in looks.items()}
    rows = [
        row
        for case, name in plans.cases.items()
        for row in _case(plans, case, stages if is_wide else [], colors[name], barred=barred)
    ]
    bar = [Column(head=PHRASES["least_share"], least=BAR, most=2 * BAR)] if barred else []
    heads = [capital(stage_words(stage)) for stage in stages] if is_wide else []
    steps = [Column(head=head, least=STEP, most=2 * STEP) for head in heads]
    table = Table(
        columns=[Column(least=NAME, most=1.6 * NAME if is_wide else 3 * NAME), *steps, *bar],
        rows=rows if plans.plans else [],
        foot=[] if plans.plans else [f"{capital(PHRASES['no_delivery'])}."],
        left_out=_left_out,
        colors=colors,
    )
    return lay_out_table(table, space)


def _case(
    plans: Plans, case: str, stages: Sequence[str], color: str, *, barred: bool
) -> Iterator[content.Row]:
    """Set the plans of a case under its name, or say that it has none."""
    group, found = plans.cases[case], plans.of(case)
    for place, plan in enumerate(found):
        yield _row(plan, group, stages, -place, [_bar(plan, color)] if barred else [])
    if not found:
        silent = words(f"{capital(PHRASES['no_delivery'])}.", f"silent:{case}", color=QUIET)
        cells = [Cell()] * (1 + len(stages) + barred)
        yield content.Row(cells=cells, group=group, rank=1.0, above=silent)


def _row(
    plan: Plan, group: str, stages: Sequence[str], rank: float, bar: Sequence[Cell]
) -> content.Row:
    """Set a plan: its steps side by side in the columns of their stages, or in one column."""
    name = Paragraph(text=capital(plan.name), gid=f"plan:{plan.key}", look={"weight": "bold"})
    until = quiet(until_of(plan), f"until:{plan.key}")
    if stages:
        named = Cell(paragraphs=[name, *until])
        steps = [
            Cell(paragraphs=[p for step in plan.on(stage) for p in _step(plan, step, step.said)])
            for stage in stages
        ]
        return content.Row(cells=[named, *steps, *bar], group=group, rank=rank)
    paragraphs = [
        paragraph
        for step in plan.steps
        for paragraph in _step(
            plan, step, PHRASES["plan_step"].format(capital(stage_words(step.stage)), step.said)
        )
    ]
    stacked = Cell(paragraphs=[*paragraphs, *until])
    above = Cell(paragraphs=[name])
    return content.Row(cells=[stacked, *bar], group=group, rank=rank, above=above)


def _step(plan: Plan, step: Step, text: str) -> Iterator[Paragraph]:
    """Set the figure of a step, its share in words, and on what it depends."""
    key = f"{plan.key}/{step.stage}"
    yield Paragraph(text=text, gid=f"says:{key}")
    if least := least_of(plan, step):
        yield Paragraph(text=least, gid=f"least:{key}")
    yield from quiet("; ".join(step.clauses), f"doubts:{key}", most=6)


def _bar(plan: Plan, color: str) -> Cell:
    """Draw the least shares of a plan in a box that stands for all of its first step."""
    return Cell(draw=partial(_draw_bar, plan, color)) if plan.shares else Cell()


def _draw_bar(plan: Plan, color: str, canvas: Canvas, corner: Point, size: Point) -> None:
    x, y, high = corner[0], corner[1] + 0.1 * size[1], 0.8 * size[1]
    edge = {"edgecolor": color, "linewidth": 0.9}
    canvas.box(f"whole:{plan.key}", x, y, (size[0] - 1, high), facecolor=PAPER, **edge)
    # What came later is less, and stands before what came earlier.
    for step in sorted(plan.shares, key=lambda step: -(step.share or 0.0)):
        face = color if step.stage == "delivered" else tint(color, PALE)
        wide = min(step.share or 0.0, 1.0) * (size[0] - 1)
        gid = f"share:{plan.key}/{step.stage}"
        canvas.box(gid, x, y, (wide, high), facecolor=face, zorder=3.5)


def _left_out(rows: Sequence[content.Row]) -> str:
    names = ((row.above or row.cells[0]).paragraphs[0].text for row in rows)
    return PHRASES["no_room_plans"].format(join_list(dict.fromkeys(names), most=MANY))
