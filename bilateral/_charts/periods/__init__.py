"""The heat map of periods: kind by period, a panel for each case, all on one scale."""

from collections.abc import Iterator, Mapping

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Sheet, Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.coverage import coverage_of
from bilateral._charts.legend import Entry, flowed
from bilateral._charts.legend_samples import dash, draw_samples, plain, swatch
from bilateral._charts.page import TALLEST
from bilateral._charts.palette import CASES, INK
from bilateral._charts.periods.color_ramp import Ramp
from bilateral._charts.periods.describe import tell, title_of
from bilateral._charts.periods.draw import ABSENT, DASH, DASHED, HATCH, RULED, Tiler
from bilateral._charts.periods.layout import Panels, panels
from bilateral._charts.periods.read import COLUMNS, Activity, activity_of
from bilateral._charts.phrases import words
from bilateral._charts.widths import by_width


def periods(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,
    names: Mapping[str, str] | None = None,
    coverage: pd.DataFrame | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw how many ties of each kind were active in each period: a panel for each case.

    A tile is as dark as the number of ties that surely were active then, on one scale for all
    panels. Where more were possibly active its edge is dashed, and the figure goes from the one to
    the other; ``6?`` were possibly active only. ``+5?`` more are of unknown beginning and may have
    been there too.
    Ties that stand in no period are counted in a column of their own. No record is words, never a
    pale tile; ground of which no source speaks is hatched, and a line below the tiles runs as far
    as the sources speak, into a first and a last period if need be. A recorded zero is boxed, what
    is reported absent is crossed.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each case, kind and period, as `bilateral._findings.periods.periods` gives it:
        ``relationship, kind, period, first_year, last_year, coverage, record, surely, possibly,
        undated, reported_absent``.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a figure is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Inches of the height of a page to leave for a footer.
    names : mapping of str to str, optional
        What to call each case; its id by default.
    coverage : pandas.DataFrame, optional
        The table ``coverage``, for the day on which the sources begin and end; without it the line
        reaches half into a period of which they see a part.
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
    >>> frame = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).periods().frame
    >>> laos = frame[frame["relationship"].eq("cuba-laos")]
    >>> periods(laos, names={"cuba-laos": "Cuba and Laos"}).get_title(loc="left")
    'Cuba and Laos: most dated ties fall in the 2010s (28)'
    """
    told, table = activity_of(frame), words(lang)
    ramp = Ramp.to(told.most)

    def lay(space: Space) -> Panels:
        key = flowed(_entries(told, ramp, table), space.type, 0.0, space.width)
        return panels(space, told, names or {}, table, key)

    heading = title_of(frame, names=names, title=title, lang=lang)
    ax, made = stand(ax, lay, title=heading, width=width, tallest=by_width(TALLEST, width) - below)
    sheet = Sheet(ax, (made.page, made.height), made.type)
    draw_samples(made.key, sheet)
    Tiler(sheet, made, told, ramp, table, coverage_of(coverage)).draw()
    if not told.cases:
        sheet.notes((table["no_ties"],), made.key.height)
    return ax


def _entries(told: Activity, ramp: Ramp, table: Mapping[str, str]) -> Iterator[Entry]:
    """Give a sample of all that the map uses, with its words."""
    cells = list(told.cells)
    if any(cell.surely for cell in cells):
        yield plain(table["surely_active"])
        for shade, label in zip(ramp.shades(CASES[-1].colour), ramp.labels, strict=True):
            yield swatch(label, facecolor=shade)
    if any(cell.doubtful for cell in cells):
        yield swatch(table["possibly_active"], edgecolor=INK, **DASHED)
    if any(cell.more for cell in cells):
        yield plain(table["perhaps_more"])
    if any(cell.absent for cell in cells):
        yield plain(f"{ABSENT} {table['absent']}")
    if any(cell.record == "zero" for cell in cells):
        yield swatch(table["zero"], "0", edgecolor=INK, linewidth=0.8)
    if any(cell.blank and not cell.hatched for cell in cells):
        yield plain(f"{DASH} {table['no_record']}")
    if any(cell.hatched for cell in cells):
        yield swatch(table["outside"], **HATCH)
    if not all(cell.hatched for cell in cells):
        yield dash(table["speaks"], color=INK, lw=RULED)


PERIODS = Drawing(draw=periods, title=title_of, tell=tell, columns=COLUMNS)
"""The heat map of periods as a kind of chart, for `Chart.of`."""
