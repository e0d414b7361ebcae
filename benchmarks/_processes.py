"""Whole processes of Python, timed in turn, so that all meet the same load of the machine.

A first turn, which does not count, compiles what they import, as an installed package is.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

ROW = "{:<44} {:>8} {:>8}"


def seconds(words: Sequence[str], folder: Path) -> float:
    """Time a process of Python from its start to its end; modules are compiled into a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{folder / 'compiled'}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, env=environment)
    return perf_counter() - start


def print_beside_first(timed: Mapping[str, Callable[[], float]], rounds: int) -> None:
    """Time things in turn; print medians, and those of the ratios to the first of each turn."""
    turns = [{name: time() for name, time in timed.items()} for _ in range(1 + rounds)][1:]
    plain = next(iter(timed))
    print(ROW.format("", "s", "x plain"))
    for name in timed:
        ratio = median(turn[name] / turn[plain] for turn in turns)
        print(ROW.format(name, f"{median(turn[name] for turn in turns):.2f}", f"{ratio:.1f}"))
