"""A section of a report: a claim that cites its ties, its charts, and the table behind both."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral.charts.chart import Chart
from bilateral.display import html_table
from bilateral.finding import Finding
from bilateral.markup import Html, element, joined
from bilateral.report.anchors import Anchors

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
    columns : sequence of str
        The columns of the table that a reader wants, in order; no table where none is named.
    """

    finding: Finding
    charts: Sequence[Chart] = ()
    columns: Sequence[str] = ()


def section(one: Section, name: str, anchors: Anchors) -> Html:
    """Write a section; `name` is its own anchor."""
    finding = one.finding
    return element(
        "section",
        element("h2", finding.title),
        element("p", finding.claim, " ", anchors.cited(finding.ties), class_="claim"),
        element("p", f"No answer: {finding.reason}", class_="reason") if finding.reason else None,
        *(picture(chart) for chart in one.charts),
        _table(finding.frame, one.columns, anchors),
        id=name,
    )


def picture(chart: Chart) -> Html:
    """Show a chart with its alt text; the table below it holds the data."""
    return element("figure", chart.image(), element("figcaption", chart.title))


def _table(frame: pd.DataFrame, columns: Sequence[str], anchors: Anchors) -> Html | None:
    kept = [name for name in columns if name in frame.columns]
    if frame.empty or not kept:
        return None
    told = [name for name in kept if frame[name].notna().any()]
    shown = {name.replace("_", " "): _cells(frame, name, anchors) for name in told}
    table = html_table(pd.DataFrame(shown, dtype=object), rows=ROWS)
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
