"""Measures of trade between two states, from the flows in a panel."""

from dataclasses import replace
from typing import NamedTuple, TypeVar

import numpy as np

from bilateral.errors import DataSetError, quote
from bilateral.panel.column import PanelColumn, number_column
from bilateral.panel.derive import column_values, with_columns
from bilateral.panel.grid import Array
from bilateral.panel.knowledge import UNKNOWN, VALUE
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.row_lookup import NOWHERE
from bilateral.sources import Source

P = TypeVar("P", bound=PanelData)
FLOW = "exports_a_to_b_million_usd"


class _Column(NamedTuple):
    """The values of a new column for each row, its meaning and its unit."""

    values: Array
    meaning: str
    unit: str = ""


def trade_measures(
    panel: P,
    flow: str = FLOW,
    *,
    gdp: str | None = None,
    gdp_unit: float = 1.0,
    mirror: str | None = None,
    name: str = "trade",
) -> P:
    """Add measures of the trade of A with B, for each row of a directed panel.

    ==========================  ================================================================
    column                      its value
    ==========================  ================================================================
    ``trade_imports``           what A imports from B: the flow of the row B to A
    ``trade_total``             exports and imports of A with B, both known
    ``trade_balance``           exports less imports
    ``trade_export_share``      the exports to B in all known exports of A in the year
    ``trade_import_share``      the imports from B in all known imports of A
    ``trade_share``             the trade with B in all known trade of A
    ``trade_intensity``         the share of B in the exports of A, over the share of B in all known
                                trade of the year: 1 where A exports to B as the world does
    ``trade_dependence_a``      with `gdp`: the trade of the two over the GDP of A; ``_b`` of B
    ``trade_dependence_lower``  the lower of the two (Oneal and Russett 1997)
    ``trade_exports_mirror``    with `mirror`: the same exports as B reports them
    ``trade_mirror_ratio``      these over the exports as A reports them
    ==========================  ================================================================

    A sum is one of the values known, among the rows of the panel: measure before you choose rows
    with ``panel.where``. A flow that is not known leaves unknown what is computed from it; so does
    a zero from rounding, which is left out of sums.

    Parameters
    ----------
    panel : Panel
        A directed panel of dyads.
    flow : str
        The column of exports of A to B; by default that of ``cow-trade``.
    gdp : str, optional
        A column about each state, without its ending: ``gdp`` for ``gdp_a`` and ``gdp_b``.
    gdp_unit : float
        How many units of the flow one unit of GDP is: 0.000001 if GDP is in dollars and
        the flow in millions.
    mirror : str, optional
        A second report: a column of imports of A from B, as A reports them.
    name : str
        What the new columns begin with.

    Returns
    -------
    Panel

    Raises
    ------
    UnknownNameError
        If there is no such column.
    DataSetError
        If the panel is not directed, a column is not of numbers, flows are negative, a
        GDP is not above 0, or the columns exist already.

    References
    ----------
    Oneal, J. R. and B. M. Russett (1997), The classical liberals were right: democracy,
    interdependence, and conflict, 1950-1985, International Studies Quarterly 41(2): 267-293.
    Kojima, K. (1964), The pattern of international trade among advanced countries, Hitotsubashi
    Journal of Economics 5(1): 16-36.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"cow_a": [40, 770, 40], "cow_b": [770, 40, 812], "year": 1990,
    ...                       "exports": [30.0, 10.0, 10.0]})
    >>> panel = trade_measures(bl.dyad_years(years=1990).add(goods), "exports")
    >>> panel.pair("CUB", "PAK")[["trade_total", "trade_export_share"]].iloc[0].tolist()
    [40.0, 0.75]
    """
    back = _reversed_rows(panel)
    addition, column, exports = _flows(panel, flow)
    found = _of_flows(panel, exports, _at(exports, back), column.unit)
    sources = addition.sources
    if gdp is not None:
        more, products = _products(panel, gdp, gdp_unit)
        sources += more
        found |= _dependence(found["total"].values, products)
    if mirror is not None:
        second, _, reported = _flows(panel, mirror)
        sources += second.sources
        found |= _mirror(exports, _at(reported, back), column.unit)
    columns = [
        number_column(
            f"{name}_{each}",
            new.values,
            known=np.where(np.isnan(new.values), UNKNOWN, VALUE),
            meaning=new.meaning,
            unit=new.unit,
        )
        for each, new in found.items()
    ]
    unique = tuple({source.id: source for source in sources}.values())
    return with_columns(panel, replace(addition, sources=unique), columns)


