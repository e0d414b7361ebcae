"""What a report on a comparison holds, and in which order: findings, charts and tables."""

from collections.abc import Mapping

from bilateral._charts.chart import Chart
from bilateral._charts.registry import CHARTS
from bilateral._charts.saving import rendered
from bilateral._findings.finding import Finding
from bilateral._findings.registry import FINDINGS
from bilateral.report import Picture, Section


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
        As `Comparison.findings` gives them.
    pictures : mapping of str to Picture
        The charts, by their names.
    """
    return [
        Section(
            finding=findings[spec.name],
            pictures=[
                pictures[row.name]
                for row in CHARTS
                if row.section == spec.name and row.name in pictures
            ],
            table=spec.has_table,
        )
        for spec in FINDINGS
    ]
