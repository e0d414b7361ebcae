"""Trends read from a frame: a small plot for each column, a line for each series."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral._charts.frame_rows import rows_of, text_of
from bilateral._charts.names import names_of_cases
from bilateral._charts.validate import FrameRules

COLUMNS = (
    "year", "value", "relationship", "series", "column", "label", "unit", "about", "known",
)  # fmt: skip
"""What is read of ``panel.compare(…).trends().frame``."""
ROUNDED = "under half a step"
BACK = ("direction", "state")
"""What columns may be about that have a second line for one pair."""


@dataclass(frozen=True, slots=True)
class Line:
    """The values of one series by year.

    Attributes
    ----------
    cases : tuple of str
        The pairs that it is of; a state of several pairs has one line.
    label : str
        Whom it is about.
    is_back : bool
        Whether it is the second direction of its pair, or its second state.
    values : mapping of int to float
        Year → value.
    rounded : tuple of int
        The years whose value was rounded to 0.
    """

    cases: tuple[str, ...]
    label: str
    is_back: bool
    values: Mapping[int, float]
    rounded: tuple[int, ...]

    @property
    def runs(self) -> Iterator[list[int]]:
        """Yield the years known that follow each other without a gap."""
        run: list[int] = []
        for year in sorted(self.values):
            if run and year != run[-1] + 1:
                yield run
                run = []
            run.append(year)
        if run:
            yield run


@dataclass(frozen=True, slots=True)
class Plot:
    """One column: its lines, and the series of which nothing is known."""

    column: str
    label: str
    unit: str
    lines: tuple[Line, ...]
    silent: tuple[str, ...]

    @property
    def heading(self) -> str:
        """Its label and unit."""
        label = f"{self.label[:1].upper()}{self.label[1:]}"
        return f"{label}, {self.unit}" if self.unit and self.unit not in label else label

    @property
    def numbers(self) -> list[float]:
        """All values."""
        rounded = [0.0] if any(line.rounded for line in self.lines) else []
        return [*rounded, *(value for line in self.lines for value in line.values.values())]


@dataclass(frozen=True, slots=True)
class Trends:
    """All plots, the years that they cover, and what each pair is called."""

    plots: tuple[Plot, ...]
    years: tuple[int, int]
    names: Mapping[str, str]
    log: bool


def read(
    frame: pd.DataFrame, *, log: bool = False, names: Mapping[str, str] | None = None
) -> Trends:
    """Sort a frame into plots and lines.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    optional = {"relationship": "", "series": "", "column": "", "label": "", "unit": "",
                "about": "", "known": ""}  # fmt: skip
    whole = frame.assign(**{name: value for name, value in optional.items() if name not in frame})
    KEYS.check(whole)
    years = whole["year"].dropna()
    plots = [
        _plot(str(column), rows, log=log) for column, rows in whole.groupby("column", sort=False)
    ]
    return Trends(
        plots=tuple(plots),
        years=(int(years.min()), int(years.max())) if len(years) else (0, 0),
        names=names_of_cases(whole["relationship"], names),
        log=log,
    )


def _plot(column: str, rows: pd.DataFrame, *, log: bool) -> Plot:
    first = next(rows_of(rows))
    lines: list[Line] = []
    for series, some in rows.groupby("series", sort=False, dropna=False):
        cases = tuple(dict.fromkeys(map(str, some["relationship"])))
        before = [line for line in lines if line.cases == cases]
        lines.append(_line(str(series), cases, some, is_back=bool(before), log=log))
    known = [line for line in lines if line.values or line.rounded]
    return Plot(
        column=column,
        label=text_of(first, "label") or column.replace("_", " ") or "value",
        unit=text_of(first, "unit"),
        lines=tuple(known),
        silent=tuple(line.label for line in lines if line not in known),
    )


def _line(
    series: str, cases: Sequence[str], rows: pd.DataFrame, *, is_back: bool, log: bool
) -> Line:
    values, rounded = {}, []
    for row in rows_of(rows[["year", "value", "known", "about"]]):
        if row["value"] is not None and not (log and row["value"] <= 0):
            values[int(row["year"])] = float(row["value"])
        elif row["known"] == ROUNDED:
            rounded.append(int(row["year"]))
    about = text_of(next(rows_of(rows)), "about")
    return Line(
        cases=tuple(cases),
        label=series,
        is_back=is_back and about in BACK,
        values=values,
        rounded=tuple(dict.fromkeys(rounded)),
    )


RULES = FrameRules(
    chart="a chart of trends",
    origin="panel.compare(…).trends().frame",
    columns=("year", "value"),
    numbers=("year", "value"),
    filled=("year",),
)
KEYS = FrameRules(
    chart="a chart of trends",
    origin="panel.compare(…).trends().frame",
    columns=("year", "value"),
    unique=("relationship", "series", "column", "year"),
)
