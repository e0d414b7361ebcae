"""Chains of ties: what each follows from, link by link."""

from collections.abc import Iterable, Mapping

LEADING = ("prompted_by", "follows", "implements")
"""The links that name what came first; the others say what belongs together or clashes."""


def chains(before: Mapping[str, Iterable[str]]) -> dict[str, tuple[int, int]]:
    """Tell the chains apart that links make, and count the links that lead to each tie.

    Parameters
    ----------
    before : mapping of str to iterable of str
        Each tie → what it links back to. Chains are numbered in the order of this mapping.

    Returns
    -------
    dict
        Tie → number of its chain from 1, and the length of the longest way that leads to it. What
        has no link is left out. Of links in a circle, the one that closes it is passed over.

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
    """Give each linked tie the name that stands for all that it hangs together with.

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
    """Find the longest way to a tie, without recursion, for chains may be long."""
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
