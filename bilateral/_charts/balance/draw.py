"""The drawing of a balance: bars with their numbers, words where there is none, headings."""

from collections.abc import Mapping
from typing import Any

from bilateral._charts.balance.layout import ABSENT, GAP, MARK, SIGN, Line, Wings, aside_key
from bilateral._charts.balance.read import Balances, Flow
from bilateral._charts.canvas import Sheet
from bilateral._charts.legend import Entry
from bilateral._charts.legend_samples import draw_samples
from bilateral._charts.palette import CASES, INK, PAPER, QUIET, Look

BAR = 0.42
"""Half the height of a bar, in sizes of the type."""
EDGE = 0.7


def draw(sheet: Sheet, made: Wings, told: Balances, words: Mapping[str, str]) -> None:
    """Draw all of it."""
    draw_samples(made.key, sheet)
    for line in made.lines:
        if line.wing is None:
            _heading(sheet, made, line, told, words)
        else:
            _row(sheet, made, line, told, words)
    sheet.notes(made.foot, made.bottom + 3)


def _heading(
    sheet: Sheet, made: Wings, line: Line, told: Balances, words: Mapping[str, str]
) -> None:
    """Name a kind, and over its columns what it calls them."""
    zones, y = made.zones, line.top + line.height - 0.6 * sheet.type.leading
    out, back = told.ways[line.kind]
    rows = told.kinds[line.kind]
    sheet.write(words.get(line.kind, line.kind), 0, y, weight="bold")
    sheet.write(out, zones.left - GAP, y, ha="right", color=QUIET)
    sheet.write(back, zones.right + GAP, y, color=QUIET)
    if any(wing.flows["mutual"].count is not None for wing in rows):
        sheet.write(words["mutual"], zones.middle, y, ha="center", color=QUIET)
    if any(wing.aside for wing in rows):
        sheet.write(words[aside_key(rows)], made.space.width, y, ha="right", color=QUIET)
    sheet.rule(0, line.top + line.height - 0.5, made.space.width)


def _row(sheet: Sheet, made: Wings, line: Line, told: Balances, words: Mapping[str, str]) -> None:
    wing, zones = line.wing, made.zones
    if wing is None:
        return
    look = CASES[told.cases.index(wing.case) % len(CASES)]
    pen, middle = WingPen(sheet, wing.name, look), line.top + line.height / 2
    for number, text in enumerate(line.name):
        y = middle + (number - (len(line.name) - 1) / 2) * sheet.type.leading
        sheet.write(text, 0, y, color=look.colour, gid=f"name:{wing.name}")
    if not line.name:
        pen.mark(MARK / 2, middle)
    for x in (zones.left, zones.right):
        sheet.line("base", [x, x], [line.top, line.top + line.height], color=QUIET)
    for way, flow in wing.flows.items():
        pen.flow(way, flow, middle, made, words)
    if wing.aside:
        look_: dict[str, Any] = {"ha": "right", "color": QUIET, "gid": f"other:{wing.name}"}
        sheet.write(wing.aside_words, made.space.width, middle, **look_)


class WingPen:
    """Draws the bars of a case: every artist bears, as `gid`, what it is and of which row."""

    def __init__(self, sheet: Sheet, name: str, look: Look) -> None:
        self.sheet = sheet
        self.name = name
        self.look = look
        self.half = BAR * sheet.type.size
        self.sign = SIGN * sheet.type.size

    def mark(self, x: float, y: float) -> None:
        """Draw the mark of the case."""
        look = {"marker": self.look.marker, "mew": 0, "color": self.look.colour}
        self.sheet.mark(f"case:{self.name}", x, y, ms=1.8 * self.half, **look)

    def flow(self, way: str, flow: Flow, y: float, made: Wings, words: Mapping[str, str]) -> None:
        """Draw what goes one way, with its number; or the word in its place."""
        zones, sign = made.zones, -1 if way == "out" else 1
        base = {"out": zones.left, "mutual": zones.middle, "in": zones.right}[way]
        name = f"{self.name}/{way}"
        if flow.word:
            x = base + sign * GAP
            if flow.word == ABSENT:
                self._cross(name, x + sign * self.half, y)
                x += sign * self.sign
            self._word(f"word:{name}", flow.said(words), x, y, way, QUIET)
        elif flow.count is not None:
            length = self.bar(way, flow, base, y, zones.unit)
            self._word(f"number:{name}", str(flow.count), base + length, y, way, self.look.colour)

    def _cross(self, name: str, x: float, y: float) -> None:
        look = {"marker": "x", "ms": 1.6 * self.half, "mew": 1.2, "color": self.look.colour}
        self.sheet.mark(f"absent:{name}", x, y, **look)

    def bar(self, way: str, flow: Flow, base: float, y: float, unit: float) -> float:
        """Draw a hollow bar of all ties, and in it a full one of those that were delivered.

        Where nothing is known of delivery all of it is full. A 0 is a hollow mark at the base.

        Returns
        -------
        float
            How far from the base a number stands.
        """
        sign, count = -1 if way == "out" else 1, flow.count or 0
        if not count:
            self._zero(way, base + sign * (GAP + self.half), y)
            return sign * (self.sign + GAP)
        delivered = count if flow.delivered is None else flow.delivered
        for part, ties, face in (("all", count, PAPER), ("delivered", delivered, self.look.colour)):
            if ties:
                self._box(f"{part}:{self.name}/{way}", way, base, y, ties * unit, face)
        half = 0.5 if way == "mutual" else 1.0
        return sign * (count * unit * half + GAP)

    def _zero(self, way: str, x: float, y: float) -> None:
        look = {"marker": "o", "ms": 1.6 * self.half, "mew": 0.9, "mfc": PAPER}
        self.sheet.mark(f"zero:{self.name}/{way}", x, y, mec=self.look.colour, **look)

    def _box(self, gid: str, way: str, base: float, y: float, length: float, face: str) -> None:
        start = {"out": base - length, "mutual": base - length / 2, "in": base}[way]
        look: dict[str, Any] = {"facecolor": face, "edgecolor": self.look.colour}
        size = (length, 2 * self.half)
        self.sheet.box(gid, start, y - self.half, size, linewidth=EDGE, **look)

    def _word(self, gid: str, text: str, x: float, y: float, way: str, colour: str) -> None:
        """Write outwards from a place."""
        align = "right" if way == "out" else "left"
        self.sheet.write(text, x, y, ha=align, color=colour, gid=gid)


def mark_sample(look: Look, text: str) -> Entry:
    """Give the mark of a case with its name."""

    def drawn(sheet: Sheet, x: float, y: float) -> None:
        WingPen(sheet, "key", look).mark(x + 3.5, y)

    return Entry(7, text, drawn)


def flow_sample(text: str, *, full: bool) -> Entry:
    """Give a bar of ties that were delivered, or that were not."""

    def drawn(sheet: Sheet, x: float, y: float) -> None:
        pen = WingPen(sheet, "key", Look(INK, "s", ""))
        pen.bar("in", Flow(1, 1 if full else 0), x, y, 11.0)

    return Entry(11, text, drawn)
