"""What a reader must know before relying on a comparison: where like is not set beside like."""

from collections.abc import Iterator, Mapping

import pandas as pd

COLUMNS = ["relationship", "about", "text"]
Titles = Mapping[str, str]
Row = tuple[str | None, str, str]
MANY_CLAIMS = 3
"""From so many ties on, one claimant behind them is worth a warning."""


def caveats(tables: Mapping[str, pd.DataFrame], titles: Mapping[str, str]) -> pd.DataFrame:
    """Gather the warnings that a comparison of these cases owes its reader.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    titles : mapping of str to str
        What to call each relationship.

    Returns
    -------
    pandas.DataFrame
        ``relationship, about, text``; ``about`` is ``coverage``, ``period``, ``source`` or
        ``claimant``; a warning about all cases has no relationship.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = caveats(bl.load("cuba-laos").tables(), {"cuba-laos": "Cuba and Laos"})
    >>> frame["about"].to_list()
    ['coverage', 'source']
    """
    rows = [
        *_coverage(tables["windows"], titles),
        *_periods(tables["windows"], titles),
        *_single_sources(tables["citations"], titles),
        *_claimants(tables["citations"], titles),
    ]
    return pd.DataFrame(rows, columns=COLUMNS).astype("str")


def _coverage(windows: pd.DataFrame, titles: Titles) -> Iterator[Row]:
    """Say that silence is no zero, once for all cases whose sources are not exhaustive."""
    partial = windows[windows["completeness"].ne("exhaustive")]
    if partial["relationship"].isin(titles).any():
        ranks = " or ".join(sorted(set(partial["completeness"])))
        yield None, "coverage", f"No record is not a zero: what the sources tell is {ranks}."
    for case, title in titles.items():
        if not windows["relationship"].eq(case).any():
            text = f"{title} has no observation window: its silence says nothing."
            yield case, "coverage", text


def _periods(windows: pd.DataFrame, titles: Titles) -> Iterator[Row]:
    """Say that the sources speak about different times, where they do."""
    told = {}
    for case, title in titles.items():
        own = windows[windows["relationship"].eq(case)]
        days = own["earliest"].min(), own["latest"].max()
        if not any(map(pd.isna, days)):
            told[title] = "\N{EN DASH}".join(str(day.year) for day in days)
    if len(set(told.values())) > 1:
        each = "; ".join(f"{title} {years}" for title, years in told.items())
        yield None, "period", f"The sources speak about different times: {each}."


def _single_sources(cites: pd.DataFrame, titles: Titles) -> Iterator[Row]:
    count = cites.groupby("relationship")["source"].nunique()
    alone = [case for case in titles if count.get(case, 0) == 1]
    if len(alone) == len(titles) > 1:
        yield None, "source", "Nothing is confirmed twice: each case rests on one source."
        return
    for case in alone:
        text = f"{titles[case]} rests on one source: nothing in it is confirmed twice."
        yield case, "source", text


def _claimants(cites: pd.DataFrame, titles: Titles) -> Iterator[Row]:
    """Name whoever stands behind many ties, since what one person says is one testimony."""
    claims = cites[["relationship", "tie", "attributed_to"]].dropna().drop_duplicates()
    for case, title in titles.items():
        counts = claims.loc[claims["relationship"].eq(case), "attributed_to"].value_counts()
        for who, count in counts[counts >= MANY_CLAIMS].items():
            yield case, "claimant", f"{title}: {count} ties are claims of one person, {who}."
