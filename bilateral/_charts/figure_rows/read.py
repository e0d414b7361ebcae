"""Figures that may be compared, read row by row from a frame."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any

import pandas as pd

from bilateral._charts.figure_rows.readings import Reading, few, joined
from bilateral._charts.frame_rows import above, infinite, names_of_cases, rows_of, unknown_word
from bilateral._charts.labels import label
from bilateral._charts.names import directions
from bilateral._charts.phrases import PHRASES
from bilateral._charts.validate import Fault, FrameRules
from bilateral.coverage import NOT_MENTIONED, SILENCES
from bilateral.vocabulary import codes

RECORDS = ("recorded", "no figure", "reported absent", "zero", *SILENCES)
LIKE = ("measure", "unit", "stage", "time", "topic", "direction")
NUMBERS = ("value", "lower", "upper")
COLUMNS = (*LIKE, "relationship", "record", *NUMBERS, "bound", "missing")
"""What is read of the frame of comparable figures; ``contradicted, attributed_to, depends_on,
is_firm, terms`` and ``date`` are read where they are there."""
SORTS_OF_NUMBER = ("per_year", "at_a_date", "distinct", "not_reported")
"""What the name of a row says of its time; a total needs no word."""
LABELLED = ("label", "case", "value")
"""What is read of a frame of the user; ``lower, upper, bound, record, missing`` and ``detail`` are
read where they are there."""


@dataclass(frozen=True)
class Row:
    """Figures that may be compared: a name, what qualifies it, both in full, and the readings."""

    name: str
    detail: str
    full: str
    readings: tuple[Reading, ...]

    @cached_property
    def numbers(self) -> tuple[Reading, ...]:
        """The readings that are numbers."""
        return tuple(reading for reading in self.readings if reading.is_number)

    @cached_property
    def cases(self) -> tuple[str, ...]:
        """The cases that report a number."""
        return tuple(dict.fromkeys(number.case for number in self.numbers))

    @cached_property
    def is_firm(self) -> bool:
        """Whether its numbers may be set against each other in a headline.

        None has a condition, a contradiction or a lone claim behind it, and all are on the same
        terms and, at points in time, of the same time.
        """
        return (
            all(number.is_firm and not number.disputed for number in self.numbers)
            and len({number.like for number in self.numbers}) == 1
        )

    def placed(self, *, log: bool) -> tuple[Reading, ...]:
        """Return the numbers that have a place on an axis: above 0 on a logarithmic one."""
        return tuple(number for number in self.numbers if not (log and number.is_below))

    def drawn(self, *, log: bool) -> tuple[Reading, ...]:
        """Return the numbers that are on an axis: of each case a few, with the outermost."""
        placed = self.placed(log=log)
        by_case = ([number for number in placed if number.case == case] for case in self.cases)
        return tuple(number for numbers in by_case for number in few(numbers))


@dataclass(frozen=True, slots=True)
class Rows:
    """All rows, what the cases are called in their order, and whether to use powers of ten."""

    cases: Mapping[str, str]
    rows: tuple[Row, ...]
    log: bool = True

    @property
    def compared(self) -> list[Row]:
        """The rows of which more than one case reports a number."""
        return [row for row in self.rows if len(row.cases) > 1]

    @property
    def numbered(self) -> list[Row]:
        """The rows of which some case reports a number."""
        return [row for row in self.rows if row.cases]


def read_rows(
    frame: pd.DataFrame,
    *,
    chart: str,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Rows:
    """Read comparable figures, or a frame of the user with labels.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`, or those of `LABELLED`.
    chart : str
        What is to be drawn, with its article, for errors.
    focal : str, optional
        The state from which directions are seen.
    names : mapping of str to str, optional
        What to call each case.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    if "label" in frame.columns:
        LABELLED_RULES.check(frame, chart=chart)
        case, name = "case", lambda row: (str(row["label"]), _text(row, "detail"))
    else:
        RULES.check(frame, chart=chart)
        case, name = "relationship", partial(_name, directions=directions(focal))
    cases = names_of_cases(frame[case], names)
    return Rows(cases, tuple(_gathered(frame, case, list(cases), name)))


def _gathered(
    frame: pd.DataFrame,
    case: str,
    cases: Sequence[str],
    name: Callable[[Mapping[str, Any]], tuple[str, str]],
) -> Iterator[Row]:
    """Combine the readings of one row; a case without any is not mentioned."""
    found: dict[tuple[str, str], dict[str, list[Mapping[str, Any]]]] = {}
    for row in rows_of(frame):
        found.setdefault(name(row), {}).setdefault(str(row[case]), []).append(row)
    for (title, detail), by_case in found.items():
        full = ", ".join(filter(None, [title, detail]))
        readings = (
            _reading(row, case, f"{case}/{full}/{n}")
            for case in cases
            for n, row in enumerate(by_case.get(case, [{"record": NOT_MENTIONED}]))
        )
        yield Row(title, detail, full, tuple(joined(readings)))


def _reading(row: Mapping[str, Any], case: str, name: str) -> Reading:
    value, lower, upper = (row.get(column) for column in NUMBERS)
    record = row.get("record") or "recorded"
    if record == "zero":
        value = lower = upper = 0.0
    if lower is None and upper is None:
        lower = upper = value
    if record not in ("recorded", "zero") or lower is upper is None:
        missing = row.get("missing") or "not_stated"
        silent = missing if record == "recorded" else record
        if record == "recorded" and row.get("missing") is None and "measure" not in row:
            silent = NOT_MENTIONED
        return Reading(case, name, word=str(silent).replace(" ", "_"))
    return Reading(
        case,
        name,
        value=value,
        lower=lower,
        upper=upper,
        about=row.get("bound") == "about",
        disputed=bool(row.get("contradicted") or False),
        claimed=bool(row.get("attributed_to")),
        depends_on=_text(row, "depends_on"),
        is_firm=bool(row.get("is_firm", True)),
        like=(_text(row, "terms"), _text(row, "date") if row.get("time") == "at_a_date" else ""),
    )


def _name(row: Mapping[str, Any], directions: Mapping[str, str]) -> tuple[str, str]:
    """Name a figure by its measure and, where it is no count of persons, its unit."""
    units = codes("units")
    measure, unit = str(row["measure"]), str(row["unit"])
    name = label(measure, "measures")
    singular, plural = (
        (str(units[unit][form]) for form in ("label", "plural")) if unit in units else (unit,) * 2
    )
    if unit != "person" and plural not in name and singular != name:
        name = f"{name} ({plural})"
    # What is joint needs no words: the names of both states are in that of the case.
    direction = {**directions, "joint": ""}.get(str(row["direction"]), "")
    stage, time = str(row["stage"]), str(row["time"])
    parts = [
        f"{label(str(row['topic']))} {direction}".strip(),
        "" if stage == "delivered" else PHRASES.get(stage, stage),
        PHRASES[time] if time in SORTS_OF_NUMBER else "",
    ]
    return name, ", ".join(filter(None, parts))


def _text(row: Mapping[str, Any], column: str) -> str:
    return " ".join(str(row.get(column) or "").split())


def _faults(frame: pd.DataFrame) -> Iterator[Fault]:
    if "record" in frame.columns:
        yield unknown_word(frame, "record", RECORDS)
    yield from (infinite(frame, name) for name in NUMBERS if name in frame.columns)
    for low, high in (("lower", "upper"), ("lower", "value"), ("value", "upper")):
        if {low, high} <= set(frame.columns):
            yield above(frame, low, high)


LABELLED_RULES = FrameRules(
    origin="label, case, value, lower, upper",
    columns=LABELLED,
    numbers=NUMBERS,
    filled=("label", "case"),
    more=_faults,
)
RULES = FrameRules(
    origin="comparison.quantities().frame",
    columns=COLUMNS,
    numbers=NUMBERS,
    filled=("measure", "topic", "relationship", "record"),
    more=_faults,
)
