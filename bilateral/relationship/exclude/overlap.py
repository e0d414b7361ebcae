"""Find the period that the sources of all cases cover, and select ties by period."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bilateral.coverage import Coverage
from bilateral.dates import Date
from bilateral.errors import BilateralError
from bilateral.relationship.exclude.ties import linked_among
from bilateral.ties import Tie

if TYPE_CHECKING:
    import numpy as np

OVERLAP = "overlap"


def period_of(within: str | Date, coverage: Sequence[Sequence[Coverage]]) -> Date:
    """Read the period that a caller names; ``overlap`` is what the sources of all cases cover.

    Parameters
    ----------
    within : str or Date
        ``overlap``, or a period in EDTF.
    coverage : sequence of sequences of Coverage
        The coverage of each case.

    Raises
    ------
    DateError
        When it is neither ``overlap`` nor a date.
    BilateralError
        When the sources of all cases have no time in common, or no bounded one.

    Examples
    --------
    >>> looks = [[Coverage(source="a", period=years, kinds=["aid"], completeness="selective")]
    ...          for years in ("1955/2008", "1974/2018")]
    >>> period_of("overlap", looks)
    Date('1974-01-01/2008-12-31')
    """
    if within != OVERLAP:
        return within if isinstance(within, Date) else Date.parse(within)
    spans = [span for looks in coverage if (span := _span(looks)) is not None]
    if len(spans) < len(coverage):
        msg = (
            "a case has no coverage with both ends, so no overlap is known; name a "
            "period, such as '1974/2008'"
        )
        raise BilateralError(msg)
    first, last = max(span[0] for span in spans), min(span[1] for span in spans)
    if first > last:
        times = "; ".join(f"{start}/{end}" for start, end in spans)
        msg = f"the sources cover periods that do not overlap: {times}; name a period"
        raise BilateralError(msg)
    return Date.parse(f"{first}/{last}")


def ties_within(ties: Iterable[Tie], period: Date, *, surely: bool = False) -> tuple[Tie, ...]:
    """Return the ties that are possibly (or surely) active in a period, unchanged.

    Examples
    --------
    >>> import bilateral as bl
    >>> ties = bl.load("cuba-pakistan").ties
    >>> [tie.id for tie in ties_within(ties, Date.parse("1964"), surely=True)]
    ['relations-1955', 'embassy-pakistan-1963', 'relations-52-years']
    """
    kept = [
        tie
        for tie in ties
        if (tie.bounds.surely_during(period) if surely else tie.bounds.possibly_during(period))
    ]
    return linked_among(kept)


def coverage_within(coverage: Iterable[Coverage], period: Date) -> tuple[Coverage, ...]:
    """Limit coverage to a period; coverage outside it is left out."""
    found = (_cut(entry, period) for entry in coverage)
    return tuple(entry for entry in found if entry is not None)


def _cut(coverage: Coverage, period: Date) -> Coverage | None:
    whole = coverage.period
    first = max(_known(whole.earliest, period.earliest), default=None)
    last = min(_known(whole.latest, period.latest), default=None)
    if first is not None and last is not None and first > last:
        return None
    if (first, last) == (whole.earliest, whole.latest):
        return coverage
    ends = ("" if day is None else str(day) for day in (first, last))
    return replace(coverage, period=Date.parse("/".join(ends)))


def _span(coverage: Iterable[Coverage]) -> "tuple[np.datetime64, np.datetime64] | None":
    """Return the first and last day that the sources of one case cover."""
    periods = [entry.period for entry in coverage]
    firsts, lasts = _known(*(it.earliest for it in periods)), _known(*(it.latest for it in periods))
    if not periods or len(firsts) + len(lasts) < 2 * len(periods):
        return None  # where one end is unknown, that of all is unknown
    return min(firsts), max(lasts)


def _known(*days: "np.datetime64 | None") -> "list[np.datetime64]":
    return [day for day in days if day is not None]
