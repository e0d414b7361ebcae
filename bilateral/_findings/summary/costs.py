"""Rule on costs: gifts, shared costs, and what the receiving side pays for."""

from collections.abc import Collection, Iterator, Sequence

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.summary.assistance import is_provided, wholes
from bilateral._findings.summary.grounds import clause
from bilateral._findings.summary.scale import MOST, numbers
from bilateral._findings.summary.sentence import Clause, Sentence, side_by_side
from bilateral._findings.summary.things import by_account, series, short_list, thing, things
from bilateral._findings.summary.voice import Voice, state_name
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list

STAGES = ("delivered", "stopped")
NOT_REPORTED = "not_stated"
BUSINESS = ("paid_by_receiver", "commercial")


def costs(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write who pays for what was provided, if any source reports the terms."""
    # What was called off before it was carried out cost nobody anything.
    provided = {
        case.id: [
            tie for tie in case.ties if is_provided(tie, STAGES) and tie.status != "cancelled"
        ]
        for case in cases
    }
    if any(tie.terms != NOT_REPORTED for ties in provided.values() for tie in ties):
        found = [read(case, provided[case.id], voice) for case in cases if provided[case.id]]
        yield from side_by_side("costs", [each for each in found if each.says], voice)


def read(case: CaseIndex, ties: Sequence[TieView], voice: Voice) -> Clause:
    """Read who pays for what one side provides to the other."""
    of_terms = grouped(ties, lambda tie: tie.terms)
    shared = of_terms.get("cost_shared", [])
    names = {*map(thing, shared)}
    granted = wholes(case, of_terms.get("grant", ()))
    given = [tie for tie in granted if thing(tie) not in names]
    bought = [tie for terms in BUSINESS for tie in of_terms.get(terms, ())]
    alone = of_terms.get("self_funded", [])
    # Of those who are counted, the sentence on people says that they paid for themselves.
    not_yet_said = [tie for tie in alone if (case.id, tie.id) not in voice.said]
    parts = [
        _shared(case, shared),
        *_given(case, given),
        *_bought(case, bought, {*map(thing, granted)}),
        _alone(case, not_yet_said),
    ]
    used = [*shared, *given, *bought, *alone]
    if not used:
        subject = f"{voice.focal(case)} and {voice.other(case)}"
        parts = [f"who paid for {things(ties)} between {subject} is not reported"]
        used = list(ties)
    return clause(case, series([*filter(None, parts)][:MOST]), used, ["terms", "borne_by"])


def _shared(case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Write what each side pays of shared costs."""
    charges = [(charge, tie) for tie in ties for charge in tie.record.borne_by]
    paid: dict[str, list[str]] = {}
    for (state, what), group in grouped(
        charges, lambda pair: (pair[0].state, pair[0].what)
    ).items():
        paid.setdefault(state, []).append(f"{what} for {things(tie for _, tie in group)}")
    clauses = (
        f"{state_name(state)} pays {' as well as '.join(each)}" for state, each in paid.items()
    )
    return f"{join_list(clauses)}{by_account(case, ties)}"


def _given(case: CaseIndex, ties: Sequence[TieView]) -> Iterator[str]:
    """Write what each side gave, and whether the grant is inferred."""
    for (*ends, is_stopped), group in grouped(
        ties, lambda tie: (*tie.record.ends, tie.stage == "stopped")
    ).items():
        provider, receiver = map(state_name, ends)
        is_read = any(each.of == "terms" for tie in group for each in tie.record.inferred)
        grants = ", read as grants" if is_read else " as grants"
        gives = "gives" if all(tie.status == "active" for tie in group) else "gave"
        until = f" until {_stopped(group)}" if is_stopped else ""
        what = f"{things(group)}{grants}{until}{by_account(case, group)}"
        yield f"{provider} {gives} {receiver} {what}"


def _stopped(ties: Sequence[TieView]) -> str:
    statuses = join_list(dict.fromkeys(str(tie.status) for tie in ties), "or")
    return f"{'this was' if len(ties) == 1 else 'these were'} {statuses}"


def _bought(case: CaseIndex, ties: Sequence[TieView], given: Collection[str]) -> Iterator[str]:
    """Write what the receiving side pays for, also next to gifts of the same type."""
    of_thing = grouped(ties, lambda tie: (tie.record.ends, thing(tie)))
    # What was paid for, and is no more or not all of it, is in the past as a whole.
    going_on = {
        key: all(tie.status == "active" for tie in group) for key, group in of_thing.items()
    }
    for (provider, receiver, is_going_on), group in grouped(
        ties, lambda tie: (*tie.record.ends, going_on[tie.record.ends, thing(tie)])
    ).items():
        # If the payer is the state that all cases share, the provider is named.
        by_whom = f" provided by {state_name(provider)}" if receiver == case.focal else ""
        verb = "pays" if is_going_on else "paid"
        names = (f"further {name}" if name in given else name for name in map(thing, group))
        what = f"{short_list(names)}{by_whom}{by_account(case, group)}"
        yield f"{state_name(receiver)} {verb} for {what}"


def _alone(case: CaseIndex, ties: Sequence[TieView]) -> str:
    """Write how many paid for themselves."""
    if not ties:
        return ""
    subject = next((amount.words for amount in numbers(case, ties)), "students")
    return f"{subject} paid for themselves{by_account(case, ties)}"
