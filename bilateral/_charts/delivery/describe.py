"""What a chart of plans says in words: its title and its description."""

from bilateral._charts.delivery.read import Plan, Plans, Step
from bilateral._charts.page import LONGEST
from bilateral._charts.phrases import PHRASES
from bilateral.bibliography.dates import date_in_words

FEW = 2
"""A title tells of so many plans at most."""


def title(plans: Plans) -> str:
    """Say how far plans came: the least shares that are sure, else the first and the last step."""
    if not plans.plans:
        return PHRASES["plans_none"]
    several = len(plans.plans) > 1
    sure = [plan for plan in plans.plans if plan.shares]
    texts = [_share(plan, plans, several=several) for plan in sure]
    if not sure and not several:
        texts = [_steps(plans.plans[0], plans)]
    for count in range(min(FEW, len(texts)), 0, -1):
        text = "; ".join(texts[:count])
        if len(text) <= LONGEST:
            return text
    names = list(dict.fromkeys(plans.cases[plan.case] for plan in plans.plans))
    text = PHRASES["plans"].format("; ".join(names))
    return text if len(text) <= LONGEST else PHRASES["plans_all"]


def _share(plan: Plan, plans: Plans, *, several: bool) -> str:
    """Say how much of what came first is surely carried out, or is as far as the next step."""
    first, last = plan.steps[0], plan.shares[0]
    start = f"{first.figure} ({plan.name})" if several else first.figure
    ends = start, stage_words(first.stage), last.least, stage_words(last.stage)
    return PHRASES["plan_share"].format(plans.cases[plan.case], *ends)


def _steps(plan: Plan, plans: Plans) -> str:
    """Say the first and the last step, and who alone vouches for them; not that one led to it."""
    ends = (
        PHRASES["plan_step"].format(PHRASES[step.stage], _provided(step, step.sure))
        for step in (plan.steps[0], plan.steps[-1])
    )
    return PHRASES["plan_steps"].format(plans.cases[plan.case], *ends)


def stage_words(stage: str) -> str:
    """Name a stage as what happened to a plan."""
    return PHRASES["carried_out" if stage == "delivered" else stage]


def _provided(step: Step, clauses: list[str]) -> str:
    return f"{step.said} ({', '.join(clauses)})" if clauses else step.said


def alt_text(plans: Plans) -> str:
    """Describe every plan, step by step, with all that its figures depend on."""
    sentences = []
    for case, name in plans.cases.items():
        texts = [_plan(plan) for plan in plans.of(case)] or [f"{PHRASES['no_delivery']}."]
        sentences.append(f"{name}: {' '.join(texts)}")
    return " ".join([PHRASES["delivery"], *(sentences or [f"{PHRASES['no_delivery']}."])])


def _plan(plan: Plan) -> str:
    steps = []
    for step in plan.steps:
        text = PHRASES["plan_step"].format(stage_words(step.stage), step.said)
        text = ", ".join(filter(None, (text, least_of(plan, step))))
        steps.append(f"{text} ({', '.join(step.clauses)})" if step.clauses else text)
    until = [until_of(plan)] if plan.until else []
    return f"{plan.name}: {'; '.join([*steps, *until])}."


def least_of(plan: Plan, step: Step) -> str:
    """Say how much of the first step a step is at least."""
    first = stage_words(plan.steps[0].stage)
    return PHRASES["step_share"].format(step.least, first) if step.least else ""


def until_of(plan: Plan) -> str:
    """Say up to when the sources of a plan speak."""
    return PHRASES["as_of"].format(date_in_words(plan.until)) if plan.until else ""
