"""Rule on help: who helps whom, with what, once or continuing, and how much."""

from collections.abc import Iterator, Sequence
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.amounts import Amount
from bilateral._findings.grouping import grouped
from bilateral._findings.summary.assistance import (
    BOUGHT,
    GIVING_KINDS,
    STAGES,
    is_denied,
    is_help,
    is_interrupted,
    is_provided,
    is_study,
    provider_side,
    wholes,
)
from bilateral._findings.summary.deeds import how_far
from bilateral._findings.summary.efforts import efforts, with_parts
from bilateral._findings.summary.grounds import clause, silence
from bilateral._findings.summary.scale import SENT, largest, listed, numbers
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import (
    PLANNED,
    by_account,
    dated_things,
    planned_things,
    short_list,
    things,
)
from bilateral._findings.summary.voice import Voice, state_name
from bilateral._findings.tie_view import IN, OUT, TieView
from bilateral._findings.when import is_last_seen_at_first, lasted, year
from bilateral.dates.in_words import bare, between, year_of
from bilateral.text.lists import join_list

SUPPORT = "political.support"
SIDES = frozenset({"provider", "recipient", "supplier", "receiver"})
"""The fields for who gives and who gets."""
SUBJECTS = {
    OUT: Subject(first="{focal's} help to {other}", later="that to {other}"),
    IN: Subject(first="{other's} help to {focal}", later="that of {other}"),
}


