"""The rules of the summary, in the order in which a reader would ask: a rule is a row here."""

from bilateral._findings.summary.conflict import conflict
from bilateral._findings.summary.contacts import contacts
from bilateral._findings.summary.course import course
from bilateral._findings.summary.evidence import evidence
from bilateral._findings.summary.limits import limits
from bilateral._findings.summary.sentence import Rule
from bilateral._findings.summary.third_states import third_states

RULES: tuple[Rule, ...] = (
    course,
    conflict,
    contacts,
    limits,
    third_states,
    evidence,
)
