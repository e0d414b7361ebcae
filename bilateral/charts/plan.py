"""The page of a timeline in points: bands for cases, lanes for kinds, and words that give way."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bilateral.charts.lanes import Placed, lane
from bilateral.charts.scale import Scale
from bilateral.charts.spans import KINDS, Span
from bilateral.charts.text import Type
from bilateral.charts.typist import LINE, Typist
from bilateral.charts.windows import Window
from bilateral.errors import BilateralError

PAD = 1.8
"""Above and below the rows of a lane."""
BAND_GAP = 8.0

Windows = Mapping[tuple[str, str], Window]
"""(Relationship, kind) → what the sources speak of."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of tie in one case: where it lies, what stands in it, and the window of its sources."""

    kind: str
    top: float
    height: float
    placed: tuple[Placed, ...]
    window: Window | None


@dataclass(frozen=True, slots=True)
class Band:
    """One case: its heading, its lanes, and the undated ties in lines of words below them."""

    case: str
    top: float
    heading: float
    lanes: tuple[Lane, ...]
    notes: tuple[str, ...]
    bottom: float


@dataclass(frozen=True, slots=True)
class Setting:
    """What a plan is made for: type, words, windows, the height of half a line, the names' width."""

    typist: Typist
    words: Mapping[str, str]
    windows: Windows | None
    pitch: float
    left: float

    @property
    def scale(self) -> Scale:
        """Days to points."""
        return self.typist.scale

    @property
    def type(self) -> Type:
        """The type of labels."""
        return self.typist.type


@dataclass(frozen=True, slots=True)
class Plan:
    """All bands below a key, and lines that say how many ties stand without words."""

    bands: tuple[Band, ...]
    height: float
    foot: tuple[str, ...]


def plan(
    cases: Mapping[str, Sequence[Span]], setting: Setting, named: Collection[str], top: float
) -> Plan:
    """Lay out every case from the top down, with the words of the ties in `named`."""
    ties = [span for spans in cases.values() for span in spans if span.dated]
    kinds = [kind for kind in KINDS if any(span.kind == kind for span in ties)]
    bands, at = [], top
    for case, spans in cases.items():
        bands.append(_band(case, spans, setting, named, at, kinds))
        at = bands[-1].bottom + BAND_GAP
    bare = sum(len(item.untold) for band in bands for row in band.lanes for item in row.placed)
    foot = _foot(bare, len(ties), setting)
    height = max(at - BAND_GAP, top) + len(foot) * setting.type.leading + (2 * PAD if foot else PAD)
    return Plan(tuple(bands), height, foot)


def _foot(bare: int, total: int, setting: Setting) -> tuple[str, ...]:
    """Say how many ties are drawn without words."""
    if not bare:
        return ()
    text = setting.words["unlabelled"].format(count=bare, total=total)
    return setting.type.wrap(text, setting.scale.width - 2)


def _band(
    case: str,
    spans: Sequence[Span],
    setting: Setting,
    named: Collection[str],
    top: float,
    kinds: Iterable[str],
) -> Band:
    heading = setting.type.leading * 1.5
    at = top + heading
    lanes = []
    for kind in kinds:
        ties = [span for span in spans if span.dated and span.kind == kind]
        lanes.append(_lane(case, kind, ties, setting, named, at))
        at += lanes[-1].height
    notes = _undated(spans, setting)
    bottom = at + len(notes) * setting.type.leading + (PAD if notes else 0)
    return Band(case, top, heading, tuple(lanes), notes, bottom)


def _lane(
    case: str,
    kind: str,
    ties: Sequence[Span],
    setting: Setting,
    named: Collection[str],
    top: float,
) -> Lane:
    placed = lane(ties, setting.typist, named)
    rows = max((item.row + item.seat.rows for item in placed), default=LINE)
    height = max(rows * setting.pitch, setting.type.leading) + 2 * PAD
    window = None
    if setting.windows is not None:
        window = setting.windows.get((case, kind))
    return Lane(kind, top, height, tuple(placed), window)


def _undated(spans: Sequence[Span], setting: Setting, most: int = 3) -> tuple[str, ...]:
    titles = [span.title for span in spans if not span.dated]
    if not titles:
        return ()
    text = setting.words["undated"].format(count=len(titles), titles=" · ".join(titles))
    return setting.type.wrap(text, setting.scale.width - 4, most)


def fitted(cases: Mapping[str, Sequence[Span]], setting: Setting, top: float, room: float) -> Plan:
    """Keep as many words as fit into a height, those that matter most first."""
    ranked = _ranked(cases)
    whole = plan(cases, setting, set(ranked), top)
    if whole.height <= room:
        return whole
    low, high = 0, len(ranked)
    best = plan(cases, setting, (), top)
    while high - low > 1:
        middle = (low + high) // 2
        tried = plan(cases, setting, set(ranked[:middle]), top)
        if tried.height <= room:
            low, best = middle, tried
        else:
            high = middle
    return best


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
    for factor in (1.6, 1.45, 1.3, 1.2, 1.1, 1.0, 0.8, 0.6, 0.4, 0.2, 0.0):
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
                (-1 if kind == KINDS[0] and span.lasting else turn, number, span.name)
                for turn, span in enumerate(ties)
            ]
    return [name for _, _, name in sorted(ranks)]


def _weight(span: Span) -> tuple[int, int, float, str]:
    """Put closures and what lasted before what happened once, delivered before planned."""
    shapes = ("closed", "bar", "absent", "mark")
    stages = ("delivered", "agreed", "stopped", "planned", "unknown")
    length = span.core[1] - span.core[0] if span.core else 0.0
    return shapes.index(span.shape), stages.index(span.stage), -length, span.name
