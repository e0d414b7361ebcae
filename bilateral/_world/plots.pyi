from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from bilateral._charts.chart import Chart
from bilateral._world.pair_comparison import PairComparison

class PairPlots:
    """What ``panel.compare(…).plot`` offers; each method gives a `Chart`.

    All take, besides the options of the function of the same name in `bilateral.charts`:

    ax : matplotlib.axes.Axes, optional
        Where to draw, in any figure; a figure is made where none is given.
    columns : str or sequence of str
        Columns of the panel; all of numbers by default.
    width, height, figsize, font_size, palette, title
        See `bilateral.charts`.
    log : bool
        Whether values are drawn on powers of ten (not of ranks).
    footer : bool
        Whether sources and caveats stand below; a figure of yours gets none.
    """

    def __init__(self, comparison: PairComparison) -> None: ...
    def trends(
        self,
        ax: Axes | None = None,
        *,
        columns: Sequence[str] | str | None = None,
        width: str = "double",
        **options: Any,
    ) -> Chart:
        """Draw each column by year: a small plot of one unit, with a line for each pair."""

    def ranks(
        self,
        ax: Axes | None = None,
        *,
        year: int | None = None,
        columns: Sequence[str] | str | None = None,
        among: str | int | None = None,
        width: str = "double",
        **options: Any,
    ) -> Chart:
        """Draw where each pair stands among all dyads known: a strip for each column."""

    def changes(
        self,
        before: tuple[int, int] | int,
        after: tuple[int, int] | int,
        *,
        ax: Axes | None = None,
        columns: Sequence[str] | str | None = None,
        width: str = "double",
        **options: Any,
    ) -> Chart:
        """Draw the means of two periods, a slope for each pair, a small plot for each column."""
