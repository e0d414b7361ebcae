"""The typed index of a case, from which all findings read: ties, links, figures and coverage."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, wraps
from operator import attrgetter
from typing import Any, TypeVar

from bilateral._findings.completeness import Completeness
from bilateral._findings.counting import leading_on
from bilateral._findings.figures.figure import Figure
from bilateral._findings.grouping import grouped
from bilateral._findings.tie_view import IN, JOINT, OUT, TieType, TieView, view
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED, Coverage
from bilateral.dates import Date
from bilateral.dates.bounds import Day
from bilateral.relationship import Relationship
from bilateral.relationship.filters import Filter
from bilateral.ties import Tie
from bilateral.ties.parts import Link

T = TypeVar("T")

Key = tuple[str, str]
"""Case and tie, by their ids."""

"""What it means that a case has no record of something."""

FIGURES, DATE = "quantit", "date"
"""How the field begins that a contradiction about figures, or about the date, names."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class CaseIndex:
    """One case, laid out for findings. Each part is worked out when it is first asked for.

    Attributes
    ----------
    relationship : Relationship
        The case, whole.
    title : str
        What to call it.
    focal : str
        The state from which it is seen.
    ties : tuple of TieView
        Its ties, reported absences among them.
    completeness : Completeness
        How completely its sources look.
    is_narrowed : bool
        Whether anything was left out of the case as loaded.
    worked_out : dict
        What `once_a_case` keeps.
    """

    relationship: Relationship
    title: str
    focal: str
    ties: tuple[TieView, ...]
    completeness: Completeness
    is_narrowed: bool = False
    worked_out: dict[Any, Any] = field(default_factory=dict, init=False)

    @property
    def id(self) -> str:
        """The short name of the relationship."""
        return self.relationship.id

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """What its sources speak about."""
        return self.completeness.coverage

    @property
    def states(self) -> tuple[str, str]:
        """The focal state, and the other one."""
        return self.focal, self.other

    @property
    def other(self) -> str:
        """The state from which it is not seen."""
        first, second = self.relationship.states
        return second if first == self.focal else first

    @property
    def filters(self) -> tuple[Filter, ...]:
        """What was chosen of the relationship, and what that left out."""
        return self.relationship.filters

    @property
    def within(self) -> tuple[Date, ...]:
        """The periods that are asked about, where it was narrowed to any."""
        return tuple(entry.period for entry in self.filters if entry.period is not None)

    def is_hidden(self, word: str, direction: str | None = None) -> bool:
        """Say whether a filter hides ties of a kind or topic, in some direction or in any.

        Of these nothing may be called missing: they were left out, or were not chosen.

        Examples
        --------
        >>> import bilateral as bl
        >>> case = index_case(bl.load("cuba-laos").where(kind="education"), "CUB")
        >>> case.is_hidden("trade"), case.is_hidden("education.scholarship", OUT)
        (True, False)
        """
        senders = () if direction is None else _SENDING[direction](self)
        return any(entry.hides(word, senders) for entry in self.filters)

    def silence(self, word: str, direction: str | None = None) -> str:
        """Say what it means that a case has no record of a kind or topic.

        What is reported absent, and what only an exhaustive source makes a zero, is not asked here:
        see `bilateral._findings.missing_reason`.

        Returns
        -------
        str
            `HIDDEN`, `NOT_COVERED` or `NOT_MENTIONED`.

        Examples
        --------
        >>> import bilateral as bl
        >>> case = index_case(bl.load("cuba-laos"), "CUB")
        >>> case.silence("military.arms"), case.silence("aid", IN)
        ('not covered by the sources', 'not mentioned')
        """
        if self.is_hidden(word, direction):
            return HIDDEN
        words = dict.fromkeys((word.partition(".")[0], word))
        rank = self.completeness.rank(words, self.senders(direction or JOINT))
        return NOT_COVERED if rank is None else NOT_MENTIONED

    @property
    def is_empty(self) -> bool:
        """Whether it has neither ties nor coverage."""
        return not self.ties and not self.coverage

    def senders(self, direction: str) -> tuple[str, ...]:
        """Name the states whose ties go that way; what is joint is looked at from both ends."""
        if direction == JOINT:
            return self.states
        return (self.focal,) if direction == OUT else (self.other,)

    @cached_property
    def span(self) -> tuple[Day, Day] | None:
        """The first and the last day that its sources speak about, where both are known."""
        first = [entry.period.earliest for entry in self.coverage]
        last = [entry.period.latest for entry in self.coverage]
        starts, ends = ([day for day in days if day is not None] for days in (first, last))
        return (min(starts), max(ends)) if starts and ends else None

    @cached_property
    def by_id(self) -> Mapping[str, TieView]:
        """The ties by their ids."""
        return {tie.id: tie for tie in self.ties}

    @cached_property
    def by_word(self) -> Mapping[str, list[TieView]]:
        """The ties of each kind and of each topic."""
        # A topic is never called like a kind: it has a dot.
        return grouped(self.ties, attrgetter("kind")) | grouped(self.ties, attrgetter("topic"))

    @cached_property
    def records(self) -> Sequence[TieView]:
        """Its records: every tie but the reported absences. A part counts as much as its whole."""
        return [tie for tie in self.ties if not tie.absent]

    @cached_property
    def records_of(self) -> Mapping[str, list[TieView]]:
        """The records of each kind."""
        return grouped(self.records, attrgetter("kind"))

    @cached_property
    def recorded(self) -> Mapping[TieType, list[TieView]]:
        """The records of each type."""
        return grouped(self.records, attrgetter("type"))

    @cached_property
    def absent(self) -> Mapping[TieType, list[TieView]]:
        """The reported absences of each type."""
        return grouped((tie for tie in self.ties if tie.absent), attrgetter("type"))

    def absences(self, tie_type: TieType, direction: str) -> list[TieView]:
        """Give what denies ties of a type that go one way; what is absent both ways denies each."""
        return [tie for tie in self.absent.get(tie_type, ()) if tie.direction in (direction, JOINT)]

    @cached_property
    def links(self) -> Sequence[tuple[str, Link]]:
        """Every link, with the id of the tie that has it."""
        return [(tie.id, link) for tie in self.ties for link in tie.record.links]

    @cached_property
    def linked(self) -> Mapping[str, Mapping[str, list[str]]]:
        """What a link says → the tie that has it → the ties that it names.

        A contradiction about a date leaves the figures of both sides as they are: contradictions
        are those about figures.
        """
        found: dict[str, dict[str, list[str]]] = {}
        for tie, link in self.links:
            if link.rel != "contradicts" or is_about(link.on, FIGURES):
                found.setdefault(link.rel, {}).setdefault(tie, []).append(link.to)
        return found

    @cached_property
    def figures(self) -> Sequence[Figure]:
        """The figures of its ties, in their order."""
        return [figure for tie in self.ties for figure in tie.figures]

    @cached_property
    def onward(self) -> Mapping[str, list[str]]:
        """Each part → its wholes, and each later record of one event → the first."""
        return leading_on(self.links, {tie.id: place for place, tie in enumerate(self.ties)})

    def disputed(self, field: str) -> set[str]:
        """Name the ties of which one contradicts the other on a field, both sides of each."""
        return {
            side
            for tie, link in self.links
            if link.rel == "contradicts" and is_about(link.on, field)
            for side in (tie, link.to)
        }

    def reduced(self, ties: Sequence[Tie], coverage: Sequence[Coverage]) -> "CaseIndex":
        """Index what is left of the case; ties that did not change keep all that is known of them.

        Where nothing changed, this is the index itself.
        """
        # Records are frozen: what is the very same object did not change, and costs no comparison.
        known = {id(tie.record): tie for tie in self.ties}
        views = tuple(known.get(id(tie)) or view(tie, self.focal) for tie in ties)
        is_same = len(coverage) == len(self.coverage)
        if is_same and views == self.ties:
            return self
        looks = self.completeness if is_same else Completeness(coverage, self.completeness.states)
        return replace(self, ties=views, completeness=looks, is_narrowed=True)


