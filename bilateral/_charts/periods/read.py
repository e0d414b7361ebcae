"""Activity by kind and period, read from a frame: one cell for each case, kind and period."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np
import pandas as pd

from bilateral._charts.frame_rows import optional, rows_of
from bilateral._charts.names import in_order, names_of_cases
from bilateral._charts.validate import Fault, FrameRules
from bilateral.coverage import HIDDEN, NOT_COVERED, SILENCES

KEY = ["relationship", "kind", "period"]
COUNTS = ("surely", "possibly", "by_date", "start_unknown", "reported_absent")
COLUMNS = (*KEY, "first_year", "last_year", "coverage", "record", *COUNTS, "undated")
"""What is read of ``comparison.periods().frame``."""
UNDATED = "undated"
UNASKED = ""
"""The record of a cell of which a frame says nothing, before or after all its periods."""
EN_DASH, TIMES = "\N{EN DASH}", "\N{MULTIPLICATION SIGN}"
RECORDS = ("recorded", "reported absent", "zero", *SILENCES)
PLACES = ("inside", "partly", "outside")

Years = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """What is on record of one kind in one period of one case.

    Attributes
    ----------
    record : str
        *recorded*, *reported absent*, *zero*, *not mentioned*, *not covered by the
        sources* or *left out by the filter*.
    coverage : str
        *inside*, *partly* or *outside* of what the sources cover; *unseen* where none looks at
        the kind.
    surely, possibly, by_date, start_unknown, absent : int or None
        As in the frame; None is silence, which is no 0.
    """

    record: str = NOT_COVERED
    coverage: str = "unseen"
    surely: int | None = None
    possibly: int | None = None
    by_date: int | None = None
    start_unknown: int | None = None
    absent: int | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is drawn in it but words or hatching."""
        return self.record in SILENCES or self.record == UNASKED

    @property
    def is_outside(self) -> bool:
        """Whether no source covers it; of what a filter left out this is not asked."""
        return self.coverage in {"outside", "unseen"} and self.record not in (HIDDEN, UNASKED)

    @property
    def more(self) -> int:
        """How many more ties were possibly there than surely."""
        return (self.possibly or 0) - (self.surely or 0)

    @property
    def figure(self) -> str:
        """Write the count: from sure to possible, or ``6?`` possibly only; a cross if absent."""
        if self.record == "zero":
            return "0"
        if not self.possibly:
            return ""
        sure = str(self.surely) if self.surely else ""
        count = f"{sure}{EN_DASH}{self.possibly}" if sure and self.more else str(self.possibly)
        return f"{count}{'' if sure else '?'}{f' {TIMES}' if self.absent else ''}"


