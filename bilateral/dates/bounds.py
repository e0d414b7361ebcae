"""The days between which something began and ended, and what is certain about it."""

from dataclasses import dataclass
from operator import index
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from bilateral.dates.edtf import Box, Kind
from bilateral.dates.gregorian import BEGINNING, END, LAST_YEAR, Days, year_days
from bilateral.errors import DateError

Certainty: TypeAlias = Literal["surely", "possibly", "no"]
if TYPE_CHECKING:
    import numpy as np

    Day: TypeAlias = np.datetime64
else:
    Day = Any  # numpy is not imported where dates are only read and compared


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """The days between which something began and those between which it ended, as far as known.

    A *reading* is one possibility that the date allows: a first and a last day. Something is active
    in a period if it is so on at least one day of it: *surely* if every reading has such
    a day, *possibly* if some reading has. A qualifier (``~``, ``?``, ``%``) rules out *surely* and
    widens nothing.

    Attributes
    ----------
    boxes : tuple of tuple of int
        The readings in groups, as days from 1970-01-01: first and last day on which it can begin,
        first and last day on which it can end. One group, but for dates with gaps.
    start_kind, end_kind : {"known", "open", "unknown"}
        Whether an end is reported, is said to be open, or is not reported. In one-of sets an end
        without limit is *unknown*: the event happened once, it is not known how early or late.
    start_precision, end_precision : str
        How precisely the end is known: ``day``, ``month``, ``quarter``, ``season``, ``half-year``,
        ``year``, ``decade``, ``century``, or empty where it is not reported. Unspecified digits do
        not count: ``1985-04-XX`` is known to the month.
    approximate, uncertain : bool
        Whether some part is qualified with ``~`` or ``%``, with ``?`` or ``%``.
    is_interval : bool
        True if it lasted from its start to its end, False if it happened once.
    """

    boxes: tuple[Box, ...]
    start_kind: Kind
    end_kind: Kind
    start_precision: str
    end_precision: str
    approximate: bool
    uncertain: bool
    is_interval: bool

    @property
    def outer(self) -> Box:
        """The outer bounds of all readings, as days: of the start, then of the end."""
        boxes = self.boxes
        if len(boxes) == 1:
            return boxes[0]
        starts, late_starts, ends, late_ends = zip(*boxes, strict=True)
        return min(starts), max(late_starts), min(ends), max(late_ends)

    @property
    def start_earliest(self) -> Day | None:
        """The first day on which it can have begun (P82a of CIDOC CRM); None where unbounded."""
        return _day(self.outer[0])

    @property
    def start_latest(self) -> Day | None:
        """The last day on which it can have begun (P81a); None where unbounded."""
        return _day(self.outer[1])

    @property
    def end_earliest(self) -> Day | None:
        """The first day on which it can have ended (P81b).

        None where it is unbounded; with an open end because the end is later than any day.
        """
        return _day(self.outer[2])

    @property
    def end_latest(self) -> Day | None:
        """The last day on which it can have ended (P82b); None where unbounded."""
        return _day(self.outer[3])

    @property
    def earliest(self) -> Day | None:
        """The first day on which it can have been active: `start_earliest`."""
        return self.start_earliest

    @property
    def latest(self) -> Day | None:
        """The last day on which it can have been active: `end_latest`."""
        return self.end_latest

    @property
    def is_qualified(self) -> bool:
        """Whether a qualifier rules out *surely*."""
        return self.approximate or self.uncertain

    def surely_in(self, year: int) -> bool:
        """Return whether every reading has a day in this year.

        Examples
        --------
        >>> from bilateral.dates.date import Date
        >>> Date.parse("1963/1968").surely_in(1965), Date.parse("1963~/1968").surely_in(1965)
        (True, False)
        >>> Date.parse("[2005-03,2005-08]").surely_in(2005), Date.parse("200X").surely_in(2005)
        (True, False)
        """
        return not self.is_qualified and self._surely_within(*_year(year))

    def possibly_in(self, year: int) -> bool:
        """Return whether some reading has a day in this year.

        Examples
        --------
        >>> from bilateral.dates.date import Date
        >>> Date.parse("1985/").possibly_in(1990), Date.parse("[2005,2007]").possibly_in(2006)
        (True, False)
        """
        return self._possibly_within(*_year(year))

    def surely_during(self, other: "Bounds") -> bool:
        """Return whether every reading has a day in the period of `other`.

        The whole period counts: ``1963/1990`` runs from the first day of 1963 to the last of
        1990. Of a period whose end is unknown only the known end counts, and of a one-of set
        every member must overlap.

        Examples
        --------
        >>> from bilateral.dates.date import Date
        >>> Date.parse("1965").surely_during(Date.parse("1963/1990"))
        True
        """
        if self._is_either_qualified(other):
            return False
        covered = [_surely_covered(box, other) for box in other.boxes]
        return self._surely_within(max(day for day, _ in covered), min(day for _, day in covered))

    def possibly_during(self, other: "Bounds") -> bool:
        """Return whether some reading has a day in the whole period of `other`.

        Examples
        --------
        >>> from bilateral.dates.date import Date
        >>> Date.parse("1985/").possibly_during(Date.parse("2018-11"))
        True
        """
        return any(self._possibly_within(*stretch) for stretch in _possibly_covered(other))

    def before(self, other: "Bounds") -> Certainty:
        """Return whether this ended before the other began: surely, possibly or no.

        Examples
        --------
        >>> from bilateral.dates.date import Date
        >>> early, late = Date.parse("1963/1968"), Date.parse("1968-12")
        >>> early.before(late), late.before(early), early.before(Date.parse("1969"))
        ('possibly', 'no', 'surely')
        """
        _, _, first_end, last_end = self.outer
        first_start, last_start, _, _ = other.outer
        if first_end >= last_start:
            return "no"
        is_sure = last_end < first_start and not self._is_either_qualified(other)
        return "surely" if is_sure else "possibly"

    def overlaps(self, other: "Bounds") -> Certainty:
        """Return whether the two were active on the same day: surely, possibly or no.

        Unlike `surely_during` this takes the ends of both as they are reported: two events that
        happened at an unknown time in 2005 only possibly overlap.

        Examples
        --------
        >>> from bilateral.dates.date import Date
        >>> visit, embassy = Date.parse("1965"), Date.parse("1963/1968")
        >>> visit.overlaps(embassy), visit.overlaps(visit), visit.overlaps(Date.parse("1966"))
        ('surely', 'possibly', 'no')
        """
        if not self.possibly_during(other):
            return "no"
        _, last_start, first_end, _ = other.outer
        is_sure = self._surely_within(last_start, first_end)
        return "surely" if is_sure and not self._is_either_qualified(other) else "possibly"

    def _is_either_qualified(self, other: "Bounds") -> bool:
        return self.is_qualified or other.is_qualified

    def _surely_within(self, first: int, last: int) -> bool:
        return all(box[1] <= last and box[2] >= first for box in self.boxes)

    def _possibly_within(self, first: int, last: int) -> bool:
        return any(box[0] <= last and box[3] >= first for box in self.boxes)


