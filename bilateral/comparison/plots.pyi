from typing import Any

from matplotlib.axes import Axes

from bilateral._charts.chart import Chart
from bilateral._world.plots import PairPlots
from bilateral.comparison.comparison import Comparison

class CasePlots:
    """What ``relationship.plot`` offers; each method gives a `Chart`.

    All take, besides the options of the function of the same name in `bilateral.charts`:

    ax : matplotlib.axes.Axes, optional
        Where to draw, in any figure; a figure is made where none is given.
    width : {"single", "double", "slide"} or float
        Of that figure: 3.5, 7 or 12 inches (a slide is 16:9), or inches.
    height, figsize, font_size, palette, title
        See `bilateral.charts`.
    kinds, topics : str or sequence of str
        Draw these kinds, or topics, of tie alone.
    during : str, Date or Period
        Draw what was active then alone, such as ``1990/1999``.
    order : sequence of str
        The ids of the cases that come first, in this order.
    names : mapping of str to str
        What to call cases, by their ids.
    footer : bool
        Whether sources and caveats stand below; a figure of yours gets none.
    """

    def __init__(self, cases: Comparison) -> None: ...
    def key_events(
        self, ax: Axes | None = None, *, width: str = "double", n: int = 10, **options: Any
    ) -> Chart:
        """Draw the `n` events that matter most of all cases together, on one slide."""

    def timeline(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw when the ties of each case were, in a lane for each kind."""

    def presence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw which types of tie each case has, which way and how far, and where it is silent."""

    def balance(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Write what goes each way, and what is joint, by name with its figures and years."""

    def quantities(
        self,
        ax: Axes | None = None,
        *,
        width: str = "double",
        measure: str | None = None,
        one_sided: bool = False,
        **options: Any,
    ) -> Chart:
        """Draw figures as a table, those that may be compared first; of one `measure` or of all.

        What one case alone tells is named below, and stands in the table where `one_sided` asks.
        """

    def delivery(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw what was planned, agreed and carried out, with what each step depends on."""

    def periods(
        self, ax: Axes | None = None, *, width: str = "double", years: int = 10, **options: Any
    ) -> Chart:
        """Draw how many ties of each kind were active in each period of so many `years`."""

    def conflict(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw what was done against each other, on an axis of years, and how it ended."""

    def sequence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw what led to what in each case, a chain a row, and how certain the order is."""

    def map(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw where the partners lie, around the capital of the state that the cases share.

        Raises
        ------
        BilateralError
            When the cases are compared dyad by dyad, and share no state.
        """

    def overview(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw key events, what goes each way, and activity by decade on one page for a paper."""

class Plots(CasePlots, PairPlots):
    """What ``comparison.plot`` offers: every chart; those of data where it has a panel."""

    def __init__(self, cases: Comparison) -> None: ...
    def dumbbell(
        self,
        ax: Axes | None = None,
        *,
        width: str = "double",
        measure: str | None = None,
        **options: Any,
    ) -> Chart:
        """Draw like figures of more than one case on one line each, the widest gap first."""

    def every(self) -> dict[str, Chart]:
        """Draw every chart, by name; cases that share no state have no map."""
