"""The drawing of rows of figures: marks, ranges and arrows, numbers, words, and the axis below."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from matplotlib.ticker import NullLocator

from bilateral._charts.canvas import Canvas
from bilateral._charts.legend import Entry, plain
from bilateral._charts.palette import CASES, FAINT, HATCHED, INK, PAPER, QUIET, Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.rows.columns import BEFORE, PAD, STEP, Note
from bilateral._charts.rows.layout import Layout, Strip
from bilateral._charts.rows.marks import HEAD, Bead
from bilateral._charts.rows.read import Rows

SIZES = {"D": 1.5, "s": 1.7, "o": 1.9, "P": 2.1, "^": 2.0, "v": 2.0}
"""The size of each marker, in half-widths of a mark."""


def draw_rows(rows: Rows, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    if layout.ruler:
        canvas.set_scale(layout.ruler.data, log=layout.ruler.log)
    layout.legend.draw(canvas)
    _axis(canvas, layout)
    cases = list(rows.cases)
    for strip in layout.strips:
        _strip(canvas, layout, strip, cases)
    canvas.notes(layout.foot, layout.below)


def _axis(canvas: Canvas, layout: Layout) -> None:
    """Label the numbers below, and draw hairlines up to the first row that has marks."""
    ruler, axes = layout.ruler, canvas.axes
    axes.xaxis.set_minor_locator(NullLocator())
    if ruler is None:
        return
    ticks = ruler.ticks(canvas.type)
    zero = {} if ruler.zero is None else {ruler.zero: "0"}
    places = {**zero, **ticks}
    axes.set_xticks([ruler.data(x) for x in places], list(places.values()))
    look = {"labelsize": canvas.type.size, "labelcolor": INK, "color": QUIET}
    axes.tick_params(axis="x", length=2.5, width=0.5, **look)
    axes.spines["bottom"].set_position(("data", layout.bottom))
    for x in places:
        canvas.line("grid", [x, x], [layout.legend.height, layout.bottom], color=FAINT, zorder=0)
    canvas.rule(ruler.left, layout.bottom, ruler.right)
    for x in zero:
        canvas.rule(x - 5, layout.bottom, x + 5)


def _strip(canvas: Canvas, layout: Layout, strip: Strip, cases: Sequence[str]) -> None:
    if strip.item.row is None:
        _heading(canvas, layout, strip)
        return
    if not strip.again and strip.top > layout.legend.height + 1:
        canvas.rule(0, strip.top, layout.space.width, color=FAINT)
    _label(canvas, layout, strip)
    middle = strip.top + (strip.label + strip.height) / 2
    centre = middle - (strip.string.top + strip.string.bottom) / 2 * canvas.type.leading
    if layout.linked and len(strip.string.beads) > 1:
        _link(canvas, strip, centre)
    for bead in strip.string.beads:
        place = cases.index(bead.reading.case)
        pen = BeadPen(canvas, bead.reading.name, CASES[place % len(CASES)])
        pen.draw(bead, centre + bead.level * canvas.type.leading)
        pen.words(bead, centre + bead.words_level * canvas.type.leading)
    spare = max(strip.height - len(strip.notes) * canvas.type.leading, 0) / 2
    for number, notes in enumerate(strip.notes):
        y = max(middle - len(strip.notes) * canvas.type.leading / 2, strip.top + spare)
        y = min(y, strip.top + strip.height - len(strip.notes) * canvas.type.leading)
        y += (number + 0.5) * canvas.type.leading
        _notes(canvas, notes, layout.columns.notes, y, strip.item.row.key, cases)


def _label(canvas: Canvas, layout: Layout, strip: Strip) -> None:
    """Write name and detail, beside the marks or above them."""
    columns, lead = layout.columns, canvas.type.leading
    if columns.beside:
        middle = strip.top + strip.height / 2
        _lines(canvas, strip.name, 0, middle, color=INK)
        _lines(canvas, strip.detail, columns.name + PAD, middle, color=QUIET)
        return
    top = strip.top + 2
    ground = {"boxstyle": "square,pad=0.05", "fc": PAPER, "lw": 0}
    _lines(canvas, strip.name, 0, top + len(strip.name) * lead / 2, color=INK, bbox=ground)
    x = canvas.type.width(" ".join(strip.name)) + PAD if strip.joined else 0.0
    down = 0.0 if strip.joined else len(strip.name) * lead
    top += down + len(strip.detail) * lead / 2
    _lines(canvas, strip.detail, x, top, color=QUIET, bbox=ground)


def _heading(canvas: Canvas, layout: Layout, strip: Strip) -> None:
    y = strip.top + strip.height
    canvas.write(strip.item.heading, 0, y - 0.6 * canvas.type.leading, weight="bold")
    canvas.rule(0, y - 0.5, layout.space.width)


def _lines(canvas: Canvas, lines: Sequence[str], x: float, middle: float, **look: Any) -> None:
    for number, line in enumerate(lines):
        y = middle + (number - (len(lines) - 1) / 2) * canvas.type.leading
        canvas.write(line, x, y, **look)


def _link(canvas: Canvas, strip: Strip, y: float) -> None:
    row = strip.item.row
    xs = [bead.x for bead in strip.string.beads]
    if row is not None:
        canvas.line(f"link:{row.key}", [min(xs), max(xs)], [y, y], lw=1.6, color=HATCHED, zorder=2)


def _notes(
    canvas: Canvas, notes: Iterable[Note], x: float, y: float, key: str, cases: Sequence[str]
) -> None:
    half = HEAD * canvas.type.size
    for note in notes:
        for place in note.cases:
            pen = BeadPen(canvas, f"note/{cases[place]}/{key}", CASES[place % len(CASES)])
            pen.head(x + half, y, "full")
            x += STEP * half
        x += BEFORE if note.cases else 0
        names = "+".join(cases[place] for place in note.cases)
        gid = f"word:{names}/{key}" if names else f"gap:{key}"
        canvas.write(note.words, x, y, color=QUIET, gid=gid)
        x += canvas.type.width(note.words) + PAD


class BeadPen:
    """Draws the marks of a case: every artist bears, as `gid`, what it is and of which reading."""

    def __init__(self, canvas: Canvas, name: str, look: Look) -> None:
        self.canvas = canvas
        self.name = name
        self.look = look
        self.half = HEAD * canvas.type.size

    def draw(self, bead: Bead, y: float) -> None:
        """Draw a number with its range, or with an arrow to the side that is open."""
        reading = bead.reading
        ends = ((reading.lower, bead.left, "low"), (reading.upper, bead.right, "high"))
        for bound, end, part in ends:
            if bound is None:
                self.arrow("most" if part == "low" else "least", bead.x, end, y)
            elif bound != reading.middle:
                self.span(part, bead.x, end, y)
        self.head(bead.x, y, "hollow" if reading.is_zero else "full")

    def words(self, bead: Bead, y: float) -> None:
        """Write the number beside its mark, on a ground that hides hairlines."""
        ground = {"boxstyle": "square,pad=0.08", "fc": PAPER, "lw": 0}
        style = {"ha": bead.align, "color": self.look.colour, "bbox": ground, "zorder": 3}
        gid = f"number:{self.name}"
        self.canvas.write(bead.reading.text, bead.words_x, y, gid=gid, **style)

    def head(self, x: float, y: float, fill: str) -> None:
        """Draw the mark of the case: full, or hollow for a zero."""
        colour, part = self.look.colour, "zero" if fill == "hollow" else "value"
        style = {"mfc": PAPER if fill == "hollow" else colour, "mec": colour, "mew": 0.9}
        size = SIZES.get(self.look.marker, 1.9) * self.half
        self.canvas.mark(f"{part}:{self.name}", x, y, marker=self.look.marker, ms=size, **style)

    def span(self, part: str, x: float, end: float, y: float) -> None:
        """Draw one side of a range, from the mark to a stroke at its end."""
        self._reach(part, [x, end, end, end], [y, y, y - self.half, y + self.half], 0)

    def arrow(self, part: str, x: float, end: float, y: float) -> None:
        """Draw an arrow from the mark to a side that is open."""
        back, half = end - self.half * (0.9 if end > x else -0.9), self.half * 0.7
        self._reach(part, [x, end, back, end, back], [y, y, y - half, y, y + half], 0)

    def _reach(self, part: str, xs: list[float], ys: list[float], mark: int) -> None:
        """Draw a line that bears the mark as well: with it, line and mark are one to every eye."""
        size = SIZES.get(self.look.marker, 1.9) * self.half
        style = {"marker": self.look.marker, "ms": size, "mew": 0.9, "markevery": [mark]}
        self.canvas.line(f"{part}:{self.name}", xs, ys, lw=1.1, color=self.look.colour, **style)


def legend_entries(rows: Rows) -> Iterator[Entry]:
    """Give a sample of the mark of each case, and of each way to be no plain number."""
    for place, name in enumerate(rows.cases.values()):
        look = CASES[place % len(CASES)]
        yield replace(_entry(look, 6.5, name, _head), color=look.colour)
    numbers = [reading for row in rows.rows for reading in row.numbers]
    ink = Look(INK, "", "")
    if any(number.upper is None for number in numbers):
        yield _entry(ink, 13, PHRASES["at_least"], _least)
    if any(number.lower is None for number in numbers):
        yield _entry(ink, 13, PHRASES["at_most"], _most)
    if any(None not in (n.lower, n.upper) and n.lower != n.upper for n in numbers):
        yield _entry(ink, 13, PHRASES["between"], _between)
    if any(number.is_zero for number in numbers):
        yield _entry(Look(INK, "o", ""), 6.5, PHRASES["recorded_zero"], _zero)
    if any(number.times > 1 for number in numbers):
        yield plain(PHRASES["records_alike"])
    if any(number.disputed for number in numbers):
        yield plain(f"\u2260 {PHRASES['contradicted']}")


def _entry(look: Look, width: float, text: str, draw: Any) -> Entry:
    return Entry(
        width, text, lambda canvas, x, y: draw(BeadPen(canvas, "key", look), x, x + width, y)
    )


def _head(pen: BeadPen, left: float, right: float, y: float) -> None:
    pen.head((left + right) / 2, y, "full")


def _zero(pen: BeadPen, left: float, right: float, y: float) -> None:
    pen.head((left + right) / 2, y, "hollow")


def _least(pen: BeadPen, left: float, right: float, y: float) -> None:
    pen.arrow("least", left, right, y)


def _most(pen: BeadPen, left: float, right: float, y: float) -> None:
    pen.arrow("most", right, left, y)


def _between(pen: BeadPen, left: float, right: float, y: float) -> None:
    pen.span("low", (left + right) / 2, left, y)
    pen.span("high", (left + right) / 2, right, y)
