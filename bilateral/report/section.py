"""A section of a report: a claim that cites its ties, its charts, and the table behind both."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral._findings.finding import Finding
from bilateral.report.anchors import Anchors
from bilateral.report.picture import Picture
from bilateral.text.html import Html
from bilateral.text.tables import html_table

ROWS = 60
"""So many rows of a table stand in a report; of the rest it says that they are in the frame."""
KEYS = {"ids", "id", "tie", "other"}
"""Columns that name ties; where one names several, they are parted by ``; ``, which no id has."""


@dataclass(frozen=True, kw_only=True)
class Section:
    """One finding of a report.

    Parameters
    ----------
    finding : Finding
        What is told.
    pictures : sequence of Picture
        The charts that show it; may be empty.
    table : bool
        Whether the columns that the finding shows stand below the charts.
    """

    finding: Finding
    pictures: Sequence[Picture] = ()
    table: bool = True


def linked_table(finding: Finding, anchors: Anchors) -> Html:
    """Build the table of a finding, in which the ids of ties lead to the list of ties."""
    shown = {
        str(name).replace("_", " "): _cells(finding.frame, str(name), anchors)
        for name in finding.shown
    }
    return html_table(pd.DataFrame(shown, dtype=object), rows=ROWS, rest="not shown on this page")


def _cells(frame: pd.DataFrame, name: str, anchors: Anchors) -> Sequence[object]:
    """Turn the names of ties into links to them, and leave all else as it is."""
    values = frame[name].astype(object).tolist()
    if name == "relationship":
        return [anchors.titles.get(value, value) for value in values]
    if name not in KEYS or "relationship" not in frame:
        return values
    return [
        [anchors.link(case, tie) for tie in value.split("; ")] if isinstance(value, str) else value
        for case, value in zip(frame["relationship"].tolist(), values, strict=True)
    ]
