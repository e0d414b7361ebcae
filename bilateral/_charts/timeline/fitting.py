"""Words that give way where a timeline has less room than it needs, the least telling first."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from bilateral._charts.canvas import Space
from bilateral._charts.cases import Case, merged
from bilateral._charts.day_scale import Scale
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.timeline.label_candidates import LINE, LabelCandidates
from bilateral._charts.timeline.lanes import Placer
from bilateral._charts.timeline.layout import Layout, Spacing, lay_out_bands, undated
from bilateral._charts.timeline.legend import legend_of
from bilateral._charts.timeline.read import Ties
from bilateral.errors import BilateralError

TAGGED = 4.5
"""From so many inches of axis on, labels have room for dates."""
PITCH = 1.14
"""From line to line of labels, in sizes of the type: as close as no letters touch."""
APART = (1.6, 1.45, 1.3, 1.2, 1.1, 1.0)
CLOSER = (1.0, 0.8, 0.6, 0.4, 0.2)
"""How far rows move apart where there is room to spare, and together where there is none."""
PATIENCE = 30
"""After so many that did not fit in a row, no more are tried."""
RELATIONS = "diplomatic.relations"
FIRST = {(RELATIONS, "closed"): -2, (RELATIONS, "bar"): -1}
"""What frames all else has its words before any other."""


def lay_out(ties: Ties, space: Space) -> Layout:
    """Lay ties out: with the words of as many as have room, and on given axes to fill their height.

    Raises
    ------
    BilateralError
        When given axes have no room even for headings.
    """
    scale = Scale.of(*ties.years, space.width, space.type.size)
    labels = LabelCandidates(scale, space.type, tags=space.width / 72 > TAGGED)
    half_line = space.type.size * PITCH / LINE
    notes = {case.name: undated(case.undated, space.type, space.width - 4) for case in ties.cases}
    spacing = Spacing(Placer(labels), ties.coverage, notes, half_line, space.left)
    blank = lay_out_bands((), spacing, legend_of(ties, spacing), frozenset())
    fit = _squeezed if space.fixed else _fitted
    return fit(ties.cases, blank, space.height)


def _fitted(cases: Sequence[Case], blank: Layout, room: float) -> Layout:
    """Keep the words of as many ties as fit into a height, asked in the order of what they tell.

    Where not even marks without words fit, the layout is higher than the room.
    """
    ranked = _ranked(cases)
    layout = _with_words(cases, blank, ranked)
    if layout.height <= room:
        return layout
    layout = _with_words(cases, blank, ())
    return layout if layout.height > room else _with_most_words(cases, blank, room, ranked)


def _with_words(cases: Sequence[Case], blank: Layout, named: Iterable[str]) -> Layout:
    return lay_out_bands(cases, blank.spacing, blank.legend, frozenset(named))


def _with_most_words(
    cases: Sequence[Case], blank: Layout, room: float, ranked: Sequence[str]
) -> Layout:
    """Take names in their order, many at once as long as they fit, then one by one."""
    named, at, step, failed = frozenset[str](), 0, len(ranked), 0
    while at < len(ranked) and failed < PATIENCE:
        more = named.union(ranked[at : at + step])
        if _with_words(cases, blank, more).height <= room:
            named, at, step, failed = more, at + step, 2 * step, 0
        elif step > 1:
            step //= 2
        else:
            at, failed = at + 1, failed + 1
    return _with_words(cases, blank, named)


def _squeezed(cases: Sequence[Case], blank: Layout, room: float) -> Layout:
    """Fit into a height that is given.

    Rows move apart where there is room to spare. Where there is not enough, kinds share one lane,
    then only the most telling ties have words, and then marks move together.

    Raises
    ------
    BilateralError
        When not even headings find room.
    """
    placer = Placer(blank.spacing.placer.labels, terse=True)
    terse = replace(blank, spacing=replace(blank.spacing, placer=placer))
    tried = chain(
        _apart(cases, blank, room),
        _apart(merged(cases), blank, room),
        _apart(merged(cases), terse, room),
        (_with_words(merged(cases), _paced(terse, factor), ()) for factor in CLOSER),
    )
    for layout in tried:
        if layout.height <= room:
            return replace(layout, height=room)
    msg = (
        f"the axes are {room / 72:.1f} inches high; {len(cases)} relationships need at least "
        f"{layout.height / 72:.1f}: give a higher figure, or fewer relationships"
    )
    raise BilateralError(msg)


def _apart(cases: Sequence[Case], blank: Layout, room: float) -> Iterable[Layout]:
    """Lay out with rows ever less apart, the words being those that fit at the usual distance."""
    layout = _fitted(cases, blank, room)
    named = frozenset(span.name for item in layout.placed for span in item.labelled)
    for factor in APART:
        yield _with_words(cases, _paced(blank, factor), named)


def _paced(layout: Layout, factor: float) -> Layout:
    """Move lines apart or together."""
    spacing = layout.spacing
    return replace(layout, spacing=replace(spacing, half_line=spacing.half_line * factor))


def _ranked(cases: Sequence[Case]) -> list[str]:
    """Order ties by how much their words matter: in turn from every case and every lane."""
    ranks: list[tuple[int, int, int, str]] = []
    for number, case in enumerate(cases):
        requests = Counter[int]()
        for ties in case.lanes.values():
            for turn, span in enumerate(sorted(ties, key=_weight)):
                rank = FIRST.get((span.topic, span.shape), turn)
                ranks.append((rank, requests[rank], number, span.name))
                requests[rank] += 1
    return [name for *_, name in sorted(ranks)]


def _weight(span: TieSpan) -> tuple[int, int, float, str]:
    """Put closures and what lasted before what happened once, delivered before planned."""
    shapes = ("closed", "bar", "absent", "mark")
    stages = ("delivered", "agreed", "stopped", "planned", "unknown")
    length = span.core[1] - span.core[0] if span.core else 0.0
    return shapes.index(span.shape), stages.index(span.stage), -length, span.name
