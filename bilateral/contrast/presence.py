"""Which sorts of tie each case has: recorded, reported absent, zero, or no record of it."""

from collections.abc import Sequence

from bilateral.contrast.counting import MUTUAL, OUT, record_state
from bilateral.contrast.coverage import best
from bilateral.contrast.evidence import Evidence, Sort
from bilateral.vocabulary import KINDS


def presence(cases: Sequence[Evidence]) -> dict[Sort, dict[str, str]]:
    """Lay every sort of tie that some case records against every case.

    Parameters
    ----------
    cases : sequence of Evidence
        What each case holds.

    Returns
    -------
    dict
        Sort (kind, topic, direction) → case → *recorded*, *reported absent*, *zero* or *no record*,
        as in ``record`` of `bilateral.contrast.sorts.sorts`.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral.contrast.evidence import evidence
    >>> found = presence(evidence([bl.load("cuba-laos")], focal="CUB"))
    >>> found["aid", "aid.medical-team", "out"]
    {'cuba-laos': 'recorded'}
    """
    there = {held.case: {tie.sort for tie in held.ties if not tie.absent} for held in cases}
    gone = {held.case: {tie.sort for tie in held.ties if tie.absent} for held in cases}
    every = sorted(set().union(*there.values()), key=lambda sort: (KINDS.index(sort[0]), sort))
    return {
        sort: {held.case: _record(held, sort, there[held.case], gone[held.case]) for held in cases}
        for sort in every
    }


def _record(held: Evidence, sort: Sort, there: set[Sort], gone: set[Sort]) -> str:
    if sort in there:
        return "recorded"
    kind, topic, way = sort
    absent = sum((kind, topic, one) in gone for one in {way, MUTUAL})
    ends = [held.focal, held.other] if way == MUTUAL else [held.focal if way == OUT else held.other]
    return record_state(0, absent, best(held.looks, held.case, [kind, topic], ends))
