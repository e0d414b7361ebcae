"""What a report on a comparison holds, and in which order: findings, charts and tables."""

from collections.abc import Mapping

from bilateral._charts import Chart
from bilateral._findings.finding import Finding
from bilateral._findings.registry import FINDINGS
from bilateral.report import Section

CHARTS = tuple(dict.fromkeys(name for spec in FINDINGS for name in spec.charts))
"""The charts of a report, by name, in order."""


def sections(findings: Mapping[str, Finding], drawn: Mapping[str, Chart]) -> list[Section]:
    """Put the findings of a comparison into their order, each with its charts.

    Parameters
    ----------
    findings : mapping of str to Finding
        As `Comparison.findings` gives them.
    drawn : mapping of str to Chart
        The charts, by their names.
    """
    return [
        Section(
            finding=findings[spec.name],
            charts=[drawn[name] for name in spec.charts if name in drawn],
            table=spec.has_table,
        )
        for spec in FINDINGS
    ]
