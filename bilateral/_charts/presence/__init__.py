"""The presence grid: sorts of tie down, cases across, and in each cell what the case holds."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Sheet, Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.labels import label
from bilateral._charts.legend_samples import draw_samples
from bilateral._charts.names import ends
from bilateral._charts.page import TALLEST
from bilateral._charts.palette import CASES
from bilateral._charts.phrases import words
from bilateral._charts.presence.blocks import Line
from bilateral._charts.presence.draw import CellPen, samples
from bilateral._charts.presence.layout import GAP, PAD, Matrix, Setting, matrix
from bilateral._charts.presence.read import COLUMNS, Cell, Table, table_of
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.typesetting import Type
from bilateral._charts.widths import by_width

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
        ties, stages``, as `bilateral._findings.tie_types.tie_types` gives it. ``record`` is
        *recorded*, *reported absent*, *zero* or *no record*; ``stages`` are joined by semicolons.
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
    '0 of 1 sort of tie are recorded in both cases; a alone has 1'
    """
    table = table_of(frame)
    table_words = words(lang)
    entries = list(samples(table, table_words, ends(focal, lang)))

    def lay(space: Space) -> Matrix:
        return matrix(Setting(table, names or {}, entries, table_words, space))

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


def _draw(sheet: Sheet, made: Matrix, table: Table, words_: Mapping[str, str]) -> None:
    draw_samples(made.key, sheet)
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


def _draw_heads(sheet: Sheet, made: Matrix, left: float) -> None:
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
    sheet: Sheet, made: Matrix, line: Line, place: tuple[float, float], words_: Mapping[str, str]
) -> None:
    left, top = place
    name = words_.get(line.kind, line.kind)
    text = words_["continued"].format(name) if line.again else name
    bold = Type(sheet.type.size, weight="bold")
    y = top + line.height
    sheet.write(bold.cut(text, made.block), left, y - 0.55 * bold.leading, weight="bold")
    sheet.rule(left, y - 0.5, left + made.block)


def _draw_row(
    sheet: Sheet, made: Matrix, line: Line, place: tuple[float, float], table: Table
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


PRESENCE = Drawing(draw=presence, title=title_of, tell=tell, columns=(*COLUMNS, "fields"))
"""The presence grid as a kind of chart, for `Chart.of`."""
