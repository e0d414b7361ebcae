"""How long a whole process takes that compares two shipped cases, next to the simplest chart.

Run with ``python -m benchmarks.command``. Wanted: `bilateral compare … -o out` in at most 5 times,
and `--report page.html` in at most 2.5 times what a process takes that imports pandas and
matplotlib and saves one figure as SVG.
"""

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from benchmarks._processes import print_beside_first, seconds

ROUNDS = 5
COMPARE = ("-m", "bilateral", "compare", "cuba-pakistan", "cuba-laos")
PLAIN = """
import sys
import pandas as pd
from matplotlib.figure import Figure
figure = Figure()
figure.add_subplot().plot(pd.Series([1, 2, 3]))
figure.savefig(sys.argv[1])
"""


def main() -> None:
    """Print everything as a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        processes: dict[str, Sequence[str]] = {
            "plain: one figure as SVG": ("-c", PLAIN, f"{folder / 'plain.svg'}"),
            "compare, wanted at most 5": (*COMPARE, "-o", f"{folder / 'out'}"),
            "the page alone, wanted at most 2.5": (*COMPARE, "--report", f"{folder / 'page.html'}"),
        }
        timed = {name: partial(seconds, words, folder) for name, words in processes.items()}
        print_beside_first(timed, ROUNDS)


if __name__ == "__main__":
    main()
