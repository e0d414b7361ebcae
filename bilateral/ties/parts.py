"""The small records that a tie is made of: people, steps, payers, codes, links and inferences."""

from collections.abc import Iterator
from typing import Literal

from bilateral.field_types import Slug, StateId, Text, When
from bilateral.records import Problem, record

Status = Literal[
    "proposed",
    "requested",
    "negotiating",
    "offered",
    "agreed",
    "active",
    "completed",
    "ended",
    "suspended",
    "cancelled",
    "unknown",
]
Relation = Literal[
    "part_of", "follows", "implements", "prompted_by", "contradicts", "same_event_as"
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
        The state for which they act; a third state is a participant, never an end of a tie.
    office, body, role : str, optional
        What they are, of which body, and what they did in this tie (``visitor``, ``host`` …).

    Raises
    ------
    CaseFileError
        When nothing tells who it is: no name, body, office or state.
    """

    name: Text | None = None
    as_given: Text | None = None
    state: StateId | None = None
    office: Text | None = None
    body: Text | None = None
    role: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Hold a participant to being somebody."""
        if not any((self.name, self.as_given, self.body, self.office, self.state)):
            yield Problem((), "nobody is named; add a name, a body, an office or a state")

    def __str__(self) -> str:
        who = self.name or self.body or self.state or self.as_given
        beside = [self.office, self.body if self.name else None, self.role]
        more = ", ".join(text for text in beside if text)
        return f"{who} ({more})" if who and more else who or more


@record
class Step:
    """A stage on the way to a tie's status: signed late in 2004, running 2004 to 2007.

    Parameters
    ----------
    status : str
        The status reached.
    date : Date, optional
        When.
    by : str, optional
        Who took the step.
    note : str, optional
        What else must be known.
    """

    status: Status
    date: When | None = None
    by: Text | None = None
    note: Text | None = None

    def __str__(self) -> str:
        beside = [self.status, str(self.date) if self.date else None, self.by]
        return " ".join(text for text in beside if text)


@record
class Charge:
    """What one side pays of a tie whose costs are shared.

    Parameters
    ----------
    state : str
        Who pays.
    what : str
        What for (``airfares``, ``housing``).
    """

    state: StateId
    what: Text

    def __str__(self) -> str:
        return f"{self.state}: {self.what}"


@record
class Code:
    """A code of an official classification, so that cases join the world's data.

    Parameters
    ----------
    scheme : str
        ``isced-f-2013``, ``hs-2022`` or ``oecd-dac-purpose``.
    code : str
        The code, or for goods a range of chapters such as ``50-63``.
    label : str, optional
        What the source calls it, where that says more than the code.
    """

    scheme: Text
    code: Text
    label: Text | None = None


@record
class Link:
    """How a tie stands to another tie of the same relationship.

    Parameters
    ----------
    rel : {"part_of", "follows", "implements", "prompted_by", "contradicts", "same_event_as"}
        The relation, read from this tie to the other.
    to : str
        The id of the other tie.
    on : str, optional
        The field about which the two contradict each other; only with ``contradicts``.
    certainty : {"sure", "probable"}, optional
        Only with ``same_event_as``.
    note : str, optional
        Why.
    """

    rel: Relation
    to: Slug
    on: Text | None = None
    certainty: Literal["sure", "probable"] | None = None
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Hold each relation to the fields that it has."""
        if self.rel == "contradicts" and self.on is None:
            yield Problem((), "a contradiction says what it is about; add 'on:' with the field")
        if self.rel != "contradicts" and self.on is not None:
            yield Problem(("on",), "'on' goes with rel: contradicts only; take it out")
        if self.rel == "same_event_as" and self.certainty is None:
            yield Problem((), "same_event_as wants 'certainty: sure' or 'certainty: probable'")
        if self.rel != "same_event_as" and self.certainty is not None:
            text = "'certainty' goes with rel: same_event_as only; take it out"
            yield Problem(("certainty",), text)


@record
class Inference:
    """What the record says and the source only implies.

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
