"""Records as plain frames: ties, quantities, participants, citations, links, codes, facts, windows.

Built column by column from tuples, so that a hundred thousand ties take a second. Joined cells
(people, sources, steps) use ``; `` and are for reading only: the same is in a table of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np
import pandas as pd

from bilateral.bounds import Bounds
from bilateral.dates import seen
from bilateral.facts import Fact
from bilateral.quantities import Quantity
from bilateral.ties import Tie
from bilateral.window import Window

Row = tuple[Any, ...]

TIES = (
    "relationship id kind form topic field title note sender receiver reciprocal absent status "
    "stage terms channel date start_earliest start_latest end_earliest end_latest earliest latest "
    "start_kind end_kind start_precision end_precision approximate uncertain observed repeats "
    "place participants attributed_to initiated_by borne_by steps inferred reason sources"
).split()
QUANTITIES = (
    "relationship tie n kind topic sender receiver name measure value lower upper bound unit "
    "missing part_of time stage date earliest latest note"
).split()
FACTS = (
    "relationship id n state title measure value lower upper bound unit missing time date "
    "earliest latest observed note inferred sources"
).split()
COLUMNS: Mapping[str, Sequence[str]] = MappingProxyType(
    {
        "ties": TIES,
        "quantities": QUANTITIES,
        "participants": ("relationship tie n name as_given state office body role").split(),
        "citations": (
            "relationship tie n source section paragraph page start end sha256 attributed_to "
            "stance note"
        ).split(),
        "links": ("relationship tie n rel to on certainty note").split(),
        "classification": ("relationship tie n scheme code label").split(),
        "facts": FACTS,
        "windows": (
            "relationship n source kind topic sender receiver period earliest latest completeness "
            "note"
        ).split(),
    }
)
"""The tables and their columns, in order."""

FLAGS = frozenset({"reciprocal", "absent", "approximate", "uncertain"})
COUNTS = frozenset({"n"})
MAYBE_COUNTS = frozenset({"paragraph", "start", "end"})
NUMBERS = frozenset({"value", "lower", "upper"})
DAYS = frozenset(
    {"start_earliest", "start_latest", "end_earliest", "end_latest", "earliest", "latest"}
)


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
    def window(self) -> tuple[Window, ...]:
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
        ``ties, quantities, participants, citations, links, classification, facts, windows``. The
        key is ``relationship, id`` in ties and facts, ``relationship, tie, n`` in what hangs on a
        tie (n counts from 0). Texts are of type ``str``, flags ``bool``, days ``datetime64[s]``,
        numbers ``float64``; what a record does not hold is missing, never a zero.

    Examples
    --------
    >>> sorted(tables([]))  # doctest: +NORMALIZE_WHITESPACE
    ['citations', 'classification', 'facts', 'links', 'participants', 'quantities', 'ties',
     'windows']
    """
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for relationship in relationships:
        key = relationship.id
        for tie in relationship.ties:
            _add_tie(rows, key, tie)
        for fact in relationship.facts:
            rows["facts"].extend(_fact_rows(key, fact))
        rows["windows"].extend(_window_rows(relationship))
    return {name: frame_of(rows[name], columns) for name, columns in COLUMNS.items()}


def frame_of(rows: Sequence[Row], columns: Sequence[str]) -> pd.DataFrame:
    """Make a frame from rows, with the type that each column has wherever it stands.

    Examples
    --------
    >>> frame_of([("cuba-laos", 0, None)], ["relationship", "n", "value"]).dtypes.to_list()
    [<StringDtype(na_value=nan)>, dtype('int64'), dtype('float64')]
    """
    values = zip(*rows, strict=True) if rows else ([] for _ in columns)
    return pd.DataFrame(
        {name: _typed(name, column) for name, column in zip(columns, values, strict=True)}
    )


def _typed(name: str, values: Sequence[Any]) -> Any:
    if name in FLAGS:
        return np.array(values, dtype=bool)
    if name in COUNTS:
        return np.array(values, dtype="int64")
    if name in MAYBE_COUNTS:
        return pd.array(values, dtype="Int64")
    if name in NUMBERS:
        return np.array([np.nan if value is None else float(value) for value in values])
    if name in DAYS:
        return np.array(
            [np.datetime64("NaT") if day is None else day for day in values], dtype="datetime64[s]"
        )
    return pd.array(values, dtype="str")


