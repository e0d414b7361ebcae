"""Read the hostile ties of a case: who did what to whom, when, and how each ended."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import attrgetter, itemgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.endings import OF_HOSTILITY, RESUMED, ending_name
from bilateral._findings.grouping import grouped
from bilateral._findings.status_words import status_word
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began, ended, lasted
from bilateral._findings.words import few
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.dates.in_words import between
from bilateral.text.lists import join_list
from bilateral.vocabulary import topic_label

GRAVE = {
    "trade.embargo": 1,
    "political.sanctions": 1,
    "diplomatic.downgrading": 1,
    "diplomatic.rupture": 2,
    "military.occupation": 3,
    "military.conflict": 4,
}
"""The graver topics, in rising order."""
OVER = ("completed", "ended", "broken_off")
LASTING = frozenset({"condition", "flow"})
REACHED = frozenset({"agreed", "delivered"})
NO_END = "no end reported"
NOT_LINKED = "no end of it on record"
_began = attrgetter("when.outer", "id")


@dataclass(frozen=True, kw_only=True)
class HostileAct:
    """One hostile tie, and how it ended.

    Attributes
    ----------
    tie : TieView
        The tie.
    actor, target : str or None
        The states that act and that are acted against; both None where it is joint, as a war is.
    states : tuple of str
        The two states.
    endings : tuple of TieView
        The ties that ended it, by links: a ceasefire, a peace, a release.
    parts : tuple of TieView
        The hostile ties that are parts of it.
    wholes : tuple of str
        The hostile ties that it is a part of.
    third_states : tuple of str
        Third states that took part in it or in its end, with their roles.
    is_disputed : bool
        Whether another record or source contradicts it.
    may_have_ended : bool
        Whether a record of an end that is linked to nothing may be about it.
    """

    tie: TieView
    actor: str | None
    target: str | None
    states: tuple[str, str]
    endings: tuple[TieView, ...]
    parts: tuple[TieView, ...]
    wholes: tuple[str, ...]
    third_states: tuple[str, ...]
    is_disputed: bool
    may_have_ended: bool = False

    @property
    def ids(self) -> tuple[str, ...]:
        """The ties behind it: itself, and its endings."""
        return self.tie.id, *(tie.id for tie in self.endings)

    @property
    def is_lasting(self) -> bool:
        """Whether it lasts until it ends; an expulsion or a demand is over at once."""
        return self.tie.form in LASTING or self.tie.topic in RESUMED

    @property
    def ended_on(self) -> str | None:
        """When it ended by its date, in words; None if the date has no end, or it does not last."""
        when = self.tie.when
        if self.tie.form not in LASTING or self.tie.record.date is None:
            return None
        if not when.is_interval and self.tie.status not in OVER:
            return None
        return ended(self.tie, fine=True) or None

    @property
    def is_over(self) -> bool:
        """Whether anything reports an end: its date, its status, or what ended it."""
        return (
            not self.is_lasting
            or self.ended_on is not None
            or any(tie.stage in REACHED for tie in self.endings)
            or (self.tie.topic not in RESUMED and self.tie.status in OVER)
        )

    def may_be_ended_by(self, ending: TieView) -> bool:
        """Whether an end that is linked to nothing may have come after it began."""
        return ending.when.outer[3] >= self.tie.when.outer[0]

    @property
    def weight(self) -> tuple[int, bool, bool, int]:
        """The sort key: gravity, deeds before words, unended first, then latest."""
        grave = GRAVE.get(self.tie.topic, 0)
        return grave, self.tie.mode == "material", not self.is_over, self.tie.when.outer[3]

    @property
    def act(self) -> str:
        """What it is, about what, and who acts against whom."""
        field = f" ({self.tie.record.field})" if self.tie.record.field else ""
        return f"{topic_label(self.tie.topic)}{field} {self.sides}"

    @property
    def sides(self) -> str:
        """Write who acts against whom."""
        if self.actor is None or self.target is None:
            names = f"between {join_list(map(state_name, self.states))}"
            started = self.tie.record.initiated_by
            return f"{names}, initiated by {state_name(started)}" if started else names
        return f"by {state_name(self.actor)} against {state_name(self.target)}"

    @property
    def end_words(self) -> str:
        """Write how it ended, or that no end is reported; empty if its dates say it."""
        if self.endings:
            return f"ended by {few(map(ending_words, self.endings))}"
        if self.ended_on or not self.is_lasting:
            return ""
        if self.is_over:
            return "ended, date not reported"
        observed = self.tie.record.observed
        then = between(observed.earliest, observed.latest, fine=True) if observed else ""
        no_end = NOT_LINKED if self.may_have_ended else NO_END
        is_said = self.tie.record.date is None  # its time is that of the report
        return f"still reported {then}, {no_end}" if then and not is_said else no_end

    @property
    def words(self) -> str:
        """Write who did what, when, and how it ended."""
        tie = self.tie
        asides = [
            self.act,
            spell(tie),
            "" if tie.stage == "delivered" else status_word(tie),
            f"including {few(topic_label(part.topic) for part in self.parts)}"
            if self.parts
            else "",
            f"with {few(self.third_states)}" if self.third_states else "",
            self.end_words,
            f"according to {join_list(tie.claimants)}" if tie.claimants else "",
            "disputed" if self.is_disputed else "",
        ]
        return ", ".join(filter(None, asides))


def hostile_acts(case: CaseIndex) -> list[HostileAct]:
    """Read the hostile ties of a case, gravest and latest first; reported absences are none.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> hostile_acts(index_case(bl.load("cuba-laos"), "CUB"))
    []
    """
    hostile = {tie.id: tie for tie in case.ties if tie.is_hostile and not tie.absent}
    parts = [
        (tie, link.to)
        for tie in hostile.values()
        for link in tie.record.links
        if link.rel == "part_of" and link.to in hostile
    ]
    parts_of = grouped(parts, itemgetter(1))
    wholes_of = grouped(parts, lambda pair: pair[0].id)
    acts = [
        _act(
            case,
            tie,
            parts=tuple(sorted((part for part, _ in parts_of.get(tie.id, ())), key=_began)),
            wholes=tuple(whole for _, whole in wholes_of.get(tie.id, ())),
        )
        for tie in hostile.values()
    ]
    loose = endings_unlinked(case, acts)
    acts = [replace(act, may_have_ended=any(map(act.may_be_ended_by, loose))) for act in acts]
    return sorted(acts, key=lambda act: act.weight, reverse=True)


def _act(
    case: CaseIndex, tie: TieView, *, parts: tuple[TieView, ...], wholes: tuple[str, ...]
) -> HostileAct:
    endings = tuple(_endings(case, tie))
    actor, target = (None, None) if tie.record.reciprocal else tie.record.ends
    against = any(cite.stance == "contradicts" for cite in tie.record.cites)
    return HostileAct(
        tie=tie,
        actor=actor,
        target=target,
        states=case.states,
        endings=endings,
        parts=parts,
        wholes=wholes,
        third_states=tuple(_third_states(case, (tie, *endings))),
        is_disputed=against or tie.id in case.disputed(""),
    )


def endings_unlinked(case: CaseIndex, acts: Iterable[HostileAct]) -> list[TieView]:
    """Return the ends of hostility that are linked to no recorded hostile tie."""
    linked = {tie for act in acts for tie in act.ids}
    return [
        tie
        for tie in case.ties
        if tie.topic in OF_HOSTILITY and not tie.absent and tie.id not in linked
    ]


def state_name(code: str) -> str:
    """Name a state in a sentence.

    Examples
    --------
    >>> state_name("LAO"), state_name("USA")
    ('Laos', 'the United States')
    """
    return in_sentence(name_of(code))


def name_of(code: str) -> str:
    """Name a state.

    Examples
    --------
    >>> name_of("LAO")
    'Laos'
    """
    return state(code).name


def spell(tie: TieView) -> str:
    """Write the date of a tie: its day, or its period.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> spell(view(bl.load("cuba-pakistan").tie("embassy-cuba-1963"), "CUB"))
    'from 1963 until 1990 at the latest'
    """
    return lasted(tie, fine=True) or (f"reported in {tie.observed}" if tie.observed else "undated")


def ending_words(tie: TieView, when: Callable[..., str] = began) -> str:
    """Write what ended a conflict, and when it began or how long it lasted; proposals as such."""
    status = "" if tie.stage in REACHED else f", {tie.status}"
    return f"{ending_name(tie.topic)} {when(tie, fine=True) or '(undated)'}{status}"


def _endings(case: CaseIndex, act: TieView) -> list[TieView]:
    """Return what ended an act by a link, early ones first.

    Broken or lowered relations are also resumed by a later period that follows an earlier one.
    """
    found = _linked(case, "ends", act.id)
    if act.topic in RESUMED and not found:
        spells = [tie.id for tie in case.by_word.get(RESUMED[act.topic], ())]
        resumed = {tie.id: tie for spell in spells for tie in _linked(case, "follows", spell)}
        found = [
            tie
            for name, tie in resumed.items()
            if name in spells and tie.when.outer[0] >= act.when.outer[0]
        ]
    return sorted(found, key=_began)


def _linked(case: CaseIndex, rel: str, to: str) -> list[TieView]:
    """Return the ties with such a link to a tie; a reported absence ends nothing."""
    ids = [tie for tie, link in case.links if (link.rel, link.to) == (rel, to)]
    return [tie for tie in map(case.by_id.__getitem__, ids) if not tie.absent]


def _third_states(case: CaseIndex, ties: Iterable[TieView]) -> Iterator[str]:
    """Name third states, each with its roles."""
    roles: dict[str, dict[str, None]] = {}
    for tie in ties:
        for participant in tie.record.participants:
            if participant.state and participant.state not in case.states:
                named = roles.setdefault(participant.state, {})
                named |= {participant.role: None} if participant.role else {}
    for code, words in roles.items():
        yield f"{name_of(code)} as {join_list(words)}" if words else name_of(code)
