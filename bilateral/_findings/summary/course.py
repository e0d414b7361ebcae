"""Rule on the course of relations: beginning, breaks, resumption, and who says otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.endings import ENDINGS
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import REACHED
from bilateral._findings.status_words import came, status_word
from bilateral._findings.summary.claims import claimants, opponents, other_version
from bilateral._findings.summary.grounds import clause, silence
from bilateral._findings.summary.sentence import DIFFERS, Clause, Sentence, Subject, contrast
from bilateral._findings.summary.voice import Voice, state_name, topic_noun, with_article
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began, ended, lasted, year
from bilateral.text.lists import join_list

RELATIONS, RUPTURE = "diplomatic.relations", "diplomatic.rupture"
THING = "relations"
SUBJECT = Subject(first="{focal's} diplomatic relations with {other}", later="those with {other}")
SIGNS = ("diplomatic.recognition", "diplomatic.embassy", "diplomatic.ambassador")
"""Topics that show relations where no relations are recorded as such."""
FEW = 3
"""With more periods than this, only the last interruptions are written one by one."""
MENDING = (RELATIONS, "political.reconciliation")
"""What ends a break without a later period on record: relations agreed, or a settlement."""
OPENING = ("prompted_by", "implements")
"""The links from relations to what led to them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """The records of a case on relations.

    Attributes
    ----------
    spells : sequence of TieView
        The periods of relations, earliest first: one of several records of the same period.
    absences, ruptures : sequence of TieView
        The reported absences of relations, and the acts that broke them.
    """

    case: CaseIndex
    spells: Sequence[TieView]
    absences: Sequence[TieView]
    ruptures: Sequence[TieView]

    @property
    def has_break(self) -> bool:
        """Whether relations lapsed, ended or were broken."""
        is_over = any(tie.when.end_kind == "known" for tie in self.spells)
        return is_over or bool(self.absences or self.ruptures)


