"""Figures that may be compared, read row by row from a frame."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import optional, rows_of, text_of
from bilateral._charts.names import directions, label, names_of_cases
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.readings import Reading, is_inference
from bilateral._charts.validate import FrameRules
from bilateral.coverage import NOT_MENTIONED, SILENCES
from bilateral.vocabulary import measure_label, unit_label

RECORDS = ("recorded", "no figure", "reported absent", "zero", *SILENCES)
NUMBERS = ("value", "lower", "upper")
LABELLED = ("label", "case", "value")
COLUMNS = ("measure", "relationship", "value")
"""The least that is read of a frame of one's own, with labels or with measures."""
SORTS_OF_NUMBER = ("per_year", "at_a_date", "distinct", "not_reported")
"""What the name of a row says of its time; a total needs no word."""
TERMS = ("grant", "cost_shared", "paid_by_receiver", "concessional", "commercial", "self_funded")
"""The terms that are named; those that are not stated need no word."""
NO_NUMBER = ("not_stated", "unable_to_determine", "not_applicable")
"""Why a figure that is on record has no number."""


@dataclass(frozen=True)
class Row:
    """Figures that may be compared: a name, what qualifies it, the unit, and the readings."""

    name: str
    detail: str
    unit: str
    readings: tuple[Reading, ...]

    @property
    def full(self) -> str:
        """The name with what qualifies it."""
        return ", ".join(filter(None, [self.name, self.detail]))

    @cached_property
    def numbers(self) -> tuple[Reading, ...]:
        """The readings that are numbers."""
        return tuple(reading for reading in self.readings if reading.is_number)

    @cached_property
    def cases(self) -> tuple[str, ...]:
        """The cases that tell a number."""
        return tuple(dict.fromkeys(number.case for number in self.numbers))

    @property
    def is_firm(self) -> bool:
        """Whether its numbers may be set against each other in a headline.

        None has a condition, a contradiction or a lone claim behind it, each case has one, and all
        are on the same terms and, at points in time, of the same time.
        """
        alike = {(number.terms, number.like) for number in self.numbers}
        is_one_each = len(self.numbers) == len(self.cases)
        return is_one_each and len(alike) == 1 and all(n.is_firm for n in self.numbers)

    def of(self, case: str) -> list[Reading]:
        """Give what one case tells; of one that is not there, that it does not mention it."""
        silent = Reading(case=case, word=NOT_MENTIONED, words=NOT_MENTIONED)
        return [reading for reading in self.readings if reading.case == case] or [silent]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """All rows, and what the cases are called in their order.

    Attributes
    ----------
    log : bool
        Whether plots are on powers of ten.
    one_sided : bool
        Whether what one case alone tells is drawn as well.
    """

    cases: Mapping[str, str]
    rows: tuple[Row, ...]
    log: bool = False
    one_sided: bool = False

    @property
    def compared(self) -> list[Row]:
        """The rows of which more than one case tells a number."""
        return [row for row in self.rows if len(row.cases) > 1]

    @property
    def alone(self) -> list[Row]:
        """The rows of which one case tells a number."""
        return [row for row in self.rows if len(row.cases) == 1]


def read(
    frame: pd.DataFrame,
    *,
    log: bool = False,
    one_sided: bool = False,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
) -> Rows:
    """Read comparable figures, or a frame of one's own with labels.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`, or those of `LABELLED`; more are read where they are there.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    rows, cases = read_rows(frame, "a chart of quantities", focal=focal, names=names)
    return Rows(cases=cases, rows=rows, log=log, one_sided=one_sided or len(cases) == 1)


def read_rows(
    frame: pd.DataFrame,
    chart: str,
    *,
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    by_terms: bool = False,
) -> tuple[tuple[Row, ...], dict[str, str]]:
    """Read the rows of a frame, and what the cases are called; `by_terms` also parts terms."""
    is_own = "label" in frame.columns
    (LABELLED_RULES if is_own else RULES).check(frame, chart=chart)
    case, seen = "case" if is_own else "relationship", directions(focal)
    found: dict[tuple[str, str, str], list[Reading]] = {}
    for row in rows_of(frame):
        key = _own_name(row) if is_own else _name(row, seen)
        found.setdefault(key, []).append(_reading(row, str(row[case])))
    rows = [Row(*key, tuple(_joined(readings))) for key, readings in found.items()]
    if by_terms:
        rows = [part for row in rows for part in _by_terms(row)]
    return tuple(rows), names_of_cases(frame[case], names)


def _by_terms(row: Row) -> Iterator[Row]:
    """Make a row of each terms; a zero is one on any, and silence is of a case without a number."""
    for terms in dict.fromkeys(n.terms for n in row.numbers if not n.is_zero) or [""]:
        like = [n for n in row.numbers if n.terms == terms or (n.is_zero and not n.terms)]
        counted = {number.case for number in like}
        rest = [r for r in row.readings if not r.is_number and r.case not in counted]
        detail = ", ".join(filter(None, [row.detail, terms]))
        yield replace(row, detail=detail, readings=(*(replace(n, terms="") for n in like), *rest))


def _joined(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Make one of the readings of a case that tell the same, and count them."""
    for reading in dict.fromkeys(readings):
        yield replace(reading, times=readings.count(reading))


