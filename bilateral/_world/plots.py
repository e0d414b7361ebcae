"""The charts of pairs on the columns of a panel."""

from collections.abc import Callable, Mapping
from typing import Any

from bilateral._charts.chart import Chart
from bilateral._charts.registry import DATA_CHARTS, EVERY, ChartRow
from bilateral._world.changes import period_of, period_words
from bilateral._world.ranks import classes
from bilateral.errors import unknown_name


class PairPlots:
    """The charts of ``panel.compare(…).plot``; the stub next to this file has their options.

    Parameters
    ----------
    comparison : PairComparison
        The pairs.
    """

    _names = tuple(row.name for row in DATA_CHARTS)

    def __init__(self, comparison: Any) -> None:
        self._comparison = comparison

    def __getattr__(self, name: str) -> Callable[..., Chart]:
        if name not in self._names:
            raise AttributeError(unknown_name("chart", name, self._names))

        def draw(*args: Any, ax: Any = None, **options: Any) -> Chart:
            if name != "changes" and args:  # which alone takes something before the axes
                ax, *args = args
            return self._draw(EVERY[name], tuple(args), ax, options)

        draw.__name__, draw.__doc__ = name, EVERY[name].function.__doc__
        return draw

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._names})

    def _draw(
        self, row: ChartRow, args: tuple[Any, ...], ax: Any, options: Mapping[str, Any]
    ) -> Chart:
        of_finding = {
            row.finding_options[name]: value
            for name, value in options.items()
            if name in row.finding_options
        }
        rest = {name: value for name, value in options.items() if name not in row.finding_options}
        finding = getattr(self._comparison, row.finding)(*args, **of_finding)
        frame = self._comparison.chart_frame(finding)
        rest = {**self._more(row.name, args, of_finding), **rest}
        return Chart.of(
            row.type,
            frame,
            ax=ax,
            sources=finding.sources,
            warnings=finding.warnings,
            **{"names": self._comparison.titles, **rest},
        )

    def _more(self, name: str, args: tuple[Any, ...], options: Mapping[str, Any]) -> dict[str, Any]:
        """Return what a chart takes besides the frame of its finding."""
        if name == "ranks":
            return {"classes": classes(self._comparison.pairs, **options)}
        if name == "changes":
            given = {**dict(zip(("before", "after"), args, strict=False)), **options}
            grid = self._comparison.panel.grid
            ends = (period_of(grid, given[end]) for end in ("before", "after"))
            return {"periods": tuple(map(period_words, ends))}
        return {}
