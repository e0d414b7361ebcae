"""Chains of ties, by the links to what each follows from."""

from collections.abc import Iterable, Mapping

LEADING = ("prompted_by", "follows", "implements", "ends")
"""The links that name what came first; other links name parts or contradictions."""


def chains(before: Mapping[str, Iterable[str]]) -> dict[str, tuple[int, int]]:
    """Return the chains that links form, and the number of links that lead to each tie.

    Parameters
    ----------
    before : mapping of str to iterable of str
        Each tie → what it links back to. Chains are numbered in the order of this mapping.

    Returns
    -------
    dict
        Tie → number of its chain from 1, and the length of the longest path that leads to it. Ties
        without links are left out. In a circle, the link that closes it is ignored.

    Examples
    --------
    >>> chains({"relief": [], "visit": [], "thanks": ["relief"], "reply": ["thanks", "relief"]})
    {'relief': (1, 0), 'thanks': (1, 1), 'reply': (1, 2)}
    """
    groups = hanging_together(before)
    numbers: dict[str, int] = {}
    for tie in before:
        if tie in groups:
            numbers.setdefault(groups[tie], len(numbers) + 1)
    steps: dict[str, int] = {}
    for tie in groups:
        _count(tie, before, steps)
    return {tie: (numbers[groups[tie]], steps[tie]) for tie in before if tie in groups}


def hanging_together(before: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Return for each linked tie the name of its connected group.

    Examples
    --------
    >>> hanging_together({"offer": [], "sent": ["offer"], "visit": []})
    {'offer': 'offer', 'sent': 'offer'}
    """
    parent: dict[str, str] = {}

    def top(tie: str) -> str:
        while parent.setdefault(tie, tie) != tie:
            parent[tie] = parent[parent[tie]]
            tie = parent[tie]
        return tie

    for tie, earlier in before.items():
        for other in earlier:
            parent[top(tie)] = top(other)
    return {tie: top(tie) for tie in list(parent)}


def _count(start: str, before: Mapping[str, Iterable[str]], steps: dict[str, int]) -> None:
    """Return the length of the longest path to a tie; not recursive, since chains may be long."""
    waiting, open_ = [start], set()
    while waiting:
        tie = waiting[-1]
        open_.add(tie)
        left = [back for back in before.get(tie, ()) if back not in steps and back not in open_]
        if left and tie not in steps:
            waiting.append(left[0])
            continue
        waiting.pop()
        open_.discard(tie)
        if tie not in steps:
            known = (steps[back] + 1 for back in before.get(tie, ()) if back in steps)
            steps[tie] = max(known, default=0)
