from typing import Any

from matplotlib.axes import Axes

from bilateral._charts.chart import Chart
from bilateral.comparison.comparison import Comparison

class CasePlots:
    """What ``relationship.plot`` offers; each method gives a `Chart`.

    All take the same: `ax`, where to draw (a figure is made where none is given); `width`, which is
    *single*, *double* or *slide* (3.5, 7 or 12 inches, not used with `ax`); and the options of the
    function of the same name in `bilateral.charts`, such as ``names`` and ``title``.
    """

    def __init__(self, cases: Comparison) -> None: ...
    def timeline(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw when the ties of each case were, in a lane for each kind."""

    def periods(
        self, ax: Axes | None = None, *, width: str = "double", years: int = 10, **options: Any
    ) -> Chart:
        """Draw how many ties of each kind were active in each period of so many `years`."""

    def sequence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw what came first in each case, and what led to what, as sure as the dates are."""

    def map(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw where the partners lie, around the capital of the state that the cases share.

        Raises
        ------
        BilateralError
            When the cases are compared dyad by dyad, and share no state.
        """

class Plots(CasePlots):
    """What ``comparison.plot`` offers: every chart, and the report that holds them."""

    def presence(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw which types of tie each case holds, and where it is silent."""

    def quantities(
        self,
        ax: Axes | None = None,
        *,
        width: str = "double",
        measure: str | None = None,
        **options: Any,
    ) -> Chart:
        """Draw the figures of the cases side by side, of one `measure` or of all."""

    def dumbbell(
        self,
        ax: Axes | None = None,
        *,
        width: str = "double",
        measure: str | None = None,
        **options: Any,
    ) -> Chart:
        """Draw the figures that more than one case has on record, the widest gap first."""

    def delivery(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw how much of what was planned or agreed is reported as delivered."""

    def balance(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw the reported ties of each kind that go out, come in, or go both ways."""

    def overview(self, ax: Axes | None = None, *, width: str = "double", **options: Any) -> Chart:
        """Draw timeline, periods and balance on one page for a paper, each with its letter.

        Where a page does not hold all three, a line says what is left out.
        """

    def every(self) -> dict[str, Chart]:
        """Draw every chart, by name; cases that share no state have no map."""
