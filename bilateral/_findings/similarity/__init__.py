"""How alike cases are, in two numbers that say on how much they rest, ranked and in words."""

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
from bilateral.text.lists import pluralize

MEASURES = ("jaccard", "gower")
BY = {"jaccard": "in the sorts of tie they have", "gower": "in what these are like"}
COLUMNS = columns(
    "measure first second similarity:number lower:number upper:number used:count left_out:count "
    "rank:count place words"
)
ITEMS = columns("measure first second item first_has second_has similarity:number why")
DAYS_OF_A_YEAR = 365.2425
FEWEST_RANKED = 2
"""Of so many pairs on, one can be the most similar."""

NOTHING_TOLD = "no two cases tell of one and the same thing, be it that one has it and one has not"


def similarity(cases: Sequence[CaseIndex], *, detail: bool = False) -> Result:
    """Tell how alike the cases are, in what they share and in what that is like.

    Silence is never a zero: a type of tie that the sources of one case do not speak of is left
    out, and the bounds say what it could come to. The number of records is not compared.

    The frame has one row for each measure and pair. ``jaccard`` is the share of types of tie that
    both record, among those that one records and the other is known to have or not to have;
    ``gower`` is how alike the features are of what both record. ``similarity`` runs from 0 to 1 and
    rests on ``used`` things; ``left_out`` more could not be compared, and had they all spoken
    against or for likeness it would lie at ``lower`` or ``upper``. It is missing where nothing can
    be compared. ``rank`` orders the pairs of a measure, the most similar first, where there are
    three cases or more; ``place`` says *most similar* or *most different*; ``words`` explain the
    row.

    Parameters
    ----------
    detail : bool
        Every thing that was compared in place of the sums.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.similarity().frame[["used", "left_out"]].to_numpy().tolist()
    [[12, 34], [16, 9]]
    """
    compared = items(cases, records_by_type(cases))
    rows = similarity_rows(compared, titles_of(cases))
    answer = Result(
        rows=rows,
        columns=COLUMNS,
        summary=summary(rows),
        reason="" if any(row["used"] for row in rows) else NOTHING_TOLD,
    )
    if not detail:
        return answer
    every = [row_of(ITEMS, (measure, *item[:-1], item.why or None)) for measure, item in compared]
    return replace(answer, rows=every, columns=ITEMS, shown=())


SPEC = FindingSpec(
    title="How alike the cases are",
    find=similarity,
    shown="measure first second similarity lower upper used left_out words",
)


def summary(rows: Sequence[Row]) -> str:
    """Say how alike the cases are, pair by pair, or that it cannot be said.

    Examples
    --------
    >>> summary([])
    'Nothing can be compared.'
    """
    if all(row["similarity"] is None for row in rows):
        return "Nothing can be compared."
    placed = [row for row in rows if row["place"]] or rows
    return " ".join(
        f"{row['place'].capitalize()} {BY[row['measure']]}, {row['words']}"
        if row["place"]
        else row["words"]
        for row in placed
    )


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
    """Sum up in numbers how alike each two cases are."""
    rows = scores(compared, list(titles))
    for measure in MEASURES:
        # What rests on nothing has no place among the others.
        ranked = [row for row in rows if row["measure"] == measure and row["used"]]
        values = sorted((row["similarity"] for row in ranked), reverse=True)
        for row in ranked if len(values) >= FEWEST_RANKED else ():
            row["rank"] = values.index(row["similarity"]) + 1
            row["place"] = _place(row["similarity"], values)
    return [{**row, "words": _words(row, titles)} for row in rows]


def scores(compared: Iterable[tuple[str, Item]], cases: Sequence[str]) -> list[dict[str, Any]]:
    """Sum up what was compared, for each measure and pair of cases, also where that is nothing."""
    groups = grouped(compared, lambda entry: (entry[0], entry[1].first, entry[1].second))
    return [
        _score(measure, *pair, [item.likeness for _, item in groups.get((measure, *pair), ())])
        for measure in MEASURES
        for pair in combinations(cases, 2)
    ]


def _score(
    measure: str, first: str, second: str, likenesses: Sequence[float | None]
) -> dict[str, Any]:
    """Give the mean of what is known, and what it would be had all else spoken against or for."""
    known = [likeness for likeness in likenesses if likeness is not None]
    total, out = sum(known), len(likenesses) - len(known)
    return {
        "measure": measure,
        "first": first,
        "second": second,
        "similarity": total / len(known) if known else None,
        "lower": total / len(likenesses) if known else None,
        "upper": (total + out) / len(likenesses) if known else None,
        "used": len(known),
        "left_out": out,
        "rank": None,
        "place": None,
    }


def _place(value: float, values: Sequence[float]) -> str | None:
    if values[0] == values[-1]:
        return None
    return {values[0]: "most similar", values[-1]: "most different"}.get(value)


def _words(row: Row, titles: Mapping[str, str]) -> str:
    """Explain one number; titles that have an *and* of their own are held apart by another word."""
    pair = f"{titles[row['first']]} beside {titles[row['second']]}"
    is_of_types, value, used = row["measure"] == "jaccard", row["similarity"], row["used"]
    if value is None:
        what = "sort of tie" if is_of_types else "feature of a sort that both record"
        return f"{pair}: undefined, because there is no {what} of which both tell."
    if is_of_types:
        # Each sort counts 1 or 0, so the number of those that both record is their sum.
        types = f"{pluralize(used, 'sort')} of tie of which it is known whether each has them"
        text = f"both record {round(value * used)} of {types}, {value:.2f}"
    else:
        text = f"alike to {value:.2f} in {pluralize(used, 'feature')} that both tell"
    if not row["left_out"]:
        return f"{pair}: {text}."
    return (
        f"{pair}: {text}; with {row['left_out']} more, of which one of the two tells nothing or "
        f"too little, it lies between {row['lower']:.2f} and {row['upper']:.2f}."
    )


def _years(cases: Iterable[CaseIndex]) -> float | None:
    """Count the years from the first to the last day that any source speaks about."""
    spans = [case.span for case in cases if case.span is not None]
    if not spans:
        return None
    first, last = min(first for first, _ in spans), max(last for _, last in spans)
    return float((last - first).astype(int)) / DAYS_OF_A_YEAR
