"""What to beware of in one result: the warnings that touch it, read from its frame."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Any

import pandas as pd

from bilateral._findings.caveats import warnings_of
from bilateral._findings.counting import read_records, read_rows
from bilateral._findings.figure_summaries import years_in_words
from bilateral._findings.figures.combine import TWINS
from bilateral._findings.periods import UNDATED
from bilateral._findings.record_summaries import Titles, counted, in_words
from bilateral.vocabulary import measure_label

Texts = Iterator[str]

ABOUT: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "quantities": ("coverage", "stage", "unit", "time", "source", "figure"),
        "balance": ("coverage", "silence", "stage", "source"),
        "periods": ("coverage", "period", "completeness", "silence"),
        "sequence": ("source", "claimant"),
        "delivery": ("source", "figure"),
    }
)
"""Which of the general warnings touch which result; see `bilateral._findings.caveats`."""


def cautions(
    result: str, frame: pd.DataFrame, caveats: pd.DataFrame, titles: Titles
) -> tuple[str, ...]:
    """Gather the warnings that touch one result.

    Parameters
    ----------
    result : {"quantities", "balance", "periods", "sequence", "delivery"}
        Which result it is.
    frame : pandas.DataFrame
        Its frame.
    caveats : pandas.DataFrame
        The general warnings, as `bilateral._findings.caveats.caveats` gives them.
    titles : mapping of str to str
        What to call each relationship.

    Examples
    --------
    >>> import bilateral as bl
    >>> both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    >>> both.balance().warnings[-1]
    'Cuba and Laos: 8 ties on untold terms are neither given nor received.'
    """
    general = warnings_of(caveats, about=ABOUT[result], touching=_touched(frame) or None)
    return tuple(dict.fromkeys([*general, *OWN[result](frame, titles)]))


def _touched(frame: pd.DataFrame) -> set[str]:
    """Name the measures of a frame that has measures, else its kinds."""
    name = "measure" if "figure" in frame else "kind"
    told = frame[frame["record"].eq("recorded")] if "record" in frame else frame
    return {word for (word,) in read_rows(told, [name]) if word is not None}


def _of_quantities(frame: pd.DataFrame, titles: Titles) -> Texts:
    columns = "row measure stage relationship cases first_year last_year"
    rows = read_records(frame[frame["lower"].notna() | frame["upper"].notna()], columns.split())
    for _, group in groupby(rows, key=lambda row: row["row"]):
        yield from _times(list(group), titles)
    disputed = read_records(
        frame[frame["contradicted"]], "measure relationship figure basis".split()
    )
    for row in disputed:
        what = f"{measure_label(row['measure'])} {row['figure']}"
        is_span = row["basis"] == TWINS
        told = "spans two that contradict each other" if is_span else "is contradicted"
        yield f"{titles[row['relationship']]}: the figure of {what} {told}."


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
        "other_terms terms_not_told"
    )
    plans: Counter[str] = Counter()
    others: Counter[str] = Counter()
    untold: Counter[str] = Counter()
    for row in read_records(frame[frame["basis"].eq("ties")], columns.split()):
        for side in ("out", "in", "mutual"):
            ties = row["mutual" if side == "mutual" else f"{side}_lower"] or 0
            plans[row["relationship"]] += int(ties) - (row[f"{side}_delivered"] or 0)
        others[row["relationship"]] += row["other_terms"] or 0
        untold[row["relationship"]] += row["terms_not_told"] or 0
    for case, title in titles.items():
        if plans[case]:
            yield f"{title}: {counted(plans[case], 'tie')} counted here did not get to delivery."
    for case, title in titles.items():
        for number, terms in ((others[case], "on other terms"), (untold[case], "on untold terms")):
            if number:
                ties = f"{counted(number, 'tie')} {terms} {'is' if number == 1 else 'are'}"
                yield f"{title}: {ties} neither given nor received."


def _of_periods(frame: pd.DataFrame, titles: Titles) -> Texts:
    """Name the periods that no source, or none in full, looks at for any kind."""
    rows = read_records(frame[frame["period"].ne(UNDATED)], "relationship period coverage".split())
    coverage: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        if row["coverage"] is not None:
            coverage[row["relationship"]][years_in_words(row["period"])].add(row["coverage"])
    for case, title in titles.items():
        seen = coverage[case]
        partly = [one for one, told in seen.items() if "partly" in told and "inside" not in told]
        outside = [one for one, told in seen.items() if told == {"outside"}]
        if partly:
            yield f"{title}: the sources look at a part of {in_words(partly)} only."
        if outside:
            yield f"{title}: no source looks at {in_words(outside)}."


def _of_sequence(frame: pd.DataFrame, titles: Titles) -> Texts:
    rows = read_records(frame, "relationship id title place date rel begins_before record".split())
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


def _of_delivery(frame: pd.DataFrame, titles: Titles) -> Texts:
    if len(frame):
        yield "A share is the least that the sources tell of; more may have come after they end."
    unsafe = Counter(
        case for case, safe in read_rows(frame, ["relationship", "is_safe"]) if not safe
    )
    for case, title in titles.items():
        if unsafe[case]:
            yield f"{title}: {counted(unsafe[case], 'step')} of the plan cannot be relied on."


OWN: Mapping[str, Callable[[pd.DataFrame, Titles], Texts]] = MappingProxyType(
    {
        "quantities": _of_quantities,
        "balance": _of_balance,
        "periods": _of_periods,
        "sequence": _of_sequence,
        "delivery": _of_delivery,
    }
)
