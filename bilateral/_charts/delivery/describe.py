"""What a chart of plans says in words: its title and its description."""

from collections.abc import Sequence

from bilateral._charts.delivery.read import Plan, Plans, percent
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short


def title(plans: Plans) -> str:
    """Say how far the plan of each case has come, and whether that can be relied on."""
    by_case = ((name, plans.of(case)) for case, name in plans.cases.items())
    if each := if_short(_case(name, found) for name, found in by_case if found):
        return each
    safe = sum(plan.safe for plan in plans.plans)
    phrase = PHRASES["plans_cases" if plans.plans else "plans_none"]
    return phrase.format(len(plans.cases), len(plans.plans), safe)


def _case(name: str, plans: Sequence[Plan]) -> str:
    """Say of one case how much is told to have come of what was planned."""
    if len(plans) > 1:
        return PHRASES["plans"].format(name, len(plans), sum(plan.safe for plan in plans))
    plan = plans[0]
    first, last = plan.steps[0], plan.last
    start = f"{first.figure} {plan.measure} {PHRASES[first.stage]}"
    stage = PHRASES[last.stage]
    if last.share is None:
        text = PHRASES["delivery_open"].format(name, start, stage)
    else:
        text = PHRASES["delivery_share"].format(name, percent(last.share), start, stage)
    return text if plan.safe else f"{text} ({PHRASES['unsafe_mark']})"


def alt_text(plans: Plans) -> str:
    """Describe every plan, step by step, with what makes it unsafe."""
    sentences = []
    for case, name in plans.cases.items():
        found = [_plan(plan) for plan in plans.of(case)] or [f"{PHRASES['no_delivery']}."]
        sentences.append(f"{name}: {' '.join(found)}")
    return " ".join([PHRASES["delivery"], *(sentences or [f"{PHRASES['no_delivery']}."])])


def _plan(plan: Plan) -> str:
    steps = []
    for step in plan.steps:
        parts = [f"{PHRASES[step.stage]} {step.figure}"]
        if step.share is not None:
            first = PHRASES[plan.steps[0].stage]
            parts.append(PHRASES["step_share"].format(percent(step.share), first))
        parts += [PHRASES["as_of"].format(step.as_of)] if step.as_of else []
        parts += [PHRASES["unsafe"].format(step.unsafe)] if step.unsafe else []
        steps.append(", ".join(parts))
    return f"{plan.measure}, {plan.topic}: {'; '.join(steps)}."
