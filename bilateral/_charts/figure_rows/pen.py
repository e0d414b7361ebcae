"""The pen that draws figures in the look of their case, and the legend of what it draws."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from bilateral._charts.canvas import Canvas
from bilateral._charts.figure_rows.marks import HEAD, Mark
from bilateral._charts.figure_rows.read import Rows
from bilateral._charts.legend import Entry, plain
from bilateral._charts.palette import CASES, INK, PAPER, Look
from bilateral._charts.phrases import PHRASES

SIZES = {"D": 1.5, "s": 1.7, "o": 1.9, "P": 2.1, "^": 2.0, "v": 2.0}
"""The size of each marker, in half-widths of a mark."""


class MarkPen:
    """Draws the marks of a case: every artist has, as `gid`, what it is and of which reading."""

    def __init__(self, canvas: Canvas, name: str, look: Look) -> None:
        self.canvas = canvas
        self.name = name
        self.look = look
        self.half = HEAD * canvas.type.size
        self.size = SIZES.get(look.marker, 1.9) * self.half

    def draw(self, mark: Mark, y: float) -> None:
        """Draw a number with its range, or with an arrow to the side that is open."""
        reading = mark.reading
        ends = ((reading.lower, mark.left, "low"), (reading.upper, mark.right, "high"))
        for bound, end, part in ends:
            if bound is None:
                self.arrow("most" if part == "low" else "least", mark.x, end, y)
            elif bound != reading.middle:
                self.span(part, mark.x, end, y)
        self.head(mark.x, y, hollow=reading.is_zero)

    def words(self, mark: Mark, y: float) -> None:
        """Write the number next to its mark, on a background that hides hairlines."""
        ground = {"boxstyle": "square,pad=0.08", "fc": PAPER, "lw": 0}
        style = {"ha": mark.align, "color": self.look.colour, "bbox": ground, "zorder": 3}
        self.canvas.write(mark.reading.text, mark.words_x, y, gid=f"number:{self.name}", **style)

    def head(self, x: float, y: float, *, hollow: bool = False) -> None:
        """Draw the mark of the case: full, or hollow for a zero."""
        colour, gid = self.look.colour, f"{'zero' if hollow else 'value'}:{self.name}"
        style = {"mfc": PAPER if hollow else colour, "mec": colour, "mew": 0.9}
        self.canvas.mark(gid, x, y, marker=self.look.marker, ms=self.size, **style)

    def span(self, part: str, x: float, end: float, y: float) -> None:
        """Draw one side of a range, from the mark to a stroke at its end."""
        self._line(part, [x, end, end, end], [y, y, y - self.half, y + self.half])

    def arrow(self, part: str, x: float, end: float, y: float) -> None:
        """Draw an arrow from the mark to a side that is open."""
        back, half = end - self.half * (0.9 if end > x else -0.9), self.half * 0.7
        self._line(part, [x, end, back, end, back], [y, y, y - half, y, y + half])

    def _line(self, part: str, xs: list[float], ys: list[float]) -> None:
        # The line has the mark as well: with it, line and mark are one to every eye.
        style = {"marker": self.look.marker, "ms": self.size, "mew": 0.9, "markevery": [0]}
        self.canvas.line(f"{part}:{self.name}", xs, ys, lw=1.1, color=self.look.colour, **style)


def legend_entries(rows: Rows) -> Iterator[Entry]:
    """Yield a sample of the mark of each case, and of each way to be no plain number."""
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


def _entry(
    look: Look, width: float, text: str, draw: Callable[[MarkPen, float, float, float], None]
) -> Entry:
    """Make an entry whose sample reaches half its width to either side of a middle."""
    half = width / 2
    return Entry(
        width, text, lambda canvas, x, y: draw(MarkPen(canvas, "key", look), x + half, half, y)
    )


def _head(pen: MarkPen, x: float, _: float, y: float) -> None:
    pen.head(x, y)


def _zero(pen: MarkPen, x: float, _: float, y: float) -> None:
    pen.head(x, y, hollow=True)


def _least(pen: MarkPen, x: float, half: float, y: float) -> None:
    pen.arrow("least", x - half, x + half, y)


def _most(pen: MarkPen, x: float, half: float, y: float) -> None:
    pen.arrow("most", x + half, x - half, y)


def _between(pen: MarkPen, x: float, half: float, y: float) -> None:
    pen.span("low", x, x - half, y)
    pen.span("high", x, x + half, y)
