"""How long drawing takes: each chart, saving it, and how that grows with ties.

Run with ``python -m benchmarks.drawing``: seconds of processor time, the least of several runs,
since others may use the machine. Wanted with fonts loaded: a chart of the shipped pair in 0.2 s,
the overview in 0.5 s, each with 500 ties in 1 s, saving as SVG in 0.2 s; growth with ties of no
more than n log n.

For comparison, a plain figure with as many artists as the chart: words and marks, whatever
overlaps.
"""

from collections.abc import Callable
from functools import partial
from io import BytesIO
from math import log
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import pandas as pd
from matplotlib.figure import Figure

import bilateral as bl
from benchmarks.comparing import fastest
from bilateral._charts.registry import BY_NAME, CHARTS
from tests.thousand_ties import thousand_ties

quickest = partial(fastest, rounds=5, clock=process_time)
ROW = "{:<12}" + "{:>14}" * 4
SIZES = (125, 250, 500, 1000)
GROWING = "{:<12}" + "{:>12}" * (len(SIZES) + 1)


def plain(artists: int) -> Figure:
    """Draw as many words and marks as one would without this package."""
    figure = Figure(figsize=(7, 9))
    axes = figure.subplots()
    for number in range(artists // 2):
        axes.text(number % 10, number, "some words")
        axes.plot(number % 10, number, "o")
    return figure


def artists_of(chart: bl.Chart) -> int:
    """Count the words, lines and boxes of a chart, those of its parts too."""
    axes = [chart.axes, *chart.axes.child_axes]
    return sum(len(part.texts) + len(part.lines) + len(part.patches) for part in axes)


def save(chart: bl.Chart) -> None:
    """Save a chart as SVG, into memory."""
    chart.save(BytesIO(), format="svg")


def print_charts(pair: bl.Comparison) -> None:
    """Print how long each chart of a pair takes, and a plain figure with as many artists."""
    print(ROW.format("", "draw, s", "plain, s", "artists", "save SVG, s"))
    for name in BY_NAME:
        chart = getattr(pair.plot, name)()
        count = artists_of(chart)
        seconds = [quickest(getattr(pair.plot, name)), quickest(partial(plain, count))]
        seconds.append(quickest(partial(save, chart)))
        drawn, like, saved = (f"{second:.3f}" for second in seconds)
        print(ROW.format(name, drawn, like, count, saved))


def growth(run: Callable[[int], float]) -> list[str]:
    """Time something at each size, and give the power of the size by which it grew."""
    seconds = [run(size) for size in SIZES]
    power = log(max(seconds[-1], 1e-3) / max(seconds[1], 1e-3)) / log(SIZES[-1] / SIZES[1])
    return [*(f"{second:.3f}" for second in seconds), f"n^{power:.2f}"]


def print_growth() -> None:
    """Print how the time of each chart grows with ties, and that of a plain figure."""
    plots = {size: thousand_ties(size).plot for size in SIZES}
    print(GROWING.format("ties", *SIZES, "growth"))
    for row in CHARTS:
        if row.single:

            def drawn(size: int, name: str = row.name) -> float:
                draw = getattr(plots[size], name)
                draw()
                return fastest(draw, rounds=3, clock=process_time)

            print(GROWING.format(row.name, *growth(drawn)))
    print(GROWING.format("dumbbell", *growth(draw_dumbbell)))
    print(GROWING.format("plain", *growth(lambda size: quickest(partial(plain, 2 * size)))))


def draw_dumbbell(figures: int) -> float:
    """Time a dumbbell of so many like figures of two cases."""
    numbers = range(figures)
    rows = {"label": [f"figure {n // 2}" for n in numbers], "case": ["ab"[n % 2] for n in numbers]}
    frame = pd.DataFrame({**rows, "value": [1 + 7 * n % 100 for n in numbers]})
    return quickest(partial(bl.charts.dumbbell, frame))


def main() -> None:
    """Print all of it, and how long a report of the pair takes."""
    pair = bl.compare(*map(bl.load, ("cuba-pakistan", "cuba-laos")))
    print_charts(pair)
    print_growth()
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        print(f"report: {fastest(lambda: pair.report(page), rounds=2, clock=process_time):.2f} s")


if __name__ == "__main__":
    main()
