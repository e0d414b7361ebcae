"""The state of knowledge of a cell: a value, a known zero, an absence, or why there is none."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

WORDS: Final = (
    "value",
    "zero",
    "reported absent",
    "under half a step",
    "unknown",
    "not observed",
    "not applicable",
)
"""The words for states of knowledge, numbered in this order.

``value``: some source has it, even 0. ``zero``: there is no row, and the data set is complete, so
that there was none. ``reported absent``: a source says that it did not exist. ``under half a
step``: a 0 from rounding. ``unknown``: it was observed, and is not known. ``not
observed``: it was not observed. ``not applicable``: there can be none.
"""
VALUE, ZERO, ABSENT, UNDER_HALF_STEP, UNKNOWN, NOT_OBSERVED, NOT_APPLICABLE = range(len(WORDS))

NO_ROW: Final[Mapping[str, int]] = MappingProxyType(
    {word: WORDS.index(word) for word in ("zero", "unknown", "not observed", "not applicable")}
)
"""The state of knowledge for each word of a card for a missing row."""
