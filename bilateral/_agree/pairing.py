"""Which tie of one coder is which of the other: by passage, then by kind, then by date."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from bilateral._agree.passages import cited, headings, meeting, overlaps
from bilateral.ties import Tie

HALF = 0.5
"""Two ties rest on the same passage if they share at least this part of the shorter one."""

Pair = tuple[int, int]
Keys = set[tuple[object, ...]]
Candidate = tuple[int, int, bool, float]
"""Positions of two ties that can be partners; whether both have the same passage and the same kind;
the part of both passages that is common to both."""


class Group(NamedTuple):
    """What one coder made fewer ties of than the other, by their positions."""

    first: tuple[int, ...]
    second: tuple[int, ...]


class Pairing(NamedTuple):
    """The ties of two codings that belong together, by their positions.

    Attributes
    ----------
    pairs : dict of (int, int) to float
        The pairs, each with the part of both passages that is common to both.
    groups : tuple of Group
        The ties of one coder that correspond to another number of the other's.
    first, second : tuple of int
        The ties that only one has.
    """

    pairs: Mapping[Pair, float]
    groups: tuple[Group, ...]
    first: tuple[int, ...]
    second: tuple[int, ...]


def pair(first: Sequence[Tie], second: Sequence[Tie]) -> Pairing:
    """Pair the ties of two codings.

    Each tie has at most one partner. Two can be partners if they rest on the same passage, or on
    passages that overlap and have one kind, or, wherever they are cited, if they have one kind,
    topic, date and direction. Those with the same passage are paired first; among them kind, then
    date, topic and ends decide, and last how much of their passages is common. A tie that is left
    over belongs to the group of a tie of the same kind that rests on the same passage: the other
    coder made more of it, or less.
    """
    candidates = _candidates(first, second)
    pairs = _best(candidates)
    taken = {i for i, _ in pairs}, {j for _, j in pairs}
    groups = _groups([*pairs], _joined(candidates, taken))
    grouped = [{place for group in groups for place in group[side]} for side in (0, 1)]
    return Pairing(
        pairs={(i, j): pairs[i, j] for i, j in sorted(pairs) if i not in grouped[0]},
        groups=groups,
        first=_left_over(len(first), taken[0] | grouped[0]),
        second=_left_over(len(second), taken[1] | grouped[1]),
    )


def _left_over(count: int, taken: set[int]) -> tuple[int, ...]:
    return tuple(place for place in range(count) if place not in taken)


def _candidates(first: Sequence[Tie], second: Sequence[Tie]) -> list[Candidate]:
    """Return the ties that can be partners, the best first, whoever is the first coder."""
    here, there = [*map(cited, first)], [*map(cited, second)]
    # a span is more precise than a heading
    by_span = np.outer([*map(bool, here)], [*map(bool, there)])
    same_heading = _alike(map(headings, first), map(headings, second), by_span.shape) & ~by_span
    same_words = _alike(map(_words, first), map(_words, second), by_span.shape)
    i, j = np.nonzero(meeting(here, there) | same_heading | same_words)
    if not i.size:
        return []
    shared, likeness = overlaps(here, there, i, j)
    passage = (shared >= HALF) | same_heading[i, j]
    kind, topic, ends, date = _equal(first, second, i, j)
    outer = [[tie.bounds.outer for tie in ties] for ties in (first, second)]
    (start, *_, end), (begin, *_, stop) = np.array(outer[0])[i].T, np.array(outer[1])[j].T
    common_day = (start <= stop) & (begin <= end)
    # The last of the keys decides first.
    keys = (-abs(i - j), -i - j, likeness, ends, topic, common_day, date, kind, passage)
    best = np.lexsort(keys)[::-1]
    best = best[(passage | kind)[best]]
    columns = (i, j, passage & kind, likeness)
    return [*zip(*(column[best].tolist() for column in columns), strict=True)]


def _equal(first: Sequence[Tie], second: Sequence[Tie], i: Any, j: Any) -> Iterator[Any]:
    """Yield for kind, topic, ends and date in which pairs both ties have the same."""
    reads: tuple[Callable[[Tie], object], ...] = (
        attrgetter("kind"),
        attrgetter("topic"),
        attrgetter("ends"),
        attrgetter("date", "observed"),
    )
    for read in reads:
        values = [*map(read, first)], [*map(read, second)]
        each = dict.fromkeys((*values[0], *values[1]))
        numbers = {value: number for number, value in enumerate(each)}
        here, there = (np.array([numbers[value] for value in side]) for side in values)
        yield here[i] == there[j]


def _alike(first: Iterable[Keys], second: Iterable[Keys], shape: tuple[int, ...]) -> Any:
    """Return a table of which ties, by their positions, have a key in common."""
    positions: dict[tuple[object, ...], tuple[list[int], list[int]]] = {}
    for coding, ties in enumerate((first, second)):
        for place, keys in enumerate(ties):
            for key in keys:
                positions.setdefault(key, ([], []))[coding].append(place)
    alike = np.zeros(shape, dtype=bool)
    for here, there in positions.values():
        if here and there:
            alike[np.ix_(here, there)] = True
    return alike


def _words(tie: Tie) -> Keys:
    """Return what two ties have in common that can be partners whatever passages they cite."""
    if tie.date is None:
        return set()
    return {(tie.kind, tie.topic, tie.date.text, tie.ends, tie.reciprocal, tie.absent)}


def _best(candidates: Iterable[Candidate]) -> dict[Pair, float]:
    """Choose partners, the best first."""
    pairs: dict[Pair, float] = {}
    taken: tuple[set[int], set[int]] = set(), set()
    for i, j, _, likeness in candidates:
        if i not in taken[0] and j not in taken[1]:
            pairs[i, j] = likeness
            taken[0].add(i)
            taken[1].add(j)
    return pairs


def _joined(candidates: Iterable[Candidate], taken: tuple[set[int], set[int]]) -> list[Pair]:
    """Join each tie that is left over to the paired tie of the other coder that it fits best."""
    best: dict[tuple[int, int], Pair] = {}
    for i, j, is_same, _ in candidates:
        is_left_over = i not in taken[0], j not in taken[1]
        if is_same and is_left_over[0] != is_left_over[1]:
            best.setdefault((0, i) if is_left_over[0] else (1, j), (i, j))
    return [*best.values()]


def _groups(pairs: Sequence[Pair], joined: Sequence[Pair]) -> tuple[Group, ...]:
    """Gather what hangs together by joined ties; pairs that none was joined to are no groups."""
    partner = dict(pairs), {j: i for i, j in pairs}
    groups: dict[Pair, tuple[set[int], set[int]]] = {}
    for i, j in joined:
        whole = (i, partner[0][i]) if i in partner[0] else (partner[1][j], j)
        members = groups.setdefault(whole, ({whole[0]}, {whole[1]}))
        members[0].add(i)
        members[1].add(j)
    sides = ((tuple(sorted(here)), tuple(sorted(there))) for here, there in groups.values())
    return tuple(Group(*both) for both in sorted(sides))
