"""The drawing of a balance: bars with their numbers, words where there is none, headings."""

from bilateral._charts.balance.layout import Layout, Line, aside_key
from bilateral._charts.balance.marks import GAP, MARK, SidesPen
from bilateral._charts.balance.read import Balances, Sides
from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import CASES, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.word_lines import write_centred


def draw(balances: Balances, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    canvas.set_scale(layout.zones.ties)
    layout.legend.draw(canvas)
    for line in layout.lines:
        if line.sides is None:
            _draw_heading(balances, layout, canvas, line)
        else:
            _draw_row(balances, layout, canvas, line, line.sides)
    canvas.notes(layout.foot, layout.bottom + 3)


def _draw_heading(balances: Balances, layout: Layout, canvas: Canvas, line: Line) -> None:
    """Name a kind, and over its columns what it calls them."""
    zones, y = layout.zones, line.top + line.height - 0.6 * canvas.type.leading
    out, back = balances.words[line.kind]
    rows = balances.kinds[line.kind]
    canvas.write(PHRASES.get(line.kind, line.kind), 0, y, weight="bold")
    canvas.write(out, zones.left - GAP, y, ha="right", color=QUIET)
    canvas.write(back, zones.right + GAP, y, color=QUIET)
    if any(sides.flows["joint"].count is not None for sides in rows):
        canvas.write(PHRASES["joint"], zones.middle, y, ha="center", color=QUIET)
    if any(sides.aside for sides in rows):
        text = PHRASES[aside_key(rows)]
        canvas.write(text, layout.space.width, y, ha="right", color=QUIET)
    canvas.rule(0, line.top + line.height - 0.5, layout.space.width)


def _draw_row(balances: Balances, layout: Layout, canvas: Canvas, line: Line, sides: Sides) -> None:
    zones, look = layout.zones, CASES[list(balances.cases).index(sides.case) % len(CASES)]
    pen, middle = SidesPen(canvas, sides.name, look), line.top + line.height / 2
    write_centred(canvas, line.name, 0, middle, color=look.colour, gid=f"name:{sides.name}")
    if not line.name:
        pen.mark(MARK / 2, middle)
    for x in (zones.left, zones.right):
        canvas.line("base", [x, x], [line.top, line.top + line.height], color=QUIET)
    for direction, flow in sides.flows.items():
        pen.flow(direction, flow, middle, zones)
    if sides.aside:
        quiet = {"ha": "right", "color": QUIET}
        gid = f"other:{sides.name}"
        canvas.write(sides.aside_words, layout.space.width, middle, gid=gid, **quiet)
