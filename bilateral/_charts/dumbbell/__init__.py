"""The dumbbell: rows of figures in the order of the gap between the cases."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from bilateral._charts.canvas import Space, stand
from bilateral._charts.chart import Drawing
from bilateral._charts.format_number import bounded
from bilateral._charts.names import ends
from bilateral._charts.page import LONGEST, TALLEST
from bilateral._charts.phrases import words
from bilateral._charts.quantities import item, pair, said
from bilateral._charts.rows.columns import Item, Note
from bilateral._charts.rows.draw import draw, samples
from bilateral._charts.rows.layout import Setting, Strips, strips
from bilateral._charts.rows.read import Row, Rows, rows_of
from bilateral._charts.rows.ruler import is_wide
from bilateral._charts.rows.values import Reading
from bilateral._charts.widths import by_width

CHART = "a dumbbell"
TIMES = "\u00d7"
NUMERAL = re.compile(r"[\d,.]+")


def dumbbell(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    height: float | None = None,
    below: float = 0.0,
    log: bool | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw what the cases tell of the same thing on one line, the widest gaps first.

    A mark stands at each number and a line joins the outermost; a line with strokes is a range,
    an arrow leads on from *at least* and from *at most*. A recorded 0 is hollow. What is no number
    (no record, not stated, reported absent) is words beside the row, never a mark at 0. The gap
    stands at the right: as a difference, or on powers of ten as so many times. Where bounds leave
    open whether there is a gap, it says so, and the row stands below those with a gap; rows of
    which only one case tells a number come last.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each thing and case: ``label, case, value`` and, where there are any, ``lower,
        upper`` (an end that is missing is open), ``record, missing, detail, contradicted``; or the
        frame of ``comparison.quantities()``. A case without a row has no record.
    ax : matplotlib.axes.Axes, optional
        Where to draw; give its figure its final size first, since rows are set for it. A figure
        is made where none is given.
    width, height : float
        Of the figure that is made, in inches; the height is the most that it takes. Where room is
        short, the last rows are left out, and a line says how many.
    below : float
        Inches of that height to leave for a footer.
    log : bool, optional
        Whether to draw on powers of ten; by default, where the greatest number is 30 times the
        least above 0, and none is below 0.
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
    >>> frame = pd.DataFrame({"label": ["students", "students", "doctors", "doctors"],
    ...                       "case": ["a", "b", "a", "b"], "value": [40, 13, 30, 28]})
    >>> dumbbell(frame).get_title(loc="left")
    'Widest gap: students, a 40, b 13'
    """
    table = words(lang)
    rows = rows_of(frame, ends(focal, lang), table, chart=CHART)
    is_log = _is_log(rows, log)
    entries = list(samples(rows, names or {}, table))

    def lay(space: Space) -> Strips:
        items = _items(rows, table, log=is_log)
        return strips(Setting(items, entries, "", table, space, log=is_log, linked=True))

    options = {"focal": focal, "names": names, "title": title, "lang": lang, "log": log}
    tallest = (height or by_width(TALLEST, width)) - below
    ax, made = stand(ax, lay, title=title_of(frame, **options), width=width, tallest=tallest)
    draw(ax, made, rows.cases)
    return ax


@dataclass(frozen=True, slots=True)
class Gap:
    """How far apart the numbers of a row are: at least so far, at most so far (None is open)."""

    least: float
    most: float | None

    @property
    def is_sure(self) -> bool:
        """Whether there is a gap, whatever the numbers within their bounds are."""
        return self.least > 0

    def said(self, table: Mapping[str, str], *, log: bool) -> str:
        """Write it: as a difference, or as so many times; or that there may be none."""
        if not self.is_sure:
            return table["no_gap" if self.most == 0 else "open_gap"]
        ends = [None if end is None else _short(end) for end in (self.least, self.most)]
        told = bounded(*ends)
        return NUMERAL.sub(rf"{TIMES}\g<0>", told) if log else told


