"""A date as written in EDTF, with its bounds, and what an observation adds to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import total_ordering
from typing import Any

from bilateral.dates.bounds import Bounds
from bilateral.dates.edtf import Box, read
from bilateral.dates.gregorian import BEGINNING, END
from bilateral.errors import DateError


@total_ordering
@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Date(Bounds):
    """A date as written in EDTF, with its `Bounds`. Built by `Date.parse`.

    ``a/b`` lasted from a to b; ``[a..b]`` happened once, between them; a single date happened
    once (or was so) at some time in its year, month or day. Dates with the same text are equal;
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
            unspecified digits inside intervals, and one-of sets. Beyond EDTF, a one-of set may be
            an end of an interval: ``[2005..2008-05]/`` began in that range, and lasted. A time
            of day is kept in the text and ignored otherwise. Seasons 21 to 24 are named without a
            hemisphere, so their bounds include both, and for seasons over the turn of the year both
            years; where more is known, write a set: ``[2001-06..2001-08]``.

        Raises
        ------
        DateError
            If it is not such a date; the message says how to correct it.

        Examples
        --------
        >>> date = Date.parse("1974-11-04/")
        >>> date, date.start_latest, date.end_kind, date.end_latest
        (Date('1974-11-04/'), np.datetime64('1974-11-04'), 'unknown', None)
        >>> Date.parse("2005-13")  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        bilateral.errors.DateError: '2005-13' is not a date: 13 is not a part of a year ...
        """
        values = read(text)._asdict()
        marks = values.pop("qualifiers")
        approximate, uncertain = "~" in marks or "%" in marks, "?" in marks or "%" in marks
        return cls(text=text, **values, approximate=approximate, uncertain=uncertain)

    @property
    def sides(self) -> Mapping[str, str]:
        """What stands before and after the stroke of an interval, where there is a date.

        Examples
        --------
        >>> Date.parse("1955-10-28/1990").sides, Date.parse("1974/..").sides
        ({'start': '1955-10-28', 'end': '1990'}, {'start': '1974'})
        """
        start, stroke, end = self.text.partition("/")
        sides = {"start": start, "end": end} if stroke else {}
        return {name: text for name, text in sides.items() if text.strip(".")}

    def without(self, side: str) -> "Date | None":
        """Give what is left of an interval whose start or end is not known; None if nothing is.

        Examples
        --------
        >>> Date.parse("1955-10-28/1990").without("end"), Date.parse("1974/").without("start")
        (Date('1955-10-28/'), None)
        """
        match {name: text for name, text in self.sides.items() if name != side}:
            case {"start": text}:
                return Date.parse(f"{text}/")
            case {"end": text}:
                return Date.parse(f"/{text}")
        return None

    @property
    def sort_key(self) -> tuple[int, int, int, int, str]:
        """The sort key: earliest start, latest end, latest start, earliest end, text.

        The first four are days from 1970-01-01; an unbounded day sorts before or after all others.
        """
        s1, s2, e1, e2 = self.outer
        return s1, e2, s2, e1, self.text

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __eq__(self, other: object) -> bool:
        return self.text == other.text if isinstance(other, Date) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.text)

    def __lt__(self, other: object) -> bool:
        return self.sort_key < other.sort_key if isinstance(other, Date) else NotImplemented

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return Date.parse, (self.text,)


_ANY_TIME = Bounds(
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
    """Combine the date of a tie with the date at which a source reports it in the present tense.

    The tie is then surely active no later than the day of the observation, and possibly after it.
    The observation lies on one day between the outer bounds of `observed`: ``2008-05/..`` does not
    say that it was observed on each day. An open end is not more certain either: a text of 2018 may
    say that something continues, but is evidence for its own day only.

    Parameters
    ----------
    date, observed : Date or None
        None where it is not reported. Without both, any day is possible.

    Raises
    ------
    DateError
        If no reading of the date includes a day of the observation.

    Examples
    --------
    >>> ties = seen(Date.parse("1974-11-04/"), Date.parse("2018-11"))
    >>> ties.surely_in(1974), ties.surely_in(2018), ties.surely_in(2019), ties.possibly_in(2019)
    (True, True, False, True)
    >>> offer = seen(None, Date.parse("2008-05"))
    >>> offer.surely_in(2008), offer.surely_in(2007), offer.start_latest
    (True, False, np.datetime64('2008-05-31'))
    """
    bounds = _ANY_TIME if date is None else date
    if observed is None:
        return bounds
    first, _, _, last = observed.outer
    meeting = (box for box in bounds.boxes if box[0] <= last and box[3] >= first)
    boxes = tuple(_joined(box, first, last) for box in meeting)
    if not boxes:
        raise DateError(_never_seen(bounds, observed, first, last))
    return Bounds(
        boxes=boxes,
        start_kind=bounds.start_kind,
        end_kind=bounds.end_kind,
        start_precision=bounds.start_precision,
        end_precision=bounds.end_precision,
        approximate=bounds.approximate or observed.approximate,
        uncertain=bounds.uncertain or observed.uncertain,
        is_interval=bounds.is_interval,
    )


def _joined(box: Box, first: int, last: int) -> Box:
    """Restrict a group of readings to those active on the day of the observation."""
    s1, s2, e1, e2 = box
    surely_until = s1 if e1 == END else e1
    return s1, min(s2, last), max(surely_until, first), e2


def _never_seen(bounds: Bounds, observed: Date, first: int, last: int) -> str:
    if all(box[3] < first for box in bounds.boxes):
        start = str(bounds).partition("/")[0]
        why = f"it had ended then; write '{start}/' if it lasted on, or else"
    elif all(box[0] > last for box in bounds.boxes):
        why = "it had not begun then;"
    else:
        why = "it was not active then;"
    return f"'{bounds}' cannot have been observed '{observed}': {why} remove the observation"
