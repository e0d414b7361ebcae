"""Trends as a table of small plots."""

from collections.abc import Sequence

from bilateral._charts.canvas import Canvas, Point, Space
from bilateral._charts.palette import HATCHED, PAPER, QUIET, Look
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
from bilateral._charts.trends.read import Line, Plot, Trends
from bilateral._charts.years import STEPS
from bilateral.text.lists import join_list

MARK = 3.4
"""The size of a mark, in points."""
APART = 40.0
"""The distance of the marks on a line, in points."""


def lay_out(trends: Trends, space: Space) -> TableLayout:
    """Lay the plots out; where there is no room for all, the last are left out."""
    looks = space.style.looks(trends.names)

    def cells(lines: float) -> list[Cell]:
        return [
            Cell(
                draw=_plot(trends, plot, looks, place),
                lines=lines_of_plot(
                    [line.label for line in plot.lines], _notes(trends, plot), lines, space,
                    len(trends.plots),
                ),
            )
            for place, plot in enumerate(trends.plots)
        ]  # fmt: skip

    return lay_out_plots(cells, _foot(trends), space)


def _notes(trends: Trends, plot: Plot) -> list[str]:
    """Name the lines of which nothing is known, and those with years that were rounded to 0."""
    rounded = [line.label for line in plot.lines if line.rounded and not trends.log]
    named = {"nothing_known_of": plot.silent, "rounded_of": rounded}
    return [PHRASES[name].format(join_list(lines)) for name, lines in named.items() if any(lines)]


def _foot(trends: Trends) -> list[str]:
    lines = [line for plot in trends.plots for line in plot.lines]
    used = {
        "trends_back": any(line.is_back for line in lines),
        "trends_alone": any(len(run) == 1 for line in lines for run in line.runs),
        "trends_rounded": any(line.rounded for line in lines) and not trends.log,
        "trends_zero": any(0 in line.values.values() for line in lines),
    }
    texts = [PHRASES[phrase] for phrase, is_used in used.items() if is_used]
    return [" ".join(texts)] if texts else []


def _plot(trends: Trends, plot: Plot, looks: dict[str, Look], place: int) -> Draw:
    """Make the drawing of one plot."""
    colours = {case: look.colour for case, look in looks.items()}

    def draw(canvas: Canvas, corner: Point, size: Point) -> None:
        notes = _notes(trends, plot)
        name = f"plot{place}"
        labels = [
            EndLabel(f"{name}.{number}", line.label, _last(line), colour_of(line.cases, colours))
            for number, line in enumerate(plot.lines)
        ]
        numbers = [value for value in plot.numbers if value > 0 or not trends.log]
        log, numbers = trends.log and bool(numbers), numbers or [0.0]
        room = draw_frame(
            canvas, corner, size, plot.heading, numbers, labels, name=name, notes=notes, log=log
        )
        _draw_years(canvas, trends.years, room, name)
        _draw_rounded(canvas, name, plot, trends.years, room)
        for number, line in enumerate(plot.lines):
            look = looks[line.cases[0]]
            colour = colour_of(line.cases, colours)
            marker = look.marker if len(line.cases) == 1 else "o"
            _draw_line(canvas, f"{name}.{number}", line, (colour, marker), trends.years, room)

    return draw


def _last(line: Line) -> float:
    return line.values[max(line.values)] if line.values else 0.0


def _x(year: int, years: tuple[int, int], room: PlotRoom) -> float:
    first, last = years
    share = (year - first) / (last - first) if last > first else 0.5
    return room.left + MARK + share * (room.right - room.left - 2 * MARK)


def _draw_years(canvas: Canvas, years: tuple[int, int], room: PlotRoom, name: str) -> None:
    """Write round years below the plot."""
    first, last = years
    apart = canvas.type.width("0000") + 8
    width = room.right - room.left
    step = next((s for s in STEPS if width * s / max(last - first, 1) >= apart), STEPS[-1])
    y = room.bottom + 0.85 * canvas.type.leading
    ticks = range(-(-first // step) * step, last + 1, step) or [first]
    for year in ticks:
        x = _x(year, years, room)
        canvas.line("tick", [x, x], [room.bottom, room.bottom + 2], color=HATCHED, zorder=1)
        canvas.write(str(year), x, y, ha="center", color=QUIET, gid=f"year:{name}")


def _draw_line(
    canvas: Canvas,
    name: str,
    line: Line,
    look: tuple[str, str],
    years: tuple[int, int],
    room: PlotRoom,
) -> None:
    """Draw the runs of a line, a mark for each year alone, and hollow zeros."""
    colour, marker = look
    for run in line.runs:
        xs = [_x(year, years, room) for year in run]
        ys = [room.scale(line.values[year]) for year in run]
        if len(run) > 1:
            dashes = (0, (3, 1.6)) if line.is_back else "-"
            # The line bears the mark of its case as well, for readers who see no hue.
            canvas.line(
                f"line:{name}", xs, ys, lw=1.3, color=colour, ls=dashes, zorder=4,
                marker=marker, ms=MARK, markevery=_every(xs), mew=0.9,
            )  # fmt: skip
        alone = len(run) == 1
        for year, x, y in zip(run, xs, ys, strict=True):
            is_zero = line.values[year] == 0
            if alone or (is_zero and year in (run[0], run[-1])):
                fill = PAPER if is_zero else colour
                canvas.mark(
                    f"mark:{name}", x, y, marker=marker, ms=MARK, color=colour,
                    markerfacecolor=fill, markeredgecolor=colour, markeredgewidth=0.9,
                )  # fmt: skip


def _draw_rounded(
    canvas: Canvas, name: str, plot: Plot, years: tuple[int, int], room: PlotRoom
) -> None:
    """Draw a dash on the axis for each year with a value that was rounded to 0, whosever it is."""
    half = min(0.25 * (room.right - room.left) / max(years[1] - years[0], 1), 1.4)
    y = room.bottom - 1.2
    rounded = {year for line in plot.lines for year in line.rounded}
    for x in (_x(year, years, room) for year in sorted(rounded) if not room.scale.log):
        canvas.line(f"rounded:{name}", [x - half, x + half], [y, y], lw=0.9, color=QUIET)


def _every(xs: Sequence[float]) -> list[int]:
    """Choose the points of a line that bear its mark: the last, and some before it."""
    step = max(round(len(xs) * APART / max(xs[-1] - xs[0], APART)), 1)
    return list(range(len(xs) - 1, -1, -step))
