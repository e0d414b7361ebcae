"""The values of a variable for a pair of states, by year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bilateral._states.in_sentence import in_sentence
from bilateral._world.pairs import Pair
from bilateral._world.variables import Values, Variable
from bilateral.panel.grid import Array

FIRST, SECOND = 0, 1


@dataclass(frozen=True, eq=False, kw_only=True)
class Series:
    """The values of a variable for a pair, one of its directions, or one of its states.

    Attributes
    ----------
    pair : Pair
    variable : Variable
    label : str
        Whom it is about: both states, a direction, or a state.
    sender, receiver : str or None
        The ids of the states of a direction; for a state its id as `sender`.
    years : ndarray of int
    values : Values
        One for each year.
    """

    pair: Pair
    variable: Variable
    label: str
    sender: str | None
    receiver: str | None
    years: Array
    values: Values

    @property
    def known(self) -> Array:
        """Which years have a value, exact or rounded."""
        return ~np.isnan(self.values.lower)


def series(pair: Pair, variables: Sequence[Variable]) -> list[Series]:
    """Return the series of a pair for each variable: one, or one for each direction or state."""
    return [each for variable in variables for each in _series(pair, variable)]


def _series(pair: Pair, variable: Variable) -> Iterator[Series]:
    labels, ids = _ends(pair, variable)
    for end, label in enumerate(labels):
        sender, receiver = ids[end]
        yield Series(
            pair=pair,
            variable=variable,
            label=label,
            sender=sender,
            receiver=receiver,
            years=pair.years,
            values=values_of(pair, variable, end),
        )


def _ends(
    pair: Pair, variable: Variable
) -> tuple[tuple[str, ...], tuple[tuple[str | None, str | None], ...]]:
    first, second = pair.ids
    if variable.about == "dyad":
        return (pair.title,), ((None, None),)
    if variable.about == "state":
        return tuple(map(in_sentence, pair.names)), ((first, None), (second, None))
    return pair.directions, ((first, second), (second, first))


def values_of(pair: Pair, variable: Variable, end: int = FIRST) -> Values:
    """Return the values of one end of a variable in the years of a pair.

    For a direction the end is the sender, for a state the state; what is about both has one.
    """
    grid = pair.panel.grid
    if variable.about == "direction" and grid.directed:
        rows = pair.back if end == SECOND else pair.rows
        return variable.at(rows, grid.ends(rows))
    values = [variable.at(pair.rows, pair.ends, part) for part in range(len(variable.parts))]
    if len(values) == 1:
        return values[0]
    first, second = values if end == FIRST else values[::-1]
    return first.where(~pair.turned, second)
