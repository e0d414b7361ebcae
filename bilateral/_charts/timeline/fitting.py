"""Words that give way where a timeline has less room than it needs, the least telling first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from bilateral._charts.cases import Case, merged
from bilateral._charts.tie_spans import Span
from bilateral._charts.timeline.lanes import Placer
from bilateral._charts.timeline.layout import Plan, Setting, plan
from bilateral.errors import BilateralError

APART = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0)
CLOSER = (1.0, 0.8, 0.6, 0.4, 0.2)
"""How far rows move apart where there is room to spare, and together where there is none."""
PATIENCE = 30
"""After so many that did not fit in a row, no more are tried."""
RELATIONS = "diplomatic.relations"
FIRST = {(RELATIONS, "closed"): -2, (RELATIONS, "bar"): -1}
"""What frames all else has its words before any other."""


def fitted(cases: Sequence[Case], setting: Setting, top: float, room: float) -> Plan:
    """Keep the words of as many ties as fit into a height, asked in the order of what they tell.

    Where not even marks without words fit, the plan is higher than the room.
    """
    ranked = _ranked(cases)
    made = plan(cases, setting, frozenset(ranked), top)
    if made.height <= room:
        return made
    made = plan(cases, setting, frozenset(), top)
    return made if made.height > room else _told(cases, setting, top, room, ranked)


def _told(
    cases: Sequence[Case],
    setting: Setting,
    top: float,
    room: float,
    ranked: Sequence[str],
) -> Plan:
    """Take names in their order, many at once as long as they fit, then one by one."""
    named, at, step, failed = frozenset[str](), 0, len(ranked), 0
    while at < len(ranked) and failed < PATIENCE:
        more = named.union(ranked[at : at + step])
        if plan(cases, setting, more, top).height <= room:
            named, at, step, failed = more, at + step, 2 * step, 0
        elif step > 1:
            step //= 2
        else:
            at, failed = at + 1, failed + 1
    return plan(cases, setting, named, top)


def squeezed(
    cases: Sequence[Case], setting: Setting, top: float, room: float
) -> tuple[Setting, Plan]:
    """Fit into a height that is given.

    Rows move apart where there is room to spare. Where there is not enough, kinds share one lane,
    then only the most telling ties have words, and then marks move together.

    Raises
    ------
    BilateralError
        When not even headings find room.
    """
    terse = replace(setting, placer=Placer(setting.placer.typist, terse=True))
    tried = chain(
        _apart(cases, setting, top, room),
        _apart(merged(cases), setting, top, room),
        _apart(merged(cases), terse, top, room),
        ((closer, plan(merged(cases), closer, frozenset(), top)) for closer in _closer(terse)),
    )
    for used, made in tried:
        if made.height <= room:
            return used, replace(made, height=room)
    msg = (
        f"the axes are {room / 72:.1f} inches high; {len(cases)} relationships need at least "
        f"{made.height / 72:.1f}: give a higher figure, or fewer relationships"
    )
    raise BilateralError(msg)


def _apart(
    cases: Sequence[Case], setting: Setting, top: float, room: float
) -> Iterable[tuple[Setting, Plan]]:
    """Lay out with rows ever less apart, the words being those that fit at the usual distance."""
    made = fitted(cases, setting, top, room)
    placed = (item for band in made.bands for row in band.lanes for item in row.placed)
    named = frozenset(span.name for item in placed for span in item.told)
    for factor in APART:
        wider = replace(setting, pitch=setting.pitch * factor)
        yield wider, plan(cases, wider, named, top)


def _closer(setting: Setting) -> Iterable[Setting]:
    return (replace(setting, pitch=setting.pitch * factor) for factor in CLOSER)


def _ranked(cases: Sequence[Case]) -> list[str]:
    """Order ties by how much their words matter: in turn from every case and every lane."""
    ranks: list[tuple[int, int, int, str]] = []
    for number, case in enumerate(cases):
        asked = Counter[int]()
        for ties in case.lanes.values():
            for turn, span in enumerate(sorted(ties, key=_weight)):
                rank = FIRST.get((span.topic, span.shape), turn)
                ranks.append((rank, asked[rank], number, span.name))
                asked[rank] += 1
    return [name for *_, name in sorted(ranks)]


def _weight(span: Span) -> tuple[int, int, float, str]:
    """Put closures and what lasted before what happened once, delivered before planned."""
    shapes = ("closed", "bar", "absent", "mark")
    stages = ("delivered", "agreed", "stopped", "planned", "unknown")
    length = span.core[1] - span.core[0] if span.core else 0.0
    return shapes.index(span.shape), stages.index(span.stage), -length, span.name
