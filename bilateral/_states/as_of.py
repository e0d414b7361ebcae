"""Read the option `on`, a year, a text or a day, as the days that it covers."""

from datetime import date
from numbers import Real
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from bilateral._states.data_files import BEGINNING, END, Span
from bilateral.dates import Date
from bilateral.errors import DateError

if TYPE_CHECKING:
    import numpy as np

When: TypeAlias = "int | str | date | Date | np.datetime64 | None"

# numpy counts days from 1970-01-01, `datetime.date.toordinal` from the first day of the year 1.
EPOCH: Final = date(1970, 1, 1).toordinal()


class AsOf(NamedTuple):
    """The days that a date covers, and the date as it was given."""

    span: Span
    text: str


def as_of(on: When) -> AsOf | None:
    """Read the value of `on`; None stays None.

    Examples
    --------
    >>> str(as_of(1975).span), str(as_of("1991-12").span)
    ('from 1975-01-01 to 1975-12-31', 'from 1991-12-01 to 1991-12-31')
    """
    if on is None:
        return None
    if isinstance(on, str):
        return _of_date(Date.parse(on), on)
    if on != on:  # of all values only NaN and NaT differ from themselves
        msg = f"on={on!r} is not a date: leave it out if there is none"
        raise DateError(msg)
    if isinstance(on, Date):
        return _of_date(on, str(on))
    if isinstance(on, date):
        day = date(on.year, on.month, on.day).toordinal()
        return AsOf(Span(day, day), on.isoformat()[:10])
    if isinstance(on, Real) and not isinstance(on, bool):
        return _of_year(on)
    return _of_date(Date.parse(str(on)[:10]), str(on))


def days_of_year(number: int) -> Span:
    """Return the days of a year from 1 to 9999.

    Examples
    --------
    >>> str(days_of_year(1816))
    'from 1816-01-01 to 1816-12-31'
    """
    return Span(date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal())


def _of_year(on: Any) -> AsOf:
    if not 1 <= on <= date.max.year or int(on) != on:
        msg = f"on={on!r} is not a year: give a number up to {date.max.year}, or a day as text"
        raise DateError(msg)
    return AsOf(days_of_year(int(on)), str(int(on)))


def _of_date(on: Date, text: str) -> AsOf:
    first, _, _, last = on.outer
    # A date in EDTF may lie outside the years that a day of Python can have.
    return AsOf(Span(*(min(max(day + EPOCH, BEGINNING), END) for day in (first, last))), text)
