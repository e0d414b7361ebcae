"""How long pairs compared on data take, next to a plain way in pandas.

Run with ``python -m benchmarks.world``. Wanted: ranks of five columns for two pairs over sixty
years in 0.3 s; peace years of 842,655 dyad-years in 0.3 s; the nearest dyads in 0.5 s; a brief in
3 s. The data are made up, with a seed, for every dyad-year.
"""

import time
from collections.abc import Callable

import numpy as np
import pandas as pd

import bilateral as bl
from bilateral.panel.panel import Panel

ROUNDS = 3
PAIRS = ("CUB", "PAK"), ("CUB", "LAO")
ROW = "{:<46} {:>8} {:>10}"


def best(run: Callable[[], object]) -> float:
    """Return the least seconds of some rounds."""
    spent = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        spent.append(time.perf_counter() - start)
    return min(spent)


def made_up(years: tuple[int, int], columns: int) -> tuple[Panel, pd.DataFrame]:
    """Open a panel with made-up columns for most of its rows; give these as a frame too."""
    panel = bl.dyad_years(years=years, directed=False)
    frame = panel.to_frame()
    rng = np.random.default_rng(7)
    known = rng.random(len(frame)) < 0.8
    for number in range(columns):
        frame[f"c{number}"] = np.round(rng.lognormal(size=len(frame)), 3)
    rows = frame[known].reset_index(drop=True)
    return panel.add(rows, symmetric=True), rows


def ranks_in_pandas(rows: pd.DataFrame) -> pd.DataFrame:
    """Rank every dyad of every year, and take two."""
    columns = [name for name in rows if name.startswith("c") and name[1:].isdigit()]
    ranked = rows.groupby("year")[columns].rank(ascending=False, method="min")
    mine = (rows["cow_a"] == 40) & rows["cow_b"].isin([770, 812])
    return ranked[mine]


def peace_in_pandas(frame: pd.DataFrame) -> pd.Series:
    """Count the rows since the last event of each dyad."""
    pairs = frame.groupby(["cow_a", "cow_b"], sort=False)
    spell = pairs["war"].cumsum() - frame["war"]
    return frame.groupby([frame["cow_a"], frame["cow_b"], spell], sort=False).cumcount()


def main() -> None:
    """Print the times as a table."""
    panel, rows = made_up((1955, 2014), 5)
    pairs = panel.compare(*PAIRS)
    print(ROW.format("", "seconds", "in pandas"))
    ours = best(lambda: pairs.ranks(year=(1955, 2014)))
    theirs = best(lambda: ranks_in_pandas(rows))
    print(ROW.format("ranks, 5 columns, 60 years; wanted 0.3 s", f"{ours:.2f}", f"{theirs:.2f}"))
    print(ROW.format("nearest; wanted 0.5 s", f"{best(lambda: pairs.nearest(year=2014)):.2f}", ""))
    long = bl.dyad_years(years=(1816, 2010), directed=False)
    frame = long.to_frame()
    frame["war"] = (np.random.default_rng(7).random(len(frame)) < 0.01).astype(np.int64)
    wars = long.add(frame[frame["war"] == 1].reset_index(drop=True), symmetric=True, no_row="zero")
    ours, theirs = best(lambda: wars.peace_years("war")), best(lambda: peace_in_pandas(frame))
    label = f"peace years, {len(frame):,} rows; wanted 0.3 s"
    print(ROW.format(label, f"{ours:.2f}", f"{theirs:.2f}"))
    written = best(lambda: bl.brief("CUB", "PAK", panel=panel).html("2026-12-01"))
    print(ROW.format("brief; wanted 3 s", f"{written:.2f}", ""))


if __name__ == "__main__":
    main()
