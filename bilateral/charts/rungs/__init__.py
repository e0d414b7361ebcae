"""The chart of ladders: how much of what was planned or agreed is told to have been delivered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral.charts.chart import Drawing
from bilateral.charts.key import Entry, flowed
from bilateral.charts.naming import ends
from bilateral.charts.page import LONGEST, TALLEST
from bilateral.charts.palette import INK
from bilateral.charts.rungs.layout import Setting, Stairs, stairs
from bilateral.charts.rungs.pen import UNSAFE, RungPen, Treader
from bilateral.charts.rungs.reading import COLUMNS, Ladder, ladders_of, percent
from bilateral.charts.samples import SWATCH, draw_samples, swatch
from bilateral.charts.sheet import Sheet, Space, stand
from bilateral.charts.widths import by_width
from bilateral.charts.wording import words

MOST_NAMED = 2
"""A title tells of so many cases at most."""


def ladder(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw figures from plan to delivery: a bar for each rung, all of a ladder on one scale from 0.

    A bar goes as far as is sure. An arrow to the right says that it may be more, one to the left
    that it may be less, a thin line that it is somewhere between. What is planned is hollow, what
    is agreed half full, what is delivered solid; the edge of a rung that cannot be relied on is
    dashed, and words say why. A figure that no source states is words, not a bar; a recorded zero
    is a small hollow box. Cases without a ladder say so.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each rung, as `bilateral.contrast.ladder.ladder` gives it: ``relationship,
        ladder, topic, direction, measure, unit, rung, figure, lower, upper, share, as_of, unsafe``.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a figure is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Inches of the height of a page to leave for a footer.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case; also the cases that the frame may have no ladder of.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, measured in points.

    Raises
    ------
    BilateralError
        When columns are lacking, rows cannot be drawn (the text has the line of pandas that finds
        them), or the axes are too small.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).ladder().frame
    >>> ladder(frame, names={"cuba-pakistan": "Pakistan"}).get_title(loc="left")
    'Pakistan: at least 35.4% of 1,000 scholarships planned were delivered (unsafe)'
    """
    ladders, table = ladders_of(frame), words(lang)
    named = _named(ladders, names)
    ways = dict(zip(("out", "in", "mutual"), (*ends(focal, lang), table["mutual"]), strict=True))

    def lay(space: Space) -> Stairs:
        key = flowed(_entries(ladders, table), space.type, 0.0, space.width)
        return stairs(Setting(ladders, named, ways, table, key, space))

    heading = title_of(frame, names=names, title=title, lang=lang)
    ax, made = stand(ax, lay, title=heading, width=width, tallest=by_width(TALLEST, width) - below)
    sheet = Sheet(ax, (made.space.width, made.height), made.space.type)
    draw_samples(made.key, sheet)
    Treader(sheet, made, table).draw()
    return ax


def _named(ladders: Sequence[Ladder], names: Mapping[str, str] | None) -> dict[str, str]:
    """Name every case that is known of, the given ones first and in their order."""
    return dict(names or {}) | {
        one.case: one.case for one in ladders if one.case not in (names or {})
    }


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how far the ladder of each case has come, and whether that can be relied on."""
    if options.get("title"):
        return str(options["title"])
    table, ladders = words(options.get("lang", "en")), ladders_of(frame)
    named = _named(ladders, options.get("names"))
    told: dict[str, list[Ladder]] = {}
    for one in ladders:
        told.setdefault(one.case, []).append(one)
    title = "; ".join(_far(named[case], told[case], table) for case in named if case in told)
    if title and len(told) <= MOST_NAMED and len(title) <= LONGEST:
        return title
    safe = sum(one.safe for one in ladders)
    few = table["ladders_cases" if ladders else "ladders_none"]
    return few.format(len(named), len(ladders), safe)


def _far(name: str, ladders: Sequence[Ladder], table: Mapping[str, str]) -> str:
    """Say of one case how much is told to have come of what was planned."""
    if len(ladders) > 1:
        return table["ladders"].format(name, len(ladders), sum(one.safe for one in ladders))
    one = ladders[0]
    first, last = one.rungs[0], one.last
    start = f"{first.figure} {one.measure} {table[first.stage]}"
    if last.share is None:
        told = table["ladder_open"].format(name, start, table[last.stage])
    else:
        told = table["ladder_share"].format(name, percent(last.share), start, table[last.stage])
    return told if one.safe else f"{told} ({table['unsafe_mark']})"


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe every ladder, rung by rung, with what makes it unsafe."""
    table, ladders = words(options.get("lang", "en")), ladders_of(frame)
    told = []
    for case, name in _named(ladders, options.get("names")).items():
        own = [_ladder(one, table) for one in ladders if one.case == case]
        told.append(f"{name}: {' '.join(own) if own else table['no_ladder'] + '.'}")
    return " ".join([table["ladder"], *(told or [f"{table['no_ladder']}."])])


def _ladder(one: Ladder, table: Mapping[str, str]) -> str:
    rungs = []
    for rung in one.rungs:
        parts = [f"{table[rung.stage]} {rung.figure}"]
        if rung.share is not None:
            first = table[one.rungs[0].stage]
            parts.append(table["rung_share"].format(percent(rung.share), first))
        parts += [table["as_of"].format(rung.as_of)] if rung.as_of else []
        parts += [table["unsafe"].format(rung.unsafe)] if rung.unsafe else []
        rungs.append(", ".join(parts))
    return f"{one.measure}, {one.topic}: {'; '.join(rungs)}."


def _entries(ladders: Sequence[Ladder], table: Mapping[str, str]) -> Iterator[Entry]:
    """Give a sample of all that the chart uses and no word beside it explains."""
    rungs = [rung for one in ladders for rung in one.rungs]
    if any(rung.unsafe and rung.lower for rung in rungs):
        yield swatch(table["unsafe_mark"], edgecolor=INK, **UNSAFE)
    bounds = {
        "may_be_more": (0.0, SWATCH - 2, lambda r: r.lower is not None and r.upper is None),
        "may_be_less": (SWATCH, 0.0, lambda r: r.lower is None and r.upper is not None),
    }
    for word, (start, end, holds) in bounds.items():
        if any(map(holds, rungs)):
            yield _arrow(table[word], start, end)
    if any(rung.lower == 0 == rung.upper for rung in rungs):
        yield swatch(table["recorded_zero"], edgecolor=INK, linewidth=0.9)


def _arrow(text: str, start: float, end: float) -> Entry:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        RungPen(sheet, text, INK, x, 1.0).arrow("key", start, end, y)

    return Entry(SWATCH, text, draw)


LADDER = Drawing(draw=ladder, title=title_of, tell=tell, columns=COLUMNS)
"""The chart of ladders as a kind of chart, for `Chart.of`."""
