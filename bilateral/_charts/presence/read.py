"""What each case has of each type of tie, read from a frame for the presence grid."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import rows_of
from bilateral._charts.names import directions, in_order, label, names_of_cases
from bilateral._charts.tie_spans import STAGES
from bilateral._charts.validate import FrameRules
from bilateral.coverage import NOT_MENTIONED, SILENCES
from bilateral.vocabulary import codes, tone_of

TYPE = ("kind", "topic")
DIRECTIONS = ("out", "in", "joint")
STAGES_OF = {direction: f"{direction}_stages" for direction in DIRECTIONS}
COLUMNS = (*TYPE, "relationship", "record", *DIRECTIONS, *STAGES_OF.values())
RULES = FrameRules(
    chart="a presence grid",
    origin="comparison.plot.presence().frame",
    columns=COLUMNS,
    filled=(*TYPE, "relationship", "record"),
    known={"record": ("recorded", "reported absent", "zero", *SILENCES)},
    unique=(*TYPE, "relationship"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one case has of one type of tie.

    Attributes
    ----------
    record : str
        What its records amount to.
    records : int
        How many there are.
    marks : tuple of (str, str)
        The direction and the stage of what is recorded, each pair once.
    is_denied : bool
        Whether the type is reported absent, also if it is recorded in another direction or period.
    """

    record: str
    records: int = 0
    marks: tuple[tuple[str, str], ...] = ()
    is_denied: bool = False


SILENT = Cell(NOT_MENTIONED)


@dataclass(frozen=True)
class Row:
    """One type of tie, with a cell for each case."""

    kind: str
    topic: str
    cells: tuple[Cell, ...]

    @cached_property
    def holders(self) -> tuple[int, ...]:
        """The places of the cases that record it."""
        return tuple(at for at, cell in enumerate(self.cells) if cell.record == "recorded")

    @property
    def is_hostile(self) -> bool:
        """Whether it is directed against the other state."""
        return self.topic in codes("topics") and tone_of(self.topic) == "hostile"

    @property
    def rank(self) -> float:
        """Say how much it tells: recorded of most cases, then what is known not to be there."""
        known = sum(cell.record in {"reported absent", "zero"} for cell in self.cells)
        records = sum(cell.records for cell in self.cells)
        return len(self.holders) + known / 10 + min(records, 99) / 10_000


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

    @property
    def kinds(self) -> Mapping[str, tuple[int, ...]]:
        """The kinds of which some case records a type, each with the places of these cases."""
        places: dict[str, set[int]] = {}
        for row in self.rows:
            places.setdefault(row.kind, set()).update(row.holders)
        return {kind: tuple(sorted(found)) for kind, found in places.items() if found}


def read(
    frame: pd.DataFrame, *, focal: str | None = None, names: Mapping[str, str] | None = None
) -> Grid:
    """Sort a frame into rows and cells; what has no row is not mentioned.

    Within a kind the types of most cases come first, then those of the first case, and so on.
    """
    RULES.check(frame)
    cases = names_of_cases(frame["relationship"], names)
    cells: dict[tuple[str, str], dict[str, Cell]] = {}
    for row in rows_of(frame):
        key = (str(row["kind"]), str(row["topic"]))
        cells.setdefault(key, {})[str(row["relationship"])] = _cell(row)
    rows = [
        Row(*key, tuple(by_case.get(case, SILENT) for case in cases))
        for key, by_case in cells.items()
    ]
    return Grid(cases, tuple(sorted(rows, key=_order(rows))), directions(focal))


def _cell(row: Mapping[str, Any]) -> Cell:
    record = str(row["record"])
    is_denied = record == "reported absent" or bool(row.get("reported_absent"))
    if record != "recorded":
        return Cell(record, is_denied=is_denied)
    counts = {direction: int(row[direction] or 0) for direction in DIRECTIONS}
    marks = (
        (direction, stage)
        for direction, count in counts.items()
        if count
        for stage in _stages(row[STAGES_OF[direction]])
    )
    return Cell(record, sum(counts.values()), tuple(marks), is_denied)


def _stages(words: object) -> list[str]:
    stages = str(words or "").split("; ")
    known = dict.fromkeys(stage if stage in STAGES else "unknown" for stage in stages)
    return sorted(known, key=STAGES.index)


def _order(rows: Iterable[Row]) -> Any:
    kinds = in_order(row.kind for row in rows)

    def key(row: Row) -> tuple[Any, ...]:
        place = (kinds.index(row.kind), -len(row.holders), row.holders)
        return (*place, label(row.topic).lower())

    return key
