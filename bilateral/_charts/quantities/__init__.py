"""Comparable figures of the cases side by side, with their bounds, on powers of ten."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.names import ends
from bilateral._charts.page import LONGEST, TALLEST
from bilateral._charts.phrases import words
from bilateral._charts.rows.columns import Item, Note
from bilateral._charts.rows.draw import draw, samples
from bilateral._charts.rows.layout import Setting, Strips, strips
from bilateral._charts.rows.read import Row, Rows, rows_of
from bilateral._charts.rows.values import Reading, few
from bilateral._charts.widths import by_width

CHART = "a chart of quantities"
UNTOLD = ("not_stated", "unable_to_determine", "not_applicable")
"""Why a figure that is on record has no number."""


def quantities(
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
    """Draw figures of the cases side by side, what may be compared in one row, by powers of ten.

    A mark stands at each number, a line over its range; an arrow leads on from *at least* and from
    *at most*. A 0 stands off the axis, hollow, since powers of ten have none. What is no number
    (not stated, reported absent, no record) is words beside the row; figures that no case tells in
    numbers are listed below. Rows stand together by measure and unit, first those of which more
    than one case tells.

    Parameters
    ----------
    frame : pandas.DataFrame
        The frame of ``comparison.quantities()``: ``measure, unit, stage, time, topic, direction,
        relationship, record, value, lower, upper, bound, missing``; rows that agree in the first
        six are compared. Or one of your own with ``label, case, value`` and, where there are any,
        ``lower, upper, bound, record, missing, detail``.
    ax : matplotlib.axes.Axes, optional
        Where to draw; give its figure its final size first, since rows are set for it. A figure
        is made where none is given.
    width, height : float
        Of the figure that is made, in inches; the height is the most that it takes. Where room is
        short, figures of one case alone are left out, and a line says how many.
    below : float
        Inches of that height to leave for a footer.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with numbers on the horizontal axis and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> frame = pd.DataFrame({"label": "students", "case": ["a", "b"], "value": [354, 13],
    ...                       "lower": [354, 13], "upper": [354, None]})
    >>> quantities(frame).get_title(loc="left")
    'The one figure is told of both cases: students, a 354, b at least 13'
    """
    table = words(lang)
    rows = rows_of(frame, ends(focal, lang), table, chart=CHART)
    entries = list(samples(rows, names or {}, table))

    def lay(space: Space) -> Strips:
        foot = _unnumbered(rows, names or {}, table)
        return strips(Setting(_items(rows, table), entries, foot, table, space, log=True))

    heading = title_of(frame, focal=focal, names=names, title=title, lang=lang)
    tallest = (height or by_width(TALLEST, width)) - below
    ax, made = stand(ax, lay, title=heading, width=width, tallest=tallest)
    draw(ax, made, rows.cases)
    return ax


def _items(rows: Rows, table: Mapping[str, str]) -> list[Item]:
    """Put what is compared first, and headings over both parts where there are two."""
    compared = _by_name(rows.compared)
    alone = _by_name([row for row in rows.numbered if len(row.told) == 1])
    both = bool(compared) and bool(alone)
    silent = [row for row in rows.rows if not row.told and not _is_listed(row)]
    parts = (("told_of_more", compared), ("told_of_one", alone), ("told_of_none", silent))
    items = []
    for word, own in parts:
        items += [Item(table[word])] if own and (both or own is silent) else []
        items += [item(row, rows.cases, table, log=True) for row in own]
    return items


def _is_listed(row: Row) -> bool:
    """Whether a row without a number is listed below the chart."""
    return any(one.word in UNTOLD for one in row.readings)


def _by_name(rows: Iterable[Row]) -> list[Row]:
    """Put rows of one measure and unit under one another, in the order of the first of each."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.name, []).append(row)
    return [row for group in groups.values() for row in group]


def item(row: Row, cases: Sequence[str], table: Mapping[str, str], *, log: bool) -> Item:
    """Part what is told in a row into numbers on the axis and words beside it.

    On an axis of powers of ten, a number below 0 is a word; of many numbers of one case, those
    between the few that are drawn are counted.
    """
    drawn, held, more = row.drawn(log=log), dict[str, list[int]](), Counter[int]()
    for reading in row.readings:
        place = cases.index(reading.case)
        if reading.is_number and not (log and reading.is_below):
            more[place] += reading not in drawn
        else:
            told = reading.text or table.get(reading.word, reading.word)
            held.setdefault(told, []).append(place)
    notes = [Note(tuple(dict.fromkeys(places)), told) for told, places in held.items()]
    notes += [Note((at,), table["further"].format(count)) for at, count in more.items() if count]
    return Item(row=row, numbers=drawn, notes=tuple(notes))


