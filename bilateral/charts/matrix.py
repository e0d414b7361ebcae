"""The presence grid: sorts of tie down, cases across, and in each cell what the case holds."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral.charts.blocks import Line
from bilateral.charts.cells import COLUMNS, DIRECTIONS, Cell, Sort, Table, label, table_of
from bilateral.charts.chart import Drawing
from bilateral.charts.key import Entry
from bilateral.charts.marks import HEADS, SIZES, head_look
from bilateral.charts.mosaic import GAP, MARK, PAD, Mosaic, Setting, mosaic
from bilateral.charts.page import TALLEST
from bilateral.charts.palette import CASES, HATCHED, INK, PAPER, QUIET
from bilateral.charts.scale import HEAD
from bilateral.charts.sheet import Sheet, stand
from bilateral.charts.spans import STAGES
from bilateral.charts.telling import ends
from bilateral.charts.text import Type
from bilateral.charts.widths import by_width
from bilateral.charts.wording import words

LONGEST = 4.5
"""The longest hatched box, in sizes of the type."""
MOST_NAMED = 4
"""A description names so many of the shared sorts."""


def presence(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    height: float | None = None,
    below: float = 0.0,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw which sorts of tie each case holds: a row for each sort, a column for each case.

    A marker's shape tells the direction, its fill the stage; a cell with ties at several stages
    has a marker for each, and a number where there is more than one tie. What is reported absent
    is crossed; a zero, which only an exhaustive source can give, is a boxed 0; a cell of which
    there is no record is hatched. Kinds stand in their order; within a kind, what most cases have
    comes first.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each sort of tie in each case: ``kind, topic, direction, relationship, record,
        ties, stages``, as `bilateral.contrast.sorts.sorts` gives it. ``record`` is *recorded*,
        *reported absent*, *zero* or *no record*; ``stages`` are joined by semicolons.
    ax : matplotlib.axes.Axes, optional
        Where to draw; give its figure its final size first, since rows are set for it. A figure
        is made where none is given.
    width, height : float
        Of the figure that is made, in inches; the height is the most that it takes. Where room is
        short, sorts that few cases record are left out, and a line says how many.
    below : float
        Inches of that height to leave for a footer.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case; its ``relationship`` by default.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with points on both axes.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> frame = pd.DataFrame({
    ...     "kind": "aid", "topic": "aid.goods", "direction": "out", "relationship": ["a", "b"],
    ...     "record": ["recorded", "no record"], "ties": [3, None],
    ...     "stages": ["delivered", None]})
    >>> presence(frame).get_title(loc="left")
    '0 of 1 sorts of tie are recorded in both cases; a alone has 1'
    """
    table = table_of(frame)
    table_words = words(lang)
    entries = list(_entries(table, table_words, ends(focal, lang)))

    def lay(space: Any) -> Mosaic:
        return mosaic(Setting(table, names or {}, entries, table_words, space))

    tallest = (height or by_width(TALLEST, width)) - below
    heading = title_of(frame, names=names, title=title, lang=lang)
    ax, made = stand(ax, lay, title=heading, width=width, tallest=tallest)
    _draw(Sheet(ax, (made.space.width, made.height), made.space.type), made, table, table_words)
    return ax


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how many sorts the cases share, and of two cases, how many each has alone."""
    if options.get("title"):
        return str(options["title"])
    table, told = table_of(frame), words(options.get("lang", "en"))
    names = _named(table, options.get("names"))
    total, shared = len(table.sorts), len(table.shared)
    if not total:
        return told["no_ties"]
    if len(names) == 1:
        return told["sorts_one"].format(names[0], len(table.alone(0)))
    if len(names) == 2:
        both = told["sorts_both"].format(shared, total)
        alone = {name: len(table.alone(place)) for place, name in enumerate(names)}
        each = (told["sorts_alone"].format(name, count) for name, count in alone.items() if count)
        return "; ".join(filter(None, [both, ", ".join(each)]))
    everywhere = sum(len(sort.holders) == len(names) for sort in table.sorts)
    return told["sorts_many"].format(shared, total, len(names), everywhere)


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe a grid: case by case what is on record, absent, zero or silent; what is shared."""
    table, told = table_of(frame), words(options.get("lang", "en"))
    names = _named(table, options.get("names"))
    cases = [
        f"{name}: {_told([sort.cells[place] for sort in table.sorts], told)}."
        for place, name in enumerate(names)
    ]
    labels = list(dict.fromkeys(label(sort.topic) for sort in table.shared))
    rest = [f"+{len(labels) - MOST_NAMED}"] if len(labels) > MOST_NAMED else []
    among = told["shared"].format(", ".join([*labels[:MOST_NAMED], *rest])) if labels else ""
    return " ".join(filter(None, [told["presence"], *cases, among]))


