"""What a chart of trends says in words."""

from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral._charts.trends.read import Line, Plot, Trends
from bilateral.text.lists import join_list
from bilateral.text.numbers import format_number


def title(trends: Trends) -> str:
    """Say the first and the last value of each line, where there is one plot; else the subject."""
    if not any(plot.lines for plot in trends.plots):
        return PHRASES["nothing_known"]
    if len(trends.plots) == 1:
        plot = trends.plots[0]
        text = PHRASES["with"].format(plot.heading, "; ".join(map(_ends, plot.lines)))
        if len(text) <= LONGEST and all(line.values for line in plot.lines):
            return text
    return PHRASES["trends_subject"].format(_whose(trends), *trends.years)


def _whose(trends: Trends) -> str:
    names = [name for name in trends.names.values() if name]
    text = "; ".join(names)
    if not names:
        return join_list([plot.heading for plot in trends.plots], most=3)
    return text if len(text) <= LONGEST * 0.6 else PHRASES["pairs"].format(len(names))


def _ends(line: Line) -> str:
    """Write the first and the last value of a line."""
    years = sorted(line.values)
    if not years:
        return line.label
    ends = dict.fromkeys((years[0], years[-1]))
    values = ", ".join(
        PHRASES["value_in"].format(format_number(line.values[year], signs=True), year)
        for year in ends
    )
    return f"{line.label} {values}".strip()


def alt_text(trends: Trends) -> str:
    """Describe each plot: the ends of its lines, and what is not known."""
    return " ".join([PHRASES["trends"], *map(_plot, trends.plots)])


def _plot(plot: Plot) -> str:
    parts = [_ends(line) + _rounded(line) for line in plot.lines]
    if plot.silent:
        parts.append(PHRASES["nothing_known_of"].format(join_list(plot.silent)))
    return f"{PHRASES['with'].format(plot.heading, '; '.join(parts))}."


def _rounded(line: Line) -> str:
    return f", {PHRASES['rounded_years'].format(len(line.rounded))}" if line.rounded else ""
