"""What goes out, comes in and goes both ways, kind by kind and case by case, read from a frame."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._charts.frame_rows import below_zero, names_of_cases, optional, rows_of
from bilateral._charts.kinds import in_order
from bilateral._charts.labels import label
from bilateral._charts.names import directions
from bilateral._charts.phrases import PHRASES
from bilateral._charts.validate import Fault, FrameRules
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED, SILENCES
from bilateral.text.numbers import format_number

COLUMNS = (
    "relationship", "kind", "out_record", "in_record", "out_lower", "in_lower", "joint",
)  # fmt: skip
"""What is read of the frame of balances; ``basis, out_word, in_word, other_terms``,
``terms_not_reported`` and the columns that end in ``_delivered`` and ``_what`` are read where they
are there."""
COUNTS = (
    "out_lower", "in_lower", "joint", "other_terms", "terms_not_reported", "out_delivered",
    "in_delivered", "joint_delivered",
)  # fmt: skip
MOST_FIGURES = 4
"""So many balances of figures are written below the bars."""
NUMBERED = ("recorded", "zero")
SHORT = {NOT_COVERED: "not covered", HIDDEN: "left out"}
"""What says the same where there is less room."""


@dataclass(frozen=True, slots=True)
class Flow:
    """What goes one way: a number of ties, and of these the delivered; or the word in its place."""

    count: int | None = None
    delivered: int | None = None
    word: str = ""

    @property
    def said(self) -> str:
        """Write the number, or the word in its place."""
        if self.count is not None:
            return str(self.count)
        return SHORT.get(self.word) or PHRASES.get(self.word.replace(" ", "_"), self.word)


@dataclass(frozen=True, slots=True)
class Sides:
    """One kind of tie in one case: out, joint and in; on other terms, and on terms not reported.

    ``what`` names what was delivered in each direction.
    """

    kind: str
    case: str
    flows: Mapping[str, Flow]
    other: int
    not_reported: int = 0
    what: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Case and kind, parted by a slash."""
        return f"{self.case}/{self.kind}"

    @property
    def is_silent(self) -> bool:
        """Whether nothing is on record, and nothing is known to be absent."""
        flows = self.flows.values()
        silent = all(flow.count is None and flow.word in ("", *SILENCES) for flow in flows)
        return silent and not self.aside

    @property
    def aside(self) -> int:
        """How many records are neither given nor received, as far as is reported."""
        return self.other + self.not_reported

    @property
    def aside_words(self) -> str:
        """Write how many are on other terms, and behind a slash on terms not reported."""
        return f"{self.other} / {self.not_reported}" if self.not_reported else str(self.other)


@dataclass(frozen=True)
class Balances:
    """All kinds and cases, in their order.

    Attributes
    ----------
    cases, directions : mapping of str to str
        What each case and each direction is called.
    words : mapping of str to (str, str)
        What each kind calls its two directions.
    figures : tuple of str
        Sentences on the balances of figures that are defined.
    """

    cases: Mapping[str, str]
    kinds: Mapping[str, tuple[Sides, ...]]
    words: Mapping[str, tuple[str, str]]
    directions: Mapping[str, str]
    figures: tuple[str, ...]

    @cached_property
    def silent(self) -> list[str]:
        """The kinds of which no case has a record."""
        return [kind for kind, rows in self.kinds.items() if all(sides.is_silent for sides in rows)]

    @cached_property
    def recorded(self) -> dict[str, tuple[Sides, ...]]:
        """The kinds of which some case has a record."""
        return {kind: rows for kind, rows in self.kinds.items() if kind not in self.silent}

    def what(self, case: str, direction: str) -> list[str]:
        """Name what was delivered in one direction in a case, over all kinds."""
        rows = [sides for sides in self.rows if sides.case == case]
        return [name for sides in rows for name in sides.what.get(direction, ())]

    @property
    def rows(self) -> list[Sides]:
        """All of them."""
        return [sides for rows in self.kinds.values() for sides in rows]


