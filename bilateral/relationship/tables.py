"""Records as plain frames: ties, quantities, participants, citations, links, codes and others.

Joined cells (people, sources, steps) use ``; `` and are for reading only: the same data is in a
separate table.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, count, islice
from types import MappingProxyType
from typing import Any

import pandas as pd

from bilateral.dates import Bounds, seen
from bilateral.errors import BilateralError, shorten
from bilateral.frame_columns import Make, counts, days, flags, framed, numbers, places
from bilateral.relationship.record import RelationshipRecord
from bilateral.relationship.table_columns import NO_QUANTITY, TABLES, Row, Rows

TYPES: Mapping[str, Make] = {
    **dict.fromkeys(("reciprocal", "absent", "key", "approximate", "uncertain"), flags),
    **dict.fromkeys(("start_earliest", "start_latest", "end_earliest", "end_latest"), days),
    **dict.fromkeys(("earliest", "latest"), days),
    **dict.fromkeys(("value", "lower", "upper"), numbers),
    **dict.fromkeys(("paragraph", "start", "end"), counts),
    "n": places,
}
"""The columns that are not texts: a column has the same type in every table."""

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple(layout) for name, layout in TABLES.items()}
)
"""The tables and their columns, in order."""

PARTS = {"citations": "cites"}
"""The column names that differ from the names of fields."""

AT_ONCE = 16
"""The number of relationships read together, so that their records stay in the cache."""


def tables(relationships: Iterable[RelationshipRecord]) -> dict[str, pd.DataFrame]:
    """Return the records of many relationships as eight plain frames.

    Parameters
    ----------
    relationships : iterable of Relationship
        An empty one gives eight empty frames with the same columns.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``ties, quantities, participants, citations, links, classification, facts, coverage``. The
        key is ``relationship, id`` in ties and facts, ``relationship, tie, n`` in the tables of
        parts of a tie (n counts from 0). Texts are of type ``str``, flags ``bool``, days
        ``datetime64[s]``, numbers ``float64``; a value that a record does not have is missing,
        never a zero.

    Raises
    ------
    BilateralError
        If a value given is not a relationship, or two have the same id, which would break the key.

    Examples
    --------
    >>> sorted(tables([]))  # doctest: +NORMALIZE_WHITESPACE
    ['citations', 'classification', 'coverage', 'facts', 'links', 'participants', 'quantities',
     'ties']
    """
    columns: dict[str, dict[str, list[Any]]] = {
        name: {column: [] for column in layout} for name, layout in TABLES.items()
    }
    each = _each_once(relationships)  # an iterator, so that a million need not fit at once
    while some := list(islice(each, AT_ONCE)):
        for name, rows in _rows(some).items():
            for column, read in TABLES[name].items():
                columns[name][column] += read(rows)
    return {name: frame_of(values) for name, values in columns.items()}


def frame_of(columns: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Build a frame; each column has the same type in every table.

    Examples
    --------
    >>> frame_of({"relationship": ["cuba-laos"], "n": [0], "value": [None]}).dtypes.to_list()
    [<StringDtype(na_value=nan)>, dtype('int64'), dtype('float64')]
    """
    return framed(columns, TYPES)


def _each_once(relationships: Iterable[RelationshipRecord]) -> Iterator[RelationshipRecord]:
    if isinstance(relationships, RelationshipRecord):
        msg = f"one relationship is given, several are expected: [{shorten(repr(relationships))}]"
        raise BilateralError(msg)
    taken: set[str] = set()
    for case in relationships:
        if not isinstance(case, RelationshipRecord):
            msg = f"{shorten(repr(case))} is not a relationship; give what bl.load returns"
            raise BilateralError(msg)
        if case.id in taken:
            msg = f"{case.id!r} is given twice; give each relationship once"
            raise BilateralError(msg)
        taken.add(case.id)
        yield case


def _rows(cases: Sequence[RelationshipRecord]) -> dict[str, Rows]:
    ties = [_row(case.id, it, it.bounds, *it.ends, it.stage) for case in cases for it in case.ties]
    facts = [_row(case.id, it, seen(it.date, it.observed)) for case in cases for it in case.facts]
    coverage = [row for case in cases for row in _coverage_rows(case)]
    return {
        "ties": Rows(ties, ties, range(len(ties))),
        **{
            name: _hanging(ties, [getattr(row.it, PARTS.get(name, name)) for row in ties])
            for name in ("quantities", "participants", "citations", "links", "classification")
        },
        "facts": _hanging(facts, [row.it.quantities or (NO_QUANTITY,) for row in facts]),
        "coverage": Rows(coverage, coverage, range(len(coverage))),
    }


def _hanging(about: Sequence[Any], parts: Sequence[Sequence[Any]]) -> Rows:
    """Return a row for each part of each record."""
    return Rows(
        about=[row for row, items in zip(about, parts, strict=True) for _ in items],
        parts=[*chain.from_iterable(parts)],
        places=[place for items in parts for place in range(len(items))],
    )


def _row(case: str, it: object, bounds: Bounds, *rest: Any) -> Row:
    return Row(case, it, bounds, bounds.outer, *rest)


def _coverage_rows(case: RelationshipRecord) -> Iterator[Row]:
    """Yield each kind or topic that a source covers, in each direction."""
    places = count()
    for entry in case.coverage:
        topics = [(topic.partition(".")[0], topic) for topic in entry.topics]
        directions: list[Sequence[str]] = [case.states, case.states[::-1]]
        if entry.direction != "both":
            directions = [entry.direction.split(">")]
        for kind, topic in (*((kind, None) for kind in entry.kinds), *topics):
            for sender, receiver in directions:
                words = (sender, receiver, None, kind, topic)
                yield _row(case.id, entry, entry.period, *words, next(places))
