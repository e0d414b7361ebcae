"""The strict grammar of fields: texts, short names, codes, numbers, flags and dates.

Each function reads the text of a case file, or the Python value that a caller gives, and refuses
everything else with a message that says how to write what was probably meant.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import lru_cache
from numbers import Integral, Real
from typing import Annotated, Any, Final

from bilateral.checked_by import CheckedBy
from bilateral.dates import Date
from bilateral.errors import quote, shorten
from bilateral.text.names import plain_name

# characters that no case file needs, and that do not survive a CSV file
NOT_TEXT: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
MOST_DIGITS: Final = 30
MOST: Final = 10**12
"""Greater than the number of any character, page or paragraph; it fits into 64 bits."""


def as_text(value: object) -> str:
    """Read a text, without the spaces around it.

    Raises
    ------
    ValueError
        If it is not a text, is empty, or has characters that are none.

    Examples
    --------
    >>> as_text(" Havana ")
    'Havana'
    """
    if not isinstance(value, str):
        msg = f"{kind_of(value)} was given where text is expected"
        raise ValueError(msg)  # noqa: TRY004 (pydantic gathers ValueErrors)
    text = value.strip()
    if not text:
        msg = "an empty text was given; write a text or leave the field out"
        raise ValueError(msg)
    odd = NOT_TEXT.search(text)
    if odd:
        where = f"character {odd.start() + 1} of {quote(text)}"
        msg = f"{where} is U+{ord(odd[0]):04X}, which is not text; remove it"
        raise ValueError(msg)
    return text


def _matching(pattern: str, wanted: str) -> Callable[[object], str]:
    """Return a check of a text against a pattern, from its first to its last character."""
    whole = re.compile(pattern)

    def check(value: object) -> str:
        text = as_text(value)
        if not whole.fullmatch(text):
            msg = f"{quote(text)} was given; expected {wanted}"
            raise ValueError(msg)
        return text

    return check


def _as_name(value: object) -> str:
    """Read a name as it is compared, so that one person never becomes two by unseen characters."""
    return as_text(plain_name(as_text(value)))


NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
# what people write instead, and what to write; tried in this order
NUMBER_MENDS = (
    (
        r"-?[0-9]{1,3}([ ,_'\u00a0\u2009\u202f][0-9]{3})+(\.[0-9]+)?",
        "write {joined}, without marks",
    ),
    (r"-?[0-9]+,[0-9]+", "write {point} with a decimal point"),
    (
        r"([0-9.]+)\s*(?:[-\u2010-\u2015]|\.\.|to)\s*([0-9.]+)",
        "write a range as bound: between with lower: {first} and upper: {second}",
    ),
    (r"-?0[0-9]+(\.[0-9]+)?", "write it without the leading zero"),
    (r"[<>~≈≥≤]\s*[0-9.]+|[0-9.]+\+", "say at least, at most or about in the field bound"),
    (
        r"(?i)nan|n/?a|none|null|unknown|[?\u2010-\u2015-]+",
        "where no number is reported, leave value out and say why, such as missing: not_stated",
    ),
    (r"(?i)-?[0-9.]+e[+-]?[0-9]+", "write all its digits"),
)


def as_number(value: object) -> Decimal:
    """Read a number: digits, perhaps with a minus sign and a decimal point, and nothing else.

    Parameters
    ----------
    value : str, int, Decimal or float
        A text must follow the strict grammar of case files; thousands marks, decimal commas,
        ranges, exponents and ``nan`` are refused, because each can be misread.

    Raises
    ------
    ValueError
        If it is not a number; the message says how to write what was probably meant.

    Examples
    --------
    >>> as_number("601369")
    Decimal('601369')
    >>> as_number("1,5")
    Traceback (most recent call last):
    ValueError: '1,5' is not a number here: write 1.5 with a decimal point
    """
    if isinstance(value, bool) or not isinstance(value, str | Decimal | Real):
        msg = f"{kind_of(value)} was given where a number is expected"
        raise ValueError(msg)  # noqa: TRY004 (pydantic gathers ValueErrors)
    text = value.strip() if isinstance(value, str) else _written(value)
    if re.fullmatch(r"-0(\.0+)?", text):
        msg = f"{quote(text)} was given; write 0, which has no sign"
        raise ValueError(msg)
    if not NUMBER.fullmatch(text):
        msg = f"{quote(text)} is not a number here: {_mend_of_number(text)}"
        raise ValueError(msg)
    if len(text) > MOST_DIGITS:
        msg = f"{quote(text)} has {len(text)} digits; at most {MOST_DIGITS} are read"
        raise ValueError(msg)
    return Decimal(text)


def _written(value: Any) -> str:
    """Write a Python or NumPy number with all its digits."""
    try:
        return format(Decimal(int(value) if isinstance(value, Integral) else str(value)), "f")
    except ArithmeticError:  # a fraction
        return str(value)


def _mend_of_number(text: str) -> str:
    if len(text) > 2 * MOST_DIGITS:
        return "write the number alone"
    ascii_digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in text)
    if ascii_digits != text and NUMBER.fullmatch(ascii_digits):
        return f"write {ascii_digits}, with the digits 0 to 9"
    for pattern, mend in NUMBER_MENDS:
        match = re.fullmatch(pattern, text)
        if match:
            first, second = ([*match.groups(), None, None])[:2]
            joined = re.sub(r"[^0-9.-]", "", text)
            return mend.format(
                joined=joined, point=text.replace(",", "."), first=first, second=second
            )
    return "write digits only, with a point before decimals, such as 2400 or 0.5"


def _as_flag(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    msg = f"{kind_of(value)} was given; write true or false"
    raise ValueError(msg)


def _as_count(value: object, least: int = 0) -> int:
    """Read a whole number: a count or an ordinal."""
    number = as_number(value)
    if number != int(number) or not least <= number < MOST:
        wanted = f"a whole number, {least} or more, below {MOST:,}"
        msg = f"{quote(value)} was given; expected {wanted}"
        raise ValueError(msg)
    return int(number)


def _as_ordinal(value: object) -> int:
    return _as_count(value, 1)


def _as_span(value: object) -> tuple[int, int]:
    if not isinstance(value, list | tuple) or len(value) != 2:
        given = f"a list of {len(value)}" if isinstance(value, list | tuple) else kind_of(value)
        msg = f"{given} was given; a span is [start, end], counted in characters from 0"
        raise ValueError(msg)
    start, end = _as_count(value[0]), _as_count(value[1])
    if start >= end:
        msg = f"the span [{start}, {end}] is empty; its end must be greater than its start"
        raise ValueError(msg)
    return start, end


def as_date(value: object) -> Date:
    """Read a date; many records share the same few texts, so each text is read once.

    Raises
    ------
    DateError, ValueError
        If it is not a date.

    Examples
    --------
    >>> as_date("1963/1968") is as_date(" 1963/1968")
    True
    """
    if isinstance(value, list | tuple):  # what YAML reads as a list is often a one-of set
        given = shorten(f"[{', '.join(map(str, value))}]")
        msg = f"a list was given where a date is expected; put quotes around a set, as in '{given}'"
        raise ValueError(msg)  # noqa: TRY004 (pydantic gathers ValueErrors)
    return value if isinstance(value, Date) else _parsed(as_text(value))


_parsed = lru_cache(maxsize=4096)(Date.parse)


CODE: Final = "[A-Z](?:-?[A-Z0-9]){2,8}"

# What an editor sees: YAML reads 12 as a number and true as a truth value; here both are text too.
SCALAR: Final = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def _like(pattern: str) -> dict[str, Any]:
    return {"type": ["string", "integer"], "pattern": f"^\\s*({pattern})\\s*$"}


def _text_like(pattern: str, wanted: str) -> CheckedBy:
    return CheckedBy(_matching(pattern, wanted), _like(pattern))


Text = Annotated[str, CheckedBy(as_text, SCALAR)]
Name = Annotated[str, CheckedBy(_as_name, SCALAR)]
SLUG: Final = r"[a-z0-9]+(-[a-z0-9]+)*"
Slug = Annotated[
    str,
    _text_like(
        SLUG, "a short name of small letters a-z, digits and single hyphens, such as 'embassy-1963'"
    ),
]
StateId = Annotated[
    str,
    _text_like(
        CODE,
        "a state's code in capitals, such as 'CUB' (ISO 3166-1 alpha-3) or 'SUHH' (ISO 3166-3)",
    ),
]
DIRECTION: Final = rf"both|{CODE}>{CODE}"
Direction = Annotated[str, _text_like(DIRECTION, "both, or a direction as CUB>LAO")]
SHA256: Final = r"[0-9a-f]{64}"
Digest = Annotated[str, _text_like(SHA256, "a SHA-256 in 64 small hexadecimal digits")]
NUMERIC: Final = {"type": ["number", "string"], "pattern": rf"^\s*{NUMBER.pattern}\s*$"}
Number = Annotated[Decimal, CheckedBy(as_number, NUMERIC)]
WHOLE: Final = {"type": ["integer", "string"], "pattern": r"^\s*\d+(\.0+)?\s*$"}
Ordinal = Annotated[int, CheckedBy(_as_ordinal, {**WHOLE, "minimum": 1})]
FLAG: Final = {"type": ["boolean", "string"], "enum": [True, False, "true", "false"]}
Flag = Annotated[bool, CheckedBy(_as_flag, FLAG)]
PAIR: Final = {"type": "array", "items": {**WHOLE, "minimum": 0}, "minItems": 2, "maxItems": 2}
Span = Annotated[tuple[int, int], CheckedBy(_as_span, PAIR)]
DATE: Final = {"type": ["string", "integer"], "pattern": r"\S", "examples": ["1974-11-04"]}
When = Annotated[Date, CheckedBy(as_date, DATE)]


def kind_of(value: object) -> str:
    """Name the type of a value in words that fit a file as well as a call."""
    match value:
        case None:
            return "nothing"
        case str():
            return f"the text {quote(value)}"
        case list() | tuple():
            return "a list"
        case Mapping():
            return "a group of fields"
        case _:
            return f"{quote(value)} ({type(value).__name__})"