def help(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:  # noqa: A001
    """Write what help was delivered in each case, once or continuing, with its largest figures."""
    sides = {case.id: provider_side(case) for case in cases}
    rest = [case for case in cases if sides[case.id] is None]
    for direction, subject in SUBJECTS.items():
        there = [case for case in cases if sides[case.id] == direction]
        clauses = [found for case in there if (found := read(case, direction))]
        if clauses:
            without = (_without(case, direction, voice) for case in rest)
            yield from contrast("help", [*clauses, *without], subject, voice)
            rest = []  # written once


def read(case: CaseIndex, direction: str) -> Clause | None:
    """Read the help of a case in one direction; None if there is none."""
    passing = [tie for tie in case.ties if tie.direction == direction]
    stopped = [*filter(is_interrupted, passing)]
    # Study has a separate rule, and counts as help only if nothing else does.
    ties = [*filter(is_help, passing)]
    if not ties and not stopped:
        ties = [tie for tie in passing if is_study(tie) and tie.terms not in BOUGHT]
    if not ties and not stopped:
        return None
    heads = wholes(case, ties)
    active = [tie for tie in heads if tie.status == "active"]
    standing = [tie for tie in active if not _is_seen_before(tie, active)]
    past = [tie for tie in heads if tie not in standing]
    support = [tie for tie in passing if tie.topic == SUPPORT and tie.stage == "delivered"]
    parts = [
        _past(case, past, ties),
        _interrupted(case, stopped, is_more=bool(past)),
        _standing(case, standing, ties, is_more=bool(past or stopped)),
    ]
    grounds = [*ties, *stopped]
    says = f"{', '.join(filter(None, parts))}{_unsure(grounds)}{by_account(case, grounds)}"
    says += _supported(support)
    fields = ["quantities", *SIDES]
    return clause(case, says, [*grounds, *support], fields, figures=numbers(case, ties))


def _interrupted(case: CaseIndex, ties: Sequence[TieView], *, is_more: bool) -> str:
    """Write what help was given until it was suspended, and by whom."""
    if not ties:
        return ""
    enders = [
        case.by_id[tie]
        for tie, link in case.links
        if link.rel == "ends" and link.to in {stopped.id for stopped in ties}
    ]
    actors = {None if tie.record.reciprocal else tie.record.sender for tie in enders}
    actor = actors.pop() if len(actors) == 1 and len(enders) == len(ties) else None
    by_whom = f" by {state_name(actor)}" if actor else ""
    again = "each time " if len(ties) > 1 else ""
    lead = "and" if is_more else "was"
    return f"{lead} {short_list(dated_things(ties))}, {again}suspended{by_whom}"


def _supported(ties: Sequence[TieView]) -> str:
    """Write what political support went with it; of one record its title, for whom it was."""
    if not ties:
        return ""
    title = f" (\N{LEFT DOUBLE QUOTATION MARK}{ties[0].title}\N{RIGHT DOUBLE QUOTATION MARK})"
    return f", along with {short_list(dated_things(ties))}{title if len(ties) == 1 else ''}"


def _unsure(ties: Sequence[TieView]) -> str:
    """Write that who gives it is inferred, where that holds for all of it."""
    of = [{inference.of for inference in tie.record.inferred} for tie in ties]
    return " (the giver inferred)" if all(map(SIDES.intersection, of)) else ""


def _past(case: CaseIndex, heads: Sequence[TieView], ties: Sequence[TieView]) -> str:
    """Write what help was completed: one effort or several, with the largest figures."""
    if not heads:
        return ""
    names, figures = efforts(case, heads, filter(is_help, ties))
    # What a filter hid may have been another effort.
    is_one = len(names) == len(heads) == 1 and not case.is_narrowed
    was = "is reported as one effort," if is_one else "was"
    return f"{was} {short_list(names)}{f', with {figures}' if figures else ''}"


def _standing(
    case: CaseIndex, heads: Sequence[TieView], ties: Sequence[TieView], *, is_more: bool
) -> str:
    """Write what help continues, with its largest figures, or that no source gives figures.

    What a source reports only as under way on some day was not there since another.
    """
    if not heads:
        return ""
    figures = numbers(case, with_parts(case, heads, ties))
    dates = dict.fromkeys(map(_seen, heads))
    seen = f"as of {join_list(sorted(dates))}" if all(dates) else ""
    people_first = sorted(heads, key=lambda tie: all(f.measure not in SENT for f in tie.figures))
    without = ", without figures" if _is_covered(case, heads) else ""
    amounts = f", with {_counted_when(case, largest(figures), seen)}" if figures else without
    if is_more:
        lead = f"and, {seen}," if seen else "and continues in"
        return f"{lead} {things(people_first)}{amounts if figures else ''}"
    how = f"is reported {seen}" if seen else "is a standing presence"
    return f"{how}{amounts}: {things(people_first)}"


def _is_seen_before(tie: TieView, others: Sequence[TieView]) -> bool:
    """Return whether a flow was last seen in its first year, and others in a later one."""
    days = [other.record.observed.latest for other in others if other.record.observed]
    known = [year_of(day) for day in days if day is not None]
    return is_last_seen_at_first(tie) and bool(known) and year(tie) < max(known)


def _counted_when(case: CaseIndex, several: Sequence[Amount], seen: str) -> str:
    """Write figures; each with the day on which it was seen, if that of all is not said."""
    days = ["" if seen else _seen(case.by_id[amount.figure.tie]) for amount in several]
    each = zip(several, days, strict=True)
    return join_list(
        listed(case, [amount]) + (f" as of {day}" if day else "") for amount, day in each
    )


def _seen(tie: TieView) -> str:
    """Write when a tie was seen under way, if it was and no beginning of it is reported."""
    if tie.record.date is None:
        return lasted(tie).removeprefix("as of ")
    observed = tie.record.observed if tie.when.start_earliest is None else None
    return bare(between(observed.earliest, observed.latest)) if observed else ""


def _is_covered(case: CaseIndex, ties: Sequence[TieView]) -> bool:
    """Return whether sources cover all of these, so that missing figures are mentioned."""
    return not case.is_narrowed and all(
        case.completeness.rank((tie.topic, tie.kind), case.senders(tie.direction)) for tie in ties
    )


def _without(case: CaseIndex, direction: str, voice: Voice) -> Clause | None:
    """Write why no help is reported for a case; None if a filter may hide it."""
    only = "" if case.is_narrowed else "only "
    passing = [tie for tie in case.ties if tie.direction == direction]
    given = [tie for tie in passing if is_provided(tie, STAGES) and tie.terms not in BOUGHT]
    stages = grouped(given, attrgetter("stage"))
    if plans := [tie for stage in PLANNED for tie in stages.get(stage, ())]:
        shown = "" if case.is_narrowed else ", and no record shows it carried out"
        names = short_list(planned_things(case, plans))
        return clause(case, f"is only {how_far(plans)}: {names}{shown}", plans, ["terms"])
    if stopped := stages.get("stopped"):
        how = join_list(dict.fromkeys(str(tie.status) for tie in stopped), "or")
        what = short_list(dated_things(stopped))
        return clause(case, f"is reported {only}as {how}: {what}", stopped, ["terms"])
    if paid := [tie for tie in passing if is_provided(tie, STAGES)]:
        return clause(case, f"is reported {only}against payment", paid, ["terms"])
    # Where cases share no state, nothing says which side of another case would help.
    return _silent(case, direction) if voice.shares_focal else None


def _silent(case: CaseIndex, direction: str) -> Clause | None:
    """Write for a case without records of help what its sources deny, or do not cover."""
    why = silence(case, GIVING_KINDS, case.senders(direction))
    if not why:
        return None
    denied = [tie for tie in case.ties if is_denied(case, tie, direction)]
    if denied:
        names = short_list(dated_things(denied), "or")
        return clause(
            case, f"is reported to include no {names}, and is otherwise {why}", denied, ["terms"]
        )
    return clause(case, f"is {why}")
