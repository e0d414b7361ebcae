"""What goes out, comes in and is joint, by name, kind by kind and case by case."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import pandas as pd

from bilateral._charts.frame_rows import rows_of, text_of
from bilateral._charts.names import directions, in_order, names_of_cases
from bilateral._charts.validate import FrameRules
from bilateral.ties import passes
from bilateral.vocabulary import STAGES

COLUMNS = ("relationship", "kind", "direction", "thing")
"""What is read of the things that pass; ``words, stage, aside`` are read where they are there, and
of the counts of ties also ``out_record`` and ``in_record``."""
WAYS = ("out", "joint", "in")
FINANCE = "finance"
"""Why a thing counts on no side, and the kind under which it stands apart."""
ABSENT = "reported absent"

Focal = str | Mapping[str, str] | None
"""The state from which all cases are seen, or one for each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One thing that passes, or is joint.

    Attributes
    ----------
    name, words : str
        What it is; and the same with its years and figures.
    stage : str
        How far it came; *reported absent* where a source denies it.
    aside : str
        Why it counts on no side; empty where it does.
    """

    name: str
    words: str
    stage: str = "delivered"
    aside: str = ""

    @property
    def is_done(self) -> bool:
        """Whether it was delivered, and counts on a side."""
        return self.stage == "delivered" and not self.aside


class Delivery(NamedTuple):
    """The name of a thing that was delivered, and its kind."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Side:
    """What goes one way of a kind in a case, or why nothing does."""

    things: tuple[Thing, ...] = ()
    record: str = ""


@dataclass(frozen=True, slots=True)
class Balances:
    """All kinds and cases, in their order.

    Attributes
    ----------
    cases, directions : mapping of str to str
        What each case and each direction is called.
    ways : mapping
        Case → direction → what it is called in this case, which has a focal state of its own.
    kinds : mapping
        Kind → case → direction → what goes that way. What is lent or invested is a kind of its own.
    """

    cases: Mapping[str, str]
    directions: Mapping[str, str]
    ways: Mapping[str, Mapping[str, str]]
    kinds: Mapping[str, Mapping[str, Mapping[str, Side]]]

    @property
    def kinds_on_record(self) -> list[str]:
        """The kinds of which something is recorded, or reported absent."""
        return [kind for kind in self.kinds if self.holders(kind)]

    def holders(self, kind: str) -> list[str]:
        """Name the cases that tell something of a kind."""
        found = self.kinds[kind].items()
        return [case for case, sides in found if any(side.things for side in sides.values())]

    def is_hostile(self, kind: str) -> bool:
        """Say whether some case has nothing but hostile ties one way of a kind."""
        sides = (side for by_way in self.kinds[kind].values() for side in by_way.values())
        return any(side.record == "only hostile ties" for side in sides)

    def delivered(self, case: str, direction: str) -> list[Delivery]:
        """List what was delivered one way in a case, over all kinds in which something passes."""
        return [
            Delivery(kind, thing.name)
            for kind, by_case in self.kinds.items()
            if passes(kind)
            for thing in by_case[case][direction].things
            if thing.is_done
        ]


def read(
    frame: pd.DataFrame, *, focal: Focal = None, names: Mapping[str, str] | None = None
) -> Balances:
    """Read things by name, and what each direction has where there is none.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    has_basis = "basis" in frame.columns
    named = frame[frame["basis"].eq("things")] if has_basis else frame
    RULES.check(named)
    silent = _silences(frame[frame["basis"].eq("ties")] if has_basis else frame[:0])
    found: dict[tuple[str, ...], dict[Thing, None]] = {}
    for row in rows_of(named):
        thing = _thing(row)
        kind = FINANCE if thing.aside == FINANCE else str(row["kind"])
        found.setdefault((str(row["relationship"]), kind, row["direction"]), {})[thing] = None
    cases = names_of_cases(frame["relationship"], names)

    def side(*key: str) -> Side:
        things = sorted(found.get(key, ()), key=lambda thing: not thing.is_done)
        return Side(tuple(things), silent.get(key, ""))

    kinds = {
        kind: {
            case: {direction: side(case, kind, direction) for direction in WAYS} for case in cases
        }
        for kind in in_order(kind for _, kind, _ in [*silent, *found])
    }
    states = focal if isinstance(focal, Mapping) else dict.fromkeys(cases, focal)
    ways = {case: directions(states.get(case)) for case in cases}
    shared = {*states.values()}
    return Balances(
        cases=cases,
        directions=directions(shared.pop() if len(shared) == 1 else None),
        ways=ways,
        kinds=kinds,
    )


def _silences(rows: pd.DataFrame) -> dict[tuple[str, ...], str]:
    """Return what each direction has where there is no thing: case, kind and side → record."""
    return {
        (str(row["relationship"]), str(row["kind"]), side): str(row.get(f"{side}_record") or "")
        for row in rows_of(rows)
        for side in ("out", "in")
    }


def _thing(row: Mapping[str, Any]) -> Thing:
    name = text_of(row, "thing")
    return Thing(
        name=name,
        words=str(row.get("words") or name),
        stage=str(row.get("stage") or "delivered"),
        aside=str(row.get("aside") or ""),
    )


RULES = FrameRules(
    chart="a balance",
    origin="comparison.balance().frame",
    columns=COLUMNS,
    filled=COLUMNS,
    known={"direction": WAYS, "stage": (*STAGES, ABSENT)},
)
