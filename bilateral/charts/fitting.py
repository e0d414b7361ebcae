"""Words that give way where a timeline has less room than it needs, the least telling first."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bilateral.charts.plan import Plan, Setting, plan
from bilateral.charts.spans import KINDS, Span
from bilateral.errors import BilateralError

PITCHES = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.8, 0.6, 0.4, 0.2, 0.0)
"""How far rows move apart where there is room to spare, and together where there is none."""
TRIES = 12
RELATIONS = "diplomatic.relations"
FIRST = {(RELATIONS, "closed"): -2, (RELATIONS, "bar"): -1}
"""What frames all else has its words before any other."""


def fitted(cases: Mapping[str, Sequence[Span]], setting: Setting, top: float, room: float) -> Plan:
    """Keep as many words as fit into a height, those that matter most first."""
    ranked = _ranked(cases)
    made = plan(cases, setting, ranked, top)
    if made.height <= room:
        return made
    named, low, high = list[str](), 0, len(ranked)
    made = plan(cases, setting, named, top)
    while high - low > 1:
        middle = (low + high) // 2
        tried = plan(cases, setting, ranked[:middle], top)
        if tried.height <= room:
            low, named, made = middle, ranked[:middle], tried
        else:
            high = middle
    return _filled(cases, setting, top, room, named, ranked[low:], made)


def _filled(
    cases: Mapping[str, Sequence[Span]],
    setting: Setting,
    top: float,
    room: float,
    named: list[str],
    rest: list[str],
    made: Plan,
) -> Plan:
    """Try some more of them one by one: a short label may fit where a long one did not."""
    for name in rest[:TRIES]:
        tried = plan(cases, setting, [*named, name], top)
        if tried.height <= room:
            named, made = [*named, name], tried
    return made


def squeezed(
    cases: Mapping[str, Sequence[Span]], setting: Setting, top: float, room: float
) -> tuple[Setting, Plan]:
    """Fit into a height that is given: rows wider apart, or closer, down to marks that touch.

    Raises
    ------
    BilateralError
        When not even headings and names of lanes find room.
    """
    made = fitted(cases, setting, top, room)
    placed = (item for band in made.bands for row in band.lanes for item in row.placed)
    named = {span.name for item in placed for span in item.told}
    for factor in PITCHES:
        wider = replace(setting, pitch=setting.pitch * factor)
        made = plan(cases, wider, named, top)
        if made.height <= room:
            return wider, replace(made, height=room)
    msg = (
        f"the axes are {room / 72:.1f} inches high; {len(cases)} relationships with their lanes "
        f"need at least {made.height / 72:.1f}: give a higher figure, or fewer relationships"
    )
    raise BilateralError(msg)


def _ranked(cases: Mapping[str, Sequence[Span]]) -> list[str]:
    """Order ties by how much their words matter: in turn from every lane, what frames it first."""
    ranks: list[tuple[int, int, str]] = []
    for number, spans in enumerate(cases.values()):
        for kind in KINDS:
            ties = sorted((s for s in spans if s.dated and s.kind == kind), key=_weight)
            ranks += [
                (FIRST.get((span.topic, span.shape), turn), number, span.name)
                for turn, span in enumerate(ties)
            ]
    return [name for _, _, name in sorted(ranks)]


def _weight(span: Span) -> tuple[int, int, float, str]:
    """Put closures and what lasted before what happened once, delivered before planned."""
    shapes = ("closed", "bar", "absent", "mark")
    stages = ("delivered", "agreed", "stopped", "planned", "unknown")
    length = span.core[1] - span.core[0] if span.core else 0.0
    return shapes.index(span.shape), stages.index(span.stage), -length, span.name
