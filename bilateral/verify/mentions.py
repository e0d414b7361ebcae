"""Find the figures and dates that a text mentions, with their possible meanings."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from itertools import chain
from typing import NamedTuple

from bilateral.bibliography.dates import MONTHS
from bilateral.verify import other_languages
from bilateral.verify.number_words import (
    FRACTION,
    NUMBER,
    ORDINAL,
    ORDINALS,
    PARTS,
    SCALES,
    SMALL,
    either,
    value,
)


class Day(NamedTuple):
    """A date as given in a text; parts left out are None."""

    year: int | None
    month: int | None = None
    day: int | None = None


class Decade(NamedTuple):
    """Ten years: the 1970s are 197."""

    tens: int


Reading = Decimal | Day | Decade


@dataclass(frozen=True, slots=True)
class Mention:
    """One figure or date in a text.

    Attributes
    ----------
    start, end : int
        Where it is.
    readings : frozenset of Decimal, Day or Decade
        All possible meanings: "2.5 million" is read as 2.5 and as 2500000.
    quiet : bool
        Whether it may not be a figure ("the first time", "May", a day inside a date): enough
        to support a record's number, not enough to require a record.
    """

    start: int
    end: int
    readings: frozenset[Reading]
    quiet: bool = False


MONTH_OF = {
    **{name[:3]: place for place, name in enumerate(MONTHS, 1)},
    "Sept": 9,
    **{name: place for place, name in enumerate(MONTHS, 1)},
}
# Words that are months only sometimes.
UNSURE_MONTHS = {"March", "Sept", *(name[:3] for name in MONTHS)}
MONTH_OF |= {name.upper(): place for name, place in MONTH_OF.items()}

DASH = "[-\u2010-\u2015/]"
MONTH = rf"\b(?P<month>{either(MONTH_OF)})\b\.?"
DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[.,]\d)"
LAST = r"(?P<last>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[.,]\d)"
YEAR = r"(?P<year>[12]\d{3})(?!\d|[.,]\d)"
MARKS = "[,'\u2019\u00a0\u2009\u202f]"
BY_MARKS = rf"\d{{1,3}}(?:{MARKS}\d{{2,3}}){{0,9}}{MARKS}\d{{3}}(?!\d)(?:\.\d+)?"
BY_SPACES = r"\d{1,3}(?: \d{3})+(?!\d)"
BY_POINTS = r"\d{1,3}(?:\.\d{3})+(?!\d)"
WITH_COMMA = r"\d+,\d{1,2}(?!\d|,\d)"
DIGITS = rf"(?P<number>{BY_MARKS}|{WITH_COMMA}|{BY_SPACES}|{BY_POINTS}|\d+(?:\.\d+)?)"
MULTIPLES = {
    **other_languages.SCALES,
    **SCALES,
    **{f"{word}s": scale for word, scale in SCALES.items()},
    "hundred": 100,
    "m": 10**6,
    "bn": 10**9,
    "dozen": 12,
    "decades": 10,
}
TIMES = rf"(?:(?:\s|-)?(?P<times>{either(MULTIPLES)})\b)?"
# "The two countries" are the relationship itself, not a figure about it.
ENDS = "allies countries governments nations neighbours parties peoples rivals sides states".split()
BETWEEN = rf"(?:\s+(?!{either(MULTIPLES)}\b)[\w-]+){{1,2}}"
THE_TWO = rf"\btwo(?=\s+{either(ENDS)}\b)|(?<=\bthe )two(?={BETWEEN}\s+{either(ENDS)}\b)"
QUIET = {"both": 2, "pair": 2, "couple": 2, "twice": 2, "once": 1, "single": 1, "none": 0, "nil": 0}
# Who is the largest has the first place in an order.
QUIET |= dict.fromkeys("biggest foremost greatest highest largest top".split(), 1)

Reader = Callable[[re.Match[str]], Iterator[Mention]]


def mentions(text: str) -> list[Mention]:
    """Find the figures and dates in a text, in its order.

    Digits are read with or without thousands marks, by threes or by the twos of lakhs; numbers in
    words up to trillions; ordinals; days, months, years, shortened years (1996-97) and decades.

    Examples
    --------
    >>> [sorted(map(str, found.readings)) for found in mentions("twenty-six of 2,400 staff")]
    [['26'], ['2400']]
    >>> mentions("on May 24, 2006")[0].readings
    frozenset({Day(year=2006, month=5, day=24)})
    """
    found: list[Mention] = []

    def taken(read: Reader, match: re.Match[str]) -> str:
        """Blank the characters read, so that later patterns do not read a part of them again."""
        found.extend(read(match))
        return "\0" * len(match[0])

    for pattern, read in PATTERNS:
        text = pattern.sub(partial(taken, read), text)
    return sorted(found, key=lambda mention: (mention.start, mention.end))


def _date(match: re.Match[str]) -> Iterator[Mention]:
    """Read a day, or the two ends of a few days; without a year its digits may be a count."""
    groups = match.groupdict()
    year, month = int(groups["year"]) if groups.get("year") else None, MONTH_OF[groups["month"]]
    for name in filter(groups.get, ("day", "last")):
        start, end = match.span() if name == "day" else match.span("last")
        yield Mention(start, end, frozenset({Day(year, month, int(groups[name]))}))
        if year is None:
            yield Mention(*match.span(name), frozenset({Decimal(groups[name])}), quiet=True)


def _month(match: re.Match[str]) -> Iterator[Mention]:
    year = match.groupdict().get("year")
    quiet = not year and match["month"] in UNSURE_MONTHS
    reading = Day(int(year) if year else None, MONTH_OF[match["month"]])
    yield Mention(*match.span(), frozenset({reading}), quiet=quiet)


def _other_date(match: re.Match[str]) -> Iterator[Mention]:
    """Read a date of another language; a year of two digits may be of either century."""
    day = int(match["day"]) if match["day"] else None
    year, short = match["year"], match["short"]
    years = [int(year)] if year else [1900 + int(short), 2000 + int(short)] if short else [None]
    month = other_languages.MONTH_OF[match["month"].lower()]
    yield Mention(*match.span(), frozenset(Day(each, month, day) for each in years))


def _iso(match: re.Match[str]) -> Iterator[Mention]:
    yield Mention(*match.span(), frozenset({Day(*map(int, match.groups()))}))


def _years(match: re.Match[str]) -> Iterator[Mention]:
    """Read 1996-97 as two years, and 2018-11 as a month; 2005-06 may be either."""
    first, short = int(match[1]), int(match[2])
    month: set[Reading] = {Day(first, short)} if 1 <= short <= len(MONTHS) else set()
    years: set[Reading] = {Decimal(first - first % 100 + short)} if short > first % 100 else set()
    yield Mention(*match.span(1), frozenset({Decimal(first), *month}))
    yield Mention(*match.span(2), frozenset({Decimal(short), *years, *month}))


def _decade(match: re.Match[str]) -> Iterator[Mention]:
    tens = int(match["full"][:3]) if match["full"] else 190 + int(match["short"][0])
    yield Mention(*match.span(), frozenset({Decade(tens)}))


def _digits(match: re.Match[str]) -> Iterator[Mention]:
    """Read a number in digits; a point before three digits may be a thousands mark."""
    if re.fullmatch(WITH_COMMA, match["number"]):
        yield from _decimal_comma(match)
        return
    digits = re.sub(MARKS, "", match["number"])
    numbers = set()
    if digits.count(".") <= 1:
        numbers = {Decimal(digits.replace(" ", "")), *map(Decimal, digits.split())}
    if re.fullmatch(BY_POINTS, digits):
        numbers.add(Decimal(digits.replace(".", "")))
    start = match.start()
    named = start > 0 and match.string[start - 1].isalpha()
    yield Mention(*match.span(), _multiplied(numbers, match["times"]), quiet=named)


def _decimal_comma(match: re.Match[str]) -> Iterator[Mention]:
    """Read 2,5 as a number with a decimal comma, or as the two numbers of a list."""
    whole, part = map(Decimal, match["number"].split(","))
    number = Decimal(match["number"].replace(",", "."))
    readings = _multiplied({number}, match["times"]) | {whole} | _multiplied({part}, match["times"])
    yield Mention(*match.span(), readings)


def _words(match: re.Match[str]) -> Iterator[Mention]:
    times = re.compile(TIMES, re.IGNORECASE).match(match.string, match.end())
    yield Mention(*match.span(), _multiplied({Decimal(value(match[0]))}, times and times["times"]))


def _fraction(match: re.Match[str]) -> Iterator[Mention]:
    """Read "two thirds" as a ratio and in per cent, however rounded; "a third" may be a place."""
    ratio = Decimal(SMALL.get(match[1].lower(), 1)) / PARTS[match[2].lower().removesuffix("s")]
    readings = {round(ratio, places + 1) for places in range(4)}
    readings |= {round(ratio * 100, places) for places in range(3)}
    yield Mention(*match.span(), frozenset(readings), quiet=match[1].lower() in ("a", "an"))


def _always(number: int, match: re.Match[str], *, quiet: bool) -> Iterator[Mention]:
    yield Mention(*match.span(), frozenset({Decimal(number)}), quiet=quiet)


def _ordinal(match: re.Match[str]) -> Iterator[Mention]:
    number = ORDINALS[match[2].lower()] + (SMALL[match[1].lower()] if match[1] else 0)
    yield Mention(*match.span(), frozenset({Decimal(number)}), quiet=True)


def _quiet(match: re.Match[str]) -> Iterator[Mention]:
    yield Mention(*match.span(), frozenset({Decimal(QUIET[match[0].lower()])}), quiet=True)


def _multiplied(numbers: set[Decimal], times: str | None) -> frozenset[Reading]:
    scale = MULTIPLES[times.lower()] if times else 1
    return frozenset(chain(numbers, (number * scale for number in numbers)))


# In this order: longer and more certain patterns come first.
PATTERNS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (re.compile(r"(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])"), _iso),
    (
        re.compile(
            rf"(?<![\w.,]){DAY}(?:\s?(?:{DASH}|to|and)\s?{LAST})?\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?"
        ),
        _date,
    ),
    (re.compile(rf"{MONTH}\s+{DAY}(?:\s?(?:{DASH}|to)\s?{LAST})?(?:,?\s+{YEAR})?"), _date),
    (re.compile(rf"{MONTH},?\s+(?:of\s+)?{YEAR}"), _month),
    (re.compile(MONTH), _month),
    (re.compile(other_languages.DATE, re.IGNORECASE), _other_date),
    (re.compile(r"(?:\b(?P<full>[12]\d\d0)|['\u2019](?P<short>\d0))['\u2019]?s\b"), _decade),
    (re.compile(rf"(?<![\w-])([12]\d{{3}})\s?{DASH}\s?(\d\d)(?!\d|{DASH}|[.,]\d)"), _years),
    (re.compile(rf"(?<!\d){DIGITS}(?:st|nd|rd|th)?{TIMES}", re.IGNORECASE), _digits),
    (re.compile(r"\ba\s+dozen\b", re.IGNORECASE), partial(_always, 12, quiet=False)),
    (re.compile(THE_TWO, re.IGNORECASE), partial(_always, 2, quiet=True)),
    (FRACTION, _fraction),
    (
        re.compile(r"(?<=\bno )one\b|\bone(?=\s+(?:another|of)\b)", re.IGNORECASE),
        partial(_always, 1, quiet=True),
    ),
    (ORDINAL, _ordinal),
    (NUMBER, _words),
    (re.compile(rf"\b{either(QUIET)}\b", re.IGNORECASE), _quiet),
)
