"""The charts of a comparison, and of one relationship: each row of the registry is a method."""

from collections.abc import Callable
from typing import Any

from bilateral._charts.chart import Chart
from bilateral._charts.registry import BY_NAME, CHARTS, ChartRow
from bilateral.comparison.chart_inputs import chart_input
from bilateral.errors import unknown_name


class CasePlots:
    """The charts of ``relationship.plot``; the stub next to this file has the options of each.

    Parameters
    ----------
    cases : Comparison
        The comparison, or one relationship as a comparison of one.
    """

    _names = tuple(row.name for row in CHARTS if row.single)

    def __init__(self, cases: Any) -> None:
        self._cases = cases

    def __getattr__(self, name: str) -> Callable[..., Chart]:
        if name not in self._names:
            msg = unknown_name("chart", name, self._names)
            raise AttributeError(f"{msg}; a comparison has one" if name in BY_NAME else msg)

        def draw(ax: Any = None, *, width: str = "double", **options: Any) -> Chart:
            return self._draw(BY_NAME[name], ax, width, options)

        draw.__name__, draw.__doc__ = name, BY_NAME[name].function.__doc__
        return draw

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._names})

    def _draw(self, row: ChartRow, ax: Any, width: str, options: dict[str, Any]) -> Chart:
        arguments = {
            row.finding_options[key]: options.pop(key)
            for key in row.finding_options
            if key in options
        }
        given = chart_input(self._cases, row, arguments)
        return Chart.of(
            row.type,
            given.frame,
            ax=ax,
            width=width,
            sources=given.sources,
            warnings=given.warnings,
            coverage_line=given.coverage_line,
            chosen=given.chosen,
            **{**given.options, **options},
        )


class Plots(CasePlots):
    """The charts of ``comparison.plot``: all charts."""

    _names = tuple(BY_NAME)

    def every(self) -> dict[str, Chart]:
        """Draw every chart, by name; cases that share no state have no map."""
        return {name: getattr(self, name)() for name in self._drawable}

    @property
    def _drawable(self) -> list[str]:
        """The available charts: a map needs one state at its centre."""
        named = isinstance(self._cases.focal, str)
        return [name for name in self._names if named or name != "map"]
