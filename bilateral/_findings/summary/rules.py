"""The rules of the summary, in order of weight: what has no room is left out from the end."""

from bilateral._findings.summary.conflict import conflict
from bilateral._findings.summary.contacts import contacts
from bilateral._findings.summary.costs import costs
from bilateral._findings.summary.course import course
from bilateral._findings.summary.evidence import evidence
from bilateral._findings.summary.help import help  # noqa: A004 (the word of the rule)
from bilateral._findings.summary.limits import limits
from bilateral._findings.summary.people import people
from bilateral._findings.summary.plans import plans
from bilateral._findings.summary.returned import returned
from bilateral._findings.summary.sentence import Rule
from bilateral._findings.summary.third_states import third_states
from bilateral._findings.summary.trade import trade

RULES: tuple[Rule, ...] = (
    course,
    conflict,
    help,
    people,
    returned,
    contacts,
    limits,
    third_states,
    costs,
    trade,
    plans,
    evidence,
)
