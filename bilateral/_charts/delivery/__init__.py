"""The chart of plans: how much of what was planned or agreed is told to have been delivered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Sheet, Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.delivery.draw import UNSAFE, StepPen, Treader
from bilateral._charts.delivery.layout import Setting, Stairs, stairs
from bilateral._charts.delivery.read import COLUMNS, Plan, percent, plans_of
from bilateral._charts.legend import Entry, flowed
from bilateral._charts.legend_samples import SWATCH, draw_samples, swatch
from bilateral._charts.names import ends
from bilateral._charts.page import LONGEST, TALLEST
from bilateral._charts.palette import INK
from bilateral._charts.phrases import words
from bilateral._charts.widths import by_width

MOST_NAMED = 2
"""A title tells of so many cases at most."""


def delivery(
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
    """Draw figures from plan to delivery: a bar for each step, all of a plan on one scale from 0.

    A bar goes as far as is sure. An arrow to the right says that it may be more, one to the left
    that it may be less, a thin line that it is somewhere between. What is planned is hollow, what
    is agreed half full, what is delivered solid; the edge of a step that cannot be relied on is
    dashed, and words say why. A figure that no source states is words, not a bar; a recorded zero
    is a small hollow box. Cases without a plan say so.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each step, as `bilateral._findings.delivery.delivery` gives it: ``relationship,
        plan, topic, direction, measure, unit, step, figure, lower, upper, share, as_of, unsafe``.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a figure is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Inches of the height of a page to leave for a footer.
    focal : str, optional
        The state from which directions are seen; only needed to name it.
    names : mapping of str to str, optional
        What to call each case; also the cases that the frame may have no delivery of.
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
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).delivery().frame
    >>> delivery(frame, names={"cuba-pakistan": "Pakistan"}).get_title(loc="left")
    'Pakistan: at least 35.4% of 1,000 scholarships planned were delivered (unsafe)'
    """
    plans, table = plans_of(frame), words(lang)
    named = _named(plans, names)
    ways = dict(zip(("out", "in", "mutual"), (*ends(focal, lang), table["mutual"]), strict=True))

    def lay(space: Space) -> Stairs:
        key = flowed(_entries(plans, table), space.type, 0.0, space.width)
        return stairs(Setting(plans, named, ways, table, key, space))

    heading = title_of(frame, names=names, title=title, lang=lang)
    ax, made = stand(ax, lay, title=heading, width=width, tallest=by_width(TALLEST, width) - below)
    sheet = Sheet(ax, (made.space.width, made.height), made.space.type)
    draw_samples(made.key, sheet)
    Treader(sheet, made, table).draw()
    return ax


def _named(plans: Sequence[Plan], names: Mapping[str, str] | None) -> dict[str, str]:
    """Name every case that is known of, the given ones first and in their order."""
    return dict(names or {}) | {
        one.case: one.case for one in plans if one.case not in (names or {})
    }


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how far the plan of each case has come, and whether that can be relied on."""
    if options.get("title"):
        return str(options["title"])
    table, plans = words(options.get("lang", "en")), plans_of(frame)
    named = _named(plans, options.get("names"))
    told: dict[str, list[Plan]] = {}
    for one in plans:
        told.setdefault(one.case, []).append(one)
    title = "; ".join(_far(named[case], told[case], table) for case in named if case in told)
    if title and len(told) <= MOST_NAMED and len(title) <= LONGEST:
        return title
    safe = sum(one.safe for one in plans)
    few = table["plans_cases" if plans else "plans_none"]
    return few.format(len(named), len(plans), safe)


def _far(name: str, plans: Sequence[Plan], table: Mapping[str, str]) -> str:
    """Say of one case how much is told to have come of what was planned."""
    if len(plans) > 1:
        return table["plans"].format(name, len(plans), sum(one.safe for one in plans))
    one = plans[0]
    first, last = one.steps[0], one.last
    start = f"{first.figure} {one.measure} {table[first.stage]}"
    if last.share is None:
        told = table["delivery_open"].format(name, start, table[last.stage])
    else:
        told = table["delivery_share"].format(name, percent(last.share), start, table[last.stage])
    return told if one.safe else f"{told} ({table['unsafe_mark']})"


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe every delivery, step by step, with what makes it unsafe."""
    table, plans = words(options.get("lang", "en")), plans_of(frame)
    told = []
    for case, name in _named(plans, options.get("names")).items():
        own = [_delivery(one, table) for one in plans if one.case == case]
        told.append(f"{name}: {' '.join(own) if own else table['no_delivery'] + '.'}")
    return " ".join([table["delivery"], *(told or [f"{table['no_delivery']}."])])


def _delivery(one: Plan, table: Mapping[str, str]) -> str:
    steps = []
    for step in one.steps:
        parts = [f"{table[step.stage]} {step.figure}"]
        if step.share is not None:
            first = table[one.steps[0].stage]
            parts.append(table["step_share"].format(percent(step.share), first))
        parts += [table["as_of"].format(step.as_of)] if step.as_of else []
        parts += [table["unsafe"].format(step.unsafe)] if step.unsafe else []
        steps.append(", ".join(parts))
    return f"{one.measure}, {one.topic}: {'; '.join(steps)}."


def _entries(plans: Sequence[Plan], table: Mapping[str, str]) -> Iterator[Entry]:
    """Give a sample of all that the chart uses and no word beside it explains."""
    steps = [step for one in plans for step in one.steps]
    if any(step.unsafe and step.lower for step in steps):
        yield swatch(table["unsafe_mark"], edgecolor=INK, **UNSAFE)
    bounds = {
        "may_be_more": (0.0, SWATCH - 2, lambda r: r.lower is not None and r.upper is None),
        "may_be_less": (SWATCH, 0.0, lambda r: r.lower is None and r.upper is not None),
    }
    for word, (start, end, holds) in bounds.items():
        if any(map(holds, steps)):
            yield _arrow(table[word], start, end)
    if any(step.lower == 0 == step.upper for step in steps):
        yield swatch(table["recorded_zero"], edgecolor=INK, linewidth=0.9)


def _arrow(text: str, start: float, end: float) -> Entry:
    def draw(sheet: Sheet, x: float, y: float) -> None:
        StepPen(sheet, text, INK, x, 1.0).arrow("key", start, end, y)

    return Entry(SWATCH, text, draw)


DELIVERY = Drawing(draw=delivery, title=title_of, tell=tell, columns=COLUMNS)
"""The chart of plans as a kind of chart, for `Chart.of`."""
