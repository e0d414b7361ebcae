"""Sums of figures of separate periods and of distinct groups, or else bounds."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter

from bilateral import vocabulary
from bilateral._findings.figures.figure import NOT_STATED, TERMS, Figure
from bilateral._findings.grouping import grouped
from bilateral.dates.bounds import Bounds

SUM, GROUPS = "sum of periods", "sum of groups"
APART = "if the groups named do not overlap"
"""The condition of a sum of groups whose periods may overlap."""
CONFLICT = "reported as "
"""The first words of a clause about conflicting statements."""


def adds_up(figure: Figure) -> bool:
    """Return whether such figures may be summed: totals of a measure that adds up."""
    return figure.time == "total" and vocabulary.adds_up(figure.measure)


def overall(figures: Sequence[Figure]) -> Figure:
    """Merge several figures that cannot be summed into one with bounds.

    It is at least the greatest of them and at most their sum: they may count the same things.

    Parameters
    ----------
    figures : sequence of Figure
        Of one key, as `combine` gives them.
    """
    if len(figures) == 1:
        return figures[0]
    numbers = [figure for figure in figures if figure.is_number]
    note = f"{' and '.join(figure.words for figure in numbers)}, which may count the same"
    # Together they are at least the greatest of them, even if the others count the same things.
    lower = max((figure.lower for figure in figures if figure.lower is not None), default=None)
    upper = _sum_of_uppers(figures)
    # A number below the greatest matters for what they are at most, and only then.
    limits = [figure for figure in figures if upper is not None or figure.lower == lower]
    return gathered(figures)._replace(
        value=None,
        lower=lower,
        upper=upper,
        bound=None if lower is None and upper is None else bound_of(limits, lower, upper),
        note=note if len(numbers) > 1 else "".join(figure.note for figure in numbers),
        conditions=conditions_of(figures),
    )


def summed(group: list[Figure]) -> list[Figure]:
    """Sum totals of separate periods, or of people in distinct groups; keep the rest separate."""
    numbers = [figure for figure in group if figure.is_number]
    if len(numbers) < 2:
        return group
    silent = [figure for figure in group if not figure.is_number]
    if not adds_up(numbers[0]):
        return [*_separate(numbers, "no totals of something that adds up"), *silent]
    if are_apart(numbers):
        return [_sum(numbers, SUM), *silent]
    groups = grouped(numbers, attrgetter("terms")) if numbers[0].is_of_people else {}
    # Groups whose terms are not reported may be among the others.
    unknown = groups.pop(NOT_STATED, [])
    if len(groups) < 2:
        return [*_separate(numbers, "their periods may overlap"), *silent]
    several = [overall(summed(figures)) for figures in groups.values()]
    each = [f"{figure.words} {TERMS[figure.terms]}" for figure in several]
    people = _sum(several, GROUPS)._replace(note=" + ".join(each), conditions=on_condition(several))
    return [*_separate([people, *unknown], "some may be the same people"), *silent]


def _separate(numbers: list[Figure], why: str) -> list[Figure]:
    """Note on several figures why they are not summed."""
    if len(numbers) == 1:
        return numbers
    note = f"one of {len(numbers)} figures, not added: {why}"
    return [figure._replace(note=figure.note or note) for figure in numbers]


def _sum(numbers: Sequence[Figure], basis: str) -> Figure:
    numbers = sorted(numbers, key=lambda figure: figure.when.outer[0])
    lower, upper = sum(figure.lower or 0.0 for figure in numbers), _sum_of_uppers(numbers)
    return gathered(numbers)._replace(
        value=lower if lower == upper else None,
        lower=lower,
        upper=upper,
        bound=bound_of(numbers, lower, upper),
        basis=basis,
        note=f"{' + '.join(figure.words for figure in numbers)}, in periods that lie apart",
        conditions=conditions_of(numbers),
    )


def _sum_of_uppers(figures: Sequence[Figure]) -> float | None:
    uppers = [figure.upper for figure in figures if figure.upper is not None]
    return sum(uppers) if len(uppers) == len(figures) else None


def gathered(figures: Sequence[Figure]) -> Figure:
    """Return the first of several figures, with the ties and dates of all."""
    dates = dict.fromkeys(figure.date for figure in figures if figure.date)
    return figures[0]._replace(
        rests_on=all_of(figures), date="; ".join(dates) or None, when=_all_along(figures)
    )


def conditions_of(figures: Iterable[Figure]) -> tuple[str, ...]:
    """Return what several figures depend on."""
    return tuple(dict.fromkeys(words for figure in figures for words in figure.conditions))


def on_condition(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return what a sum of groups depends on: if periods may overlap, that groups do not."""
    before = conditions_of(figures)
    return before if are_apart(figures) else tuple(dict.fromkeys([APART, *before]))


def _all_along(figures: Iterable[Figure]) -> Bounds:
    """Return bounds that include the periods of all figures."""
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


def are_apart(figures: Sequence[Figure]) -> bool:
    """Return whether no two periods can share a day, by their outer bounds."""
    outer = sorted(figure.when.outer for figure in figures)
    return all(first[3] < second[0] for first, second in pairwise(outer))


def bound_of(figures: Iterable[Figure], lower: float | None, upper: float | None) -> str:
    """Say how a combined number is meant: what rests on a rough number is rough too."""
    if any(figure.bound == "about" for figure in figures):
        return "about"
    if lower is None:
        return "at_most"
    if upper is None:
        return "at_least"
    return "exact" if lower == upper else "between"


def all_of(figures: Iterable[Figure]) -> tuple[tuple[str, int], ...]:
    """Return every quantity of some figures, each once."""
    return tuple(dict.fromkeys(place for figure in figures for place in figure.rests_on))
