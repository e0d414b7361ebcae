"""The drawing of rows of figures: marks, ranges and arrows, numbers, words, and the axis below."""

from collections.abc import Iterable, Sequence

from matplotlib.ticker import NullLocator

from bilateral._charts.canvas import Canvas
from bilateral._charts.figure_rows.columns import BEFORE, PAD, STEP, Note
from bilateral._charts.figure_rows.layout import FigureRow, Layout, x_range
from bilateral._charts.figure_rows.marks import HEAD
from bilateral._charts.figure_rows.pen import MarkPen
from bilateral._charts.figure_rows.read import Row, Rows
from bilateral._charts.palette import CASES, FAINT, HATCHED, INK, PAPER, QUIET
from bilateral._charts.word_lines import write_centred


def draw_rows(rows: Rows, layout: Layout, canvas: Canvas) -> None:
    """Draw all of it."""
    if layout.ruler:
        canvas.set_scale(layout.ruler.data, log=layout.ruler.log)
    layout.legend.draw(canvas)
    _axis(canvas, layout)
    for row in layout.rows:
        if row.item.row:
            _row(canvas, layout, row, row.item.row, list(rows.cases))
        else:
            _heading(canvas, layout, row)
    canvas.notes(layout.foot, layout.below)


def _axis(canvas: Canvas, layout: Layout) -> None:
    """Label the numbers below, and draw hairlines up to the first row that has marks."""
    ruler, axes = layout.ruler, canvas.axes
    axes.xaxis.set_minor_locator(NullLocator())
    if ruler is None:
        return
    zero = {} if ruler.zero is None else {ruler.zero: "0"}
    places = {**zero, **ruler.ticks(canvas.type)}
    axes.set_xticks([ruler.data(x) for x in places], list(places.values()))
    look = {"labelsize": canvas.type.size, "labelcolor": INK, "color": QUIET}
    axes.tick_params(axis="x", length=2.5, width=0.5, **look)
    axes.spines["bottom"].set_position(("data", layout.bottom))
    for x in places:
        canvas.line("grid", [x, x], [layout.legend.height, layout.bottom], color=FAINT, zorder=0)
    canvas.rule(ruler.left, layout.bottom, ruler.right)
    for x in zero:
        canvas.rule(x - 5, layout.bottom, x + 5)


def _heading(canvas: Canvas, layout: Layout, row: FigureRow) -> None:
    y = row.top + row.height
    canvas.write(row.item.heading, 0, y - 0.6 * canvas.type.leading, weight="bold")
    canvas.rule(0, y - 0.5, layout.space.width)


def _row(
    canvas: Canvas, layout: Layout, row: FigureRow, figures: Row, cases: Sequence[str]
) -> None:
    leading = canvas.type.leading
    if row.name and row.top > layout.legend.height + 1:
        canvas.rule(0, row.top, layout.space.width, color=FAINT)
    _label(canvas, layout, row)
    middle = row.top + (row.label + row.height) / 2
    centre = middle - sum(x_range(row.marks)) / 2 * leading
    if layout.linked and len(row.marks) > 1:
        ends = [min(mark.x for mark in row.marks), max(mark.x for mark in row.marks)]
        look = {"lw": 1.6, "color": HATCHED, "zorder": 2}
        canvas.line(f"link:{figures.full}", ends, [centre, centre], **look)
    for mark in row.marks:
        place = cases.index(mark.reading.case)
        pen = MarkPen(canvas, mark.reading.name, CASES[place % len(CASES)])
        pen.draw(mark, centre + mark.level * leading)
        pen.words(mark, centre + mark.words_level * leading)
    tall = len(row.notes) * leading
    top = max(middle - tall / 2, row.top + max(row.height - tall, 0) / 2)
    top = min(top, row.top + row.height - tall)
    for number, notes in enumerate(row.notes):
        y = top + (number + 0.5) * leading
        _notes(canvas, notes, layout.columns.notes, y, figures.full, cases)


def _label(canvas: Canvas, layout: Layout, row: FigureRow) -> None:
    """Write name and detail, next to the marks or above them."""
    leading = canvas.type.leading
    if layout.columns.has_label_column:
        middle = row.top + row.height / 2
        write_centred(canvas, row.name, 0, middle, color=INK)
        write_centred(canvas, row.detail, layout.columns.name + PAD, middle, color=QUIET)
        return
    top = row.top + 2
    ground = {"boxstyle": "square,pad=0.05", "fc": PAPER, "lw": 0}
    middle = top + len(row.name) * leading / 2
    write_centred(canvas, row.name, 0, middle, color=INK, bbox=ground)
    x = canvas.type.width(" ".join(row.name)) + PAD if row.joined else 0.0
    top += 0.0 if row.joined else len(row.name) * leading
    middle = top + len(row.detail) * leading / 2
    write_centred(canvas, row.detail, x, middle, color=QUIET, bbox=ground)


def _notes(
    canvas: Canvas, notes: Iterable[Note], x: float, y: float, key: str, cases: Sequence[str]
) -> None:
    half = HEAD * canvas.type.size
    for note in notes:
        for place in note.cases:
            pen = MarkPen(canvas, f"note/{cases[place]}/{key}", CASES[place % len(CASES)])
            pen.head(x + half, y)
            x += STEP * half
        x += BEFORE if note.cases else 0
        names = "+".join(cases[place] for place in note.cases)
        gid = f"word:{names}/{key}" if names else f"gap:{key}"
        canvas.write(note.words, x, y, color=QUIET, gid=gid)
        x += canvas.type.width(note.words) + PAD
