"""The page of a timeline in points: bands for cases, lanes for kinds, and words that give way."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from bilateral.charts.lanes import Placed, lane
from bilateral.charts.scale import Scale
from bilateral.charts.spans import KINDS, Span
from bilateral.charts.text import Type
from bilateral.charts.typist import LINE, Typist
from bilateral.charts.windows import Window

PAD = 1.8
"""Above and below the rows of a lane."""
BAND_GAP = 8.0

Windows = Mapping[tuple[str, str], Window]
"""(Relationship, kind) → what the sources speak of."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of tie in one case: where it lies, what stands in it, its sources' window."""

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
    """What a plan is made for; `pitch` is the height of half a line, `left` the names' width."""

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
