"""Turn the result of a finding's file into the finding that is shown, with its sources."""

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
    type_: type[Finding] = Finding,
) -> Finding:
    """Build a finding from a result on some cases.

    Parameters
    ----------
    title, shown : str
        The title, and the columns that are shown.
    warnings : tuple of str
        The warnings about these cases that concern it.
    type_ : type of Finding
        What is built.
    """
    ties = list(keys_of(cases) if result.ties is None else result.ties)
    # No tie supports a zero: it is based on the source with exhaustive coverage.
    zeros = exhaustive_sources(cases, _with_zeros(result.rows, cases))
    chosen = filter_words(cases)
    return type_(
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
    """Return the keys of all ties of some cases."""
    return ((case.id, tie) for case in cases for tie in case.by_id)


def sources_of(
    cases: Sequence[CaseIndex], ties: Iterable[Key], names: Iterable[str] = ()
) -> tuple[Source, ...]:
    """Return the sources of some ties, and sources by name, in the order of the cases."""
    by_id = {case.id: case.by_id for case in cases}
    used = {source for case, tie in ties for source in by_id[case][tie].record.sources}.union(names)
    known = {source.id: source for case in cases for source in case.relationship.sources}
    return tuple(source for name, source in known.items() if name in used)


def exhaustive_sources(cases: Iterable[CaseIndex], names: Collection[str]) -> Iterator[str]:
    """Return the sources with exhaustive coverage, on which a zero in these cases is based."""
    for case in cases:
        if case.id in names:
            yield from (entry.source for entry in case.coverage if entry.completeness == EXHAUSTIVE)


def _with_zeros(rows: Sequence[Row], cases: Sequence[CaseIndex]) -> set[str]:
    """Return the cases with a zero in some row: it is based on coverage, not on a tie."""
    columns = [name for name in (rows[0] if rows else ()) if name.endswith("record")]
    of_rows = {row.get("relationship") for row in rows for name in columns if row[name] == "zero"}
    # A table may have a column for each case.
    return {
        case.id
        for case in cases
        if case.id in of_rows or any(row.get(case.id) == "zero" for row in rows)
    }
