"""The drawing of key events: a strip of years, a dot at each date, and a line to its words."""

from collections.abc import Mapping

from bilateral._charts.canvas import Canvas
from bilateral._charts.key_events.layout import POLE, Flag, Lane, Layout, draw_direction
from bilateral._charts.key_events.read import KeyEvents
from bilateral._charts.palette import FAINT, PAPER, Look
from bilateral._charts.table.draw import draw_table
from bilateral._charts.table.layout import SIGN, TableLayout
from bilateral._charts.years import years

Edge = tuple[float, int]
"""The height of an edge of an axis, and the side of the words: -1 above, 1 below."""


def draw(data: KeyEvents, layout: Layout | TableLayout, canvas: Canvas) -> None:
    """Draw all of it."""
    if isinstance(layout, TableLayout):
        draw_table(data, layout, canvas)
        return
    layout.legend.draw(canvas)
    looks = canvas.style.looks(data.by_case)
    for lane in layout.lanes:
        _draw_lane(data, layout, lane, canvas, looks)


def _draw_lane(
    data: KeyEvents, layout: Layout, lane: Lane, canvas: Canvas, looks: Mapping[str, Look]
) -> None:
    top, leading = lane.top + layout.high(lane.above), canvas.type.leading
    bottom = top + layout.axis
    _draw_strip(layout, canvas, top)
    if lane.named:
        _name(data, lane.named, canvas, (top + bottom) / 2, looks)
    for side, edge, sign in ((lane.above, top, -1), (lane.below, bottom, 1)):
        if side.named:
            far = lane.top if sign < 0 else bottom + layout.high(side) - leading
            _name(data, side.named, canvas, far + leading / 2, looks)
        for flag in side.flags:
            _draw_flag(flag, layout, canvas, (edge, sign), looks[flag.event.case])


def _name(data: KeyEvents, case: str, canvas: Canvas, y: float, looks: Mapping[str, Look]) -> None:
    name = canvas.type.bold.cut(data.names[case], canvas.size[0])
    canvas.write(name, 0, y, weight="bold", color=looks[case].colour, gid=f"case:{case}")


def _draw_strip(layout: Layout, canvas: Canvas, top: float) -> None:
    """Draw the axis as a strip with years in it."""
    scale, type_ = layout.scale, canvas.type
    left, right = scale.left - 0.03 * canvas.size[0], canvas.size[0]
    canvas.box("strip", left, top, (right - left, layout.axis), facecolor=FAINT, zorder=1)
    for year, x in years((scale.first, scale.last), scale, 5 * type_.size):
        if left + type_.width(str(year)) / 2 < x < right - type_.width(str(year)) / 2:
            canvas.write(str(year), x, top + layout.axis / 2, ha="center")


def _draw_flag(flag: Flag, layout: Layout, canvas: Canvas, at: Edge, look: Look) -> None:
    """Draw a dot at the date of an event, or a bar over its days, and its words on that side."""
    (edge, sign), event = at, flag.event
    size, leading, colour = canvas.type.size, canvas.type.leading, look.colour
    end, stem = (edge + sign * share * layout.leader for share in (1.0, 0.25))
    far, pole = end + sign * flag.lines * leading, flag.x
    line = {"color": colour, "lw": 0.05 * size + 0.3, "zorder": 2}
    xs, ys = [flag.at, flag.at, pole, pole], [edge, stem, end, far]
    canvas.line(f"leader:{event.name}", xs, ys, **line)
    if flag.end - flag.at > 0.5 * size:
        days = [flag.at, flag.end]
        canvas.line(f"range:{event.name}", days, [edge, edge], color=colour, lw=0.25 * size)
    dot = {
        "marker": look.marker,
        "ms": 0.5 * size,
        "color": colour,
        "markeredgecolor": PAPER,
        "mew": 0.5,
    }
    canvas.mark(f"date:{event.name}", flag.at, edge, **dot)
    top, x = (far if sign < 0 else end), flag.x + POLE * size
    indent = SIGN * size if event.direction else 0.0
    if event.direction:
        middle = (x + 0.45 * size, top + leading / 2)
        draw_direction(canvas, f"head:{event.name}", event.direction, middle, colour)
    look_of_date = {"weight": "bold", "color": colour}
    canvas.write_lines(flag.date, x + indent, top, gid=f"when:{event.name}", **look_of_date)
    top += len(flag.date) * leading
    canvas.write_lines(flag.words, x, top, gid=f"words:{event.name}")
