"""Common mistakes in writing dates, and the EDTF probably meant."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import TypeAlias

LONGEST = 60  # characters; mistakes are short, and for longer texts nothing is suggested
_PARTS = {
    "01": "january|jan",
    "02": "february|feb",
    "03": "march|mar",
    "04": "april|apr",
    "05": "may",
    "06": "june|jun",
    "07": "july|jul",
    "08": "august|aug",
    "09": "september|sept|sep",
    "10": "october|oct",
    "11": "november|nov",
    "12": "december|dec",
    "21": "spring",
    "22": "summer",
    "23": "autumn|fall",
    "24": "winter",
    "33": "q1|first quarter",
    "34": "q2|second quarter",
    "35": "q3|third quarter",
    "36": "q4|fourth quarter",
    "40": "h1|first half",
    "41": "h2|second half",
}
_NUMBER_OF = {word: number for number, words in _PARTS.items() for word in words.split("|")}
_PART = re.compile(rf"(?<![a-z])({'|'.join(_NUMBER_OF)})(?![a-z0-9])\.?(?: of)?")
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-")

Sense: TypeAlias = str | Callable[[re.Match[str]], str]
"""The meaning of a mistake: a template of its groups, or a function that computes it."""

# A month, season, quarter or half-year in words is written here as `m` and its two digits.
_SINGLE: tuple[tuple[str, tuple[Sense, ...]], ...] = (
    (r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})", ("{0}-{1:0>2}-{2:0>2}",)),
    (r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})", ("{2}-{0:0>2}-{1:0>2}", "{2}-{1:0>2}-{0:0>2}")),
    (r"(\d{4})[-/.](\d)", ("{0}-0{1}",)),
    (r"(\d{1,2})[-/.](\d{4})", ("{1}-{0:0>2}",)),
    (r"(\d{4})(\d\d)(\d\d)", ("{0}-{1}-{2}",)),
    (r"(\d{1,2})(?:st|nd|rd|th)?[- ]?m(\d\d),?[- ]?(\d{4})", ("{2}-{1}-{0:0>2}",)),
    (r"m(\d\d) ?(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", ("{2}-{0}-{1:0>2}",)),
    (r"m(\d\d)[-/, ]*(\d{4})", ("{1}-{0}",)),
    (r"(\d{4})[-/ ]*m(\d\d)", ("{0}-{1}",)),
    (r"(?:the )?(\d\d)00'?s", ("{0}XX",)),
    (r"(?:the )?(\d{3})0'?s", ("{0}X",)),
    (r"(\d{3})[ux]", ("{0}X",)),
    (r"(\d\d)[ux]{2}", ("{0}XX",)),
    (r"(?:the )?(\d{1,2})(?:st|nd|rd|th) century", (lambda m: f"{int(m[1]) - 1:02}XX",)),
    (r"(\d{1,4}) ?(?:bce?|b\.c\.)", (lambda m: f"{1 - int(m[1]):0{4 if int(m[1]) == 1 else 5}}",)),
    (r"ad (\d{1,4})|(\d{1,4}) ?(?:ad|ce)|(\d{3})", (lambda m: f"{int(m[1] or m[2] or m[3]):04}",)),
    (r"y(-?)0*(\d{1,4})", ("{0}{1:0>4}",)),
    (r"(\d{4}-\d\d-\d\d)[t ]\d.*", ("{0}",)),
    (r"(\d{4})-xx-\d\d", ("{0}-XX",)),
    (r"(\d{3})x-.*", ("{0}X",)),
)
_COMPOUND: tuple[tuple[str, tuple[Sense, ...]], ...] = (
    (r"(?:circa|ca\.?|c\.?|about|around|approx(?:\.|imately)?|~) ?(.+)", ("{0}~",)),
    (r"(?:probably|perhaps|possibly|maybe|\?) ?(.+)", ("{0}?",)),
    (r"(.+)(?:\?~|~\?)", ("{0}%",)),
    (r"(.+) \(?([?~%])\)?", ("{0}{1}",)),
    (r"before (\d{4})", (lambda m: f"[..{int(m[1]) - 1:04}]",)),
    (r"after (\d{4})", (lambda m: f"[{int(m[1]) + 1:04}..]",)),
    (r"(?:by|not later than|no later than|at the latest) (.+)", ("[..{0}]",)),
    (r"(?:not|no) earlier than (.+)", ("[{0}..]",)),
    (r"(?:until|till|up to|to) (.+)", ("/{0}",)),
    (r"(?:since|from) ([^ ]+|m\d\d \d{4})", ("{0}/", "{0}/..")),
    (r"(.+?) ?(?:/|-|to|until) ?(?:open|now|present|today|ongoing)", ("{0}/", "{0}/..")),
    (r"(.+)/unknown", ("{0}/",)),
    (r"unknown/(.+)", ("/{0}",)),
    (r"between (.+) and (.+)", ("[{0}..{1}]",)),
    (r"(?:from )?(.+) (?:to|until|till|-) (.+)", ("{0}/{1}",)),
    (r"(.+) or (.+)", ("[{0},{1}]",)),
    (r"(\d{4})-(\d{4})", ("{0}/{1}",)),
    (r"(\d\d)(\d\d)-(1[3-9]|20|4[2-9]|[5-9]\d)", ("{0}{1}/{0}{2}",)),
    (r"(\d\d)(\d\d)/(\d\d)", ("{0}{1}/{0}{2}", "{0}{1}-{2}")),
    (r"(.+)/(.+)", ("{0}/{1}",)),
    (r"(\d{4}.*)/(\d{4}.*)", ("{1}/{0}",)),
    (r"\[(.+)\.\.(.+)\]", ("[{0}..{1}]", "[{1}..{0}]")),
    (r"([^\[\]]+?)\.\.([^\[\]]+)", ("[{0}..{1}]", "{0}/{1}")),
    (r"([^\[\]]+)\.\.", ("[{0}..]", "{0}/..")),
    (r"\.\.([^\[\]]+)", ("[..{0}]", "../{0}")),
)
_NOTHING = frozenset(
    ["", "-", "?", "n.d.", "na", "n/a", "nan", "nat", "none", "null", "s.d.", "undated", "unknown"]
)


def is_nothing(text: str) -> bool:
    """Return whether a text means that there is no date.

    Examples
    --------
    >>> is_nothing("NaN"), is_nothing("1975")
    (True, False)
    """
    return text.strip().casefold() in _NOTHING


def meant(text: str) -> tuple[str, ...]:
    """Suggest the EDTF that a text may mean, the likeliest first; a suggestion may be invalid too.

    Examples
    --------
    >>> meant("circa 1975")[0], meant("Q3 2011")[0]
    ('1975~', '2011-35')
    >>> meant("12/2/1975")[:2]
    ('1975-12-02', '1975-02-12')
    """
    if len(text) > LONGEST:
        return ()
    plain = _plain(text)
    joined = plain.replace(" ", "")
    words = _PART.sub(lambda match: f"m{_NUMBER_OF[match[1]]}", plain.casefold())
    guesses = [*_senses(words, _SINGLE), *_senses(words, _COMPOUND), plain, joined, joined.upper()]
    return tuple(dict.fromkeys(guess for guess in guesses if guess != text))


def _plain(text: str) -> str:
    """Write digits of other scripts as 0 to 9, dashes as hyphens, without unnecessary spaces."""
    digits = [str(unicodedata.decimal(letter, letter)) for letter in text.translate(_DASHES)]
    return " ".join("".join(digits).split())


def _senses(words: str, slips: tuple[tuple[str, tuple[Sense, ...]], ...]) -> Iterator[str]:
    for pattern, senses in slips:
        match = re.fullmatch(pattern, words)
        if match:
            yield from (_sense(match, sense, slips is _COMPOUND) for sense in senses)


def _sense(match: re.Match[str], sense: Sense, is_compound: bool) -> str:
    if callable(sense):
        return sense(match)
    return sense.format(*map(_single, match.groups()) if is_compound else match.groups())


def _single(words: str) -> str:
    return next(_senses(words, _SINGLE), words.upper())
