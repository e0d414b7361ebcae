"""What a panel offers of comparisons and charts, bound to it from the layer above.

This is the only module of the panel that imports them, and it imports them late.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bilateral._world.pair_comparison import PairComparison
    from bilateral._world.panel_plots import PanelPlots


class Bound:
    """The methods of a panel that compare and draw.

    ``self`` is a panel; its class is defined above this file, so is not named here.
    """

    __slots__ = ()

    def compare(self: Any, *pairs: tuple[str | int, str | int]) -> "PairComparison":
        """Compare two to six pairs of states on the columns of the panel.

        Parameters
        ----------
        *pairs : (str or int, str or int)
            Each two states, by name, id (``"CUB"``) or code of the list. The order is that in
            which directions are named; in an undirected panel too.

        Returns
        -------
        PairComparison
            With `trends`, `ranks`, `changes`, `nearest`, and `plot`.

        Raises
        ------
        UnknownNameError
            If one is not a state.
        DataSetError
            If there are fewer than two or more than six pairs, a pair is given twice, or its two
            states share no year of the panel.

        Examples
        --------
        >>> import bilateral as bl
        >>> panel = bl.dyad_years(years=(1990, 1995))
        >>> [pair.id for pair in panel.compare(("CUB", "PAK"), ("CUB", "LAO")).pairs]
        ['CUB-PAK', 'CUB-LAO']
        """
        from bilateral._world.pair_comparison import compare_pairs

        return compare_pairs(self, pairs)

    @property
    def plot(self: Any) -> "PanelPlots":
        """The chart of a panel: ``panel.plot.trend(column, pairs=[…])`` gives a `Chart`."""
        from bilateral._world.panel_plots import PanelPlots

        return PanelPlots(self)
