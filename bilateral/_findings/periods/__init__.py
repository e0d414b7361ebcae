"""Activity by kind and period: known, possible, and undated."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from bilateral._findings.case_index import CaseIndex, recorded_cases, titles_of
from bilateral._findings.periods.activity import WORDS, Activity, activities, stages_and_ids
from bilateral._findings.periods.coverage import Views
from bilateral._findings.periods.grid import Grid, limits_of
from bilateral._findings.periods.peak import UNDATED, peak, reported, undated
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    case_by_case,
    columns,
    row_of,
    ties_in,
)
from bilateral._findings.words import few, format_period
from bilateral.coverage import HIDDEN, NOT_COVERED, NOT_MENTIONED
from bilateral.errors import BilateralError
from bilateral.ties import KINDS

COUNTS = "surely:count possibly:count by_date:count start_unknown:count reported_absent:count"
COLUMNS = columns(
    "relationship kind period first_year:count last_year:count coverage record "
    f"{COUNTS} undated:count completeness stages ids"
)


def periods(cases: Sequence[CaseIndex], width: int = 10) -> Result:
    """Count the records of each kind that were active in each period.

    For a comparison `within` a period only that period is shown. If there would be
    more than 400 periods, or those requested have no day in common, there is no answer, and the
    finding gives the reason.

    The frame has one row for each case, kind and period, the same periods for all cases, from the
    first to the last year that coverage or a dated tie reaches; and one more with period
    ``undated``, for ties in no period: ties without a date, even if a source describes them
    in the present tense, and ties that were at some time before its text was written.

    ``surely`` counts records that were active on at least one day of the period in every reading
    of their dates, ``possibly`` those that were in some reading, including the sure ones.
    ``by_date`` counts those of the sure ones that are so by their date alone, not because a
    source describes them in the present tense. ``start_unknown`` counts further ties that may have
    existed, with an unknown start. ``coverage`` says whether the sources cover the period:
    *inside*, *partly* (coverage begins or ends within it) or *outside*; missing where no source
    covers the kind. ``record`` is *recorded*, *reported absent*, *zero* (a source covers
    the whole period exhaustively, in both directions), *not mentioned*, *not covered by the
    sources* or *left out by the filter*; a kind that a filter hides in all cases has no rows. Only
    of a zero is a count 0; otherwise it is missing. ``reported_absent`` counts absences sure in the
    period.

    Parameters
    ----------
    width : int
        Years in a period, at least 1. Periods begin in multiples of it: 1970, 1980 …

    Raises
    ------
    BilateralError
        If the width is not a whole number from 1.
    """
    titles = titles_of(cases)
    rows, reason = _laid_out(recorded_cases(cases), _checked(width))
    return Result(
        rows=rows,
        columns=COLUMNS,
        summary=reason or summary(rows, titles),
        ties=ties_in(rows),
        warnings=warnings(rows, titles),
    )


SPEC = FindingSpec(
    title="What was active when",
    find=periods,
    shown="relationship kind period record surely possibly undated reported_absent completeness",
    about=("coverage", "period", "completeness", "silence"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Write which period is best documented for each case, and which records are in none."""
    return (
        f"{case_by_case(rows, titles, peak)} {reported(rows, titles)}{undated(rows, titles)}"
        "More reports do not mean more activity."
    )


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Name the periods that no source covers, or covers in full, for any kind."""
    looks: dict[str, dict[str, set[str]]] = {case: defaultdict(set) for case in titles}
    for row in rows:
        if row["coverage"] is not None:
            looks[row["relationship"]][format_period(row["period"])].add(row["coverage"])
    for case, title in titles.items():
        found = looks[case].items()
        partly = [years for years, look in found if "partly" in look and "inside" not in look]
        outside = [years for years, look in found if look == {"outside"}]
        if partly:
            yield f"{title}: the sources cover only a part of {few(partly)}."
        if outside:
            yield f"{title}: the sources do not cover {few(outside)}."


def _laid_out(cases: Sequence[CaseIndex], width: int) -> tuple[list[dict[str, Any]], str]:
    """Return the rows of all periods; or no rows, and the reason."""
    views = {case.id: Views(case) for case in cases}
    stretches: list[Sequence[int]] = [
        tie.when.outer for case in cases for tie in case.ties if tie.is_dated
    ]
    stretches += [days for view in views.values() for days in view.days()]
    requested = list(dict.fromkeys(period for case in cases for period in case.within))
    limits = limits_of(requested)
    if limits[0] > limits[1]:
        return [], f"{few(requested)} have no day in common, so no period can be laid out"
    try:
        grid = Grid.over(stretches, width, limits)
    except BilateralError as error:
        return [], f"No period is laid out: {error}"
    found = {case.id: activities(case, grid) for case in cases}
    hidden = {case.id: {kind for kind in KINDS if _is_hidden(case, kind)} for case in cases}
    rows = [
        row
        for case, of_kind in found.items()
        for kind in KINDS
        if any(kind in found[name] or kind not in hidden[name] for name in found)
        for row in _rows(
            (case, kind), of_kind.get(kind, Activity()), views[case], grid, kind in hidden[case]
        )
    ]
    return rows, ""


def _is_hidden(case: CaseIndex, kind: str) -> bool:
    """Return whether a filter left out ties that may be in the periods shown."""
    # Only the requested period is shown: ties outside it are not missing; but of a filter that
    # keeps only what is certain, those left out may be in it.
    filters = (
        replace(entry, left_out=()) if entry.period and not entry.surely else entry
        for entry in case.filters
    )
    return any(entry.hides(kind) for entry in filters)


def _checked(width: int) -> int:
    if isinstance(width, bool) or not isinstance(width, int) or width < 1:
        msg = f"width={width!r} is not a number of years; give a whole number from 1, such as 10"
        raise BilateralError(msg)
    return width


def _rows(
    head: tuple[str, str], activity: Activity, views: Views, grid: Grid, is_hidden: bool
) -> Iterator[dict[str, Any]]:
    """Yield a row for each period of a case and kind, and one for undated ties."""
    for n, years in enumerate(grid.years):
        days = grid.starts[n], grid.ends[n]
        counts = activity.counts(n)
        # Only exhaustive coverage gives a 0; otherwise the cells stay empty.
        is_zero = not (any(counts) or is_hidden) and views.is_exhaustive(head[1], *days)
        cells = [count if count or is_zero else None for count in counts]
        look, rank = views.look(head[1], *days)
        silence = NOT_MENTIONED if look in ("inside", "partly") else NOT_COVERED
        empty = HIDDEN if is_hidden else "zero" if is_zero else silence
        record = _record(dict(zip(WORDS, counts, strict=True))) or empty
        there = stages_and_ids(activity.places.get(("possibly", n), ()))
        period = (f"{years[0]}/{years[1]}", *years, look, record)
        yield row_of(COLUMNS, (*head, *period, *cells, None, rank, *there))
    yield _undated_row(head, activity)


def _undated_row(head: tuple[str, str], activity: Activity) -> dict[str, Any]:
    records, absences = len(activity.undated), len(activity.undated_absent)
    record = _record({"possibly": records, "reported_absent": absences}) or None
    there = stages_and_ids(activity.undated)
    counts = (*[None] * 4, absences or None, records or None)
    return row_of(COLUMNS, (*head, UNDATED, None, None, None, record, *counts, None, *there))


def _record(counts: Mapping[str, int]) -> str:
    if counts["possibly"]:
        return "recorded"
    return "reported absent" if counts["reported_absent"] else ""
