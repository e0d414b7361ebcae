"""Which sorts of tie each case has: recorded, reported absent, zero, or no record of it."""

from collections.abc import Mapping, Sequence, Set

from bilateral._findings.completeness import best
from bilateral._findings.counting import IN, MUTUAL, OUT, record_state
from bilateral._findings.evidence import Evidence, Sort
from bilateral.ties import KINDS


def presence(cases: Sequence[Evidence]) -> dict[Sort, dict[str, str]]:
    """Lay every sort of tie that some case records or reports absent against every case.

    Parameters
    ----------
    cases : sequence of Evidence
        What each case holds.

    Returns
    -------
    dict
        Sort (kind, topic, direction) → case → *recorded*, *reported absent*, *zero* or *no record*,
        as in ``record`` of `bilateral._findings.tie_types.sorts`.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.evidence import evidence
    >>> found = presence(evidence([bl.load("cuba-laos")], focal="CUB"))
    >>> found["aid", "aid.medical-team", "out"]
    {'cuba-laos': 'recorded'}
    """
    there = {held.case: {tie.sort for tie in held.ties if not tie.absent} for held in cases}
    gone = {held.case: {tie.sort for tie in held.ties if tie.absent} for held in cases}
    return {
        sort: {held.case: _record(held, sort, there[held.case], gone[held.case]) for held in cases}
        for sort in told_sorts(there, gone)
    }


def told_sorts(there: Mapping[str, Set[Sort]], gone: Mapping[str, Set[Sort]]) -> list[Sort]:
    """Give the sorts that stand in a table of what each case has, kind by kind.

    Parameters
    ----------
    there, gone : mapping of str to set
        What each case records, and what it reports absent.

    Returns
    -------
    list
        All that some case records, and each absence that shows beside none of these: what is
        absent both ways shows beside what another case records one way.

    Examples
    --------
    >>> goods, loan = ("trade", "trade.goods", "out"), ("aid", "aid.loan", "mutual")
    >>> told_sorts({"a": {goods}}, {"b": {goods, loan}})
    [('aid', 'aid.loan', 'mutual'), ('trade', 'trade.goods', 'out')]
    """
    recorded: set[Sort] = set().union(*there.values())
    absent = {
        sort
        for case, sorts in gone.items()
        for sort in sorts
        if not _shows(sort, recorded.difference(there.get(case, ())))
    }
    return sorted(recorded | absent, key=lambda sort: (KINDS.index(sort[0]), sort))


def _shows(sort: Sort, beside: Set[Sort]) -> bool:
    """Say whether an absence shows beside what other cases record."""
    kind, topic, way = sort
    ways = (OUT, IN, MUTUAL) if way == MUTUAL else (way,)
    return any((kind, topic, one) in beside for one in ways)


def _record(held: Evidence, sort: Sort, there: Set[Sort], gone: Set[Sort]) -> str:
    if sort in there:
        return "recorded"
    kind, topic, way = sort
    absent = sum((kind, topic, one) in gone for one in {way, MUTUAL})
    ends = [held.focal, held.other] if way == MUTUAL else [held.focal if way == OUT else held.other]
    return record_state(0, absent, best(held.looks, held.case, [kind, topic], ends))
