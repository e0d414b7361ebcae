"""What a figure is set in proportion to: a column's values for a state, and its years."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from bilateral._world.everyone import RowsByYear, population
from bilateral._world.pairs import Pair
from bilateral._world.series import FIRST, SECOND, values_of
from bilateral._world.variables import Variable
from bilateral.panel.grid import Array
from bilateral.ties.tie import Tie


class Denominator(NamedTuple):
    """The values of a column for a state in the years of a figure.

    Attributes
    ----------
    variable : Variable
    state : str
        The state, by id.
    lower, upper : float
        The least and the greatest of these years; infinite where unknown partners may add to it.
    partners_known, partners_unknown : int or None
        Of a total over partners, how many are in it, and how many are not known.
    """

    variable: Variable
    state: str
    lower: float
    upper: float
    partners_known: int | None = None
    partners_unknown: int | None = None


def denominators(
    pair: Pair,
    variable: Variable,
    tie: Tie,
    years: tuple[int, int],
    rows: RowsByYear,
    *,
    sent_by: str,
) -> Iterator[Denominator]:
    """Yield what a figure of a tie can be set against: for both states, or for one a total.

    Nothing is yielded where nothing is known in the years of the figure.
    """
    inside = (pair.years >= years[0]) & (pair.years <= years[1])
    if not inside.any():
        return
    if variable.about == "state":
        for end, state in ((FIRST, pair.ids[0]), (SECOND, pair.ids[1])):
            values = values_of(pair, variable, end)
            known = inside & ~np.isnan(values.lower)
            if known.any():
                low, high = float(values.lower[known].min()), float(values.upper[known].max())
                yield Denominator(variable, state, low, high)
    elif variable.about == "direction" and not tie.reciprocal:
        state = tie.receiver if sent_by == "b" else tie.sender
        yield from _totals(pair, variable, state, inside, rows)


def _totals(
    pair: Pair, variable: Variable, state: str, inside: Array, rows: RowsByYear
) -> Iterator[Denominator]:
    """Yield the total of a state over all partners known, of the years of a figure."""
    found = []
    end = pair.ids.index(state)
    for place in np.flatnonzero(inside):
        a, b = pair.ends.a[place], pair.ends.b[place]
        first, second = (b, a) if pair.turned[place] else (a, b)
        everyone = population(pair.panel, rows, variable, int(pair.years[place]))
        values = everyone.among([(first, second)[end]], as_sender=True).values
        known = ~np.isnan(values.lower)
        if known.any():
            unknown = int((~known).sum())
            most = np.inf if unknown else float(values.upper[known].sum())
            found.append((float(values.lower[known].sum()), most, int(known.sum()), unknown))
    if found:
        lows, highs, known_counts, unknown_counts = zip(*found, strict=True)
        yield Denominator(
            variable, state, min(lows), max(highs), min(known_counts), max(unknown_counts)
        )
