"""The hostile acts of each case, read from a frame."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from bilateral._charts.frame_rows import as_day, optional, rows_of, text_of
from bilateral._charts.names import names_of_cases
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import BOUNDS
from bilateral._charts.validate import FrameRules
from bilateral.dates import Date
from bilateral.dates.in_words import bare, between
from bilateral.vocabulary import topic_label

COLUMNS = ("relationship", "what", *BOUNDS)
"""What a frame must have; those of `SHOWN` are read where they are there."""
SHOWN = (
    *COLUMNS,
    *("topic", "act", "stage", "outcome", "ending_dates", "attributed_to", "disputed"),
)

ADJACENT = re.compile(r"between (\d{4}) and (\d{4})")
"""What is one of two years, if they follow each other."""

Day = np.datetime64
Days = tuple[Day | None, Day | None, Day | None, Day | None]


@dataclass(frozen=True, slots=True)
class Act:
    """One hostile act.

    Attributes
    ----------
    what, act : str
        Its title; and what it is, between which states, in words.
    topic : str
        What it is in a word or two.
    days : tuple
        Earliest and latest start, earliest and latest end; None is unbounded.
    stage : str
        How far it came.
    outcome : str
        How it ended, in words; empty where its dates say all.
    endings : tuple of (day or None, day or None)
        Between which days each thing was that followed as its end.
    doubts : tuple of str
        Who says so, where nobody else does, and whether it is disputed.
    """

    what: str
    act: str
    topic: str
    days: Days
    stage: str
    outcome: str
    endings: tuple[tuple[Day | None, Day | None], ...]
    doubts: tuple[str, ...]

    @property
    def lasted(self) -> bool:
        """Whether it went on for a time: it ended surely later than it began."""
        _, start, end, last = self.days
        return last is None or bool(start is not None and end is not None and start < end)

    @property
    def is_event(self) -> bool:
        """Whether it has one date, no beginning and end apart."""
        first, start, end, last = self.days
        return (first, start) == (end, last)

    @property
    def when(self) -> str:
        """When it was, in words."""
        return self._in_words(fine=True) or PHRASES["no_date"]

    @property
    def years(self) -> str:
        """Its years, as a title has them; no surer than its dates are."""
        first, start, end, last = self.days
        begun, ended = (bare(between(*pair)) for pair in ((first, start), (end, last)))
        if begun.isdigit() and ended.isdigit():
            return begun if begun == ended else f"{begun}\N{EN DASH}{ended}"
        return self._in_words(fine=False)

    def _in_words(self, *, fine: bool) -> str:
        first, start, end, last = self.days
        begun = bare(between(first, start, fine=fine))
        if self.is_event or not begun:
            return begun
        if last is not None:
            # What may have ended as it began, ended by then at the latest.
            is_open = end is None or (start is not None and end <= start)
            ended = bare(between(None if is_open else end, last, fine=fine))
            return PHRASES["span"].format(_some_time(begun), _until(ended))
        if first is None and start is not None and end is not None and end <= start:
            return PHRASES["as_of"].format(begun.removeprefix("by "))  # seen then, and no more
        return PHRASES["there" if begun.startswith("by ") else "from"].format(begun)


def _some_time(words: str) -> str:
    """Write a day between two others as one that another preposition stands before."""
    if years := ADJACENT.fullmatch(words):
        first, last = map(int, years.groups())
        if last - first == 1:
            return f"{first} or {last}"
    return f"some time {words}" if words.startswith("between ") else words


def _until(ended: str) -> str:
    bound = ended.removeprefix("by ")
    return PHRASES["at_the_latest"].format(bound) if bound != ended else _some_time(ended)


@dataclass(frozen=True, slots=True)
class Conflict:
    """The acts of each case, gravest first; a sentence on some; and what each is called."""

    acts: Mapping[str, tuple[Act, ...]]
    notes: Mapping[str, str]
    names: Mapping[str, str]

    def silence(self, case: str) -> str:
        """Say in a clause that a case has no act: what its sentence begins with, if it has one."""
        return re.split("[;.]", self.notes.get(case) or PHRASES["no_hostile_tie"])[0]


def read(
    frame: pd.DataFrame,
    *,
    names: Mapping[str, str] | None = None,
    notes: Mapping[str, str] | None = None,
) -> Conflict:
    """Read a frame, case by case; a row that comes twice is one.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    sentences = {case: text for case, text in (notes or {}).items() if text}
    found: dict[str, list[Act]] = {case: [] for case in notes or {}}
    for row in rows_of(frame[[name for name in SHOWN if name in frame]].drop_duplicates()):
        found.setdefault(str(row["relationship"]), []).append(_act(row))
    acts = {case: tuple(rows) for case, rows in found.items()}
    return Conflict(acts, sentences, names_of_cases(acts, names))


def _act(row: Mapping[str, Any]) -> Act:
    first, start, end, last = (optional(as_day, row[name]) for name in BOUNDS)
    what = text_of(row, "what")
    dates = filter(None, (row.get("ending_dates") or "").split("; "))
    begun = [Date.parse(date) for date in dates]
    claim = PHRASES["according_to"].format(row["attributed_to"]) if row.get("attributed_to") else ""
    return Act(
        what=what,
        act=row.get("act") or "",
        topic=topic_label(row["topic"]) if row.get("topic") else what,
        days=(first, start, end, last),
        stage=row.get("stage") or "delivered",
        outcome=row.get("outcome") or "",
        endings=tuple((end.start_earliest, end.start_latest) for end in begun),
        doubts=tuple(filter(None, [claim, PHRASES["disputed"] if row.get("disputed") else ""])),
    )


RULES = FrameRules(
    chart="a chart of conflict",
    origin="comparison.conflict().frame",
    columns=COLUMNS,
    days=BOUNDS,
    filled=("relationship", "what"),
    ordered=(BOUNDS[:2], BOUNDS[2:], BOUNDS[::3]),
)
