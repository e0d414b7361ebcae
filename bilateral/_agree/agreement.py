"""How far two codings agree: coefficients for each field, and every difference side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd

from bilateral._agree.coefficients import Coefficient, Level
from bilateral._agree.fields import NONE
from bilateral._agree.pairing import Pairing
from bilateral._findings.result import Columns, columns, frame_of, row_of
from bilateral.relationship.record import RelationshipRecord
from bilateral.text.html import visible
from bilateral.text.lists import pluralize
from bilateral.text.numbers import format_number
from bilateral.text.tables import text_table
from bilateral.ties import Tie

FIELDS = columns(
    "field level n:count same:count alpha:number alpha_undefined kappa:number kappa_undefined"
)
DISAGREEMENTS = columns("first second title field in_first in_second")
GROUPS = columns("first second first_ties:count second_ties:count titles")
UNMATCHED = columns("coder tie kind topic date title passage")
PAIRS = columns("first second common:number")
WIDE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldAgreement:
    """How far two coders agree in one field.

    Attributes
    ----------
    field, level : str
        The field, and the level of alpha.
    n, same : int
        In how many pairs both gave a value, and in how many of these the same.
    alpha, kappa : Coefficient
        Krippendorff's alpha and Cohen's kappa.
    """

    field: str
    level: Level
    n: int
    same: int
    alpha: Coefficient
    kappa: Coefficient


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A field in which two ties that were paired differ, with what each coder gave."""

    first: Tie
    second: Tie
    field: str
    values: tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Agreement:
    """How far two coders agree.

    Attributes
    ----------
    first, second : Relationship
        The two codings.
    pairing : Pairing
        Which ties belong together, by position.
    measured : tuple of FieldAgreement
        The coefficients of each field.
    differences : tuple of Disagreement
        Each field of a pair in which the two differ.
    """

    first: RelationshipRecord
    second: RelationshipRecord
    pairing: Pairing
    measured: tuple[FieldAgreement, ...]
    differences: tuple[Disagreement, ...]

    @property
    def paired(self) -> int:
        """The number of pairs, from which the coefficients are reckoned."""
        return len(self.pairing.pairs)

    @property
    def fields(self) -> pd.DataFrame:
        """A row for each field: n pairs, how many the same, alpha, kappa, or why they have none."""
        rows = [
            (row.field, row.level, row.n, row.same, *_cells(row.alpha), *_cells(row.kappa))
            for row in self.measured
        ]
        return _frame(rows, FIELDS)

    @property
    def pairs(self) -> pd.DataFrame:
        """A row for each pair: both ids, and the part of both passages that is common, 0 to 1."""
        ties, others = self.first.ties, self.second.ties
        found = self.pairing.pairs.items()
        return _frame([(ties[i].id, others[j].id, common) for (i, j), common in found], PAIRS)

    @property
    def disagreements(self) -> pd.DataFrame:
        """A row for each field in which a pair differs, with what each coder gave."""
        rows = [
            (row.first.id, row.second.id, row.first.title, row.field, *row.values)
            for row in self.differences
        ]
        return _frame(rows, DISAGREEMENTS)

    @property
    def groups(self) -> pd.DataFrame:
        """A row for what one coder made more ties of than the other, with the ids of both."""
        rows = []
        for group in self.pairing.groups:
            here = [self.first.ties[place] for place in group.first]
            there = [self.second.ties[place] for place in group.second]
            titles = "; ".join(dict.fromkeys(tie.title for tie in (*here, *there)))
            rows.append((_ids(here), _ids(there), len(here), len(there), titles))
        return _frame(rows, GROUPS)

    @property
    def unmatched(self) -> pd.DataFrame:
        """A row for each tie that only one coder has, with the first passage that it cites."""
        codings = (
            ("first", self.first, self.pairing.first),
            (
                "second",
                self.second,
                self.pairing.second,
            ),
        )
        rows = [
            (coder, tie.id, tie.kind, tie.topic, tie.date and tie.date.text, tie.title, _place(tie))
            for coder, case, places in codings
            for tie in (case.ties[place] for place in places)
        ]
        return _frame(rows, UNMATCHED)

    def __str__(self) -> str:
        counts = [pluralize(len(case.ties), "tie") for case in (self.first, self.second)]
        titles = [visible(case.title) for case in (self.first, self.second)]
        lines = [
            f"{coder}: {title}, {count}"
            for coder, title, count in zip(("first", "second"), titles, counts, strict=True)
        ]
        pairs = f"{pluralize(self.paired, 'pair')}, from which the coefficients are reckoned"
        return "\n".join([*lines, pairs, *self._sections()])

    __repr__ = __str__

    def _sections(self) -> Iterator[str]:
        yield from ("", _table(self._coefficients()))
        for heading, frame in (
            ("Disagreements", self.disagreements),
            ("One coder made more ties than the other", self.groups),
            ("Ties that only one coder has", self.unmatched),
        ):
            if len(frame):
                yield from ("", f"{heading}:", _table(frame.fillna(NONE)))

    def _coefficients(self) -> pd.DataFrame:
        """Write each coefficient, or the reason why there is none, in one cell."""
        rows = [
            (row.field, row.level, row.n, row.same, _words(row.alpha), _words(row.kappa))
            for row in self.measured
        ]
        return _frame(rows, columns("field level n:count same:count alpha kappa"))


def _frame(rows: Sequence[Sequence[object]], layout: Columns) -> pd.DataFrame:
    return frame_of([row_of(layout, row) for row in rows], layout)


def _table(frame: pd.DataFrame) -> str:
    return text_table(frame, width=WIDE, rows=WIDE, cell_width=60)


def _cells(coefficient: Coefficient) -> tuple[float | None, str | None]:
    return coefficient.value, coefficient.reason or None


def _words(coefficient: Coefficient) -> str:
    if coefficient.value is None:
        return f"undefined: {coefficient.reason}"
    return format_number(round(coefficient.value, 3), decimals=3)


def _ids(ties: Sequence[Tie]) -> str:
    return "; ".join(tie.id for tie in ties)


def _place(tie: Tie) -> str:
    cite = tie.cites[0]
    details = [
        f"{name} {given}"
        for name in ("section", "paragraph", "page")
        if (given := getattr(cite, name))
    ]
    stretch = [f"characters {cite.span[0]} to {cite.span[1]}"] if cite.span else []
    return ", ".join([cite.source, *details, *stretch])
