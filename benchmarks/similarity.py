"""How long similarity of all pairs takes, compared with loops over pairs.

Run with ``python -m benchmarks.similarity``. Wanted: S, kappa, pi, tau-b and agreement of all
pairs in one year in 0.2 s, in 1946-2015 in 8 s and 1.5 GB. The votes are read from
``../shared/data``; where they are not, votes are drawn. The plain way computes each pair of
vectors by itself, as one does with pandas and scipy, for sixty states of one year; where scipy is
not installed, without tau-b.
"""

import resource
from importlib.util import find_spec
from itertools import combinations
from pathlib import Path
from time import perf_counter

import numpy as np
import pandas as pd

import bilateral as bl

FILE = Path(__file__).resolve().parent.parent.parent / "shared/data/unga/UNVotesPublished.RData"
MEASURES = ["S", "kappa", "pi", "tau-b", "agreement"]
ROW = "{:<52} {:>10} {:>10}"


def portfolios() -> pd.DataFrame:
    """Give the votes, real or drawn, as ``cow, year, item, vote``."""
    if FILE.exists():
        votes = bl.read("un-votes", path=FILE).dropna(subset=["vote", "year"])
        votes = votes.rename(columns={"roll_call": "item"})
        return votes[["cow", "year", "item", "vote"]].astype({"vote": "float64", "year": "int32"})
    chance = np.random.default_rng(1)
    years, calls, states = 70, 75, 160
    shape = np.indices((years, calls, states)).reshape(3, -1)
    drawn = pd.DataFrame({"cow": shape[2] + 1, "year": shape[0] + 1946, "item": shape[1]})
    return drawn.assign(vote=chance.integers(1, 4, len(drawn)).astype("float64"))


def plainly(rows: pd.DataFrame) -> pd.DataFrame:
    """Compute the measures of each pair from its two vectors."""
    wide = rows.pivot_table(index="item", columns="cow", values="vote")
    found = [(a, b, *_of_two(wide[[a, b]].dropna().to_numpy())) for a, b in combinations(wide, 2)]
    return pd.DataFrame(found, columns=["cow_a", "cow_b", *MEASURES])


def _of_two(both: np.ndarray) -> tuple[float, ...]:
    if not len(both):
        return (np.nan,) * len(MEASURES)
    x, y = both.T
    far = np.abs(x - y).mean()
    pooled = both.ravel()
    by_kappa = np.abs(x[:, None] - y[None, :]).mean()
    by_pi = np.abs(pooled[:, None] - pooled[None, :]).mean()
    tau = np.nan
    if find_spec("scipy"):
        from scipy.stats import kendalltau

        tau = kendalltau(x, y).statistic
    chance = (1 - far / by if by else np.nan for by in (by_kappa, by_pi))
    return (1 - far, *chance, tau, float((x == y).mean()))


def main() -> None:
    """Print the table."""
    rows = portfolios()
    last = rows[rows["year"] == rows["year"].max()]
    sixty = last[last["cow"].isin(sorted(last["cow"].unique())[:60])]
    bl.similarity(last, MEASURES)  # imports what it needs
    print(ROW.format("", "s", "pairs"))
    for label, compute in (
        ("one year", lambda: bl.similarity(last, MEASURES).frame),
        ("one year, sixty states", lambda: bl.similarity(sixty, MEASURES).frame),
        ("one year, sixty states, pair by pair", lambda: plainly(sixty)),
        ("all years", lambda: bl.similarity(rows, MEASURES).frame),
    ):
        start = perf_counter()
        found = compute()
        print(ROW.format(label, f"{perf_counter() - start:.2f}", f"{len(found):,}"), flush=True)
    if not find_spec("scipy"):
        print("scipy is not installed: the plain way computed no tau-b")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(f"at most {peak:.2f} GB of memory")


if __name__ == "__main__":
    main()
