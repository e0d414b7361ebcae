"""A figure: one quantity, or several combined."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from bilateral.dates.bounds import Bounds
from bilateral.text.numbers import format_interval
from bilateral.vocabulary import finance_of, tone_of

STATED = "stated"
NOT_REPORTED = "not_reported"
"""The time of a figure whose type of number is not reported."""
TIMES: Mapping[str, str] = {
    "at_a_date": " at a point in time",
    "per_year": " a year",
    NOT_REPORTED: ", not said to be a total",
}
"""The type of number, in words after it; a total needs none."""
NOT_STATED = "not_stated"
TERMS: Mapping[str, str] = {
    "grant": "on grants",
    "cost_shared": "at shared cost",
    "paid_by_receiver": "paid for by the receiver",
    "concessional": "on concessional terms",
    "commercial": "on commercial terms",
    "self_funded": "self-funded",
}
"""The terms in words; terms that are not stated have none."""


class Figure(NamedTuple):
    """One quantity, or several combined.

    Attributes
    ----------
    tie, n
        The key of the quantity in its case; of several, the first.
    measure, unit, stage, time : str
        As in the table of quantities; a time that is missing there is ``not_reported``.
    value, lower, upper : float or None
        The number, and the interval in which it lies; an end is None if it is unbounded.
    bound, missing : str or None
        How the number is meant, or why there is none.
    name, part_of : str or None
        The label inside the tie, and the label of the whole.
    date : str or None
        The date, as written.
    when : Bounds
        The bounds of the date.
    kind, topic, terms, direction : str
        Those of the tie; the direction is seen from the focal state.
    rests_on : tuple of (str, int)
        Tie and n of every quantity behind it.
    basis : str
        Its origin: ``stated`` or a word for how several were combined.
    note : str
        The working, in words.
    conditions : tuple of str
        What the number depends on besides its records: clauses that can follow it in a sentence.
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
    conditions: tuple[str, ...] = ()

    @property
    def is_of_people(self) -> bool:
        """Whether it counts people, whose number does not depend on who pays."""
        return self.unit == "person"

    @property
    def sort(self) -> tuple[str, bool, str, str]:
        """The values in which figures must agree, besides their key, to be one amount.

        The kind, whether it is hostile, whether it is lent, repaid or invested, and the terms: what
        is given, lent and bought is never one amount. The terms of people do not matter.
        """
        is_hostile = tone_of(self.topic) == "hostile"
        return (
            self.kind,
            is_hostile,
            finance_of(self.topic),
            "" if self.is_of_people else self.terms,
        )

    @property
    def is_number(self) -> bool:
        """Whether it has a lower or an upper bound."""
        return self.lower is not None or self.upper is not None

    @property
    def words(self) -> str:
        """Write it as in a sentence: ``at least 13``, ``about 30``, ``number not stated``."""
        return _words(self.lower, self.upper, self.bound, self.missing)


# Every finding, and each step of the sensitivity analysis, writes the same few figures.
@lru_cache(maxsize=4096)
def _words(lower: float | None, upper: float | None, bound: str | None, missing: str | None) -> str:
    return format_interval(lower, upper, bound, missing=missing)
