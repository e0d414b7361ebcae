"""The charts, one row each: what feeds them, and where they are offered.

Nothing here imports matplotlib until a chart is asked for.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, Any

from bilateral.errors import refuse_unknown

if TYPE_CHECKING:
    from bilateral._charts.chart_type import ChartType


@dataclass(frozen=True, kw_only=True)
class ChartRow:
    """A chart.

    Attributes
    ----------
    name : str
        Of its folder, of the public function in it, and of the methods that draw it.
    finding : str
        The finding whose frame it shows; empty where it shows records, which are then chosen in
        `bilateral.comparison.chart_inputs`.
    finding_options : mapping of str to str
        Options of the method that are arguments of the finding, by their names there.
    fixed : mapping
        Arguments of the finding that are no options.
    options : tuple of str
        What the chart receives of the cases: *names*, *focal*, *notes*.
    by_case : bool
        Whether its *focal* may be a state for each case, where they share none.
    single : bool
        Whether a relationship alone has it.
    in_report : bool
        Whether a report shows it, where it has something to compare.
    least : int
        How many cases must have something to show for that.
    """

    name: str
    finding: str = ""
    finding_options: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    options: tuple[str, ...] = ("names",)
    by_case: bool = False
    single: bool = False
    in_report: bool = False
    least: int = 2

    @property
    def type(self) -> "ChartType[Any, Any]":
        """How it is read, drawn and described."""
        chart_type: ChartType[Any, Any] = getattr(self._module, self.name.upper())
        return chart_type

    @property
    def function(self) -> Callable[..., Any]:
        """The public function that draws it from a frame."""
        function: Callable[..., Any] = getattr(self._module, self.name)
        return function

    @property
    def _module(self) -> Any:
        return import_module(f"bilateral._charts.{self.name}")


SEEN = ("names", "focal")
CHARTS = (
    ChartRow(
        name="key_events", finding="key_events", finding_options={"n": "n"}, options=SEEN,
        single=True, in_report=True,
    ),
    ChartRow(name="timeline", single=True, in_report=True),
    ChartRow(name="presence", options=SEEN, single=True, in_report=True),
    ChartRow(name="map", options=(), single=True),
    ChartRow(
        name="quantities", finding="quantities", finding_options={"measure": "measure"},
        options=SEEN, single=True,
    ),
    ChartRow(
        name="dumbbell", finding="quantities", finding_options={"measure": "measure"},
        fixed={"shared": True}, options=SEEN, in_report=True,
    ),
    ChartRow(
        name="balance", finding="balance", options=SEEN, by_case=True, single=True, in_report=True,
    ),
    ChartRow(
        name="periods", finding="periods", finding_options={"years": "width"},
        single=True,
    ),
    ChartRow(
        name="conflict", finding="conflict", options=("names", "notes"), single=True,
        in_report=True, least=1,
    ),
    ChartRow(name="sequence", finding="sequence", single=True),
    ChartRow(name="delivery", finding="delivery", options=SEEN, single=True, in_report=True),
    ChartRow(name="overview", options=(), single=True),
)  # fmt: skip
"""In the order of a report."""

DATA_CHARTS = (
    ChartRow(name="trends", finding="trends", finding_options={"columns": "columns"}),
    ChartRow(
        name="ranks", finding="ranks",
        finding_options={"columns": "columns", "year": "year", "among": "among"},
    ),
    ChartRow(
        name="changes", finding="changes",
        finding_options={"columns": "columns", "before": "before", "after": "after"},
    ),
)  # fmt: skip
"""Those of pairs on the columns of a panel."""

BY_NAME: Mapping[str, ChartRow] = {row.name: row for row in CHARTS}
EVERY: Mapping[str, ChartRow] = {row.name: row for row in (*CHARTS, *DATA_CHARTS)}


def row_of(name: str) -> ChartRow:
    """Return the row of a chart.

    Raises
    ------
    UnknownNameError
        When there is no chart of this name.

    Examples
    --------
    >>> row_of("map").single
    True
    """
    refuse_unknown("chart", name, EVERY)
    return EVERY[name]
