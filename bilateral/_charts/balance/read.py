"""What goes out, comes in and goes both ways, kind by kind and case by case, read from a frame."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from bilateral._charts.kinds import in_order
from bilateral._charts.validate import absent_from, demand, demand_numbers, refuse

COLUMNS = (
    "relationship", "kind", "out_record", "in_record", "out_lower", "in_lower", "mutual",
)  # fmt: skip
"""What is read of the frame of balances; ``basis, out_word, in_word, other_terms, terms_not_told``
and the three columns that end in ``_delivered`` are read where they are there."""
COUNTS = (
    "out_lower", "in_lower", "mutual", "other_terms", "terms_not_told", "out_delivered",
    "in_delivered", "mutual_delivered",
)  # fmt: skip
WAYS = ("out", "mutual", "in")
TOLD = ("recorded", "zero")


@dataclass(frozen=True, slots=True)
class Flow:
    """What goes one way: a number of ties, and of these the delivered; or the word in its place."""

    count: int | None = None
    delivered: int | None = None
    word: str = ""

    def said(self, words: Mapping[str, str]) -> str:
        """Write the number, or the word in its place."""
        if self.count is not None:
            return str(self.count)
        return words.get(self.word.replace(" ", "_"), self.word)


@dataclass(frozen=True, slots=True)
class Wing:
    """One kind of tie in one case: out, mutual and in; on other terms, and on terms not told."""

    kind: str
    case: str
    flows: Mapping[str, Flow]
    other: int
    untold: int = 0

    @property
    def name(self) -> str:
        """Case and kind, parted by a slash."""
        return f"{self.case}/{self.kind}"

    @property
    def is_silent(self) -> bool:
        """Whether nothing is on record, and nothing is known to be absent."""
        counts = [flow.count for flow in self.flows.values()]
        words = {flow.word for flow in self.flows.values()} - {"", "no record"}
        return not words and counts == [None] * len(counts) and not self.aside

    @property
    def aside(self) -> int:
        """How many ties are neither given nor received, as far as is told."""
        return self.other + self.untold

    @property
    def aside_words(self) -> str:
        """Write those on other terms, then a slash and those of which no terms are told."""
        other = str(self.other or "\N{EN DASH}")
        return f"{other} / {self.untold}" if self.untold else other


@dataclass(frozen=True)
class Balances:
    """All kinds and cases, in their order, with what each kind calls its two directions."""

    cases: tuple[str, ...]
    kinds: Mapping[str, tuple[Wing, ...]]
    ways: Mapping[str, tuple[str, str]]

    @cached_property
    def silent(self) -> list[str]:
        """The kinds of which no case tells anything."""
        return [kind for kind, wings in self.kinds.items() if all(w.is_silent for w in wings)]

    @cached_property
    def told(self) -> dict[str, tuple[Wing, ...]]:
        """The kinds of which some case tells something."""
        return {kind: wings for kind, wings in self.kinds.items() if kind not in self.silent}

    def most(self, way: str) -> int:
        """Give the greatest number of ties of one direction."""
        return max((wing.flows[way].count or 0 for wing in self.wings), default=0)

    def total(self, cases: Sequence[str], way: str) -> int | None:
        """Count the ties of one direction in some cases; None where no number is on record."""
        flows = [wing.flows[way] for wing in self.wings if wing.case in cases]
        known = [flow.count for flow in flows if flow.count is not None]
        return sum(known) if known else None

    @property
    def wings(self) -> list[Wing]:
        """All of them."""
        return [wing for wings in self.kinds.values() for wing in wings]


def balances_of(frame: pd.DataFrame) -> Balances:
    """Read counts of ties; rows of another basis (figures) are left aside.

    Parameters
    ----------
    frame : pandas.DataFrame
        The columns of `COLUMNS`; more do no harm.

    Raises
    ------
    BilateralError
        When columns are lacking or rows cannot be drawn, with the line of pandas that finds them.
    """
    demand(frame, COLUMNS, chart="a balance", origin="comparison.balance().frame")
    frame = frame[frame["basis"].eq("ties")] if "basis" in frame.columns else frame
    demand_numbers(frame, COUNTS)
    refuse(frame, _faults(frame))
    cases = tuple(map(str, dict.fromkeys(frame["relationship"])))
    rows = {(str(row["kind"]), str(row["relationship"])): row for row in _rows(frame)}
    kinds = in_order(kind for kind, _ in rows)
    return Balances(
        cases,
        {
            kind: tuple(_wing(kind, one, rows.get((kind, one), {})) for one in cases)
            for kind in kinds
        },
        {kind: _words(kind, rows) for kind in kinds},
    )


def _rows(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    for row in frame.to_dict("records"):
        yield {str(name): None if pd.isna(value) else value for name, value in row.items()}


def _words(kind: str, rows: Mapping[tuple[str, str], Mapping[str, Any]]) -> tuple[str, str]:
    row = next(row for (one, _), row in rows.items() if one == kind)
    return str(row.get("out_word") or ""), str(row.get("in_word") or "")


def _wing(kind: str, case: str, row: Mapping[str, Any]) -> Wing:
    """Read one row; one that is not there has no record of anything."""
    both = Flow(_count(row, "mutual"), _delivered(row, "mutual"))
    flows = {"out": _flow(row, "out"), "mutual": both, "in": _flow(row, "in")}
    other, untold = (_count(row, name) or 0 for name in ("other_terms", "terms_not_told"))
    return Wing(kind, case, flows, other, untold)


def _flow(row: Mapping[str, Any], way: str) -> Flow:
    record = str(row.get(f"{way}_record") or "no record")
    if record not in TOLD:
        return Flow(word=record)
    count = _count(row, f"{way}_lower") or 0
    return Flow(count, _delivered(row, way))


def _delivered(row: Mapping[str, Any], way: str) -> int | None:
    """Count what was delivered: none where the column is there and empty; None without it."""
    column = f"{way}_delivered"
    return (_count(row, column) or 0) if column in row else None


def _count(row: Mapping[str, Any], column: str) -> int | None:
    value = row.get(column)
    return None if value is None else int(value)


def _faults(frame: pd.DataFrame) -> Iterator[tuple[pd.Series, str]]:
    key = ["relationship", "kind"]
    yield from absent_from(frame, [*key, "out_record", "in_record"])
    for name in [name for name in COUNTS if name in frame.columns]:
        yield frame[name].fillna(0).lt(0), f'frame[frame["{name}"] < 0]'
    for way in ("out", "in"):
        told = frame[f"{way}_record"].eq("recorded") & frame[f"{way}_lower"].isna()
        yield told, f'frame[frame["{way}_record"].eq("recorded") & frame["{way}_lower"].isna()]'
    yield frame.duplicated(key, keep=False), f"frame[frame.duplicated({key}, keep=False)]"
