"""When the ties of a table were, with every bound that their dates have."""

from functools import lru_cache

import pandas as pd

from bilateral._findings.counting import read_rows
from bilateral.dates import Date, seen
from bilateral.dates.bounds import Bounds


def moments(ties: pd.DataFrame) -> list[Bounds]:
    """Give the bounds of each tie, read from its date and its observation.

    The columns of days in a frame are the outer bounds only; the text has the gaps of a set too.

    Parameters
    ----------
    ties : pandas.DataFrame
        With the columns ``date`` and ``observed``.

    Examples
    --------
    >>> frame = pd.DataFrame({"date": ["1974-11-04/"], "observed": ["2018-11"]})
    >>> moments(frame)[0].surely_in(1990)
    True
    """
    return [moment(date, observed) for date, observed in read_rows(ties, ["date", "observed"])]


@lru_cache(maxsize=4096)
def moment(date: str | None, observed: str | None = None) -> Bounds:
    """Give the bounds of what was told with a date, an observation, both or neither.

    Examples
    --------
    >>> moment("1963/1968").end_latest
    np.datetime64('1968-12-31')
    """
    return seen(
        None if date is None else Date.parse(date),
        None if observed is None else Date.parse(observed),
    )