_SENDING: Mapping[str, Callable[[CaseIndex], tuple[str | None, ...]]] = {
    OUT: lambda case: (case.focal,),
    IN: lambda case: (case.other,),
    JOINT: lambda _: (None,),
}
"""Who sends what goes in a direction, as filters note it: nobody alone, of what is joint."""


def once_a_case(work: Callable[[CaseIndex], T]) -> Callable[[CaseIndex], T]:
    """Keep with a case what several findings work out of it, for an index does not change."""

    @wraps(work)
    def kept(case: CaseIndex) -> T:
        if work not in case.worked_out:
            case.worked_out[work] = work(case)
        found: T = case.worked_out[work]
        return found

    return kept


def index_case(
    relationship: Relationship,
    focal: str,
    *,
    title: str = "",
) -> CaseIndex:
    """Index one relationship, seen from one of its states.

    Examples
    --------
    >>> import bilateral as bl
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> case.other, case.ties[1].id
    ('LAO', 'relations-1974')
    """
    return CaseIndex(
        relationship=relationship,
        title=title or relationship.title,
        focal=focal,
        ties=tuple(view(tie, focal) for tie in relationship.ties),
        completeness=Completeness(relationship.coverage, relationship.states),
        is_narrowed=bool(relationship.filters),
    )


def titles_of(cases: Iterable[CaseIndex]) -> Mapping[str, str]:
    """Name what to call each case: its id → its title."""
    return {case.id: case.title for case in cases}


def recorded_cases(cases: Iterable[CaseIndex]) -> list[CaseIndex]:
    """Leave out the cases that have neither ties nor coverage: they have nothing to lay out."""
    return [case for case in cases if not case.is_empty]


def is_about(on: str | None, field: str) -> bool:
    """Say whether a contradiction is about a field, a part of it, or what begins like it.

    Examples
    --------
    >>> is_about("quantities.0.value", FIGURES), is_about("date", FIGURES)
    (True, False)
    """
    return on is not None and on.startswith(field)
