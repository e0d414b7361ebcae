"""What a chart of plans says in words: its title and its description."""

from collections.abc import Sequence

from bilateral._charts.delivery.read import Plan, Plans, percent
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import if_short


def title(plans: Plans) -> str:
    """Say of the one plan of each case what was planned and carried out; else how many."""
    by_case = ((name, plans.of(case)) for case, name in plans.cases.items())
    if each := if_short(_case(name, found) for name, found in by_case if found):
        return each
    if not plans.plans:
        return PHRASES["plans_none"]
    subject = if_short(plans.cases.values()) or PHRASES["cases"].format(len(plans.cases))
    return PHRASES["plans"].format(subject, len(plans.plans))


def _case(name: str, plans: Sequence[Plan]) -> str:
    """Say of one case what each step of its plan comes to, and on whose statement."""
    if len(plans) > 1:
        return PHRASES["plans"].format(name, len(plans))
    steps = []
    for step in plans[0].steps:
        said = f" ({PHRASES['said_by'].format(step.claimants)})" if step.claimants else ""
        steps.append(f"{PHRASES[step.stage]}: {step.figure}{said}")
    return f"{name}: {'; '.join(steps)}"


def alt_text(plans: Plans) -> str:
    """Describe every plan, step by step, with what it depends on."""
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
        parts += [step.depends_on] if step.depends_on else []
        steps.append(", ".join(parts))
    return f"{plan.topic}: {'; '.join(steps)}."
