"""The state-years of a panel: a table of states by years, and its rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, ClassVar

import numpy as np

from bilateral._states import Spell
from bilateral.errors import DataSetError
from bilateral.panel.grid import Array, End, Ends, Grid, Members


@dataclass(frozen=True, eq=False, kw_only=True)
class StateGrid(Grid):
    """The state-years of some states and years, sorted by state and year.

    It is a grid whose rows have one state, at both ends; a cell is a place in the table state by
    year.
    """

    suffixes: ClassVar[Mapping[End, str]] = MappingProxyType({"a": ""})

    def rows_of(self, a: int, b: int) -> slice:  # noqa: ARG002 (that of a grid of dyads)
        """Refuse: a row has one state."""
        msg = "a panel of state-years has no dyads; open one with bl.dyad_years"
        raise DataSetError(msg)

    def ends(self, rows: Any) -> Ends:
        """Return the state, twice, and the year of rows."""
        state, year = np.divmod(self.cells[rows], np.int32(self.width))
        return Ends(state, state, year)


def state_grid(spells: Iterable[Spell], years: tuple[int, int]) -> StateGrid:
    """Find the state-years: years with a day on which the state was a member."""
    members = Members(spells, years, "year")
    codes, member = members.codes, members.table()
    cells: Array = np.flatnonzero(member).astype(np.int32)
    starts = np.searchsorted(cells, np.arange(len(codes) + 1) * member.shape[1])
    return StateGrid(
        codes=codes, first=years[0], last=years[1], directed=True, cells=cells, starts=starts
    )
