"""Ranks as a table of strips."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

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
            label = _Label(f"{name}.{number}", _wordings(strip, mark), (left, right), look)
            if x is None:
                text = label.longest(canvas, right - left)
                start = right - canvas.type.width(text)
                canvas.write(text, start, y, color=look.colour, gid=f"label:{label.name}")
            else:
                is_zero = mark.value == 0
                _draw_mark(canvas, label, (x, y, bottom), is_zero=is_zero)

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


def _wordings(strip: Strip, mark: Mark) -> list[str]:
    """Write the words of a mark, and shorter ones, where room is short: the rank stays."""
    words = f"{mark.label} {value_of(mark)}".strip()
    if not mark.rank:
        return [words]
    rank = PHRASES["rank_alone"].format(rank_of(mark))
    whole = PHRASES["rank"].format(rank_of(mark), f"{strip.known:,}")
    return [f"{words}, {whole}", f"{words}, {rank}", f"{mark.label}, {rank}"]


@dataclass(frozen=True, slots=True)
class _Label:
    """The words of a mark, the longest first, the ends of their strip, and how the mark looks."""

    name: str
    wordings: Sequence[str]
    ends: tuple[float, float]
    look: Look

    def longest(self, canvas: Canvas, room: float) -> str:
        """Return the longest words that have room; the shortest are cut."""
        widths = {text: canvas.type.width(text) for text in self.wordings}
        fitting = (text for text, width in widths.items() if width <= room)
        return next(fitting, canvas.type.cut(self.wordings[-1], room))

    def fullest(self, texts: Iterable[str]) -> str:
        """Return the first of some words that say most: a cut one says less than a whole one."""
        known = {text: place for place, text in enumerate(self.wordings)}
        return min(texts, key=lambda text: (known.get(text, len(known)), -len(text)))


def _draw_mark(
    canvas: Canvas, label: _Label, where: tuple[float, float, float], *, is_zero: bool
) -> None:
    """Draw a mark above its place among the bars, with its words on the side that has room."""
    (x, y, bottom), (left, right), look = where, label.ends, label.look
    top = bottom - BARS * canvas.type.leading
    # The line bears the mark as well, for readers who see no hue.
    canvas.line(
        f"place:{label.name}", [x, x], [top, bottom], lw=1.0, color=look.colour, zorder=2,
        marker=look.marker, ms=0.6 * MARK, markevery=[0],
    )  # fmt: skip
    canvas.mark(
        f"mark:{label.name}", x, y, marker=look.marker, ms=MARK, color=look.colour,
        markerfacecolor=PAPER if is_zero else look.colour, markeredgecolor=look.colour,
        markeredgewidth=0.9,
    )  # fmt: skip
    after, before = x + MARK + GAP, x - MARK - GAP
    longest = {
        side: label.longest(canvas, room)
        for side, room in (("after", right - after), ("before", before - left))
    }
    is_after = longest["after"] == label.fullest(longest.values())
    text = longest["after" if is_after else "before"]
    start = after if is_after else before - canvas.type.width(text)
    canvas.write(text, start, y, color=look.colour, gid=f"label:{label.name}")
