"""How long the commands of the coder's desk take, next to processes that only import libraries.

Run with ``python -m benchmarks.desk``. Wanted: to validate a file of 100 ties in at most twice the
time of a process that imports pydantic and PyYAML; to locate a passage in 0.3 s; to anchor 100
quotes in 100 kB in 1 s; to report a save that is watched within 0.5 s.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import random
from time import perf_counter, sleep
from typing import IO, cast

from benchmarks._processes import print_beside_first, seconds
from bilateral import yaml_lines

ROUNDS = 7
TIES = 100
PLAIN = "import yaml; from pydantic import TypeAdapter; from pydantic.dataclasses import dataclass"
SENTENCE = "In {year} Mexico\u2019s team {n} went to Peru, and {n} teachers stayed for long."


def case(*, quoted: bool) -> str:
    """Write a case of a hundred ties, each with a figure and a citation, or a quote instead."""
    ties = [
        {
            "id": f"tie-{n}",
            "kind": "education",
            "form": "flow",
            "topic": "education.teachers",
            "title": f"Teachers of team {n}",
            "provider": "MEX",
            "recipient": "PER",
            "status": "completed",
            "date": f"{1900 + n}",
            "quantities": [
                {"measure": "teachers", "unit": "person", "value": n + 1, "time": "total"}
            ],
            "cites": [{"source": "news", **(quote(n) if quoted else {"paragraph": n + 1})}],
        }
        for n in range(TIES)
    ]
    source = {"id": "news", "type": "book", "title": "News", "as_of": "2003"}
    head = {"id": "mexico-peru", "title": "Mexico and Peru", "states": ["MEX", "PER"]}
    return yaml_lines.write({**head, "sources": [source], "ties": ties})


def quote(number: int) -> dict[str, str]:
    """Quote a sentence by its first and last words, in another spelling than the text."""
    return {"quote": f"In {1900 + number} Mexico's team {number} went ... long."}


def text() -> str:
    """Write a text of about 100 kB."""
    return "\n\n".join(SENTENCE.format(year=1900 + n, n=n) for n in range(1250))


def anchored(folder: Path, quoted: str) -> float:
    """Time the anchoring of all quotes of a file, which is written anew before."""
    path = folder / "quoted.yaml"
    path.write_text(quoted, encoding="utf-8")
    return seconds(bilateral("anchor", path, "--sources", folder), folder)


def watched(lines: IO[str], path: Path) -> float:
    """Time from a save to the report on it, of a process that watches."""
    text = path.read_text(encoding="utf-8")
    sleep(random())  # a save may come at any moment between two looks at the file
    start = perf_counter()
    path.write_text(text, encoding="utf-8")
    while "coded" not in lines.readline():
        pass
    return perf_counter() - start


@contextmanager
def watching(path: Path) -> Iterator[IO[str]]:
    """Start a process that watches a case, and give what it prints after the first report."""
    command = [sys.executable, "-u", *bilateral("watch", path, "--sources", path.parent)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        lines = cast("IO[str]", process.stdout)
        while "coded" not in lines.readline():
            pass
        try:
            yield lines
        finally:
            process.terminate()


def bilateral(*words: object) -> list[str]:
    """Write the words of a command."""
    return ["-m", "bilateral", *map(str, words)]


def main() -> None:
    """Print everything as a table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "news.txt").write_text(text(), encoding="utf-8")
        (folder / "case.yaml").write_text(case(quoted=False), encoding="utf-8")
        processes = {
            "plain: import pydantic and PyYAML": ["-c", PLAIN],
            "validate 100 ties, wanted at most x 2": bilateral("validate", folder / "case.yaml"),
            "locate a passage, wanted 0.3 s": bilateral("locate", folder / "news.txt", "team 77 "),
        }
        timed: dict[str, Callable[[], float]] = {
            **{name: partial(seconds, words, folder) for name, words in processes.items()},
            "anchor 100 quotes, wanted 1 s": partial(anchored, folder, case(quoted=True)),
        }
        saved = folder / "watched" / "case.yaml"
        saved.parent.mkdir()
        for file in ("news.txt", "case.yaml"):
            shutil.copy(folder / file, saved.parent)
        with watching(saved) as lines:
            timed["watch: report a save, wanted 0.5 s"] = partial(watched, lines, saved)
            print_beside_first(timed, ROUNDS)


if __name__ == "__main__":
    main()
