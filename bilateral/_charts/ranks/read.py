"""Ranks read from a frame: a strip for each column and year, a mark for each series."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import optional, rows_of, text_of
from bilateral._charts.names import names_of_cases
from bilateral._charts.validate import FrameRules

COLUMNS = (
    "value", "rank", "known_count", "relationship", "series", "column", "label", "unit", "about",
    "year", "known", "rank_to", "percentile", "zero_count", "unknown_count",
)  # fmt: skip
"""What is read of ``panel.compare(…).ranks().frame``."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A series with its value and rank; None where it has none, and what is known then."""

    cases: tuple[str, ...]
    label: str
    value: float | None
    rank: int | None
    rank_to: int | None
    known: str


@dataclass(frozen=True, slots=True)
class Bar:
    """So many dyads from one value up to another."""

    lower: float
    upper: float
    dyads: int


@dataclass(frozen=True, slots=True)
class Strip:
    """One column in one year."""

    label: str
    unit: str
    about: str
    year: int | None
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    known: int
    zero: int | None
    unknown: int | None

    @property
    def heading(self) -> str:
        """Its label, unit and year."""
        label = f"{self.label[:1].upper()}{self.label[1:]}"
        unit = f", {self.unit}" if self.unit and self.unit not in label else ""
        return f"{label}{unit}" + (f", {self.year}" if self.year is not None else "")


@dataclass(frozen=True, slots=True)
class Ranks:
    """All strips, and what each pair is called."""

    strips: tuple[Strip, ...]
    names: Mapping[str, str]


def read(
    frame: pd.DataFrame,
    *,
    classes: pd.DataFrame | None = None,
    names: Mapping[str, str] | None = None,
) -> Ranks:
    """Sort a frame into strips and marks.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    empty = {
        **dict.fromkeys(("relationship", "series", "column", "label", "unit", "about"), ""),
        "year": None,
    }
    whole = frame.assign(**{name: value for name, value in empty.items() if name not in frame})
    bars = _bars(classes)
    strips = [
        _strip(rows, bars)
        for _, rows in whole.groupby(["column", "year"], sort=False, dropna=False)
    ]
    return Ranks(strips=tuple(strips), names=names_of_cases(whole["relationship"], names))


def _bars(classes: pd.DataFrame | None) -> dict[tuple[str, int | None], tuple[Bar, ...]]:
    if classes is None:
        return {}
    CLASSES.check(classes)
    found: dict[tuple[str, int | None], tuple[Bar, ...]] = {}
    for row in rows_of(classes):
        key = (str(row["column"]), optional(int, row["year"]))
        bar = Bar(float(row["from"]), float(row["to"]), int(row["dyads"]))
        found[key] = (*found.get(key, ()), bar)
    return found


def _strip(rows: pd.DataFrame, bars: Mapping[tuple[str, int | None], tuple[Bar, ...]]) -> Strip:
    first = next(rows_of(rows))
    year = optional(int, first["year"])
    return Strip(
        label=text_of(first, "label") or text_of(first, "column").replace("_", " ") or "value",
        unit=text_of(first, "unit"),
        about=text_of(first, "about") or "dyad",
        year=year,
        marks=tuple(_marks(rows)),
        bars=bars.get((text_of(first, "column"), year), ()),
        known=int(first["known_count"]),
        zero=optional(int, first.get("zero_count")),
        unknown=optional(int, first.get("unknown_count")),
    )


def _marks(rows: pd.DataFrame) -> Iterator[Mark]:
    for series, some in rows.groupby("series", sort=False, dropna=False):
        row: Mapping[str, Any] = next(rows_of(some))
        rank = optional(int, row["rank"])
        yield Mark(
            cases=tuple(dict.fromkeys(map(str, some["relationship"]))),
            label=str(series),
            value=optional(float, row["value"]),
            rank=rank,
            rank_to=optional(int, row.get("rank_to")) or rank,
            known=text_of(row, "known") or "unknown",
        )


RULES = FrameRules(
    chart="a chart of ranks",
    origin="panel.compare(…).ranks().frame",
    columns=("value", "rank", "known_count"),
    numbers=("value", "rank", "rank_to", "known_count", "zero_count", "unknown_count"),
    filled=("known_count",),
    ordered=(("rank", "rank_to"), ("rank_to", "known_count")),
)
CLASSES = FrameRules(
    chart="a chart of ranks",
    origin="panel.compare(…).ranks().frame",
    columns=("column", "year", "from", "to", "dyads"),
    numbers=("from", "to", "dyads"),
    filled=("from", "to", "dyads"),
    ordered=(("from", "to"),),
)
