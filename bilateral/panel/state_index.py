"""Match the states of a source, by any codes or names, with those of a grid."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral._states import resolve
from bilateral._states.state_systems import state_systems
from bilateral.panel.code_tenures import codes_in, ids_in
from bilateral.panel.grid import Array, Grid
from bilateral.panel.row_lookup import NOWHERE, SourceStates


class Numbered(NamedTuple):
    """The states that a column names, by number.

    Attributes
    ----------
    numbers : ndarray of int32
        Numbers among the labels of the states; `NOWHERE` for a state that the grid does not have.
    is_none : ndarray of bool
        Which rows name no state, or several.
    report : DataFrame
        The report of `resolve` on these.
    """

    numbers: Array
    is_none: Array
    report: pd.DataFrame


MOST = 2**15 - 2
"""Greater than any code of a list."""


def source_states(grid: Grid, system: str, scheme: str) -> SourceStates:
    """Return the states that a source can name in a scheme, and which of them are in the grid.

    Parameters
    ----------
    grid : Grid
        The dyad-years.
    system : {"cow", "gw"}
        The list whose codes the grid has.
    scheme : {"cow", "gw", "iso3", "name", "state"}
        How the source names states: codes of a list, alpha-3 codes, or names and ids.
    """
    if scheme == system:
        return SourceStates(grid.codes)
    ids = _once(ids_in(grid, system), grid, system)
    if scheme not in state_systems():
        return _with_numbers(ids)
    other = codes_in(grid, scheme)
    none = np.zeros(grid.width, dtype=np.int32)
    table = [
        [other.get(id_, none)[year] or None for year, id_ in enumerate(row)] for row in ids.tolist()
    ]
    return _with_numbers(np.array(table, dtype=object).reshape(ids.shape))


def _once(ids: Array, grid: Grid, system: str) -> Array:
    """Keep each state in one place a year: where its code changed, that of most days of the year.

    Otherwise a value for Germany in 1990 would be at the codes 255 and 260, and be summed twice.
    """
    codes = codes_in(grid, system)
    none = np.zeros(grid.width, dtype=np.int32)
    of_year = np.array([[codes.get(id_, none)[y] for y, id_ in enumerate(row)] for row in ids])
    return np.where(of_year.reshape(ids.shape) == grid.codes[:, None], ids, None)


def number_states(values: Any, years: Array, states: SourceStates, scheme: str) -> Numbered:
    """Return numbers for the states that a column of a source names, each in its year.

    What is no state is reported for names alone; a code of a list is only found or not.
    """
    if scheme in state_systems():
        numbers = _found(np.asarray(values), states.labels)
        return Numbered(numbers, np.zeros(len(numbers), dtype=bool), pd.DataFrame())
    ids, report = resolve(
        values, on=years, code="iso3" if scheme == "iso3" else None, prefer="longest"
    )
    given = ids.fillna("").to_numpy(dtype=object)
    names = {label: number for number, label in enumerate(states.labels.tolist())}
    found = np.fromiter((names.get(id_, NOWHERE) for id_ in given), np.int32, len(given))
    return Numbered(found, ids.isna().to_numpy(), report)


def _with_numbers(table: Array) -> SourceStates:
    """Return numbers for the entries of a table of codes or ids; None becomes `NOWHERE`."""
    numbers, labels = pd.factorize(table.ravel(), sort=True)
    return SourceStates(np.array(labels.tolist()), numbers.astype(np.int32).reshape(table.shape))


def _found(codes: Array, labels: Array) -> Array:
    """Look up codes in a table, which is faster than a search if they are small."""
    if not len(labels):
        return np.full(len(codes), NOWHERE, dtype=np.int32)
    if codes.dtype != np.int16:
        codes = np.clip(codes, -1, MOST).astype(np.int16)
    # numpy counts negative numbers from the end, where there is no code
    numbers = np.full(MOST + 2, NOWHERE, dtype=np.int32)
    numbers[labels] = np.arange(len(labels))
    return numbers[codes]
