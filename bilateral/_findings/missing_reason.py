"""What it means that a case has no record, or no figure: reported absent, zero, or silence."""

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.tie_view import MUTUAL, TieType
from bilateral.coverage import NOT_COVERED, NOT_MENTIONED, RANKS


def record_state(records: int, absences: int, completeness: str | None) -> str:
    """Say what the records of something in one case amount to, in one of five words.

    Parameters
    ----------
    records, absences : int
        How many records there are, and how many absences are reported.
    completeness : str or None
        How completely the sources cover it, by the best of them; None where they do not.

    Returns
    -------
    {"recorded", "reported absent", "zero", "not mentioned", "not covered"}
        Only an exhaustive source makes a zero of nothing.

    Examples
    --------
    >>> record_state(0, 0, "selective"), record_state(0, 0, "exhaustive"), record_state(0, 0, None)
    ('not mentioned', 'zero', 'not covered')
    """
    if records:
        return "recorded"
    if absences:
        return "reported absent"
    if completeness is None:
        return NOT_COVERED
    return "zero" if completeness == RANKS[0] else NOT_MENTIONED


def record_of(case: CaseIndex, tie_type: TieType) -> str:
    """Say what a case has of a type of tie, whichever way it goes: see `record_state`.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> laos = index_case(bl.load("cuba-laos"), "CUB")
    >>> record_of(laos, ("trade", "trade.investment")), record_of(laos, ("trade", "trade.goods"))
    ('reported absent', 'not covered')
    """
    records, absences = (len(ties.get(tie_type, ())) for ties in (case.recorded, case.absent))
    return record_state(records, absences, case.completeness.rank(tie_type, case.states))


def reason_of_figure(case: CaseIndex, tie_type: TieType, direction: str, stage: str) -> str:
    """Say why a case has no figure: see ``record`` in `bilateral._findings.quantities`."""
    ties = [tie for tie in case.recorded.get(tie_type, ()) if tie.direction == direction]
    if any((tie.stage or "unknown") == stage for tie in ties):
        return "no figure"
    rank = case.completeness.rank(tie_type, case.senders(direction))
    return record_state(0, len(case.absences(tie_type, direction)), rank)


def record_of_kind(case: CaseIndex, kind: str, direction: str) -> str:
    """Say what a case has of a kind in one direction, whatever the topic and the stage.

    That one topic is reported absent says nothing of the others of its kind, and so nothing here.

    Returns
    -------
    {"recorded", "only both ways", "zero", "not mentioned", "not covered"}
    """
    there = {tie.direction for tie in case.records_of.get(kind, ())}
    if direction in there:
        return "recorded"
    if MUTUAL in there:
        return "only both ways"
    return record_state(0, 0, case.completeness.rank((kind,), case.senders(direction)))