def _add_tie(rows: dict[str, list[Row]], key: str, tie: Tie) -> None:
    rows["ties"].append(_tie_row(key, tie))
    for n, quantity in enumerate(tie.quantities):
        rows["quantities"].append(_quantity_row(key, tie, n, quantity))
    for n, who in enumerate(tie.participants):
        told = (who.name, who.as_given, who.state, who.office, who.body, who.role)
        rows["participants"].append((key, tie.id, n, *told))
    for n, cite in enumerate(tie.cites):
        start, end = cite.span or (None, None)
        place = (cite.source, cite.section, cite.paragraph, cite.page, start, end, cite.sha256)
        rows["citations"].append(
            (key, tie.id, n, *place, cite.attributed_to, cite.stance, cite.note)
        )
    for n, link in enumerate(tie.links):
        rows["links"].append(
            (key, tie.id, n, link.rel, link.to, link.on, link.certainty, link.note)
        )
    for n, code in enumerate(tie.classification):
        rows["classification"].append((key, tie.id, n, code.scheme, code.code, code.label))


def _tie_row(key: str, tie: Tie) -> Row:
    return (
        key,
        tie.id,
        tie.kind,
        tie.form,
        tie.topic,
        tie.field,
        tie.title,
        tie.note,
        tie.sender,
        tie.receiver,
        tie.reciprocal,
        tie.absent,
        tie.status,
        tie.stage,
        tie.terms,
        tie.channel,
        *_when(tie),
        tie.repeats,
        tie.place,
        _joined(tie.participants),
        _joined(tie.attributed_to),
        tie.initiated_by,
        _joined(tie.borne_by),
        _joined(tie.steps),
        _joined(tie.inferred),
        tie.reason,
        _joined(tie.sources),
    )


def _when(tie: Tie) -> Row:
    bounds = tie.bounds
    starts = bounds.start_earliest, bounds.start_latest
    ends = bounds.end_earliest, bounds.end_latest
    return (
        _text(tie.date),
        *starts,
        *ends,
        starts[0],
        ends[1],
        bounds.start_kind,
        bounds.end_kind,
        bounds.start_precision or None,
        bounds.end_precision or None,
        bounds.approximate,
        bounds.uncertain,
        _text(tie.observed),
    )


def _quantity_row(key: str, tie: Tie, n: int, quantity: Quantity) -> Row:
    """Give a quantity's row, with the date and stage of its tie where it has none of its own."""
    date, bounds = (tie.date, tie.bounds)
    if quantity.date is not None:
        date, bounds = quantity.date, quantity.date
    return (
        key,
        tie.id,
        n,
        tie.kind,
        tie.topic,
        tie.sender,
        tie.receiver,
        quantity.name,
        quantity.measure,
        quantity.value,
        *quantity.interval,
        None if quantity.missing else quantity.bound,
        quantity.unit,
        quantity.missing,
        quantity.part_of,
        quantity.time,
        quantity.stage or tie.stage,
        _text(date),
        bounds.earliest,
        bounds.latest,
        quantity.note,
    )


def _fact_rows(key: str, fact: Fact) -> Iterator[Row]:
    """Give a row a figure; a fact without a figure has one row that holds none."""
    head = (key, fact.id)
    told = (_text(fact.observed), fact.note, _joined(fact.inferred))
    sources = _joined(dict.fromkeys(cite.source for cite in fact.cites))
    bounds = seen(fact.date, fact.observed)
    for n, quantity in enumerate(fact.quantities or (None,)):
        own = None if quantity is None else quantity.date
        when: Bounds = own or bounds
        days = (_text(own or fact.date), when.earliest, when.latest)
        yield (*head, n, fact.state, fact.title, *_figure(quantity), *days, *told, sources)


def _figure(quantity: Quantity | None) -> Row:
    if quantity is None:
        return (None,) * 8
    bound = None if quantity.missing else quantity.bound
    number = (quantity.measure, quantity.value, *quantity.interval, bound)
    return (*number, quantity.unit, quantity.missing, quantity.time)


def _window_rows(relationship: Recorded) -> Iterator[Row]:
    """Give a row for each kind or topic that a source looks at, in each direction."""
    n = 0
    for window in relationship.window:
        for kind, topic in _looked_at(window):
            for sender, receiver in _directions(window, relationship.states):
                days = (window.period.earliest, window.period.latest)
                head = (relationship.id, n, window.source, kind, topic, sender, receiver)
                yield (*head, str(window.period), *days, window.completeness, window.note)
                n += 1


def _looked_at(window: Window) -> Iterator[tuple[str, str | None]]:
    yield from ((kind, None) for kind in window.kinds)
    yield from ((topic.partition(".")[0], topic) for topic in window.topics)


def _directions(window: Window, states: tuple[str, ...]) -> list[tuple[str, ...]]:
    if window.direction != "both":
        return [tuple(window.direction.split(">"))]
    return [states, states[::-1]]


def _joined(items: Iterable[object]) -> str | None:
    return "; ".join(map(str, items)) or None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
