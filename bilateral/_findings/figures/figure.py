"""A figure: what one quantity says, or what several say together."""

from functools import lru_cache
from typing import NamedTuple

from bilateral.dates.bounds import Bounds
from bilateral.text.numbers import format_interval

STATED = "stated"


class Figure(NamedTuple):
    """What one quantity says, or what several say together.

    Attributes
    ----------
    tie, n
        The key of the quantity in its case; of several, that of the first.
    measure, unit, stage, time : str
        As in the table of quantities.
    value, lower, upper : float or None
        The number, and the interval in which it lies; an end is None where nothing bounds it.
    bound, missing : str or None
        How the number is meant, or why there is none.
    name, part_of : str or None
        The label inside the tie, and the label of the whole.
    date : str or None
        When, as written.
    when : Bounds
        When, with all bounds.
    kind, topic, terms, direction : str
        Of the tie; the direction is seen from the focal state.
    rests_on : tuple of (str, int)
        Tie and n of every quantity behind it.
    basis : str
        How it came about: ``stated`` or a word for how several were put together.
    note : str
        What to know of how it came about, in words.
    """

    tie: str
    n: int
    measure: str
    unit: str
    stage: str
    time: str
    value: float | None
    lower: float | None
    upper: float | None
    bound: str | None
    missing: str | None
    name: str | None
    part_of: str | None
    date: str | None
    when: Bounds
    kind: str
    topic: str
    terms: str
    direction: str
    rests_on: tuple[tuple[str, int], ...]
    basis: str = STATED
    note: str = ""

    @property
    def is_number(self) -> bool:
        """Whether anything bounds it, be it from one side."""
        return self.lower is not None or self.upper is not None

    @property
    def words(self) -> str:
        """Write it as in a sentence: ``at least 13``, ``about 30``, ``not stated``."""
        return _words(self.lower, self.upper, self.bound, self.missing)


# The same few figures are written by every finding, and by each look of a sensitivity.
@lru_cache(maxsize=4096)
def _words(lower: float | None, upper: float | None, bound: str | None, missing: str | None) -> str:
    return format_interval(lower, upper, bound, missing=missing)
