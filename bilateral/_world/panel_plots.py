"""The chart of a panel: one column by year, for some pairs."""

from collections.abc import Sequence
from typing import Any

from bilateral._charts.chart import Chart
from bilateral._world.pair_comparison import compare_pairs
from bilateral.panel.panel_data import PanelData


class PanelPlots:
    """What ``panel.plot`` offers.

    Parameters
    ----------
    panel : Panel
        The panel.
    """

    def __init__(self, panel: PanelData) -> None:
        self._panel = panel

    def trend(
        self,
        column: str,
        pairs: Sequence[tuple[str | int, str | int]],
        *,
        ax: Any = None,
        **options: Any,
    ) -> Chart:
        """Draw one column by year for one to six pairs.

        Parameters
        ----------
        column : str
            A column of numbers.
        pairs : sequence of (str or int, str or int)
            Pairs of states, as in `Panel.compare`.
        ax, **options
            As in `bilateral.charts.trends`.

        Raises
        ------
        UnknownNameError
            If the panel has no such column, or one is not a state.
        DataSetError
            If the column is not of numbers, or two states share no year of the panel.

        Examples
        --------
        >>> import bilateral as bl
        >>> import pandas as pd
        >>> goods = pd.DataFrame({"state_a": ["CUB"], "state_b": ["LAO"], "year": [1990],
        ...                       "tons": [5.0]})
        >>> panel = bl.dyad_years(years=(1990, 1991)).add(goods)
        >>> panel.plot.trend("tons", pairs=[("CUB", "LAO")]).title
        'Tons: Cuba to Laos 5 in 1990'
        """
        pairs_found = compare_pairs(self._panel, pairs, fewest=1)
        return pairs_found.plot.trends(ax=ax, columns=column, **options)
