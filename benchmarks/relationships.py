"""How long importing, loading, comparing and laying out takes, and how much memory it needs.

Run with ``python -m benchmarks.relationships``. Wanted: an import of at most a tenth of that of
pandas; a whole process that loads both shipped cases, compares and prints at most 2.5 times one
that imports pandas; both loaded and compared warm in under 50 ms; a choice of ties from a shipped
case, and the case on fewer claims, in half a millisecond; of 1,000 generated relationships of 100
ties, read from YAML in under 12 s and from one Parquet file in under 3 s, laid out in under 2 s, in
less than 1 GB. The Parquet file is compared with reading its columns only.
"""

import resource
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import pyarrow.parquet

import bilateral as bl
from benchmarks.comparing import fastest

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
    """Print what a process costs, with one that does nothing and one that imports pandas."""
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
    pak = bl.load("cuba-pakistan")
    tasks = {
        "both cases loaded and compared, warm": lambda: str(
            bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
        ),
        "  where(kind=...) of one": lambda: pak.where(kind="aid"),
        "  without(attributed_to=...) of one": lambda: pak.without(
            attributed_to="Gustavo Machín Gómez"
        ),
        "  replace(title=...) of one": lambda: replace(pak, title="Another title"),
    }
    for name, task in tasks.items():
        task()
        print(ROW.format(name, f"{fastest(task, rounds=25) * 1e3:.2f} ms", ""))


def show_many() -> None:
    """Print how long many relationships take, and the most memory that the process has held."""
    what = f"{CASES:,} relationships of {TIES} ties"
    with tempfile.TemporaryDirectory() as folder:
        paths = generated(Path(folder))
        start = perf_counter()
        relationships = [bl.load(path) for path in paths]
        print(ROW.format(f"{what} read and checked", f"{perf_counter() - start:.1f} s", ""))
        start = perf_counter()
        rows = len(bl.tables(relationships)["ties"])
        laid_out = f"{perf_counter() - start:.2f} s"
        print(ROW.format(f"  bl.tables of them, {rows:,} rows of ties", laid_out, ""))
        file = f"{folder}/all.parquet"
        bl.save_tables(relationships, file)
        del relationships
        columns = fastest(lambda: pyarrow.parquet.read_table(file), rounds=1)
        ours = fastest(lambda: bl.read_tables(file), rounds=1)
        print(ROW.format(f"{what}, from one Parquet file", f"{ours:.1f} s", ""))
        print(ROW.format("  its columns alone", f"{columns:.2f} s", f"{columns / ours:.2f}"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(ROW.format("  most memory", f"{peak:.2f} GB", ""))


def main() -> None:
    """Print everything as a table."""
    print(ROW.format("", "time", "ratio"))
    show_processes()
    show_warm()
    show_many()


if __name__ == "__main__":
    main()
