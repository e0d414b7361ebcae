"""What each case holds of each type of tie, read from a frame for the presence grid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import names_of_cases, rows_of
from bilateral._charts.kinds import in_order
from bilateral._charts.labels import label
from bilateral._charts.names import directions
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.validate import FrameRules

TYPE = ("kind", "topic", "direction")
DIRECTIONS = ("out", "in", "mutual")
COLUMNS = (*TYPE, "relationship", "record", "ties", "stages")
RULES = FrameRules(
    chart="a presence grid",
    origin="comparison.plot.presence().frame",
    columns=COLUMNS,
    filled=(*TYPE, "relationship"),
    known={
        "record": ("recorded", "reported absent", "zero", "no record"),
        "direction": DIRECTIONS,
    },
    unique=(*TYPE, "relationship"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one case holds of one type: the state of its record, and ties with their stages."""

    record: str
    ties: int = 0
    stages: tuple[str, ...] = ()


SILENT = Cell("no record")


@dataclass(frozen=True)
class Row:
    """One type of tie, with a cell for each case."""

    kind: str
    topic: str
    direction: str
    cells: tuple[Cell, ...]

    @property
    def name(self) -> str:
        """Topic and direction, parted by a slash."""
        return f"{self.topic}/{self.direction}"

    @cached_property
    def holders(self) -> tuple[int, ...]:
        """The places of the cases that record it."""
        return tuple(at for at, cell in enumerate(self.cells) if cell.record == "recorded")

    @property
    def ties(self) -> int:
        """How many ties of it are on record."""
        return sum(cell.ties for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Grid:
    """All types of tie, kind by kind, and the cases in the order in which they come.

    Attributes
    ----------
    cases : mapping of str to str
        What each case is called.
    directions : mapping of str to str
        What each direction is called.
    """

    cases: Mapping[str, str]
    rows: tuple[Row, ...]
    directions: Mapping[str, str]

    @property
    def names(self) -> list[str]:
        """What the cases are called, in their order."""
        return list(self.cases.values())

    @property
    def cells(self) -> list[Cell]:
        """The cells of all rows."""
        return [cell for row in self.rows for cell in row.cells]

    @property
    def shared(self) -> list[Row]:
        """The types that at least two cases record."""
        return [row for row in self.rows if len(row.holders) > 1]

    def alone(self, place: int) -> list[Row]:
        """Give the types that one case alone records."""
        return [row for row in self.rows if row.holders == (place,)]


def read(
    frame: pd.DataFrame, *, focal: str | None = None, names: Mapping[str, str] | None = None
) -> Grid:
    """Sort a frame into rows and cells; a cell for which there is no row is no record.

    Within a kind the types of most cases come first, then those of the first case, and so on.
    """
    RULES.check(frame)
    cases = names_of_cases(frame["relationship"], names)
    cells: dict[tuple[str, str, str], dict[str, Cell]] = {}
    for row in rows_of(frame[list(COLUMNS)]):
        key = (str(row["kind"]), str(row["topic"]), str(row["direction"]))
        cells.setdefault(key, {})[str(row["relationship"])] = _cell(row)
    rows = [
        Row(*key, tuple(by_case.get(case, SILENT) for case in cases))
        for key, by_case in cells.items()
    ]
    return Grid(cases, tuple(sorted(rows, key=_order(rows))), directions(focal))


def _cell(row: Mapping[str, Any]) -> Cell:
    if row["record"] != "recorded":
        return Cell(str(row["record"]))
    stages = str(row["stages"] or "").split("; ")
    known = dict.fromkeys(stage if stage in STAGES else "unknown" for stage in stages)
    ties = 1 if row["ties"] is None else int(row["ties"])
    return Cell("recorded", ties, tuple(sorted(known, key=STAGES.index)))


def _order(rows: Iterable[Row]) -> Any:
    kinds = in_order(row.kind for row in rows)

    def key(row: Row) -> tuple[Any, ...]:
        place = (kinds.index(row.kind), -len(row.holders), row.holders)
        return (*place, label(row.topic).lower(), DIRECTIONS.index(row.direction))

    return key
