"""From plan to delivery: how much of what was planned or agreed is told to have been delivered."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.chains import hanging_together
from bilateral._findings.figures.combine import combine, overall
from bilateral._findings.figures.figure import Figure
from bilateral._findings.provenance import as_of, claimants, doubts
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
from bilateral.text.lists import pluralize
from bilateral.text.numbers import format_interval
from bilateral.vocabulary import STAGES, is_ordinal, measure_label

COLUMNS = columns(
    "relationship plan:count kind topic direction measure unit time step figure value:number "
    "lower:number upper:number bound date share:number as_of says unsafe is_safe:flag "
    "attributed_to ids"
)


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
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> rows = delivery_rows(index_case(bl.load("cuba-pakistan"), "CUB"))
    >>> [(row["step"], row["figure"], row["share"], row["as_of"]) for row in rows]
    [('planned', '1,000', None, '2008-05'), ('delivered', 'at least 354', 0.354, '2008-05')]
    """
    heads = hanging_together(case.linked.get("implements", {}))
    if not heads:
        return []
    amounts = [
        figure for figure in case.figures if figure.tie in heads and not is_ordinal(figure.measure)
    ]
    plans: dict[tuple[str, ...], dict[str, list[Figure]]] = defaultdict(dict)
    for (plan, stage), figures in combine(amounts, case.linked, by=_plan_and_stage(heads)).items():
        plans[plan][stage] = figures
    rows = []
    followed = (stages for stages in plans.values() if len(stages) > 1)
    for number, stages in enumerate(followed, 1):
        steps = [_step(case, heads, stages[stage]) for stage in STAGES if stage in stages]
        rows += [_row(case, number, step, steps[0]) for step in steps]
    return rows


def _plan_and_stage(heads: Mapping[str, str]) -> Any:
    """Give what finds what the figures of one plan agree in, and the stage, which is the step."""

    def key(figure: Figure) -> tuple[tuple[str, ...], str]:
        plan = (heads[figure.tie], figure.measure, figure.unit, figure.time, figure.direction)
        return plan, figure.stage or "unknown"

    return key


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a plan.

    Attributes
    ----------
    first : Figure
        The figure that says most.
    lower, upper, bound
        What all figures of the step come to.
    ids : tuple of str
        The ties behind it.
    date, as_of : str or None
        When it was, and up to when its sources speak, as written.
    claimants : tuple of str
        Who claims it.
    unsafe : tuple of str
        Why not to rely on it.
    """

    first: Figure
    lower: float | None
    upper: float | None
    bound: str | None
    ids: tuple[str, ...]
    date: str | None
    as_of: str | None
    claimants: tuple[str, ...]
    unsafe: tuple[str, ...]

    @property
    def stage(self) -> str:
        """Its stage."""
        return self.first.stage or "unknown"

    @property
    def words(self) -> str:
        """Write its figure as in a sentence."""
        return format_interval(self.lower, self.upper, self.bound, missing=self.first.missing)


def _step(case: CaseIndex, heads: Mapping[str, str], figures: Sequence[Figure]) -> Step:
    """Bound a step by its figures, from below only where a tie on it has none."""
    first = figures[0]
    lower, upper, bound = overall(figures)
    places = [place for figure in figures for place in figure.rests_on]
    ids = tuple(dict.fromkeys(tie for tie, _ in places))
    on_step = {
        tie.id
        for tie in case.ties
        if heads.get(tie.id) == heads[first.tie]
        and (tie.stage, tie.direction) == (first.stage or "unknown", first.direction)
    }
    if on_step - set(ids) and lower is not None:
        upper, bound = None, "at_least"
    return Step(
        first=first,
        lower=lower,
        upper=upper,
        bound=bound,
        ids=ids,
        date=joined(figure.date for figure in figures),
        as_of=as_of(case, ids),
        claimants=claimants(case, ids),
        unsafe=tuple(doubts(case, places)),
    )


def _row(case: CaseIndex, number: int, step: Step, start: Step) -> dict[str, Any]:
    first = step.first
    share = None
    if step is not start and step.lower is not None and start.upper:
        share = step.lower / start.upper
    both = [start] if step is start else [start, step]
    return row_of(
        COLUMNS,
        (
            *(case.id, number, first.kind, first.topic, first.direction, first.measure),
            *(first.unit, first.time, step.stage, step.words),
            *(step.lower if step.lower == step.upper else None, step.lower, step.upper, step.bound),
            *(step.date, share, step.as_of, _says(step, start, share, both)),
            *(joined(step.unsafe), not any(each.unsafe for each in both)),
            *(joined(step.claimants), "; ".join(step.ids)),
        ),
    )


def _says(step: Step, start: Step, share: float | None, both: Sequence[Step]) -> str:
    """Put a step into words: at least so much, as of when, and whether that is safe."""
    if step is start:
        text = f"{start.words} {start.stage}"
    elif share is None:
        text = f"{step.words} {step.stage}; of {start.words} {start.stage}, no share can be told"
    else:
        least = math.floor(share * 1000) / 10
        text = f"at least {least:g}% of {start.words} {start.stage} {step.stage}"
    text += f", as of {step.as_of}" if step.as_of else ", as of no known date"
    why = [f"{each.stage} {', '.join(each.unsafe)}" for each in both if each.unsafe]
    return f"{text}; unsafe: {'; '.join(why)}" if why else text


def _sentence(rows: Sequence[Row]) -> str:
    last = {row["plan"]: row for row in rows}
    texts = [f"{measure_label(row['measure'])}, {row['says']}" for row in last.values()]
    return "; ".join(texts) or "no figure is followed from plan to delivery by a link"