def gap_of(row: Row, *, log: bool) -> Gap | None:
    """Measure the gap between the cases of a row; None where fewer than two tell a number.

    Differences, or where `log` how many times the one is the other; these are None where one of
    them is 0.
    """
    told = row.placed(log=log)
    if log and any(one.middle == 0 for one in told):
        return None
    owned = ([one for one in told if one.case == case] for case in row.told)
    reaches = [Reach.of(own) for own in owned if own]
    gaps = [one.over(other, log=log) for one, other in permutations(reaches, 2)]
    if not gaps:
        return None
    mosts = [gap.most for gap in gaps]
    most = None if None in mosts else max(end for end in mosts if end is not None)
    return Gap(max(gap.least for gap in gaps), most)


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the numbers of one case reach: what they surely come to, and at the most.

    Attributes
    ----------
    up, down : float or None
        The highest lower bound and the lowest upper bound; None where no such bound is known.
    top, bottom : float or None
        The highest upper bound and the lowest lower bound; None where one is open.
    """

    up: float | None
    down: float | None
    top: float | None
    bottom: float | None

    @classmethod
    def of(cls, numbers: Sequence[Reading]) -> "Reach":
        """Take the outermost bounds of some numbers."""
        lowers = [one.lower for one in numbers if one.lower is not None]
        uppers = [one.upper for one in numbers if one.upper is not None]
        return cls(
            up=max(lowers, default=None),
            down=min(uppers, default=None),
            top=max(uppers) if len(uppers) == len(numbers) else None,
            bottom=min(lowers) if len(lowers) == len(numbers) else None,
        )

    def over(self, other: "Reach", *, log: bool) -> Gap:
        """Measure how far these numbers lie above others."""
        least = _over(self.up, other.down, log=log)
        return Gap(least or 0.0, _over(self.top, other.bottom, log=log))


def _over(high: float | None, low: float | None, *, log: bool) -> float | None:
    """Subtract or divide; below nothing, or once, there is no gap."""
    if high is None or low is None:
        return None
    if not log:
        return max(high - low, 0.0)
    return high / low if low > 0 and high > low else 0.0


def _short(number: float) -> float:
    """Round to three figures: a gap is read, not reckoned with."""
    return float(f"{number:.3g}")


def _is_log(rows: Rows, log: bool | None) -> bool:
    numbers = [
        bound
        for row in rows.numbered
        for one in row.numbers
        for bound in (one.middle, one.lower, one.upper)
        if bound is not None
    ]
    return is_wide(numbers) if log is None else log


def _ordered(rows: Rows, *, log: bool) -> list[tuple[Row, Gap | None]]:
    """Put the widest gap first, then what may be none, then what one case alone tells."""
    measured = [(row, gap_of(row, log=log)) for row in rows.rows]

    def rank(measure: tuple[Row, Gap | None]) -> tuple[int, bool, float]:
        row, gap = measure
        is_open = gap is not None and not gap.is_sure
        return -min(len(row.told), 2), is_open, -(gap.least if gap else 0.0)

    return sorted(measured, key=rank)


def _items(rows: Rows, table: Mapping[str, str], *, log: bool) -> list[Item]:
    return [
        _noted(item(row, rows.cases, table, log=log), _apart_in_words(row, gap, table, log=log))
        for row, gap in _ordered(rows, log=log)
    ]


def _noted(made: Item, gap: str) -> Item:
    return replace(made, notes=(Note((), gap), *made.notes)) if gap else made


def _apart_in_words(row: Row, gap: Gap | None, table: Mapping[str, str], *, log: bool) -> str:
    if gap:
        return table["gap"].format(gap.said(table, log=log))
    placed = row.placed(log=log)
    from_zero = len({one.case for one in placed}) > 1 and any(one.middle == 0 for one in placed)
    return table["gap"].format(table["zero_gap"]) if from_zero else ""


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say where the gap is widest; where bounds leave open if there is one, what the cases tell."""
    if options.get("title"):
        return str(options["title"])
    lang = options.get("lang", "en")
    table, names = words(lang), options.get("names") or {}
    rows = rows_of(frame, ends(options.get("focal"), lang), table, chart=CHART)
    ordered = _ordered(rows, log=_is_log(rows, options.get("log")))
    if not rows.compared:
        return table["no_pairs"]
    row, gap = ordered[0]
    told = pair(row, names, table)
    if len(told) > LONGEST:
        told = row.full
    if gap is None or gap.is_sure:
        return table["widest"].format(told)
    return told[:1].upper() + told[1:]


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe the rows in their order, with the gap of each."""
    lang = options.get("lang", "en")
    table, names = words(lang), options.get("names") or {}
    rows = rows_of(frame, ends(options.get("focal"), lang), table, chart=CHART)
    log = _is_log(rows, options.get("log"))
    sentences = []
    for row, gap in _ordered(rows, log=log):
        apart = _apart_in_words(row, gap, table, log=log)
        told = f"{row.full}: {said(row, names, table)}"
        sentences.append(f"{told} ({apart})." if apart else f"{told}.")
    return " ".join([table["dumbbell"], *sentences])


DUMBBELL = Drawing(
    draw=dumbbell,
    title=title_of,
    tell=tell,
    columns=(
        "label", "case", "value", "lower", "upper", "measure", "unit", "stage", "time", "topic",
        "direction", "relationship", "figure", "date",
    ),
)  # fmt: skip
"""The dumbbell as a kind of chart, for `Chart.of`."""
