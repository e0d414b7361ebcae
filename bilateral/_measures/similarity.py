"""How alike two states are in what they do: similarity of their portfolios."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

import numpy as np
import pandas as pd

from bilateral._measures.measures import COUNTING, MEASURES, OF_VOTES
from bilateral._measures.pair_finding import PairFinding
from bilateral._measures.pair_tables import Array, PairTables, pair_tables
from bilateral._measures.portfolios import Path, Portfolios, portfolios
from bilateral._measures.weights import in_year, weights_of
from bilateral.arguments import word
from bilateral.errors import DataSetError, quote, quote_list, refuse_unknown

POWERS = {"absolute": 1, "squared": 2}
MOST_LEVELS = 20
"""Tables of levels by levels for all pairs would fill the memory beyond it."""


def similarity(
    kind: Any = "votes",
    measure: str | Sequence[str] = "S",
    *,
    weights: Any = None,
    distance: Literal["absolute", "squared"] = "absolute",
    years: tuple[int, int] | int | None = None,
    by: Literal["year", "session"] = "year",
    issue: str | None = None,
    scale: tuple[float, float] | None = None,
    path: Path = None,
) -> PairFinding:
    r"""Measure how alike the portfolios of every two states are, in each year.

    A portfolio is what a state has done about each item: its vote in each roll call, its commitment
    to each state. Only items count that both states have a value for.

    ==================  ========================================================================
    measure             its value
    ==================  ========================================================================
    ``S``               1 - 2 d / d_max, with the mean distance d of the two and the
                        greatest possible one; -1 to 1
    ``kappa``           1 less the distance observed over that expected by chance, if each state
                        kept its shares of values; with squared distances, Lin's concordance
    ``pi``              the same, if both states had the shares of the two together
    ``tau-b``           Kendall's rank correlation, corrected for ties; takes no weights
    ``agreement``       the share of items with the same value
    ``net agreement``   of votes: both yes or both no, less yes against no, over all roll calls
    ``coincidence``     of votes: the same choice, and half of those where one of the two
                        abstained, over the roll calls with both present
    ==================  ========================================================================

    Parameters
    ----------
    kind : {"votes", "alliances"} or frame
        *Votes* in the UN General Assembly by the calendar year (yes, abstain, no), from
        ``un-votes``. *Alliances*: commitments to each member of the state system, from ``atop``.
        *A frame*: ``cow_a, cow_b, year`` and a column of values (the items are the states
        ``cow_b``), or ``cow, year, item`` and a column of values; likewise ``gw``, ``iso3``,
        ``name``. A missing row is unknown, not zero. At most 20 different values a year.
    measure : str or sequence of str
        One or several.
    weights : mapping or frame, optional
        The weight of each item, 0 or more: ``{2: 0.3, 40: 0.1}``, or a frame of items, weights and,
        if they change, ``year``, such as ``bl.read("cow-capabilities")[["cow", "year", "cinc"]]``.
    distance : {"absolute", "squared"}
        The distance of two values; ``tau-b`` and the shares are the same with both.
    years : int or (int, int), optional
        A year, or the first and the last; all by default.
    by : {"year", "session"}
        Whether a roll call is of the year of its vote, or of that in which its session opened.
    issue : str, optional
        Only roll calls about it: ``human_rights``, ``nuclear``, ``palestine``, ``important``
        and others, as the columns of ``un-votes`` say.
    scale : (float, float), optional
        The least and the greatest value that is possible, for `S`; 1 to 3 for votes, 0 to 3 for
        alliances, and those found in a frame.
    path : path, optional
        A local file of the data set.

    Returns
    -------
    PairFinding
        Its frame has a row for every two states with an item in common: ``cow_a, cow_b, year``
        (the smaller code first), a column for each measure, such as ``votes_s``, and
        ``votes_items``, the number of items in common. A measure without a value (a rank
        correlation of one who always did the same) is missing. ``panel.add`` takes it as it is.

    Raises
    ------
    UnknownNameError
        If a kind, a measure, a distance or an issue is not known.
    DataSetError
        If the data cannot be read; if weights are negative, all zero or lack an item; if
        a year is outside, or has the portfolios of one state alone.

    References
    ----------
    Signorino, C. S. and J. M. Ritter (1999), Tau-b or not tau-b: measuring the similarity of
    foreign policy positions, International Studies Quarterly 43(1): 115-144. Häge, F. M. (2011),
    Choice or circumstance? Adjusting measures of foreign policy similarity for chance agreement,
    Political Analysis 19(3): 287-305. Lin, L. I.-K. (1989), A concordance correlation coefficient
    to evaluate reproducibility, Biometrics 45(1): 255-268. Bueno de Mesquita, B. (1975), Measuring
    systemic polarity, Journal of Conflict Resolution 19(2): 187-216.

    Examples
    --------
    >>> import pandas as pd
    >>> choices = pd.DataFrame({"cow": [40, 40, 40, 770, 770, 770], "year": 1990,
    ...                         "item": [1, 2, 3, 1, 2, 3], "choice": [1, 1, 3, 1, 2, 3]})
    >>> found = similarity(choices, ["S", "agreement"]).frame
    >>> found[["portfolio_s", "portfolio_items"]].round(3).values.tolist()
    [[0.667, 3.0]]
    """
    measures = _measures(kind, measure, is_weighted=weights is not None)
    refuse_unknown("distance", distance, POWERS)
    weighted = weights_of(weights)
    read = portfolios(kind, years, path, issue, by)
    low, high = _scale(read, scale, needed="S" in measures)
    prefix = kind if isinstance(kind, str) else "portfolio"
    names = _Names(f"{prefix}_{issue}" if issue else prefix, read.scheme)
    options = {"span": high - low, "power": POWERS[distance]}
    by_year = [
        names.frame(year, states, tables, measures)
        for year, states, tables in _tables(read, weighted, options)
    ]
    frame = pd.concat(by_year, ignore_index=True)
    return PairFinding(
        title=f"Similarity of {read.of_what}",
        summary=_summary(frame, names, measures, read),
        frame=frame,
        warnings=read.warnings,
        sources=read.sources,
    )


class _Names(NamedTuple):
    """The names of columns."""

    prefix: str
    scheme: str

    @property
    def items(self) -> str:
        return f"{self.prefix}_items"

    def of(self, measure: str) -> str:
        return f"{self.prefix}_{measure.lower().replace('-', '_').replace(' ', '_')}"

    def frame(
        self,
        year: int,
        states: Array,
        tables: PairTables,
        measures: Mapping[str, Callable[[PairTables], Array]],
    ) -> pd.DataFrame:
        return pd.DataFrame(
            {
                f"{self.scheme}_a": states[tables.first],
                f"{self.scheme}_b": states[tables.second],
                "year": np.full(len(tables.first), year, dtype=np.int32),
                **{self.of(name): compute(tables) for name, compute in measures.items()},
                self.items: tables.items,
            }
        )


def _measures(
    kind: Any, given: str | Sequence[str], *, is_weighted: bool
) -> dict[str, Callable[[PairTables], Array]]:
    known = {**MEASURES, **(OF_VOTES if isinstance(kind, str) and kind == "votes" else {})}
    names = [given] if isinstance(given, str) else list(given)
    for name in names:
        refuse_unknown("measure of similarity", word("measure", name), known)
        if is_weighted and name in COUNTING:
            msg = f"{quote(name)} counts items and takes no weights; leave out weights="
            raise DataSetError(msg)
    if not names:
        msg = f"no measure was given; known are {quote_list(known)}"
        raise DataSetError(msg)
    return {name: known[name] for name in names}


def _scale(read: Portfolios, given: Any, *, needed: bool) -> tuple[float, float]:
    """Return the least and the greatest value possible."""
    found = float(read.rows["value"].min()), float(read.rows["value"].max())
    scale = given if given is not None else read.scale or found
    try:
        low, high = map(float, scale)
    except (TypeError, ValueError):
        msg = f"scale={quote(given)} was given; it is the least and the greatest value: (0, 3)"
        raise DataSetError(msg) from None
    if not low <= found[0] <= found[1] <= high:
        msg = f"the values are {found[0]:g} to {found[1]:g}, outside the scale {low:g} to {high:g}"
        raise DataSetError(msg)
    if needed and low == high:
        msg = (
            f"all values are {low:g}, so that the greatest possible distance is not known; say "
            "which values are possible: scale=(0, 3)"
        )
        raise DataSetError(msg)
    return low, high


def _tables(read: Portfolios, weights: pd.Series | None, options: Mapping[str, Any]) -> Any:
    """Yield each year with its states and the tables of its pairs."""
    for given, rows in read.rows.groupby("year", sort=True):
        year = int(str(given))
        states, row = np.unique(rows["state"].to_numpy(), return_inverse=True)
        column, items = pd.factorize(rows["item"].to_numpy())
        levels, place = np.unique(rows["value"].to_numpy(), return_inverse=True)
        if len(states) < 2:
            msg = f"in {year} the portfolio of {states[0]} is the only one; two are compared"
            raise DataSetError(msg)
        if read.levels:
            place = np.searchsorted(read.levels, levels)[place]
            levels = np.array(read.levels)
        if len(levels) > MOST_LEVELS:
            msg = (
                f"the portfolios of {year} have {len(levels)} different values; at most "
                f"{MOST_LEVELS} are compared: put them into classes, such as with pandas.cut"
            )
            raise DataSetError(msg)
        places = np.full((len(states), len(items)), -1, dtype=np.int8)
        places[row, column] = place
        of_year = None if weights is None else in_year(weights, year, items)
        yield year, states, pair_tables(places, levels, weights=of_year, **options)


def _summary(
    frame: pd.DataFrame, names: _Names, measures: Mapping[str, Any], read: Portfolios
) -> str:
    if frame.empty:
        return f"No two states have {read.items} in common."
    first, last = frame["year"].min(), frame["year"].max()
    when = f"in {first}" if first == last else f"from {first} to {last}"
    few, many = frame[names.items].min(), frame[names.items].max()
    in_common = f"{few} to {many}" if few < many else f"{many}"
    ranges = [
        f"{name} from {values.min():.2f} to {values.max():.2f}, the median {values.median():.2f}"
        for name in measures
        if (values := frame[names.of(name)].dropna()).size
    ]
    return (
        f"Pairs of states {when}: {len(frame):,}; {read.items} in common: {in_common}. "
        f"Values: {'; '.join(ranges) or 'no value'}."
    )
