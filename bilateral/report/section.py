"""A section of a report: a claim that cites its ties, its charts, and the table behind both."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral._charts.chart import Chart
from bilateral._findings.finding import Finding
from bilateral.report.anchors import Anchors
from bilateral.text.html import Html, element, joined
from bilateral.text.tables import html_table

ROWS = 60
"""So many rows of a table stand in a report; of the rest it says that they are in the frame."""
KEYS = {"ids": "; ", "id": None, "tie": None, "other": None}
"""Columns that name ties, and what parts the names where there are several."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """One finding of a report.

    Parameters
    ----------
    finding : Finding
        What is told.
    charts : sequence of Chart
        What shows it; may be empty.
    table : bool
        Whether the columns that the finding shows stand below the charts.
    """

    finding: Finding
    charts: Sequence[Chart] = ()
    table: bool = True


def section(one: Section, name: str, anchors: Anchors) -> Html:
    """Write a section; `name` is its own anchor."""
    finding = one.finding
    return element(
        "section",
        element("h2", finding.title),
        element("p", finding.summary, " ", anchors.cited(finding.ties), class_="claim"),
        element("p", f"No answer: {finding.reason}", class_="reason") if finding.reason else None,
        *(picture(chart) for chart in one.charts),
        _table(finding, anchors) if one.table else None,
        id=name,
    )


def picture(chart: Chart) -> Html:
    """Show a chart with its alt text; the table below it holds the data."""
    return element("figure", chart.image(), element("figcaption", chart.title))


def _table(finding: Finding, anchors: Anchors) -> Html | None:
    frame = finding.frame
    if frame.empty:
        return None
    shown = {
        str(name).replace("_", " "): _cells(frame, str(name), anchors) for name in finding.shown
    }
    table = html_table(pd.DataFrame(shown, dtype=object), rows=ROWS, rest="not shown on this page")
    return element("div", table, class_="wide")


def _cells(frame: pd.DataFrame, name: str, anchors: Anchors) -> Sequence[object]:
    """Turn the names of ties into links to them, and leave all else as it is."""
    values = frame[name].astype(object).tolist()
    if name == "relationship":
        return [anchors.titles.get(value, value) for value in values]
    if name not in KEYS or "relationship" not in frame:
        return values
    cases = frame["relationship"].tolist()
    return [
        _linked(case, value, KEYS[name], anchors) for case, value in zip(cases, values, strict=True)
    ]


def _linked(case: str, value: object, parted_by: str | None, anchors: Anchors) -> object:
    if not isinstance(value, str):
        return value
    ties = value.split(parted_by) if parted_by else [value]
    return joined([anchors.link(case, tie) for tie in ties], "; ")