def _reversed_rows(panel: PanelData) -> Array:
    """Return for each row that of the other direction."""
    grid = panel.grid
    if len(grid.suffixes) != 2 or not grid.directed:
        msg = "trade is measured in a directed panel of dyads: dyad_years(directed=True)"
        raise DataSetError(msg)
    pairs, year = np.divmod(grid.cells.astype(np.int64), grid.width)
    a, b = np.divmod(pairs, len(grid.codes))
    wanted = (b * len(grid.codes) + a) * grid.width + year
    rows = np.minimum(np.searchsorted(grid.cells, wanted), len(grid.cells) - 1)
    return np.where(grid.cells[rows] == wanted, rows, NOWHERE)


def _at(values: Array, rows: Array) -> Array:
    return np.where(rows == NOWHERE, np.nan, values[rows])


def _flows(panel: PanelData, name: str) -> tuple[Addition, PanelColumn, Array]:
    addition, column, (values, _) = column_values(panel, name)
    if (values < 0).any():
        msg = f"the column {name!r} has {np.nanmin(values):g}; flows are 0 or more"
        raise DataSetError(msg)
    return addition, column, values


def _of_flows(panel: PanelData, exports: Array, imports: Array, unit: str) -> dict[str, _Column]:
    ends = panel.grid.ends(slice(None))
    year = ends.year.astype(np.int64)
    state = ends.a * np.int64(panel.grid.width) + year
    partner = ends.b * np.int64(panel.grid.width) + year
    sold, bought = _sums(exports, state), _sums(imports, state)
    export_share = _ratio(exports, sold)
    # What the partner buys in the world's trade of the year.
    demand = _ratio(_sums(exports, partner), _sums(exports, year))
    return {
        "imports": _Column(imports, "imports of A from B, as the flow from B to A says", unit),
        "total": _Column(exports + imports, "exports and imports of A with B", unit),
        "balance": _Column(exports - imports, "exports less imports of A with B", unit),
        "export_share": _Column(export_share, "share in the known exports of A, 0 to 1"),
        "import_share": _Column(_ratio(imports, bought), "share in the known imports of A, 0 to 1"),
        "share": _Column(
            _ratio(exports + imports, sold + bought), "share in the known trade of A, 0 to 1"
        ),
        "intensity": _Column(
            _ratio(export_share, demand), "share of B in A's exports over its share in all trade"
        ),
    }


def _products(panel: PanelData, gdp: str, unit: float) -> tuple[tuple[Source, ...], list[Array]]:
    """Return the GDP of both states in the unit of the flow, with its sources."""
    if isinstance(unit, bool) or not isinstance(unit, int | float) or not 0 < unit < np.inf:
        msg = f"gdp_unit={quote(unit)} was given; it is a number above 0, such as 0.000001"
        raise DataSetError(msg)
    products = []
    for end in panel.grid.suffixes.values():
        addition, _, (values, _) = column_values(panel, gdp + end)
        if (values <= 0).any():
            msg = f"the column {gdp + end!r} has {np.nanmin(values):g}; a GDP is above 0"
            raise DataSetError(msg)
        products.append(values * unit)
    return addition.sources, products


def _dependence(total: Array, products: list[Array]) -> dict[str, _Column]:
    on_a, on_b = (total / product for product in products)
    return {
        "dependence_a": _Column(on_a, "trade of the two over the GDP of A"),
        "dependence_b": _Column(on_b, "trade of the two over the GDP of B"),
        "dependence_lower": _Column(np.minimum(on_a, on_b), "the lower dependence of the two"),
    }


def _mirror(exports: Array, reported: Array, unit: str) -> dict[str, _Column]:
    return {
        "exports_mirror": _Column(reported, "exports of A to B, as B reports them", unit),
        "mirror_ratio": _Column(_ratio(reported, exports), "B's report over A's of one flow"),
    }


def _sums(values: Array, groups: Array) -> Array:
    """Sum what is known in the group of each row."""
    return np.bincount(groups, weights=np.nan_to_num(values))[groups]


def _ratio(upper: Array, lower: Array) -> Array:
    nothing = ~(lower > 0)
    return np.where(nothing, np.nan, upper / np.where(nothing, 1, lower))
