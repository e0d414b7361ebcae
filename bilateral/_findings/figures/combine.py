"""Which figures may be combined: parts under a whole, twins, and what may be summed."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TypeVar

from bilateral._findings.chains import hanging_together
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import (
    CONFLICT,
    adds_up,
    all_of,
    bound_of,
    conditions_of,
    on_condition,
    summed,
)
from bilateral._findings.grouping import grouped
from bilateral.text.numbers import format_number

Place = tuple[str, int]
K = TypeVar("K", bound=Hashable)
Links = Mapping[str, Mapping[str, Sequence[str]]]
"""What a link says → the tie that has it → the ties that it names."""

PARTS, TWINS = "sum of known parts", "two records of one thing"


def combine(
    figures: Iterable[Figure], links: Links, *, by: Callable[[Figure], K]
) -> dict[K, list[Figure]]:
    """Gather the figures of a case under a key, and combine those that may be.

    Within a key a part is merged into its whole; a whole without a number gets the sum of
    its known parts as its lower bound; two figures that contradict each other, or are of one event,
    become one that spans both. Totals of a measure that adds up are summed within one kind and on
    one type of terms, if their periods certainly do not overlap; people on different terms are
    summed in any period, on the condition that the groups do not overlap. Figures that cannot be
    combined stay as they are.

    Parameters
    ----------
    figures : iterable of Figure
        The figures of one case.
    links : mapping
        As ``linked`` of a `CaseIndex`.
    by : callable
        Returns the key. It must distinguish measures, units and times.

    Returns
    -------
    dict
        Key → figures, the most informative first.
    """
    return {key: _together(group, links) for key, group in grouped(figures, by).items()}


def _together(group: list[Figure], links: Links) -> list[Figure]:
    if len(group) > 1:
        # Wholes first: a part must not be taken for a twin of its whole, or be summed with it.
        sorts = grouped(_twins(_wholes(group, links), links), attrgetter("sort"))
        group = [figure for several in sorts.values() for figure in summed(several)]
    return sorted(group, key=lambda figure: (figure.lower is None, -(figure.lower or 0.0)))


def _wholes(group: list[Figure], links: Links) -> list[Figure]:
    """Return the wholes; those without a number with the sum of their known parts."""
    named = links.get("part_of", {})
    if not any(figure.part_of or figure.tie in named for figure in group):
        return group
    parts: dict[Place, list[Figure]] = defaultdict(list)
    top: list[Figure] = []
    find = _finder(group, named)
    for figure in group:
        whole = find(figure)
        (parts[_place(whole)] if whole else top).append(figure)
    return [_with_parts(figure, parts, frozenset()) for figure in top] if top else group


def _finder(
    group: Sequence[Figure], wholes: Mapping[str, Sequence[str]]
) -> Callable[[Figure], Figure | None]:
    """Return a function that finds the whole of a figure, in its tie or in another."""
    named = {(figure.tie, figure.name): figure for figure in reversed(group) if figure.name}
    of_tie = {figure.tie: figure for figure in reversed(group) if figure.part_of is None}

    def find(figure: Figure) -> Figure | None:
        if figure.part_of is not None:
            return named.get((figure.tie, figure.part_of))
        # A tie between a part and its whole may have no figure.
        others = list(wholes.get(figure.tie, ()))
        for tie in others:
            if tie in of_tie:
                return of_tie[tie]
            others += [above for above in wholes.get(tie, ()) if above not in others]
        return None

    return find


def _with_parts(
    whole: Figure, parts: Mapping[Place, Sequence[Figure]], above: frozenset[Place]
) -> Figure:
    """Return a whole without a number, with the sum of its known parts as lower bound."""
    place = _place(whole)
    below = [
        _with_parts(part, parts, above | {place})
        for part in parts.get(place, ())
        if _place(part) not in above
    ]
    known = [part for part in below if part.lower is not None]
    if whole.is_number or not known or not adds_up(whole):
        return whole
    each = " + ".join(format_number(part.lower or 0.0) for part in known)
    lower = sum(part.lower or 0.0 for part in known)
    return whole._replace(
        lower=lower,
        bound=bound_of(known, lower, None),
        missing=None,
        rests_on=all_of([whole, *known]),
        basis=PARTS,
        note=f"{each}, the known parts of a whole, {whole.words}",
        conditions=on_condition(known),
    )


def _twins(group: list[Figure], links: Links) -> list[Figure]:
    """Merge figures that contradict each other or belong to one event."""
    pairs = [links.get(rel, {}) for rel in ("contradicts", "same_event_as")]
    if not any(figure.tie in named for named in pairs for figure in group):
        return group
    ties = {figure.tie for figure in group}
    linked = {
        tie: [to for named in pairs for to in named.get(tie, ()) if to in ties] for tie in ties
    }
    heads = hanging_together(linked)
    twins = grouped(group, lambda figure: heads.get(figure.tie, figure.tie))
    return [figure for several in twins.values() for figure in _spanned(several)]


def _spanned(twins: list[Figure]) -> list[Figure]:
    """Return one figure that spans those of twin ties; figures of one tie are not twins."""
    numbers = [figure for figure in twins if figure.is_number]
    if len({figure.tie for figure in twins}) == 1 or not numbers:
        return twins
    lowers = [figure.lower for figure in numbers if figure.lower is not None]
    uppers = [figure.upper for figure in numbers if figure.upper is not None]
    lower = min(lowers) if len(lowers) == len(numbers) else None
    upper = max(uppers) if len(uppers) == len(numbers) else None
    first = numbers[0]
    if lower == first.lower and upper == first.upper:
        return [first._replace(rests_on=all_of(twins), basis=TWINS)]
    both = f"{CONFLICT}{' and as '.join(dict.fromkeys(figure.words for figure in numbers))}"
    return [
        first._replace(
            value=None,
            lower=lower,
            upper=upper,
            bound=bound_of(numbers, lower, upper),
            rests_on=all_of(twins),
            basis=TWINS,
            note=both,
            conditions=(both, *conditions_of(numbers)),
        )
    ]


def _place(figure: Figure) -> Place:
    return figure.tie, figure.n
