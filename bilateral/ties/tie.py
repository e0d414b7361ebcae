"""The tie: one typed, cited record of something between two states; what all kinds share."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from bilateral.dates import seen
from bilateral.dates.bounds import Bounds
from bilateral.field_types import Flag, Slug, StateId, Text, When
from bilateral.quantities import Quantity
from bilateral.records import Problem, record
from bilateral.sources import Citation
from bilateral.ties.parts import Charge, Code, Inference, Link, Participant, Status, Step
from bilateral.ties.rules import tie_rules
from bilateral.vocabulary import ends_of, stage_of

Form = Literal["event", "flow", "stock", "agreement", "condition"]
Terms = Literal[
    "grant",
    "cost_shared",
    "paid_by_receiver",
    "concessional",
    "commercial",
    "self_funded",
    "not_stated",
]
Channel = Literal[
    "government", "party", "military", "business", "society", "multilateral", "not_stated"
]
GIVEN, SENT = ("given", "received"), ("outbound", "inbound")
"""The words for what leaves and what reaches a state: gifts; visits, missions and words."""


class Noted:
    """A slot for a note of what a record was checked against; not part of its value."""

    __slots__ = ("checked",)


def note_checked(record: Noted, ground: object) -> None:
    """Note what a record was checked against; None removes the note."""
    object.__setattr__(record, "checked", ground)  # a note, not a part of its frozen value


@record
class Tie(Noted):
    """One typed record of something between two states, and the evidence for it.

    Each kind has its own class (`Aid`, `Education`, `Trade` …), which names the two ends in the
    words of its field; in every frame they are ``sender`` and ``receiver``.

    Parameters
    ----------
    id : str
        A short stable name, unique in its relationship; not derived from values.
    kind : str
        The kind, which names its class: aid, trade …
    title, note : str
        What it is, in free text.
    form : {"event", "flow", "stock", "agreement", "condition"}
        Its form in time: one event, an amount over a period, a number at a date, agreed, lasting.
    topic : str
        What is transferred or done, from the shipped list of topics (``education.scholarship``).
    field : str, optional
        The subject: medicine, boxing.
    between : pair of str, optional
        The two states of an undirected tie, in place of its kind's two ends.
    status : str, optional
        Its status: proposed … ended; none for a reported absence.
    absent : bool
        Whether a source reports that it does *not* exist. Such a tie enters no count and no sum.
    key : bool
        Whether it is one of the few events of a short timeline.
    date : Date, optional
        When it happened or lasted (EDTF).
    observed : Date, optional
        When a source reported it in the present tense: surely active no later, possibly after.
    place : str, optional
        Where it took place.
    terms : str
        The terms, in a word; `borne_by` says who pays what when costs are shared.
    channel : str
        The body or route that carries it out.
    initiated_by : str, optional
        The state that started it, where reported; of a hostile tie the actor does it.
    repeats : {"yearly", "occasional", "unknown"}, optional
        How often, where one tie represents many events.
    reason : str, optional
        The reason, where a source gives one.
    limit : str, optional
        What limits, hinders or ended it, where a source says so; not the cause of it.
    steps, participants, quantities, classification, links : sequences
        The steps to its status, who took part, amounts, official codes, links to other ties.
    inferred : sequence of Inference
        What the source implies and does not say.
    cites : sequence of Citation
        The passages that support it; at least one.
    """

    ENDS: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The pairs of field names for sender and receiver; the first where a topic names none."""
    ORDER: ClassVar[int] = 100
    """The position of the kind in tables and charts; equal positions sort by name."""
    LABEL: ClassVar[str] = ""
    """The label in charts, where it differs from the name of the kind."""
    DIRECTIONS: ClassVar[tuple[str, str]] = GIVEN
    """The words for what leaves and what reaches a state. Only gifts depend on terms."""

    id: Slug
    kind: str
    form: Form
    topic: Text
    title: Text
    field: Text | None = None
    note: Text | None = None
    between: tuple[StateId, StateId] | None = None
    status: Status | None = None
    absent: Flag = False
    key: Flag = False
    date: When | None = None
    observed: When | None = None
    place: Text | None = None
    terms: Terms = "not_stated"
    borne_by: tuple[Charge, ...] = ()
    channel: Channel = "not_stated"
    initiated_by: StateId | None = None
    repeats: Literal["yearly", "occasional", "unknown"] | None = None
    reason: Text | None = None
    limit: Text | None = None
    steps: tuple[Step, ...] = ()
    participants: tuple[Participant, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    classification: tuple[Code, ...] = ()
    links: tuple[Link, ...] = ()
    inferred: tuple[Inference, ...] = ()
    cites: tuple[Citation, ...]

    def problems(self) -> Iterator[Problem]:
        """Yield the problems between the fields of one tie."""
        return tie_rules(self)

    @property
    def reciprocal(self) -> bool:
        """Whether the tie has no direction: a joint agreement, diplomatic relations."""
        return self.between is not None

    @property
    def ends(self) -> tuple[str, str]:
        """The sender and the receiver; of an undirected tie, the two codes in order."""
        if self.between is not None:
            return min(self.between), max(self.between)
        pairs = type(self).ENDS
        # of a topic that is not listed any pair of the kind is taken
        named = (ends_of(self.topic, pairs), *pairs)
        sender, receiver = next(
            pair for pair in named if None not in (getattr(self, pair[0]), getattr(self, pair[1]))
        )
        return getattr(self, sender), getattr(self, receiver)

    @classmethod
    def end_words(cls) -> tuple[str, ...]:
        """Return the names of all fields that hold an end of ties of this kind, each once."""
        return tuple(dict.fromkeys(word for pair in cls.ENDS for word in pair))

    @property
    def sender(self) -> str:
        """The first end in its kind's words; of an undirected tie, the first code in order."""
        return self.ends[0]

    @property
    def receiver(self) -> str:
        """The second end in its kind's words; of an undirected tie, the second code in order."""
        return self.ends[1]

    @property
    def stage(self) -> str | None:
        """The stage of its status: planned … stopped, unknown; None if reported absent."""
        return stage_of(self.status, self.form)

    @property
    def bounds(self) -> Bounds:
        """The bounds of its time, from its date and from when it was observed."""
        return seen(self.date, self.observed)

    @property
    def attributed_to(self) -> tuple[str, ...]:
        """The persons or bodies that claim it, in order; none where the source states it itself."""
        claims = [cite.attributed_to for cite in self.cites if cite.stance == "supports"]
        return tuple({name: None for name in claims if name})

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that it cites, each once."""
        return tuple({cite.source: None for cite in self.cites})
