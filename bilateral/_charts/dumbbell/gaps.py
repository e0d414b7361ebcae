"""The rows of a dumbbell, like with like, in the order of their gaps as far as they are sure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import permutations
from math import inf
from sys import float_info

import pandas as pd

from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.read import Row, Rows, read_rows
from bilateral._charts.quantities.readings import Reading
from bilateral.text.numbers import format_interval
from bilateral.vocabulary import unit_label


def read(
    frame: pd.DataFrame,
    *,
    log: bool = False,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Rows:
    """Read figures, those on other terms apart, the widest gap first."""
    found, cases = read_rows(frame, "a dumbbell", focal=focal, names=names, by_terms=True)
    compared = [row for row in found if len(row.cases) > 1]
    share = has_units(compared)
    rest = (row for row in found if len(row.cases) < 2)
    ordered = sorted(compared, key=lambda row: rank_of(row, share=share))
    return Rows(cases=cases, rows=(*ordered, *rest), log=log)


def has_units(rows: Sequence[Row]) -> bool:
    """Whether rows are of several units, so that their gaps compare in proportion only."""
    return len({row.unit for row in rows}) > 1


def rank_of(row: Row, *, share: bool) -> tuple[bool, float]:
    """Put the widest gap first, in itself or as a `share`, and what may be none last."""
    gap = gap_of(row)
    most = max(abs(bound) for number in row.numbers for bound in number.bounds)
    return not gap.is_sure, -(gap.least / most if share and most else gap.least)


@dataclass(frozen=True, slots=True)
class Gap:
    """How far apart the numbers of a row are: at least so far, at most so far, or about so."""

    least: float
    most: float
    about: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether there is a gap, whatever the numbers within their bounds are."""
        return self.least > 0

    def said(self, unit: str) -> str:
        """Write it in its unit, or that there may be none."""
        if not self.is_sure:
            return PHRASES["no_gap" if self.most == 0 else "open_gap"]
        is_open = self.most == inf
        text = format_interval(self.least, self.least if is_open else self.most, signs=True)
        if is_open or self.about:
            words = (PHRASES["about"], PHRASES["at_least"], PHRASES["about_at_least"])
            text = words[is_open + is_open * self.about].format(text)
        named = unit_label(unit, many=not self.least == self.most == 1) if unit else ""
        return f"{text} {named}".strip()


def gap_of(row: Row) -> Gap:
    """Measure the gap between the cases of a row that more than one tells in numbers.

    A case with several numbers has any of them: a gap is sure where all lie on one side.
    """
    by_case = ([number for number in row.numbers if number.case == case] for case in row.cases)
    ends = [(min(_ends(numbers, -inf)), max(_ends(numbers, inf))) for numbers in by_case]
    pairs = list(permutations(ends, 2))
    least = max(_over(low, high) for (low, _), (_, high) in pairs)
    most = max(_over(high, low) for (_, high), (low, _) in pairs)
    return Gap(least, most, about=any(number.about for number in row.numbers))


def _ends(numbers: Sequence[Reading], beyond: float) -> list[float]:
    """Return the lower or the upper bounds of numbers, for an open end what is beyond them all."""
    bounds = [number.lower if beyond < 0 else number.upper for number in numbers]
    return [beyond if bound is None else bound for bound in bounds]


def _over(high: float, low: float) -> float:
    """Subtract; below nothing there is no gap."""
    return inf if high == inf or low == -inf else min(max(high - low, 0.0), float_info.max)
