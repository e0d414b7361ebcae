"""How alike is what two cases both record: Gower's coefficient, missing features pair by pair."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex, once_a_case
from bilateral._findings.figures.comparable import comparable_figures
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sums import adds_up
from bilateral._findings.similarity.jaccard import Item
from bilateral.vocabulary import measure_label, tone_of, topic_label, unit_label, units_of

STEPS: Mapping[str, float] = {"planned": 0.0, "agreed": 0.5, "delivered": 1.0}
"""How far a tie got; what was stopped or is not known has no place on this way."""

RELATIONS, YEAR = "diplomatic.relations", "year"


class Feature(NamedTuple):
    """One comparable feature of a case.

    Attributes
    ----------
    words : str
        What it is.
    measure : {"stage", "terms", "amount", "year"}
        How two values are compared.
    text : str
        The value in words.
    value : float, frozenset of str, or None
        The value; None where it is reported, but not so that it can be compared.
    """

    words: str
    measure: str
    text: str
    value: float | frozenset[str] | None


def common_features(cases: Sequence[CaseIndex], years: float | None) -> list[Item]:
    """Compare what each two cases both record, feature by feature.

    For each type of tie that both record: how far it got (planned 0, agreed a half, delivered 1),
    and on what terms, as far as they are reported (terms in common, of all that are); for each
    figure of one measure, unit, stage, time and topic that is exact: the lesser over the greater,
    which unlike a difference by the range of the sample means the same for two cases as for six;
    and the year in which relations began, where it is known to the year, by the years that the
    sources cover. Hostile ties have no such features: no act of war is more or less carried out.
    Nothing is taken from the number of records, which measures the length of the sources.

    Parameters
    ----------
    cases : sequence of CaseIndex
        What each case has.
    years : float or None
        How many years the sources of all cases speak about together; None where that is not known.

    Returns
    -------
    list of Item
        One for each feature that at least one of the two has, among the types that both record.

    References
    ----------
    Gower, J. C. (1971), "A general coefficient of similarity and some of its properties",
    Biometrics 27 (4), 857-871.
    """
    features = {case.id: _features(case) for case in cases}
    topics = {case.id: {topic for _, topic in case.recorded} for case in cases}
    return [
        item
        for first, second in combinations(features, 2)
        for item in _items(first, second, features, topics[first] & topics[second], years)
    ]


Key = tuple[str, ...]


@once_a_case
def _features(case: CaseIndex) -> Mapping[Key, Feature]:
    """Return the features of a case; a key begins with the topic that it is of."""
    return dict([*_stages_and_terms(case), *_amounts(case), *_year(case)])


def _stages_and_terms(case: CaseIndex) -> Iterator[tuple[Key, Feature]]:
    for (_, topic), ties in case.recorded.items():
        if ties[0].is_hostile:
            continue
        words = topic_label(topic)
        stages = [tie.stage for tie in ties if tie.stage in STEPS]
        if stages:
            farthest = max(stages, key=lambda stage: STEPS[str(stage)])
            stage = Feature(f"{words}: stage", "stage", str(farthest), STEPS[str(farthest)])
            yield (topic, "stage"), stage
        terms = frozenset(tie.terms for tie in ties if tie.terms != "not_stated")
        if terms:
            text = ", ".join(sorted(terms)).replace("_", " ")
            yield (topic, "terms"), Feature(f"{words}: terms", "terms", text, terms)


def _amounts(case: CaseIndex) -> Iterator[tuple[Key, Feature]]:
    """Yield the figures of measures that add up; of one that is not exact nothing is compared."""
    for key, figures in comparable_figures(case).items():
        first = figures[0]
        if not first.is_number or not adds_up(first) or tone_of(first.topic) == "hostile":
            continue
        is_exact = len(figures) == 1 and first.lower == first.upper
        text = " and ".join(figure.words for figure in figures)
        value = first.lower if is_exact else None
        amount = Feature(label_of_figure(first), "amount", text, value)
        yield (first.topic, first.direction, *key), amount


def _year(case: CaseIndex) -> Iterator[tuple[Key, Feature]]:
    begun = [
        tie.when
        for tie in case.by_word.get(RELATIONS, ())
        if not tie.absent
        and tie.when.start_earliest is not None
        and tie.when.start_latest is not None
    ]
    if begun:
        when = min(begun, key=lambda when: when.outer[1])
        first, last = str(when.start_earliest)[:4], str(when.start_latest)[:4]
        is_exact, words = first == last, "year in which relations began"
        text, value = (last, float(last)) if is_exact else (f"{first}/{last}", None)
        yield (RELATIONS, YEAR), Feature(words, "year", text, value)


def _items(
    first: str,
    second: str,
    features: Mapping[str, Mapping[Key, Feature]],
    shared: set[str],
    years: float | None,
) -> Iterator[Item]:
    for key in dict.fromkeys([*features[first], *features[second]]):
        if key[0] not in shared and key[-1] != YEAR:
            continue
        here, there = features[first].get(key), features[second].get(key)
        words = (here or there).words  # type: ignore[union-attr]
        texts = here.text if here else None, there.text if there else None
        if here is None or there is None:
            silent = first if here is None else second
            yield Item(first, second, words, *texts, None, f"{silent}: not reported")
        else:
            likeness = _likeness(here, there, years)
            yield Item(first, second, words, *texts, likeness, _why(here, there, likeness))


def _likeness(first: Feature, second: Feature, years: float | None) -> float | None:
    """Say how alike two values of one feature are, from 0 to 1; None where that is not known."""
    here, there = first.value, second.value
    if isinstance(here, frozenset) and isinstance(there, frozenset):
        return len(here & there) / len(here | there)
    if not isinstance(here, float) or not isinstance(there, float):
        return None
    if first.measure == "amount":
        # Unlike a difference by the range of the sample, this means the same for two cases and six.
        return min(here, there) / max(here, there) if max(here, there) else 1.0
    if first.measure == "year":
        return max(0.0, 1 - abs(here - there) / years) if years else None
    return 1 - abs(here - there)


def _why(first: Feature, second: Feature, likeness: float | None) -> str:
    if likeness is not None:
        return ""
    if None in (first.value, second.value):
        return "a value is not exact"
    return "the years covered are not known"


def label_of_figure(figure: Figure, *, stage: bool = True) -> str:
    """Name what a figure is of: its topic and direction, measure, stage and, if not a total, time.

    Figures of different units have different names, since they are never one thing.
    """
    rest = [figure.stage] if stage else []
    if figure.time != "total":
        rest.append(figure.time.replace("_", " "))
    if len(units_of(figure.measure)) > 1:
        rest.append(unit_label(figure.unit))
    what = f"{topic_label(figure.topic)}, {figure.direction}: {measure_label(figure.measure)}"
    return f"{what} ({', '.join(rest)})" if rest else what
