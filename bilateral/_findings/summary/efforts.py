"""Help that is over, as it stands in a sentence: who and what was sent, when, and how much."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.counting import above
from bilateral._findings.figures.amounts import Amount
from bilateral._findings.summary.scale import (
    SENT,
    counted,
    has_its_own_date,
    largest,
    listed,
    numbers,
)
from bilateral._findings.summary.things import dated_things, times
from bilateral._findings.tie_view import TieView


class Efforts(NamedTuple):
    """What several wholes of help were.

    Attributes
    ----------
    names : list of str
        The people who were sent, counted where they are, and the things that were, with their time.
    figures : str
        The largest figures of what they did or brought; empty where there is none.
    """

    names: list[str]
    figures: str


def efforts(case: CaseIndex, heads: Sequence[TieView], ties: Iterable[TieView]) -> Efforts:
    """Say what some wholes of help were, by the figures of them and of their parts."""
    there = numbers(case, with_parts(case, heads, ties))
    sent = [
        (amount, group)
        for amount in there
        if amount.figure.measure in SENT and (group := _counted(case, amount, heads))
    ]
    known = {tie.id for _, group in sent for tie in group}
    names = [f"{counted(amount.figure)} {times(group)}".rstrip() for amount, group in sent]
    names += dated_things(tie for tie in heads if tie.id not in known)
    people = [amount for amount, _ in sent]
    return Efforts(names, listed(case, largest(each for each in there if each not in people)))


def with_parts(case: CaseIndex, heads: Iterable[TieView], ties: Iterable[TieView]) -> list[TieView]:
    """Give some wholes, and all that is part of them."""
    known = {tie.id for tie in heads}
    return [tie for tie in ties if tie.id in known or known & {*above(tie.id, case.onward)}]


def _counted(case: CaseIndex, amount: Amount, heads: Iterable[TieView]) -> list[TieView]:
    """Give the wholes that an amount counts all along, and not at a date of its own."""
    is_single = len(amount.ids) == 1
    if amount.figure.time != "total" or (is_single and has_its_own_date(case, amount.figure)):
        return []
    return [tie for tie in heads if tie.id in amount.ids]
