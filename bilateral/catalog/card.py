"""The card of a data set: its description without the data."""

from collections.abc import Iterator
from typing import Literal

from bilateral.catalog.card_rules import card_rules
from bilateral.catalog.choice_of_event import OneOfSeveral
from bilateral.field_types import Digest, Flag, Slug, Text
from bilateral.records import Problem, record
from bilateral.sources import Source

Unit = Literal[
    "state-year",
    "state-spell",
    "state-event",
    "directed dyad-year",
    "directed dyad-spell",
    "directed dyad-event",
    "undirected dyad-year",
    "undirected dyad-spell",
]
MEASURED = frozenset({"flag", "level", "count", "number"})
"""The types of columns with numbers about a dyad-year or state-year."""
NoRowMeaning = Literal["zero", "unknown", "not observed", "not applicable"]


@record
class Column:
    """One column of the tidy frame.

    Parameters
    ----------
    name : str
        Its name; the unit of a measured value is part of it.
    type : str
        ``code`` (of a state), ``year``, ``day``, ``flag`` (0 or 1), ``level`` (a small integer with
        labels), ``count``, ``number``, ``text``.
    meaning : str
        Its meaning, in words.
    label : str, optional
        Its name on an axis, without the unit: ``Exports``; made of the name if not given.
    unit : str, optional
        The unit of a count or number.
    topics : sequence of str
        The types of tie that a value above 0 is evidence of, and 0 evidence against:
        ``diplomatic.embassy``, or a kind alone.
    sent_by : {"a", "b"}
        Which of the two states is the sender of such a tie: of students from A in B it is B.
    scales : sequence of str
        The units of figures that may be set in proportion to it: a population scales ``people``.
    published : sequence of str
        Its names in published files, in small letters; the first one found is
        read (``from`` in a card); empty where the reader computes the column.
    missing : sequence of int
        Codes in the file that mean "not known".
    added : int
        A number added to each value of the file: sessions counted from 1 become years.
    constant : int or str, optional
        The value of every row, where the file does not have the column.
    optional : bool
        Whether some layouts lack it; a file without it can then still be read.
    no_row : str, optional
        The meaning of a missing row for this column inside the years covered, where it differs
        from that of the data set.
    labels : sequence of (int, str)
        The meaning of each value of a level.
    rounded_by : str, optional
        The column with the step to which this one is rounded: a value means any number
        within half a step of it that is not negative. A step of 0 is a value as published.
    in_year : str, optional
        How several rows of one state or dyad in one year become one value: ``max``, ``min`` or
        ``sum``. In data sets by spells and events, a column without it has no yearly value.
    mutual : bool
        Whether it says the same of A and B as of B and A, in a directed data set.
    negative : bool
        Whether a count or number may be below zero, as positions and balances are; a value below
        zero is an error in all others.
    """

    name: Text
    type: Literal["code", "year", "day", "flag", "level", "count", "number", "text"]
    meaning: Text
    label: Text | None = None
    unit: Text | None = None
    topics: tuple[Text, ...] = ()
    sent_by: Literal["a", "b"] = "a"
    scales: tuple[Text, ...] = ()
    published: tuple[Text, ...] = ()
    missing: tuple[int, ...] = ()
    added: int = 0
    constant: int | Text | None = None
    optional: Flag = False
    no_row: NoRowMeaning | None = None
    labels: tuple[tuple[int, Text], ...] = ()
    rounded_by: Text | None = None
    in_year: Literal["max", "min", "sum"] | None = None
    mutual: Flag = False
    negative: Flag = False


@record
class Direction:
    """The direction of a published column.

    Parameters
    ----------
    column : str
        The column of the file.
    gives : str
        The column of the tidy frame that it becomes, in the row sender → receiver.
    sender, receiver : str
        The columns of the file that name the two ends.
    because : str
        The reason for this direction.
    """

    column: Text
    gives: Text
    sender: Text
    receiver: Text
    because: Text


@record
class File:
    """The file of a data set, as its authors publish it.

    Parameters
    ----------
    name : str
        Its name in the cache.
    url : str, optional
        Its address; None if it must be fetched by hand from the landing page.
    member : sequence of str
        Its place inside the archive at that address: its name, or, for an archive in an archive,
        the names from the outer to the inner; only the end of each path counts.
    sha256 : str, optional
        Its digest, in text with each end of a line as one line feed; None if it is not known
        here, and is noted at the first fetch.
    columns : sequence of str
        The names of its columns in order, where the file itself does not have them.
    slow : str, optional
        How long the first reading takes, where it is long.
    """

    name: Text
    url: Text | None = None
    member: tuple[Text, ...] = ()
    sha256: Digest | None = None
    columns: tuple[Text, ...] = ()
    slow: Text | None = None


