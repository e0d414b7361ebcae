"""How far apart the numbers of two cases are, as far as their bounds tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import permutations

from bilateral._charts.phrases import PHRASES
from bilateral._charts.rows.read import Row
from bilateral._charts.rows.values import Reading
from bilateral.text.numbers import format_interval

TIMES = "\u00d7"
NUMERAL = re.compile(r"[\d,.]+")


@dataclass(frozen=True, slots=True)
class Gap:
    """How far apart the numbers of a row are: at least so far, at most so far (None is open)."""

    least: float
    most: float | None

    @property
    def is_sure(self) -> bool:
        """Whether there is a gap, whatever the numbers within their bounds are."""
        return self.least > 0

    def said(self, *, log: bool) -> str:
        """Write it: as a difference, or as so many times; or that there may be none."""
        if not self.is_sure:
            return PHRASES["no_gap" if self.most == 0 else "open_gap"]
        most = None if self.most is None else _short(self.most)
        text = format_interval(_short(self.least), most, signs=True)
        return NUMERAL.sub(rf"{TIMES}\g<0>", text) if log else text


def gap_of(row: Row, *, log: bool) -> Gap | None:
    """Measure the gap between the cases of a row; None where fewer than two tell a number.

    Differences, or where `log` how many times the one is the other; these are None where one of
    them is 0.
    """
    numbers = row.placed(log=log)
    if log and any(number.middle == 0 for number in numbers):
        return None
    by_case = ([number for number in numbers if number.case == case] for case in row.told)
    reaches = [Reach.of(numbers) for numbers in by_case if numbers]
    gaps = [reach.over(other, log=log) for reach, other in permutations(reaches, 2)]
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
        lowers = [number.lower for number in numbers if number.lower is not None]
        uppers = [number.upper for number in numbers if number.upper is not None]
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


def gap_words(row: Row, gap: Gap | None, *, log: bool) -> str:
    """Write the gap of a row, or why there is none; nothing where one case alone tells a number."""
    if gap:
        return PHRASES["gap"].format(gap.said(log=log))
    placed = row.placed(log=log)
    cases = {number.case for number in placed}
    from_zero = len(cases) > 1 and any(number.middle == 0 for number in placed)
    return PHRASES["gap"].format(PHRASES["zero_gap"]) if from_zero else ""
