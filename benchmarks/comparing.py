"""How long comparing takes: each result for the shipped cases, and for six cases of 500 ties.

Run with ``python -m benchmarks.comparing``. Wanted: all results of six cases of 500 ties together
in under 0.5 s, once the cases are loaded. The balance is compared with a simple count of ties
each way, one pandas step after another, which knows neither parts nor terms.
"""

import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pandas as pd

import bilateral as bl

CASES = ("LAO", "MEX", "CHL", "JPN", "FRA", "ITA")
TIES = 500
ROUNDS = 7
ROW = "{:<44} {:>14} {:>14}"
RESULTS = (
    *("profile", "shared", "distinct", "discrepancies"),
    *("quantities", "balance", "periods", "sequence", "delivery"),
    *("questions", "similarity"),
)

HEAD = """\
id: cuba-{name}
title: Cuba and {state}, generated
states: [CUB, {state}]
sources:
  - {{id: generated, type: report, title: Generated, as_of: 2018}}
coverage:
  - source: generated
    period: 1960/2018
    kinds: [aid, education, trade]
    completeness: selective
ties:
"""
TIE = """\
  - id: tie-{n}
    kind: {kind}
    form: flow
    topic: {topic}
    title: Tie number {n}
    {ends[0]}: {sender}
    {ends[1]}: {receiver}
    date: "{date}"
    status: {status}
    terms: {terms}
    quantities:
      - {{measure: {measure}, unit: {unit}, value: {n}, bound: {bound}}}
{links}    cites:
      - {{source: generated, paragraph: {n}}}
"""
SORTS = (
    ("education", "education.scholarship", "grant", "students", "person"),
    ("education", "education.scholarship", "grant", "scholarships", "scholarship"),
    ("aid", "aid.medical-team", "grant", "health-workers", "person"),
    ("trade", "trade.goods", "commercial", "goods-mass", "tonne"),
)
ENDS = {"trade": ("exporter", "importer")}
DATES = ("{0}", "{0}/{1}", "{0}-05", "{0}~/{1}", "[..{0}]", "{0}/", "[{0},{1}]")
STATUSES = ("completed", "completed", "offered", "agreed")


def generated(state: str, rng: random.Random) -> str:
    """Write a case of many ties, of sorts, dates, stages and links that vary."""
    return HEAD.format(name=state.lower(), state=state) + "".join(
        tie(n, state, rng) for n in range(1, TIES + 1)
    )


def tie(n: int, state: str, rng: random.Random) -> str:
    """Write one tie, one in four of them linked to an earlier one."""
    kind, topic, terms, measure, unit = rng.choice(SORTS)
    sender, receiver = rng.choice([("CUB", state), ("CUB", state), (state, "CUB")])
    year = rng.randint(1960, 2015)
    links = ""
    if n > 1 and rng.random() < 0.25:
        rel = rng.choice(["implements", "follows", "prompted_by"])
        links = f"    links:\n      - {{rel: {rel}, to: tie-{rng.randint(1, n - 1)}}}\n"
    return TIE.format(
        n=n,
        kind=kind,
        topic=topic,
        ends=ENDS.get(kind, ("provider", "recipient")),
        sender=sender,
        receiver=receiver,
        date=rng.choice(DATES).format(year, year + 2),
        status=rng.choice(STATUSES),
        terms=terms,
        measure=measure,
        unit=unit,
        bound=rng.choice(["exact", "about", "at_least"]),
        links=links,
    )


def six() -> list[bl.Relationship]:
    """Load the generated cases."""
    rng = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"cuba-{state.lower()}.yaml" for state in CASES]
        for path, state in zip(paths, CASES, strict=True):
            path.write_text(generated(state, rng), encoding="utf-8")
        return [bl.load(path) for path in paths]


def fastest(
    run: Callable[[], object], rounds: int = ROUNDS, *, clock: Callable[[], float] = perf_counter
) -> float:
    """Give the seconds of the fastest of some runs, by a clock."""
    took = []
    for _ in range(rounds):
        start = clock()
        run()
        took.append(clock() - start)
    return min(took)


def plain(tables: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Count the ties each way, as one would without this package."""
    ties = tables["ties"]
    ways = ties["sender"].eq("CUB").map({True: "out", False: "in"})
    return ties.assign(way=ways).groupby(["relationship", "kind", "way"]).size().unstack()


def measured(relationships: list[bl.Relationship]) -> dict[str, float]:
    """Time laying the tables out, gathering warnings, and each result; each on a new comparison."""
    seconds: dict[str, float] = {}
    for _ in range(ROUNDS):
        comparison = bl.compare(*relationships, focal="CUB")
        for name, run in {
            "tables and warnings": comparison.warnings,
            **{name: getattr(comparison, name) for name in RESULTS},
        }.items():
            seconds[name] = min(seconds.get(name, 1e9), fastest(run, rounds=1))
    return seconds


def main() -> None:
    """Print everything as a table."""
    small = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    large = six()
    print(ROW.format("", "shipped, ms", f"{len(CASES)} x {TIES} ties, ms"))
    few, many = measured(small), measured(large)
    for name in few:
        print(ROW.format(name, f"{few[name] * 1e3:.1f}", f"{many[name] * 1e3:.1f}"))
    print(
        ROW.format("together", f"{sum(few.values()) * 1e3:.0f}", f"{sum(many.values()) * 1e3:.0f}")
    )
    both = [bl.compare(*cases, focal="CUB") for cases in (small, large)]
    apart = [f"{fastest(held.sensitivity, rounds=1) * 1e3:.0f}" for held in both]
    print(ROW.format("sensitivity, wanted under 3 s", *apart))
    tables = [held.tables() for held in both]
    by_hand = [f"{fastest(lambda held=held: plain(held)) * 1e3:.1f}" for held in tables]
    print(ROW.format("  for comparison: plain counts with pandas", *by_hand))


if __name__ == "__main__":
    main()
