"""The rows of a dumbbell, put in the order of their gaps: as wide as the bounds make sure of."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context
from functools import partial
from itertools import permutations
from math import inf

import pandas as pd

from bilateral._charts.figure_rows.read import Row, Rows, read_rows
from bilateral._charts.figure_rows.readings import Reading
from bilateral._charts.figure_rows.ruler import is_wide
from bilateral._charts.phrases import PHRASES
from bilateral.text.numbers import format_interval

TIMES = "\u00d7"
NUMERAL = re.compile(r"[\d,.]+")


def read(
    frame: pd.DataFrame,
    *,
    log: bool | None = None,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Rows:
    """Read figures, the widest gap first."""
    rows = read_rows(frame, chart="a dumbbell", focal=focal, names=names)
    if log is None:
        bounds = (bound for row in rows.rows for number in row.numbers for bound in number.bounds)
        log = is_wide(bounds)
    return replace(rows, rows=tuple(sorted(rows.rows, key=partial(_rank, log=log))), log=log)


def _rank(row: Row, *, log: bool) -> tuple[int, bool, float]:
    """Put the widest gap first, then what may be none, then what one case alone reports."""
    gap = gap_of(row, log=log)
    is_open = gap is not None and not gap.is_sure
    return -min(len(row.cases), 2), is_open, -(gap.least if gap else 0.0)


@dataclass(frozen=True, slots=True)
class Gap:
    """How far apart the numbers of a row are: at least so far, at most so far."""

    least: float
    most: float

    @property
    def is_sure(self) -> bool:
        """Whether there is a gap, whatever the numbers within their bounds are."""
        return self.least > 0

    def said(self, *, log: bool) -> str:
        """Write it: as a difference, or as so many times; or that there may be none."""
        if not self.is_sure:
            return PHRASES["no_gap" if self.most == 0 else "open_gap"]
        if not log:
            return format_interval(self.least, None if self.most == inf else self.most, signs=True)
        least, most = _short(self.least, ROUND_FLOOR), _short(self.most, ROUND_CEILING)
        if self.least == self.most:
            least = most = _short(self.least, ROUND_HALF_EVEN)
        text = format_interval(least, None if most == inf else most, signs=True)
        return NUMERAL.sub(rf"{TIMES}\g<0>", text)


def _short(number: float, rounding: str) -> float:
    """Round how many times the one is the other to two digits, for few figures have more."""
    if number == inf:
        return inf
    return float(Context(prec=2, rounding=rounding).create_decimal(str(float(number))))


def gap_of(row: Row, *, log: bool) -> Gap | None:
    """Measure the gap between the cases of a row; None where fewer than two report a number.

    Differences, or where `log` how many times the one is the other; these are None where one of
    them is 0.
    """
    numbers = row.placed(log=log)
    if log and any(number.middle == 0 for number in numbers):
        return None
    by_case = ([number for number in numbers if number.case == case] for case in row.cases)
    ends = [(_ends(numbers, -inf), _ends(numbers, inf)) for numbers in by_case if numbers]
    pairs = list(permutations(ends, 2))
    if not pairs:
        return None
    # What is surely above reaches from the highest lower bound down to the lowest upper one.
    least = max(_over(max(lowers), min(uppers), log=log) for (lowers, _), (_, uppers) in pairs)
    most = max(_over(max(uppers), min(lowers), log=log) for (_, uppers), (lowers, _) in pairs)
    return Gap(least, most)


def _ends(numbers: Sequence[Reading], beyond: float) -> list[float]:
    """Return the lower or the upper bounds of numbers, for an open end what is beyond them all."""
    bounds = [number.lower if beyond < 0 else number.upper for number in numbers]
    return [beyond if bound is None else bound for bound in bounds]


def _over(high: float, low: float, *, log: bool) -> float:
    """Subtract or divide; below nothing, or once, there is no gap."""
    if high == inf or low == -inf:
        return inf
    if not log:
        return max(high - low, 0.0)
    return high / low if low > 0 and high > low else 0.0


def gap_words(row: Row, *, log: bool) -> str:
    """Write the gap of a row, or why there is none; empty if only one case reports a number."""
    gap = gap_of(row, log=log)
    if gap:
        return PHRASES["gap"].format(gap.said(log=log))
    placed = row.placed(log=log)
    cases = {number.case for number in placed}
    from_zero = len(cases) > 1 and any(number.middle == 0 for number in placed)
    return PHRASES["gap"].format(PHRASES["zero_gap"]) if from_zero else ""
