"""How long panels take, and how much memory they need, compared with plain merges of pandas.

Run with ``python -m benchmarks.panel``. Wanted: all directed dyad-years of the Correlates of War
list as a frame in 0.05 s warm and a process of 400 MB; a panel of eight sources 1946-2010 in 1.0 s
warm from cached Parquet and 900 MB; two states out of it in 20 ms. The real data sets are read from
``../shared/data``; where they are not, the sources are left out.

Each row is a process of its own, so that memory is not shared; times are the best of several.
"""

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pandas as pd

import bilateral as bl
from bilateral.catalog.cache import cached_file
from bilateral.catalog.cards import find_card
from bilateral.catalog.yearly import by_year

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "cow"
FILES = {
    "cow-trade": SHARED / "trade_4.0_directed_rounded.parquet",
    "atop": SHARED.parent / "atop" / "atop_5_directed.parquet",
    "capital-distance": SHARED / "capitals.parquet",
    "cow-contiguity": SHARED / "contdird.csv",
    "cow-capabilities": SHARED / "NMC-60-abridged.csv",
    "cow-majors": SHARED / "majors2016.csv",
    "cow-igos": SHARED / "igo_3.0_shared.parquet",
    "cow-disputes": SHARED / "dyadic_mid_4.02.csv",
}
YEARS = (1946, 2010)
KEYS = ["cow_a", "cow_b", "year"]
ROW = "{:<52} {:>10} {:>10}"


def opened() -> pd.DataFrame:
    """Lay out all directed dyad-years."""
    return bl.dyad_years().to_frame()


def opened_plainly() -> pd.DataFrame:
    """Do the same with merges: a row a member and day-bounded year, paired, without strangers."""
    spells = bl.states(system="cow")
    spells["end"] = spells["end"].fillna(pd.Timestamp("2016-12-31"))
    years = [range(s.year, e.year + 1) for s, e in zip(spells["start"], spells["end"], strict=True)]
    yearly = spells.assign(year=years).explode("year", ignore_index=True)
    both = yearly[["cow", "year", "start", "end"]].merge(
        yearly[["cow", "year", "start", "end"]], on="year", suffixes=("_a", "_b")
    )
    both["year"] = both["year"].astype("int64")
    first = both[["start_a", "start_b"]].max(axis="columns")
    last = both[["end_a", "end_b"]].min(axis="columns")
    met = both[(both["cow_a"] != both["cow_b"]) & (first <= last)]
    return met[KEYS].drop_duplicates().sort_values(KEYS, ignore_index=True)


def joined() -> pd.DataFrame:
    """Lay out the panel of eight sources."""
    return panel().to_frame()


def panel() -> bl.Panel:
    """Make the panel of eight sources."""
    made = bl.dyad_years(years=YEARS)
    for name in FILES:
        made = made.add(name)
    return made


def joined_plainly() -> pd.DataFrame:
    """Do the same with merges of the same tables, not distinguishing zero from unknown."""
    frame = bl.dyad_years(years=YEARS).to_frame()
    for name in FILES:
        source = by_year(bl.read(name), find_card(name), YEARS)
        if "cow" in source:
            for end in "ab":
                named = source.rename(columns=lambda c, e=end: c if c == "year" else f"{c}_{e}")
                frame = frame.merge(named, how="left", on=[f"cow_{end}", "year"])
        else:
            if find_card(name).unit.startswith("undirected"):
                turned = source.rename(columns={"cow_a": "cow_b", "cow_b": "cow_a"})
                source = pd.concat([source, turned], ignore_index=True)
            frame = frame.merge(source, how="left", on=KEYS)
    return frame


def paired() -> Callable[[], pd.DataFrame]:
    """Make the panel, and give what takes two states out of it."""
    made = panel()
    return lambda: made.pair("CUB", "PAK")


def measured(name: str) -> None:
    """Print the best time of one function in milliseconds, and the most memory in megabytes."""
    asked: Callable[[], object] = {
        "opened": opened,
        "opened_plainly": opened_plainly,
        "joined": joined,
        "joined_plainly": joined_plainly,
        "paired": lambda: None,
    }[name]
    if name == "paired":
        asked = paired()
    times = []
    for _ in range(2 if name.endswith("plainly") else 6):
        start = perf_counter()
        asked()
        times.append(perf_counter() - start)
    print(min(times) * 1e3, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)


def show(what: str, name: str) -> None:
    """Measure one function in a process of its own, and print a row."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.panel", name],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parent.parent,
    )
    time, memory = map(float, done.stdout.split())
    print(ROW.format(what, f"{time:,.1f} ms", f"{memory:,.0f} MB"))


def laid() -> None:
    """Lay the files into the cache and parse them, so that all is read from Parquet after."""
    for name, file in FILES.items():
        place = cached_file(find_card(name))
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.read_bytes())
        bl.read(name)


def main() -> None:
    """Print everything as a table."""
    print(ROW.format("", "time", "process"))
    show("1,912,290 dyad-years 1816-2016", "opened")
    show("  the same with pandas merges", "opened_plainly")
    if not all(file.is_file() for file in FILES.values()):
        print("The data sets are not in ../shared/data; the panel is left out.")
        return
    with tempfile.TemporaryDirectory() as cache:
        os.environ["BILATERAL_DATA"] = cache
        laid()
        show("eight sources 1946-2010, 1,444,960 rows", "joined")
        show("  the same with pandas merges", "joined_plainly")
        show("  two states out of it", "paired")


if __name__ == "__main__":
    measured(sys.argv[1]) if len(sys.argv) > 1 else main()
