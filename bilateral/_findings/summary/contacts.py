"""Contacts: the highest rank that met, when, and how regularly; and at what level otherwise."""

from collections.abc import Iterable, Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.ranks import ENCOUNTERS, Encounter, Rank, encounters
from bilateral._findings.summary.claims import KNOWN_BY_OFFICE
from bilateral._findings.summary.grounds import depends_on, ids, silence
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.voice import Voice, possessive, state_name
from bilateral._findings.summary.when import began, year
from bilateral.text.lists import join_list
from bilateral.vocabulary import topic_label

SUBJECT = Subject(
    first="contacts between {focal} and {other}",
    later="those with {other}",
)
MOST = 3


def contacts(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Say at which rank the two sides met, when, and whether they do so regularly."""
    clauses = {case.id: clause for case in cases if (clause := read(case))}
    if not clauses:
        return
    silent = [
        Clause(case=case, says=f"are {words}")
        for case in cases
        if case.id not in clauses and (words := silence(case, ENCOUNTERS))
    ]
    yield contrast("contacts", [*clauses.values(), *silent], SUBJECT, voice)


def read(case: CaseIndex) -> Clause | None:
    """Read the encounters of a case: regular ones, the highest, those ahead, and the others."""
    found = encounters(case)
    if not found:
        return None
    regular = [each for each in found if each.tie.record.repeats == "yearly"]
    done = [each for each in found if each.tie.stage == "delivered" and each not in regular]
    ahead = [each for each in found if each.tie.stage == "agreed"]
    highest = min((each.highest for each in (*regular, *done) if each.highest), default=None)
    is_top = [each for each in done if each.highest and each.highest == highest]
    top = [] if any(each.highest == highest for each in regular) else _best(is_top)
    higher = [each for each in ahead if each.highest and (not highest or each.highest < highest)]
    rest = [each for each in done if each not in top and each.highest != highest]
    parts = [
        *([_regular(case, regular)] if regular else []),
        *([_single(case, top, "")] if top else []),
        *([_single(case, _best(higher), "announced for ")] if higher else []),
    ]
    others = _others(case, rest)
    if not parts and not others:
        parts = [_unranked(found)]
    ties = [each.tie for each in (*regular, *top, *_best(higher), *rest)] or [
        each.tie for each in found
    ]
    says = join_list(parts)
    return Clause(
        case=case,
        says=f"are {says}, {others}" if says and others else f"are {says or others}",
        ties=ids(ties),
        depends_on=depends_on(case, ties, ("participants", "topic", "repeats")),
    )


def _best(found: Sequence[Encounter]) -> list[Encounter]:
    """Keep of several encounters those in which the other side was of the highest rank too."""
    if not found:
        return []
    best = min(sorted(each.ranks.values()) for each in found)
    return [each for each in found if sorted(each.ranks.values()) == best]


def _regular(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write what recurs every year, with the rank of those who travel."""
    states = dict.fromkeys(state for each in found for state in each.ranks)
    ranks = [rank for each in found for rank in each.ranks.values()]
    nouns = dict.fromkeys(f"{topic_label(each.tie.topic)}s" for each in found)
    what = f"yearly {join_list(nouns)}"
    if not ranks:
        return what
    sides = "both sides" if len(states) == 2 else join_list(map(state_name, states))
    return f"{what} of {min(ranks).plural} of {sides}"


def _single(case: CaseIndex, found: Sequence[Encounter], before: str) -> str:
    """Write one encounter, or several of the same ranks, with who met whom and when."""
    first = found[0]
    sides = [_side(state, first.ranks[state]) for state in case.states if state in first.ranks]
    years = sorted({text for each in found if (text := year(each.tie))})
    when = f"in {join_list(years[:MOST])}" if years else began(first.tie)
    if before and (text := began(first.tie, fine=True)):
        when = before + text.removeprefix("on ").removeprefix("in ")
    topic = topic_label(first.tie.topic)
    noun = topic if topic.endswith("s") else f"{'a' if topic[0] not in 'aeiou' else 'an'} {topic}"
    return f"{noun} of {' with '.join(sides)} {when}".rstrip()


def _side(state: str, rank: Rank) -> str:
    name = state_name(state)
    if rank.id in KNOWN_BY_OFFICE:
        return f"{possessive(name)} {rank.label}"
    article = "an" if rank.label[0] in "aeiou" else "a"
    return f"{article} {rank.label} of {name}"


def _others(case: CaseIndex, found: Sequence[Encounter]) -> str:
    """Write at what level the others met: one side's rank where it is always the same."""
    ranked = [each for each in found if each.ranks]
    if not ranked:
        return ""
    sides = []
    for state in case.states:
        ranks = sorted({each.ranks[state] for each in ranked if state in each.ranks})
        if ranks:
            sides.append(_plural(state, ranks))
    return f"otherwise meetings of {' with '.join(sides)}"


def _plural(state: str, ranks: Sequence[Rank]) -> str:
    if len(ranks) == 1 and ranks[0].id in KNOWN_BY_OFFICE:
        return _side(state, ranks[0])
    names = [rank.plural for rank in ranks[:MOST]]
    if len(ranks) > MOST:
        names = [*names[:-1], "others"]
    return f"{join_list(names)} of {state_name(state)}"


def _unranked(found: Iterable[Encounter]) -> str:
    """Name encounters of which no office is reported, and through whom they go, if all alike."""
    each = list(found)
    nouns = dict.fromkeys(f"{topic_label(one.tie.topic).removesuffix('s')}s" for one in each)
    channels = {one.tie.channel for one in each} - {"not_stated"}
    through = f" through {channels.pop()} channels" if len(channels) == 1 else ""
    return f"{join_list(list(nouns)[:MOST])}{through}, at a rank that is not reported"
