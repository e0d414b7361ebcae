"""What the sources of each case cover: their coverage, lane by lane."""

import numpy as np
import pandas as pd

from bilateral._charts.validate import FrameRules

ALL = "all"
"""What the coverage of every kind together is called."""
RULES = FrameRules(
    chart="the coverage of a timeline",
    origin="tables()['coverage']",
    columns=("relationship", "kind", "earliest", "latest"),
)

Coverage = tuple[float | None, float | None]
"""The first and the last day, counted from 1970; None is unbounded."""


def coverage_of(frame: pd.DataFrame | None) -> dict[tuple[str, str], Coverage] | None:
    """Join the coverage of a case and a kind into one, from the first day of any to the last.

    The lane that has every kind has the coverage of them all.

    Parameters
    ----------
    frame : pandas.DataFrame or None
        The table ``coverage``; None where nothing is known of coverage, which is not the same as an
        empty one.

    Examples
    --------
    >>> day = pd.to_datetime(["1970-01-01"]).as_unit("s")
    >>> coverage_of(pd.DataFrame({"relationship": ["a"], "kind": ["aid"],
    ...                          "earliest": day, "latest": day + pd.Timedelta(days=9)}))
    {('a', 'aid'): (0.0, 9.0), ('a', 'all'): (0.0, 9.0)}
    """
    if frame is None:
        return None
    RULES.check(frame)
    lanes = pd.concat([frame, frame.assign(kind=ALL)])
    return {
        (str(case), str(kind)): (_end(rows["earliest"], "min"), _end(rows["latest"], "max"))
        for (case, kind), rows in lanes.groupby(["relationship", "kind"], sort=False)
    }


def _end(days: pd.Series, which: str) -> float | None:
    """Take the outermost day; one that is unbounded is outside them all."""
    values = days.to_numpy(dtype="datetime64[D]")
    if np.isnat(values).any():
        return None
    return float((values.min() if which == "min" else values.max()).astype(int))
