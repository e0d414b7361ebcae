"""A date that knows between which days its ends lie, how precisely, and what is sure of it."""

from dataclasses import dataclass
from operator import index
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import numpy as np

from bilateral.edtf import BEGINNING, END, Box, Kind, read, year_days
from bilateral.errors import DateError

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

Certainty: TypeAlias = Literal["surely", "possibly", "no"]
Day: TypeAlias = np.datetime64
LAST_YEAR = 10**11 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Between which days something began and between which it ended, as far as that is known.

    A *reading* is one way in which it may have been: a first and a last day. Something is active
    in a period when it is so on at least one day of it; it *surely* is when every reading has such
    a day, *possibly* when some reading has. A qualifier (``~``, ``?``, ``%``) forbids *surely* and
    widens nothing.

    Attributes
    ----------
    boxes : tuple of tuple of int
        The readings in groups, as days from 1970-01-01: first and last day on which it can begin,
        first and last day on which it can end. One group, but for dates with gaps.
    start_kind, end_kind : {"known", "open", "unknown"}
        Whether an end is told, is said to be without bound, or is not told. In one-of sets an end
        without bound is *unknown*: the thing happened once, one cannot say how early or late.
    start_precision, end_precision : str
        How finely the end is known: ``day``, ``month``, ``quarter``, ``season``, ``half-year``,
        ``year``, ``decade``, ``century``, or nothing where it is not told. Unspecified digits do
        not count: ``1985-04-XX`` is known to the month.
    approximate, uncertain : bool
        Whether some part is qualified with ``~`` or ``%``, with ``?`` or ``%``.
    is_interval : bool
        True where it lasted from one end to the other, False where it happened once.
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
    def start_earliest(self) -> Day | None:
        """The first day on which it can have begun (P82a of CIDOC CRM); None where unbounded."""
        return _day(min(box[0] for box in self.boxes))

    @property
    def start_latest(self) -> Day | None:
        """The last day on which it can have begun (P81a); None where unbounded."""
        return _day(max(box[1] for box in self.boxes))

    @property
    def end_earliest(self) -> Day | None:
        """The first day on which it can have ended (P81b).

        None where no day bounds it; with an open end because the end is later than any day.
        """
        return _day(min(box[2] for box in self.boxes))

    @property
    def end_latest(self) -> Day | None:
        """The last day on which it can have ended (P82b); None where unbounded."""
        return _day(max(box[3] for box in self.boxes))

    @property
    def earliest(self) -> Day | None:
        """The first day on which it can have been active: `start_earliest`."""
        return self.start_earliest

    @property
    def latest(self) -> Day | None:
        """The last day on which it can have been active: `end_latest`."""
        return self.end_latest

    @property
    def is_sure(self) -> bool:
        """Whether no qualifier forbids *surely*."""
        return not (self.approximate or self.uncertain)

    def surely_in(self, year: int) -> bool:
        """Tell whether every reading has a day in this year.

        Examples
        --------
        >>> Date.parse("1963/1968").surely_in(1965), Date.parse("1963~/1968").surely_in(1965)
        (True, False)
        >>> Date.parse("[2005-03,2005-08]").surely_in(2005), Date.parse("200X").surely_in(2005)
        (True, False)
        """
        first, last = _year(year)
        return self.is_sure and self._surely_within(first, last)

    def possibly_in(self, year: int) -> bool:
        """Tell whether some reading has a day in this year.

        Examples
        --------
        >>> Date.parse("1985/").possibly_in(1990), Date.parse("[2005,2007]").possibly_in(2006)
        (True, False)
        """
        first, last = _year(year)
        return self._possibly_within(first, last)

    def surely_during(self, other: "Bounds") -> bool:
        """Tell whether every reading has a day in the period of `other`.

        The period is taken whole: ``1963/1990`` runs from the first day of 1963 to the last of
        1990. Of a period whose end is unknown only the known end counts, and of a one-of set
        each member has to hold.

        Examples
        --------
        >>> Date.parse("1965").surely_during(Date.parse("1963/1990"))
        True
        """
        if not (self.is_sure and other.is_sure):
            return False
        return all(self._surely_within(*_surely_covered(box, other)) for box in other.boxes)

    def possibly_during(self, other: "Bounds") -> bool:
        """Tell whether some reading has a day in the period of `other`, taken whole.

        Examples
        --------
        >>> Date.parse("1985/").possibly_during(Date.parse("2018-11"))
        True
        """
        return any(self._possibly_within(box[0], box[3]) for box in other.boxes)

    def before(self, other: "Bounds") -> Certainty:
        """Tell whether this ended on a day before the other began.

        Examples
        --------
        >>> early, late = Date.parse("1963/1968"), Date.parse("1968-12")
        >>> early.before(late), late.before(early), early.before(Date.parse("1969"))
        ('possibly', 'no', 'surely')
        """
        if max(box[3] for box in self.boxes) < min(box[0] for box in other.boxes):
            return "surely" if self.is_sure and other.is_sure else "possibly"
        is_possible = min(box[2] for box in self.boxes) < max(box[1] for box in other.boxes)
        return "possibly" if is_possible else "no"

    def overlaps(self, other: "Bounds") -> Certainty:
        """Tell whether the two were active on one and the same day.

        Unlike `surely_during` this takes the ends of both as they are told: two things that
        happened some time in 2005 possibly overlap, no more.

        Examples
        --------
        >>> visit, embassy = Date.parse("1965"), Date.parse("1963/1968")
        >>> visit.overlaps(embassy), visit.overlaps(visit), visit.overlaps(Date.parse("1966"))
        ('surely', 'possibly', 'no')
        """
        if not self.possibly_during(other):
            return "no"
        is_certain = all(
            one[1] <= two[2] and two[1] <= one[2] for one in self.boxes for two in other.boxes
        )
        return "surely" if is_certain and self.is_sure and other.is_sure else "possibly"

    def _surely_within(self, first: int, last: int) -> bool:
        return all(box[1] <= last and box[2] >= first for box in self.boxes)

    def _possibly_within(self, first: int, last: int) -> bool:
        return any(box[0] <= last and box[3] >= first for box in self.boxes)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Date(Bounds):
    """A date as written in EDTF, with its `Bounds`. Made by `Date.parse`.

    ``a/b`` lasted from a to b; ``[a..b]`` happened once, some time within; a single date happened
    once (or was so) some time within its year, month or day. Equal are dates of the same text;
    dates sort by `sort_key`.

    Attributes
    ----------
    text : str
        The text exactly as given; also ``str(date)``.
    """

    text: str

    @classmethod
    def parse(cls, text: str) -> "Date":
        """Read a date from EDTF.

        Parameters
        ----------
        text : str
            EDTF (ISO 8601-2) of level 0 or 1; of level 2 quarters 33 to 36, half-years 40 and 41,
            unspecified digits inside intervals, and one-of sets. A time of day is kept in the
            text and bounds nothing. Seasons 21 to 24 are named without a hemisphere, so their
            bounds take in both, and for those over the turn of the year both years; where one
            knows more, a set says it: ``[2001-06..2001-08]``.

        Raises
        ------
        DateError
            When it is no such date; the text says how to mend it.

        Examples
        --------
        >>> date = Date.parse("1974-11-04/")
        >>> date, date.start_latest, date.end_kind, date.end_latest
        (Date('1974-11-04/'), np.datetime64('1974-11-04'), 'unknown', None)
        >>> Date.parse("2005-02-30")
        Traceback (most recent call last):
        bilateral.errors.DateError: '2005-02-30' is not a date: that month has no day 30, its last is 28
        """
        reading = read(text)
        marks = reading.qualifiers
        return cls(
            text=text,
            boxes=reading.boxes,
            start_kind=reading.start_kind,
            end_kind=reading.end_kind,
            start_precision=reading.start_precision,
            end_precision=reading.end_precision,
            approximate="~" in marks or "%" in marks,
            uncertain="?" in marks or "%" in marks,
            is_interval=reading.is_interval,
        )

    @property
    def sort_key(self) -> tuple[int, int, int, int, str]:
        """What dates sort by: earliest start, latest end, latest start, earliest end, text.

        The first four are days from 1970-01-01; an unbounded one lies beyond every day.
        """
        boxes = self.boxes
        return (
            min(box[0] for box in boxes),
            max(box[3] for box in boxes),
            max(box[1] for box in boxes),
            min(box[2] for box in boxes),
            self.text,
        )

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Date) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: "Date") -> bool:
        return self.sort_key < other.sort_key if isinstance(other, Date) else NotImplemented

    def __le__(self, other: "Date") -> bool:
        return self.sort_key <= other.sort_key if isinstance(other, Date) else NotImplemented

    def __gt__(self, other: "Date") -> bool:
        return self.sort_key > other.sort_key if isinstance(other, Date) else NotImplemented

    def __ge__(self, other: "Date") -> bool:
        return self.sort_key >= other.sort_key if isinstance(other, Date) else NotImplemented

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return Date.parse, (self.text,)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> "CoreSchema":
        """Let a field of type `Date` take a text or a date, and be written as the text."""
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.parse(value),
            serialization=core_schema.to_string_ser_schema(),
        )


