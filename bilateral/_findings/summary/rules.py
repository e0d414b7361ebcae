"""The rules of the summary, in the order in which a reader would ask: a rule is a row here."""

from bilateral._findings.summary.course import course
from bilateral._findings.summary.evidence import evidence
from bilateral._findings.summary.sentence import Rule

RULES: tuple[Rule, ...] = (
    course,
    evidence,
)
