"""What it means that a case has no figure, or no tie: reported absent, zero, or silence."""

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import record_state
from bilateral._findings.tie_view import MUTUAL, TieType


def record_of(case: CaseIndex, tie_type: TieType) -> str:
    """Say what a case has of a type of tie.

    Returns
    -------
    {"recorded", "reported absent", "zero", "no record"}
    """
    return "recorded" if tie_type in case.recorded else record_without(case, tie_type)


def record_without(case: CaseIndex, tie_type: TieType) -> str:
    """Say what it means that a case has nothing of a type: reported absent, zero or no record."""
    kind, topic, direction = tie_type
    rank = case.completeness.rank((kind, topic), case.senders(direction))
    return record_state(0, len(case.absences(tie_type)), rank)


def reason_of_figure(case: CaseIndex, tie_type: TieType, stage: str) -> str:
    """Say why a case has no figure: see ``record`` in `bilateral._findings.quantities`."""
    ties = case.recorded.get(tie_type, ())
    if any((tie.stage or "unknown") == stage for tie in ties):
        return "no figure"
    return record_without(case, tie_type)


def record_of_kind(case: CaseIndex, kind: str, direction: str) -> str:
    """Say what a case has of a kind in one direction, whatever the topic and the stage.

    Returns
    -------
    {"recorded", "only both ways", "reported absent", "zero", "no record"}
    """
    ties = case.by_word.get(kind, ())
    there = {tie.direction for tie in ties if not tie.absent}
    if direction in there:
        return "recorded"
    if MUTUAL in there:
        return "only both ways"
    absent = sum(tie.absent and tie.direction in (direction, MUTUAL) for tie in ties)
    return record_state(0, absent, case.completeness.rank((kind,), case.senders(direction)))
