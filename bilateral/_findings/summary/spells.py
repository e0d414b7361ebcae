"""The periods of relations of a case, and what broke or lowered them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.tie_view import TieView

RELATIONS, RUPTURE = "diplomatic.relations", "diplomatic.rupture"
LOWERING = "diplomatic.downgrading"


class Spell(NamedTuple):
    """One period of relations, by one record or by several that overlap or contradict each other.

    Attributes
    ----------
    first, last : TieView
        The record of its beginning and that of its end: those that reach furthest.
    """

    first: TieView
    last: TieView

    @property
    def is_over(self) -> bool:
        """Whether its end is reported; an event that begins relations does not end them."""
        return _ends(self.last)


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The records of a case on relations.

    Attributes
    ----------
    spells : sequence of Spell
        The periods of relations, earliest first.
    absences, ruptures, lowerings : sequence of TieView
        The reported absences of relations, and the acts that broke or lowered them.
    """

    case: CaseIndex
    spells: Sequence[Spell]
    absences: Sequence[TieView]
    ruptures: Sequence[TieView]
    lowerings: Sequence[TieView]

    @property
    def acts(self) -> list[TieView]:
        """The acts that broke or lowered relations, earliest first."""
        return sorted([*self.ruptures, *self.lowerings], key=lambda tie: tie.when.outer)

    @property
    def restorations(self) -> list[TieView]:
        """What followed a spell within the same period: relations that had been lowered."""
        firsts = {spell.first.id for spell in self.spells}
        return [
            tie
            for tie in self.case.by_word.get(RELATIONS, ())
            if self.lowerings and tie.id not in firsts and not tie.absent
            if any(link.rel == "follows" for link in tie.record.links)
        ]

    @property
    def has_break(self) -> bool:
        """Whether relations lapsed, ended, were broken or lowered."""
        is_over = any(spell.is_over for spell in self.spells)
        return is_over or bool(self.absences or self.acts)


def read(case: CaseIndex) -> Course:
    """Read the periods of relations of a case, and what broke them."""
    ties = case.by_word.get(RELATIONS, ())
    there = [tie for tie in ties if tie.stage in ("delivered", "stopped", "unknown")]
    spells = [tie for tie in there if tie.record.date] or there
    spells.sort(key=lambda tie: (bool(tie.claimants), tie.when.outer[:2]))
    first: dict[str, TieView] = {}
    for tie in spells:
        # A claim about a period that the source reports itself is not a separate period.
        if _linked(case, tie, "same_event_as").isdisjoint(first):
            first[tie.id] = tie
    acts = (case.by_word.get(topic, ()) for topic in (RUPTURE, LOWERING))
    ruptures, lowerings = ([tie for tie in some if not tie.absent] for some in acts)
    absences = [tie for tie in ties if tie.absent]
    return Course(
        case=case,
        spells=_spells(case, first.values(), [*absences, *ruptures]),
        absences=absences,
        ruptures=ruptures,
        lowerings=lowerings,
    )


def _spells(case: CaseIndex, ties: Iterable[TieView], breaks: Iterable[TieView]) -> list[Spell]:
    """Put together what tells of one period: two accounts of it are no interruption."""
    cuts = [*breaks]
    spells: list[Spell] = []
    for tie in sorted(ties, key=lambda tie: tie.when.outer[:2]):
        if spells and _is_of(case, spells[-1], tie, cuts):
            before = spells.pop()
            last = max(before.last, tie, key=lambda tie: (not _ends(tie), tie.when.outer[:1:-1]))
            spells.append(Spell(before.first, last))
        else:
            spells.append(Spell(tie, tie))
    return spells


def _is_of(case: CaseIndex, spell: Spell, tie: TieView, breaks: Iterable[TieView]) -> bool:
    """Return whether a record is of the same period: it surely overlaps, or contradicts.

    So is what comes after a period without a reported end, unless it follows that by a link, or
    something broke relations between the two.
    """
    start, again = spell.first.when.outer[0], tie.when.outer[1]
    overlaps = again < spell.last.when.outer[2]
    is_cut = any(start < cut.when.outer[1] and cut.when.outer[0] <= again for cut in breaks)
    goes_on = not (spell.is_over or is_cut or _linked(case, tie, "follows"))
    against = _linked(case, tie, "contradicts")
    return overlaps or goes_on or any(each.id in against for each in spell)


def _ends(tie: TieView) -> bool:
    return tie.when.is_interval and tie.when.end_kind == "known"


def _linked(case: CaseIndex, tie: TieView, rel: str) -> set[str]:
    """Return the ids of the ties that such a link joins to a tie, either way."""
    to = {link.to for link in tie.record.links if link.rel == rel}
    return to | {other for other, link in case.links if (link.to, link.rel) == (tie.id, rel)}
