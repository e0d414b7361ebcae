"""Ranks as a table of strips."""

from collections.abc import Mapping, Sequence

from bilateral._charts.canvas import Canvas, Point, Space
from bilateral._charts.palette import HATCHED, PAPER, QUIET, Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.ranks.describe import counts, rank_of, value_of
from bilateral._charts.ranks.read import Bar, Mark, Ranks, Strip
from bilateral._charts.small_multiple import colour_of
from bilateral._charts.table.content import Cell, Column, Draw, Paragraph, Row, Table
from bilateral._charts.table.layout import TableLayout, lay_out_table
from bilateral.text.numbers import format_number

NARROW = 380.0
"""On a page that is narrower, in points, the words of a strip stand above it."""
MARK = 5.0
BARS = 2.2
"""The height of the bars, in lines of type."""
GAP = 4.0


def lay_out(ranks: Ranks, space: Space) -> TableLayout:
    """Lay the strips out; where there is no room for all, the last are left out."""
    looks = space.style.looks(ranks.names)
    is_narrow = space.width < NARROW * space.type.size / 7.2
    rows = [
        _row(strip, looks, place, is_narrow=is_narrow) for place, strip in enumerate(ranks.strips)
    ]
    strips = Column(least=24)
    table = Table(
        columns=[strips] if is_narrow else [Column(least=10, most=20), strips],
        rows=rows,
        foot=_foot(ranks),
        left_out=lambda gone: PHRASES["no_room_plots"].format(len(gone)),
    )
    return lay_out_table(table, space)


def _foot(ranks: Ranks) -> list[str]:
    if not any(strip.bars for strip in ranks.strips):
        return []
    return [PHRASES["ranks_bars"]]


def _is_by_powers(bars: Sequence[Bar]) -> bool:
    """Whether classes grow wider."""
    if len(bars) < 2:
        return False
    first, last = bars[0], bars[-1]
    return last.upper - last.lower > 1.5 * (first.upper - first.lower)


def _row(strip: Strip, looks: Mapping[str, Look], place: int, *, is_narrow: bool) -> Row:
    name = f"strip{place}"
    words = [
        Paragraph(text=strip.heading, gid=f"head:{name}", look={"weight": "bold"}),
        Paragraph(
            text="; ".join(counts(strip)), gid=f"counts:{name}", look={"color": QUIET}, most=4
        ),
    ]
    drawn = Cell(draw=_strip(strip, looks, name), lines=len(strip.marks) * 1.15 + BARS + 1.6)
    if is_narrow:
        return Row(cells=[drawn], above=Cell(paragraphs=words), rank=-place)
    return Row(cells=[Cell(paragraphs=words), drawn], rank=-place)


def _strip(strip: Strip, looks: Mapping[str, Look], name: str) -> Draw:
    """Make the drawing of one strip: a line for each mark, the bars, the ends of the axis."""
    colours = {case: look.colour for case, look in looks.items()}

    def draw(canvas: Canvas, corner: Point, size: Point) -> None:
        (left, top), leading = corner, canvas.type.leading
        left, right = left + MARK, corner[0] + size[0] - MARK
        bottom = top + len(strip.marks) * 1.15 * leading + BARS * leading + 2
        _draw_bars(canvas, strip, (left, right), bottom, name)
        for number, mark in enumerate(strip.marks):
            y = top + (number + 0.5) * 1.15 * leading
            marker = looks[mark.cases[0]].marker if len(mark.cases) == 1 else "o"
            look = Look(colour_of(mark.cases, colours), marker, "")
            x = _place(strip, mark, left, right)
            _draw_mark(canvas, strip, mark, look, (x, y, bottom), f"{name}.{number}")

    return draw


def _draw_bars(
    canvas: Canvas, strip: Strip, ends: tuple[float, float], bottom: float, name: str
) -> None:
    """Draw the bars on their axis, with the least and the greatest value below."""
    left, right = ends
    canvas.line(f"axis:{name}", [left, right], [bottom, bottom], color=HATCHED, zorder=1)
    most = max((bar.dyads for bar in strip.bars), default=0)
    width = (right - left) / max(len(strip.bars), 1)
    for place, bar in enumerate(strip.bars):
        if bar.dyads:
            high = max(BARS * canvas.type.leading * bar.dyads / most, 0.6)
            corner = (left + place * width, bottom - high)
            canvas.box(
                f"bar:{name}.{place}", *corner, (max(width - 0.4, 0.4), high), facecolor=HATCHED,
                zorder=1,
            )  # fmt: skip
    if strip.bars:
        y = bottom + 0.75 * canvas.type.leading
        low, high_text = (
            format_number(float(f"{value:.3g}"), signs=True)
            for value in (strip.bars[0].lower, strip.bars[-1].upper)
        )
        canvas.write(low, left, y, color=QUIET, gid=f"low:{name}")
        canvas.write(high_text, right, y, ha="right", color=QUIET, gid=f"high:{name}")
        if _is_by_powers(strip.bars):
            text = PHRASES["by_powers"]
            canvas.write(text, (left + right) / 2, y, ha="center", color=QUIET, gid=f"scale:{name}")


def _place(strip: Strip, mark: Mark, left: float, right: float) -> float | None:
    """Find where a value is: in its class, or between the least and the greatest mark."""
    if mark.value is None:
        return None
    width = (right - left) / max(len(strip.bars), 1)
    for place, bar in enumerate(strip.bars):
        if bar.lower <= mark.value <= bar.upper:
            span = bar.upper - bar.lower
            return left + width * (place + ((mark.value - bar.lower) / span if span else 0.5))
    values = [each.value for each in strip.marks if each.value is not None]
    if strip.bars:  # a zero has no place on powers of ten
        return None
    low, high = min(values), max(values)
    return left + (right - left) * ((mark.value - low) / (high - low) if high > low else 0.5)


def _draw_mark(
    canvas: Canvas,
    strip: Strip,
    mark: Mark,
    look: Look,
    where: tuple[float | None, float, float],
    name: str,
) -> None:
    """Draw a mark above its place among the bars, with its words on the side that has room."""
    x, y, bottom = where
    text = f"{mark.label} {value_of(mark)}".strip()
    if mark.rank:
        text += f", {PHRASES['rank'].format(rank_of(mark), f'{strip.known:,}')}"
    width = canvas.type.width(text)
    left, right = MARK, canvas.size[0] - MARK
    if x is None:
        canvas.write(text, right - width, y, color=look.colour, gid=f"label:{name}")
        return
    top = bottom - BARS * canvas.type.leading
    # The line bears the mark as well, for readers who see no hue.
    canvas.line(
        f"place:{name}", [x, x], [top, bottom], lw=1.0, color=look.colour, zorder=2,
        marker=look.marker, ms=0.6 * MARK, markevery=[0],
    )  # fmt: skip
    fill = PAPER if mark.value == 0 else look.colour
    canvas.mark(
        f"mark:{name}", x, y, marker=look.marker, ms=MARK, color=look.colour, markerfacecolor=fill,
        markeredgecolor=look.colour, markeredgewidth=0.9,
    )  # fmt: skip
    after, before = x + MARK + GAP, x - MARK - GAP
    if after + width <= right or right - after >= before - left:
        text, start = canvas.type.cut(text, right - after), after
    else:
        text = canvas.type.cut(text, before - left)
        start = before - canvas.type.width(text)
    canvas.write(text, start, y, color=look.colour, gid=f"label:{name}")
