"""How long drawing takes: each chart, the overview and the report, in seconds of processor time.

Run with ``python -m benchmarks.drawing``. Wanted: a chart of the shipped cases in under 0.6 s once
its fonts are loaded, one with a case of 500 ties in under 3 s, the overview in under 3 s, and the
report on the shipped cases in under 6 s. For comparison: as many ties as bars on
one matplotlib axes, each with its title, laid out and drawn without regard for overlapping words.
"""

import random
import tempfile
from functools import partial
from pathlib import Path
from time import process_time

from matplotlib.figure import Figure

import bilateral as bl
from benchmarks.comparing import fastest, generated

CHARTS = (
    *("timeline", "presence", "periods", "sequence"),
    *("quantities", "dumbbell", "delivery", "balance", "map", "overview"),
)
quickest = partial(fastest, rounds=3, clock=process_time)
ROW = "{:<28} {:>12} {:>12} {:>14} {:>14}"


def with_many() -> list[bl.Relationship]:
    """Return a shipped case and one of 500 ties."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cuba-chl.yaml"
        path.write_text(generated("CHL", random.Random(1)), encoding="utf-8")
        return [bl.load("cuba-pakistan"), bl.load(path)]


def plain(comparison: bl.Comparison) -> None:
    """Draw all ties as bars with their titles, as one would without this package."""
    ties = comparison.tables()["ties"]
    first = ties["start_earliest"].fillna(ties["start_earliest"].min())
    last = ties["end_latest"].fillna(ties["end_latest"].max())
    figure = Figure(figsize=(7, 9.4), layout="constrained")
    axes = figure.subplots()
    axes.barh(range(len(ties)), (last - first).dt.days, left=first, tick_label=ties["title"])
    figure.draw_without_rendering()


def measured(comparison: bl.Comparison) -> dict[str, float]:
    """Time each chart at two columns, and the plain bars."""
    comparison.warnings()
    seconds = {name: quickest(getattr(comparison.plot, name)) for name in CHARTS}
    return {**seconds, "plain bars": quickest(lambda: plain(comparison))}


def main() -> None:
    """Print everything as a table."""
    pair = [bl.load(name) for name in ("cuba-pakistan", "cuba-laos")]
    few, many = (bl.compare(*cases, focal="CUB") for cases in (pair, with_many()))
    print(ROW.format("", "shipped, s", "x plain", "500 ties, s", "x plain"))
    small, large = measured(few), measured(many)
    for name in small:
        ratios = [f"{run[name] / run['plain bars']:.1f}" for run in (small, large)]
        seconds = [f"{run[name]:.2f}" for run in (small, large)]
        print(ROW.format(name, seconds[0], ratios[0], seconds[1], ratios[1]))
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        reports = [f"{quickest(lambda at=at: at.report(page), rounds=1):.2f}" for at in (few, many)]
    print(ROW.format("report", reports[0], "", reports[1], ""))


if __name__ == "__main__":
    main()
