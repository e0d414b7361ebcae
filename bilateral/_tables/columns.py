"""The eight tables: their columns, in order, and where each column reads its values."""

from collections.abc import Callable, Mapping
from operator import attrgetter
from types import MappingProxyType
from typing import Any, NamedTuple

from bilateral._tables.rows import Read, about, joined, of_both, own, place, written
from bilateral.coverage import Coverage
from bilateral.dates.bounds import Bounds
from bilateral.dates.edtf import Box
from bilateral.facts import Fact
from bilateral.quantities import Quantity
from bilateral.ties import Tie


class ToldTie(NamedTuple):
    """A tie, with what its rows in all tables say alike, worked out once."""

    key: str
    it: Tie
    sender: str
    receiver: str
    stage: str | None
    bounds: Bounds
    outer: Box


class ToldFact(NamedTuple):
    """A fact about one state, with the outer bounds of its time."""

    key: str
    it: Fact
    outer: Box


class Glance(NamedTuple):
    """One kind or topic, in one direction, of those that a source looks at."""

    key: str
    n: int
    it: Coverage
    kind: str
    topic: str | None
    sender: str
    receiver: str


def _or_none(path: str) -> Read:
    read = attrgetter(path)
    return lambda rows: [read(one) or None for one in rows.about]


def _outer(at: int) -> Read:
    return lambda rows: [one.outer[at] for one in rows.about]


def _day(at: int) -> Read:
    """Read a bound of a figure's own time, or else of that of what it is about."""
    return lambda rows: [
        ((figure and figure.date) or told).outer[at]
        for told, figure in zip(rows.about, rows.records, strict=True)
    ]


def _date(told: ToldTie | ToldFact, figure: Quantity | None) -> str | None:
    date = (figure and figure.date) or told.it.date
    return None if date is None else date.text


def _bound(figure: Quantity) -> str | None:
    return None if figure.missing else figure.bound


def _interval(at: int) -> Read:
    return lambda rows: [figure.interval[at] for figure in rows.records]


def _figure(read: Callable[[Any], object]) -> Read:
    """Read from a figure; a fact that has none holds one row without."""
    return of_both(lambda _, figure: None if figure is None else read(figure))


def _looked(at: int) -> Read:
    return lambda rows: [glance.it.period.outer[at] for glance in rows.about]


def _span(at: int) -> Read:
    return lambda rows: [cite.span and cite.span[at] for cite in rows.records]


TIES: Mapping[str, Read] = {
    "relationship": about("key"),
    "id": about("it.id"),
    "kind": about("it.kind"),
    "form": about("it.form"),
    "topic": about("it.topic"),
    "field": about("it.field"),
    "title": about("it.title"),
    "note": about("it.note"),
    "sender": about("sender"),
    "receiver": about("receiver"),
    "reciprocal": about("it.reciprocal"),
    "absent": about("it.absent"),
    "status": about("it.status"),
    "stage": about("stage"),
    "terms": about("it.terms"),
    "channel": about("it.channel"),
    "date": written("it.date"),
    "start_earliest": _outer(0),
    "start_latest": _outer(1),
    "end_earliest": _outer(2),
    "end_latest": _outer(3),
    "earliest": _outer(0),
    "latest": _outer(3),
    "start_kind": about("bounds.start_kind"),
    "end_kind": about("bounds.end_kind"),
    "start_precision": _or_none("bounds.start_precision"),
    "end_precision": _or_none("bounds.end_precision"),
    "approximate": about("bounds.approximate"),
    "uncertain": about("bounds.uncertain"),
    "observed": written("it.observed"),
    "repeats": about("it.repeats"),
    "place": about("it.place"),
    "participants": joined("it.participants"),
    "attributed_to": joined("it.attributed_to"),
    "initiated_by": about("it.initiated_by"),
    "borne_by": joined("it.borne_by"),
    "steps": joined("it.steps"),
    "inferred": joined("it.inferred"),
    "reason": about("it.reason"),
    "sources": joined("it.sources"),
}

QUANTITIES: Mapping[str, Read] = {
    "relationship": about("key"),
    "tie": about("it.id"),
    "n": place,
    "kind": about("it.kind"),
    "topic": about("it.topic"),
    "sender": about("sender"),
    "receiver": about("receiver"),
    "name": own("name"),
    "measure": own("measure"),
    "value": own("value"),
    "lower": _interval(0),
    "upper": _interval(1),
    "bound": lambda rows: [_bound(figure) for figure in rows.records],
    "unit": own("unit"),
    "missing": own("missing"),
    "part_of": own("part_of"),
    "time": own("time"),
    "stage": of_both(lambda told, figure: figure.stage or told.stage),
    "date": of_both(_date),
    "earliest": _day(0),
    "latest": _day(3),
    "note": own("note"),
}

PARTICIPANTS: Mapping[str, Read] = {
    "relationship": about("key"),
    "tie": about("it.id"),
    "n": place,
    "name": own("name"),
    "as_given": own("as_given"),
    "state": own("state"),
    "office": own("office"),
    "body": own("body"),
    "role": own("role"),
}

CITATIONS: Mapping[str, Read] = {
    "relationship": about("key"),
    "tie": about("it.id"),
    "n": place,
    "source": own("source"),
    "section": own("section"),
    "paragraph": own("paragraph"),
    "page": own("page"),
    "start": _span(0),
    "end": _span(1),
    "sha256": own("sha256"),
    "attributed_to": own("attributed_to"),
    "stance": own("stance"),
    "note": own("note"),
}

LINKS: Mapping[str, Read] = {
    "relationship": about("key"),
    "tie": about("it.id"),
    "n": place,
    "rel": own("rel"),
    "to": own("to"),
    "on": own("on"),
    "certainty": own("certainty"),
    "note": own("note"),
}

CLASSIFICATION: Mapping[str, Read] = {
    "relationship": about("key"),
    "tie": about("it.id"),
    "n": place,
    "scheme": own("scheme"),
    "code": own("code"),
    "label": own("label"),
}

FACTS: Mapping[str, Read] = {
    "relationship": about("key"),
    "id": about("it.id"),
    "n": place,
    "state": about("it.state"),
    "title": about("it.title"),
    "measure": _figure(attrgetter("measure")),
    "value": _figure(attrgetter("value")),
    "lower": _figure(lambda figure: figure.interval[0]),
    "upper": _figure(lambda figure: figure.interval[1]),
    "bound": _figure(_bound),
    "unit": _figure(attrgetter("unit")),
    "missing": _figure(attrgetter("missing")),
    "time": _figure(attrgetter("time")),
    "date": of_both(_date),
    "earliest": _day(0),
    "latest": _day(3),
    "observed": written("it.observed"),
    "note": about("it.note"),
    "inferred": joined("it.inferred"),
    "sources": joined("it.sources"),
}

COVERAGE: Mapping[str, Read] = {
    "relationship": about("key"),
    "n": about("n"),
    "source": about("it.source"),
    "kind": about("kind"),
    "topic": about("topic"),
    "sender": about("sender"),
    "receiver": about("receiver"),
    "period": written("it.period"),
    "earliest": _looked(0),
    "latest": _looked(3),
    "completeness": about("it.completeness"),
    "note": about("it.note"),
}

TABLES: Mapping[str, Mapping[str, Read]] = MappingProxyType(
    {
        "ties": TIES,
        "quantities": QUANTITIES,
        "participants": PARTICIPANTS,
        "citations": CITATIONS,
        "links": LINKS,
        "classification": CLASSIFICATION,
        "facts": FACTS,
        "coverage": COVERAGE,
    }
)
