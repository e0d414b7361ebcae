"""How alike cases are: two coefficients, given as the bounds that the records put to them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Any

from bilateral._findings.case_index import CaseIndex, titles_of
from bilateral._findings.grouping import grouped
from bilateral._findings.result import FindingSpec, Result, Row, columns, row_of
from bilateral._findings.similarity.gower import common_features
from bilateral._findings.similarity.jaccard import Item, common_types
from bilateral._findings.tie_types import RecordsByType, records_by_type
from bilateral.text.names import inside
from bilateral.text.numbers import format_number

METHODS = {
    "jaccard": "Jaccard's coefficient (the share of types of tie that both have)",
    "gower": "Gower's coefficient (the likeness of stages, terms and figures of the types in both)",
}
"""What each measure is, in words."""
COLUMNS = columns(
    "measure first second lower:number upper:number used:count open:count place words"
)
ITEMS = columns("measure first second item first_has second_has likeness:number why")
DAYS_OF_A_YEAR = 365.2425
WIDE = 0.5
"""Bounds that lie so far apart say little, and the summary says so."""

UNKNOWN = "of no type of tie is it known whether two cases have it"


def similarity(cases: Sequence[CaseIndex], *, detail: bool = False) -> Result:
    """Tell between which bounds the likeness of cases lies, in what they have and what it is like.

    Silence is never a zero: of a type of tie that the sources of one case do not mention, and of
    a feature that they do not report, nothing is known, and the bounds say what they could make of
    it. The number of records is not compared.

    The frame has one row for each measure and pair of cases. ``jaccard`` is Jaccard's coefficient:
    the share of the types of tie (kind and topic) that both cases have, among those that one has.
    ``gower`` is Gower's coefficient over features of the types that both have. Each runs from 0
    (nothing alike) to 1 and lies between ``lower`` and ``upper``: had all that is ``open`` (not
    known of one of the two) spoken against likeness, or for it; ``used`` counts what is known of
    both. Both are missing where nothing is known. ``place`` says *most similar* or *most different*
    where the bounds of a pair lie apart from those of every other one: where bounds overlap,
    nothing is ranked. ``words`` explain the row.

    Parameters
    ----------
    detail : bool
        Every thing that was compared in place of the sums.

    References
    ----------
    Jaccard, P. (1912), "The distribution of the flora in the alpine zone", New Phytologist 11 (2),
    37-50. Gower, J. C. (1971), "A general coefficient of similarity and some of its properties",
    Biometrics 27 (4), 857-871.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.similarity().frame[["used", "open"]].to_numpy().tolist()
    [[12, 34], [16, 9]]
    """
    compared = items(cases, records_by_type(cases))
    rows = similarity_rows(compared, titles_of(cases))
    answer = Result(
        rows=rows,
        columns=COLUMNS,
        summary=summary(rows),
        reason="" if any(row["used"] for row in rows) else UNKNOWN,
    )
    if not detail:
        return answer
    every = [row_of(ITEMS, (measure, *item[:-1], item.why or None)) for measure, item in compared]
    return replace(answer, rows=every, columns=ITEMS, shown=())


SPEC = FindingSpec(
    title="How alike the cases are",
    find=similarity,
    shown="measure first second lower upper used open words",
)


def summary(rows: Sequence[Row]) -> str:
    """Say between which bounds each likeness lies; of several pairs, which are apart.

    Examples
    --------
    >>> summary([])
    'Nothing can be compared.'
    """
    if not any(row["used"] for row in rows):
        return "Nothing can be compared."
    return " ".join(
        _sentence(method, [row for row in rows if row["measure"] == measure])
        for measure, method in METHODS.items()
    )


def _sentence(method: str, rows: Sequence[Row]) -> str:
    if len(rows) == 1:
        return f"{method}: {rows[0]['words']}."
    placed = [f"{row['place']}: {row['words']}" for row in rows if row["place"]]
    if placed:
        return f"{method}: {'; '.join(placed)}."
    return f"{method}: the bounds of the pairs overlap, so none is ranked as more alike."


def items(cases: Sequence[CaseIndex], types: RecordsByType) -> list[tuple[str, Item]]:
    """Compare each two cases, thing by thing: types of tie, and features of those they share.

    Parameters
    ----------
    types : mapping
        As `bilateral._findings.tie_types.records_by_type` gives it.

    Returns
    -------
    list of (str, Item)
        The measure that it goes into, and the thing.
    """
    shared = [("jaccard", item) for item in common_types(types)]
    return [*shared, *(("gower", item) for item in common_features(cases, _years(cases)))]


def similarity_rows(
    compared: Iterable[tuple[str, Item]], titles: Mapping[str, str]
) -> list[dict[str, Any]]:
    """Bound how alike each two cases are, and say which pairs are apart from all others."""
    rows = scores(compared, list(titles))
    return [row | {"place": _place(row, rows), "words": _words(row, titles)} for row in rows]


def scores(compared: Iterable[tuple[str, Item]], cases: Sequence[str]) -> list[dict[str, Any]]:
    """Sum up what was compared, for each measure and pair of cases, also where that is nothing."""
    groups = grouped(compared, lambda entry: (entry[0], entry[1].first, entry[1].second))
    return [
        _score(measure, *pair, [item.likeness for _, item in groups.get((measure, *pair), ())])
        for measure in METHODS
        for pair in combinations(cases, 2)
    ]


def _score(
    measure: str, first: str, second: str, likenesses: Sequence[float | None]
) -> dict[str, Any]:
    """Return what the mean would be had all that is open spoken against likeness, and for it."""
    known = [likeness for likeness in likenesses if likeness is not None]
    total, unknown = sum(known), len(likenesses) - len(known)
    return {
        "measure": measure,
        "first": first,
        "second": second,
        "lower": total / len(likenesses) if known else None,
        "upper": (total + unknown) / len(likenesses) if known else None,
        "used": len(known),
        "open": unknown,
    }


def _place(row: Row, rows: Sequence[Row]) -> str | None:
    """Return whether the bounds of a pair lie above, or below, those of every other one."""
    others = [other for other in rows if other["measure"] == row["measure"] and other is not row]
    # Of what nothing is known may be anything: it overlaps with all.
    if not others or any(not other["used"] for other in [row, *others]):
        return None
    if row["lower"] > max(other["upper"] for other in others):
        return "most similar"
    return "most different" if row["upper"] < min(other["lower"] for other in others) else None


def _words(row: Row, titles: Mapping[str, str]) -> str:
    """Explain a row; titles that have an *and* of their own are held apart by other words."""
    pair = f"{titles[row['first']]} compared with {inside(titles[row['second']])}"
    if not row["used"]:
        return f"{pair} not known"
    lower, upper = row["lower"], row["upper"]
    if lower == upper:
        return f"{pair} {_number(lower)}"
    bounds = f"{pair} between {_number(lower)} and {_number(upper)}"
    if upper - lower < WIDE:
        return bounds
    return f"{bounds}, which means that the sources do not say enough to tell"


def _number(value: float) -> str:
    return format_number(value) if value in (0, 1) else f"{value:.2f}"


def _years(cases: Iterable[CaseIndex]) -> float | None:
    """Count the years from the first to the last day that any source covers."""
    spans = [case.span for case in cases if case.span is not None]
    if not spans:
        return None
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    return float((last - first).astype(int)) / DAYS_OF_A_YEAR
