"""A panel: dyad-years, and columns added to them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bilateral.panel.choosing import rows_of_pair
from bilateral.panel.grid import Grid

if TYPE_CHECKING:
    import pandas as pd

Rows = Any


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class Panel:
    """A row for each two states and year. Made by `dyad_years`; never changed, only added to.

    Attributes
    ----------
    system : str
        The list of members whose codes it is in.
    grid : Grid
        Which dyad-years it has.
    """

    system: str
    grid: Grid

    def __len__(self) -> int:
        return len(self.grid)

    def to_frame(self) -> "pd.DataFrame":
        """Lay the panel out as a plain frame, sorted by its keys.

        Returns
        -------
        DataFrame
            The keys are integers of 32 bits, so that ``cow_a * 1000 + cow_b`` does not overflow.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.dyad_years(years=1946).to_frame().iloc[0].to_dict()
        {'cow_a': 2, 'cow_b': 20, 'year': 1946}
        """
        return self._frame(slice(None))

    def pair(self, a: str | int, b: str | int) -> "pd.DataFrame":
        """Give the rows of two states, by year; in a directed panel those from `a` to `b`.

        Parameters
        ----------
        a, b : str or int
            Names, ids (``"CUB"``) or codes of the list. A name means that state alone: the rows of
            ``"Russia"`` hold none of the Soviet Union, which has the same code.

        Raises
        ------
        UnknownNameError
            If one is no state.
        DataSetError
            If the two have no dyad-year here.

        Examples
        --------
        >>> import bilateral as bl
        >>> bl.dyad_years(years=(1950, 1960)).pair("CUB", "LAO")["year"].tolist()[:2]
        [1953, 1954]
        """
        return self._frame(rows_of_pair(self.grid, self.system, a, b))

    def _frame(self, rows: Rows) -> "pd.DataFrame":
        import pandas as pd

        ends, codes = self.grid.ends(rows), self.grid.codes
        keys = {
            f"{self.system}_a": codes[ends.a],
            f"{self.system}_b": codes[ends.b],
            "year": ends.year + self.grid.first,
        }
        return pd.DataFrame(keys, copy=False)

    def __repr__(self) -> str:
        grid = self.grid
        way = "directed" if grid.directed else "undirected"
        size = f"{len(grid):,} rows, 3 columns"
        return f"Panel({self.system}, {way}, {grid.first}-{grid.last}: {size})"
