"""Hostile ties between the two states: who did what to whom, when, and how it ended."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import (
    HostileAct,
    ending_words,
    endings_unlinked,
    hostile_acts,
    state_name,
)
from bilateral._findings.result import FindingSpec, Result, columns, joined, row_of
from bilateral._findings.tie_view import IN, OUT
from bilateral._findings.when import began_by, lasted
from bilateral._findings.words import FEW, few
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED, SILENCES
from bilateral.text.lists import join_list
from bilateral.ties import KINDS
from bilateral.vocabulary import cached_words, codes, tone_of, topic_label

COLUMNS = columns(
    "relationship kind topic mode what actor target status stage date ended ended_by third_states "
    "attributed_to disputed:flag part_of act outcome ending_dates "
    "start_earliest:day start_latest:day end_earliest:day end_latest:day ids"
)
MOST_LABELS = 8
NONE = "no hostile tie is recorded"


def conflict(cases: Sequence[CaseIndex]) -> Result:
    """Return disputes, sanctions, wars, expulsions and other hostile ties, and how they ended.

    The frame has one row for each hostile tie, gravest and latest first: ``actor`` and ``target``
    are the states that act and that are acted against, missing where it is joint; ``mode`` is
    verbal or material; ``ended`` is its end by its date; ``ended_by`` are the titles of what ended
    it by a link (a ceasefire, a release, relations resumed), and ``ending_dates`` their dates
    (EDTF). ``act`` says in words what it is and who acts against whom, ``outcome`` how it ended.
    The four bounds of the date are days, as in the table of ties. ``ids`` are the tie and its
    endings. A reported absence of something hostile has no row.
    """
    acts = {case.id: hostile_acts(case) for case in cases}
    rows = [_row(case, act) for case in cases for act in acts[case.id]]
    return Result(
        rows=rows,
        columns=COLUMNS,
        summary=" ".join(f"{case.title}: {in_words(case, acts[case.id])}" for case in cases),
        ties=[(case.id, tie) for case in cases for tie in _ids(case, acts[case.id])],
    )


SPEC = FindingSpec(
    title="Conflict and how it ended",
    find=conflict,
    shown="relationship what topic actor target date status ended_by third_states attributed_to",
    about=("coverage", "silence", "source", "claimant"),
)


def in_words(case: CaseIndex, acts: Sequence[HostileAct]) -> str:
    """Write who did what and how it ended; or that no hostile tie is recorded, and what that means.

    The gravest acts are named in order of time, with the parts of a larger conflict.
    """
    wholes = [act for act in acts if not act.wholes]
    named, rest = wholes[:FEW], wholes[FEW:]
    in_time = sorted(named, key=lambda act: began_by(act.tie))
    sentences = ["; ".join(act.words for act in in_time)]
    known = {act.tie.topic for act in named}
    if labels := dict.fromkeys(_label(act.tie.topic, known) for act in rest):
        sentences.append(f"Also: {join_list(labels, most=MOST_LABELS)}")
    sentences.append(besides(case))
    return "".join(f"{sentence}. " for sentence in sentences if sentence).rstrip()


def besides(case: CaseIndex) -> str:
    """Say what no hostile tie tells: that there is none, and ends that are linked to none.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> besides(index_case(bl.load("cuba-laos"), "CUB")).partition(";")[0]
    'no hostile tie is recorded'
    """
    acts = hostile_acts(case)
    unlinked = few(ending_words(tie, lasted) for tie in endings_unlinked(case, acts))
    ends = f"Also on record: {unlinked}, without saying what it ended" if unlinked else ""
    return ". ".join(filter(None, ("" if acts else silence(case), ends)))


def silence(case: CaseIndex) -> str:
    """Write the meaning of no hostile tie on record: not mentioned, or not covered.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> silence(index_case(bl.load("cuba-laos"), "CUB")).partition(";")[0]
    'no hostile tie is recorded'
    """
    kinds: dict[str, list[str]] = {word: [] for word in SILENCES}
    for kind, topics in hostile_topics().items():
        meanings = [_silence(case, topics, direction) for direction in (OUT, IN)]
        if len({*meanings}) == 1:
            kinds[meanings[0]].append(kind)
            continue
        for meaning, sender in zip(meanings, case.states, strict=True):
            kinds[meaning].append(f"{kind} (by {state_name(sender)})")
    denied = [topic_label(tie.topic) for tie in case.ties if tie.is_hostile and tie.absent]
    parts = {
        "reported absent: {}": few(denied),
        "none is mentioned under {} ties": join_list(kinds[NOT_MENTIONED]),
        "{} ties are not covered by the sources": join_list(kinds[NOT_COVERED]),
        "{} ties are left out by the filter": join_list(kinds[HIDDEN]),
    }
    phrases = (phrase.format(words) for phrase, words in parts.items() if words)
    none = "no hostile tie is in the selection" if case.filters else NONE
    return "; ".join([none, *phrases])


def _silence(case: CaseIndex, topics: Sequence[str], direction: str) -> str:
    """Return the meaning of no record of some topics of a kind, from one side.

    Hidden ties may be hostile; a kind is covered if one of its hostile topics is.
    """
    found = {case.silence(topic, direction) for topic in topics}
    return next(word for word in (HIDDEN, *SILENCES) if word in found)


@cached_words
def hostile_topics() -> Mapping[str, Sequence[str]]:
    """Return the hostile topics of each kind that has any, in the order of the kinds.

    Examples
    --------
    >>> list(hostile_topics())
    ['diplomatic', 'political', 'trade', 'military']
    """
    hostile = [topic for topic in codes("topics") if tone_of(topic) == "hostile"]
    topics = grouped(hostile, lambda topic: topic.partition(".")[0])
    return {kind: topics[kind] for kind in KINDS if kind in topics}


def _label(topic: str, known: Collection[str]) -> str:
    return f"more of {topic_label(topic)}" if topic in known else topic_label(topic)


def _ids(case: CaseIndex, acts: Sequence[HostileAct]) -> list[str]:
    """Return the ties behind the words about a case, including reported absences."""
    ids = [tie for act in acts for tie in act.ids]
    denied = [tie.id for tie in case.ties if tie.is_hostile and tie.absent and not acts]
    return [*ids, *denied, *(tie.id for tie in endings_unlinked(case, acts))]


def _row(case: CaseIndex, act: HostileAct) -> dict[str, Any]:
    tie = act.tie
    values = (
        *(case.id, tie.kind, tie.topic, tie.mode, tie.title, act.actor, act.target),
        *(tie.status, tie.stage, tie.date),
        str(tie.date).rpartition("/")[2] if act.ended_on else None,
        joined(it.title for it in act.endings),
        joined(act.third_states),
        joined(tie.claimants),
        act.is_disputed,
        joined(act.wholes),
        act.act,
        act.end_words,
        joined(tie.date for tie in act.endings),
        *tie.when.outer,
        "; ".join(act.ids),
    )
    return row_of(COLUMNS, values)