@record
class NoRow:
    """The meaning of a state-year or dyad-year without a row.

    Parameters
    ----------
    inside, outside, between : str
        Inside the years covered, outside them, and (where it comes in waves) between two waves:
        ``zero`` (there was none), ``unknown`` (there may have been), ``not observed`` (it was not
        recorded), ``not applicable``.
    because : str
        Why.
    """

    inside: NoRowMeaning
    outside: NoRowMeaning = "not observed"
    between: NoRowMeaning | None = None
    because: Text


@record
class Card:
    """The description of a data set, without its data.

    Parameters
    ----------
    name : str
        Its name here.
    title, version, licence, landing : str
        As its authors give them; `landing` is the page about it.
    row : str
        What one row of the tidy frame is, in words.
    unit : str
        The same as one of eight terms: a state or a (directed) dyad, by year, spell or event.
    system : {"cow", "gw", "iso3", "name"}
        Whose codes of states it uses; ``name`` where it has names only.
    years : (int, int)
        The first and the last year covered, both included.
    waves : sequence of int
        The years observed, where not every year was.
    key : sequence of str
        The columns that identify its rows.
    no_row : NoRow
        The meaning of a missing row.
    columns : sequence of Column
        The columns of the tidy frame, in order.
    citation : sequence of Source
        The sources to cite.
    file : File
        The file.
    reader : str
        The module of `bilateral.catalog.readers` that knows its layouts.
    directions : sequence of Direction
        The directions of its columns.
    symmetric : bool
        Whether each row is in the file in both directions, or is about both.
    senders : sequence of int or str
        The only states that it covers as senders; empty if it covers all.
    not_states : sequence of str
        Names in the place of a state that are not states: "Other countries".
    derived_from : str, optional
        The data set from whose file it is computed here.
    counted : str, optional
        The flag that must be 1 for a row to enter yearly values.
    one_of_several : OneOfSeveral, optional
        How one of several events of a year is chosen, where a rule is asked for.
    note : str, optional
        Further remarks.

    Examples
    --------
    >>> from bilateral.catalog.cards import find_card
    >>> trade = find_card("cow-trade")
    >>> trade.years, trade.no_row.inside
    ((1870, 2014), 'unknown')
    """

    name: Slug
    title: Text
    version: Text
    row: Text
    unit: Unit
    system: Literal["cow", "gw", "iso3", "name"]
    years: tuple[int, int]
    key: tuple[Text, ...]
    no_row: NoRow
    columns: tuple[Column, ...]
    citation: tuple[Source, ...]
    file: File
    reader: Text
    licence: Text
    landing: Text
    waves: tuple[int, ...] = ()
    directions: tuple[Direction, ...] = ()
    symmetric: Flag = False
    senders: tuple[int | str, ...] = ()
    not_states: tuple[Text, ...] = ()
    derived_from: Slug | None = None
    counted: Text | None = None
    one_of_several: OneOfSeveral | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Yield the contradictions between its fields."""
        return card_rules(self)

    def column(self, name: str) -> Column:
        """Return a column by its name."""
        return next(column for column in self.columns if column.name == name)

    @property
    def yearly_columns(self) -> tuple[Column, ...]:
        """The columns of numbers about a state-year or dyad-year: those of a panel.

        The step of a rounded column is among them, and is added where it is named.
        """
        by_years = self.unit.endswith("year")
        return tuple(
            column
            for column in self.columns
            if column.type in MEASURED
            and (column.in_year or by_years)
            and column.name not in self.key
        )

    @property
    def steps(self) -> frozenset[str]:
        """The columns with the steps to which others are rounded."""
        return frozenset(column.rounded_by for column in self.columns if column.rounded_by)

    def no_row_of(self, column: str, year: int) -> NoRowMeaning:
        """Return what a missing row means for a column in a year.

        Examples
        --------
        >>> from bilateral.catalog.cards import find_card
        >>> exchange = find_card("cow-diplomatic-exchange")
        >>> [exchange.no_row_of("diplomatic_exchange", year) for year in (2005, 2004, 2006)]
        ['unknown', 'not observed', 'not observed']
        """
        first, last = self.years
        if not first <= year <= last:
            return self.no_row.outside
        if self.waves and year not in self.waves:
            return self.no_row.between or "not observed"
        return self.column(column).no_row or self.no_row.inside
