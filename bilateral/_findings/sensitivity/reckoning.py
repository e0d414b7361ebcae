"""Balances and plans of one case by itself, reckoned from its records and not from tables."""

from collections.abc import Iterator
from typing import Any

from bilateral._findings import balance, delivery
from bilateral._findings.balance import Record, balances
from bilateral._findings.counting import stood_for
from bilateral._findings.delivery import Chained, plans
from bilateral._findings.evidence import Evidence
from bilateral._findings.figures.missing_reason import Gaps
from bilateral._findings.provenance import Ground
from bilateral.dates.gregorian import BEGINNING

Row = dict[str, Any]


def balances_of(held: Evidence) -> list[Row]:
    """Give the rows of `bilateral._findings.balance.balance` for one case, as mappings.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.evidence import evidence
    >>> held, = evidence([bl.load("cuba-laos")], focal="CUB")
    >>> [row["out_figure"] for row in balances_of(held) if row["kind"] == "aid"]
    ['1', 'not stated']
    """
    gaps = Gaps(
        [
            (held.case, one.kind, one.topic, one.direction, one.stage, one.absent)
            for one in held.ties
        ],
        held.looks,
        {held.case: (held.focal, held.other)},
        {held.case: held.focal},
    )
    rows = balances([held.case], _records(held), held.figures, held.linked, gaps)
    return [dict(zip(balance.COLUMNS, row, strict=True)) for row in rows]


def plans_of(held: Evidence) -> list[Row]:
    """Give the rows of `bilateral._findings.delivery.delivery` for one case, as mappings.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.evidence import evidence
    >>> held, = evidence([bl.load("cuba-pakistan")], focal="CUB")
    >>> [row["figure"] for row in plans_of(held)]
    ['1,000', 'at least 354']
    """
    chained = Chained(
        ((held.case, tie, rel, to) for tie, rel, to, _ in held.links),
        ((held.case, one.id, one.stage, one.direction) for one in held.ties),
    )
    if not chained.heads:
        return []
    figures = [one for one in held.figures if one.key in chained.heads]
    rows = plans(figures, held.linked, chained, _ground(held))
    return [dict(zip(delivery.COLUMNS, row, strict=True)) for row in rows]


def _records(held: Evidence) -> Iterator[Record]:
    cells = {(held.case, one.id): (one.kind, one.stage) for one in held.ties}
    links = ((held.case, tie, to, rel, certainty) for tie, rel, to, certainty in held.links)
    left_out = stood_for(cells, links)
    for one in held.ties:
        counts = not one.absent and (held.case, one.id) not in left_out
        own = (held.case, one.id, one.kind, one.stage, one.terms, one.absent, one.direction)
        yield Record(*own, counts)


def _ground(held: Evidence) -> Ground:
    pairs = held.linked.get("contradicts", {})
    return Ground(
        who={(held.case, one.id): "; ".join(one.claimants) or None for one in held.ties},
        dated={(held.case, one.id): one.when.outer[0] > BEGINNING for one in held.ties},
        inferred={(held.case, one.id): one.inferred for one in held.ties},
        sources={(held.case, one.id): one.sources for one in held.ties},
        periods=held.periods,
        disputed={*pairs, *((held.case, to) for named in pairs.values() for to in named)},
    )
