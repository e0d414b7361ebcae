"""From plan to delivery: what was planned or agreed, and what of it is recorded as carried out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from bilateral._findings.case_index import FIGURES, CaseIndex
from bilateral._findings.chains import hanging_together
from bilateral._findings.endings import ENDINGS
from bilateral._findings.figures.amounts import SHARES, Amount, amounts, with_unit
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import bound_of
from bilateral._findings.grouping import grouped
from bilateral._findings.provenance import as_of
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    case_by_case,
    columns,
    joined,
    result_of,
    row_of,
)
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list
from bilateral.text.names import speaker
from bilateral.text.numbers import format_share
from bilateral.ties import passes
from bilateral.vocabulary import STAGES, is_amount, topic_label

COLUMNS = columns(
    "relationship plan:count kind topic direction measure unit time step figure lower:number "
    "upper:number share:number as_of says depends_on attributed_to ids"
)
UNTRACED = "no plan is traced to delivery"
LABELS = {"delivered": "carried out", "unknown": "stage not reported"}
"""The labels of steps that differ from the name of the stage."""
MANY = 2
"""The greatest number of plans of one case."""
LIKE = attrgetter("measure", "unit", "time", "direction")
"""The fields in which two figures must agree for one to be a share of the other."""


def delivery(cases: Sequence[CaseIndex]) -> Result:
    """Trace plans to delivery, along *implements* links.

    A plan is a group of ties joined by *implements* links, at two stages at least;
    hostile ties are excluded. The frame has one row for each step of a plan (*planned*, *agreed*,
    *delivered*, *stopped*) and each kind of figure on it; a step without figures has one row.
    ``figure`` is in words with what is counted, ``lower`` and ``upper`` its interval; where a
    further tie of the step has no such figure, it is a lower bound. ``share`` is the least share of
    the first step that has reached this step: the lower bound here by the upper bound there, of
    figures of one ``measure, unit, time`` and direction; missing on the first step, where either
    has none, and where either rests on a statement, a condition or a contradiction. ``as_of`` is
    the last day, as written, that the sources of the step cover. ``depends_on`` says on what the
    step depends, and ``says`` has all of it in words.
    """
    rows = [row for case in cases for row in delivery_rows(case)]
    return result_of(rows, COLUMNS, cases, summary, warnings)


SPEC = FindingSpec(
    title="From plan to delivery",
    find=delivery,
    shown="relationship topic step figure depends_on as_of ids",
    about=("source", "figure"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Write what was agreed and carried out of each plan, on whose statement, as of when."""
    if not rows:
        return f"{UNTRACED.capitalize()}."
    return case_by_case(rows, titles, _sentence)


def _sentence(rows: Sequence[Row]) -> str:
    found = plans(rows)
    if len(found) < MANY:
        return "".join(found) or UNTRACED
    return " ".join(f"({number}) {text}" for number, text in enumerate(found, 1))


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:  # noqa: ARG001
    """Warn that the sources end."""
    if rows:
        yield "More may have been carried out after the sources end."


def plans(rows: Iterable[Row]) -> list[str]:
    """Write each plan, step by step.

    Examples
    --------
    >>> steps = [{"plan": 1, "says": "agreed: 1,000 places", "as_of": None},
    ...          {"plan": 1, "says": "carried out: 354 students", "as_of": "2008-05"}]
    >>> plans(steps)
    ['agreed: 1,000 places; carried out: 354 students; as of 2008-05']
    """
    texts = []
    for _, steps in groupby(rows, itemgetter("plan")):
        found = [*steps]
        until = next((row["as_of"] for row in reversed(found) if row["as_of"]), None)
        texts.append("; ".join([row["says"] for row in found] + [f"as of {until}"] * bool(until)))
    return texts


