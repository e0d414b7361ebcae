"""The small records inside a tie: people, steps, payers, codes, links and inferences."""

from collections.abc import Iterator
from typing import Literal

from bilateral.field_types import Name, Slug, StateId, Text, When
from bilateral.records import Problem, record

Status = Literal[
    "proposed",
    "requested",
    "negotiating",
    "offered",
    "expected",
    "agreed",
    "active",
    "completed",
    "ended",
    "broken_off",
    "suspended",
    "cancelled",
    "unknown",
]
Relation = Literal[
    "part_of", "follows", "ends", "implements", "prompted_by", "contradicts", "same_event_as"
]


@record
class Participant:
    """A person or a body that took part, with office, body and role.

    Parameters
    ----------
    name : str, optional
        The normal form of a person's name.
    as_given : str, optional
        The name as the source spells it, where that differs.
    state : str, optional
        The state that they act for; a third state is a participant, never an end of a tie.
    office, body, role : str, optional
        Their office, their body, and their role in this tie (``visitor``, ``host`` …).

    Raises
    ------
    CaseFileError
        If nothing identifies them: no name, body, office or state.
    """

    name: Name | None = None
    as_given: Name | None = None
    state: StateId | None = None
    office: Name | None = None
    body: Name | None = None
    role: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that a participant is identified."""
        if not any((self.name, self.as_given, self.body, self.office, self.state)):
            yield Problem((), "nobody is named; add a name, a body, an office or a state")

    def __str__(self) -> str:
        name_words = self.name or self.body or self.state or self.as_given
        details = [self.office, self.body if self.name else None, self.role]
        more = ", ".join(text for text in details if text)
        return f"{name_words} ({more})" if name_words and more else name_words or more


@record
class Step:
    """A step towards a tie's status: signed late in 2004, running 2004 to 2007.

    Parameters
    ----------
    status : str
        The status reached.
    date : Date, optional
        When it was taken.
    by : str, optional
        The state, person or body that took it.
    note : str, optional
        Further remarks.
    """

    status: Status
    date: When | None = None
    by: Name | None = None
    note: Text | None = None

    def __str__(self) -> str:
        details = [self.status, str(self.date) if self.date else None, self.by]
        return " ".join(text for text in details if text)


@record
class Charge:
    """What one side pays for a tie whose costs are shared.

    Parameters
    ----------
    state : str
        The state that pays.
    what : str
        What it pays for (``airfares``, ``housing``).
    """

    state: StateId
    what: Text

    def __str__(self) -> str:
        return f"{self.state}: {self.what}"


@record
class Code:
    """A code of an official classification, by which records can be joined with other data.

    Parameters
    ----------
    scheme : str
        ``isced-f-2013``, ``hs-2022`` or ``oecd-dac-purpose``.
    code : str
        The code, or for goods a range of chapters such as ``50-63``.
    label : str, optional
        The source's own term, where it says more than the code.
    """

    scheme: Text
    code: Text
    label: Text | None = None


@record
class Link:
    """The relation of a tie or a fact to another record of the same relationship.

    Parameters
    ----------
    rel : str
        ``part_of, follows, ends, implements, prompted_by, contradicts`` or ``same_event_as``: the
        relation, read from this record to the other. *follows* says that it came after, *ends* that
        it ended the other.
    to : str
        The id of the other tie; of a fact, that of a tie or of another fact.
    on : str, optional
        The field on which the two contradict each other; only with ``contradicts``.
    certainty : {"sure", "probable"}, optional
        Only with ``same_event_as``.
    note : str, optional
        The reason.
    """

    rel: Relation
    to: Slug
    on: Text | None = None
    certainty: Literal["sure", "probable"] | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that each relation has the fields that it needs."""
        if self.rel == "contradicts" and self.on is None:
            yield Problem((), "a contradiction says what it is about; add 'on:' with the field")
        if self.rel != "contradicts" and self.on is not None:
            yield Problem(("on",), "'on' goes with rel: contradicts only; remove it")
        if self.rel == "same_event_as" and self.certainty is None:
            yield Problem((), "same_event_as needs 'certainty: sure' or 'certainty: probable'")
        if self.rel != "same_event_as" and self.certainty is not None:
            text = "'certainty' goes with rel: same_event_as only; remove it"
            yield Problem(("certainty",), text)

    def __str__(self) -> str:
        return f"{self.rel} {self.to}"


@record
class Inference:
    """A field of the record that the source only implies.

    Parameters
    ----------
    of : str
        The field, as a path inside the record: ``date``, ``quantities.0.value``. Of an interval
        of which only one side is inferred, ``date.start`` or ``date.end``.
    because : str
        The reasoning.
    """

    of: Text
    because: Text

    def __str__(self) -> str:
        return f"{self.of}: {self.because}"
