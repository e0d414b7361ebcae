"""What a report on a comparison holds, and in which order: findings, charts and columns."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from bilateral.charts import Chart
from bilateral.report import Section


class Part(NamedTuple):
    """One section: the finding, the charts that show it, and the columns that a reader wants."""

    finding: str
    charts: tuple[str, ...] = ()
    columns: str = ""


OUTLINE = (
    Part(
        "profile",
        ("timeline",),
        "relationship kind record ties planned agreed delivered stopped unknown "
        "first_year last_year",
    ),
    Part("shared", ("presence",), "kind topic direction relationship ties stages fields ids"),
    Part("distinct", ("map",), "kind topic direction relationship ties ids elsewhere"),
    Part(
        "quantities",
        ("quantities", "dumbbell"),
        "measure unit stage time topic direction relationship figure date basis ids",
    ),
    Part(
        "balance",
        ("balance",),
        "relationship kind basis measure stage out_word out_figure in_word in_figure mutual reason",
    ),
    Part("periods", ("periods",)),
    Part("sequence", ("sequence",), "relationship place id title date before_next chain rel to"),
    Part("ladder", ("ladder",), "relationship topic measure rung figure share as_of unsafe ids"),
    Part("questions", (), "text part relationship by answer unsafe why ids"),
    Part("discrepancies", (), "relationship on tie says attributed_to other other_says"),
    Part("similarity", (), "measure first second similarity lower upper used left_out words"),
    Part("sensitivity", (), "left_out name ties finding relationship item was becomes"),
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
            columns=part.columns.split(),
        )
        for part in OUTLINE
    ]