def _named(table: Table, names: Mapping[str, str] | None) -> list[str]:
    return [(names or {}).get(case, case) for case in table.cases]


def _told(cells: list[Cell], table: Mapping[str, str]) -> str:
    """Count the cells of a case by what they hold."""
    stages = [stage for cell in cells for stage in cell.stages]
    counts = {"recorded": sum(cell.record == "recorded" for cell in cells)}
    counts |= {stage: stages.count(stage) for stage in STAGES}
    states = {"absent": "reported absent", "zero": "zero", "no_record": "no record"}
    counts |= {word: sum(cell.record == state for cell in cells) for word, state in states.items()}
    return ", ".join(f"{count} {table[word]}" for word, count in counts.items() if count)


def _draw(sheet: Sheet, made: Mosaic, table: Table, words_: Mapping[str, str]) -> None:
    _draw_key(sheet, made)
    for number, block in enumerate(made.blocks):
        left = number * (made.block + GAP)
        _draw_heads(sheet, made, left)
        for line, top in block.lines:
            y = made.top + top
            if line.sort is None:
                _draw_kind(sheet, made, line, (left, y), words_)
            else:
                _draw_row(sheet, made, line, (left, y), table)
    sheet.notes(made.foot, made.bottom + 2)


def _draw_key(sheet: Sheet, made: Mosaic) -> None:
    for entry, x, row in made.key.places:
        y = (row + 0.5) * made.key.row
        entry.draw(sheet, x, y)
        sheet.write(entry.words, x + entry.width + 3, y)


def _draw_heads(sheet: Sheet, made: Mosaic, left: float) -> None:
    heads, base = made.heads, made.key.height + made.heads.height
    for place, lines in enumerate(heads.lines):
        x = left + made.label + place * made.cell + PAD
        look: dict[str, Any] = {"weight": "bold", "color": CASES[place % len(CASES)].colour}
        for number, line in enumerate(lines):
            if heads.turned:
                across = x + number * heads.type.leading
                sheet.write(line, across, base, rotation=90, va="bottom", ha="left", **look)
            else:
                y = base - (len(lines) - number - 0.5) * heads.type.leading
                sheet.write(line, x, y, **look)


def _draw_kind(
    sheet: Sheet, made: Mosaic, line: Line, place: tuple[float, float], words_: Mapping[str, str]
) -> None:
    left, top = place
    name = words_.get(line.kind, line.kind)
    text = words_["continued"].format(name) if line.again else name
    bold = Type(sheet.type.size, weight="bold")
    y = top + line.height
    sheet.write(bold.cut(text, made.block), left, y - 0.55 * bold.leading, weight="bold")
    sheet.rule(left, y - 0.5, left + made.block)


def _draw_row(
    sheet: Sheet, made: Mosaic, line: Line, place: tuple[float, float], table: Table
) -> None:
    left, top = place
    sort, middle = line.sort, top + line.height / 2
    if sort is None:
        return
    for number, text in enumerate(line.words):
        y = middle + (number - (len(line.words) - 1) / 2) * sheet.type.leading
        sheet.write(text, left, y, gid=f"sort:{sort.name}")
    for at, (case, cell) in enumerate(zip(table.cases, sort.cells, strict=True)):
        x = left + made.label + at * made.cell
        pen = CellPen(sheet, f"{case}/{sort.name}", CASES[at % len(CASES)].colour)
        pen.draw(cell, sort, (x, middle), (made.cell, line.height))


