"""Rule on plans: which plans are traced to delivery, and what remained a plan."""

from collections.abc import Collection, Iterator, Sequence
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex, Key
from bilateral._findings.figures.amounts import Amount
from bilateral._findings.grouping import grouped
from bilateral._findings.summary.assistance import PEACE, wholes
from bilateral._findings.summary.deeds import carried_out, how_far
from bilateral._findings.summary.grounds import clause
from bilateral._findings.summary.scale import counted, largest, numbers
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import (
    PLANNED,
    dated_things,
    planned_things,
    series,
    short_list,
    thing,
    things,
)
from bilateral._findings.summary.voice import Voice
from bilateral._findings.tie_view import TieView
from bilateral._findings.words import are
from bilateral.text.lists import join_list
from bilateral.vocabulary import measure_label

WHOLE = {
    "aid": "aid",
    "education": "education",
    "trade": "trade",
    "military": "military cooperation",
    "sports": "sport",
}
"""The words for kinds with nothing but plans."""


def plans(cases: Sequence[CaseIndex], voice: Voice) -> Iterator[Sentence]:
    """Write what is planned or agreed, what of it is traced to deeds, and what is not."""
    clauses = (read(case, voice.said) for case in cases)
    yield from contrast("plans", clauses, Subject(first=f"{voice.between},"), voice)


def read(case: CaseIndex, said: Collection[Key] = ()) -> Clause | None:
    """Read the plans of a case; None if everything reported was delivered, or is said already."""
    friendly = [
        tie for tie in case.ties if not tie.absent and not tie.is_hostile and tie.topic not in PEACE
    ]
    planned = [tie for tie in friendly if tie.stage in PLANNED]
    done = carried_out(case)
    known = {tie for of, tie in said if of == case.id}
    traced = [
        tie
        for tie in planned
        if tie.id in done and (_has_figures(case, tie) or not {tie.id, *done[tie.id]} <= known)
    ]
    # In a narrowed case a filter may have hidden what became of the others.
    left = [] if case.is_narrowed else [tie for tie in planned if tie.id not in done]
    named = {tie.kind for tie in left if tie.id in known}
    left = [tie for tie in left if tie.id not in known]
    whole = [
        kind
        for kind in WHOLE
        if kind not in named
        and any(tie.kind == kind for tie in left)
        and _is_only_planned(friendly, kind)
    ]
    talks = [tie for tie in friendly if tie.kind in whole and tie.stage == "delivered"]
    of_whole = [tie for tie in left if tie.kind in whole]
    rest = _rest(case, left, whole)
    deeds = [case.by_id[deed] for tie in traced for deed in done[tie.id]]
    says = series([_whole(case, of_whole, whole, talks), _traced(case, traced), *_open(case, rest)])
    ties = [*traced, *deeds, *of_whole, *rest, *talks]
    return clause(case, says, ties) if says else None


def _whole(
    case: CaseIndex, left: Sequence[TieView], whole: Sequence[str], talks: Sequence[TieView]
) -> str:
    """Name the kinds with nothing but plans, and the talks that were held."""
    if not whole:
        return ""
    apart = f", apart from {things(talks)}," if talks else ""
    figures = "".join(f" ({counted(each.figure)})" for each in _largest(case, left))
    kinds = join_list(WHOLE[kind] for kind in whole)
    return f"{kinds}{apart} {are(len(whole))} reported only as {how_far(left)}{figures}"


def _largest(case: CaseIndex, ties: Sequence[TieView]) -> list[Amount]:
    return largest(numbers(case, ties, PLANNED))[:1]


def _traced(case: CaseIndex, traced: Sequence[TieView]) -> str:
    """Name the plans traced to deeds, with their figures."""
    if not traced:
        return ""
    # A plan that carries out another plan is listed with it.
    known, implements = {tie.id for tie in traced}, case.linked["implements"]
    firsts = [tie for tie in traced if known.isdisjoint(implements.get(tie.id, ()))]
    deeds = short_list(_with_figures(case, tie) for tie in firsts)
    return f"the records trace {deeds} from plan to deed"


def _open(case: CaseIndex, ties: Sequence[TieView]) -> Iterator[str]:
    """Name the plans that are not traced to deeds; what is settled in words is done when agreed."""
    settled = [tie for tie in ties if tie.form == "agreement" and tie.stage == "agreed"]
    others = [tie for tie in ties if tie not in settled]
    if settled:
        yield f"what was agreed includes {short_list(dated_things(settled))}"
    if others:
        names = short_list(planned_things(case, others))
        yield f"of what was {how_far(others)}, no record shows {names} carried out"


def _has_figures(case: CaseIndex, plan: TieView) -> bool:
    return _with_figures(case, plan) != thing(plan)


def _with_figures(case: CaseIndex, plan: TieView) -> str:
    """Name a plan, with its figure and that of its delivery, if both have one."""
    deeds = [case.by_id[tie] for tie in carried_out(case)[plan.id]]
    delivered = {(each.figure.measure, each.figure.unit): each for each in numbers(case, deeds)}
    for figure in plan.figures:
        if figure.is_number and (deed := delivered.get((figure.measure, figure.unit))):
            is_named = measure_label(figure.measure) == thing(plan)
            planned = figure.words if is_named else counted(figure)
            return f"{thing(plan)} ({planned} {plan.stage}, {deed.figure.words} delivered)"
    return thing(plan)


def _rest(case: CaseIndex, left: Sequence[TieView], whole: Sequence[str]) -> list[TieView]:
    """Return the other plans that are not traced to deeds: agreed ones and one of each kind first.

    A plan of both sides is preferred to an offer of one.
    """
    rest = [tie for tie in wholes(case, left) if tie.kind not in whole]
    rest.sort(key=lambda tie: tie.form != "agreement")
    of_kind = grouped(rest, attrgetter("kind"))
    ranks = {tie.id: place for group in of_kind.values() for place, tie in enumerate(group)}
    kinds = [*WHOLE, *of_kind]
    return sorted(
        rest, key=lambda tie: (tie.stage != "agreed", ranks[tie.id], kinds.index(tie.kind))
    )


def _is_only_planned(ties: Sequence[TieView], kind: str) -> bool:
    """Return whether a kind has nothing but plans and statements."""
    stages = {tie.stage for tie in ties if tie.kind == kind and tie.mode == "material"}
    return bool(stages) and stages <= {*PLANNED}
