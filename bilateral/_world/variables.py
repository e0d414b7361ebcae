"""The variables of a panel: its columns, each with what it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import numpy as np

from bilateral.errors import DataSetError, refuse_unknown
from bilateral.panel.column import PanelColumn
from bilateral.panel.directions import onward_name, turned_name
from bilateral.panel.grid import Array, Ends
from bilateral.panel.knowledge import UNDER_HALF_STEP
from bilateral.panel.panel_data import Addition, PanelData
from bilateral.sources import Source

if TYPE_CHECKING:
    from bilateral.catalog.card import Column

About = Literal["dyad", "direction", "state"]


class Values(NamedTuple):
    """Values as intervals, and the state of knowledge of each.

    Attributes
    ----------
    lower, upper : ndarray of float
        The ends; the same where the value is known, 0 and less than any value for a zero from
        rounding, NaN where nothing is known.
    known : ndarray of uint8
        The state of knowledge of each, by its number among the words.
    """

    lower: Array
    upper: Array
    known: Array

    @property
    def exact(self) -> Array:
        """The values; NaN where there is none, or it is rounded away."""
        return np.where(self.lower == self.upper, self.lower, np.nan)

    def where(self, chosen: Array, other: "Values") -> "Values":
        """Return these values where they are chosen, and those of another elsewhere."""
        pairs = zip(self, other, strict=True)
        return Values(*(np.where(chosen, mine, theirs) for mine, theirs in pairs))

    def take(self, places: Array) -> "Values":
        """Return the values at some places."""
        return Values(*(part[places] for part in self))


@dataclass(frozen=True, eq=False, kw_only=True)
class Variable:
    """A column of a panel, or two that belong together, and what it is about.

    Attributes
    ----------
    name : str
        The column, without ``_a`` where there is one for each state.
    about : {"dyad", "direction", "state"}
        Whether its values are about both states alike, about one direction, or about one state.
    parts : tuple of (Addition, PanelColumn)
        The column. For a state those of the first and of the second state; in an undirected panel,
        about a direction, those from the first to the second and back.
    """

    name: str
    about: About
    parts: tuple[tuple[Addition, PanelColumn], ...]

    @property
    def column(self) -> PanelColumn:
        """The first of its columns."""
        return self.parts[0][1]

    @property
    def unit(self) -> str:
        """The unit; may be empty."""
        return self.column.unit

    @property
    def label(self) -> str:
        """What to call it on an axis or in a sentence."""
        plain = self.name.replace("_a_to_b", "").replace("_", " ")
        return self.column.label or plain

    @property
    def is_numeric(self) -> bool:
        """Whether its values are numbers or flags."""
        return self.column.is_numeric

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources to cite for it."""
        return self.parts[0][0].sources

    def at(self, rows: Any, ends: Ends, part: int = 0) -> Values:
        """Return the values of some rows of the panel, of one of its columns."""
        addition, column = self.parts[part]
        places = addition.lookup.at(rows, ends)
        values, known = column.numbers(places)
        lower, upper, under = values, values, known == UNDER_HALF_STEP
        if under.any():
            lower, upper = np.where(under, 0.0, values), np.where(under, self._under, values)
        return Values(lower, upper, known)

    @property
    def _under(self) -> float:
        """A number above all that was rounded to 0, and below all that was not."""
        values = self.column.values
        return float(np.nanmin(values[values > 0], initial=np.inf)) / 2


def variables(panel: PanelData) -> dict[str, Variable]:
    """Return the variables of a panel by their names, in the order of its columns."""
    return {variable.name: variable for variable in _variables(panel)}


def _variables(panel: PanelData) -> Iterator[Variable]:
    parts = [(each, column) for each in panel.additions for column in each.columns]
    by_name = {column.name: (each, column) for each, column in parts}
    for addition, column in parts:
        name, end = column.name, addition.lookup.end
        if end == "a":
            other = by_name[f"{name.removesuffix('_a')}_b"]
            yield Variable(
                name=name.removesuffix("_a"), about="state", parts=((addition, column), other)
            )
        elif end is None and column.mutual:
            yield Variable(name=name, about="dyad", parts=((addition, column),))
        elif end is None and panel.grid.directed:
            yield Variable(name=name, about="direction", parts=((addition, column),))
        elif end is None and turned_name(name) != name and turned_name(name) in by_name:
            both = ((addition, column), by_name[turned_name(name)])
            yield Variable(name=name, about="direction", parts=both)


def choose(panel: PanelData, columns: Sequence[str] | str | None) -> list[Variable]:
    """Return the variables that are named, or all that are numbers.

    Raises
    ------
    UnknownNameError
        If the panel has no such column.
    DataSetError
        If a column is not of numbers, or the panel has none.
    """
    there = variables(panel)
    if columns is None:
        numeric = [variable for variable in there.values() if variable.is_numeric]
        if not numeric:
            msg = "the panel has no column of numbers; add one: panel.add('cow-trade')"
            raise DataSetError(msg)
        return numeric
    known = {name: variable.name for variable in there.values() for name in _names(variable)}
    names = [columns] if isinstance(columns, str) else list(columns)
    for name in names:
        refuse_unknown("column of the panel", name, known)
    chosen = [there[known[name]] for name in names]
    for variable in chosen:
        if not variable.is_numeric:
            msg = f"the column {variable.name!r} is not of numbers; choose others with columns=[…]"
            raise DataSetError(msg)
    return list(dict.fromkeys(chosen))


def _names(variable: Variable) -> Iterator[str]:
    """Yield the names by which a variable may be given: its own, and those of its columns."""
    yield variable.name
    yield from (column.name for _, column in variable.parts)


def card_columns(variable: Variable) -> "list[Column]":
    """Return what the card of its data set says of the columns that a variable holds."""
    from bilateral.catalog.cards import all_cards

    card = all_cards().get(variable.parts[0][0].source)
    found = card.columns if card else ()
    return [each for each in found if variable.name in (each.name, onward_name(each.name))]


def panel_columns(variable: Variable) -> "list[PanelColumn]":
    """Return the columns of the panel that a variable holds."""
    return [column for _, column in variable.parts]
