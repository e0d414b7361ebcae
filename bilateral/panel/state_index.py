"""Match the states of a source, by any codes or names, with those of a grid."""

from typing import Any

import numpy as np
import pandas as pd

from bilateral._states import resolve
from bilateral._states.state_systems import state_systems
from bilateral.panel.code_tenures import codes_of, ids_of
from bilateral.panel.grid import Array, Grid
from bilateral.panel.row_lookup import NOWHERE, SourceStates

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
    ids = ids_of(system, tuple(grid.codes.tolist()), grid.first, grid.last)
    if scheme not in state_systems():
        return _with_numbers(ids)
    codes = codes_of(scheme, grid.first, grid.last)
    none = np.zeros(grid.width, dtype=np.int32)
    table = [
        [codes.get(id_, none)[year] or None for year, id_ in enumerate(row)] for row in ids.tolist()
    ]
    return _with_numbers(np.array(table, dtype=object).reshape(ids.shape))


def number_states(
    values: Any, years: Array, states: SourceStates, scheme: str
) -> tuple[Array, pd.DataFrame]:
    """Return numbers for the states that a column of a source names, each in its year.

    Returns
    -------
    ndarray of int32
        Numbers among the labels of `states`; `NOWHERE` for a state that the grid does not have.
    DataFrame
        The report of `resolve` on names that are not states then; it never has codes of a list.
    """
    if scheme in state_systems():
        return _found(np.asarray(values), states.labels), pd.DataFrame()
    ids, report = resolve(
        values, on=years, code="iso3" if scheme == "iso3" else None, prefer="longest"
    )
    given = ids.fillna("").to_numpy(dtype=object)
    names = {label: number for number, label in enumerate(states.labels.tolist())}
    found = np.fromiter((names.get(id_, NOWHERE) for id_ in given), np.int32, len(given))
    return found, report


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
