"""How long a whole process takes that compares two shipped cases, next to the simplest chart.

Run with ``python -m benchmarks.command``. Wanted: `bilateral compare … -o out` in at most 5 times,
and `--report page.html` in at most 2.5 times what a process takes that imports pandas and
matplotlib and saves one figure as SVG. The three take turns, so that all meet the same load of the
machine; the median of the ratios counts. A first turn, which does not count, compiles what they
import, as an installed package is.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

ROUNDS = 5
COMPARE = ("-m", "bilateral", "compare", "cuba-pakistan", "cuba-laos")
ROW = "{:<40} {:>8} {:>8}"
PLAIN = """
import sys
import pandas as pd
from matplotlib.figure import Figure
figure = Figure()
figure.add_subplot().plot(pd.Series([1, 2, 3]))
figure.savefig(sys.argv[1])
"""


def seconds(words: Sequence[str], compiled: Path) -> float:
    """Time a process of Python from its start to its end; modules are compiled into a folder."""
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": f"{compiled}"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL, env=environment)
    return perf_counter() - start


def measured(folder: Path) -> dict[str, list[float]]:
    """Time each process in turn, a few rounds."""
    processes: dict[str, Sequence[str]] = {
        "plain: one figure as SVG": ("-c", PLAIN, f"{folder / 'plain.svg'}"),
        "compare, wanted at most 5": (*COMPARE, "-o", f"{folder}"),
        "the page alone, wanted at most 2.5": (*COMPARE, "--report", f"{folder / 'page.html'}"),
    }
    took: dict[str, list[float]] = {name: [] for name in processes}
    for _ in range(1 + ROUNDS):
        for name, words in processes.items():
            took[name].append(seconds(words, folder / "compiled"))
    return {name: times[1:] for name, times in took.items()}


def main() -> None:
    """Print everything as a table."""
    with tempfile.TemporaryDirectory() as folder:
        took = measured(Path(folder))
    plain = next(iter(took.values()))
    print(ROW.format("", "s", "x plain"))
    for name, times in took.items():
        ratio = median(time / beside for time, beside in zip(times, plain, strict=True))
        print(ROW.format(name, f"{median(times):.2f}", f"{ratio:.1f}"))


if __name__ == "__main__":
    main()
