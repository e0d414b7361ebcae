"""Records as plain frames: ties, quantities, participants, citations, links, codes and others.

Joined cells (people, sources, steps) use ``; `` and are for reading only: the same is in a table of
its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any, Protocol

import pandas as pd

from bilateral._tables.columns import TABLES, Glance, ToldFact, ToldTie
from bilateral._tables.rows import Rows, alone, rows_of
from bilateral.coverage import Coverage
from bilateral.dates import seen
from bilateral.errors import BilateralError, shorten
from bilateral.facts import Fact
from bilateral.frame_columns import Make, counts, days, flags, framed, numbers, places
from bilateral.ties import Tie

TYPES: Mapping[str, Make] = {
    **dict.fromkeys(("reciprocal", "absent", "approximate", "uncertain"), flags),
    **dict.fromkeys(("start_earliest", "start_latest", "end_earliest", "end_latest"), days),
    **dict.fromkeys(("earliest", "latest"), days),
    **dict.fromkeys(("value", "lower", "upper"), numbers),
    **dict.fromkeys(("paragraph", "start", "end"), counts),
    "n": places,
}
"""The columns that are no texts: a column has one type in whatever table it stands."""

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {name: tuple(layout) for name, layout in TABLES.items()}
)
"""The tables and their columns, in order."""

AT_ONCE = 16
"""So many relationships are read together, so that their records stay in the processor's memory."""


class Recorded(Protocol):
    """What has records: a relationship."""

    @property
    def id(self) -> str:
        """Its short name."""

    @property
    def states(self) -> tuple[str, str]:
        """Its two states."""

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What passes between them."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """What is told of one of them alone."""

    @property
    def coverage(self) -> tuple[Coverage, ...]:
        """What its sources speak about."""


def tables(relationships: Iterable[Recorded]) -> dict[str, pd.DataFrame]:
    """Lay the records of many relationships out as eight plain frames.

    Parameters
    ----------
    relationships : iterable of Relationship
        None gives eight empty frames with the same columns.

    Returns
    -------
    dict of str to pandas.DataFrame
        ``ties, quantities, participants, citations, links, classification, facts, coverage``. The
        key is ``relationship, id`` in ties and facts, ``relationship, tie, n`` in what hangs on a
        tie (n counts from 0). Texts are of type ``str``, flags ``bool``, days ``datetime64[s]``,
        numbers ``float64``; what a record does not hold is missing, never a zero.

    Raises
    ------
    BilateralError
        When something given is no relationship, or two have one id, which would break the key.

    Examples
    --------
    >>> sorted(tables([]))  # doctest: +NORMALIZE_WHITESPACE
    ['citations', 'classification', 'coverage', 'facts', 'links', 'participants', 'quantities',
     'ties']
    """
    columns: dict[str, dict[str, list[Any]]] = {
        name: {column: [] for column in layout} for name, layout in TABLES.items()
    }
    one_by_one = _each_once(relationships)
    while some := list(islice(one_by_one, AT_ONCE)):
        for name, rows in _rows(some).items():
            for column, read in TABLES[name].items():
                columns[name][column] += read(rows)
    return {name: frame_of(held) for name, held in columns.items()}


def _rows(relationships: Sequence[Recorded]) -> dict[str, Rows]:
    ties = [_told(one.id, tie) for one in relationships for tie in one.ties]
    facts = [(one.id, fact) for one in relationships for fact in one.facts]
    glances = [glance for one in relationships for glance in _glances(one)]
    return {**_of_ties(ties), "facts": _of_facts(facts), "coverage": alone(glances)}


def _each_once(relationships: Iterable[Recorded]) -> Iterator[Recorded]:
    if hasattr(relationships, "ties"):
        msg = f"one relationship is given, several are wanted: [{shorten(str(relationships))}]"
        raise BilateralError(msg)
    taken: set[str] = set()
    for one in relationships:
        if not hasattr(one, "ties"):
            msg = f"{shorten(repr(one))} is no relationship; give what bl.load gives"
            raise BilateralError(msg)
        if one.id in taken:
            msg = f"{one.id!r} is given twice; give each relationship once"
            raise BilateralError(msg)
        taken.add(one.id)
        yield one


def frame_of(columns: Mapping[str, Sequence[Any]]) -> pd.DataFrame:
    """Make a frame, with the type that each column has wherever it stands.

    Examples
    --------
    >>> frame_of({"relationship": ["cuba-laos"], "n": [0], "value": [None]}).dtypes.to_list()
    [<StringDtype(na_value=nan)>, dtype('int64'), dtype('float64')]
    """
    return framed(columns, TYPES)


def _told(key: str, tie: Tie) -> ToldTie:
    bounds = tie.bounds
    return ToldTie(key, tie, *tie.ends, tie.stage, bounds, bounds.outer)


def _of_ties(ties: Sequence[ToldTie]) -> dict[str, Rows]:
    return {
        "ties": alone(ties),
        "quantities": rows_of(ties, [told.it.quantities for told in ties]),
        "participants": rows_of(ties, [told.it.participants for told in ties]),
        "citations": rows_of(ties, [told.it.cites for told in ties]),
        "links": rows_of(ties, [told.it.links for told in ties]),
        "classification": rows_of(ties, [told.it.classification for told in ties]),
    }


def _of_facts(facts: Iterable[tuple[str, Fact]]) -> Rows:
    """Give a row a figure; a fact without a figure has one row that holds none."""
    told = [ToldFact(key, fact, seen(fact.date, fact.observed).outer) for key, fact in facts]
    return rows_of(told, [one.it.quantities or (None,) for one in told])


def _glances(relationship: Recorded) -> Iterator[Glance]:
    """Give each kind or topic that a source looks at, in each direction."""
    n = 0
    for entry in relationship.coverage:
        for kind, topic in _looked_at(entry):
            for sender, receiver in _directions(entry, relationship.states):
                yield Glance(relationship.id, n, entry, kind, topic, sender, receiver)
                n += 1


def _looked_at(coverage: Coverage) -> Iterator[tuple[str, str | None]]:
    yield from ((kind, None) for kind in coverage.kinds)
    yield from ((topic.partition(".")[0], topic) for topic in coverage.topics)


def _directions(coverage: Coverage, states: tuple[str, str]) -> list[tuple[str, str]]:
    if coverage.direction == "both":
        return [states, states[::-1]]
    sender, receiver = coverage.direction.split(">")
    return [(sender, receiver)]
