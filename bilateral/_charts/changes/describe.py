"""What a chart of changes says in words."""

from bilateral._charts.changes.read import Changes, Mean, Plot, Slope
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral.text.lists import join_list
from bilateral.text.numbers import format_interval


def title(changes: Changes) -> str:
    """Say both means of each pair, where there is one plot; else the subject."""
    if not any(plot.drawn for plot in changes.plots):
        return PHRASES["nothing_known_twice"]
    if len(changes.plots) == 1:
        plot = changes.plots[0]
        text = PHRASES["with"].format(plot.heading, "; ".join(map(_words, plot.drawn)))
        if len(text) <= LONGEST and not plot.silent:
            return text
    names = "; ".join(filter(None, changes.names.values()))
    subject = names if len(names) <= LONGEST * 0.6 else PHRASES["pairs"].format(len(changes.names))
    return PHRASES["changes_subject"].format(subject or PHRASES["data"], *changes.periods)


def _words(slope: Slope) -> str:
    ends = PHRASES["then"].format(*map(mean_words, (slope.before, slope.after)))
    return f"{slope.label} {ends}".strip()


def mean_words(mean: Mean | None) -> str:
    """Write a mean, with the years that it rests on where they are few."""
    if mean is None:
        return PHRASES["not_known"]
    lower, upper = (float(f"{end:.3g}") for end in (mean.lower, mean.upper))
    text = format_interval(lower, upper, signs=True)
    return f"{text} ({mean.few})" if mean.few else text


def alt_text(changes: Changes) -> str:
    """Describe each plot: the means of its slopes, and what is not known."""
    return " ".join([PHRASES["changes"].format(*changes.periods), *map(_plot, changes.plots)])


def _plot(plot: Plot) -> str:
    parts = [_words(slope) for slope in plot.drawn]
    if plot.silent:
        parts.append(PHRASES["unknown_once"].format(join_list(plot.silent)))
    return f"{PHRASES['with'].format(plot.heading, '; '.join(parts))}."
