"""Changes read from a frame: a small plot for each column, a slope for each series."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import rows_of, text_of
from bilateral._charts.names import names_of_cases
from bilateral._charts.validate import FrameRules

COLUMNS = (
    "before", "after", "relationship", "series", "column", "label", "unit", "about", "before_to",
    "after_to", "before_known", "after_known", "before_years", "after_years",
)  # fmt: skip
"""What is read of ``panel.compare(…).changes(before, after).frame``."""
ENDS = ("before", "after")
BACK = ("direction", "state")
"""What columns may be about that have a second slope for one pair."""


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of a period: an interval, and the years that it rests on, where they are few."""

    lower: float
    upper: float
    few: str

    @property
    def middle(self) -> float:
        """Where its mark stands."""
        return (self.lower + self.upper) / 2


@dataclass(frozen=True, slots=True)
class Slope:
    """The means of one series."""

    cases: tuple[str, ...]
    label: str
    is_back: bool
    before: Mean | None
    after: Mean | None


@dataclass(frozen=True, slots=True)
class Plot:
    """One column: its slopes, and the series that are unknown in a period."""

    label: str
    unit: str
    slopes: tuple[Slope, ...]

    @property
    def heading(self) -> str:
        """Its label and unit."""
        label = f"{self.label[:1].upper()}{self.label[1:]}"
        return f"{label}, {self.unit}" if self.unit and self.unit not in label else label

    @property
    def drawn(self) -> list[Slope]:
        """Those known in both periods."""
        return [slope for slope in self.slopes if slope.before and slope.after]

    @property
    def silent(self) -> list[str]:
        """Those unknown in one of them."""
        return [slope.label for slope in self.slopes if not (slope.before and slope.after)]

    @property
    def numbers(self) -> list[float]:
        """All ends of the means that are drawn."""
        means = [mean for slope in self.drawn for mean in (slope.before, slope.after) if mean]
        return [end for mean in means for end in (mean.lower, mean.upper)]


@dataclass(frozen=True, slots=True)
class Changes:
    """All plots, what each pair is called, and what the two periods are called."""

    plots: tuple[Plot, ...]
    names: Mapping[str, str]
    periods: tuple[str, str]
    log: bool


def read(
    frame: pd.DataFrame,
    *,
    log: bool = False,
    names: Mapping[str, str] | None = None,
    periods: tuple[str, str] = ENDS,
) -> Changes:
    """Sort a frame into plots and slopes.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    optional = dict.fromkeys(("relationship", "series", "column", "label", "unit", "about"), "")
    whole = frame.assign(**{name: value for name, value in optional.items() if name not in frame})
    plots = [_plot(str(name), some, log=log) for name, some in whole.groupby("column", sort=False)]
    return Changes(
        plots=tuple(plots),
        names=names_of_cases(whole["relationship"], names),
        periods=periods,
        log=log,
    )


def _plot(column: str, rows: pd.DataFrame, *, log: bool) -> Plot:
    first = next(rows_of(rows))
    return Plot(
        label=text_of(first, "label") or column.replace("_", " ") or "value",
        unit=text_of(first, "unit"),
        slopes=tuple(_slopes(rows, log=log)),
    )


def _slopes(rows: pd.DataFrame, *, log: bool) -> Iterator[Slope]:
    seen: list[tuple[str, ...]] = []
    for series, some in rows.groupby("series", sort=False, dropna=False):
        cases = tuple(dict.fromkeys(map(str, some["relationship"])))
        row = next(rows_of(some))
        before, after = (_mean(row, end, log=log) for end in ENDS)
        is_back = cases in seen and text_of(row, "about") in BACK
        yield Slope(cases, str(series), is_back, before, after)
        seen.append(cases)


def _mean(row: Mapping[str, Any], end: str, *, log: bool) -> Mean | None:
    lower = row[end]
    if lower is None or (log and lower <= 0):
        return None
    upper = row.get(f"{end}_to")
    known, total = row.get(f"{end}_known"), row.get(f"{end}_years")
    is_few = known is not None and total is not None and 2 * known < total
    few = f"{known:.0f} of {total:.0f} years" if is_few else ""
    return Mean(float(lower), float(lower if upper is None else upper), few)


RULES = FrameRules(
    chart="a chart of changes",
    origin="panel.compare(…).changes(before, after).frame",
    columns=ENDS,
    numbers=(*ENDS, "before_to", "after_to"),
    ordered=(("before", "before_to"), ("after", "after_to")),
)
