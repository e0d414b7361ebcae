"""How far two cases record the same sorts of tie: Jaccard's coefficient, silence being no zero."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from bilateral._findings.tie_types import RecordsByType
from bilateral.vocabulary import topic_label

PRESENCE: Mapping[str, int] = {"recorded": 1, "reported absent": 0, "zero": 0}
"""What the record of a sort amounts to; where a source is silent, nothing is known."""


class Item(NamedTuple):
    """One thing in which two cases are compared.

    Attributes
    ----------
    first, second : str
        The cases.
    item : str
        The thing in words.
    first_has, second_has : str or None
        What each case has; None where its sources are silent.
    likeness : float or None
        From 0 to 1; None where it cannot be compared.
    why : str
        Why it cannot be compared; nothing where it is.
    """

    first: str
    second: str
    item: str
    first_has: str | None
    second_has: str | None
    likeness: float | None
    why: str = ""


def common_types(types: RecordsByType) -> list[Item]:
    """Set the sorts of tie of each two cases beside each other.

    A sort that a source reports absent, or that an exhaustive coverage does not show, counts as not
    there; where the sources of one case are silent the pair is dropped. So is a sort that neither
    case records.

    Parameters
    ----------
    types : mapping
        As `bilateral._findings.tie_types.records_by_type` gives it.

    Returns
    -------
    list of Item
        ``likeness`` is 1 where both record the sort, 0 where one does and the other has not.

    Examples
    --------
    >>> records = {"a": "recorded", "b": "not mentioned"}
    >>> common_types({("aid", "aid.food"): records})[0].why
    'the sources of b are silent'
    """
    cases = list(next(iter(types.values()), ()))
    return [
        item for first, second in combinations(cases, 2) for item in _pairs(first, second, types)
    ]


def _pairs(first: str, second: str, types: RecordsByType) -> Iterator[Item]:
    for (_, topic), records in types.items():
        pair = records[first], records[second]
        if "recorded" not in pair:
            continue
        known = [PRESENCE.get(record) for record in pair]
        words = topic_label(topic)
        if None in known:
            silent = first if known[0] is None else second
            yield Item(first, second, words, *pair, None, f"the sources of {silent} are silent")
        else:
            yield Item(first, second, words, *pair, float(known == [1, 1]))
