"""Dates with their precision and bounds, read from EDTF (ISO 8601-2)."""

from bilateral.dates.bounds import Bounds
from bilateral.dates.date import Date, seen

__all__ = ["Bounds", "Date", "seen"]
