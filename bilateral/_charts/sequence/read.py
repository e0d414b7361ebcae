"""What led to what in each case, read from a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import as_day, optional, rows_of, text_of
from bilateral._charts.names import names_of_cases
from bilateral._charts.validate import Fault, FrameRules
from bilateral.dates.in_words import bare, between

RELS = ("prompted_by", "follows", "implements", "ends")
CERTAINTIES = ("surely", "possibly", "no")
DAYS = ("start_earliest", "start_latest")
COLUMNS = ("relationship", "id", "title", "rel", "to")
"""What a frame must have; ``place, kind, stage, record, begins_before`` and the days if there."""
SHOWN = (*COLUMNS, "place", "kind", "stage", "record", "begins_before", *DAYS)


@dataclass(frozen=True, slots=True)
class Tie:
    """One tie of a chain.

    Attributes
    ----------
    dated : bool
        Whether it has a place in the order.
    began : str
        When it began, in words; empty where nothing tells.
    stage : str
        How far it came; *absent* where it is reported not to be there.
    """

    id: str
    title: str
    kind: str
    dated: bool
    began: str
    stage: str


@dataclass(frozen=True, slots=True)
class Link:
    """That one tie came of another, and how surely that one began first."""

    start: str
    end: str
    rel: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its ties by id, in order, the links between them, and how many have none.

    Attributes
    ----------
    loose, records : int
        The records that are in no chain, and all records.
    """

    name: str
    ties: Mapping[str, Tie]
    links: tuple[Link, ...]
    loose: int
    records: int


@dataclass(frozen=True, slots=True)
class Order:
    """All cases, and what each is called."""

    cases: tuple[Case, ...]
    names: Mapping[str, str]


def read(frame: pd.DataFrame, *, names: Mapping[str, str] | None = None) -> Order:
    """Read a frame, case by case; a row that comes twice is one.

    Parameters
    ----------
    frame : pandas.DataFrame
        One row for each tie and each of its links: the columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    rows: dict[str, list[dict[str, Any]]] = {}
    for row in rows_of(frame[[name for name in SHOWN if name in frame]].drop_duplicates()):
        rows.setdefault(str(row["relationship"]), []).append(row)
    cases = tuple(_case(name, found) for name, found in rows.items())
    return Order(cases, names_of_cases(rows, names))


def _case(name: str, rows: list[dict[str, Any]]) -> Case:
    rows = sorted(rows, key=_place)
    links = {
        (row["to"], row["id"], row["rel"]): Link(
            str(row["to"]), str(row["id"]), row["rel"], row.get("begins_before") or "possibly"
        )
        for row in rows
        if row["rel"] is not None
    }
    linked = {tie for link in links.values() for tie in (link.start, link.end)}
    records = {str(row["id"]) for row in rows if row.get("record") != "reported absent"}
    ties = {str(row["id"]): _tie(row) for row in rows}
    return Case(name, ties, tuple(links.values()), len(records - linked), len(records))


def _place(row: Mapping[str, Any]) -> float:
    place = row.get("place")
    return float("inf") if place is None else float(place)


def _tie(row: Mapping[str, Any]) -> Tie:
    first, last = (optional(as_day, row.get(name)) for name in DAYS)
    return Tie(
        id=str(row["id"]),
        title=text_of(row, "title"),
        kind=text_of(row, "kind"),
        dated=row.get("place") is not None,
        began=bare(between(first, last, fine=True)),
        stage="absent" if row.get("record") == "reported absent" else row.get("stage") or "",
    )


def _faults(frame: pd.DataFrame) -> Iterator[Fault]:
    half = frame["rel"].isna() != frame["to"].isna()
    yield half, 'frame[frame["rel"].isna() != frame["to"].isna()]'
    case, name, to = (frame[column].astype("str") for column in ("relationship", "id", "to"))
    line = (
        'frame[frame["to"].notna() & ~(frame["relationship"].astype("str") + "/" + '
        'frame["to"].astype("str")).isin(frame["relationship"].astype("str") + "/" + '
        'frame["id"].astype("str"))]'
    )
    yield frame["to"].notna() & ~(case + "/" + to).isin(case + "/" + name), line


RULES = FrameRules(
    chart="a chart of order",
    origin="comparison.sequence().frame",
    columns=COLUMNS,
    filled=("relationship", "id", "title"),
    known={"rel": RELS, "begins_before": CERTAINTIES},
    ordered=(DAYS,),
    more=_faults,
)
