"""The order of ties in each case, and what led to what, read from a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import starmap
from typing import Any

import numpy as np
import pandas as pd

from bilateral._charts.frame_rows import above, names_of_cases, optional, rows_of, unknown_word
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.validate import Fault, FrameRules

RELS = ("prompted_by", "follows", "implements")
CERTAINTIES = ("surely", "possibly", "no")
DAYS = ("start_earliest", "start_latest")
COLUMNS = (
    *("relationship", "place", "id", "title", "stage", "record", "begins_before_next", "rel", "to"),
    *("begins_before", *DAYS),
)
"""What a chart of order reads of ``comparison.sequence().frame``."""


@dataclass(frozen=True, slots=True)
class Link:
    """That one tie came of another, and how sure it is that the other began first."""

    rel: str
    to: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Event:
    """One tie in the order of its case.

    Attributes
    ----------
    number : int
        Its place among all ties of the case, from 0.
    id, title : str
        Its id and its words.
    look : str
        Its stage, or *absent*.
    dated : bool
        Whether it has a place in the order.
    began : tuple
        Between which days it began, as far as these are known.
    next : str
        How sure it is that it began before the next in the order; empty where there is none.
    links : tuple of Link
        What it came of.
    """

    number: int
    id: str
    title: str
    look: str
    dated: bool
    began: tuple[np.datetime64 | None, np.datetime64 | None]
    next: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class Course:
    """One case: its ties in order, those that nothing dates at the end."""

    name: str
    events: tuple[Event, ...]

    @cached_property
    def links(self) -> tuple[tuple[Event, Link], ...]:
        """Every link, with the tie that came of another."""
        return tuple((event, link) for event in self.events for link in event.links)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The ids of the ties that came of another, or of which another came."""
        return frozenset(self.ranked)

    @cached_property
    def ranked(self) -> tuple[str, ...]:
        """The ids of these ties, chain by chain, the longest chain first."""
        chains = {event.id: {event.id} for event in self.events}
        for event, link in self.links:
            joined = chains[event.id] | chains[link.to]
            chains.update(dict.fromkeys(joined, joined))
        long = [event for event in self.events if len(chains[event.id]) > 1]
        place = {event.id: event.number for event in self.events}
        first = {id(chain): min(map(place.__getitem__, chain)) for chain in chains.values()}
        long.sort(
            key=lambda event: (-len(chains[event.id]), first[id(chains[event.id])], event.number)
        )
        return tuple(event.id for event in long)


@dataclass(frozen=True, slots=True)
class Order:
    """The ties of all cases in their order, and what each case is called."""

    courses: tuple[Course, ...]
    names: Mapping[str, str]


def read(frame: pd.DataFrame, *, names: Mapping[str, str] | None = None) -> Order:
    """Read a frame, case by case.

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
    rows: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for row in rows_of(frame[list(COLUMNS)]):
        rows.setdefault(str(row["relationship"]), {}).setdefault(str(row["id"]), []).append(row)
    courses = tuple(
        Course(case, tuple(starmap(_event, enumerate(sorted(ties.values(), key=_place)))))
        for case, ties in rows.items()
    )
    return Order(courses, names_of_cases(rows, names))


def _place(rows: list[dict[str, Any]]) -> float:
    place = rows[0]["place"]
    return float("inf") if place is None else float(place)


def _event(number: int, rows: list[dict[str, Any]]) -> Event:
    first = rows[0]
    stage = first["stage"] if first["stage"] in STAGES else "unknown"
    return Event(
        number=number,
        id=str(first["id"]),
        title=" ".join(str(first["title"]).split()),
        look="absent" if first["record"] == "reported absent" else stage,
        dated=first["place"] is not None,
        began=(optional(_day, first["start_earliest"]), optional(_day, first["start_latest"])),
        next=first["begins_before_next"] or "",
        links=tuple(
            Link(row["rel"], str(row["to"]), row["begins_before"] or "possibly")
            for row in rows
            if row["rel"] is not None
        ),
    )


def _day(value: Any) -> np.datetime64:
    return np.datetime64(value, "D")


def began(event: Event) -> str:
    """Write when a tie began, as exactly as is known.

    Examples
    --------
    >>> day = np.datetime64
    >>> days = (day("2005-10-01"), day("2005-10-31"))
    >>> event = Event(0, "a", "A", "delivered", True, days, "", ())
    >>> began(event)
    '2005-10'
    """
    first, last = event.began
    if last is None:
        return PHRASES["no_date"] if first is None else f"{str(first)[:4]}\N{EN DASH}"
    if first is None:
        return PHRASES["by"].format(_month(last))
    for length in (10, 7, 4):
        if str(first)[:length] == str(last)[:length]:
            return str(first)[:length]
    return f"{str(first)[:4]}\N{EN DASH}{str(last)[:4]}"


def _month(day: np.datetime64) -> str:
    """Write a day, or its month where it is the last of it."""
    return str(day)[:7] if str(day + np.timedelta64(1, "D"))[8:] == "01" else str(day)


def _faults(frame: pd.DataFrame) -> Iterator[Fault]:
    yield unknown_word(frame, "rel", RELS)
    yield unknown_word(frame, "begins_before", CERTAINTIES)
    yield unknown_word(frame, "begins_before_next", CERTAINTIES)
    half = frame["rel"].isna() != frame["to"].isna()
    yield half, 'frame[frame["rel"].isna() != frame["to"].isna()]'
    ids, to = (frame["relationship"] + "/" + frame[column].astype("str") for column in ("id", "to"))
    line = (
        'frame[frame["to"].notna() & ~(frame["relationship"] + "/" + frame["to"])'
        '.isin(frame["relationship"] + "/" + frame["id"])]'
    )
    yield frame["to"].notna() & ~to.isin(ids), line
    yield above(frame, *DAYS)


RULES = FrameRules(
    chart="a chart of order",
    origin="comparison.sequence().frame",
    columns=COLUMNS,
    filled=("relationship", "id", "title"),
    more=_faults,
)
