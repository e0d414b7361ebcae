"""Rule on trade: what is traded, lent and invested, agreed or wished, and reported absent."""

from collections.abc import Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.hostile_acts import LASTING
from bilateral._findings.status_words import status_word
from bilateral._findings.summary.deeds import carried_out, how_far
from bilateral._findings.summary.grounds import clause, silence_each_way
from bilateral._findings.summary.scale import MOST, counted, largest, numbers
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import (
    by_account,
    planned_things,
    series,
    short_list,
    thing,
    times,
)
from bilateral._findings.summary.voice import Voice, state_name
from bilateral._findings.tie_view import IN, JOINT, OUT, TieView
from bilateral._findings.when import lasted
from bilateral.text.lists import join_list
from bilateral.vocabulary import finance_of, unit_label

OWED = "money-outstanding"
NAMED = 5
"""So many things that are traded are named: *others* would hide the third of four."""
STOPPED = ("ended", "broken_off", "suspended")
"""The statuses of what was there and went on no longer."""
STAGES = {
    money: {"delivered": paid, "agreed": "agreed", "planned": "planned", "stopped": "stopped"}
    for money, paid in {"lent": "paid out", "repaid": "paid back"}.items()
}
"""How far money came, in words, that is lent and that is repaid."""


def trade(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write what is traded and lent, agreed and wished, and what the sources deny."""
    subject = Subject(first=f"trade and finance {voice.between}", later="those {between}")
    yield from contrast("trade", map(read, cases), subject, voice)


def read(case: CaseIndex) -> Clause | None:
    """Read trade and money of a case; None if a filter or a conflict replaces them."""
    about = [tie for tie in case.ties if tie.kind == "trade" or finance_of(tie.topic)]
    denied = [tie for tie in about if tie.absent and tie.id not in case.disputed("")]
    there = [tie for tie in about if not tie.absent and not tie.is_hostile]
    lent = [tie for tie in there if finance_of(tie.topic) in STAGES]
    done = [tie for tie in there if tie.stage in ("delivered", "stopped") and tie not in lent]
    plans = [tie for tie in there if _is_open(case, tie) and tie not in lent]
    ties = [*done, *lent, *plans, *denied]
    if not ties:
        why = "" if about else silence_each_way(case, ["trade"])
        return clause(case, f"are {why}") if why else None
    rest = "" if there else silence_each_way(case, ["trade"])
    there_is = series([_done(case, done), *_lent(case, lent)][:MOST])
    are = "include" if case.is_narrowed else "are reported only as"
    planned = _planned(case, plans, done)
    parts = [
        f"include {there_is}{f', with {planned}' if planned else ''}" if there_is else "",
        f"{are} {planned}" if planned and not there_is else "",
        f"are reported to lack {_denied(case, denied)}" if denied else "",
        f"are otherwise {rest}" if rest else "",
    ]
    return clause(case, series(parts), ties, ["quantities"], figures=numbers(case, done))


def _is_open(case: CaseIndex, tie: TieView) -> bool:
    return tie.stage in ("planned", "agreed") and tie.id not in carried_out(case)


def _done(case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Name what is traded, in which direction, with the largest figure of each."""
    names = [_traded(case, name, group) for name, group in grouped(ties, thing).items()]
    kept = [*names[: NAMED - 1], "others"] if len(names) > NAMED else names
    words = series(kept) if any(" and " in name for name in kept) else join_list(kept)
    return f"{words}{by_account(case, ties)}"


def _traded(case: CaseIndex, name: str, ties: Sequence[TieView]) -> str:
    """Name one thing; where some of it has stopped, each direction by itself, with its time."""
    if not any(map(_stopped, ties)):
        return _with_figure(case, f"{name}{_direction(ties)}", ties)
    parts = grouped(ties, lambda tie: (tie.direction, _stopped(tie) or lasted(tie)))
    in_order = sorted(parts.items(), key=lambda part: any(map(_stopped, part[1])))
    words = [
        _with_figure(case, f"{_direction(group)} {when}".strip(), group)
        for (_, when), group in in_order
    ]
    return f"{name} {join_list(words)}"


def _with_figure(case: CaseIndex, words: str, ties: Sequence[TieView]) -> str:
    """Add the largest figure of what goes one way."""
    is_one_way = len({tie.direction for tie in ties}) == 1
    amounts = largest(numbers(case, ties))[:1] if is_one_way else []
    return " ".join([words, *(f"({counted(amount.figure)})" for amount in amounts)])


def _stopped(tie: TieView) -> str:
    """Write when and how trade ended or was interrupted; empty if it is not reported to have."""
    if tie.form not in LASTING or tie.status not in STOPPED:
        return ""
    return f"{lasted(tie)} ({status_word(tie)})".lstrip()


def _lent(case: CaseIndex, ties: Sequence[TieView]) -> Iterator[str]:
    """Write what is lent or repaid by whom: agreed, paid out, paid back, outstanding."""
    for (name, payer), group in grouped(ties, lambda tie: (thing(tie), tie.record.sender)).items():
        stages = STAGES[finance_of(group[0].topic)]
        figures = [figure for tie in group for figure in tie.figures if figure.is_number]
        amounts = [
            f"{figure.words} {unit_label(figure.unit)} "
            f"{'owed' if figure.measure == OWED else stages.get(figure.stage, '')}"
            for figure in figures[:MOST]
        ]
        sums = f" ({join_list(amounts)})" if amounts else ""
        yield f"{name} from {state_name(payer)}{sums}{by_account(case, group)}"


def _planned(case: CaseIndex, ties: Sequence[TieView], done: Sequence[TieView]) -> str:
    """Name what is only planned or agreed."""
    if not ties:
        return ""
    known = {*map(thing, done)}
    fresh = [tie for tie in ties if thing(tie) not in known]
    more = [f"more {name}" for name in dict.fromkeys(map(thing, ties)) if name in known]
    names = short_list([*more, *planned_things(case, fresh)])
    return f"{names} {how_far(ties)}{by_account(case, ties)}"


def _denied(case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Name what a source reports absent, for that topic and direction only."""
    names = [
        " ".join(filter(None, (f"{name}{_direction(group)}", times(group))))
        for name, group in grouped(ties, thing).items()
    ]
    return f"{short_list(names)}{by_account(case, ties)}"


def _direction(ties: Sequence[TieView]) -> str:
    """Write the direction of some ties."""
    directions = {tie.direction for tie in ties}
    if {OUT, IN} <= directions:
        return " both ways"
    senders = {tie.record.sender for tie in ties if tie.direction != JOINT}
    return f" from {state_name(senders.pop())}" if senders else ""
