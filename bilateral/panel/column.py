"""One column of a panel: the values of its source, and the knowledge where it has no row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
import pandas as pd

from bilateral.panel.grid import Array
from bilateral.panel.knowledge import ABSENT, UNDER_HALF_STEP, UNKNOWN, VALUE, WORDS, ZERO

NONE = -1
"""The number for no word."""


@dataclass(frozen=True, eq=False, kw_only=True)
class PanelColumn:
    """The values of a column, one for each row of its source, and one for each meaning of no row.

    After the rows of the source come as many more as there are `WORDS` of knowledge: the value of a
    row of the panel for which the source has no row. So each row of the panel has its index in
    `values`, and a column is built in one step.

    Attributes
    ----------
    name : str
        Its name in the panel.
    meaning, unit, label, type : str
        Its meaning and unit, its name on an axis, and its type in the words of a card; may be
        empty.
    mutual : bool
        Whether it says the same of A and B as of B and A.
    topics : tuple of str
        The types of tie that a value above 0 is evidence of, where no card names them.
    zero_says_none : bool
        Whether 0 is evidence that there was no such tie.
    values : ndarray
    missing : ndarray of bool, or None
        Which values are missing; None where the values show it themselves (NaN, NaT, `NONE`).
    known : ndarray of uint8
        The state of knowledge of each, by its number among the words.
    words : tuple of str, or None
        The words, where the values are numbers of words; empty where none is given in any row.
    ordered : bool
        Whether the words have an order, in which they are.
    labels : tuple of (int, str)
        The meaning of each value of a level.
    """

    name: str
    meaning: str = ""
    unit: str = ""
    label: str = ""
    type: str = ""
    mutual: bool = False
    topics: tuple[str, ...] = ()
    zero_says_none: bool = True
    values: Array
    missing: Array | None = None
    known: Array
    words: tuple[str, ...] | None = None
    ordered: bool = False
    labels: tuple[tuple[int, str], ...] = ()

    def __len__(self) -> int:
        """Count the rows of the source."""
        return len(self.values) - len(WORDS)

    def gathered(self, places: Array) -> Any:
        """Return the column for rows of the panel, as pandas stores it.

        Integers and flags stay integers and flags, with a mask of missing values.
        """
        values = self.values.take(places)
        if self.words is not None:
            words = pd.Index(self.words, dtype="str")
            dtype = pd.CategoricalDtype(words, ordered=self.ordered)
            return pd.Categorical.from_codes(values, dtype=dtype)
        if self.missing is None:
            return values
        missing = self.missing.take(places)
        if values.dtype == bool:
            return pd.arrays.BooleanArray(values, missing)
        return pd.arrays.IntegerArray(values, missing)

    def floats(self, places: Array) -> Any:
        """Return the column for rows of the panel, numbers as floats, NaN where missing."""
        if self.words is not None or self.values.dtype.kind == "M":
            return self.gathered(places)
        values = self.values.take(places).astype(np.float64)
        if self.missing is not None:
            values[self.missing.take(places)] = np.nan
        return values

    @property
    def is_numeric(self) -> bool:
        """Whether its values are numbers or flags."""
        return self.words is None and self.values.dtype.kind != "M"

    def numbers(self, places: Array) -> tuple[Array, Array]:
        """Return floats for rows of the panel, NaN where there is no value, and their knowledge."""
        values = self.values.take(places).astype(np.float64)
        known = self.known.take(places)
        if self.missing is not None:
            values[self.missing.take(places)] = np.nan
        values[~np.isin(known, (VALUE, ZERO, ABSENT))] = np.nan
        return values, known

    @property
    def misleads(self) -> bool:
        """Whether it has zeros from rounding, so that a missing value needs an explanation."""
        return bool((self.known[: len(self)] == UNDER_HALF_STEP).any())

    def knowledge(self, places: Array) -> Any:
        """Return the state of knowledge of each row of the panel."""
        known = self.known.take(places).view(np.int8)
        return pd.Categorical.from_codes(known, dtype=pd.CategoricalDtype(list(WORDS)))


def number_column(
    name: str,
    values: Array,
    missing: Array | None = None,
    *,
    known: Array | None = None,
    meaning: str = "",
    unit: str = "",
) -> PanelColumn:
    """Build a column of numbers, flags or days; without a row a value is missing, or a known zero.

    Parameters
    ----------
    name, meaning, unit : str
        As in `PanelColumn`.
    values : ndarray
        One for each row of the source.
    missing : ndarray of bool, optional
        Which of them are missing; integers and flags need it.
    known : ndarray of uint8, optional
        The knowledge of each; by default missing values are unknown.

    Examples
    --------
    >>> allied = number_column("allied", np.array([1, 0], dtype="int8"), np.array([False, True]))
    >>> places = np.array([0, 1, 2 + ZERO, 2 + UNKNOWN])
    >>> allied.gathered(places).tolist()
    [1, <NA>, 0, <NA>]
    >>> allied.knowledge(places).tolist()
    ['value', 'unknown', 'zero', 'unknown']
    """
    if known is None:
        known = np.where(np.isnan(values) if missing is None else missing, UNKNOWN, VALUE)
    without = np.arange(len(WORDS)) != ZERO
    filled = np.zeros(len(WORDS), dtype=values.dtype)
    if values.dtype.kind == "M":
        filled[:] = np.array("NaT", dtype=values.dtype)  # in the unit of the values
    elif missing is None:
        filled[without] = np.nan
    return PanelColumn(
        name=name,
        meaning=meaning,
        unit=unit,
        values=np.concatenate([values, filled]),
        missing=None if missing is None else np.concatenate([missing, without]),
        known=_with_missing_rows(known),
    )


def word_column(
    name: str,
    codes: Array,
    words: Sequence[str],
    *,
    known: Array | None = None,
    no_row: Mapping[int, int] = MappingProxyType({}),
    meaning: str = "",
    ordered: bool = False,
) -> PanelColumn:
    """Build a column of words, stored as numbers.

    Parameters
    ----------
    name, meaning : str
        As in `PanelColumn`.
    codes : ndarray of int
        The number of each row's word; `NONE` for none.
    words : sequence of str
        Each once.
    known : ndarray of uint8, optional
        The knowledge of each; by default those without a word are unknown.
    no_row : mapping
        The word (by number) for a state of knowledge (by number) where there is no row.
    ordered : bool
        Whether the words are in an order that has a meaning.
    """
    filled = [no_row.get(state, NONE) for state in range(len(WORDS))]
    return PanelColumn(
        name=name,
        meaning=meaning,
        values=np.concatenate([codes, filled]).astype(np.int32 if len(words) > 127 else np.int8),
        known=_with_missing_rows(
            np.where(codes == NONE, UNKNOWN, VALUE) if known is None else known
        ),
        words=tuple(words),
        ordered=ordered,
    )


def _with_missing_rows(known: Array) -> Array:
    return np.concatenate([known, np.arange(len(WORDS))]).astype(np.uint8)
