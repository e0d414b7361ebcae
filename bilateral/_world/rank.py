"""The rank of a value among all that are known, and among which it is ranked."""

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral._world.everyone import Population
from bilateral._world.series import Series
from bilateral.errors import DataSetError
from bilateral.panel.code_tenures import ids_in


class Rank(NamedTuple):
    """A place among all that are known: as intervals, where values are tied or rounded away.

    Attributes
    ----------
    first, last : int
        The rank, 1 for the greatest value: the best and the worst that it may be.
    tied : int
        How many others have the same value, or may have.
    lower : int
        How many others have a lower value.
    known, zero, unknown : int
        How many have a value, how many of these are 0, and how many have none.
    """

    first: int
    last: int
    tied: int
    lower: int
    known: int
    zero: int
    unknown: int


@dataclass(frozen=True, eq=False)
class Among:
    """The state whose dyads alone are counted, if not all are."""

    id: str
    places: tuple[int, ...]

    @classmethod
    def of(cls, panel: Any, given: str | int) -> "Among":
        """Find a state and its numbers in the grid of a panel."""
        grid = panel.grid
        id_ = state(given).id if isinstance(given, str) else str(given)
        ids = ids_in(grid, panel.system)
        there = (ids == id_).any(axis=1) if isinstance(given, str) else grid.codes == given
        places = np.flatnonzero(there)
        if not len(places):
            msg = f"{given!r} is a member in no year of this panel, so that no dyads are its focus"
            raise DataSetError(msg)
        return cls(id_, tuple(places.tolist()))


def members(everyone: Population, each: Series, focus: Among | None) -> Population:
    """Return those among which a series is ranked: all, or those of one state in its role.

    Raises
    ------
    DataSetError
        If the pair does not have the state.
    """
    if focus is None:
        return everyone
    role = None if each.sender is None else each.sender == focus.id
    if focus.id not in each.pair.ids:
        msg = (
            f"{each.pair.title} is no dyad of {in_sentence(state(focus.id).name)}; leave among= "
            "out, or name a state that is in every pair"
        )
        raise DataSetError(msg)
    return everyone.among(focus.places, as_sender=role)


def rank(lower: float, upper: float, those: Population) -> Rank:
    """Rank a value, given as an interval, among all values; it is itself one of them."""
    lows, highs, _ = those.values
    known = int((~np.isnan(lows)).sum())
    surely_above, surely_below = int((lows > upper).sum()), int((highs < lower).sum())
    return Rank(
        first=surely_above + 1,
        last=known - surely_below,
        tied=max(known - surely_above - surely_below - 1, 0),
        lower=surely_below,
        known=known,
        zero=int((highs == 0).sum()),
        unknown=len(lows) - known,
    )
