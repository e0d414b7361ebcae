"""The drawing of a timeline: years, marks with their words, and signs of what has no date."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any

from bilateral._charts.canvas import HAIR, Canvas
from bilateral._charts.day_scale import HEAD, Scale
from bilateral._charts.legend import Legend
from bilateral._charts.palette import FAINT, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table.draw import draw_table
from bilateral._charts.table.layout import TableLayout
from bilateral._charts.tie_marks import HEADS, SIZES, Pen, head_look
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.timeline.placing import Placed
from bilateral._charts.timeline.read import Ties
from bilateral._charts.timeline.sheet import Sheet
from bilateral._charts.years import years

Box = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Track:
    """The marks of one kind in one case, in rows along the axis."""

    placed: Sequence[Placed]
    scale: Scale
    colour: str

    def draw(self, canvas: Canvas, corner: Box, size: Box) -> None:  # noqa: ARG002 (as all cells)
        """Draw marks and words."""
        top, leading = corner[1], canvas.type.leading
        pen = Pen(canvas, self.scale, self.colour)
        for it in self.placed:
            y = top + it.mark * leading
            if len(it.item.spans) == 1:
                pen.draw(it.item.spans[0], y)
            else:
                self._draw_group(it, canvas, y)
            for number, line in enumerate(it.lines):
                at = top + (it.row + number + 0.5) * leading
                canvas.write(
                    line, it.x, at, ha=it.align, gid=f"words:{it.item.names}", **_ground(canvas)
                )

    def _draw_group(self, it: Placed, canvas: Canvas, y: float) -> None:
        """Draw a stroke where each tie of a group begins, and a line as long as they lasted."""
        days = sorted(span.anchor for span in it.item.spans)
        pen = Pen(canvas, self.scale, self.colour, it.item.names)
        pen.line("group", list(it.item.days), [y, y])
        strokes = {"marker": "|", "ms": 1.7 * self.scale.head, "mew": 1.2, "ls": "none"}
        pen.line("begun", days, [y] * len(days), **strokes)


@dataclass(frozen=True, slots=True)
class Layout:
    """The table, and the scale of its axis."""

    table: TableLayout
    scale: Scale

    @property
    def height(self) -> float:
        """The height of the axes."""
        return self.table.height


def draw(ties: Ties, layout: Layout, canvas: Canvas) -> None:
    """Draw the table, with days on the axis across."""
    canvas.axes.xaxis_date()
    canvas.axes.set_xticks([])
    canvas.set_scale(layout.scale.day)
    draw_table(ties, layout.table, canvas)
    below = [strip for strip in layout.table.strips if strip.row and strip.row.rank < inf]
    ends = [
        ((x, strip.top), (x, strip.top + strip.height))
        for _, x in (_years(layout.scale, canvas) if ties.dated else ())
        for strip in below
    ]
    canvas.segments("", ends, color=FAINT, lw=HAIR, zorder=0.5)


def draw_legend(legend: Legend, canvas: Canvas, corner: Box, size: Box) -> None:  # noqa: ARG001
    """Draw the key, from the left edge on."""
    legend.draw(canvas)


def draw_heading(
    sheet: Sheet, case: tuple[str, str, str], dated: bool, canvas: Canvas, corner: Box, size: Box
) -> None:
    """Write the name of a case and, right of it or below it, the years."""
    (name, title, colour), bold, leading = case, canvas.type.bold, canvas.type.leading
    is_narrow = sheet.is_narrow
    room = sheet.space.width if is_narrow else sheet.names + 0.6 * sheet.scale.width
    text = bold.cut(title, room)
    canvas.write(text, 0, corner[1] + leading / 2, weight="bold", color=colour, gid=f"case:{name}")
    taken = 0.0 if is_narrow else bold.width(text) + leading
    for year, x in _years(sheet.scale, canvas) if dated else ():
        if x - canvas.type.width(str(year)) / 2 > taken or not title:
            y = corner[1] + size[1] - leading / 2
            canvas.write(str(year), x, y, ha="center", color=QUIET, gid=f"year:{year}")


def draw_undated_head(case: str, canvas: Canvas, corner: Box, size: Box) -> None:
    """Name the column of undated ties, on a line with the years."""
    top = corner[1] + size[1] - canvas.type.leading
    text = [PHRASES["undated_head"]]
    canvas.write_lines(text, corner[0], top, gid=f"undated:{case}", color=QUIET)


def draw_sign(span: TieSpan, colour: str, canvas: Canvas, corner: Box, size: Box) -> None:
    """Draw the mark of a tie without a date before its words."""
    middle = corner[0] + 0.4 * size[0], corner[1] + size[1] / 2
    ms = 2 * HEAD * canvas.type.size
    if span.shape in ("absent", "closed"):
        look: dict[str, Any] = {"marker": "x", "ms": 0.9 * ms, "mew": 1.3, "color": colour}
    else:
        shape = HEADS.get(span.direction, "s")
        look = {"ms": SIZES[shape] / 2 * ms, **head_look(shape, span.stage, colour)}
    canvas.mark(f"head:{span.name}", *middle, **look)


def _years(scale: Scale, canvas: Canvas) -> list[tuple[int, float]]:
    """Choose round years whose figures have room, each with its place."""
    half = canvas.type.width("2000") / 2
    found = years((scale.first, scale.last), scale, 5 * canvas.type.size)
    return [(year, x) for year, x in found if scale.left + half <= x <= scale.right - half]


def _ground(canvas: Canvas) -> dict[str, Any]:
    """Let words hide the lines of the years behind them."""
    paper = canvas.axes.get_facecolor()
    return {"bbox": {"facecolor": paper, "edgecolor": "none", "pad": 0.2}}
