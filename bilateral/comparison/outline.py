"""What a report on a comparison holds, and in which order: findings, charts and tables."""

from collections.abc import Mapping
from typing import NamedTuple

from bilateral._charts.chart import Chart
from bilateral._charts.registry import CHARTS
from bilateral._charts.saving import rendered
from bilateral._findings.finding import Finding
from bilateral.report import Picture, Section


class Part(NamedTuple):
    """One section: the finding, and whether its table stands below the charts that show it."""

    finding: str
    table: bool = True


OUTLINE = (
    Part("profile"),
    Part("shared"),
    Part("distinct"),
    Part("quantities"),
    Part("balance"),
    Part("periods", table=False),
    Part("sequence", table=False),
    Part("delivery"),
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


def sections(findings: Mapping[str, Finding], pictures: Mapping[str, Picture]) -> list[Section]:
    """Put the findings of a comparison into their order, each with its charts.

    Parameters
    ----------
    findings : mapping of str to Finding
        All findings, by the names in `OUTLINE`.
    pictures : mapping of str to Picture
        The charts, by their names.
    """
    return [
        Section(
            finding=findings[part.finding],
            pictures=[
                pictures[row.name]
                for row in CHARTS
                if row.section == part.finding and row.name in pictures
            ],
            table=part.table,
        )
        for part in OUTLINE
    ]
