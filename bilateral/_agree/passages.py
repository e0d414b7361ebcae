"""Which ties of two codings rest on the same passages, and how closely."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from bilateral.ties import Tie

Spans = Sequence[tuple[int, int]]
Places = Mapping[str, Spans]
"""The source → its cited stretches of text, in order and without overlaps."""


def cited(tie: Tie) -> Places:
    """Return the stretches of text that a tie cites in each source."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for cite in tie.cites:
        if cite.span is not None:
            spans.setdefault(cite.source, []).append(cite.span)
    return {source: _merged(stretches) for source, stretches in spans.items()}


def headings(tie: Tie) -> set[tuple[object, ...]]:
    """Return the places that a tie cites for people: source, section, paragraph and page."""
    places = {(cite.source, cite.section, cite.paragraph, cite.page) for cite in tie.cites}
    return {place for place in places if any(place[1:])}


def _merged(spans: Spans) -> Spans:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def overlap(here: Places, there: Places) -> tuple[float, float]:
    """Return how much of their passages two ties share.

    Returns
    -------
    tuple of float
        The part of the shorter passage, in the source where that is greatest; and the part of all
        passages of both (Jaccard). From 0, nothing, to 1.
    """
    if here == there:
        return (1.0, 1.0) if here else (0.0, 0.0)
    most = common = 0.0
    for source in here.keys() & there.keys():
        shared = _common(here[source], there[source])
        common += shared
        most = max(most, shared / min(_length(here[source]), _length(there[source])))
    if not common:
        return 0.0, 0.0
    lengths = sum(_length(spans) for spans in (*here.values(), *there.values()))
    return most, common / (lengths - common)


def overlaps(here: Sequence[Places], there: Sequence[Places], i: Any, j: Any) -> Any:
    """Return the overlap of many pairs of ties, by their positions: two rows, as of `overlap`.

    What cites the same passages is compared once.
    """
    each: dict[object, tuple[int, Places]] = {}
    numbers = [
        np.array([each.setdefault(_key(places), (len(each), places))[0] for places in side])
        for side in (here, there)
    ]
    passages = [places for _, places in each.values()]
    codes, inverse = np.unique(numbers[0][i] * len(each) + numbers[1][j], return_inverse=True)
    pairs = (divmod(code, len(each)) for code in codes.tolist())
    return np.array([overlap(passages[a], passages[b]) for a, b in pairs])[inverse].T


def _key(places: Places) -> object:
    return frozenset((source, tuple(spans)) for source, spans in places.items())


def _length(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _common(here: Spans, there: Spans) -> int:
    return sum(
        max(0, min(end, stop) - max(start, begin)) for start, end in here for begin, stop in there
    )


def meeting(first: Sequence[Places], second: Sequence[Places]) -> Any:
    """Return a table of which ties of two codings, by position, have a character in common.

    Every text is read once from its start: what begins meets what is still going on in the other
    coding, so that distant passages are never compared.
    """
    events: dict[str, list[tuple[int, bool, int, int]]] = {}
    for coding, ties in enumerate((first, second)):
        for number, places in enumerate(ties):
            for source, spans in places.items():
                for start, end in spans:
                    edges = (start, True, coding, number), (end, False, coding, number)
                    events.setdefault(source, []).extend(edges)
    met = np.zeros((len(first), len(second)), dtype=bool)
    for edges_of_source in events.values():
        going_on: tuple[set[int], set[int]] = set(), set()
        for _, begins, coding, number in sorted(edges_of_source):  # at one place ends come first
            if not begins:
                going_on[coding].discard(number)
                continue
            going_on[coding].add(number)
            others = [*going_on[1 - coding]]
            if coding:
                met[others, number] = True
            else:
                met[number, others] = True
    return met
