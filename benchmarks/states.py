"""How long it takes to find states: a million names with dates, one name, and the first of all.

Run with ``python benchmarks/states.py``. A million names with dates are to take a second at most,
and the first name of a process, once the package is imported, about 10 ms. It is compared with the
plain way, one call of `state` for each row, measured on a thousand rows.
"""

import sys
from collections.abc import Callable
from subprocess import run
from time import perf_counter
from timeit import repeat

import numpy as np
import pandas as pd

from bilateral._states import encode, known_states, resolve, state
from bilateral.errors import UnknownNameError

ROWS = 1_000_000
FIRST = """
from time import perf_counter
from bilateral._states import state
from bilateral.dates import Date
start = perf_counter()
state("Soviet Union", on=1980)
print(perf_counter() - start)
"""
LINE = "{:<58} {:>10}"


def columns() -> tuple[pd.Series, np.ndarray, np.ndarray]:
    """Make a million names, each with a year and with a day; a few are of no state then."""
    chance = np.random.default_rng(1816)
    names = [state(id_).name for id_ in known_states()]
    others = ["USSR", "Viet Nam", "Korea, Dem. Rep.", "Burma", "Germany", "Africa, regional"]
    drawn = chance.choice(np.array([*names, *others], dtype=object), ROWS)
    days = np.datetime64("1946-01-01") + chance.integers(0, 25_000, ROWS)
    return pd.Series(drawn, dtype="str"), chance.integers(1946, 2017, ROWS), days


def seconds(call: Callable[[], object]) -> str:
    """Give how long one call takes, by the fastest of three."""
    return f"{min(repeat(call, number=1, repeat=3)):.2f} s"


def one_by_one(names: list[str], years: list[int]) -> None:
    """Find the states in the plain way."""
    for name, year in zip(names, years, strict=True):
        try:
            state(name, on=year)
        except UnknownNameError:
            continue


def main() -> None:
    """Print the times as a table."""
    names, years, days = columns()
    numbers = np.random.default_rng(1).choice([2, 40, 255, 260, 345, 365, 770, 812], ROWS)
    ids = resolve(names, years).ids
    print(LINE.format("a million names with years", seconds(lambda: resolve(names, years))))
    print(LINE.format("a million names with days", seconds(lambda: resolve(names, days))))
    print(LINE.format("a million names without dates", seconds(lambda: resolve(names))))
    of_cow = seconds(lambda: resolve(numbers, years, code="cow", prefer="longest"))
    print(LINE.format("a million COW numbers with years", of_cow))
    print(LINE.format("a million ids to COW numbers", seconds(lambda: encode(ids, "cow", years))))
    start = perf_counter()
    one_by_one(names[:1_000].tolist(), years[:1_000].tolist())
    each = (perf_counter() - start) / 1_000
    print(LINE.format("the same, a call a row (from a thousand)", f"{each * ROWS:.0f} s"))
    known = min(repeat(lambda: state("Soviet Union", on=1980), number=1_000, repeat=5))
    print(LINE.format("one name with a year", f"{known * 1_000:.1f} µs"))
    first = [run([sys.executable, "-c", FIRST], capture_output=True, check=True) for _ in range(5)]
    fastest = min(float(process.stdout) for process in first) * 1_000
    print(LINE.format("the first name in a new process, the files read", f"{fastest:.0f} ms"))


if __name__ == "__main__":
    main()