def _reading(row: Mapping[str, Any], case: str) -> Reading:
    record = str(row.get("record") or "recorded")
    value, lower, upper = (0.0,) * 3 if record == "zero" else map(row.get, NUMBERS)
    if lower is None and upper is None:
        lower = upper = value
    if record not in ("recorded", "zero") or lower is upper is None:
        word = str(row.get("missing") or "not_stated") if record == "recorded" else record
        word = word.replace(" ", "_")
        if record == "recorded" and row.get("missing") is None and "label" in row:
            word = NOT_MENTIONED
        words = text_of(row, "figure") or PHRASES.get(word, word)
        return Reading(case=case, word=word, words=words)
    clauses = tuple(_clauses(row))
    return Reading(
        case=case,
        value=optional(float, value),
        lower=optional(float, lower),
        upper=optional(float, upper),
        about=row.get("bound") == "about",
        years=_years(row),
        terms=" + ".join(PHRASES[t] for t in text_of(row, "terms").split("; ") if t in TERMS),
        clauses=clauses,
        is_firm=bool(row.get("is_firm", True)) and all(map(is_inference, clauses)),
        like=text_of(row, "date") if row.get("time") == "at_a_date" else "",
    )


def _clauses(row: Mapping[str, Any]) -> Iterator[str]:
    """Say on what a figure depends; of a frame of one's own also by whom, and if disputed."""
    yield from filter(None, text_of(row, "depends_on").split("; "))
    if "depends_on" not in row and (claimant := text_of(row, "attributed_to")):
        yield PHRASES["by_statement"].format(claimant)
    if "depends_on" not in row and row.get("contradicted"):
        yield PHRASES["contradicted"]


def _years(row: Mapping[str, Any]) -> str:
    """Write between which years it is, as far as it is bounded; else the date as written."""
    first, last = (row.get(end) for end in ("first_year", "last_year"))
    if first is None and last is None:
        return "" if "first_year" in row else text_of(row, "date")
    if first is None or last is None:
        return PHRASES["until" if first is None else "since"].format(int(first or last or 0))
    return f"{int(first)}" + (f"\N{EN DASH}{int(last)}" if last != first else "")


def _own_name(row: Mapping[str, Any]) -> tuple[str, str, str]:
    return text_of(row, "label"), text_of(row, "detail"), text_of(row, "unit")


def _name(row: Mapping[str, Any], seen: Mapping[str, str]) -> tuple[str, str, str]:
    """Name a figure by its measure and, where the measure does not say it, its unit."""
    measure, unit = text_of(row, "measure"), text_of(row, "unit")
    name = measure_label(measure)
    plural, singular = unit_label(unit), unit_label(unit, many=False)
    if unit not in ("", "person") and plural not in name and singular != name:
        name = f"{name} ({plural})"
    # What is joint needs no words: the names of both states stand in that of the case.
    direction = {**seen, "joint": ""}.get(text_of(row, "direction"), "")
    stage, time = text_of(row, "stage"), text_of(row, "time")
    parts = [
        f"{label(text_of(row, 'topic'))} {direction}".strip(),
        "" if stage == "delivered" else PHRASES.get(stage, stage),
        PHRASES[time] if time in SORTS_OF_NUMBER else "",
    ]
    return name, ", ".join(filter(None, parts)), unit


def _rules(origin: str, columns: Sequence[str], filled: Sequence[str]) -> FrameRules:
    return FrameRules(
        origin=origin,
        columns=columns,
        numbers=NUMBERS,
        filled=filled,
        known={"record": RECORDS},
        ordered=(("lower", "upper"), ("lower", "value"), ("value", "upper")),
    )


LABELLED_RULES = _rules("label, case, value", LABELLED, ("label", "case"))
RULES = _rules("comparison.quantities().frame", COLUMNS, ("measure", "relationship"))
