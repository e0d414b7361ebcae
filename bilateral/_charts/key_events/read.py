"""Key events, read from a frame: what happened when, case by case."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from bilateral._charts.frame_rows import optional, rows_of
from bilateral._charts.names import directions, names_of_cases
from bilateral._charts.own_dates import parsed
from bilateral._charts.validate import FrameRules
from bilateral.dates.in_words import bare, between

DIRECTIONS = ("out", "in", "joint")


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEvent:
    """Something that happened: between two days, counted from 1970, and `date` in words.

    The lowest `rank` says most.
    """

    name: str
    case: str
    date: str
    title: str
    first: float
    last: float
    direction: str = ""
    why: str = ""
    topic: str = ""
    disputed: bool = False
    rank: int = 0

    @property
    def years(self) -> tuple[int, int]:
        """The years of the two days."""
        first, last = np.array([self.first, self.last]).astype("M8[D]").astype("M8[Y]").astype(int)
        return int(first) + 1970, int(last) + 1970


@dataclass(frozen=True, kw_only=True)
class KeyEvents:
    """The events of each case in order of time, and what cases and directions are called."""

    by_case: Mapping[str, tuple[KeyEvent, ...]]
    names: Mapping[str, str]
    directions: Mapping[str, str]

    @property
    def events(self) -> list[KeyEvent]:
        """All events, in order of time."""
        events = [event for events in self.by_case.values() for event in events]
        return sorted(events, key=lambda event: (event.first, event.last))

    @property
    def days(self) -> tuple[float, float] | None:
        """The first and the last day; None where there is no event."""
        events = self.events
        if not events:
            return None
        return min(event.first for event in events), max(event.last for event in events)


RULES = FrameRules(
    chart="a chart of key events",
    origin="comparison.key_events().frame",
    columns=("title", "date"),
    filled=("title", "date"),
)


def read(
    frame: pd.DataFrame,
    *,
    names: Mapping[str, str] | None = None,
    focal: str | None = None,
) -> KeyEvents:
    """Read a frame of events: `title` and `date` are enough."""
    RULES.check(frame)
    if not {"earliest", "latest"} <= set(frame.columns):
        frame = _dated(frame)
    days = [_numbers(frame[column]) for column in ("earliest", "latest")]
    events: dict[str, list[KeyEvent]] = {}
    for number, (row, first, last) in enumerate(zip(rows_of(frame), *days, strict=True)):
        case = str(row.get("relationship") or "")
        event = KeyEvent(
            name=f"{case}/{row.get('ids') or number}",
            case=case,
            date=str(row["date"]),
            title=" ".join(str(row["title"]).split()),
            first=first,
            last=last,
            direction=str(row["direction"]) if row.get("direction") in DIRECTIONS else "",
            why=str(row.get("why") or ""),
            topic=str(row.get("topic") or ""),
            disputed=bool(optional(bool, row.get("disputed"))),
            rank=optional(int, row.get("rank")) or number,
        )
        events.setdefault(case, []).append(event)
    by_case = {case: tuple(sorted(some, key=_order)) for case, some in events.items()}
    return KeyEvents(
        by_case=by_case, names=names_of_cases(by_case, names), directions=directions(focal)
    )


def _order(event: KeyEvent) -> tuple[float, float]:
    return event.first, event.last


def _dated(frame: pd.DataFrame) -> pd.DataFrame:
    """Read the dates of a frame of one's own, and write them in words."""
    bounds = [it for it in parsed(frame["date"]) if it]
    first = [it.start_earliest if it.start_earliest is not None else it.end_latest for it in bounds]
    last = [
        next(day for day in (late, it.end_latest, it.start_earliest) if day is not None)
        for it in bounds
        for late in [it.start_latest if it.is_interval else it.end_latest]
    ]
    words = [bare(between(*days, fine=True)) for days in zip(first, last, strict=True)]
    earliest, latest = (np.array(some, dtype="M8[s]") for some in (first, last))
    return frame.assign(date=words, earliest=earliest, latest=latest)


def _numbers(days: pd.Series) -> list[float]:
    """Count days from 1970."""
    return [float(day) for day in days.to_numpy(dtype="datetime64[D]").astype(int)]
