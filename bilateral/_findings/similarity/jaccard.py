"""How far two cases have the same types of tie: Jaccard's coefficient, silence being no zero."""

from collections.abc import Iterator, Mapping
from itertools import combinations
from typing import NamedTuple

from bilateral._findings.tie_types import RecordsByType
from bilateral.vocabulary import topic_label

PRESENCE: Mapping[str, int] = {"recorded": 1, "reported absent": 0, "zero": 0}
"""What the record of a type amounts to; of any silence nothing is known."""


class Item(NamedTuple):
    """One thing in which two cases are compared.

    Attributes
    ----------
    first, second : str
        The cases.
    item : str
        The thing in words.
    first_has, second_has : str or None
        What each case has; None where it is not reported.
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
    """Compare the types of tie of each two cases.

    A type that a source reports absent, or that an exhaustive coverage does not show, counts as not
    there; of one that is not mentioned, not covered or left out by a filter nothing is known. What
    neither case records is not compared.

    Parameters
    ----------
    types : mapping
        As `bilateral._findings.tie_types.records_by_type` gives it.

    Returns
    -------
    list of Item
        ``likeness`` is 1 where both record the type, 0 where one does and the other has not.

    Examples
    --------
    >>> records = {"a": "recorded", "b": "not mentioned"}
    >>> common_types({("aid", "aid.food"): records})[0].why
    'b: not mentioned'
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
            silent = 0 if known[0] is None else 1
            why = f"{(first, second)[silent]}: {pair[silent]}"
            yield Item(first, second, words, *pair, None, why)
        else:
            yield Item(first, second, words, *pair, float(known == [1, 1]))
