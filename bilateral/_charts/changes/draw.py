"""Changes as a table of small plots."""

from collections.abc import Mapping

from bilateral._charts.canvas import Canvas, Point, Space
from bilateral._charts.changes.describe import mean_words
from bilateral._charts.changes.read import Changes, Mean, Plot, Slope
from bilateral._charts.palette import PAPER, QUIET, Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.small_multiple import (
    EndLabel,
    PlotRoom,
    colour_of,
    draw_frame,
    lay_out_plots,
    lines_of_plot,
)
from bilateral._charts.table.content import Cell, Draw
from bilateral._charts.table.layout import TableLayout
from bilateral.text.lists import join_list

GAP = 8.0
"""Between the two periods, in points."""
MARK = 4.4
"""The size of a mark, in points."""
INSIDE = 0.08
"""The room at both sides of a slope, as a share of the width."""


def lay_out(changes: Changes, space: Space) -> TableLayout:
    """Lay the plots out; where there is no room for all, the last are left out."""
    looks = space.style.looks(changes.names)

    def cells(lines: float) -> list[Cell]:
        return [
            Cell(
                draw=_plot(changes, plot, looks, place),
                lines=lines_of_plot(
                    [_label(slope) for slope in plot.drawn], _notes(plot), lines, space,
                    len(changes.plots),
                ),
            )
            for place, plot in enumerate(changes.plots)
        ]  # fmt: skip

    return lay_out_plots(cells, _foot(changes), space)


def _notes(plot: Plot) -> list[str]:
    return [PHRASES["unknown_once"].format(join_list(plot.silent))] if plot.silent else []


def _foot(changes: Changes) -> list[str]:
    slopes = [slope for plot in changes.plots for slope in plot.drawn]
    means = [mean for slope in slopes for mean in (slope.before, slope.after) if mean]
    used = {
        "changes_means": bool(means),
        "changes_range": any(mean.lower < mean.upper for mean in means),
        "trends_back": any(slope.is_back for slope in slopes),
    }
    texts = [PHRASES[phrase] for phrase, is_used in used.items() if is_used]
    return [" ".join(texts)] if texts else []


def _plot(changes: Changes, plot: Plot, looks: Mapping[str, Look], place: int) -> Draw:
    """Make the drawing of one plot."""
    colours = {case: look.colour for case, look in looks.items()}
    name = f"plot{place}"

    def draw(canvas: Canvas, corner: Point, size: Point) -> None:
        labels = _end_labels(plot, name, colours)
        numbers = plot.numbers or [0.0]
        log = changes.log and min(numbers) > 0
        room = draw_frame(
            canvas,
            corner,
            size,
            plot.heading,
            numbers,
            labels,
            name=name,
            notes=_notes(plot),
            log=log,
        )
        ends = _ends(room)
        _write_periods(canvas, changes.periods, ends, room, name)
        for number, slope in enumerate(plot.drawn):
            marker = looks[slope.cases[0]].marker if len(slope.cases) == 1 else "o"
            look = (colour_of(slope.cases, colours), marker)
            _draw_slope(canvas, f"{name}.{number}", slope, look, ends, room)

    return draw


def _end_labels(plot: Plot, name: str, colours: dict[str, str]) -> list[EndLabel]:
    return [
        EndLabel(
            f"{name}.{number}", _label(slope), slope.after.middle, colour_of(slope.cases, colours)
        )
        for number, slope in enumerate(plot.drawn)
        if slope.after
    ]


def _write_periods(
    canvas: Canvas,
    periods: tuple[str, str],
    ends: tuple[float, float],
    room: PlotRoom,
    name: str,
) -> None:
    """Write the two periods below the ends of the slopes, inside the plot."""
    y = room.bottom + 0.85 * canvas.type.leading
    first, second = (canvas.type.width(period) for period in periods)
    last = min(ends[1], room.right - second / 2)
    # The first gives way to the second, as far as it can.
    start = max(min(ends[0], last - second / 2 - GAP - first / 2), room.left + first / 2 - GAP)
    for x, period in zip((start, last), periods, strict=True):
        canvas.write(period, x, y, ha="center", color=QUIET, gid=f"period:{name}")


def _label(slope: Slope) -> str:
    """Name a slope and its second mean."""
    return f"{slope.label} {mean_words(slope.after)}".strip()


def _ends(room: PlotRoom) -> tuple[float, float]:
    width = room.right - room.left
    return room.left + 4 * INSIDE * width, room.right - INSIDE * width


def _draw_slope(
    canvas: Canvas,
    name: str,
    slope: Slope,
    look: tuple[str, str],
    ends: tuple[float, float],
    room: PlotRoom,
) -> None:
    """Draw a line between two means, their marks, hollow for a zero, and their ranges."""
    colour, marker = look
    means = [mean for mean in (slope.before, slope.after) if mean]
    ys = [room.scale(mean.middle) for mean in means]
    dashes = (0, (3, 1.6)) if slope.is_back else "-"
    canvas.line(
        f"line:{name}", list(ends), ys, lw=1.3, color=colour, ls=dashes, marker=marker, ms=MARK
    )
    for x, mean in zip(ends, means, strict=True):
        _draw_mean(canvas, name, mean, (colour, marker), x, room)


def _draw_mean(
    canvas: Canvas, name: str, mean: Mean, look: tuple[str, str], x: float, room: PlotRoom
) -> None:
    colour, marker = look
    if mean.lower < mean.upper:
        span = [room.scale(value) for value in (mean.lower, mean.middle, mean.upper)]
        # The line bears the mark as well, for readers who see no hue.
        canvas.line(
            f"range:{name}", [x] * 3, span, lw=1.1, color=colour, marker=marker, ms=MARK,
            markevery=[1],
        )  # fmt: skip
    fill = PAPER if mean.lower == mean.upper == 0 else colour
    canvas.mark(
        f"mark:{name}", x, room.scale(mean.middle), marker=marker, ms=MARK, color=colour,
        markerfacecolor=fill, markeredgecolor=colour, markeredgewidth=0.9,
    )  # fmt: skip
