"""The date of a source: read from EDTF as far as bibliographies can express it, in words."""

import re

MONTHS = (
    "January February March April May June July August September October November December"
).split()
SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}


def date_in_words(date: object) -> str:
    """Write an EDTF date in words; a date that has no plain words is returned as it is.

    Examples
    --------
    >>> date_in_words("2018-11"), date_in_words("2004~"), date_in_words("2005/2006-01-24")
    ('November 2018', 'about 2004', '2005 to 24 January 2006')
    """
    text = str(date or "")
    start, _, end = text.partition("/")
    if end == "..":
        return f"{_day_in_words(start)} or later"
    if start == "..":
        return f"{_day_in_words(end)} or earlier"
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


def _day_in_words(text: str) -> str:
    known = day(text)
    if known is None:
        return text
    (year, *rest), doubt = known
    month = {**SEASONS, **dict(enumerate(MONTHS, 1))}[rest[0]] if rest else ""
    words = " ".join(filter(None, (str(rest[1]) if len(rest) > 1 else "", month, f"{year:04d}")))
    return {"~": f"about {words}", "?": f"probably {words}", "%": f"perhaps about {words}"}.get(
        doubt, words
    )
