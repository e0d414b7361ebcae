"""What is known of a cell: a value, a known zero, an absence, or why there is nothing."""

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
"""In this order they are numbered.

``value``: some source has it, be it 0. ``zero``: there is no row, and the data set is complete, so
that there was none. ``reported absent``: a source says that it was not there. ``under half a
step``: a 0 that only rounding made. ``unknown``: somebody looked, and it is not known. ``not
observed``: nobody looked. ``not applicable``: there can be none.
"""
VALUE, ZERO, ABSENT, UNDER_HALF_STEP, UNKNOWN, NOT_OBSERVED, NOT_APPLICABLE = range(len(WORDS))

NO_ROW: Final[Mapping[str, int]] = MappingProxyType(
    {word: WORDS.index(word) for word in ("zero", "unknown", "not observed", "not applicable")}
)
"""What the words of a card for a missing row come to."""
