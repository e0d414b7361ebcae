"""Figures read from the tables: each with its tie, its direction, its interval and its time."""

from collections.abc import Container, Mapping
from decimal import Decimal
from typing import NamedTuple

import pandas as pd

from bilateral._findings.counting import directions, read_rows
from bilateral._findings.date_bounds import moment
from bilateral._findings.viewpoint import Focal
from bilateral.dates.bounds import Bounds

Key = tuple[str, str]
FIELDS = (
    "relationship tie n measure unit stage time value lower upper bound missing name part_of date"
).split()


class Figure(NamedTuple):
    """What one quantity says, or what several say together.

    Attributes
    ----------
    case, tie, n
        The key of the quantity; of several, that of the first.
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

    case: str
    tie: str
    n: int
    measure: str
    unit: str
    stage: str | None
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
    basis: str = "stated"
    note: str = ""

    @property
    def key(self) -> Key:
        """Its case and its tie."""
        return self.case, self.tie

    @property
    def is_number(self) -> bool:
        """Whether anything bounds it, be it from one side."""
        return self.lower is not None or self.upper is not None

    @property
    def words(self) -> str:
        """Write it as in a sentence: ``at least 13``, ``about 30``, ``not stated``."""
        return in_words(self.lower, self.upper, self.bound, self.missing)


def figures(
    tables: Mapping[str, pd.DataFrame], *, focal: Focal, of: Container[Key] | None = None
) -> list[Figure]:
    """Read every figure of a tie, in the order of the table.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.
    of : container of (str, str), optional
        The keys of the ties whose figures to read; all, if not given.

    Examples
    --------
    >>> import bilateral as bl
    >>> [one.words for one in figures(bl.load("cuba-laos").tables(), focal="CUB")][2:4]
    ['at least 20', '60']
    """
    ties = tables["ties"]
    keys = read_rows(ties, ["relationship", "id"])
    own = read_rows(ties, ["date", "observed", "kind", "topic", "terms"])
    told = {
        key: (*rest, way) for key, rest, way in zip(keys, own, directions(ties, focal), strict=True)
    }
    found = []
    for row in read_rows(tables["quantities"], FIELDS):
        key, date = row[:2], row[-1]
        if of is None or key in of:
            tie_date, observed, *rest = told[key]
            when = moment(date, observed if date == tie_date else None)
            rests_on = ((row[1], row[2]),)
            found.append(Figure._make((*row, when, *rest, rests_on, "stated", "")))
    return found


def in_words(
    lower: float | None, upper: float | None, bound: str | None, missing: str | None = None
) -> str:
    """Write a figure as in a sentence.

    Examples
    --------
    >>> in_words(13, None, "at_least"), in_words(601369, 601369, "exact")
    ('at least 13', '601,369')
    >>> in_words(2, 3.5, "between"), in_words(None, None, None, "not_stated")
    ('2\N{EN DASH}3.5', 'not stated')
    """
    if lower is None and upper is None:
        return (missing or "not told").replace("_", " ")
    if upper is None:
        return f"at least {number(lower)}"
    if lower is None:
        return f"at most {number(upper)}"
    if lower != upper:
        return f"{number(lower)}\N{EN DASH}{number(upper)}"
    return f"about {number(lower)}" if bound == "about" else number(lower)


def number(value: float | None) -> str:
    """Write a number with thousands marks, and without an empty fraction.

    Examples
    --------
    >>> number(2400.0), number(0.5)
    ('2,400', '0.5')
    """
    exact = Decimal(str(value))
    return f"{int(exact) if exact == int(exact) else exact.normalize():,}"
