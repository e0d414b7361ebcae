"""Figures from plan to delivery, read from a frame: ladders, each with its rungs."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from bilateral.charts.demands import absent_from, demand, demand_numbers, other_than, refuse
from bilateral.charts.labels import label
from bilateral.charts.spans import STAGES

NUMBERS = ("lower", "upper", "share")
COLUMNS = (
    *("relationship", "ladder", "topic", "direction", "measure", "unit", "rung", "figure"),
    *(*NUMBERS, "as_of", "unsafe"),
)
"""What a chart of ladders reads of `bilateral.contrast.ladder.ladder`."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One step of a ladder.

    Attributes
    ----------
    stage : str
        How far this is: *planned*, *agreed*, *delivered*, *stopped* or *unknown*.
    figure : str
        The figure in words.
    lower, upper : float or None
        Between which it lies; None where nothing bounds it.
    share : float or None
        The least share of the first rung.
    as_of : str
        Up to when the sources speak; empty if unknown.
    unsafe : str
        Why not to rely on it; empty where there is no reason.
    """

    stage: str
    figure: str
    lower: float | None
    upper: float | None
    share: float | None
    as_of: str
    unsafe: str

    @property
    def reach(self) -> float:
        """The greatest number that bounds it; 0 where none does."""
        return max(bound for bound in (self.lower, self.upper, 0.0) if bound is not None)

    @property
    def told(self) -> bool:
        """Whether any number bounds it."""
        return self.lower is not None or self.upper is not None


@dataclass(frozen=True, slots=True)
class Ladder:
    """Figures of one measure and direction that links hold together, from plan to delivery."""

    case: str
    number: int
    topic: str
    direction: str
    measure: str
    rungs: tuple[Rung, ...]

    @property
    def name(self) -> str:
        """Case and number, parted by a slash."""
        return f"{self.case}/{self.number}"

    @property
    def last(self) -> Rung:
        """The rung that tells how far it came: *delivered*, or else the farthest before it."""
        before = [rung for rung in self.rungs if rung.stage in ("planned", "agreed", "delivered")]
        return (before or list(self.rungs))[-1]

    @property
    def safe(self) -> bool:
        """Whether every rung can be relied on."""
        return not any(rung.unsafe for rung in self.rungs)


def ladders_of(frame: pd.DataFrame) -> tuple[Ladder, ...]:
    """Read a frame, ladder by ladder.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each rung, in order: the columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    _check(frame)
    found: dict[tuple[str, int], list[dict[Any, Any]]] = {}
    for row in frame[list(COLUMNS)].astype(object).to_dict("records"):
        found.setdefault((str(row["relationship"]), int(row["ladder"])), []).append(row)
    return tuple(_ladder(*key, rows) for key, rows in found.items())


def _ladder(case: str, number: int, rows: list[dict[Any, Any]]) -> Ladder:
    first = rows[0]
    return Ladder(
        case=case,
        number=number,
        topic=label(str(first["topic"])),
        direction=str(first["direction"]),
        measure=label(str(first["measure"]), "measures"),
        rungs=tuple(map(_rung, rows)),
    )


def _rung(row: Mapping[Any, Any]) -> Rung:
    lower, upper, share = (None if pd.isna(row[name]) else float(row[name]) for name in NUMBERS)
    as_of, unsafe = ("" if pd.isna(row[name]) else str(row[name]) for name in ("as_of", "unsafe"))
    stage = row["rung"] if row["rung"] in STAGES else "unknown"
    return Rung(str(stage), str(row["figure"]), lower, upper, share, as_of, unsafe)


def percent(share: float) -> str:
    """Write a least share in per cent, never above what it is.

    Examples
    --------
    >>> percent(0.3549), percent(1.0)
    ('35.4', '100')
    """
    return f"{math.floor(share * 1000 + 1e-9) / 10:g}"


def _check(frame: pd.DataFrame) -> None:
    origin = "bilateral.contrast.ladder.ladder(tables, focal=...)"
    demand(frame, COLUMNS, chart="a chart of ladders", origin=origin)
    demand_numbers(frame, NUMBERS)
    refuse(frame, _faults(frame))


def _faults(frame: pd.DataFrame) -> Iterator[tuple[pd.Series, str]]:
    yield from absent_from(frame, ("relationship", "ladder", "measure", "figure"))
    yield from other_than(frame, "rung", STAGES)
    for name in NUMBERS:
        wrong = frame[name].astype("float64").abs().eq(np.inf)
        yield wrong, f'frame[frame["{name}"].abs().eq(float("inf"))]'
    for name in ("lower", "upper"):
        wrong = (frame[name] < 0).fillna(value=False).astype(bool)
        yield wrong, f'frame[frame["{name}"] < 0]'
    wrong = (frame["lower"] > frame["upper"]).fillna(value=False).astype(bool)
    yield wrong, 'frame[frame["lower"] > frame["upper"]]'
