"""Which figures are comparable: of one measure, unit, stage, time and type of tie."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

from bilateral._findings.case_index import CaseIndex, once_a_case
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure
from bilateral.vocabulary import broader_topic

LIKE = ("measure", "unit", "stage", "time", "kind", "topic", "direction")
"""Figures that agree in all of these are comparable, and only those."""

Comparable = tuple[str, ...]
"""The values of a figure for the fields in `LIKE`."""

comparable: Callable[[Figure], Comparable] = attrgetter(*LIKE)
"""Returns what two figures must share to be comparable."""


@once_a_case
def comparable_figures(case: CaseIndex) -> Mapping[Comparable, list[Figure]]:
    """Group the figures of a case that are comparable, combined as far as allowed."""
    return combine(case.figures, case.linked, by=comparable)


def comparable_in_all(cases: Sequence[CaseIndex]) -> dict[str, Mapping[Comparable, list[Figure]]]:
    """Group the figures of each case, people under a broader topic where none is in two cases.

    Students on scholarships and students of whom nothing is said of who pays are two topics, and
    comparable as study abroad, whoever pays.
    """
    topics: dict[Comparable, list[str]] = {}
    holders: Counter[Comparable] = Counter()
    for case in cases:
        for key, found in _broad_figures(case).items():
            ties = {tie for figure in found for tie, _ in figure.rests_on}
            topics.setdefault(key, []).extend({case.by_id[tie].topic for tie in ties})
            holders[key] += 1
    broad = {key for key in topics if holders[key] > 1 and len({*topics[key]}) == len(topics[key])}
    return {
        case.id: {
            **comparable_figures(case),
            **{key: found for key, found in _broad_figures(case).items() if key in broad},
        }
        for case in cases
    }


@once_a_case
def _broad_figures(case: CaseIndex) -> Mapping[Comparable, list[Figure]]:
    people = (figure for figure in case.figures if figure.is_of_people)
    broad = [figure._replace(topic=broader_topic(figure.topic)) for figure in people]
    return combine(broad, case.linked, by=comparable)
