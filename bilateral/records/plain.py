"""Turn records into plain values, as in a case file; for writing only."""

from dataclasses import MISSING, fields
from decimal import Decimal
from functools import cache
from typing import Any

from bilateral.dates import Date


def plain(value: Any) -> Any:
    """Turn a record into plain values, as in a case file: text, lists and mappings.

    Fields that have their default are left out; numbers and dates are written as they were read.
    """
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case Date() | int():
            return str(value)
        case tuple() | list():
            return [plain(item) for item in value]
    return {
        name: plain(given)
        for name, default in _defaults(value.__class__)
        if (given := getattr(value, name)) != default
    }


@cache
def _defaults(cls: Any) -> tuple[tuple[str, object], ...]:
    # the kind of a tie is always written, since it names the class
    return tuple(
        (field.name, MISSING if field.name == "kind" else field.default) for field in fields(cls)
    )
