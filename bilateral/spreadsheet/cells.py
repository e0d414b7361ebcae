"""What stands in a cell, as the text of a case file: programs turn texts into dates and numbers."""

import datetime as dt
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from bilateral.dates import Date
from bilateral.errors import quote
from bilateral.spreadsheet.layout import SEPARATOR, Column

TYPE_ANEW: Final = "format the cell as text and type it again"
LARGEST: Final = 10**15
"""Numbers from here on lose digits in a spreadsheet."""
EXPONENT: Final = re.compile(r"-?[0-9]+(\.[0-9]+)?[eE]\+?[0-9]{1,2}")
NOT_SHOWN: Final = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|_.|;.*')
"""The parts of a number format that are no part of the value."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A cell without a value of its own, such as a formula; the text says what to do."""

    text: str


def text_of(value: Any, column: Column, number_format: str = "General") -> str | None:
    """Return what a cell says as the text of a case file, or None where it is empty.

    A date is read as precisely as it is shown: ``2008-05``, which a program turns into the first of
    May and shows as ``May-08``, is the month. A number may have an exponent, but not in CSV.

    Parameters
    ----------
    value : object
        What the program keeps.
    column : Column
        Says what is expected.
    number_format : str
        How the program shows it; empty where a file has no formats (CSV).

    Raises
    ------
    ValueError
        If what was typed is lost; the message says how to type it.

    Examples
    --------
    >>> period = Column(name="date", field="date", type=Date)
    >>> text_of(dt.datetime(2008, 5, 1), period, "mmm-yy"), text_of(" 1963/1968 ", period)
    ('2008-05', '1963/1968')
    >>> text_of(1000.0, Column(name="value", field="value", type=Decimal), "0.00E+00")
    '1000'
    """
    match value:
        case None:
            return None
        case Unreadable():
            raise ValueError(value.text)
        case str():
            return _of_text(value.strip(), column, number_format) or None
        case bool() if column.type is bool:
            return str(value).lower()
        case int() | float() if not isinstance(value, bool):
            return _of_number(value, column, number_format)
        case dt.datetime() | dt.date() if column.type is Date:
            return _of_date(value, number_format)
    kinds = {bool: "a truth value", dt.time: "a time of day", dt.timedelta: "a duration"}
    kind = kinds.get(type(value), "a date")
    msg = f"the program made {kind} of what was typed; {TYPE_ANEW}"
    raise ValueError(msg)


def texts_in(text: str, column: Column) -> Any:
    """Return the value of a field: a text, or the words of a cell that takes several.

    Examples
    --------
    >>> texts_in("aid; trade;", Column(name="kinds", field="kinds", several=True))
    ['aid', 'trade']
    """
    if not column.several:
        return text
    return [word.strip() for word in text.split(SEPARATOR.strip()) if word.strip()]


def _of_text(text: str, column: Column, number_format: str) -> str:
    if column.type is bool and text.lower() in ("true", "false"):
        return text.lower()
    # A program that saves CSV may have rounded it, and a case file has all digits.
    if column.type in (int, Decimal) and number_format and EXPONENT.fullmatch(text):
        return format(Decimal(text), "f")
    return text


def _of_number(value: float, column: Column, number_format: str) -> str:
    if abs(value) >= LARGEST:
        msg = f"a number of more than 15 digits, of which programs drop the last; {TYPE_ANEW}"
        raise ValueError(msg)
    if column.type in (int, Decimal):
        if "%" in number_format:
            msg = f"{quote(value)} is shown as a percentage; write 5 for 5 %, as text"
            raise ValueError(msg)
        return format(Decimal(repr(value)), "f").removesuffix(".0")
    if column.type is Date and value == int(value) and 0 < value <= 9999:
        return f"{int(value):04}"
    if column.type is str and value == int(value) and number_format in ("General", "0", "@"):
        return str(int(value))
    msg = f"the program made the number {value:g} of what was typed; {TYPE_ANEW}"
    raise ValueError(msg)


def _of_date(value: dt.date, number_format: str) -> str:
    """Write a date as precisely as it is shown."""
    shown = NOT_SHOWN.sub("", number_format.lower())
    if isinstance(value, dt.datetime) and value.time() != dt.time():
        msg = f"a date with a time of day is given; {TYPE_ANEW}"
        raise ValueError(msg)
    if "y" not in shown:
        msg = f"the program shows a date without its year and keeps {value:%Y-%m-%d}; {TYPE_ANEW}"
        raise ValueError(msg)
    day = f"{value.year:04}-{value.month:02}-{value.day:02}"
    return day[: 10 if "d" in shown else 7 if "m" in shown else 4]