def read(
    frame: pd.DataFrame, *, focal: str | None = None, names: Mapping[str, str] | None = None
) -> Balances:
    """Read counts of records; rows of another basis (figures) become sentences.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    ties = frame[frame["basis"].eq("ties")] if "basis" in frame.columns else frame
    RULES.check(ties)
    rows = {(str(row["kind"]), str(row["relationship"])): row for row in rows_of(ties)}
    kinds = in_order(kind for kind, _ in rows)
    cases = names_of_cases(ties["relationship"], names)
    return Balances(
        cases=cases,
        kinds={
            kind: tuple(_sides(kind, case, rows.get((kind, case), {})) for case in cases)
            for kind in kinds
        },
        words={kind: _words(kind, rows) for kind in kinds},
        directions=directions(focal),
        figures=tuple(_figures(frame, names or {})),
    )


def _figures(frame: pd.DataFrame, names: Mapping[str, str]) -> Iterator[str]:
    """Write the first few balances of figures that are defined, and count the others."""
    columns = ("basis", "measure", "balance_lower", "balance_upper")
    if not set(columns) <= set(frame.columns):
        return
    known = frame[frame["basis"].eq("figures") & frame["balance_lower"].notna()]
    for row in known.head(MOST_FIGURES).to_dict("records"):
        low, high = float(row["balance_lower"]), float(row["balance_upper"])
        size = format_number(round(low, 2), signs=True)
        size = size if low == high else f"{size} \u2026 {format_number(round(high, 2), signs=True)}"
        case = names.get(str(row["relationship"]), str(row["relationship"]))
        sides = [
            f"{row[f'{direction}_figure']} {row[f'{direction}_word']}"
            for direction in ("out", "in")
        ]
        yield PHRASES["figure_balance"].format(
            case, label(str(row["measure"]), "measures"), row["stage"], *sides, size
        )
    if len(known) > MOST_FIGURES:
        yield PHRASES["figures_more"].format(len(known) - MOST_FIGURES)


def _words(kind: str, rows: Mapping[tuple[str, str], Mapping[str, Any]]) -> tuple[str, str]:
    row = next(row for (name, _), row in rows.items() if name == kind)
    return str(row.get("out_word") or ""), str(row.get("in_word") or "")


def _sides(kind: str, case: str, row: Mapping[str, Any]) -> Sides:
    """Read one row; one that is not there is not mentioned."""
    both = Flow(optional(int, row.get("joint")), _delivered(row, "joint"))
    flows = {"out": _flow(row, "out"), "joint": both, "in": _flow(row, "in")}
    other, unreported = (int(row.get(name) or 0) for name in ("other_terms", "terms_not_reported"))
    what = {side: _what(row.get(f"{side}_what")) for side in flows}
    return Sides(kind, case, flows, other, unreported, what)


def _what(names: object) -> tuple[str, ...]:
    return tuple(names.split("; ")) if isinstance(names, str) else ()


def _flow(row: Mapping[str, Any], direction: str) -> Flow:
    record = str(row.get(f"{direction}_record") or NOT_MENTIONED)
    if record not in NUMBERED:
        return Flow(word=record)
    return Flow(int(row.get(f"{direction}_lower") or 0), _delivered(row, direction))


def _delivered(row: Mapping[str, Any], direction: str) -> int | None:
    """Count what was delivered: none where the column is there and empty; None without it."""
    column = f"{direction}_delivered"
    return int(row[column] or 0) if column in row else None


def _faults(frame: pd.DataFrame) -> Iterator[Fault]:
    yield from (below_zero(frame, name) for name in COUNTS if name in frame.columns)
    for direction in ("out", "in"):
        record, lower = f"{direction}_record", f"{direction}_lower"
        empty = frame[record].eq("recorded") & frame[lower].isna()
        yield empty, f'frame[frame["{record}"].eq("recorded") & frame["{lower}"].isna()]'


RULES = FrameRules(
    chart="a balance",
    origin="comparison.balance().frame",
    columns=COLUMNS,
    numbers=COUNTS,
    filled=("relationship", "kind", "out_record", "in_record"),
    unique=("relationship", "kind"),
    more=_faults,
)