@dataclass(frozen=True, slots=True)
class Row:
    """One kind in one case: a cell for each period, and what is in no period, in figures."""

    kind: str
    cells: tuple[Cell, ...]
    undated: str = ""

    @property
    def runs(self) -> Iterator[tuple[int, int]]:
        """Yield the stretches of blank cells that look alike, by first place and the one after."""
        at = 0
        for (is_blank, *_), group in groupby(
            self.cells,
            key=lambda cell: (cell.blank, cell.is_outside, cell.record in (HIDDEN, UNASKED)),
        ):
            end = at + len(list(group))
            if is_blank:
                yield at, end
            at = end

    @property
    def count_undated(self) -> int:
        """How many records have no date."""
        return int("".join(filter(str.isdigit, self.undated)) or 0)

    @property
    def is_silent(self) -> bool:
        """Whether nothing is on record of it, dated or not."""
        return not self.undated and all(cell.blank for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Activity:
    """The periods, and for each case its rows, kind by kind.

    Attributes
    ----------
    names : mapping of str to str
        What each case is called.
    """

    years: tuple[Years, ...]
    cases: Mapping[str, tuple[Row, ...]]
    names: Mapping[str, str]

    @property
    def cells(self) -> Iterator[Cell]:
        """Every cell of every case."""
        return (cell for rows in self.cases.values() for row in rows for cell in row.cells)

    def total(self, kind: str) -> int:
        """How many ties of a kind the periods show, in all cases, as often as each is shown."""
        rows = (row for rows in self.cases.values() for row in rows if row.kind == kind)
        return sum(cell.possibly or 0 for row in rows for cell in row.cells)

    @property
    def days(self) -> tuple[float, float] | None:
        """The first and the last day of all periods; None where there is none."""
        if not self.years:
            return None
        ends = np.array([self.years[0][0] - 1970, self.years[-1][1] - 1969], "M8[Y]")
        first, last = ends.astype("M8[D]").astype(float)
        return float(first), float(last) - 1

    def over(self, days: tuple[float, float]) -> "Activity":
        """Give the same with periods before and after, of which the frame says nothing."""
        if not self.years:
            return self
        first, last = np.array(days).astype("M8[D]").astype("M8[Y]").astype(int) + 1970
        (start, until), end = self.years[0], self.years[-1][1]
        step = until - start + 1
        before = [(year, year + step - 1) for year in range(start - step, first - step, -step)][
            ::-1
        ]
        after = [(year, year + step - 1) for year in range(end + 1, last + 1, step)]
        silent = Cell(record=UNASKED)
        cases = {
            case: tuple(
                replace(row, cells=(*[silent] * len(before), *row.cells, *[silent] * len(after)))
                for row in rows
            )
            for case, rows in self.cases.items()
        }
        return replace(self, years=(*before, *self.years, *after), cases=cases)

    @property
    def together(self) -> "Activity":
        """The same with all kinds of a case in one row."""
        return replace(
            self,
            cases={
                case: (
                    Row(
                        kind="all",
                        cells=tuple(map(_sum, zip(*(row.cells for row in rows), strict=True))),
                        undated=f"{sum(row.count_undated for row in rows) or ''}",
                    ),
                )
                for case, rows in self.cases.items()
            },
        )

    @property
    def most(self) -> int:
        """The greatest count of what surely was in any cell; 0 where none has one."""
        return max((cell.surely or 0 for cell in self.cells), default=0)


def _sum(cells: Sequence[Cell]) -> Cell:
    """Add up what is on record of all kinds; of what is silent, take what a source looks at."""
    recorded = [cell for cell in cells if cell.possibly]
    if not recorded:
        return min(cells, key=lambda cell: (cell.blank, cell.is_outside))
    return Cell(
        record="recorded",
        coverage="inside",
        surely=sum(cell.surely or 0 for cell in recorded),
        possibly=sum(cell.possibly or 0 for cell in recorded),
        start_unknown=sum(cell.start_unknown or 0 for cell in recorded),
    )


def read(frame: pd.DataFrame, *, names: Mapping[str, str] | None = None) -> Activity:
    """Sort a frame into cells. A cell for which there is no row is not covered.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    RULES.check(frame)
    cells, undated, years = {}, {}, set[Years]()
    for row in rows_of(frame[list(COLUMNS)]):
        case, kind = str(row["relationship"]), str(row["kind"])
        if row["period"] == UNDATED:
            number = f"{row['undated']:,.0f}" if row["undated"] else ""
            undated[case, kind] = f"{number} {TIMES if row['reported_absent'] else ''}".strip()
            continue
        span = (int(row["first_year"]), int(row["last_year"]))
        years.add(span)
        counts = (optional(int, row[name]) for name in COUNTS)
        cells[case, kind, span] = Cell(str(row["record"]), row["coverage"] or "unseen", *counts)
    ordered, kinds = tuple(sorted(years)), in_order(frame["kind"])
    called = names_of_cases(frame["relationship"], names)

    def row_of(case: str, kind: str) -> Row:
        found = (cells.get((case, kind, span), Cell()) for span in ordered)
        return Row(kind, tuple(found), undated.get((case, kind), ""))

    return Activity(
        years=ordered,
        cases={case: tuple(row_of(case, kind) for kind in kinds) for case in called},
        names=called,
    )


def _faults(frame: pd.DataFrame) -> Iterator[Fault]:
    dated = frame["period"].ne(UNDATED)
    for name in ("first_year", "last_year", "record"):
        line = f'frame[frame["period"].ne("{UNDATED}") & frame["{name}"].isna()]'
        yield dated & frame[name].isna(), line


RULES = FrameRules(
    chart="a table of periods",
    origin="comparison.periods().frame",
    columns=COLUMNS,
    filled=KEY,
    known={"record": RECORDS, "coverage": PLACES},
    ordered=(("surely", "possibly"), ("first_year", "last_year")),
    unique=KEY,
    more=_faults,
)