def course(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write how relations began, lapsed and resumed; nothing, if no case records any."""
    courses = [read(case) for case in cases]
    says_no_lapse = any(found.has_break for found in courses)
    clauses = [write(found, says_no_lapse=says_no_lapse) for found in courses]
    if any(each.ties for each in clauses if each):
        # The course of relations comes first, however much the cases differ in it.
        yield from contrast("course", clauses, SUBJECT, voice, DIFFERS)


def read(case: CaseIndex) -> Course:
    """Read the periods of relations of a case, and what broke them."""
    ties = case.by_word.get(RELATIONS, ())
    there = [tie for tie in ties if tie.stage in ("delivered", "stopped", "unknown")]
    spells = [tie for tie in there if tie.record.date] or there
    spells.sort(key=lambda tie: (bool(tie.claimants), tie.when.outer[:2]))
    first: dict[str, TieView] = {}
    for tie in spells:
        same = {link.to for link in tie.record.links if link.rel == "same_event_as"}
        same |= {it for it, link in case.links if (link.to, link.rel) == (tie.id, "same_event_as")}
        # A claim about a period that the source reports itself is not a separate period.
        if same.isdisjoint(first):
            first[tie.id] = tie
    return Course(
        case=case,
        spells=sorted(first.values(), key=lambda tie: tie.when.outer[:2]),
        absences=[tie for tie in ties if tie.absent],
        ruptures=[tie for tie in case.by_word.get(RUPTURE, ()) if not tie.absent],
    )


def write(found: Course, *, says_no_lapse: bool) -> Clause | None:
    """Write the course of one case; "no lapse is reported" only if `says_no_lapse`."""
    case, spells = found.case, found.spells
    if not spells:
        return _without_spells(found)
    phrases = [_beginning(case, spells[0])]
    if len(spells) > FEW:
        phrases.append("were interrupted several times")
    for before, after in list(pairwise(spells))[1 - FEW :]:
        phrases.append(_break(found, before, after))
        phrases.append(f"resumed {began(after)}{_opened(case, after)}")
    if spells[-1].when.end_kind == "known":
        phrases.append(_break(found, spells[-1], None))
    elif len(spells) == 1 and says_no_lapse and silence(case, [RELATIONS]):
        phrases[0] += ", and no lapse is reported"
    ties = [*spells, *found.absences, *found.ruptures]
    ties += [*opponents(case, ties), *(opener for tie in spells for opener in _openers(case, tie))]
    return clause(case, join_list(phrases), ties)


def _without_spells(found: Course) -> Clause | None:
    """Write what else shows relations, that they are reported absent, or the meaning of silence."""
    case = found.case
    signs = [tie for topic in SIGNS for tie in case.by_word.get(topic, ())]
    seen = [tie for tie in signs if tie.stage == "delivered"][:1]
    denied = [*found.absences, *(tie for tie in signs if tie.absent)][:2]
    words = silence(case, [RELATIONS])
    parts = [f"are known only from {_sign(tie)} {lasted(tie)}".rstrip() for tie in seen]
    broken = [*_broken(found), *_mended(found)]
    parts += [says for says, _ in broken]
    if not seen and not found.absences and not broken and words:
        parts.append(f"are {words}")
    for tie in denied:
        what = "are" if tie.topic == RELATIONS else f"{_sign(tie)} is"
        parts.append(f"{what} reported absent {lasted(tie)}".rstrip())
    if not parts:
        return None
    ties = [*seen, *(tie for _, group in broken for tie in group), *denied]
    return clause(case, ", and ".join(parts), ties)


def _broken(found: Course) -> Iterator[tuple[str, Sequence[TieView]]]:
    """Say who broke or lowered relations whose spells are not on record, and when."""
    for sender, ties in grouped(found.ruptures, lambda tie: tie.record.sender).items():
        done = [tie for tie in ties if tie.stage == "delivered"] or ties
        whose = "" if done[0].record.reciprocal else f" by {state_name(sender)}"
        when = join_list(dict.fromkeys(filter(None, map(began, done))))
        verb = "were" if done[0].stage == "delivered" else f"were {status_word(done[0])} to be"
        yield f"{verb} broken off or lowered{whose} {when}".rstrip(), ties


def _mended(found: Course) -> Iterator[tuple[str, Sequence[TieView]]]:
    """Say that their restoration was agreed, or came, after the last break."""
    last = max((tie.when.outer[0] for tie in found.ruptures), default=None)
    later = [
        tie
        for topic in MENDING
        for tie in found.case.by_word.get(topic, ())
        if last is not None and not tie.absent and tie.stage in REACHED and tie.when.outer[1] > last
    ]
    for tie in later[:1]:
        what = "their restoration" if tie.topic == RELATIONS else ENDINGS[tie.topic]
        yield f"{what} {came(tie)} {began(tie)}".rstrip(), [tie]


def _sign(tie: TieView) -> str:
    of = "" if tie.record.reciprocal else f" of {state_name(tie.record.sender)}"
    return f"{with_article(topic_noun(tie.topic))}{of}"


def _beginning(case: CaseIndex, spell: TieView) -> str:
    since = began(spell)
    says = f"began {since}" if since else "have no reported beginning"
    if spell.claimants:
        says += f" by the account of {claimants(case, spell)}"
    versions = [other_version(case, tie, THING) for tie in opponents(case, [spell])]
    return f"{says} ({'; '.join(versions[:2])})" if versions else says


def _break(found: Course, before: TieView, after: TieView | None) -> str:
    """Write how a period ended: broken off by whom, lapsed on whose statement, or only when."""
    case = found.case
    first = before.when.outer[2]
    last = after.when.outer[1] if after else None
    for tie in found.ruptures:
        if tie.when.outer[3] >= first and (last is None or tie.when.outer[0] <= last):
            return f"were broken off by {state_name(tie.record.sender)} {began(tie)}".rstrip()
    lapses = [
        tie
        for tie in found.absences
        if tie.when.outer[3] >= first and (last is None or tie.when.outer[0] <= last)
    ]
    if not (after and lapses):
        return f"ended {ended(before)}" if ended(before) else "were interrupted"
    says = f"lapsed {lasted(lapses[0])}"
    versions = [other_version(case, tie, THING) for tie in opponents(case, lapses)]
    if not versions:
        return says
    account = "the source's" if len(case.relationship.sources) == 1 else "one source's"
    return f"{says} by {account} account ({'; '.join(versions[:2])})"


def _opened(case: CaseIndex, spell: TieView) -> str:
    """Write after what relations were resumed, if a link names it."""
    for tie in _openers(case, spell):
        of = f" of {year(tie)}" if year(tie) and year(tie) not in began(spell) else ""
        return f" after the {topic_noun(tie.topic)}{of}"
    return ""


def _openers(case: CaseIndex, spell: TieView) -> list[TieView]:
    return [case.by_id[link.to] for link in spell.record.links if link.rel in OPENING][:1]
