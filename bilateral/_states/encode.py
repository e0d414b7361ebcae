"""Turn a column of ids, with or without dates, into codes."""

from typing import TYPE_CHECKING, Any

from bilateral._states.data_files import Span
from bilateral._states.name_index import SCHEMES
from bilateral._states.state_systems import state_systems
from bilateral._states.states_by_id import states_by_id
from bilateral.errors import refuse_unknown

if TYPE_CHECKING:
    import pandas as pd


def encode(ids: Any, scheme: str, on: Any = None) -> "pd.Series[Any]":
    """Return the codes of a column of ids in a scheme, each on its own date.

    Parameters
    ----------
    ids : array-like
        Ids, as `resolve` returns them.
    scheme : {"iso2", "iso3", "iso4", "iso_numeric", "cow", "gw"}
        The scheme; numbers of the lists are returned as integers, all others as text.
    on : array-like or a single date, optional
        As in `resolve`; without a date, the last code that a state had. On a date, a state that
        did not exist then, or had no code in the scheme, gets a missing value.

    Raises
    ------
    UnknownNameError
        When a scheme or an id is unknown.
    DateError
        If a value is not a date, or there are not as many dates as ids.

    Examples
    --------
    >>> encode(["DEU", "DEU", "LAO"], "cow", on=[1975, 1995, 1940]).tolist()
    [260, 255, <NA>]
    """
    import pandas as pd

    from bilateral._states.factorize import factorize

    refuse_unknown("scheme of codes", scheme, SCHEMES)
    column = factorize(ids, on)
    for id_ in column.values:
        refuse_unknown("state", id_, states_by_id())
    # The last entry of each list is for missing values and dates.
    states = [*(states_by_id()[id_] for id_ in column.values), None]
    times = [*map(Span, column.firsts.tolist(), column.lasts.tolist()), None]
    pairs = zip(column.value_of.tolist(), column.date_of.tolist(), strict=True)
    codes = [state.code_at(scheme, times[j]) if (state := states[i]) else None for i, j in pairs]
    if scheme in state_systems():
        numbers = [int(code) if code else None for code in codes]
        distinct: Any = pd.array(numbers, dtype="Int64")
    else:
        distinct = pd.array(codes, dtype="str")
    return pd.Series(distinct.take(column.of_row), index=column.index, name=scheme)
