"""Columns derived from others: lags, leads, changes, logarithms, shares, running sums."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

import numpy as np
import pandas as pd

from bilateral.errors import DataSetError, quote, refuse_unknown
from bilateral.panel.column import PanelColumn, number_column
from bilateral.panel.grid import Array
from bilateral.panel.knowledge import (
    ABSENT,
    NOT_APPLICABLE,
    UNDER_HALF_STEP,
    UNKNOWN,
    VALUE,
    ZERO,
)
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.panel.row_lookup import NOWHERE, RowLookup
from bilateral.panel.steps import row_at
from bilateral.text.lists import pluralize

P = TypeVar("P", bound=PanelData)
Values = tuple[Array, Array]
"""Values, and the state of knowledge of each."""


def derive(
    panel: P, how: str, columns: str | Sequence[str], *, periods: int = 1, of: str = "year"
) -> P:
    """Add columns derived from others, within each dyad and over real time.

    ==============  =========================  ====================================================
    how             adds                       its value
    ==============  =========================  ====================================================
    ``lag``         ``trade_lag1``             that of the same dyad so many `periods` before
    ``lead``        ``trade_lead1``            that of so many periods after
    ``change``      ``trade_change1``          the value less that of so many periods before
    ``log1p``       ``trade_log1p``            the natural logarithm of 1 plus the value
    ``share``       ``trade_share_of_year``    its share of all known values of the year, or of the
                                               first or second state in the year (`of`)
    ``cumulative``  ``trade_cumulative``       the sum of all periods of the dyad so far
    ==============  =========================  ====================================================

    A year in which the dyad has no row is no step: after it a lag is missing. What is unknown stays
    unknown; a running sum is unknown from the first unknown year on. A zero from rounding is
    unknown in what is computed from it, and stays one in a lag.

    Parameters
    ----------
    how : {"lag", "lead", "change", "log1p", "share", "cumulative"}
        What is derived.
    columns : str or sequence of str
        Columns of numbers of the panel.
    periods : int
        How many years a lag, a lead or a change spans, or months in a panel of months; 1 or more.
    of : {"year", "a", "b"}
        What a share is taken of. A total is that of the values known, so that a share is at most
        what it would be if others were known.

    Returns
    -------
    Panel

    Raises
    ------
    UnknownNameError
        If `how`, `of` or a column is not known.
    DataSetError
        If a column is not of numbers, `periods` is less than 1, a logarithm would be taken of -1 or
        less, or a share of negative values.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"cow_a": 40, "cow_b": 770, "year": [1990, 1991], "tons": [5.0, 7.0]})
    >>> panel = bl.dyad_years(years=(1990, 1992)).add(goods).derive("lag", "tons")
    >>> panel.pair("CUB", "PAK")["tons_lag1"].tolist()
    [nan, 5.0, 7.0]
    """
    refuse_unknown("derivation", how, DERIVATIONS)
    refuse_unknown("total of a share, of", of, ("year", "a", "b"))
    if isinstance(periods, bool) or not isinstance(periods, int) or periods < 1:
        msg = f"periods={quote(periods)} was given; it is how many {panel.grid.period}s, 1 or more"
        raise DataSetError(msg)
    for name in [columns] if isinstance(columns, str) else columns:
        addition, column, given = column_values(panel, name)
        suffix, meaning, (values, known) = DERIVATIONS[how](panel, given, periods, of)
        derived = number_column(
            f"{name}_{suffix}",
            values,
            known=known,
            meaning=f"{meaning} {name}",
            unit="" if how in ("log1p", "share") else column.unit,
        )
        # A share of what one of the two has is no longer the same for both.
        mutual = column.mutual and (how, of) not in (("share", "a"), ("share", "b"))
        panel = with_columns(panel, addition, [replace(derived, mutual=mutual)])
    return panel


def column_values(panel: PanelData, name: str) -> tuple[Addition, PanelColumn, Values]:
    """Return a column of numbers by its name, with its value in each row of the panel.

    Raises
    ------
    UnknownNameError
        If there is no such column.
    DataSetError
        If it is not of numbers.
    """
    there = {column.name: (each, column) for each in panel.additions for column in each.columns}
    refuse_unknown("column of the panel", name, there)
    addition, column = there[name]
    if not column.is_numeric:
        msg = f"the column {name!r} is not of numbers, from which nothing is derived"
        raise DataSetError(msg)
    places = addition.lookup.at(slice(None), panel.grid.ends(slice(None)))
    return addition, column, column.numbers(places)


def with_columns(panel: P, addition: Addition, columns: Sequence[PanelColumn]) -> P:
    """Add columns with a value for each row of the panel, from the source of another.

    Raises
    ------
    DataSetError
        If a column of that name exists already.
    """
    taken = {column.name for each in panel.additions for column in each.columns}
    for column in columns:
        if column.name in taken:
            msg = f"the panel has a column {column.name!r} already; derive it once"
            raise DataSetError(msg)
    rows = np.arange(len(panel.grid), dtype=np.int32)
    derived = replace(addition, lookup=RowLookup(places=rows), columns=tuple(columns))
    return replace(panel, additions=(*panel.additions, derived))


def _lagged(panel: PanelData, found: Values, step: int) -> Values:
    """Take the values of so many periods later; where there is no row, there can be no value."""
    values, known = found
    rows = row_at(panel.grid, step)
    there = rows != NOWHERE
    return (
        np.where(there, values[rows], np.nan),
        np.where(there, known[rows], NOT_APPLICABLE).astype(np.uint8),
    )


def _lag(panel: PanelData, found: Values, steps: int, _of: str) -> tuple[str, str, Values]:
    return f"lag{steps}", f"{_time(panel, steps)} before:", _lagged(panel, found, -steps)


def _lead(panel: PanelData, found: Values, steps: int, _of: str) -> tuple[str, str, Values]:
    return f"lead{steps}", f"{_time(panel, steps)} after:", _lagged(panel, found, steps)


def _time(panel: PanelData, steps: int) -> str:
    return pluralize(steps, panel.grid.period)


def _change(panel: PanelData, found: Values, steps: int, _of: str) -> tuple[str, str, Values]:
    before, known = _lagged(panel, found, -steps)
    change = found[0] - before
    nothing = np.where(known == NOT_APPLICABLE, NOT_APPLICABLE, UNKNOWN)
    return f"change{steps}", f"change over {_time(panel, steps)}:", _known(change, nothing)


def _log1p(_panel: PanelData, found: Values, _steps: int, _of: str) -> tuple[str, str, Values]:
    if (found[0] <= -1).any():
        msg = f"a value is {np.nanmin(found[0]):g}; 1 plus a value must be above 0 for a logarithm"
        raise DataSetError(msg)
    return "log1p", "logarithm of 1 plus", _known(np.log1p(found[0]), found[1])


def _share(panel: PanelData, found: Values, _steps: int, of: str) -> tuple[str, str, Values]:
    values = found[0]
    if (values < 0).any():
        msg = f"a value is {np.nanmin(values):g}; a share is taken of what is not negative"
        raise DataSetError(msg)
    ends = panel.grid.ends(slice(None))
    groups = ends.year.astype(np.int64)
    if of != "year":
        groups = (ends.a if of == "a" else ends.b) * np.int64(panel.grid.width) + groups
    totals = np.bincount(groups, weights=np.nan_to_num(values))[groups]
    with np.errstate(invalid="ignore", divide="ignore"):
        share = np.where(totals > 0, values / totals, np.nan)
    whole = {"year": "the year", "a": "the first state", "b": "the second state"}[of]
    name = "share_of_year" if of == "year" else f"share_of_{of}"
    return name, f"share of what is known of {whole}:", _known(share, found[1])


def _cumulative(panel: PanelData, found: Values, _steps: int, _of: str) -> tuple[str, str, Values]:
    pairs = panel.grid.cells // panel.grid.width
    rows = pd.DataFrame({"value": found[0], "missing": np.isnan(found[0])})
    by_pair = rows.groupby(pairs, sort=False)
    total = by_pair["value"].cumsum().mask(by_pair["missing"].cummax()).to_numpy()
    return (
        "cumulative",
        f"sum of all {panel.grid.period}s so far:",
        _known(total, np.full(len(total), UNKNOWN)),
    )


def _known(values: Array, otherwise: Array) -> Values:
    """Give the knowledge of computed values: a value, or why there is none."""
    reasons = np.where(
        np.isin(otherwise, (VALUE, ZERO, ABSENT, UNDER_HALF_STEP)), UNKNOWN, otherwise
    )
    return values, np.where(np.isnan(values), reasons, VALUE).astype(np.uint8)


DERIVATIONS: Mapping[str, Callable[[PanelData, Values, int, str], tuple[str, str, Values]]] = {
    "lag": _lag,
    "lead": _lead,
    "change": _change,
    "log1p": _log1p,
    "share": _share,
    "cumulative": _cumulative,
}
"""Each derivation: it gives the suffix of the column, its meaning, and its values."""
