"""The days that event data cover: between the first and the last, without months of no row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from bilateral._events.engine import Table, as_frame
from bilateral._states import Span
from bilateral._states.as_of import as_of
from bilateral.errors import DataSetError, quote
from bilateral.panel.periods import Period, days_of, number_of

Status = Literal["whole", "partly", "not"]


@dataclass(frozen=True, kw_only=True)
class Covered:
    """The days that event data cover.

    Attributes
    ----------
    days : Span
        From the first to the last.
    empty : frozenset of int
        The months between them of which the data have no row, by their number: probably a file is
        missing, so that they are not taken for months without events.
    """

    days: Span
    empty: frozenset[int] = frozenset()

    def status(self, period: Period, number: int) -> Status:
        """Return whether all days of a period are covered, some, or none.

        Examples
        --------
        >>> covered = covered_as_given(("2017-07", 2018))
        >>> [covered.status("year", year) for year in (2016, 2017, 2018)]
        ['not', 'partly', 'whole']
        """
        span = days_of(period, number)
        if not span.meets(self.days):
            return "not"
        if span.within(self.days) != span:
            return "partly"
        first, last = (number_of("month", date.fromordinal(day)) for day in span)
        months = {*range(first, last + 1)}
        if not months & self.empty:
            return "whole"
        return "partly" if months - self.empty else "not"

    @property
    def ends(self) -> tuple[date, date]:
        """The first and the last day."""
        return date.fromordinal(self.days.first), date.fromordinal(self.days.last)

    def __str__(self) -> str:
        return f"{date.fromordinal(self.days.first)} to {date.fromordinal(self.days.last)}"


def covered_by(rows: Table, connection: Any) -> Covered | None:
    """Find the days that the rows of `observed_days` show to be covered; None where there is none.

    A query is run.
    """
    month = rows.group_by(year=rows.observed.year(), month=rows.observed.month())
    found = as_frame(month.agg(first=rows.observed.min(), last=rows.observed.max()), connection)
    by_month = found.dropna()
    if not len(by_month):
        return None
    first, last = (_day(end) for end in (by_month["first"].min(), by_month["last"].max()))
    seen = {*(by_month["year"].astype(int) * 12 + by_month["month"].astype(int) - 1).tolist()}
    all_months = {*range(number_of("month", first), number_of("month", last) + 1)}
    return Covered(
        days=Span(first.toordinal(), last.toordinal()), empty=frozenset(all_months - seen)
    )


def covered_as_given(given: Any) -> Covered:
    """Read the days covered that a user names: one date, or the first and the last.

    Raises
    ------
    DateError
        If one is not a date.
    DataSetError
        If they are not one or two, or are reversed.

    Examples
    --------
    >>> str(covered_as_given((1995, "2018-06"))), str(covered_as_given(2018))
    ('1995-01-01 to 2018-06-30', '2018-01-01 to 2018-12-31')
    """
    ends = list(given) if isinstance(given, Sequence) and not isinstance(given, str) else [given]
    spans = [found.span for found in map(as_of, ends) if found]
    if len(spans) not in {1, 2} or len(spans) != len(ends):
        msg = (
            f"covered={quote(given)} was given; expected the first and the last, as in (1995, 2018)"
        )
        raise DataSetError(msg)
    days = Span(spans[0].first, spans[-1].last)
    if days.first > days.last:
        msg = f"covered={given!r} is reversed; write ({ends[-1]!r}, {ends[0]!r})"
        raise DataSetError(msg)
    return Covered(days=days)


def _day(given: Any) -> date:
    return date(given.year, given.month, given.day)
