"""From plan to delivery: how much of what was planned or agreed is told to have been delivered."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.chains import hanging_together
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import overall
from bilateral._findings.provenance import as_of, claimants, doubts
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    case_by_case,
    columns,
    joined,
    result_of,
)
from bilateral.text.lists import pluralize
from bilateral.vocabulary import STAGES, is_amount, measure_label

COLUMNS = columns(
    "relationship plan:count kind topic direction measure unit time step figure value:number "
    "lower:number upper:number bound date share:number as_of says unsafe is_safe:flag "
    "attributed_to ids"
)
Plan = tuple[str, ...]


def delivery(cases: Sequence[CaseIndex]) -> Result:
    """Follow figures from plan to delivery, along what implements what.

    The frame has one row for each step (*planned*, *agreed*, *delivered*, *stopped*) of each plan:
    ties that links *implements* hold together, with figures of one ``measure, unit, time`` and
    direction at two stages at least. ``figure`` is in words, ``lower`` and ``upper`` its interval;
    where a further tie of the step has no such figure, it is a lower bound. ``share`` is the least
    share of the first step that is told to have come so far: the lower bound here by the upper
    bound there; missing on the first step and where either has none. ``as_of`` is the last day, as
    written, that the sources of the step speak about; more may have come later. ``unsafe`` says why
    not to rely on the step: it is attributed to somebody, undated, inferred or contradicted.
    ``is_safe`` is true where neither this step nor the first is unsafe, and ``says`` puts it all
    into words.
    """
    rows = [row for case in cases for row in delivery_rows(case)]
    return result_of(rows, COLUMNS, cases, summary, warnings)


SPEC = FindingSpec(
    title="From plan to delivery",
    find=delivery,
    shown="relationship topic measure step figure share as_of unsafe ids",
    about=("source", "figure"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say how far each plan has come, as of when, and why it is unsafe."""
    return case_by_case(rows, titles, _sentence)


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Say that a share is the least, and how many steps cannot be relied on."""
    if rows:
        yield "A share is the least that the sources tell of; more may have come after they end."
    unsafe = Counter(row["relationship"] for row in rows if not row["is_safe"])
    for case, title in titles.items():
        if unsafe[case]:
            yield f"{title}: {pluralize(unsafe[case], 'step')} of the plan cannot be relied on."


def delivery_rows(case: CaseIndex) -> list[dict[str, Any]]:
    """Give the rows of one case, plan by plan.

    Examples
    --------
    Places and students are different measures: a thousand places and 354 students make no row.

    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> delivery_rows(index_case(bl.load("cuba-pakistan"), "CUB"))
    []
    """
    heads = hanging_together(case.linked.get("implements", {}))
    if not heads:
        return []
    amounts = [
        figure for figure in case.figures if figure.tie in heads and is_amount(figure.measure)
    ]
    plans: dict[Plan, dict[str, list[Figure]]] = defaultdict(dict)
    for (plan, stage), figures in combine(amounts, case.linked, by=_plan_and_stage(heads)).items():
        plans[plan][stage] = figures
    followed = [stages for stages in plans.values() if len(stages) > 1]
    rows = []
    for number, stages in enumerate(followed, 1):
        steps = [_step(case, heads, stages[stage]) for stage in STAGES if stage in stages]
        rows += [_row(case, number, step, steps[0]) for step in steps]
    return rows


def _plan_and_stage(heads: Mapping[str, str]) -> Callable[[Figure], tuple[Plan, str]]:
    """Give what finds what the figures of one plan agree in, and the stage, which is the step."""

    def key(figure: Figure) -> tuple[Plan, str]:
        plan = (heads[figure.tie], figure.measure, figure.unit, figure.time, figure.direction)
        return plan, figure.stage

    return key


def _step(case: CaseIndex, heads: Mapping[str, str], figures: Sequence[Figure]) -> Figure:
    """Bound a step by its figures, from below only where a tie on it has none."""
    step = overall(figures)._replace(date=joined(figure.date for figure in figures))
    on_step = {
        tie.id
        for tie in case.ties
        if heads.get(tie.id) == heads[step.tie]
        and (tie.stage, tie.direction) == (step.stage, step.direction)
    }
    if step.lower is not None and not on_step.issubset(tie for tie, _ in step.rests_on):
        return step._replace(upper=None, bound="at_least")
    return step


def _row(case: CaseIndex, number: int, step: Figure, start: Figure) -> dict[str, Any]:
    share = None
    if step is not start and step.lower is not None and start.upper:
        share = step.lower / start.upper
    # What is unsafe about the first step is so of every share of it.
    both = [start] if step is start else [start, step]
    unsafe = {each.stage: tuple(doubts(case, each.rests_on)) for each in both}
    ids = tuple(dict.fromkeys(tie for tie, _ in step.rests_on))
    until = as_of(case, ids)
    says = f"{_progress(step, start, share)}, as of {until or 'no known date'}"
    if any(unsafe.values()):
        why = "; ".join(f"{stage} {', '.join(texts)}" for stage, texts in unsafe.items() if texts)
        says = f"{says}; unsafe: {why}"
    return {
        **step._asdict(),
        "relationship": case.id,
        "plan": number,
        "step": step.stage,
        "figure": step.words,
        "value": step.lower if step.lower == step.upper else None,
        "share": share,
        "as_of": until,
        "says": says,
        "unsafe": joined(unsafe[step.stage]),
        "is_safe": not any(unsafe.values()),
        "attributed_to": joined(claimants(case, ids)),
        "ids": joined(ids),
    }


def _progress(step: Figure, start: Figure, share: float | None) -> str:
    """Write how much of the first step has come so far, at least."""
    if step is start:
        return f"{start.words} {start.stage}"
    if share is None:
        return f"{step.words} {step.stage}; of {start.words} {start.stage}, no share can be told"
    least = math.floor(share * 1000) / 10  # rounded down, for more would not be sure
    return f"at least {least:g}% of {start.words} {start.stage} {step.stage}"


def _sentence(rows: Sequence[Row]) -> str:
    last = {row["plan"]: row for row in rows}
    texts = [f"{measure_label(row['measure'])}, {row['says']}" for row in last.values()]
    return "; ".join(texts) or "no figure is followed from plan to delivery by a link"