def has_place(
    start_earliest: Any, start_latest: Any, end_earliest: Any, end_latest: Any
) -> bool:  # fmt: skip
    """Return whether something has a place in time, that is, an earliest day.

    A tie at some time before its text was written has none, and neither has a tie that began before
    then and still existed. Days can be of any type; an unbounded day is None.

    Examples
    --------
    >>> has_place(1990, 1999, 1990, 1999), has_place(None, 1999, None, 1999)
    (True, False)
    >>> has_place(None, 1968, 2018, None), has_place(None, 2018, 2018, None)
    (True, False)
    """
    if start_earliest is not None or end_earliest is None:
        return start_earliest is not None
    return end_latest is not None or start_latest is None or bool(start_latest < end_earliest)


def _surely_covered(box: Box, period: Bounds) -> Days:
    """Return the days of a period that do not depend on an unknown end."""
    first = box[2] if period.start_kind == "unknown" else box[0]
    last = box[1] if period.end_kind == "unknown" else box[3]
    return first, last


def _possibly_covered(period: Bounds) -> list[Days]:
    """Return the days that a period possibly covers, joined, so that few stretches are compared."""
    joined: list[Days] = []
    for first, last in sorted((box[0], box[3]) for box in period.boxes):
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], last)
        else:
            joined.append((first, last))
    return joined


def _year(year: int) -> Days:
    number = index(year)
    if abs(number) > LAST_YEAR:
        why = f"{number} is not a year that can be used here; years have at most eleven digits"
        raise DateError(why)
    return year_days(number)


def _day(number: int) -> Day | None:
    import numpy as np

    return np.datetime64(number, "D") if BEGINNING < number < END else None
