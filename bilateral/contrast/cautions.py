"""What to beware of in one result: the warnings that touch it, read from its frame."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Any

import pandas as pd

from bilateral.contrast.claims import Titles, counted, in_words
from bilateral.contrast.counting import read_rows
from bilateral.contrast.periods import UNDATED
from bilateral.contrast.sentences import measure_label, years_in_words

Texts = Iterator[str]

ABOUT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "quantities": ("coverage", "source"),
        "balance": ("coverage", "source"),
        "periods": ("coverage", "period"),
        "sequence": ("source",),
        "ladder": ("source",),
    }
)
"""Which of the general warnings touch which result; see ``about`` in `caveats`."""

DIFFERING = (("stage", "stages"), ("unit", "units"), ("time", "times"), ("direction", "directions"))


def cautions(
    result: str, frame: pd.DataFrame, caveats: pd.DataFrame, titles: Titles
) -> tuple[str, ...]:
    """Gather the warnings that touch one result.

    Parameters
    ----------
    result : {"quantities", "balance", "periods", "sequence", "ladder"}
        Which result it is.
    frame : pandas.DataFrame
        Its frame.
    caveats : pandas.DataFrame
        The general warnings, as `bilateral.contrast.caveats.caveats` gives them.
    titles : mapping of str to str
        What to call each relationship.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.balance().warnings[-1]
    'Cuba and Laos: 9 ties on other terms, or on terms not stated, are neither given nor received.'
    """
    rows = read_rows(caveats, ["about", "text"])
    general = [text for about, text in rows if about in ABOUT[result]]
    return tuple(dict.fromkeys([*general, *OWN[result](frame, titles)]))


def _of_quantities(frame: pd.DataFrame, titles: Titles) -> Texts:
    columns = "row measure stage unit time direction relationship figure cases first_year last_year"
    rows = _read(frame[frame["lower"].notna() | frame["upper"].notna()], columns)
    yield from _apart(rows, titles)
    for _, group in groupby(rows, key=lambda row: row["row"]):
        yield from _times(list(group), titles)
    disputed = _read(frame[frame["contradicted"]], "measure relationship figure")
    for row in disputed:
        what = f"{measure_label(row['measure'])} {row['figure']}"
        yield f"{titles[row['relationship']]}: another record speaks against {what}."
    told = frame[frame["record"].eq("recorded")]
    claims = Counter(read_rows(told, ["relationship", "attributed_to"]))
    for (case, who), count in claims.items():
        if who is not None:
            verb = "is a claim" if count == 1 else "are claims"
            yield f"{titles[case]}: {counted(count, 'figure')} {verb} of {who}."


def _apart(rows: list[dict[str, Any]], titles: Titles) -> Texts:
    """Name the measures that several cases have, and never in one row; and say what differs."""
    by_measure: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_measure[row["measure"]].append(row)
    for measure, told in by_measure.items():
        cases = {row["relationship"] for row in told}
        if len(cases) == 1 or any(row["cases"] > 1 for row in told):
            continue
        word, plural = next(
            (pair for pair in DIFFERING if len({row[pair[0]] for row in told}) > 1),
            ("topic", "topics of tie"),
        )
        each = [
            f"{titles[case]} {in_words(dict.fromkeys(_words(told, case, word)))}"
            for case in titles
            if case in cases
        ]
        detail = "" if word == "topic" else f" ({'; '.join(each)})"
        what = f"{measure_label(measure)}{detail}"
        yield f"Told at different {plural}, and so not set side by side: {what}."


def _words(rows: list[dict[str, Any]], case: str, word: str) -> Texts:
    return (str(row[word]).replace("_", " ") for row in rows if row["relationship"] == case)


def _times(rows: list[dict[str, Any]], titles: Titles) -> Texts:
    """Say that figures in one row are of different times."""
    if rows[0]["cases"] < 2:
        return
    told = {row["relationship"]: _span(row["first_year"], row["last_year"]) for row in rows}
    if len(set(told.values())) > 1:
        each = "; ".join(f"{titles[case]} {span}" for case, span in told.items())
        what = f"{measure_label(rows[0]['measure'])} {rows[0]['stage']}"
        yield f"The figures of {what} are of different times: {each}."


def _span(first: int | None, last: int | None) -> str:
    if first is None:
        return f"until {last}" if last is not None else "undated"
    return f"from {first}" if last is None else years_in_words(f"{first}/{last}")


def _of_balance(frame: pd.DataFrame, titles: Titles) -> Texts:
    columns = (
        "relationship kind out_lower in_lower mutual out_delivered in_delivered mutual_delivered "
        "other_terms"
    )
    plans: Counter[str] = Counter()
    others: Counter[str] = Counter()
    for row in _read(frame[frame["basis"].eq("ties")], columns):
        for side in ("out", "in", "mutual"):
            ties = row["mutual" if side == "mutual" else f"{side}_lower"] or 0
            plans[row["relationship"]] += int(ties) - (row[f"{side}_delivered"] or 0)
        others[row["relationship"]] += row["other_terms"] or 0
    for case, title in titles.items():
        if plans[case]:
            yield f"{title}: {counted(plans[case], 'tie')} counted here did not get to delivery."
    for case, title in titles.items():
        if others[case]:
            are = "is" if others[case] == 1 else "are"
            yield (
                f"{title}: {counted(others[case], 'tie')} on other terms, or on terms not stated, "
                f"{are} neither given nor received."
            )


def _of_periods(frame: pd.DataFrame, titles: Titles) -> Texts:
    rows = _read(frame[frame["period"].ne(UNDATED)], "relationship kind period window")
    partly: dict[str, dict[str, None]] = defaultdict(dict)
    outside: dict[str, dict[str, None]] = defaultdict(dict)
    blind: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows:
        case, period = row["relationship"], years_in_words(row["period"])
        if row["window"] is None:
            blind[case][row["kind"]] = None
        elif row["window"] != "inside":
            (partly if row["window"] == "partly" else outside)[case][period] = None
    for case, title in titles.items():
        if partly[case]:
            yield f"{title}: the sources look at a part of {in_words(partly[case])} only."
        if outside[case]:
            yield f"{title}: no source looks at {in_words(outside[case])}."
        if blind[case]:
            yield f"{title}: no source is said to look at {in_words(blind[case])}."


def _of_sequence(frame: pd.DataFrame, titles: Titles) -> Texts:
    rows = _read(frame, "relationship id title place date rel begins_before record")
    loose = Counter(
        case for case, _ in {(row["relationship"], row["id"]) for row in rows if not row["place"]}
    )
    for case, title in titles.items():
        if loose[case]:
            have = "has" if loose[case] == 1 else "have"
            yield f"{title}: {counted(loose[case], 'tie')} {have} no known beginning and no place."
    for row in rows:
        if row["begins_before"] == "no":
            rel = row["rel"].replace("_", " ")
            yield (
                f"{titles[row['relationship']]}: by their dates, {row['title']} ({row['date']}) "
                f"cannot have begun after what it is said to be {rel}."
            )


def _of_ladder(frame: pd.DataFrame, titles: Titles) -> Texts:
    if len(frame):
        yield "A share is the least that the sources tell of; more may have come after they end."
    unsafe = Counter(
        case for case, safe in read_rows(frame, ["relationship", "is_safe"]) if not safe
    )
    for case, title in titles.items():
        if unsafe[case]:
            yield f"{title}: {counted(unsafe[case], 'rung')} of the ladder cannot be relied on."


OWN: Mapping[str, Callable[[pd.DataFrame, Titles], Texts]] = MappingProxyType(
    {
        "quantities": _of_quantities,
        "balance": _of_balance,
        "periods": _of_periods,
        "sequence": _of_sequence,
        "ladder": _of_ladder,
    }
)


def _read(frame: pd.DataFrame, columns: str) -> list[dict[str, Any]]:
    names = columns.split()
    return [dict(zip(names, row, strict=True)) for row in read_rows(frame, names)]
