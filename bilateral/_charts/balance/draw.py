"""The drawing of a balance: bars with their numbers, words where there is none, headings."""

from bilateral._charts.balance.layout import Layout, Line, aside_key
from bilateral._charts.balance.marks import GAP, MARK, WingPen
from bilateral._charts.balance.read import Balances, Wing
from bilateral._charts.canvas import Canvas
from bilateral._charts.palette import CASES, QUIET
from bilateral._charts.phrases import PHRASES


def draw(balances: Balances, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    canvas.set_scale(layout.zones.ties)
    layout.legend.draw(canvas)
    for line in layout.lines:
        if line.wing is None:
            _draw_heading(balances, layout, canvas, line)
        else:
            _draw_row(balances, layout, canvas, line, line.wing)
    canvas.notes(layout.foot, layout.bottom + 3)


def _draw_heading(balances: Balances, layout: Layout, canvas: Canvas, line: Line) -> None:
    """Name a kind, and over its columns what it calls them."""
    zones, y = layout.zones, line.top + line.height - 0.6 * canvas.type.leading
    out, back = balances.ways[line.kind]
    wings = balances.kinds[line.kind]
    canvas.write(PHRASES.get(line.kind, line.kind), 0, y, weight="bold")
    canvas.write(out, zones.left - GAP, y, ha="right", color=QUIET)
    canvas.write(back, zones.right + GAP, y, color=QUIET)
    if any(wing.flows["mutual"].count is not None for wing in wings):
        canvas.write(PHRASES["mutual"], zones.middle, y, ha="center", color=QUIET)
    if any(wing.aside for wing in wings):
        text = PHRASES[aside_key(wings)]
        canvas.write(text, layout.space.width, y, ha="right", color=QUIET)
    canvas.rule(0, line.top + line.height - 0.5, layout.space.width)


def _draw_row(balances: Balances, layout: Layout, canvas: Canvas, line: Line, wing: Wing) -> None:
    zones, look = layout.zones, CASES[list(balances.cases).index(wing.case) % len(CASES)]
    pen, middle = WingPen(canvas, wing.name, look), line.top + line.height / 2
    for number, text in enumerate(line.name):
        y = middle + (number - (len(line.name) - 1) / 2) * canvas.type.leading
        canvas.write(text, 0, y, color=look.colour, gid=f"name:{wing.name}")
    if not line.name:
        pen.mark(MARK / 2, middle)
    for x in (zones.left, zones.right):
        canvas.line("base", [x, x], [line.top, line.top + line.height], color=QUIET)
    for direction, flow in wing.flows.items():
        pen.flow(direction, flow, middle, zones)
    if wing.aside:
        quiet = {"ha": "right", "color": QUIET}
        gid = f"other:{wing.name}"
        canvas.write(wing.aside_words, layout.space.width, middle, gid=gid, **quiet)
