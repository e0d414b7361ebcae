"""From what the file of a finding gives to the finding that is shown, with its sources."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from bilateral._findings.case_index import CaseIndex, Key
from bilateral._findings.completeness import EXHAUSTIVE
from bilateral._findings.filters import filter_words
from bilateral._findings.finding import Finding
from bilateral._findings.result import Result, Row
from bilateral.sources import Source


def publish(
    result: Result,
    cases: Sequence[CaseIndex],
    *,
    title: str,
    shown: str,
    warnings: tuple[str, ...],
) -> Finding:
    """Make a finding of a result on some cases.

    Parameters
    ----------
    title, shown : str
        What was asked, and the columns that are shown.
    warnings : tuple of str
        What touches it of the warnings about these cases.
    """
    ties = list(keys_of(cases) if result.ties is None else result.ties)
    # No tie stands behind a zero: it rests on the source that looked at everything.
    zeros = exhaustive_sources(cases, _with_zeros(result.rows, cases))
    chosen = filter_words(cases)
    return Finding(
        title=f"{title} ({chosen})" if chosen else title,
        summary=result.summary,
        frame=result.frame,
        columns=tuple(shown.split() if result.shown is None else result.shown),
        grid=result.grid,
        reason=result.reason or ("" if result.rows else result.summary),
        warnings=warnings,
        sources=sources_of(cases, ties, (*result.cites, *zeros)),
        ties=tuple(dict.fromkeys(ties)),
    )


def keys_of(cases: Iterable[CaseIndex]) -> Iterator[Key]:
    """Give the keys of all ties of some cases."""
    return ((case.id, tie) for case in cases for tie in case.by_id)


def sources_of(
    cases: Sequence[CaseIndex], ties: Iterable[Key], names: Iterable[str] = ()
) -> tuple[Source, ...]:
    """Give the sources behind some ties, and those of some names, in the order of the cases."""
    by_id = {case.id: case.by_id for case in cases}
    used = {source for case, tie in ties for source in by_id[case][tie].record.sources}.union(names)
    known = {source.id: source for case in cases for source in case.relationship.sources}
    return tuple(source for name, source in known.items() if name in used)


def exhaustive_sources(cases: Iterable[CaseIndex], names: Collection[str]) -> Iterator[str]:
    """Name the sources that look at all there is: a zero in these cases rests on them."""
    for case in cases:
        if case.id in names:
            yield from (entry.source for entry in case.coverage if entry.completeness == EXHAUSTIVE)


def _with_zeros(rows: Sequence[Row], cases: Sequence[CaseIndex]) -> set[str]:
    """Name the cases of which rows hold a zero: no tie stands behind it, but coverage does."""
    columns = [name for name in (rows[0] if rows else ()) if name.endswith("record")]
    of_rows = {row.get("relationship") for row in rows for name in columns if row[name] == "zero"}
    # A table may have a column for each case.
    return {case.id for case in cases if case.id in of_rows or _has_zero(rows, case.id)}


def _has_zero(rows: Sequence[Row], column: str) -> bool:
    return any(row.get(column) == "zero" for row in rows)
