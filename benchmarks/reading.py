"""How long it takes to read a tie from YAML, compared with PyYAML's safe loading in the same run.

Run with ``python -m benchmarks.reading``. Reading, with a line for every path, is to take 120 µs
at most for a small tie.
"""

import tracemalloc
from collections.abc import Callable
from timeit import repeat
from typing import Any

import yaml

from bilateral.yaml_lines import read, write

TIES = 1_000
SMALL = {
    "kind": "education",
    "form": "flow",
    "topic": "education.scholarship",
    "title": "Scholarships for medicine",
    "provider": "CUB",
    "recipient": "LAO",
    "date": "2018/2019",
    "status": "agreed",
    "quantities": [{"measure": "students", "unit": "person", "value": "50"}],
    "cites": [{"source": "vientiane-times-2018", "span": ["1200", "1385"], "sha256": "f" * 64}],
}
FULL = SMALL | {
    "note": "What the ministries agreed on, in as many words as a record of some length has. " * 3,
    "participants": [
        {"name": f"Person {number}", "state": "CUB", "office": "Minister", "role": "visitor"}
        for number in range(3)
    ],
    "quantities": SMALL["quantities"] * 5,
    "classification": [{"scheme": "isced-f-2013", "code": "0912", "label": "Medicine"}],
    "links": [{"rel": "part_of", "to": "visit-2018"}],
    "cites": SMALL["cites"] * 2,
}
ROW = "{:<10} {:>10} {:>10} {:>14} {:>10} {:>12}"


def file_of(tie: dict[str, Any]) -> str:
    """Write a case file with a thousand ties of a kind."""
    ties = [{"id": f"tie-{number}", **tie} for number in range(TIES)]
    return write({"id": "a-b", "states": ["CUB", "LAO"], "ties": ties})


def microseconds(run: Callable[[], object]) -> float:
    """Give how long one tie takes, by the fastest of five rounds."""
    return min(repeat(run, number=1, repeat=5)) / TIES * 1e6


def memory(run: Callable[[], object]) -> float:
    """Give how many kB are held for one tie once it is read."""
    tracemalloc.start()
    held = run()
    size, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del held
    return size / TIES / 1000


def main() -> None:
    """Print the times as a table."""
    print(ROW.format("tie", "characters", "ours, µs", "CSafe, µs", "ratio", "held, kB"))
    for name, tie in {"small": SMALL, "full": FULL}.items():
        text = file_of(tie)
        ours = microseconds(lambda text=text: read(text))
        theirs = microseconds(lambda text=text: yaml.load(text, Loader=yaml.CSafeLoader))
        held = memory(lambda text=text: read(text))
        figures = f"{len(text) / TIES:,.0f}", f"{ours:.0f}", f"{theirs:.0f}"
        print(ROW.format(name, *figures, f"{ours / theirs:.2f}", f"{held:.1f}"))
    print("at most 120 µs are wanted for a small tie")


if __name__ == "__main__":
    main()
