"""Which figures may be combined: parts under a whole, twins, totals of separate periods."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from bilateral import vocabulary
from bilateral._findings.figures.figure import Figure
from bilateral._findings.grouping import grouped
from bilateral.dates.bounds import Bounds
from bilateral.text.numbers import format_number

Place = tuple[str, int]
K = TypeVar("K", bound=Hashable)
Links = Mapping[str, Mapping[str, Sequence[str]]]
"""What a link says → the tie that has it → the ties that it names."""

SUM, PARTS, TWINS = "sum of periods", "sum of known parts", "told in two ways"


def combine(
    figures: Iterable[Figure], links: Links, *, by: Callable[[Figure], K]
) -> dict[K, list[Figure]]:
    """Gather the figures of a case under a key, and combine those that may be.

    Within a key a part does not stand beside its whole; a whole that is not told gets the sum of
    its known parts as its lower bound; two figures that contradict each other, or tell of one
    event, become one that spans both; totals of a measure that adds up are summed where their
    periods surely lie apart. What cannot be combined stays as it is, side by side.

    Parameters
    ----------
    figures : iterable of Figure
        Of one case.
    links : mapping
        As ``linked`` of a `CaseIndex`.
    by : callable
        Gives the key. It has to tell measures, units and times apart.

    Returns
    -------
    dict
        Key → figures, the one that says most first.
    """
    return {key: _together(group, links) for key, group in grouped(figures, by).items()}


def adds_up(figure: Figure) -> bool:
    """Say whether figures like this may be summed: totals of a measure that adds up."""
    return figure.time == "total" and vocabulary.adds_up(figure.measure)


def overall(figures: Sequence[Figure]) -> Figure:
    """Make one of several figures that cannot be combined, in the bounds of what they come to.

    It is at least the greatest of them and at most their sum: they may count the same things.

    Parameters
    ----------
    figures : sequence of Figure
        Of one key, as `combine` gives them.
    """
    if len(figures) == 1:
        return figures[0]
    # Together they are no less than the greatest of them, even if the others count the same things.
    lower = max((figure.lower for figure in figures if figure.lower is not None), default=None)
    uppers = [figure.upper for figure in figures if figure.upper is not None]
    upper = sum(uppers) if len(uppers) == len(figures) else None
    return figures[0]._replace(
        value=None,
        lower=lower,
        upper=upper,
        bound=None if lower is None and upper is None else _bound_between(lower, upper),
        rests_on=all_of(figures),
    )


def _together(group: list[Figure], links: Links) -> list[Figure]:
    if len(group) > 1:
        # Wholes first: a part must not be taken for a twin of its whole, or be summed with it.
        group = _summed(_twins(_wholes(group, links), links))
    return sorted(group, key=lambda figure: (figure.lower is None, -(figure.lower or 0.0)))


def _wholes(group: list[Figure], links: Links) -> list[Figure]:
    """Keep the wholes, those that are not told with what their known parts come to."""
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
    """Give what finds the figure that another is a part of, in its own tie or in another."""
    named = {(figure.tie, figure.name): figure for figure in reversed(group) if figure.name}
    of_tie = {figure.tie: figure for figure in reversed(group) if figure.part_of is None}

    def find(figure: Figure) -> Figure | None:
        if figure.part_of is not None:
            return named.get((figure.tie, figure.part_of))
        others = wholes.get(figure.tie, ())
        return next((of_tie[tie] for tie in others if tie in of_tie), None)

    return find


def _with_parts(
    whole: Figure, parts: Mapping[Place, Sequence[Figure]], above: frozenset[Place]
) -> Figure:
    """Bound a whole that is not told by the sum of its known parts, from below."""
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
    return whole._replace(
        lower=sum(part.lower or 0.0 for part in known),
        bound="at_least",
        missing=None,
        rests_on=all_of([whole, *known]),
        basis=PARTS,
        note=f"{each}, the known parts of a whole that is {whole.words}",
    )


def _twins(group: list[Figure], links: Links) -> list[Figure]:
    """Make one of figures that contradict each other or tell of one event."""
    pairs = [links.get(rel, {}) for rel in ("contradicts", "same_event_as")]
    if not any(figure.tie in named for named in pairs for figure in group):
        return group
    heads: dict[str, str] = {figure.tie: figure.tie for figure in group}
    for named in pairs:
        for figure in group:
            for other in named.get(figure.tie, ()):
                if other in heads:
                    kept, dropped = heads[figure.tie], heads[other]
                    heads = {tie: kept if head == dropped else head for tie, head in heads.items()}
    twins = grouped(group, lambda figure: heads[figure.tie])
    return [figure for several in twins.values() for figure in _spanned(several)]


def _spanned(twins: list[Figure]) -> list[Figure]:
    """Span what ties that are twins say; figures of one tie alone are not twins."""
    numbers = [figure for figure in twins if figure.is_number]
    if len({figure.tie for figure in twins}) == 1 or not numbers:
        return twins
    lowers = [figure.lower for figure in numbers]
    uppers = [figure.upper for figure in numbers]
    lower = None if None in lowers else min(low for low in lowers if low is not None)
    upper = None if None in uppers else max(high for high in uppers if high is not None)
    first = numbers[0]
    if lower == first.lower and upper == first.upper:
        return [first._replace(rests_on=all_of(twins), basis=TWINS)]
    return [
        first._replace(
            value=None,
            lower=lower,
            upper=upper,
            bound=_bound_between(lower, upper),
            rests_on=all_of(twins),
            basis=TWINS,
            note=f"told as {' and as '.join(figure.words for figure in numbers)}",
        )
    ]


def _bound_between(lower: float | None, upper: float | None) -> str:
    if lower is None:
        return "at_most"
    return "at_least" if upper is None else "between"


def _summed(group: list[Figure]) -> list[Figure]:
    """Sum totals whose periods surely lie apart; figures that are not told stay beside the sum."""
    numbers = sorted(
        (figure for figure in group if figure.is_number), key=lambda figure: figure.when.outer[0]
    )
    if len(numbers) < 2:
        return group
    why = _why_not_summed(numbers)
    if why:
        note = f"one of {len(numbers)} figures, not summed: {why}"
        return [
            figure._replace(note=figure.note or note) if figure.is_number else figure
            for figure in group
        ]
    bounded = [figure for figure in numbers if figure.upper is not None]
    upper = sum(figure.upper or 0.0 for figure in bounded) if bounded == numbers else None
    lower = sum(figure.lower or 0.0 for figure in numbers)
    total = numbers[0]._replace(
        value=lower if lower == upper else None,
        lower=lower,
        upper=upper,
        bound=_bound(numbers, lower, upper),
        rests_on=all_of(numbers),
        basis=SUM,
        note=f"{' + '.join(figure.words for figure in numbers)}, in periods that lie apart",
        date="; ".join(dict.fromkeys(str(figure.date) for figure in numbers)),
        when=all_along(numbers),
    )
    return [total, *(figure for figure in group if not figure.is_number)]


def _why_not_summed(numbers: Sequence[Figure]) -> str:
    # Rates, stocks, and what is no amount are told side by side.
    if not adds_up(numbers[0]):
        return "it is no total of something that adds up"
    return "" if _apart(numbers) else "their periods may share a day"


def all_along(figures: Iterable[Figure]) -> Bounds:
    """Give bounds whose outer ones hold the periods of all figures."""
    whens = [figure.when for figure in figures]
    return Bounds(
        boxes=tuple(box for when in whens for box in when.boxes),
        start_kind=whens[0].start_kind,
        end_kind=whens[-1].end_kind,
        start_precision=whens[0].start_precision,
        end_precision=whens[-1].end_precision,
        approximate=any(when.approximate for when in whens),
        uncertain=any(when.uncertain for when in whens),
        is_interval=True,
    )


def _apart(figures: Sequence[Figure]) -> bool:
    """Say whether no two periods can share a day, going by their outer bounds in order."""
    outer = [figure.when.outer for figure in figures]
    return all(first[3] < second[0] for first, second in pairwise(outer))


def _bound(figures: Iterable[Figure], lower: float, upper: float | None) -> str:
    if lower != upper:
        return _bound_between(lower, upper)
    return "about" if any(figure.bound == "about" for figure in figures) else "exact"


def all_of(figures: Iterable[Figure]) -> tuple[tuple[str, int], ...]:
    """Name every quantity behind some figures, each once."""
    return tuple(dict.fromkeys(place for figure in figures for place in figure.rests_on))


def _place(figure: Figure) -> Place:
    return figure.tie, figure.n
