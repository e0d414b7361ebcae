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
from bilateral.vocabulary import stage_of

Form = Literal["event", "flow", "stock", "agreement", "condition"]
Terms = Literal[
    "grant", "cost_shared", "paid_by_receiver", "commercial", "self_funded", "not_stated"
]
Channel = Literal["government", "party", "military", "business", "society", "not_stated"]
GIVEN, SENT = ("given", "received"), ("outbound", "inbound")
"""What leaves and what reaches a state: gifts and their like; visits, missions and words."""


class Noted:
    """Has room for a note of what a record was checked against, which is no part of its value."""

    __slots__ = ("checked",)


def note_checked(record: Noted, ground: object) -> None:
    """Note on a record that it has passed what it was checked against; None forgets it."""
    object.__setattr__(record, "checked", ground)  # a note, and no part of its frozen value


@record
class Tie(Noted):
    """One thing that passes between two states, or stands between them, and the evidence for it.

    Each kind has its own class (`Aid`, `Education`, `Trade` …), which names the two ends in the
    words of its field; in every frame they are ``sender`` and ``receiver``.

    Parameters
    ----------
    id : str
        A short stable name, unique in its relationship; not derived from values.
    title, note : str
        What it is, in own words.
    form : {"event", "flow", "stock", "agreement", "condition"}
        How it sits in time: counted, so much over a period, so many at a date, agreed, lasting.
    topic : str
        What passes or is done, from the shipped list of topics (``education.scholarship``).
    field : str, optional
        In what: medicine, boxing.
    between : pair of str, optional
        The two states of an undirected tie, in place of its kind's two ends.
    status : str, optional
        Where it stands: proposed … ended; none for what is reported absent.
    absent : bool
        A source reports that it is *not* there. No count and no sum holds such a tie.
    key : bool
        It belongs on a timeline of a few events, whatever else there is.
    date : Date, optional
        When it happened or lasted (EDTF).
    observed : Date, optional
        When it was told in the present tense: surely active no later, possibly after.
    place : str, optional
        Where.
    terms : str
        Who pays, in a word; `borne_by` says who pays what when costs are shared.
    channel : str
        Who carries it.
    initiated_by : str, optional
        The state from which it started, where told.
    repeats : {"yearly", "occasional", "unknown"}, optional
        Where one tie stands for many events.
    reason : str, optional
        Why, where a source says so.
    limit : str, optional
        What holds it back, keeps it small or ended it, where a source says so: no cause of it.
    steps, participants, quantities, classification, links : sequences
        The way to its status, who took part, how much, official codes, other ties.
    inferred : sequence of Inference
        What the source implies and does not say.
    cites : sequence of Citation
        Where it stands; at least one.
    """

    ENDS: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The pairs of words by which a kind names its sender and its receiver."""
    ORDER: ClassVar[int] = 100
    """Where tables and charts show the kind; of two alike, by their names."""
    LABEL: ClassVar[str] = ""
    """What charts call it, where that is not the name of the kind."""
    DIRECTIONS: ClassVar[tuple[str, str]] = GIVEN
    """What leaves and what reaches a state. Only what is given depends on its terms."""

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
        """Tell what the fields of one tie owe each other."""
        return tie_rules(self)

    @property
    def reciprocal(self) -> bool:
        """Whether it has no direction: a joint agreement, relations as such."""
        return self.between is not None

    @property
    def ends(self) -> tuple[str, str]:
        """Its sender and its receiver; of an undirected tie, the two codes in order."""
        if self.between is not None:
            return min(self.between), max(self.between)
        for sender, receiver in type(self).ENDS:
            if getattr(self, sender) is not None:
                return getattr(self, sender), getattr(self, receiver)
        msg = f"{self.id} has no ends"  # the rules keep such a tie from being made
        raise AssertionError(msg)

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
        """What its status rolls up to: planned … stopped, unknown; None if reported absent."""
        return stage_of(self.status, self.form)

    @property
    def bounds(self) -> Bounds:
        """When it surely and possibly was, from its date and from when it was observed."""
        return seen(self.date, self.observed)

    @property
    def attributed_to(self) -> tuple[str, ...]:
        """Those who claim it, in order; none where the source says it itself."""
        claims = [cite.attributed_to for cite in self.cites if cite.stance == "supports"]
        return tuple({name: None for name in claims if name})

    @property
    def sources(self) -> tuple[str, ...]:
        """The ids of the sources that it rests on, each once."""
        return tuple({cite.source: None for cite in self.cites})
