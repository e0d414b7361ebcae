"""Number the ties that a report cites, case by case, in order of appearance."""

import operator
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from bilateral.report.contents import Key, Statement
from bilateral.text.html import Link

SHORTEST_RUN = 3
"""At least this many consecutive numbers are written as the first and the last."""


def numbered(statements: Iterable[Statement], ties: Iterable[Key]) -> dict[Key, int]:
    """Return numbers for the ties that sentences cite, from 1, case by case, by first citation.

    Parameters
    ----------
    ties : iterable of (str, str)
        The ties that can be cited, case by case; others get no number.

    Examples
    --------
    >>> a, b = ("case", "a"), ("case", "b")
    >>> numbered([Statement(text="", ties=(b,)), Statement(text="", ties=(a, b))], [a, b])
    {('case', 'b'): 1, ('case', 'a'): 2}
    """
    citable = set(ties := list(ties))
    cases = list(dict.fromkeys(case for case, _ in ties))
    mentioned = dict.fromkeys(tie for statement in statements for tie in statement.ties)
    # Sorting is stable: equal items keep their order.
    by_case = sorted(filter(citable.__contains__, mentioned), key=lambda tie: cases.index(tie[0]))
    return {tie: number for number, tie in enumerate(by_case, start=1)}


def cited(ties: Iterable[Key], numbers: Mapping[Key, int]) -> list[Link]:
    """Return the numbers of some ties as links to the list of ties; runs are combined.

    Examples
    --------
    >>> numbers = {("case", tie): number for number, tie in enumerate("abcdef", start=1)}
    >>> [link.address for link in cited([("case", tie) for tie in "fabc"], numbers)]
    ['#record-1', '#record-6']
    """
    found = sorted({numbers[tie] for tie in ties if tie in numbers})
    # Consecutive numbers have the same difference from their index in the list.
    runs = groupby(enumerate(found), key=lambda place_and_number: operator.sub(*place_and_number))
    return [link for _, run in runs for link in _links([number for _, number in run])]


def _links(run: Sequence[int]) -> list[Link]:
    """Return links for consecutive numbers: three or more by their ends."""
    if len(run) < SHORTEST_RUN:
        return [Link(str(number), f"#record-{number}") for number in run]
    return [Link(f"{run[0]}\N{EN DASH}{run[-1]}", f"#record-{run[0]}")]
