"""How alike is what two cases both record: Gower's coefficient, missing features pair by pair."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from bilateral._findings.evidence import Evidence, Piece
from bilateral._findings.figures import Figure
from bilateral._findings.figures.combine import adds_up, put_together
from bilateral._findings.quantities import like
from bilateral._findings.similarity.jaccard import Item
from bilateral.vocabulary import measure_label, topic_label, unit_label, units_of

STEPS: Mapping[str, float] = {"planned": 0.0, "agreed": 0.5, "delivered": 1.0}
"""How far a tie got; what was stopped or is not known has no place on this way."""

RELATIONS = "diplomatic.relations"


class Feature(NamedTuple):
    """One comparable feature of a case.

    Attributes
    ----------
    words : str
        What it is.
    sort : {"stage", "terms", "amount", "year"}
        How two values are compared.
    told : str
        The value in words.
    value : float, frozenset of str, or None
        The value; None where it is told, but not so that it can be compared.
    """

    words: str
    sort: str
    told: str
    value: float | frozenset[str] | None


def common_features(cases: Sequence[Evidence], years: float | None) -> list[Item]:
    """Compare what each two cases both record, feature by feature.

    For each sort of tie that both record: how far it got (planned 0, agreed a half, delivered 1),
    and on what terms, as far as they are told (terms in common, of all that are told); for each
    figure of one measure, unit, stage, time and sort: the lesser over the greater, which unlike a
    difference by the range of the sample means the same for two cases as for six; and the year in
    which relations began, by the years that the sources speak about. Nothing is taken from the
    number of records, which measures the length of the sources.

    Parameters
    ----------
    cases : sequence of Evidence
        What each case holds.
    years : float or None
        How many years the sources of all cases speak about together; None where that is not known.

    Returns
    -------
    list of Item
        One for each feature that at least one of the two has, among the sorts that both record.

    References
    ----------
    Gower, J. C. (1971), "A general coefficient of similarity and some of its properties",
    Biometrics 27 (4), 857-871.
    """
    features = {held.case: dict(_features(held)) for held in cases}
    sorts = {held.case: {(tie.topic, tie.direction) for tie in _there(held)} for held in cases}
    return [
        item
        for first, second in combinations(features, 2)
        for item in _items(first, second, features, sorts[first] & sorts[second], years)
    ]


Key = tuple[str, ...]


def _features(held: Evidence) -> Iterator[tuple[Key, Feature]]:
    """Give the features of a case; the first two words of a key are the sort of tie it is of."""
    groups: dict[tuple[str, str], list[Piece]] = {}
    for tie in _there(held):
        groups.setdefault((tie.topic, tie.direction), []).append(tie)
    for (topic, way), ties in groups.items():
        words = f"{topic_label(topic)}, {way}"
        stages = {tie.stage for tie in ties} & STEPS.keys()
        if stages:
            far = max(stages, key=lambda stage: STEPS[str(stage)])
            yield (
                (topic, way, "stage"),
                Feature(f"{words}: stage", "stage", str(far), STEPS[str(far)]),
            )
        terms = frozenset(tie.terms for tie in ties if tie.terms != "not_stated")
        if terms:
            told = ", ".join(sorted(terms)).replace("_", " ")
            yield (topic, way, "terms"), Feature(f"{words}: terms", "terms", told, terms)
    yield from _amounts(held)
    yield from _year(held)


def _amounts(held: Evidence) -> Iterator[tuple[Key, Feature]]:
    """Give the figures of measures that add up; one that is not told in full is no number yet."""
    for ones in put_together(held.figures, held.linked, by=like).values():
        first = ones[0]
        if not first.is_number or not adds_up(first):
            continue
        is_whole = len(ones) == 1 and first.lower is not None and first.upper is not None
        middle = ((first.lower or 0.0) + (first.upper or 0.0)) / 2 if is_whole else None
        told = " and ".join(one.words for one in ones)
        amount = Feature(label_of_figure(first), "amount", told, middle)
        yield (first.topic, first.direction, *like(first)), amount


def _year(held: Evidence) -> Iterator[tuple[Key, Feature]]:
    begun = [
        tie.when
        for tie in _there(held)
        if tie.topic == RELATIONS
        and tie.when.start_earliest is not None
        and tie.when.start_latest is not None
    ]
    if begun:
        when = min(begun, key=lambda one: one.outer[1])
        year = str(when.start_latest)[:4]
        words = "year in which relations began"
        yield (RELATIONS, "", "year"), Feature(words, "year", year, float(year))


def _items(
    first: str,
    second: str,
    features: Mapping[str, Mapping[Key, Feature]],
    shared: set[tuple[str, str]],
    years: float | None,
) -> Iterator[Item]:
    one, other = features[first], features[second]
    for key in dict.fromkeys([*one, *other]):
        if key[:2] not in shared and key[1]:
            continue
        here, there = one.get(key), other.get(key)
        words = (here or there).words  # type: ignore[union-attr]
        told = here.told if here else None, there.told if there else None
        if here is None or there is None:
            silent = first if here is None else second
            yield Item(first, second, words, *told, None, f"{silent} does not tell it")
        else:
            likeness = _likeness(here, there, years)
            yield Item(first, second, words, *told, likeness, _why(here, there, likeness))


def _likeness(one: Feature, other: Feature, years: float | None) -> float | None:
    """Say how alike two values of one feature are, from 0 to 1; None where that is not known."""
    here, there = one.value, other.value
    if isinstance(here, frozenset) and isinstance(there, frozenset):
        return len(here & there) / len(here | there)
    if not isinstance(here, float) or not isinstance(there, float):
        return None
    if one.sort == "amount":
        return min(here, there) / max(here, there) if max(here, there) else 1.0
    if one.sort == "year":
        return max(0.0, 1 - abs(here - there) / years) if years else None
    return 1 - abs(here - there)


def _why(one: Feature, other: Feature, likeness: float | None) -> str:
    if likeness is not None:
        return ""
    if None in (one.value, other.value):
        return "a figure is not told in full"
    return "no coverage says by how many years to measure"


def _there(held: Evidence) -> Iterator[Piece]:
    return (tie for tie in held.ties if not tie.absent)


def label_of_figure(figure: Figure, *, stage: bool = True) -> str:
    """Name what a figure is of: its topic and direction, measure, stage and, if not a total, time.

    Figures of different units have different names, since they are never one thing.
    """
    rest = [figure.stage or "unknown"] if stage else []
    if figure.time != "total":
        rest.append(figure.time.replace("_", " "))
    if len(units_of(figure.measure)) > 1:
        rest.append(unit_label(figure.unit))
    what = f"{topic_label(figure.topic)}, {figure.direction}: {measure_label(figure.measure)}"
    return f"{what} ({', '.join(rest)})" if rest else what
