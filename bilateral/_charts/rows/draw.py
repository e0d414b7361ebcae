"""The drawing of rows of figures: marks, ranges and arrows, numbers, words, and the axis below."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from matplotlib.axes import Axes
from matplotlib.ticker import NullLocator

from bilateral._charts.canvas import Sheet
from bilateral._charts.legend import Entry
from bilateral._charts.legend_samples import plain
from bilateral._charts.palette import CASES, FAINT, HATCHED, INK, PAPER, QUIET, Look
from bilateral._charts.rows.columns import BEFORE, PAD, STEP, Note
from bilateral._charts.rows.layout import Strip, Strips
from bilateral._charts.rows.marks import HEAD, Bead
from bilateral._charts.rows.read import Rows

SIZES = {"D": 1.5, "s": 1.7, "o": 1.9, "P": 2.1, "^": 2.0, "v": 2.0}
"""The size of each marker, in half-widths of a mark."""


def draw(ax: Axes, made: Strips, cases: Sequence[str]) -> None:
    """Draw all of it."""
    if made.ruler and made.ruler.log:
        ax.set_xscale("log")
    across = made.ruler.data if made.ruler else float
    sheet = Sheet(ax, (made.space.width, made.height), made.space.type, across)
    for place, (entry, x, row) in enumerate(made.key.places):
        y = (row + 0.5) * made.key.row
        entry.draw(sheet, x, y)
        colour = CASES[place % len(CASES)].colour if place < len(cases) else INK
        sheet.write(entry.words, x + entry.width + 3, y, color=colour)
    _axis(sheet, made)
    for strip in made.strips:
        _strip(sheet, made, strip, cases)
    sheet.notes(made.foot, made.below)


def _axis(sheet: Sheet, made: Strips) -> None:
    """Label the numbers below, and draw hairlines up to the first row that has marks."""
    ruler, axes = made.ruler, sheet.axes
    axes.xaxis.set_minor_locator(NullLocator())
    if ruler is None:
        return
    ticks = ruler.ticks(sheet.type)
    zero = {} if ruler.zero is None else {ruler.zero: "0"}
    places = {**zero, **ticks}
    axes.set_xticks([ruler.data(x) for x in places], list(places.values()))
    look = {"labelsize": sheet.type.size, "labelcolor": INK, "color": QUIET}
    axes.tick_params(axis="x", length=2.5, width=0.5, **look)
    axes.spines["bottom"].set_position(("data", made.bottom))
    for x in places:
        sheet.line("grid", [x, x], [made.key.height, made.bottom], color=FAINT, zorder=0)
    sheet.rule(ruler.left, made.bottom, ruler.right)
    for x in zero:
        sheet.rule(x - 5, made.bottom, x + 5)


def _strip(sheet: Sheet, made: Strips, strip: Strip, cases: Sequence[str]) -> None:
    if strip.item.row is None:
        _heading(sheet, made, strip)
        return
    if not strip.again and strip.top > made.key.height + 1:
        sheet.rule(0, strip.top, made.space.width, color=FAINT)
    _label(sheet, made, strip)
    middle = strip.top + (strip.label + strip.height) / 2
    centre = middle - (strip.string.top + strip.string.bottom) / 2 * sheet.type.leading
    if made.linked and len(strip.string.beads) > 1:
        _link(sheet, strip, centre)
    for bead in strip.string.beads:
        place = cases.index(bead.reading.case)
        pen = BeadPen(sheet, bead.reading.name, CASES[place % len(CASES)])
        pen.draw(bead, centre + bead.level * sheet.type.leading)
        pen.words(bead, centre + bead.words_level * sheet.type.leading)
    spare = max(strip.height - len(strip.notes) * sheet.type.leading, 0) / 2
    for number, notes in enumerate(strip.notes):
        y = max(middle - len(strip.notes) * sheet.type.leading / 2, strip.top + spare)
        y = min(y, strip.top + strip.height - len(strip.notes) * sheet.type.leading)
        y += (number + 0.5) * sheet.type.leading
        _notes(sheet, notes, made.columns.notes, y, strip.item.row.key, cases)


def _label(sheet: Sheet, made: Strips, strip: Strip) -> None:
    """Write name and detail, beside the marks or above them."""
    columns, lead = made.columns, sheet.type.leading
    if columns.beside:
        middle = strip.top + strip.height / 2
        _lines(sheet, strip.name, 0, middle, color=INK)
        _lines(sheet, strip.detail, columns.name + PAD, middle, color=QUIET)
        return
    top = strip.top + 2
    ground = {"boxstyle": "square,pad=0.05", "fc": PAPER, "lw": 0}
    _lines(sheet, strip.name, 0, top + len(strip.name) * lead / 2, color=INK, bbox=ground)
    x = sheet.type.width(" ".join(strip.name)) + PAD if strip.joined else 0.0
    down = 0.0 if strip.joined else len(strip.name) * lead
    top += down + len(strip.detail) * lead / 2
    _lines(sheet, strip.detail, x, top, color=QUIET, bbox=ground)


def _heading(sheet: Sheet, made: Strips, strip: Strip) -> None:
    y = strip.top + strip.height
    sheet.write(strip.item.heading, 0, y - 0.6 * sheet.type.leading, weight="bold")
    sheet.rule(0, y - 0.5, made.space.width)


def _lines(sheet: Sheet, lines: Sequence[str], x: float, middle: float, **look: Any) -> None:
    for number, line in enumerate(lines):
        y = middle + (number - (len(lines) - 1) / 2) * sheet.type.leading
        sheet.write(line, x, y, **look)


def _link(sheet: Sheet, strip: Strip, y: float) -> None:
    row = strip.item.row
    xs = [bead.x for bead in strip.string.beads]
    if row is not None:
        sheet.line(f"link:{row.key}", [min(xs), max(xs)], [y, y], lw=1.6, color=HATCHED, zorder=2)


def _notes(
    sheet: Sheet, notes: Iterable[Note], x: float, y: float, key: str, cases: Sequence[str]
) -> None:
    half = HEAD * sheet.type.size
    for note in notes:
        for place in note.cases:
            pen = BeadPen(sheet, f"note/{cases[place]}/{key}", CASES[place % len(CASES)])
            pen.head(x + half, y, "full")
            x += STEP * half
        x += BEFORE if note.cases else 0
        held = "+".join(cases[place] for place in note.cases)
        gid = f"word:{held}/{key}" if held else f"gap:{key}"
        sheet.write(note.words, x, y, color=QUIET, gid=gid)
        x += sheet.type.width(note.words) + PAD


class BeadPen:
    """Draws the marks of a case: every artist bears, as `gid`, what it is and of which reading."""

    def __init__(self, sheet: Sheet, name: str, look: Look) -> None:
        self.sheet = sheet
        self.name = name
        self.look = look
        self.half = HEAD * sheet.type.size

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
        self.sheet.write(bead.reading.text, bead.words_x, y, gid=gid, **style)

    def head(self, x: float, y: float, fill: str) -> None:
        """Draw the mark of the case: full, or hollow for a zero."""
        colour, part = self.look.colour, "zero" if fill == "hollow" else "value"
        style = {"mfc": PAPER if fill == "hollow" else colour, "mec": colour, "mew": 0.9}
        size = SIZES.get(self.look.marker, 1.9) * self.half
        self.sheet.mark(f"{part}:{self.name}", x, y, marker=self.look.marker, ms=size, **style)

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
        self.sheet.line(f"{part}:{self.name}", xs, ys, lw=1.1, color=self.look.colour, **style)


def samples(rows: Rows, names: Mapping[str, str], words: Mapping[str, str]) -> Iterator[Entry]:
    """Give a sample of the mark of each case, and of each way to be no plain number."""
    for place, case in enumerate(rows.cases):
        yield _sample(CASES[place % len(CASES)], 6.5, names.get(case, case), _head)
    numbers = [one for row in rows.rows for one in row.numbers]
    ink = Look(INK, "", "")
    if any(one.upper is None for one in numbers):
        yield _sample(ink, 13, words["at_least"], _least)
    if any(one.lower is None for one in numbers):
        yield _sample(ink, 13, words["at_most"], _most)
    if any(one.lower != one.upper and None not in (one.lower, one.upper) for one in numbers):
        yield _sample(ink, 13, words["between"], _between)
    if any(one.is_zero for one in numbers):
        yield _sample(Look(INK, "o", ""), 6.5, words["recorded_zero"], _zero)
    if any(one.times > 1 for one in numbers):
        yield plain(words["records_alike"])
    if any(one.disputed for one in numbers):
        yield plain(f"\u2260 {words['contradicted']}")


def _sample(look: Look, width: float, text: str, draw: Any) -> Entry:
    return Entry(
        width, text, lambda sheet, x, y: draw(BeadPen(sheet, "key", look), x, x + width, y)
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
