"""Figures from plan to delivery, read from a frame: plans, each with its steps."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import (
    above,
    below_zero,
    infinite,
    names_of_cases,
    optional,
    rows_of,
)
from bilateral._charts.labels import label
from bilateral._charts.names import directions
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.validate import Fault, FrameRules

NUMBERS = ("lower", "upper", "share")
COLUMNS = (
    *("relationship", "plan", "topic", "direction", "measure", "unit", "step", "figure"),
    *(*NUMBERS, "as_of", "depends_on", "attributed_to"),
)
"""What a chart of plans reads of ``comparison.delivery().frame``."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a plan.

    Attributes
    ----------
    stage : str
        How far this is: *planned*, *agreed*, *delivered*, *stopped* or *unknown*.
    figure : str
        The figure in words, with what is counted.
    lower, upper : float or None
        Between which it lies; None where nothing bounds it, and in a plan whose figures count
        different things, which have no scale in common.
    share : float or None
        The least share of the first step.
    as_of : str
        The last day that the sources cover; empty if unknown.
    depends_on : str
        On what it depends; empty where that is on nothing.
    claimants : str
        On whose statement it rests; empty where a source says it itself.
    """

    stage: str
    figure: str
    lower: float | None
    upper: float | None
    share: float | None
    as_of: str
    depends_on: str
    claimants: str

    @property
    def x_end(self) -> float:
        """The greatest number that bounds it; 0 where none does."""
        return max(bound for bound in (self.lower, self.upper, 0.0) if bound is not None)


@dataclass(frozen=True, slots=True)
class Plan:
    """Ties that implement each other, step by step from plan to delivery."""

    case: str
    number: int
    topic: str
    direction: str
    steps: tuple[Step, ...]

    @property
    def name(self) -> str:
        """Case and number, parted by a slash."""
        return f"{self.case}/{self.number}"


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of all cases.

    Attributes
    ----------
    cases : mapping of str to str
        What each case is called, of which there may be no plan.
    directions : mapping of str to str
        What each direction is called.
    """

    plans: tuple[Plan, ...]
    cases: Mapping[str, str]
    directions: Mapping[str, str]

    def of(self, case: str) -> list[Plan]:
        """Return the plans of one case."""
        return [plan for plan in self.plans if plan.case == case]


def read(
    frame: pd.DataFrame, *, focal: str | None = None, names: Mapping[str, str] | None = None
) -> Plans:
    """Read a frame, plan by plan.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each step, in order: the columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    found: dict[tuple[str, int], list[dict[str, Any]]] = {}
    for row in rows_of(frame[list(COLUMNS)]):
        found.setdefault((str(row["relationship"]), int(row["plan"])), []).append(row)
    plans = tuple(_plan(*key, rows) for key, rows in found.items())
    # Cases that have no plan are named too, since that is what there is to say of them.
    cases = {**(names or {}), **names_of_cases((plan.case for plan in plans), names)}
    return Plans(plans, cases, directions(focal))


def _plan(case: str, number: int, rows: list[dict[str, Any]]) -> Plan:
    first, counted = rows[0], {(row["measure"], row["unit"]) for row in rows if row["measure"]}
    return Plan(
        case=case,
        number=number,
        topic=label(str(first["topic"])),
        direction=str(first["direction"]),
        steps=tuple(_step(row, is_drawn=len(counted) == 1) for row in rows),
    )


def _step(row: Mapping[str, Any], *, is_drawn: bool) -> Step:
    lower, upper, share = (optional(float, row[name]) for name in NUMBERS)
    as_of, depends_on, said = (str(row[name] or "") for name in COLUMNS[-3:])
    stage = row["step"] if row["step"] in STAGES else "unknown"
    ends = (lower, upper) if is_drawn else (None, None)
    return Step(stage, str(row["figure"]), *ends, share, as_of, depends_on, said)


def percent(share: float) -> str:
    """Write a least share in whole per cent, never above what it is.

    Examples
    --------
    >>> percent(0.3549), percent(1.0)
    ('35', '100')
    """
    return str(math.floor(share * 100 + 1e-9))


def _faults(frame: pd.DataFrame) -> Iterator[Fault]:
    yield from (infinite(frame, name) for name in NUMBERS)
    yield from (below_zero(frame, name) for name in ("lower", "upper"))
    yield above(frame, "lower", "upper")


RULES = FrameRules(
    chart="a chart of plans",
    origin="comparison.delivery().frame",
    columns=COLUMNS,
    numbers=NUMBERS,
    filled=("relationship", "plan", "topic", "figure"),
    known={"step": STAGES},
    more=_faults,
)
