"""What each case holds of each sort of tie, read from a frame for the presence grid."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._charts.kinds import in_order
from bilateral._charts.labels import label
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.validate import absent_from, demand, other_than, refuse

SORT = ["kind", "topic", "direction"]
RECORDS = ("recorded", "reported absent", "zero", "no record")
DIRECTIONS = ("out", "in", "mutual")
COLUMNS = (*SORT, "relationship", "record", "ties", "stages")
"""What a presence grid reads of `bilateral._findings.tie_types.tie_types`."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one case holds of one sort: the state of its record, and ties with their stages."""

    record: str
    ties: int = 0
    stages: tuple[str, ...] = ()


SILENT = Cell("no record")


@dataclass(frozen=True)
class Sort:
    """One sort of tie, with a cell for each case."""

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
class Table:
    """All sorts, kind by kind, and the cases in the order in which they come."""

    cases: tuple[str, ...]
    sorts: tuple[Sort, ...]

    @property
    def shared(self) -> list[Sort]:
        """The sorts that at least two cases record."""
        return [sort for sort in self.sorts if len(sort.holders) > 1]

    def alone(self, place: int) -> list[Sort]:
        """Give the sorts that one case alone records."""
        return [sort for sort in self.sorts if sort.holders == (place,)]


def table_of(frame: pd.DataFrame) -> Table:
    """Sort a frame into rows and cells.

    Within a kind the sorts of most cases come first, then those of the first case, and so on. A
    cell for which there is no row is no record.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    _check(frame)
    cases = tuple(map(str, dict.fromkeys(frame["relationship"])))
    cells: dict[tuple[str, str, str], dict[str, Cell]] = {}
    for row in frame[list(COLUMNS)].to_dict("records"):
        key = (str(row["kind"]), str(row["topic"]), str(row["direction"]))
        cells.setdefault(key, {})[str(row["relationship"])] = _cell(row)
    sorts = [
        Sort(*key, tuple(told.get(case, SILENT) for case in cases)) for key, told in cells.items()
    ]
    return Table(cases, tuple(sorted(sorts, key=_order(sorts))))


def _cell(row: Mapping[Any, Any]) -> Cell:
    if row["record"] != "recorded":
        return Cell(str(row["record"]))
    stages = [] if pd.isna(row["stages"]) else str(row["stages"]).split("; ")
    known = dict.fromkeys(stage if stage in STAGES else "unknown" for stage in stages or [""])
    ties = 1 if pd.isna(row["ties"]) else int(row["ties"])
    return Cell("recorded", ties, tuple(sorted(known, key=STAGES.index)))


def _order(sorts: Iterable[Sort]) -> Any:
    kinds = in_order(sort.kind for sort in sorts)

    def key(sort: Sort) -> tuple[Any, ...]:
        place = (kinds.index(sort.kind), -len(sort.holders), sort.holders)
        return (*place, label(sort.topic).lower(), DIRECTIONS.index(sort.direction))

    return key


def _check(frame: pd.DataFrame) -> None:
    origin = "bilateral._findings.tie_types.tie_types(tables, focal=...)"
    demand(frame, COLUMNS, chart="a presence grid", origin=origin)
    refuse(frame, _faults(frame))


def _faults(frame: pd.DataFrame) -> Iterator[tuple[pd.Series, str]]:
    key = [*SORT, "relationship"]
    yield from absent_from(frame, key)
    wanted: Mapping[str, Sequence[str]] = {"record": RECORDS, "direction": DIRECTIONS}
    for column, known in wanted.items():
        yield from other_than(frame, column, known)
    yield frame.duplicated(key, keep=False), f"frame[frame.duplicated({key}, keep=False)]"
