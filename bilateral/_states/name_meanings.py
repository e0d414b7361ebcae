"""Cut a period where the meaning of a name may change."""

from collections.abc import Iterator

from bilateral._states.data_files import Span
from bilateral._states.match import Match, find_match, related
from bilateral._states.state import Query
from bilateral._states.states_by_id import states_by_id


def name_meanings(query: Query, covers: Span) -> Iterator[tuple[int, Match]]:
    """Yield the first day of each meaning of a name within a period, with the match.

    Each meaning lasts until the day before the next; two that follow each other may be the same.

    Parameters
    ----------
    query : Query
        The name or code, looked up.
    covers : Span
        The period.

    Examples
    --------
    >>> from datetime import date
    >>> from bilateral._states.state import look_up
    >>> days = Span(date(1989, 1, 1).toordinal(), date(1992, 12, 31).toordinal())
    >>> [(date.fromordinal(day).isoformat(), match.id)
    ...  for day, match in name_meanings(look_up("365", "cow"), days)]
    [('1989-01-01', 'SUHH'), ('1991-12-26', 'RUS')]
    """
    ids = [candidate.id for candidate in query.candidates]
    edges = [span for candidate in query.candidates for span in candidate.spans]
    edges += [period for id_ in ids for period in states_by_id()[id_].periods]
    starts = _edges(edges, covers)
    others = [period for id_ in related(ids) for period in states_by_id()[id_].periods]
    for start, following in zip(starts, [*starts[1:], covers.last + 1], strict=True):
        match = find_match(query.candidates, Span(start, start), kind=query.kind)
        yield start, match
        if match.why == "not then":
            for inner in _edges(others, Span(start, following - 1))[1:]:
                yield inner, find_match(query.candidates, Span(inner, inner), kind=query.kind)


def _edges(spans: list[Span], covers: Span) -> list[int]:
    days = {day for span in spans for day in (span.first, span.last + 1)}
    return [covers.first, *sorted(day for day in days if covers.first < day <= covers.last)]
