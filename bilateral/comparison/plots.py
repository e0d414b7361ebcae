"""The charts of a comparison, and of one relationship: each row of the registry is a method."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from bilateral._charts.chart import Chart
from bilateral._charts.registry import BY_NAME, CHARTS, EVERY, ChartRow
from bilateral.comparison.chart_inputs import chart_input
from bilateral.errors import refuse_unknown, unknown_name
from bilateral.relationship import Relationship

CHOICES = {"kinds": "kind", "topics": "topic", "during": "during"}
"""The options of every chart that choose ties, and what `Relationship.where` calls them."""


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

        def method(ax: Any = None, **options: Any) -> Chart:
            return self._draw(BY_NAME[name], ax, options)

        method.__name__, method.__doc__ = name, BY_NAME[name].function.__doc__
        return method

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self._names})

    def _draw(self, row: ChartRow, ax: Any, options: dict[str, Any]) -> Chart:
        cases = self._chosen(options)
        arguments = {
            row.finding_options[key]: options.pop(key)
            for key in row.finding_options
            if key in options
        }
        given = chart_input(cases, row, arguments, names=options.pop("names", None) or {})
        return given.draw(row, ax=ax, **options)

    def _chosen(self, options: dict[str, Any]) -> Any:
        """Take the choice of ties, and the order of cases, out of the options, and make it."""
        wanted = {CHOICES[name]: options.pop(name) for name in CHOICES if name in options}
        order = options.pop("order", None)
        cases = self._cases
        if wanted:
            chosen = tuple(case.where(**wanted) for case in cases.relationships)
            cases = replace(cases, relationships=chosen)
        return cases if order is None else replace(cases, relationships=_ordered(cases, order))


class Plots(CasePlots):
    """The charts of ``comparison.plot``: all charts; those of data where it has a panel."""

    _names = tuple(BY_NAME)

    def __getattr__(self, name: str) -> Callable[..., Chart]:
        if name in EVERY and name not in BY_NAME:
            chart: Callable[..., Chart] = getattr(self._cases.data.plot, name)
            return chart
        return super().__getattr__(name)

    def every(self) -> dict[str, Chart]:
        """Draw every chart, by name; cases that share no state have no map."""
        has_centre = isinstance(self._cases.focal, str)  # a map has one state in its middle
        names = [name for name in self._names if has_centre or name != "map"]
        names += ["trends", "ranks"] if self._cases.panel is not None else []
        return {name: getattr(self, name)() for name in names}


def _ordered(cases: Any, order: Sequence[str]) -> tuple[Relationship, ...]:
    """Put the cases that are named first, in that order."""
    by_id = {case.id: case for case in cases.relationships}
    names = [order] if isinstance(order, str) else list(order)
    for name in names:
        refuse_unknown("case", name, by_id)
    return tuple(by_id[name] for name in dict.fromkeys([*names, *by_id]))
