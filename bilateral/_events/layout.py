"""The layout of event data: which column is the day, the sender, the receiver and the code."""

from collections.abc import Iterator
from typing import Literal

from bilateral.field_types import Flag, Slug, Text, When
from bilateral.records import Problem, record
from bilateral.sources import Source


@record
class EventNumber:
    """A number that a layout gives for each event besides the score.

    Parameters
    ----------
    name : str
        Its name here.
    published : str
        Its column in the file.
    meaning : str
        Its meaning, in words.
    adds_up : bool
        Whether a sum over events has a meaning, as of deaths; of a tone only a mean has.
    """

    name: Text
    published: Text
    meaning: Text
    adds_up: Flag = False


@record
class EventLayout:
    """The description of files of events, one row for each event.

    Parameters
    ----------
    name : str
        Its name here, with which the columns of results begin.
    day : str
        The column with the day of an event.
    sender, receiver : str
        The columns that name who did it, and to whom.
    states : {"name", "cameo", "cow", "gw", "iso2", "iso3", "iso_numeric"}
        How they name states; ``cameo`` are the codes of countries of CAMEO, as in GDELT.
    code : str, optional
        The column with the code of what was done.
    codes : {"cameo", "plover"}, optional
        The list of these codes.
    every : str, optional
        The code of every row, where the file has no column of codes.
    score : str or sequence of str, optional
        The column with the score on the scale of Goldstein; without it that of the code is taken.
    quad : str, optional
        The column with the published class of cooperation and conflict.
    observed : str, optional
        The column with the day on which a row was added, where events may be older; it says which
        days the data cover. By default that of the event does.
    added_later : date, optional
        Rows added up to this day were added long after the event, as a project began; of them the
        day of the event says what is covered.
    numbers : sequence of EventNumber
        Further numbers.
    directed : bool
        Whether sender and receiver are told apart; otherwise their order means nothing.
    day_format : {"YYYY-MM-DD", "YYYYMMDD"}
        How days are written.
    separator, quote : str
        Between the columns of a row, and around a text; none by default, as tabs need none.
    header : bool
        Whether the first line of a file has the names of columns.
    columns : sequence of str
        The columns in order, where files have no header.
    widths : sequence of int
        How many columns a file without header may have.
    encoding : {"utf-8", "latin-1"}
        The encoding of text files.
    missing : sequence of str
        What is written where a value is missing.
    title, version, licence, landing, row, note : str
        As on the card of a data set.
    citation : sequence of Source
        The sources to cite.

    Examples
    --------
    >>> EventLayout(name="mine", day="date", sender="from", receiver="to", states="iso3").header
    True
    """

    name: Slug
    day: Text
    sender: Text
    receiver: Text
    states: Literal["name", "cameo", "cow", "gw", "iso2", "iso3", "iso_numeric"]
    code: Text | None = None
    codes: Literal["cameo", "plover"] | None = None
    every: Text | None = None
    score: tuple[Text, ...] = ()
    quad: Text | None = None
    observed: Text | None = None
    added_later: When | None = None
    numbers: tuple[EventNumber, ...] = ()
    directed: Flag = True
    day_format: Literal["YYYY-MM-DD", "YYYYMMDD"] = "YYYY-MM-DD"
    separator: Literal[",", ";", "\t", "|"] = ","
    quote: Literal['"', "'"] | None = None
    header: Flag = True
    columns: tuple[Text, ...] = ()
    widths: tuple[int, ...] = ()
    encoding: Literal["utf-8", "latin-1"] = "utf-8"
    missing: tuple[str, ...] = ("", "NA")
    title: Text | None = None
    version: Text | None = None
    licence: Text | None = None
    landing: Text | None = None
    row: Text | None = None
    note: Text | None = None
    citation: tuple[Source, ...] = ()

    def problems(self) -> Iterator[Problem]:
        """Yield the contradictions between its fields."""
        if not self.header and not self.columns:
            yield Problem(
                ("columns",), "files without a header need the names of their columns, in order"
            )
        if self.code and not self.codes:
            yield Problem(("codes",), "the list of the codes is missing: cameo or plover")
        if self.every and self.code:
            yield Problem(("every",), "a code of every row excludes a column of codes")

    @property
    def required(self) -> tuple[str, ...]:
        """The columns without which a file cannot be read."""
        given = (self.day, self.sender, self.receiver, self.code, self.quad, self.observed)
        names = [name for name in given if name]
        return tuple(dict.fromkeys([*names, *(number.published for number in self.numbers)]))

    @property
    def prefix(self) -> str:
        """What the names of its columns begin with: ``gdelt_1`` for ``gdelt-1``."""
        return self.name.replace("-", "_")
