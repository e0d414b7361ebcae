"""Rule on plans: which plans are traced to delivery, and what remained a plan."""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.grouping import grouped
from bilateral._findings.summary.assistance import PEACE, wholes
from bilateral._findings.summary.deeds import carried_out
from bilateral._findings.summary.grounds import depends_on, ids
from bilateral._findings.summary.scale import counted, numbers
from bilateral._findings.summary.sentence import Clause, Sentence, Subject, contrast
from bilateral._findings.summary.things import (
    dated_things,
    names_of,
    series,
    short_list,
    thing,
    things,
)
from bilateral._findings.summary.voice import Voice
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list
from bilateral.vocabulary import measure_label

PLANNED, AGREED = "planned", "agreed"
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
    clauses = [clause for case in cases if (clause := read(case))]
    if clauses:
        subject = Subject(first=f"{voice.between},", later="with {other},")
        yield contrast("plans", clauses, subject, voice)


def read(case: CaseIndex) -> Clause | None:
    """Read the plans of a case; None if everything reported was delivered."""
    friendly = [
        tie for tie in case.ties if not tie.absent and not tie.is_hostile and tie.topic not in PEACE
    ]
    planned = [tie for tie in friendly if tie.stage in (PLANNED, AGREED)]
    if not planned:
        return None
    done = carried_out(case)
    traced = [tie for tie in planned if tie.id in done]
    left = [tie for tie in planned if tie.id not in done]
    if case.is_narrowed:
        left = []  # a filter may have hidden what became of them
    if not traced and not left:
        return None
    whole = [kind for kind in WHOLE if left and _is_only_planned(friendly, kind)]
    deeds = [case.by_id[deed] for tie in traced for deed in done[tie.id]]
    talks = [tie for tie in friendly if tie.kind in whole and tie.stage == "delivered"]
    ties = [*traced, *deeds, *left, *talks]
    return Clause(
        case=case,
        says=series([_whole(left, whole, talks), _traced(case, traced, _rest(case, left, whole))]),
        ties=ids(ties),
        depends_on=depends_on(case, ties),
    )


def _whole(left: Sequence[TieView], whole: Sequence[str], talks: Sequence[TieView]) -> str:
    """Name the kinds with nothing but plans, and the talks that were held."""
    if not whole:
        return ""
    words = _how(tie for tie in left if tie.kind in whole)
    apart = f" apart from {things(talks)}" if talks else ""
    return f"all reported {join_list(WHOLE[kind] for kind in whole)}{apart} is only {words}"


def _traced(case: CaseIndex, traced: Sequence[TieView], rest: Sequence[TieView]) -> str:
    """Name the plans traced to deeds, with their figures, and those that are not."""
    if not traced:
        agreed = dated_things(tie for tie in rest if tie.stage == AGREED)
        names = short_list([*agreed, *names_of(tie for tie in rest if tie.stage != AGREED)])
        return f"no record shows carried out what was {_how(rest)}: {names}" if rest else ""
    # A plan that carries out another plan is listed with it.
    known, implements = {tie.id for tie in traced}, case.linked["implements"]
    firsts = [tie for tie in traced if known.isdisjoint(implements.get(tie.id, ()))]
    deeds = short_list(_with_figures(case, tie) for tie in firsts)
    but = f", but not {things(rest)}" if rest else ""
    return f"the records trace {deeds} from plan to deed{but}"


def _how(ties: Iterable[TieView]) -> str:
    stages = {str(tie.stage) for tie in ties}
    return join_list((stage for stage in (PLANNED, AGREED) if stage in stages), "or")


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
    return sorted(rest, key=lambda tie: (tie.stage != AGREED, ranks[tie.id], kinds.index(tie.kind)))


def _is_only_planned(ties: Sequence[TieView], kind: str) -> bool:
    """Return whether a kind has nothing but plans and statements."""
    stages = {tie.stage for tie in ties if tie.kind == kind and tie.mode == "material"}
    return bool(stages) and stages <= {PLANNED, AGREED}
