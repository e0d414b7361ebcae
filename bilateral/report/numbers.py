"""The numbers of the ties that a report cites, case by case, as they come in it."""

import operator
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from bilateral.report.contents import Key, Statement
from bilateral.text.html import Link

SHORTEST_RUN = 3
"""So many numbers that follow each other are written as the first and the last."""


def numbered(statements: Iterable[Statement], ties: Iterable[Key]) -> dict[Key, int]:
    """Give the ties that sentences cite numbers, from 1: case by case, as they are first cited.

    Parameters
    ----------
    ties : iterable of (str, str)
        Those that can be cited, case by case; others get no number.

    Examples
    --------
    >>> a, b = ("case", "a"), ("case", "b")
    >>> numbered([Statement(text="", ties=(b,)), Statement(text="", ties=(a, b))], [a, b])
    {('case', 'b'): 1, ('case', 'a'): 2}
    """
    citable = set(ties := list(ties))
    cases = list(dict.fromkeys(case for case, _ in ties))
    mentioned = dict.fromkeys(tie for statement in statements for tie in statement.ties)
    # What is sorted stays in its order where it is alike.
    by_case = sorted(filter(citable.__contains__, mentioned), key=lambda tie: cases.index(tie[0]))
    return {tie: number for number, tie in enumerate(by_case, start=1)}


def cited(ties: Iterable[Key], numbers: Mapping[Key, int]) -> list[Link]:
    """Give the numbers of some ties as links to the list of them; runs are drawn together.

    Examples
    --------
    >>> numbers = {("case", tie): number for number, tie in enumerate("abcdef", start=1)}
    >>> [link.address for link in cited([("case", tie) for tie in "fabc"], numbers)]
    ['#record-1', '#record-6']
    """
    found = sorted({numbers[tie] for tie in ties if tie in numbers})
    # What follows its forerunner is as far from its place in the list as that.
    runs = groupby(enumerate(found), key=lambda place_and_number: operator.sub(*place_and_number))
    return [link for _, run in runs for link in _links([number for _, number in run])]


def _links(run: Sequence[int]) -> list[Link]:
    """Link numbers that follow each other: three or more by their ends."""
    if len(run) < SHORTEST_RUN:
        return [Link(str(number), f"#record-{number}") for number in run]
    return [Link(f"{run[0]}\N{EN DASH}{run[-1]}", f"#record-{run[0]}")]
