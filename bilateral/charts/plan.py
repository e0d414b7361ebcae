"""The whole page of a timeline in points: bands for cases, lanes for kinds, and what gives way when room is short."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bilateral.charts.lanes import Placed, Scale, by_kind, lane
from bilateral.charts.spans import Span
from bilateral.charts.text import Type

PAD = 2.0
BAND_GAP = 7.0


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of tie in one case: its top and height, and what stands in it."""

    kind: str
    top: float
    height: float
    placed: tuple[Placed, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """One case: its heading, its lanes, and lines of words below them."""

    case: str
    top: float
    height: float
    heading: float
    lanes: tuple[Lane, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a plan is made for: the scale of days, the type, and the words."""

    scale: Scale
    type: Type
    words: Mapping[str, str]
    row: float

    @property
    def heading(self) -> float:
        """The height of a band's heading."""
        return self.type.leading * 1.6


@dataclass(slots=True)
class Plan:
    """All bands, with the height that they need."""

    bands: list[Band] = field(default_factory=list)
    height: float = 0.0
    unlabelled: int = 0


def plan(
    cases: Mapping[str, Sequence[Span]], setting: Setting, named: frozenset[str], top: float = 0.0
) -> Plan:
    """Lay out every case from the top down, with the words of the ties in `named`."""
    made = Plan(height=top)
    shown = {kind for spans in cases.values() for kind, ties in by_kind(spans).items() if ties}
    for case, spans in cases.items():
        band = _band(case, spans, setting, named, made.height, shown)
        made.bands.append(band)
        made.height = band.top + band.height + BAND_GAP
        made.unlabelled += sum(span.dated and span.name not in named for span in spans)
    return made


def _band(
    case: str,
    spans: Sequence[Span],
    setting: Setting,
    named: frozenset[str],
    top: float,
    shown: set[str],
) -> Band:
    at = top + setting.heading
    lanes = []
    for kind, ties in by_kind(spans).items():
        if kind not in shown:
            continue
        placed = lane(ties, setting.scale, setting.type, named)
        rows = max((item.row + item.rows for item in placed), default=1)
        height = rows * setting.row + 2 * PAD
        lanes.append(Lane(kind, at, height, tuple(placed)))
        at += height
    notes = _undated(spans, setting)
    height = at - top + len(notes) * setting.type.leading + (PAD if notes else 0)
    return Band(case, top, height, setting.heading, tuple(lanes), notes)


def _undated(spans: Sequence[Span], setting: Setting, most: int = 3) -> tuple[str, ...]:
    titles = [span.title for span in spans if not span.dated]
    if not titles:
        return ()
    text = setting.words["undated_list"].format(count=len(titles), titles=" · ".join(titles))
    return setting.type.wrap(text, setting.scale.width - 6, most)