_UNTOLD = Bounds(
    boxes=((BEGINNING, END, BEGINNING, END),),
    start_kind="unknown",
    end_kind="unknown",
    start_precision="",
    end_precision="",
    approximate=False,
    uncertain=False,
    is_interval=True,
)


def seen(date: Date | None, observed: Date | None) -> Bounds:
    """Put together when a thing was, and when somebody told of it in the present tense.

    It is then surely active no later than the day of the observation, and possibly after it. The
    observation lies on one day between the outer bounds of `observed`: ``2008-05/..`` does not say
    that one looked on each day. An open end is no surer than that either: a text of 2018 may say
    that something goes on, but vouches for its own day only.

    Parameters
    ----------
    date, observed : Date or None
        None where it is not told. Without both nothing is known, and everything possible.

    Raises
    ------
    DateError
        When no reading of the date has a day of the observation.

    Examples
    --------
    >>> ties = seen(Date.parse("1974-11-04/"), Date.parse("2018-11"))
    >>> ties.surely_in(1974), ties.surely_in(2018), ties.surely_in(2019), ties.possibly_in(2019)
    (True, True, False, True)
    >>> offer = seen(None, Date.parse("2008-05"))
    >>> offer.surely_in(2008), offer.surely_in(2007), offer.start_latest
    (True, False, np.datetime64('2008-05-31'))
    """
    told = _UNTOLD if date is None else date
    if observed is None:
        return told
    first = min(box[0] for box in observed.boxes)
    last = max(box[3] for box in observed.boxes)
    boxes = tuple(_joined(box, first, last) for box in told.boxes if _meet(box, first, last))
    if not boxes:
        msg = (
            f"'{date}' cannot have been observed '{observed}', because no reading of it has a day "
            f"then; write '{date}/' if it lasted on, or leave `observed` out"
        )
        raise DateError(msg)
    return Bounds(
        boxes=boxes,
        start_kind=told.start_kind,
        end_kind=told.end_kind,
        start_precision=told.start_precision,
        end_precision=told.end_precision,
        approximate=told.approximate or observed.approximate,
        uncertain=told.uncertain or observed.uncertain,
        is_interval=told.is_interval,
    )


def _joined(box: Box, first: int, last: int) -> Box:
    """Narrow a group of readings to those that are active on the day of the observation."""
    s1, s2, e1, e2 = box
    surely_until = s1 if e1 == END else e1
    return s1, min(s2, last), max(surely_until, first), e2


def _meet(box: Box, first: int, last: int) -> bool:
    return box[0] <= last and box[3] >= first


def _surely_covered(box: Box, period: Bounds) -> tuple[int, int]:
    """Give the days of a period that do not rest on an end which is unknown."""
    first = box[2] if period.is_interval and period.start_kind == "unknown" else box[0]
    last = box[1] if period.is_interval and period.end_kind == "unknown" else box[3]
    return first, last


def _year(year: int) -> tuple[int, int]:
    number = index(year)
    if abs(number) > LAST_YEAR:
        msg = f"{number} is not a year; years have at most eleven digits"
        raise DateError(msg)
    return year_days(number)


def _day(number: int) -> Day | None:
    return np.datetime64(number, "D") if BEGINNING < number < END else None