def delivery_rows(case: CaseIndex) -> list[dict[str, Any]]:
    """Return the rows of one case, plan by plan.

    Examples
    --------
    A thousand places and 354 students are different measures, so there is no share.

    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> rows = delivery_rows(index_case(bl.load("cuba-pakistan"), "CUB"))
    >>> [(row["step"], row["figure"], row["share"]) for row in rows]
    [('agreed', '1,000 scholarships', None), ('delivered', 'at least 354 students', None)]
    """
    followed = [plan for plan in _plans(case) if len(plan.stages) > 1]
    return [row for number, plan in enumerate(followed, 1) for row in _rows(plan, number)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Ties that implement each other, with their amounts."""

    case: CaseIndex
    ties: Sequence[TieView]
    amounts: Sequence[Amount]

    @property
    def stages(self) -> list[str]:
        """The stages of its ties and of their figures, in order."""
        there = {tie.stage or "unknown" for tie in self.ties}
        there |= {amount.figure.stage for amount in self.amounts}
        return [stage for stage in STAGES if stage in there]

    def on(self, stage: str) -> list[Amount]:
        """Return the amounts of a stage."""
        return [amount for amount in self.amounts if amount.figure.stage == stage]


def _plans(case: CaseIndex) -> Iterator[Plan]:
    """Return the groups of ties joined by *implements* links, without hostile ties."""
    ties = {tie.id: tie for tie in case.ties if not (tie.absent or tie.is_hostile)}
    links = {
        tie: [to for to in found if to in ties]
        for tie, found in case.linked.get("implements", {}).items()
        if tie in ties
    }
    heads = hanging_together(links)
    linked = (tie for tie in ties.values() if tie.id in heads)
    for held_together in grouped(linked, lambda tie: heads[tie.id]).values():
        figures = [
            figure for tie in held_together for figure in tie.figures if is_amount(figure.measure)
        ]
        yield Plan(case=case, ties=held_together, amounts=amounts(case, figures))


def _rows(plan: Plan, number: int) -> Iterator[dict[str, Any]]:
    first = plan.stages[0]
    starts = {LIKE(amount.figure): amount for amount in plan.on(first)}
    for stage in plan.stages:
        for amount in plan.on(stage):
            start = starts.get(LIKE(amount.figure)) if stage != first else None
            yield _row_of_amount(plan, number, amount, start)
        if not plan.on(stage):
            yield _row_without(plan, number, stage)


def _row_of_amount(plan: Plan, number: int, amount: Amount, start: Amount | None) -> dict[str, Any]:
    case, figure = plan.case, _bounded(plan, amount)
    topic, counted = topic_label(figure.topic), _counted(case, figure)
    what = counted if topic in counted else f"{topic}, {counted}"
    share, least = _share(plan, figure, amount, start)
    clauses = [*amount.depends_on, *_about_ties(case, amount.ids)]
    says = f"{LABELS.get(figure.stage, figure.stage)}: {what}{least}"
    values = (
        *(case.id, number, figure.kind, figure.topic, figure.direction, figure.measure),
        *(figure.unit, figure.time, figure.stage, counted, figure.lower, figure.upper),
        *(share, as_of(case, amount.ids), _provided(says, clauses), joined(clauses)),
        *(joined(_alone(case, _backing(amount))), joined(amount.ids)),
    )
    return row_of(COLUMNS, values)


def _counted(case: CaseIndex, figure: Figure) -> str:
    """Write a figure with what it counts; a share with what it is of, where this is said."""
    words = with_unit(figure)
    if figure.unit in SHARES and len(figure.rests_on) == 1:
        tie, n = figure.rests_on[0]
        note = case.by_id[tie].record.quantities[n].note or ""
        return f"{words}, {note}" if note.startswith("of ") else words
    return words


def _share(
    plan: Plan, figure: Figure, amount: Amount, start: Amount | None
) -> tuple[float | None, str]:
    """Return the least share of the first step, also in words, if both figures are firm."""
    if start is None or not (_is_firm(plan.case, amount) and _is_firm(plan.case, start)):
        return None, ""
    first = _bounded(plan, start)
    if figure.lower is None or not first.upper:
        return None, ""
    least = format_share(figure.lower, first.upper)
    return figure.lower / first.upper, f", at least {least} of what was {first.stage}"


def _row_without(plan: Plan, number: int, stage: str) -> dict[str, Any]:
    """Return the row of a step that has no figure."""
    case, ties = plan.case, [tie for tie in plan.ties if (tie.stage or "unknown") == stage]
    ids, first = [tie.id for tie in ties], ties[0]
    names = _alone(case, ids)
    clauses = [*(f"by the statement of {speaker(name)}" for name in names), *_about_ties(case, ids)]
    topics = join_list(dict.fromkeys(topic_label(tie.topic) for tie in ties))
    # A peace, a visit or a treaty has no figure that could be missing.
    is_countable = passes(first.kind) and first.topic not in ENDINGS
    without = ", without a figure" if is_countable else ""
    says = _provided(f"{LABELS.get(stage, stage)}: {topics}{without}", clauses)
    values = (
        *(case.id, number, first.kind, first.topic, first.direction, None, None, None, stage),
        *("no figure", None, None, None, as_of(case, ids), says, joined(clauses)),
        *(joined(names), joined(ids)),
    )
    return row_of(COLUMNS, values)


def _backing(amount: Amount) -> list[str]:
    """Return the ties whose numbers make up an amount; all of them if none has a number."""
    numbers = [part for part in amount.parts if part.is_number]
    return [tie for part in numbers or amount.parts for tie, _ in part.rests_on]


def _alone(case: CaseIndex, ids: Iterable[str]) -> list[str]:
    """Return the persons or bodies on whose statement alone some ties rest."""
    return list(dict.fromkeys(name for tie in ids for name in case.by_id[tie].claimants))


def _provided(says: str, clauses: Sequence[str]) -> str:
    return f"{says} ({'; '.join(clauses)})" if clauses else says


def _about_ties(case: CaseIndex, ids: Iterable[str]) -> Iterator[str]:
    """Yield what is uncertain about ties besides their figures: dates, and the link itself."""
    ties = [case.by_id[tie] for tie in ids]
    if not any(tie.is_dated for tie in ties):
        yield "undated"
    if any(inference.of.startswith("links") for tie in ties for inference in tie.record.inferred):
        yield "the link to the plan is inferred"


def _bounded(plan: Plan, amount: Amount) -> Figure:
    """Return an amount as a lower bound, if a tie on its step has no such figure."""
    figure = amount.figure
    on_step = {
        tie.id
        for tie in plan.ties
        if (tie.stage, tie.direction) == (figure.stage, figure.direction)
    }
    if figure.lower is not None and not on_step.issubset(amount.ids):
        return figure._replace(upper=None, bound=bound_of([figure], figure.lower, None))
    return figure


def _is_firm(case: CaseIndex, amount: Amount) -> bool:
    """Return whether an amount has no condition, no single claimant and no contradiction."""
    ids = _backing(amount)
    is_disputed = not case.disputed(FIGURES).isdisjoint(ids)
    return not (amount.figure.conditions or _alone(case, ids) or is_disputed)
