"""Changes: what differs between two periods, and on how many years each mean rests."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from bilateral._findings.finding import Finding
from bilateral._world.pairs import Pair
from bilateral._world.series import Series, series
from bilateral._world.variables import Variable, choose
from bilateral._world.words import (
    SENTENCES,
    amount,
    and_more,
    named,
    names_of_pairs,
    rounding_notes,
    rows_of_grid,
    sources_of,
)
from bilateral.errors import DataSetError
from bilateral.frame_columns import numbers, texts
from bilateral.panel.years import years_given

Period = tuple[int, int]


class Mean(NamedTuple):
    """The mean of the years of a period that are known.

    Attributes
    ----------
    lower, upper : float or None
        The mean; an interval where a value was rounded to 0, None where no year is known.
    known, total : int
        How many years it rests on, of how many in which the pair had a row.
    """

    lower: float | None
    upper: float | None
    known: int
    total: int

    @property
    def words(self) -> str:
        """The mean, and the years that it rests on."""
        if self.lower is None or self.upper is None:
            return f"unknown in all {self.total} years" if self.total > 1 else "unknown"
        value = amount(self.upper)
        if self.lower != self.upper:
            value = f"{amount(self.lower)}\N{EN DASH}{value}"
        return f"{value} ({self.known} of {self.total} years)"


def changes(
    pairs: Sequence[Pair],
    before: Period | int,
    after: Period | int,
    *,
    columns: Sequence[str] | str | None = None,
) -> Finding:
    """Compare the means of two periods for each pair and column.

    Parameters
    ----------
    pairs : sequence of Pair
        Bound by the comparison.
    before, after : (int, int) or int
        The first and the last year of each period, both included; the periods share no year.
    columns : str or sequence of str, optional
        Columns of the panel; all of numbers by default.

    Returns
    -------
    Finding
        `frame` has a row for each series and column: ``pair, series, about, sender, receiver,
        column, label, unit, before, before_to, before_known, before_years, after, after_to,
        after_known, after_years, change, change_to``. A mean is that of the years known, which
        `before_known` counts out of `before_years`; it is an interval up to `before_to` where a
        value was rounded to 0. `change` is the second less the first, as an interval too; missing
        where one is unknown. The mean of a flag is the share of years in which it holds.

    Raises
    ------
    UnknownNameError
        If the panel has no such column.
    DataSetError
        If years are outside the panel, the periods overlap or are in the wrong order, or a column
        is not of numbers.

    Examples
    --------
    >>> import bilateral as bl
    >>> import pandas as pd
    >>> goods = pd.DataFrame({"state_a": "CUB", "state_b": ["PAK", "PAK", "LAO"],
    ...                       "year": [1990, 1992, 1990], "tons": [5.0, 9.0, 1.0]})
    >>> panel = bl.dyad_years(years=(1990, 1992)).add(goods)
    >>> found = panel.compare(("CUB", "PAK"), ("CUB", "LAO")).changes(1990, (1991, 1992))
    >>> found.frame.loc[0, ["before", "after", "after_known", "after_years", "change"]].tolist()
    [5.0, 9.0, 1.0, 2.0, 4.0]
    """
    panel = pairs[0].panel
    first, second = (period_of(panel.grid, period) for period in (before, after))
    if first[1] >= second[0]:
        msg = f"the periods {first} and {second} overlap or are reversed; give the earlier first"
        raise DataSetError(msg)
    variables = choose(panel, columns)
    found = [each for pair in pairs for each in series(pair, variables)]
    means = [(each, _mean(each, first), _mean(each, second)) for each in found]
    return Finding(
        title=f"{names_of_pairs(pairs)}: {period_words(first)} and {period_words(second)}",
        summary=_summary(means, variables, (first, second)),
        frame=_frame(means),
        warnings=(*rounding_notes(variables), *_current_money(variables)),
        sources=sources_of(panel, variables),
        grid=_grid(means, (first, second)),
    )


def period_of(grid: Any, given: Period | int) -> Period:
    """Return the first and the last year of a period, checked against the years of a panel."""
    years = years_given(grid, given) or range(grid.first, grid.last + 1)
    return years[0], years[-1]


def period_words(period: Period) -> str:
    """Write a period.

    Examples
    --------
    >>> period_words((1990, 1999)), period_words((1990, 1990))
    ('1990\N{EN DASH}1999', '1990')
    """
    first, last = period
    return str(first) if first == last else f"{first}\N{EN DASH}{last}"


def _mean(each: Series, period: Period) -> Mean:
    inside = (each.years >= period[0]) & (each.years <= period[1])
    known = inside & each.known
    if not known.any():
        return Mean(None, None, 0, int(inside.sum()))
    lower, upper = (float(end[known].mean()) for end in each.values[:2])
    return Mean(lower, upper, int(known.sum()), int(inside.sum()))


Means = Sequence[tuple[Series, Mean, Mean]]


def _change(before: Mean, after: Mean) -> tuple[float | None, float | None]:
    if before.lower is None or after.lower is None or before.upper is None or after.upper is None:
        return None, None
    return after.lower - before.upper, after.upper - before.lower


def _frame(means: Means) -> pd.DataFrame:
    columns: dict[str, Any] = {
        "pair": texts([each.pair.id for each, _, _ in means]),
        "series": texts([each.label for each, _, _ in means]),
        "about": texts([each.variable.about for each, _, _ in means]),
        "sender": texts([each.sender for each, _, _ in means]),
        "receiver": texts([each.receiver for each, _, _ in means]),
        "column": texts([each.variable.name for each, _, _ in means]),
        "label": texts([each.variable.label for each, _, _ in means]),
        "unit": texts([each.variable.unit for each, _, _ in means]),
    }
    periods = {
        "before": [before for _, before, _ in means], "after": [after for _, _, after in means]
    }  # fmt: skip
    for name, found in periods.items():
        columns[name] = numbers([mean.lower for mean in found])
        columns[f"{name}_to"] = numbers([mean.upper for mean in found])
        columns[f"{name}_known"] = np.array([mean.known for mean in found], dtype=np.int64)
        columns[f"{name}_years"] = np.array([mean.total for mean in found], dtype=np.int64)
    changed = [_change(before, after) for _, before, after in means]
    columns["change"] = numbers([lower for lower, _ in changed])
    columns["change_to"] = numbers([upper for _, upper in changed])
    return pd.DataFrame(columns)


def _grid(means: Means, periods: Sequence[Period]) -> pd.DataFrame:
    rows = [
        {
            "column": named(each.variable),
            "of": each.label,
            period_words(periods[0]): before.words,
            period_words(periods[1]): after.words,
            "change": _change_words(before, after),
        }
        for each, before, after in means
    ]
    return rows_of_grid(rows)


def _change_words(before: Mean, after: Mean) -> str:
    lower, upper = _change(before, after)
    if lower is None or upper is None:
        return "unknown"
    if lower == upper:
        return f"{'+' if lower > 0 else ''}{amount(lower)}"
    return f"{amount(lower)} to {amount(upper)}"


def _summary(means: Means, variables: Sequence[Variable], periods: Sequence[Period]) -> str:
    first, second = map(period_words, periods)
    sentences = [f"Means of the years known, {first} and {second}."]
    for variable in variables[:SENTENCES]:
        some = [row for row in means if row[0].variable is variable]
        parts = dict.fromkeys(
            f"{each.label} {before.words}, then {after.words}" for each, before, after in some
        )
        sentences.append(f"{named(variable)}: {'; '.join(parts)}.")
    return " ".join([*sentences, *and_more(variables)])


def _current_money(variables: Sequence[Variable]) -> tuple[str, ...]:
    """Warn that current money of two periods differs in what it buys."""
    if any("current" in variable.unit for variable in variables):
        return ("Sums in current money are not adjusted for inflation.",)
    return ()
