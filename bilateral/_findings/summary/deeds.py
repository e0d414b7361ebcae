"""Trace plans to deeds."""

from collections.abc import Mapping

from bilateral._findings.case_index import CaseIndex, once_a_case


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
