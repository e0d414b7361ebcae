"""The scale of help and trade: the figures of some ties, and the largest of them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.amounts import Amount, amounts
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import conditions_of
from bilateral._findings.tie_view import TieView
from bilateral.dates.in_words import between, year_of
from bilateral.text.lists import join_list
from bilateral.vocabulary import adds_up, measure_label, unit_label, units_of

MOST = 3
"""The greatest length of a list in the summary."""

FIGURES = 2
"""The greatest number of figures of one thing."""

SENT = (
    "personnel",
    "health-workers",
    "physicians",
    "experts",
    "teachers",
    "coaches",
    "scientists",
)
"""Measures of people whom one state sends to work in the other; soldiers by their task."""


def numbers(
    case: CaseIndex, ties: Iterable[TieView], stages: Sequence[str] = ("delivered",)
) -> list[Amount]:
    """Return the amounts of some ties: numbers of measures that add up."""
    figures = [
        figure
        for tie in ties
        for figure in tie.figures
        if figure.stage in stages and adds_up(figure.measure)
    ]
    return [amount for amount in amounts(case, figures) if amount.figure.is_number]


def largest(several: Iterable[Amount]) -> list[Amount]:
    """Choose the largest amount of each unit, people before things, two at most."""
    of_unit: dict[str, Amount] = {}
    for amount in sorted(several, key=_size, reverse=True):
        of_unit.setdefault(amount.figure.unit, amount)
    return sorted(of_unit.values(), key=lambda amount: not amount.figure.is_of_people)[:FIGURES]


def listed(case: CaseIndex, several: Iterable[Amount]) -> str:
    """Write a list of amounts, each with its date if it differs from that of its tie."""
    parts: list[str] = []
    for until, run in groupby(several, key=lambda amount: own_years(case, amount)):
        parts += [counted(amount.figure) for amount in run]
        parts[-1] += f" ({until})" if until else ""
    return join_list(parts)


def counted(figure: Figure) -> str:
    """Write a figure with what it counts, or with its unit, and its conditions.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.tie_view import view
    >>> team = view(bl.load("cuba-pakistan").tie("medical-brigade-2005"), "CUB")
    >>> counted(team.figures[0]), counted(team.figures[1])
    ('at least 2,400 health workers', '32 field hospitals')
    """
    is_many = figure.words != "1"
    label = measure_label(figure.measure)
    is_measured = not label.endswith("s") or len(units_of(figure.measure)) > 1
    if is_measured and not figure.is_of_people:
        label = unit_label(figure.unit, many=is_many)
    elif not is_many:
        label = label.removesuffix("s")
    pace = " a year" if figure.time == "per_year" else ""
    conditions = f" ({', '.join(figure.conditions)})" if figure.conditions else ""
    return f"{figure.words} {label}{pace}{conditions}"


def conditions(several: Iterable[Amount]) -> tuple[str, ...]:
    """Return the conditions of some amounts."""
    return conditions_of(amount.figure for amount in several)


def own_years(case: CaseIndex, amount: Amount) -> str:
    """Write the date of an amount, if it differs from that of its tie."""
    figure = amount.figure
    first, last = figure.when.start_earliest, figure.when.end_latest
    if last is None or not has_its_own_date(case, figure):
        return ""
    whole = case.by_id[figure.tie].when.end_latest
    if figure.time == "total" and whole is not None and year_of(whole) == year_of(last):
        return ""  # the time of the tie says as much
    return between(first if figure.time == "at_a_date" else None, last)


def _size(amount: Amount) -> float:
    figure = amount.figure
    return figure.lower if figure.lower is not None else figure.upper or 0.0


def has_its_own_date(case: CaseIndex, figure: Figure) -> bool:
    """Return whether a figure has another date than its tie."""
    return figure.date != case.by_id[figure.tie].date
