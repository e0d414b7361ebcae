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

FIGURES, DATE = "quantit", "date"
"""The first word of the field named by a contradiction about figures, or about the date."""


@dataclass(frozen=True, kw_only=True, eq=False, repr=False)
class CaseIndex:
    """One case, indexed for findings. Each part is computed on first use.

    Attributes
    ----------
    relationship : Relationship
        The relationship of the case.
    title : str
        Its title.
    focal : str
        The state from which it is seen.
    ties : tuple of TieView
        Its ties, including reported absences.
    completeness : Completeness
        How completely its sources cover ties.
    is_narrowed : bool
        Whether anything was left out of the case.
    worked_out : dict
        The results that `once_a_case` stores.
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
        """What its sources cover."""
        return self.completeness.coverage

    @property
    def states(self) -> tuple[str, str]:
        """The focal state, and the other one."""
        return self.focal, self.other

    @property
    def other(self) -> str:
        """The other state."""
        first, second = self.relationship.states
        return second if first == self.focal else first

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The filters of the relationship, with what they left out."""
        return self.relationship.filters

    @property
    def within(self) -> tuple[Date, ...]:
        """The periods that it was limited to, if any."""
        return tuple(entry.period for entry in self.filters if entry.period is not None)

    def is_hidden(self, word: str, direction: str | None = None) -> bool:
        """Return whether a filter hides ties of a kind or topic, in one direction or in any.

        Such ties must not be reported as missing: they were left out.

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
        """Return the meaning of no record of a kind or topic.

        Reported absences and zeros from exhaustive sources are not handled here:
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
        """Return the states that send ties in a direction; for joint ties both."""
        if direction == JOINT:
            return self.states
        return (self.focal,) if direction == OUT else (self.other,)

    @cached_property
    def span(self) -> tuple[Day, Day] | None:
        """The first and the last day that its sources cover, if both are known."""
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
        # A topic never has the name of a kind: it has a dot.
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
        """Return the absences of a type in one direction; a joint absence counts for both."""
        return [tie for tie in self.absent.get(tie_type, ()) if tie.direction in (direction, JOINT)]

    @cached_property
    def links(self) -> Sequence[tuple[str, Link]]:
        """Every link, with the id of the tie that has it."""
        return [(tie.id, link) for tie in self.ties for link in tie.record.links]

    @cached_property
    def linked(self) -> Mapping[str, Mapping[str, list[str]]]:
        """What a link says → the tie that has it → the ties that it names.

        A contradiction about a date does not affect the figures of both sides: contradictions here
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
        """Return the ties that contradict others on a field, and those contradicted."""
        return {
            side
            for tie, link in self.links
            if link.rel == "contradicts" and is_about(link.on, field)
            for side in (tie, link.to)
        }

    def reduced(self, ties: Sequence[Tie], coverage: Sequence[Coverage]) -> "CaseIndex":
        """Index a selection of the case, or return this index if nothing changed."""
        # Records are frozen: the same object is unchanged, and its view with its computed values.
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
"""The sender of ties in a direction, as filters record it: None for joint ties."""


def once_a_case(work: Callable[[CaseIndex], T]) -> Callable[[CaseIndex], T]:
    """Store with a case a result that several findings use, since an index does not change."""

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
    """Return the title of each case: id → title."""
    return {case.id: case.title for case in cases}


def recorded_cases(cases: Iterable[CaseIndex]) -> list[CaseIndex]:
    """Leave out cases without ties and coverage."""
    return [case for case in cases if not case.is_empty]


def is_about(on: str | None, field: str) -> bool:
    """Return whether a contradiction is about a field, a part of it, or a field that begins alike.

    Examples
    --------
    >>> is_about("quantities.0.value", FIGURES), is_about("date", FIGURES)
    (True, False)
    """
    return on is not None and on.startswith(field)
