"""Rule on the course of relations: beginning, breaks, resumption, and who says otherwise."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.endings import ENDINGS
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import REACHED
from bilateral._findings.status_words import came, status_word
from bilateral._findings.summary.claims import claimants, opponents, other_version
from bilateral._findings.summary.grounds import clause, silence
from bilateral._findings.summary.sentence import DIFFERS, Clause, Sentence, Subject, contrast
from bilateral._findings.summary.spells import LOWERING, RELATIONS, Course, Spell, read
from bilateral._findings.summary.voice import Voice, state_name, topic_noun, with_article
from bilateral._findings.tie_view import TieView
from bilateral._findings.when import began, ended, lasted, year
from bilateral.text.lists import join_list

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


def course(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write how relations began, lapsed and resumed; nothing, if no case records any."""
    courses = [read(case) for case in cases]
    says_no_lapse = any(found.has_break for found in courses)
    clauses = [write(found, says_no_lapse=says_no_lapse) for found in courses]
    if any(each.ties for each in clauses if each):
        # The course of relations comes first, however much the cases differ in it.
        yield from contrast("course", clauses, SUBJECT, voice, DIFFERS)


def write(found: Course, *, says_no_lapse: bool) -> Clause | None:
    """Write the course of one case; "no lapse is reported" only if `says_no_lapse`."""
    case, spells = found.case, found.spells
    if not spells:
        return _without_spells(found)
    begins = _beginning(case, spells[0].first)
    if len(spells) == 1 and says_no_lapse and not found.has_break and silence(case, [RELATIONS]):
        begins += ", and no lapse is reported"
    during = _during(found)[-FEW:]
    done = [act for act in during if not _is_announcement_of(act, during)]
    steps = [(act.when.outer[0], says) for act in done for says in _lowered(case, act, during)]
    for spell, after in zip_longest(spells, spells[1:]):
        steps += [(spell.last.when.outer[2], says) for says in _turn(found, spell, after)]
    says = [says for _, says in sorted(steps, key=lambda step: step[0])]
    if len(spells) > FEW:
        says = ["were interrupted several times", *says[2 - 2 * FEW :]]
    phrases = [begins, *says]
    records = [tie for spell in spells for tie in dict.fromkeys(spell)]
    ties = [*records, *found.absences, *found.acts]
    if spells[-1].is_over:
        ties += [tie for _, group in _mended(found) for tie in group]
    ties += [*opponents(case, ties), *(opener for tie in records for opener in _openers(case, tie))]
    fields = ("actor",) if found.acts else ()
    return clause(case, join_list(phrases), ties, fields)


def _without_spells(found: Course) -> Clause | None:
    """Write what else shows relations, that they are reported absent, or the meaning of silence."""
    case = found.case
    signs = [tie for topic in SIGNS for tie in case.by_word.get(topic, ())]
    seen = _spells_of_sign([tie for tie in signs if tie.stage == "delivered"])
    denied = [*found.absences, *(tie for tie in signs if tie.absent)][:2]
    words = silence(case, [RELATIONS])
    whens = join_list(dict.fromkeys(filter(None, map(lasted, seen))))
    parts = [f"are known only from {_sign(tie)} {whens}".rstrip() for tie in seen[:1]]
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


def _spells_of_sign(signs: Sequence[TieView]) -> list[TieView]:
    """Return the records like the first, earliest first: what was closed may have reopened."""
    alike = [tie for tie in signs if _sign(tie) == _sign(signs[0])]
    return sorted(alike, key=lambda tie: tie.when.outer)[-FEW:]


def _broken(found: Course) -> Iterator[tuple[str, Sequence[TieView]]]:
    """Say who broke or lowered relations whose spells are not on record, and when."""
    for ties in grouped(found.acts, lambda tie: (tie.topic, tie.record.sender)).values():
        yield _act([tie for tie in ties if tie.stage == "delivered"] or ties), ties


