"""The charts, one row each: what feeds them, and where they are offered."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from bilateral._charts.chart_type import ChartType


@dataclass(frozen=True, kw_only=True)
class ChartRow:
    """A chart, before matplotlib is imported.

    Attributes
    ----------
    name : str
        Of its folder, of its public function, and of the methods that draw it.
    finding : str
        The finding whose frame it shows, by name; empty where it shows the records themselves.
    arguments : dict
        What it asks the finding for, and the default: by the argument's name, which is an option
        of the method that draws it.
    asks : dict
        The same, where it is no option.
    options : tuple of str
        What it is told of the cases: ``names``, ``focal`` (the state that all share) and
        ``coverage``.
    single : bool
        Whether a relationship alone has it.
    section : str
        The finding in whose section of a report it stands; empty where it stands in none.
    """

    name: str
    finding: str = ""
    arguments: "dict[str, tuple[str, Any]]"
    options: tuple[str, ...] = ("names",)
    single: bool = False
    section: str = ""
