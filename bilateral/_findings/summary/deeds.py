"""Trace plans to deeds."""

from collections.abc import Iterable, Mapping

from bilateral._findings.case_index import CaseIndex, once_a_case
from bilateral._findings.tie_view import TieView
from bilateral.text.lists import join_list

WORDS = {"requested": "asked for", "negotiating": "under negotiation"}
"""The statuses of plans whose names differ in running text."""


@once_a_case
def carried_out(case: CaseIndex) -> Mapping[str, list[str]]:
    """Return the delivered ties that implement each plan, directly or indirectly.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> carried_out(index_case(bl.load("cuba-pakistan"), "CUB"))
    {'thousand-scholarships': ['students-sent-2005', 'next-batch-2008']}
    """
    implements = case.linked.get("implements", {})
    found: dict[str, list[str]] = {}
    for tie in implements:
        if case.by_id[tie].stage != "delivered":
            continue
        ahead = list(implements[tie])
        for plan in ahead:
            found.setdefault(plan, []).append(tie)
            ahead += [further for further in implements.get(plan, ()) if further not in ahead]
    return found


def how_far(plans: Iterable[TieView]) -> str:
    """Say how far some plans came: by their status if all have the same, else by their stages."""
    ties = list(plans)
    statuses = {str(tie.status) for tie in ties}
    if len(statuses) == 1:
        (status,) = statuses
        return WORDS.get(status, status)
    stages = {str(tie.stage) for tie in ties}
    return join_list((stage for stage in ("planned", "agreed") if stage in stages), "or")
