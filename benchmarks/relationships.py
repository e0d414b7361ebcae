"""How long importing, loading, comparing and laying out takes, and how much memory it needs.

Run with ``python -m benchmarks.relationships``. Wanted: an import of at most a tenth of that of
pandas; a whole process that loads both shipped cases, compares and prints at most 2.5 times one
that imports pandas; both loaded and compared warm in under 50 ms; of 1,000 generated relationships
of 100 ties, read from YAML in under 30 s, laid out in under 2 s, in less than 1 GB.
"""

import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

import bilateral as bl

CASES = 1_000
TIES = 100
ROW = "{:<58} {:>12} {:>12}"

HEAD = """\
id: {name}
title: Cuba and Laos, generated
states: [CUB, LAO]
sources:
  - {{id: generated, type: report, title: Generated, as_of: 2018}}
coverage:
  - {{source: generated, period: 1974/2018, kinds: [aid, education], completeness: selective}}
ties:
"""
TIE = """\
  - id: tie-{n}
    kind: education
    form: flow
    topic: education.scholarship
    field: medicine
    title: Scholarships of the year {year}
    provider: CUB
    recipient: LAO
    date: {year}/{after}
    status: completed
    terms: grant
    quantities:
      - {{measure: students, unit: person, value: {n}, bound: at_least}}
    classification:
      - {{scheme: isced-f-2013, code: "0912"}}
    cites:
      - {{source: generated, section: Education, paragraph: {n}}}
"""
SHIPPED = (
    "import bilateral as bl; print(bl.compare(bl.load('cuba-pakistan'), bl.load('cuba-laos')))"
)


def process(code: str) -> float:
    """Give how many seconds a fresh process takes, by the fastest of seven."""

    def once() -> float:
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - start

    return min(once() for _ in range(7))


def generated(folder: Path) -> list[Path]:
    """Write relationships of many ties each."""
    paths = [folder / f"case-{number}.yaml" for number in range(CASES)]
    numbers = range(1, TIES + 1)  # a paragraph's number is counted from 1
    for path in paths:
        ties = (TIE.format(n=n, year=1974 + n % 40, after=1975 + n % 40) for n in numbers)
        path.write_text(HEAD.format(name=path.stem) + "".join(ties), encoding="utf-8")
    return paths


def show_processes() -> None:
    """Print what a process costs, beside one that does nothing and one that imports pandas."""
    bare, pandas = process("pass"), process("import pandas")
    ours, whole = process("import bilateral"), process(SHIPPED)
    print(ROW.format("a process that imports pandas", f"{pandas:.3f} s", "1"))
    ratio = (ours - bare) / (pandas - bare)
    print(
        ROW.format(
            "  import bilateral, without the bare process", f"{ours - bare:.3f} s", f"{ratio:.3f}"
        )
    )
    print(
        ROW.format(
            "  loads both cases, compares, prints", f"{whole:.3f} s", f"{whole / pandas:.2f}"
        )
    )


def show_warm() -> None:
    """Print how long the two shipped cases take once everything is imported."""

    def once() -> float:
        start = perf_counter()
        str(bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")))
        return perf_counter() - start

    once()
    print(
        ROW.format(
            "both cases loaded and compared, warm",
            f"{min(once() for _ in range(25)) * 1e3:.0f} ms",
            "",
        )
    )


def show_many() -> None:
    """Print how long many relationships take, and the most memory that the process has held."""
    with tempfile.TemporaryDirectory() as folder:
        paths = generated(Path(folder))
        start = perf_counter()
        relationships = [bl.load(path) for path in paths]
        loaded = perf_counter() - start
    start = perf_counter()
    rows = len(bl.tables(relationships)["ties"])
    laid_out = perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(
        ROW.format(
            f"{CASES:,} relationships of {TIES} ties read and checked", f"{loaded:.1f} s", ""
        )
    )
    print(ROW.format(f"  bl.tables of them, {rows:,} rows of ties", f"{laid_out:.2f} s", ""))
    print(ROW.format("  most memory", f"{peak:.2f} GB", ""))


def main() -> None:
    """Print everything as a table."""
    print(ROW.format("", "time", "ratio"))
    show_processes()
    show_warm()
    show_many()


if __name__ == "__main__":
    main()
