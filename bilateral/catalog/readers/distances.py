"""Great-circle distances between capitals, computed from the place and period of each capital."""

import numpy as np
import pandas as pd

from bilateral.geodesy import great_circle_km


def derive(capitals: pd.DataFrame) -> pd.DataFrame:
    """Compute the distance of every two capitals, for each run of years in which neither moves."""
    runs = capital_runs(capitals)
    pairs = runs.merge(runs, how="cross", suffixes=("_a", "_b")).query("cow_a < cow_b")
    first = np.maximum(pairs["first_year_a"], pairs["first_year_b"])
    last = np.minimum(pairs["last_year_a"], pairs["last_year_b"])
    return pairs.assign(
        first_year=first,
        last_year=last,
        distance_km=great_circle_km(
            pairs["latitude_a"], pairs["longitude_a"], pairs["latitude_b"], pairs["longitude_b"]
        ),
    ).loc[first <= last]


def capital_runs(capitals: pd.DataFrame) -> pd.DataFrame:
    """Return each state's capital by runs of years; in a year of a move, the capital for most days.

    Examples
    --------
    >>> moves = pd.DataFrame({
    ...     "cow": [140, 140], "latitude": [-22.9, -10.3], "longitude": [-43.2, -53.2],
    ...     "start": pd.to_datetime(["1822-01-01", "1960-04-21"]),
    ...     "end": pd.to_datetime(["1960-04-20", "2024-12-31"])})
    >>> capital_runs(moves)[["first_year", "last_year"]].values.tolist()
    [[1822, 1959], [1960, 2024]]
    """
    lengths = capitals["end"].dt.year - capitals["start"].dt.year + 1
    yearly = capitals.loc[capitals.index.repeat(lengths)].reset_index(names="spell")
    yearly["year"] = yearly["start"].dt.year + yearly.groupby("spell").cumcount()
    yearly["days"] = _days_within(yearly)
    capital = (
        yearly.sort_values("days")
        .drop_duplicates(["cow", "year"], keep="last")
        .sort_values(["cow", "year"])
    )
    steps = capital[["spell", "cow", "year"]].diff()
    gap = (steps["spell"] != 0) | (steps["cow"] != 0) | (steps["year"] != 1)
    return (
        capital.assign(run=gap.cumsum())
        .groupby("run", as_index=False)
        .agg(
            cow=("cow", "first"),
            latitude=("latitude", "first"),
            longitude=("longitude", "first"),
            first_year=("year", "first"),
            last_year=("year", "last"),
        )
        .drop(columns="run")
    )


def _days_within(yearly: pd.DataFrame) -> pd.Series:
    years = yearly["year"].astype("str")
    first = yearly["start"].clip(lower=pd.to_datetime(years + "-01-01"))
    last = yearly["end"].clip(upper=pd.to_datetime(years + "-12-31"))
    return (last - first).dt.days + 1