def _mended(found: Course) -> Iterator[tuple[str, Sequence[TieView]]]:
    """Say that their restoration was agreed, or came, after the last break."""
    last = max((tie.when.outer[0] for tie in found.acts), default=None)
    known = {tie.id for spell in found.spells for tie in spell}
    later = [
        tie
        for topic in MENDING
        for tie in found.case.by_word.get(topic, ())
        if last is not None and tie.id not in known and not tie.absent
        if tie.stage in REACHED and tie.when.outer[1] > last
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
    if since and spell.when.is_interval and spell.when.start_latest == spell.when.end_latest:
        # An end bounds the beginning, and does not report it.
        says = f"existed {since} (their beginning is not reported)"
    if spell.claimants:
        says += f" by the account of {claimants(case, spell)}"
    versions = [other_version(case, tie, THING) for tie in opponents(case, [spell])]
    return f"{says} ({'; '.join(versions[:2])})" if versions else says


def _act(ties: Sequence[TieView]) -> str:
    """Write who broke or lowered relations, and when; an actor who is inferred is not named."""
    tie, *_ = ties
    is_inferred = any(inference.of == "actor" for inference in tie.record.inferred)
    is_known = not (tie.record.reciprocal or is_inferred)
    whose = f" by {state_name(tie.record.sender)}" if is_known else ""
    verb = "were" if tie.stage == "delivered" else f"were {status_word(tie)} to be"
    done = "lowered" if tie.topic == LOWERING else "broken off"
    when = join_list(dict.fromkeys(filter(None, map(began, ties))))
    return f"{verb} {done}{whose} {when}".rstrip()


def _is_announcement_of(act: TieView, others: Iterable[TieView]) -> bool:
    """Return whether an act was only announced, and its side did some other in that year."""
    return act.stage != "delivered" and any(
        other.stage == "delivered"
        and other.record.sender == act.record.sender
        and began(other) == began(act)
        for other in others
    )


def _done(act: TieView, others: Sequence[TieView]) -> str:
    """Write an act, and that its side announced more than it did."""
    announced = [it for it in others if _is_announcement_of(it, [act]) and it.topic != act.topic]
    nouns = join_list(dict.fromkeys(with_article(topic_noun(it.topic)) for it in announced))
    return f"{_act([act])} ({nouns} was announced)" if nouns else _act([act])


def _lowered(case: CaseIndex, act: TieView, others: Sequence[TieView]) -> list[str]:
    """Write an act; and when lowered relations were restored: by a period that follows one."""
    spells = {tie.id: tie for tie in case.by_word.get(RELATIONS, ())}
    later = [
        tie
        for tie in spells.values()
        if act.topic == LOWERING and tie.when.outer[0] >= act.when.outer[0]
        if any(link.rel == "follows" and link.to in spells for link in tie.record.links)
    ]
    return [_done(act, others), *(f"were restored {began(tie)}".rstrip() for tie in later[:1])]


def _turn(found: Course, spell: Spell, after: Spell | None) -> list[str]:
    """Write how a period ended, and that the next one began."""
    if after is None:
        mended = [says for says, _ in _mended(found)]
        return [*_break(found, spell, after), *mended] if spell.is_over else []
    act = next(iter(_at_the_end(found.acts, spell, after)), None)
    again = "were restored" if act and act.topic == LOWERING else "resumed"
    first = after.first
    resumed = f"{again} {began(first)}{_opened(found.case, first)}"
    return [*_break(found, spell, after), resumed]


def _at_the_end(ties: Iterable[TieView], spell: Spell, after: Spell | None) -> list[TieView]:
    """Return what may have come after a period, and before the next."""
    first = spell.last.when.outer[2]
    last = after.first.when.outer[1] if after else None
    return [
        tie
        for tie in ties
        if tie.when.outer[3] >= first and (last is None or tie.when.outer[0] <= last)
    ]


def _during(found: Course) -> list[TieView]:
    """Return the acts that ended no period on record."""
    ends = {
        tie.id
        for spell, after in zip_longest(found.spells, found.spells[1:])
        if after or spell.is_over
        for tie in _at_the_end(found.acts, spell, after)
    }
    return [tie for tie in found.acts if tie.id not in ends]


def _break(found: Course, spell: Spell, after: Spell | None) -> list[str]:
    """Write how a period ended: broken off by whom, lapsed on whose statement, or only when."""
    case = found.case
    ended_it = [
        tie
        for acts in (found.ruptures, found.lowerings)
        for tie in _at_the_end(acts, spell, after)[:1]
    ]
    if ended_it:
        # What was only announced is followed by what was done.
        done = [tie for tie in ended_it if tie.stage == "delivered"][:1]
        only = [tie for tie in ended_it[:1] if tie not in done]
        kept = [tie for tie in (*only, *done) if not _is_announcement_of(tie, done)]
        return [_done(tie, only) for tie in kept]
    lapses = _at_the_end(found.absences, spell, after)
    if not (after and lapses):
        when = ended(spell.last) if spell.last.when.is_interval else ""
        return [f"ended {when}" if when else "were interrupted"]
    says = f"lapsed {lasted(lapses[0])}"
    versions = [other_version(case, tie, THING) for tie in opponents(case, lapses)]
    if not versions:
        return [says]
    account = "the source's" if len(case.relationship.sources) == 1 else "one source's"
    return [f"{says} by {account} account ({'; '.join(versions[:2])})"]


def _opened(case: CaseIndex, spell: TieView) -> str:
    """Write after what relations were resumed, if a link names it."""
    for tie in _openers(case, spell):
        of = f" of {year(tie)}" if year(tie) and year(tie) not in began(spell) else ""
        return f" after the {topic_noun(tie.topic)}{of}"
    return ""


def _openers(case: CaseIndex, spell: TieView) -> list[TieView]:
    return [case.by_id[link.to] for link in spell.record.links if link.rel in OPENING][:1]
