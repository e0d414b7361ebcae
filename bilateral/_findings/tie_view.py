"""A tie seen from one of its two states, with values that findings often read."""

from dataclasses import dataclass
from functools import cached_property

from bilateral._findings.figures.figure import NOT_REPORTED, Figure
from bilateral.dates.bounds import Bounds, has_place
from bilateral.quantities import Quantity
from bilateral.ties import Tie
from bilateral.vocabulary import mode_of, tone_of

OUT, IN, JOINT = "out", "in", "joint"
"""The directions of a tie, seen from the focal state of its case."""

TieType = tuple[str, str]
"""Kind and topic: ties are of one type when these agree, whichever way each of them goes."""


# No slots: what is worked out is kept in the view, and a view outlives the index it is in. A
# sensitivity analysis looks at the same ties dozens of times.
@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class TieView:
    """One tie, seen from the focal state of its case.

    Attributes
    ----------
    record : Tie
        The tie itself.
    id, kind, topic, stage, absent
        As in the record.
    direction : {"out", "in", "joint"}
        Whether it leaves the focal state, reaches it, or has no direction. What is hostile leaves
        the state that acts.
    when : Bounds
        The bounds of its time.
    """

    record: Tie
    id: str
    kind: str
    topic: str
    stage: str | None
    absent: bool
    direction: str
    when: Bounds

    @cached_property
    def type(self) -> TieType:
        """Kind and topic."""
        return self.kind, self.topic

    @property
    def tone(self) -> str:
        """Whether its topic is cooperative, hostile or neutral."""
        return tone_of(self.topic)

    @property
    def mode(self) -> str:
        """Whether its topic is verbal or material."""
        return mode_of(self.topic)

    @property
    def is_hostile(self) -> bool:
        """Whether it is directed against the other state: it never counts as help or as a bond."""
        return self.tone == "hostile"

    @property
    def title(self) -> str:
        """What it is, in words."""
        return self.record.title

    @property
    def is_key(self) -> bool:
        """Whether it belongs on a short timeline, and is named before others."""
        return self.record.key

    @property
    def form(self) -> str:
        """How it sits in time."""
        return self.record.form

    @property
    def status(self) -> str | None:
        """Its place."""
        return self.record.status

    @property
    def terms(self) -> str:
        """Who pays, in a word."""
        return self.record.terms

    @property
    def channel(self) -> str:
        """Who carries it."""
        return self.record.channel

    @property
    def payer(self) -> str:
        """Who pays: the terms, and who bears what."""
        terms = self.terms.replace("_", " ")
        borne_by = "; ".join(map(str, self.record.borne_by))
        return f"{terms} ({borne_by})" if borne_by else terms

    @cached_property
    def date(self) -> str | None:
        """When, as written."""
        return str(self.record.date) if self.record.date else None

    @cached_property
    def is_dated(self) -> bool:
        """Whether it has a date, and one that gives it a place in time: see `has_place`.

        The day on which a source reports a tie is not a date of the tie.
        """
        when = self.when
        ends = (when.start_earliest, when.start_latest, when.end_earliest, when.end_latest)
        return self.record.date is not None and has_place(*ends)

    @cached_property
    def observed(self) -> str | None:
        """When a source described it in the present tense, as written."""
        return str(self.record.observed) if self.record.observed else None

    @cached_property
    def claimants(self) -> tuple[str, ...]:
        """The persons on whose statement alone it rests; none if a source states it itself too."""
        claims = [cite.attributed_to for cite in self.record.cites if cite.stance == "supports"]
        return () if None in claims else tuple(dict.fromkeys(filter(None, claims)))

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures, in their order."""
        return tuple(self._figure(n, quantity) for n, quantity in enumerate(self.record.quantities))

    def _figure(self, n: int, quantity: Quantity) -> Figure:
        lower, upper = (None if end is None else float(end) for end in quantity.interval)
        date = str(quantity.date) if quantity.date else self.date
        # A figure with the date of its tie was when the tie was, observation and all.
        when = quantity.date if quantity.date and date != self.date else self.when
        return Figure(
            tie=self.id,
            n=n,
            measure=quantity.measure,
            unit=quantity.unit,
            stage=quantity.stage or self.stage or "unknown",
            time=quantity.time or NOT_REPORTED,
            value=None if quantity.value is None else float(quantity.value),
            lower=lower,
            upper=upper,
            bound=None if quantity.missing else quantity.bound,
            missing=quantity.missing,
            name=quantity.name,
            part_of=quantity.part_of,
            date=date,
            when=when,
            kind=self.kind,
            topic=self.topic,
            terms=self.terms,
            direction=self.direction,
            rests_on=((self.id, n),),
        )


def view(tie: Tie, focal: str) -> TieView:
    """Return a tie seen from one of its states.

    Examples
    --------
    >>> import bilateral as bl
    >>> view(bl.load("cuba-laos").tie("relations-1974"), "CUB").direction
    'joint'
    """
    return TieView(
        record=tie,
        id=tie.id,
        kind=tie.kind,
        topic=tie.topic,
        stage=tie.stage,
        absent=tie.absent,
        direction=JOINT if tie.reciprocal else OUT if tie.sender == focal else IN,
        when=tie.bounds,
    )
