"""Words for completed help: who and what was sent, when, and how much."""

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
    """A description of several efforts of help.

    Attributes
    ----------
    names : list of str
        The people sent, with numbers if reported, and the things sent, with dates.
    figures : str
        The largest figures of what they did or brought; empty if there is none.
    """

    names: list[str]
    figures: str


def efforts(case: CaseIndex, heads: Sequence[TieView], ties: Iterable[TieView]) -> Efforts:
    """Describe some efforts of help, by their figures and those of their parts."""
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
    """Return some wholes, and all their parts."""
    known = {tie.id for tie in heads}
    return [tie for tie in ties if tie.id in known or known & {*above(tie.id, case.onward)}]


def _counted(case: CaseIndex, amount: Amount, heads: Iterable[TieView]) -> list[TieView]:
    """Return the wholes that an amount counts over their whole period, not at a separate date."""
    is_single = len(amount.ids) == 1
    if amount.figure.time != "total" or (is_single and has_its_own_date(case, amount.figure)):
        return []
    return [tie for tie in heads if tie.id in amount.ids]
