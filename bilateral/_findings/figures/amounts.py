"""Amounts: sums and bounds of figures of one type, with all that they depend on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import TIMES, Figure
from bilateral._findings.figures.sums import adds_up, overall
from bilateral._findings.grouping import grouped
from bilateral._findings.provenance import dependencies
from bilateral.vocabulary import is_amount, measure_label, unit_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """The amount of figures of one measure, unit, stage, time, direction, kind and terms.

    Attributes
    ----------
    figure : Figure
        The total: ``lower`` and ``upper`` bounds, ``rests_on``, ``note`` with the working.
    parts : tuple of Figure
        Its figures; more than one if they may not be summed.
    terms, topics : tuple of str
        The terms and topics of its ties; people are counted whatever the terms.
    depends_on : tuple of str
        What it depends on, in words: that groups do not overlap, a person's statement, what is
        inferred, and what contradicts it. Never leave it out where the amount is printed.
    """

    figure: Figure
    parts: tuple[Figure, ...]
    terms: tuple[str, ...]
    topics: tuple[str, ...]
    depends_on: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ties behind it."""
        return tuple(dict.fromkeys(tie for tie, _ in self.figure.rests_on))

    @property
    def silent(self) -> tuple[Figure, ...]:
        """Its figures without a number."""
        return tuple(figure for figure in self.parts if not figure.is_number)

    @property
    def words(self) -> str:
        """Write it with what is counted: ``at least 40 students``, ``100 tonnes a year``."""
        return with_unit(self.figure)

    @property
    def provided(self) -> str:
        """Write it with all that it depends on, as a clause."""
        return f"{self.words} ({'; '.join(self.depends_on)})" if self.depends_on else self.words


def amounts(case: CaseIndex, figures: Iterable[Figure]) -> list[Amount]:
    """Combine figures of a case as far as allowed, and say what each amount depends on.

    Totals of one type are one amount. If they may count the same things they are not summed,
    and the amount is at least the greatest and at most all of them; one without a number leaves it
    without an upper bound. A rate, a number at a point in time, a count of different things, and
    a number not reported as a total, are each a separate amount.

    Parameters
    ----------
    figures : iterable of Figure
        Figures of any measures, as ``case.figures`` or ``tie.figures``; inapplicable ones are left
        out.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> students = amounts(case, [f for f in case.figures if f.measure == "students"])
    >>> students[1].words, students[1].figure.lower, students[1].depends_on[0]
    ('at least 40 students', 40.0, 'if the groups named do not overlap')
    """
    # An inapplicable figure is not a gap in a sum, and must not remove its upper bound.
    known = [figure for figure in figures if figure.missing != "not_applicable"]
    return [
        _amount(case, parts)
        for group in combine(known, case.linked, by=LIKE).values()
        for several in grouped(group, attrgetter("sort")).values()
        for parts in ([several] if adds_up(several[0]) else [[figure] for figure in several])
    ]


LIKE = attrgetter("measure", "unit", "stage", "time", "direction")
"""The fields in which figures must agree for parts, twins and sums to be combined."""


def _amount(case: CaseIndex, parts: Sequence[Figure]) -> Amount:
    numbers = [figure for figure in parts if figure.is_number]
    figure = overall(parts)
    ties = [case.by_id[tie] for tie in dict.fromkeys(tie for tie, _ in figure.rests_on)]
    return Amount(
        figure=figure,
        parts=tuple(parts),
        terms=tuple(dict.fromkeys(tie.terms for tie in ties)),
        topics=tuple(dict.fromkeys(tie.topic for tie in ties)),
        depends_on=dependencies(case, overall(numbers)) if numbers else (),
    )


def with_unit(figure: Figure) -> str:
    """Write a figure with what it counts, and what type of number it is.

    Countable things need one word; for measured ones the unit comes first.
    """
    label, words = measure_label(figure.measure), figure.words
    if not figure.is_number:
        return f"{label}, {words}"
    if figure.unit in SHARES:
        unit = f" {unit_label(figure.unit)}" if figure.unit == "percent" else ""
        return f"{label} of {words}{unit}{TIMES.get(figure.time, '')}"
    unit = unit_label(figure.unit, many=words != "1")
    if not is_amount(figure.measure):
        return f"{label}: {words}" if figure.unit in NUMBERED else f"{label}: {words} {unit}"
    counted = f"{unit} ({label})"
    if unit == label or label == "money":
        counted = unit
    elif words != "1" and (figure.is_of_people or unit in label):
        counted = label
    different = "different " if figure.time == "distinct" else ""
    return f"{words} {different}{counted}{TIMES.get(figure.time, '')}"


SHARES = ("percent", "ratio")
"""Units of a part of something, or of its change: a number of them counts nothing."""
NUMBERED = ("ordinal", "rank")
"""Units of ordinals, which need not be named."""