def _unnumbered(rows: Rows, names: Mapping[str, str], table: Mapping[str, str]) -> str:
    """List, by case, the figures of which no case tells a number."""
    held: dict[tuple[str, str], list[str]] = {}
    for row in rows.rows:
        for one in () if row.told else row.readings:
            if one.word in UNTOLD:
                held.setdefault((one.word, one.case), []).append(row.name)
    return " ".join(
        f"{table['untold'].format(names.get(case, case), table[word])}"
        f" {', '.join(sorted(set(own)))}."
        for (word, case), own in held.items()
    )


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how many figures may be compared; if it is one, say what the cases tell."""
    if options.get("title"):
        return str(options["title"])
    lang = options.get("lang", "en")
    table, names = words(lang), options.get("names") or {}
    rows = rows_of(frame, ends(options.get("focal"), lang), table, chart=CHART)
    total, compared = len(rows.numbered), rows.compared
    if not total:
        return table["no_figures"]
    if len(rows.cases) == 1:
        return table["figures_one"].format(names.get(rows.cases[0], rows.cases[0]), total)
    word = "of_both" if len(rows.cases) == 2 else "of_several"
    among = table[word].format(len(rows.cases))
    if not compared:
        return table["figures_none"].format(total, among)
    if len(compared) > 1:
        return table["figures_some"].format(len(compared), total, among)
    count = table["figures_only"] if total == 1 else table["figures_one_of"].format(total)
    told = pair(compared[0], names, table)
    return f"{count} {among}: {told if len(told) <= LONGEST else compared[0].full}"


def pair(row: Row, names: Mapping[str, str], table: Mapping[str, str]) -> str:
    """Say what two cases tell of a row: those whose numbers are farthest apart."""
    pairs = [two for two in combinations(row.numbers, 2) if two[0].case != two[1].case]
    ends = max(pairs, key=lambda two: abs(two[0].middle - two[1].middle))
    if len(row.told) > 2:
        ends = (min(ends, key=lambda one: one.middle), max(ends, key=lambda one: one.middle))
    told = [
        f"{names.get(one.case, one.case)} {one.said(table)}{_others(row, one, table)}"
        for one in ends
    ]
    return ", ".join([f"{row.name} ({row.detail})" if row.detail else row.name, *told])


def _others(row: Row, one: Reading, table: Mapping[str, str]) -> str:
    """Count the other numbers that the case of a reading tells, lest it seem to be the only one."""
    number = sum(other.case == one.case for other in row.numbers) - 1
    return f" {table['more'].format(count=number)}" if number else ""


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe the figures row by row, those that may be compared first."""
    lang = options.get("lang", "en")
    table, names = words(lang), options.get("names") or {}
    rows = rows_of(frame, ends(options.get("focal"), lang), table, chart=CHART)
    alone = [row for row in rows.numbered if len(row.told) == 1]
    sentences = [f"{row.full}: {said(row, names, table)}." for row in (*rows.compared, *alone)]
    return " ".join([table["quantities"], *sentences, _unnumbered(rows, names, table)]).strip()


def said(row: Row, names: Mapping[str, str], table: Mapping[str, str]) -> str:
    """Say what each case tells, in numbers or in words."""
    told = []
    for case in dict.fromkeys(one.case for one in row.readings):
        own = [one for one in row.readings if one.case == case]
        known = [one for one in own if one.is_number] or own
        shown = few(known) if known[0].is_number else known
        more = [table["further"].format(len(known) - len(shown))] if len(known) > len(shown) else []
        each = ", ".join([*dict.fromkeys(one.said(table) for one in shown), *more])
        told.append(f"{names.get(case, case)} {each}")
    return "; ".join(told)


QUANTITIES = Drawing(
    draw=quantities,
    title=title_of,
    tell=tell,
    columns=(
        "measure", "unit", "stage", "time", "topic", "direction", "relationship", "figure", "date",
        "label", "case", "value", "lower", "upper",
    ),
)  # fmt: skip
"""Figures side by side as a kind of chart, for `Chart.of`."""
