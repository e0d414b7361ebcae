"""What all records share: how a class becomes a record, how it is checked and how it is written."""

from bilateral.records.partial import (
    INVALID,
    Path,
    Problem,
    as_written,
    below,
    dotted,
    each,
    partly,
)
from bilateral.records.plain import plain
from bilateral.records.record import record
from bilateral.records.validator import validator

__all__ = [
    "INVALID",
    "Path",
    "Problem",
    "as_written",
    "below",
    "dotted",
    "each",
    "partly",
    "plain",
    "record",
    "validator",
]