class CellPen:
    """Draws one cell: every artist bears, as `gid`, what it is and of which cell."""

    def __init__(self, sheet: Sheet, name: str, colour: str) -> None:
        self.sheet = sheet
        self.name = name
        self.colour = colour
        self.em = sheet.type.size

    def draw(
        self, cell: Cell, sort: Sort, place: tuple[float, float], size: tuple[float, float]
    ) -> None:
        """Draw what a case holds of a sort."""
        x, y = place
        at = x + PAD + HEAD * self.em
        if cell.record == "no record":
            wide = min(size[0] - PAD, LONGEST * self.em)
            high = min(0.76 * size[1], 1.1 * self.em)
            self.silence(x + PAD / 2, y - high / 2, (wide, high))
        elif cell.record == "zero":
            self.zero(at, y)
        elif cell.record == "reported absent":
            self.absence(at, y)
        for number, stage in enumerate(cell.stages):
            self.head(at + number * MARK * self.em, y, stage, sort.direction)
        if cell.ties > 1:
            self.count(at + (len(cell.stages) - 0.25) * MARK * self.em, y, cell.ties)

    def head(self, x: float, y: float, stage: str, direction: str = "") -> None:
        """Draw a marker: its shape is the direction, its fill the stage."""
        shape, half = HEADS.get(direction, "s"), HEAD * self.em
        look = head_look(shape, stage, self.colour)
        self.sheet.mark(f"head:{self.name}/{stage}", x, y, ms=SIZES[shape] * half, **look)
        if stage == "stopped":
            style = {"marker": "|", "ms": 2.6 * half, "mew": 1.3, "color": self.colour}
            self.sheet.mark(f"stop:{self.name}", x, y, **style)

    def count(self, x: float, y: float, ties: int = 2) -> None:
        """Write how many ties there are."""
        self.sheet.write(str(ties), x, y, gid=f"count:{self.name}", color=QUIET)

    def absence(self, x: float, y: float) -> None:
        """Draw a cross."""
        style = {"marker": "x", "ms": 1.8 * HEAD * self.em, "mew": 1.3, "color": self.colour}
        self.sheet.mark(f"absent:{self.name}", x, y, **style)

    def zero(self, x: float, y: float) -> None:
        """Draw a boxed 0."""
        box = {"boxstyle": "square,pad=0.12", "fc": PAPER, "ec": self.colour, "lw": 0.8}
        style = {"ha": "center", "color": self.colour, "bbox": box}
        self.sheet.write("0", x, y, gid=f"zero:{self.name}", **style)

    def silence(self, x: float, y: float, size: tuple[float, float]) -> None:
        """Draw a hatched box."""
        style = {"hatch": "//////", "hatch_linewidth": 0.4, "edgecolor": HATCHED, "zorder": 1}
        self.sheet.box(f"none:{self.name}", x, y, size, **style)


def _entries(table: Table, words_: Mapping[str, str], named: tuple[str, str]) -> Iterator[Entry]:
    """Give a sample of every mark that the grid uses, with its words."""
    told = dict(zip(DIRECTIONS, (*named, words_["mutual"]), strict=True))
    used = {sort.direction for sort in table.sorts}
    for direction, text in told.items():
        if direction in used:
            yield _sample(text, lambda pen, x, y, way=direction: pen.head(x, y, "delivered", way))
    cells = [cell for sort in table.sorts for cell in sort.cells]
    stages = {stage for cell in cells for stage in cell.stages}
    for stage in STAGES:
        if stage in stages:
            yield _sample(words_[stage], lambda pen, x, y, one=stage: pen.head(x, y, one))
    records = {cell.record for cell in cells}
    if "reported absent" in records:
        yield _sample(words_["absent"], CellPen.absence)
    if "zero" in records:
        yield _sample(words_["zero"], CellPen.zero)
    if "no record" in records:
        yield _sample(words_["no_record"], lambda pen, x, y: pen.silence(x - 4.5, y - 3, (9, 6)), 9)
    if any(cell.ties > 1 for cell in cells):
        yield _sample(words_["ties_many"], CellPen.count)


def _sample(text: str, draw: Any, width: float = 7.0) -> Entry:
    def drawn(sheet: Sheet, x: float, y: float) -> None:
        draw(CellPen(sheet, "key", INK), x + width / 2, y)

    return Entry(width, text, drawn)


PRESENCE = Drawing(draw=presence, title=title_of, tell=tell, columns=(*COLUMNS, "fields"))
"""The presence grid as a kind of chart, for `Chart.of`."""
