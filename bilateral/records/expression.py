"""Write a record as the Python code that builds it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from bilateral.dates import Date

LONGEST_LINE = 88


def expression(value: Any, indent: int = 0, label: str = "") -> str:
    """Write a record as the Python code that builds it, without fields that have their default.

    Dates are written as their text and numbers as they are read. Code longer than a line is
    broken over several lines.

    Parameters
    ----------
    value : record, or the value of a field
        What to write.
    indent : int
        The indentation of its line.
    label : str
        The text before it on the line.

    Examples
    --------
    >>> from bilateral.sources import Citation
    >>> print(expression(Citation(source="times", paragraph=2, span=(0, 9), sha256="0" * 64)))
    Citation(
        source='times',
        paragraph=2,
        span=(0, 9),
        sha256='0000000000000000000000000000000000000000000000000000000000000000',
    )
    >>> expression(Citation(source="times", page="12"))
    "Citation(source='times', page='12')"
    """
    if isinstance(value, Date):
        return f"{label}{value.text!r}"
    if isinstance(value, Decimal):
        text = format(value, "f")
        return f"{label}{text!r}" if "." in text else f"{label}{text}"
    if not isinstance(value, tuple) and not is_dataclass(value):
        return f"{label}{value!r}"
    parts = [expression(item, indent + 4, name) for name, item in _contents(value)]
    name = "" if isinstance(value, tuple) else type(value).__name__
    flat = ", ".join(parts) + ("," if len(parts) == 1 and not name else "")
    if "\n" not in flat and indent + len(f"{label}{name}({flat}),") <= LONGEST_LINE:
        return f"{label}{name}({flat})"
    inner, outer = " " * (indent + 4), " " * indent
    return "\n".join([f"{label}{name}(", *(f"{inner}{part}," for part in parts), f"{outer})"])


def _contents(value: Any) -> Iterator[tuple[str, object]]:
    """Return the named fields of a record that differ from defaults, or the items of a list."""
    if isinstance(value, tuple):
        yield from (("", item) for item in value)
        return
    for field in fields(value):
        if (given := getattr(value, field.name)) != field.default:
            yield f"{field.name}=", given
