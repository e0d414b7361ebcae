"""What a report on a comparison holds, and in which order: findings, charts and tables."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bilateral._charts import Chart
from bilateral.report import Section


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


def sections(comparison: Any, drawn: Mapping[str, Chart]) -> list[Section]:
    """Put the findings of a comparison into their order, each with its charts.

    Parameters
    ----------
    comparison : Comparison
        Its methods are called by the names in `OUTLINE`.
    drawn : mapping of str to Chart
        The charts, by their names.
    """
    return [
        Section(
            finding=getattr(comparison, part.finding)(),
            charts=[drawn[name] for name in part.charts if name in drawn],
            table=part.table,
        )
        for part in OUTLINE
    ]
