"""How alike cases are, in two numbers that say on how much they rest, ranked and in words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import pandas as pd

from bilateral._findings.counting import read_rows, typed
from bilateral._findings.evidence import Evidence
from bilateral._findings.presence import presence
from bilateral._findings.record_summaries import counted
from bilateral._findings.similarity.gower import common_features
from bilateral._findings.similarity.jaccard import Item, common_sorts

MEASURES = ("jaccard", "gower")
BY = {"jaccard": "in the sorts of tie they have", "gower": "in what these are like"}
COLUMNS = (
    *("measure", "first", "second", "similarity", "lower", "upper", "used", "left_out"),
    *("rank", "place", "words"),
)
ITEMS = ("measure", "first", "second", "item", "first_has", "second_has", "similarity", "why")
DAYS_OF_A_YEAR = 365.2425
FEWEST_RANKED = 2
"""Of so many pairs on, one can be the most similar."""


class Score(NamedTuple):
    """What the items of one pair come to."""

    measure: str
    first: str
    second: str
    similarity: float | None
    lower: float | None
    upper: float | None
    used: int
    left_out: int
    both: int


def items(cases: Sequence[Evidence]) -> list[tuple[str, Item]]:
    """Compare each two cases, thing by thing: sorts of tie, and features of those they share.

    Parameters
    ----------
    cases : sequence of Evidence
        What each case holds.

    Returns
    -------
    list of (str, Item)
        The measure that it goes into, and the thing.
    """
    told = [("jaccard", item) for item in common_sorts(presence(cases))]
    return [*told, *(("gower", item) for item in common_features(cases, _years(cases)))]


def similarity(compared: Iterable[tuple[str, Item]], titles: Mapping[str, str]) -> pd.DataFrame:
    """Sum up in numbers how alike each two cases are.

    Parameters
    ----------
    compared : iterable of (str, Item)
        As `items` gives them.
    titles : mapping of str to str
        What to call each case.

    Returns
    -------
    pandas.DataFrame
        One row for each measure and pair. ``jaccard`` is the share of sorts of tie that both
        record, among those that one records and the other is known to have or not to have;
        ``gower`` is how alike the features are of what both record. ``similarity`` runs from 0 to
        1 and rests on ``used`` things; ``left_out`` more could not be compared, and had they all
        spoken against or for likeness it would lie at ``lower`` or ``upper``. It is missing where
        nothing can be compared. ``rank`` orders the pairs of a measure, the most similar first,
        where there are three cases or more; ``place`` says *most similar* or *most different*;
        ``words`` explain the row.
    """
    summed = scores(compared, list(titles))
    ranks = _ranks(summed)
    rows = [
        (*score[:-1], *ranks.get(score[:3], (None, None)), _words(score, titles))
        for score in summed
    ]
    return typed(
        rows,
        COLUMNS,
        counts=["used", "left_out", "rank"],
        numbers=["similarity", "lower", "upper"],
    )


def scores(compared: Iterable[tuple[str, Item]], cases: Sequence[str]) -> list[Score]:
    """Sum up what was compared, for each measure and pair of cases, also where that is nothing."""
    groups: dict[tuple[str, str, str], list[Item]] = {
        (measure, *pair): [] for measure in MEASURES for pair in _pairs(cases)
    }
    for measure, item in compared:
        groups[measure, item.first, item.second].append(item)
    return [_score(key, found) for key, found in groups.items()]


def similarity_items(compared: Iterable[tuple[str, Item]]) -> pd.DataFrame:
    """Lay out every thing that was compared: what each case has, how alike, or why left out."""
    rows = [(measure, *item[:-1], item.why or None) for measure, item in compared]
    return typed(rows, ITEMS, numbers=["similarity"])


def similarity_summary(frame: pd.DataFrame) -> str:
    """Say how alike the cases are, pair by pair, or that it cannot be said.

    Examples
    --------
    >>> similarity_summary(typed([], COLUMNS))
    'Nothing can be compared.'
    """
    rows = list(read_rows(frame, ["measure", "similarity", "place", "words"]))
    if all(value is None for _, value, *_ in rows):
        return "Nothing can be compared."
    placed = [row for row in rows if row[-2]] or rows
    return " ".join(
        f"{place.capitalize()} {BY[measure]}, {words}" if place else words
        for measure, _, place, words in placed
    )


def _pairs(cases: Sequence[str]) -> list[tuple[str, str]]:
    return [(one, other) for n, one in enumerate(cases) for other in cases[n + 1 :]]


def _score(key: tuple[str, str, str], found: Sequence[Item]) -> Score:
    known = [item.likeness for item in found if item.likeness is not None]
    out = [item for item in found if item.likeness is None]
    total, whole = sum(known), len(known) + len(out)
    return Score(
        *key,
        similarity=total / len(known) if known else None,
        lower=total / whole if known else None,
        upper=(total + len(out)) / whole if known else None,
        used=len(known),
        left_out=len(out),
        both=sum(one == 1 for one in known),
    )


def _ranks(scores: Iterable[Score]) -> dict[tuple[str, str, str], tuple[int, str | None]]:
    found: dict[tuple[str, str, str], tuple[int, str | None]] = {}
    for measure in MEASURES:
        own = [score for score in scores if score.measure == measure]
        values = sorted((s.similarity for s in own if s.similarity is not None), reverse=True)
        for score in own:
            if score.similarity is None or len(values) < FEWEST_RANKED:
                continue
            place = _place(score.similarity, values)
            found[score[:3]] = (values.index(score.similarity) + 1, place)
    return found


def _place(value: float, values: Sequence[float]) -> str | None:
    if values[0] == values[-1]:
        return None
    return {values[0]: "most similar", values[-1]: "most different"}.get(value)


def _words(score: Score, titles: Mapping[str, str]) -> str:
    """Explain one number; titles that have an *and* of their own are held apart by another word."""
    pair = f"{titles[score.first]} beside {titles[score.second]}"
    if score.similarity is None:
        return f"{pair}: undefined, because {_nothing(score)}."
    if score.measure == "jaccard":
        sorts = f"{counted(score.used, 'sort')} of tie of which it is known whether each has them"
        told = f"both record {score.both} of {sorts}, {score.similarity:.2f}"
    else:
        told = f"alike to {score.similarity:.2f} in {counted(score.used, 'feature')} that both tell"
    if not score.left_out:
        return f"{pair}: {told}."
    return (
        f"{pair}: {told}; with {score.left_out} more, of which one of the two tells nothing or too "
        f"little, it lies between {score.lower:.2f} and {score.upper:.2f}."
    )


def _nothing(score: Score) -> str:
    what = "sort of tie" if score.measure == "jaccard" else "feature of a sort that both record"
    return f"there is no {what} of which both tell"


def _years(cases: Iterable[Evidence]) -> float | None:
    """Count the years from the first to the last day that any source speaks about."""
    days = [held.days for held in cases if held.days is not None]
    if not days:
        return None
    first, last = min(first for first, _ in days), max(last for _, last in days)
    return float((last - first).astype(int)) / DAYS_OF_A_YEAR
