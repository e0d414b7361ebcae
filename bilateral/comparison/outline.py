"""What a report on a comparison holds, and in which order: findings, charts and tables."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bilateral._charts.chart import Chart
from bilateral._charts.saving import rendered
from bilateral.report import Picture, Section


class Part(NamedTuple):
    """One section: the finding, the charts that show it, and whether its table stands below."""

    finding: str
    charts: tuple[str, ...] = ()
    table: bool = True


OUTLINE = (
    Part("profile", ("timeline",)),
    Part("shared", ("presence",)),
    Part("distinct", ("map",)),
    Part("quantities", ("quantities", "dumbbell")),
    Part("balance", ("balance",)),
    Part("periods", ("periods",), table=False),
    Part("sequence", ("sequence",), table=False),
    Part("delivery", ("delivery",)),
    Part("questions"),
    Part("discrepancies"),
    Part("similarity"),
    Part("sensitivity"),
)


def picture_of(chart: Chart, svg: bytes | None = None) -> Picture:
    """Make a picture for a page of a chart; `svg` is its file, where it is rendered already."""
    alt = chart.alt_text()
    drawn = svg or rendered(chart.figure, "svg", title=chart.title, alt=alt)
    return Picture(title=chart.title, alt=alt, svg=drawn)


def sections(comparison: Any, pictures: Mapping[str, Picture]) -> list[Section]:
    """Put the findings of a comparison into their order, each with its charts.

    Parameters
    ----------
    comparison : Comparison
        Its methods are called by the names in `OUTLINE`.
    pictures : mapping of str to Picture
        The charts, by their names.
    """
    return [
        Section(
            finding=getattr(comparison, part.finding)(),
            pictures=[pictures[name] for name in part.charts if name in pictures],
            table=part.table,
        )
        for part in OUTLINE
    ]
