"""Records as plain frames: ties, quantities, participants, citations, links, codes, facts, windows.

Built column by column from tuples, so that a hundred thousand ties take a second. Joined cells
(people, sources, steps) use ``; `` and are for reading only: the same is in a table of its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple, Protocol

import numpy as np
import pandas as pd

from bilateral.dates import seen
from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import BEGINNING, END
from bilateral.errors import BilateralError, shortened
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

    Raises
    ------
    BilateralError
        When something given is no relationship, or two have one id, which would break the key.

    Examples
    --------
    >>> sorted(tables([]))  # doctest: +NORMALIZE_WHITESPACE
    ['citations', 'classification', 'facts', 'links', 'participants', 'quantities', 'ties',
     'windows']
    """
    rows: dict[str, list[Row]] = {name: [] for name in COLUMNS}
    for relationship in _each_once(relationships):
        key = relationship.id
        for tie in relationship.ties:
            _add_tie(rows, key, tie)
        for fact in relationship.facts:
            rows["facts"].extend(_fact_rows(key, fact))
        rows["windows"].extend(_window_rows(relationship))
    return {name: frame_of(rows[name], columns) for name, columns in COLUMNS.items()}


def _each_once(relationships: Iterable[Recorded]) -> Iterator[Recorded]:
    if hasattr(relationships, "ties"):
        msg = f"one relationship is given, several are wanted: [{shortened(str(relationships))}]"
        raise BilateralError(msg)
    taken: set[str] = set()
    for one in relationships:
        if not hasattr(one, "ties"):
            msg = f"{shortened(repr(one))} is no relationship; give what bl.load gives"
            raise BilateralError(msg)
        if one.id in taken:
            msg = f"{one.id!r} is given twice; give each relationship once"
            raise BilateralError(msg)
        taken.add(one.id)
        yield one


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
        return _days(values)
    if not any(values):  # most columns of most tables; reading them value by value takes longer
        return pd.array([None], dtype="str").take(np.zeros(len(values), dtype="int64"))
    return pd.array([value or None for value in values], dtype="str")


def _days(numbers: Sequence[int]) -> Any:
    """Turn days counted from 1970-01-01 into datetimes; one that no day bounds is missing."""
    days = np.array(numbers, dtype="int64")
    unbounded = (days <= BEGINNING) | (days >= END)
    found = np.where(unbounded, 0, days).astype("datetime64[D]").astype("datetime64[s]")
    found[unbounded] = np.datetime64("NaT", "s")
    return found


def _add_tie(rows: dict[str, list[Row]], key: str, tie: Tie) -> None:
    said = _Said(tie.ends, tie.stage, tie.bounds)
    rows["ties"].append(_tie_row(key, tie, said))
    for n, quantity in enumerate(tie.quantities):
        rows["quantities"].append((key, tie.id, n, *_quantity_row(tie, quantity, said)))
    for n, who in enumerate(tie.participants):
        rows["participants"].append((key, tie.id, n, *_PARTICIPANT(who)))
    for n, cite in enumerate(tie.cites):
        span = cite.span or (None, None)
        rows["citations"].append((key, tie.id, n, *_PLACE(cite), *span, *_CLAIM(cite)))
    for n, link in enumerate(tie.links):
        rows["links"].append((key, tie.id, n, *_LINK(link)))
    for n, code in enumerate(tie.classification):
        rows["classification"].append((key, tie.id, n, *_CODE(code)))


class _Said(NamedTuple):
    """What a tie says in its own way, worked out once for all its rows."""

    ends: tuple[str, str]
    stage: str | None
    bounds: Bounds


_PARTICIPANT = attrgetter("name", "as_given", "state", "office", "body", "role")
_PLACE = attrgetter("source", "section", "paragraph", "page")
_CLAIM = attrgetter("sha256", "attributed_to", "stance", "note")
_LINK = attrgetter("rel", "to", "on", "certainty", "note")
_CODE = attrgetter("scheme", "code", "label")
_WHAT = attrgetter("id", "kind", "form", "topic", "field", "title", "note")
_BOUNDS = attrgetter(
    *("start_kind", "end_kind", "start_precision", "end_precision", "approximate", "uncertain")
)


def _tie_row(key: str, tie: Tie, said: _Said) -> Row:
    outer = said.bounds.outer
    return (
        key,
        *_WHAT(tie),
        *said.ends,
        tie.reciprocal,
        tie.absent,
        tie.status,
        said.stage,
        tie.terms,
        tie.channel,
        _text(tie.date),
        *outer,
        outer[0],
        outer[3],
        *_BOUNDS(said.bounds),
        _text(tie.observed),
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


def _quantity_row(tie: Tie, quantity: Quantity, said: _Said) -> Row:
    """Give a quantity's row, with the date and stage of its tie where it has none of its own."""
    outer = (quantity.date or said.bounds).outer
    return (
        tie.kind,
        tie.topic,
        *said.ends,
        quantity.name,
        quantity.measure,
        quantity.value,
        *quantity.interval,
        None if quantity.missing else quantity.bound,
        quantity.unit,
        quantity.missing,
        quantity.part_of,
        quantity.time,
        quantity.stage or said.stage,
        _text(quantity.date or tie.date),
        outer[0],
        outer[3],
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
        outer = (own or bounds).outer
        days = (_text(own or fact.date), outer[0], outer[3])
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
                days = (window.period.outer[0], window.period.outer[3])
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
    return "; ".join(map(str, items)) if items else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
