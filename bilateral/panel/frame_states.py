"""Match the codes or names in a frame with the states of a panel, and refuse what fits none."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral._states.state_systems import state_systems
from bilateral.errors import UnknownNameError
from bilateral.panel.code_tenures import tenures
from bilateral.panel.convert import refuse_missing, whole_numbers
from bilateral.panel.grid import Array
from bilateral.panel.periods import Period, dates_of, keys_of_numbers, words_of
from bilateral.panel.row_lookup import SourceStates
from bilateral.panel.state_index import number_states

SHOWN = 5
"""So many names are explained in a message."""
LEFT_OUT = 20
"""So many names stand in the line that leaves them out."""


class NoState(NamedTuple):
    """A code or name in a frame that means no state in its year (or other period), or several."""

    given: str | int
    number: int
    offered: str = ""
    is_ambiguous: bool = False


def numbers_of(
    series: Any, numbered: Array, rows: Array, states: SourceStates, scheme: str, period: Period
) -> tuple[Array, list[NoState]]:
    """Return numbers for the states in some rows of a column, and what is no state in its year."""
    dated = numbered[rows]
    if scheme in state_systems():
        codes = whole_numbers(series)[rows]
        numbers = number_states(codes, dated, states, scheme).numbers
        return numbers, list(_without_tenure(scheme, codes, dated, period))
    refuse_missing(series)
    values = np.array(series.to_list(), dtype=object)[rows]
    dates = dates_of(period, dated)
    found = number_states(values, dates, states, scheme)
    pairs = pd.DataFrame({"name": values, "number": dated})[found.is_none].drop_duplicates()
    number_by_text = dict(zip(map(str, dates.tolist()), dated.tolist(), strict=True))
    entries = found.report.dropna(subset="name")
    numbers = {end: entries[end].map(number_by_text).astype("int64") for end in ("first", "last")}
    entries = entries.assign(**numbers)
    # A name may mean a state between two years in which it means none.
    why = pairs.merge(entries, on="name").query("first <= number <= last")
    why = why.fillna({"offered": ""}).drop_duplicates(["name", "number"])
    columns = ["name", "number", "offered", "why"]
    return found.numbers, [
        NoState(name, number, offered, reason == "ambiguous")
        for name, number, offered, reason in why[columns].to_numpy().tolist()
    ]


def refuse(given: list[NoState], name: str, times: Sequence[str], period: Period) -> None:
    """Refuse the states of a column that are none.

    Raises
    ------
    UnknownNameError
        With suggestions, and the line that leaves out these rows and no others.
    """
    if not given:
        return
    several = [each for each in given if each.is_ambiguous]
    none = [each for each in given if not each.is_ambiguous]
    what = [
        f"{text}: {_listed(found, period)}"
        for text, found in (
            (f"of no state in their {period}", none),
            (f"of more than one state in their {period}", several),
        )
        if found
    ]
    pairs = [(each.given, *_keys(each.number, period)) for each in given[:LEFT_OUT]]
    keys = [name, *times]
    leave = f"frame[~frame.set_index({keys}).index.isin({pairs})]"
    rest = f" (the first {LEFT_OUT} of {len(given)})" if len(given) > LEFT_OUT else ""
    msg = (
        f"the column {name!r} has names or codes {'; and '.join(what)}. Write what is meant, give "
        f"unmatched='leave out', or leave these rows out{rest}: {leave}"
    )
    raise UnknownNameError(msg)


def _keys(number: int, period: Period) -> tuple[Any, ...]:
    """Return the values of the columns that name a period."""
    columns = keys_of_numbers(period, np.array([number])).values()
    return tuple(str(it[0]) if period == "day" else int(it[0]) for it in columns)


def _listed(given: list[NoState], period: Period) -> str:
    """List the first few, each with suggestions."""
    shown = [
        f"{each.given!r} in {words_of(period, each.number)}"
        + (f" ({each.offered}?)" if each.offered else "")
        for each in given[:SHOWN]
    ]
    more = [f"and {len(given) - SHOWN} more"] if len(given) > SHOWN else []
    return ", ".join([*shown, *more])


def _without_tenure(
    system: str, codes: Array, numbered: Array, period: Period
) -> Iterator[NoState]:
    """Yield the codes that mean no state of a list on any day of their years."""
    if not len(numbered):
        return
    first, last = int(numbered.min()), int(numbered.max())
    days: dict[int, Array] = {}
    for (code, _), counts in tenures(system, first, last, period).items():
        days[code] = days.get(code, 0) + counts
    pairs = pd.DataFrame({"code": codes, "number": numbered}).drop_duplicates()
    for code, number in pairs.to_numpy().tolist():
        if code not in days or not days[code][number - first]:
            yield NoState(code, number)
