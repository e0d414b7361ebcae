"""A column of names or codes, with dates beside it, brought to ids at once; and ids to codes."""

from typing import TYPE_CHECKING, Any, NamedTuple

from bilateral._states.answer import PREFERENCES, Answer, Prefer
from bilateral._states.answers_by_date import Timelines
from bilateral._states.data_files import Span
from bilateral._states.factorize import Dates, Pairs, dates, distinct, paired
from bilateral._states.name_index import SCHEMES
from bilateral._states.register import register
from bilateral._states.state import Asked, ask
from bilateral._states.systems import systems
from bilateral._states.unresolved import unresolved
from bilateral.errors import UnknownNameError, unknown_name

if TYPE_CHECKING:
    import pandas as pd


class Resolution(NamedTuple):
    """What `resolve` gives: an id for each row, and a report of the rows that have none."""

    ids: "pd.Series[Any]"
    report: "pd.DataFrame"


def resolve(
    names: Any, on: Any = None, *, code: str | None = None, prefer: Prefer = None
) -> Resolution:
    """Find the states that a column of names or codes means, each on its own date.

    Each row is answered as `state` answers it, and none is guessed: what `state` would refuse has
    no id, and is told in the report. A row without a date beside rows with dates has an id only
    when a single state ever bore its name.

    Parameters
    ----------
    names : array-like
        Names (or ids, or alpha-3 codes); with `code`, codes of that scheme. Any length.
    on : array-like or a single date, optional
        Years, days or dates in EDTF, one for each row (by position), or one for all.
    code : {"iso2", "iso3", "iso4", "iso_numeric", "cow", "gw"}, optional
        The scheme that all of them are codes of.
    prefer : {"first", "last", "longest"}, optional
        Which state to take where two bear the name in turn within the time asked for (COW number
        365 in 1991). States that bear it on the same day have no id in any case.

    Returns
    -------
    Resolution
        `ids`, a series as long as `names` and with its index; and `report`, a frame with a row for
        each name and reason, most rows first: `name`; `first` and `last`, the dates of the rows;
        `rows`, how many they are; `why` (*unknown*, *ambiguous*, *in turn*, *not then*, *loose* or
        *no name*); and `offered`, what may have been meant.

    Raises
    ------
    UnknownNameError
        When the scheme or `prefer` is unknown, or numbers come without a scheme.
    DateError
        When a date is none, or there are not as many dates as names.

    Examples
    --------
    >>> ids, report = resolve(["Germany", "Germany", "Lao PDR"], on=[1975, 1995, 1975])
    >>> ids.tolist()
    [nan, 'DEU', 'LAO']
    >>> report[["name", "first", "rows", "why", "offered"]].to_numpy().tolist()
    [['Germany', '1975', 1, 'ambiguous', 'East Germany (DDDE); Germany (DEU)']]
    """
    import pandas as pd

    if prefer not in PREFERENCES:
        raise UnknownNameError(unknown_name("preference", prefer, filter(None, PREFERENCES)))
    given, index = distinct(names)
    asked = [ask(value, code) for value in given.values]
    when = dates(on, len(given.numbers))
    pairs = paired(given, when)
    answers, numbers = _answers(asked, pairs, when, prefer)
    found = pd.array([each.id for each in answers], dtype="str").take(numbers[pairs.of_row])
    report = unresolved(asked, pairs, when, answers, numbers)
    return Resolution(pd.Series(found, index=index, name="state"), report)


def encode(ids: Any, scheme: str, on: Any = None) -> "pd.Series[Any]":
    """Give the codes of a column of ids in a scheme, each on its own date.

    Parameters
    ----------
    ids : array-like
        Ids, as `resolve` gives them.
    scheme : {"iso2", "iso3", "iso4", "iso_numeric", "cow", "gw"}
        The scheme; numbers of the lists come as integers, all others as text.
    on : array-like or a single date, optional
        As in `resolve`; without a date, the last code that a state had.

    Raises
    ------
    UnknownNameError
        When a scheme or an id is unknown.
    DateError
        When a date is none, or there are not as many dates as ids.

    Examples
    --------
    >>> encode(["DEU", "DEU", "LAO"], "cow", on=[1975, 1995, 1975]).tolist()
    [260, 255, 812]
    """
    import pandas as pd

    if scheme not in SCHEMES:
        raise UnknownNameError(unknown_name("scheme of codes", scheme, SCHEMES))
    given, index = distinct(ids)
    for id_ in given.values:
        if id_ not in register():
            raise UnknownNameError(unknown_name("state", id_, register()))
    when = dates(on, len(given.numbers))
    pairs = paired(given, when)
    # Last in each list, where the number of a missing value or date leads: nothing.
    states = [*(register()[id_] for id_ in given.values), None]
    times = [*map(Span, when.firsts.tolist(), when.lasts.tolist()), None]
    known = zip(pairs.values.tolist(), pairs.dates.tolist(), strict=True)
    codes = [each.code_at(scheme, times[j]) if (each := states[i]) else None for i, j in known]
    if scheme in systems():
        numbers = pd.array([int(each) if each else None for each in codes], dtype="Int64")
        return pd.Series(numbers.take(pairs.of_row), index=index, name=scheme)
    return pd.Series(pd.array(codes, dtype="str").take(pairs.of_row), index=index, name=scheme)


def _answers(
    asked: list[Asked], pairs: Pairs, when: Dates, prefer: Prefer
) -> tuple[list[Answer], Any]:
    """Give the different answers, and which of them each pair has."""
    import numpy as np

    any_dates = bool(len(when.firsts))
    covers = Span(int(when.firsts.min()), int(when.lasts.max())) if any_dates else Span(0, 0)
    lines = Timelines(asked, covers, prefer)
    numbers = np.full(len(pairs.values), lines.no_name, dtype=np.int64)
    named, dated = pairs.values >= 0, pairs.dates >= 0
    bare, full = np.flatnonzero(named & ~dated), np.flatnonzero(named & dated)
    numbers[bare] = lines.undated(pairs.values[bare], alone=any_dates)
    date = pairs.dates[full]
    numbers[full] = lines.dated(pairs.values[full], when.firsts[date], when.lasts[date])
    return lines.answers, numbers
