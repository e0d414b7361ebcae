"""The date of a source: read from EDTF as far as bibliographies can express it, in words."""

import re

from bilateral.text.lists import join_list

MONTHS = (
    "January February March April May June July August September October November December"
).split()
DOUBTS = {"~": "about ", "?": "probably ", "%": "perhaps about "}
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def date_in_words(date: object) -> str:
    """Write an EDTF date in words; a date that has no plain words is returned as it is.

    Examples
    --------
    >>> date_in_words("2018-11"), date_in_words("2004~"), date_in_words("2005/2006-01-24")
    ('November 2018', 'about 2004', '2005 to 24 January 2006')
    >>> date_in_words("2004/"), date_in_words("198X"), date_in_words("[2001,2002]")
    ('from 2004', '1980s', '2001 or 2002')
    """
    text = re.sub(r"T[0-9:.]+(Z|[+-][0-9:]+)?", "", str(date or ""))
    start, stroke, end = text.partition("/")
    if end == "..":
        return f"{_day_in_words(start)} or later"
    if start == "..":
        return f"{_day_in_words(end)} or earlier"
    if stroke and not (start and end):
        return f"from {_day_in_words(start)}" if start else f"until {_day_in_words(end)}"
    return " to ".join(map(_day_in_words, filter(None, (start, end))))


def day(text: str) -> tuple[list[int], str] | None:
    """Read a year, a month or a day with its qualifier; None for any other date."""
    match = re.fullmatch(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?([~?%]?)", text)
    if not match:
        return None
    parts = [int(part) for part in match.group(1, 2, 3) if part]
    if len(parts) > 1 and not (1 <= parts[1] <= 12 or (parts[1] in SEASONS and len(parts) == 2)):
        return None
    return parts, match.group(4)


def year_in_words(year: int) -> str:
    """Write a year; those before the year 1 count from 0 in EDTF, and from 1 in words.

    Examples
    --------
    >>> year_in_words(2018), year_in_words(800), year_in_words(-43)
    ('2018', '0800', '44 BC')
    """
    return f"{year:04d}" if year > 0 else f"{1 - year} BC"


def _set_or_decade(text: str) -> str:
    """Write a decade, a century, or a choice of days in words; anything else as it is."""
    if re.fullmatch(r"\[[^.]+\]", text):
        return join_list(map(_day_in_words, text[1:-1].split(",")), "or")
    decade = re.fullmatch(r"(\d{2}(?:\dX|XX))", text)
    return f"{text.replace('X', '0')}s" if decade else text


def _day_in_words(text: str) -> str:
    known = day(text)
    if known is None:
        return _set_or_decade(text)
    (year, *rest), doubt = known
    month = {**SEASONS, **dict(enumerate(MONTHS, 1))}[rest[0]] if rest else ""
    words = " ".join(
        filter(None, (str(rest[1]) if len(rest) > 1 else "", month, year_in_words(year)))
    )
    return f"{DOUBTS.get(doubt, '')}{words}"
