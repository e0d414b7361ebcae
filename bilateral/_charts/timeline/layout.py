"""The page of a timeline in points: bands for cases, lanes for kinds, and words that give way."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from bilateral._charts.cases import Case
from bilateral._charts.coverage import Coverage
from bilateral._charts.scale import Scale
from bilateral._charts.tie_spans import Span
from bilateral._charts.timeline.label_candidates import LINE
from bilateral._charts.timeline.lanes import Placed, Placer
from bilateral._charts.typesetting import Type

PAD = 1.4
"""Above and below the rows of a lane."""
BAND_GAP = 8.0

Coverages = Mapping[tuple[str, str], Coverage]
"""(Relationship, kind) → what the sources speak of."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of tie in one case: where it lies, what stands in it, its sources' coverage."""

    kind: str
    top: float
    height: float
    placed: tuple[Placed, ...]
    coverage: Coverage | None


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
    """What a plan is made for; `pitch` is the height of half a line, `left` the room left of it."""

    placer: Placer
    words: Mapping[str, str]
    coverage: Coverages | None
    pitch: float
    left: float

    @property
    def scale(self) -> Scale:
        """Days to points."""
        return self.placer.typist.scale

    @property
    def type(self) -> Type:
        """The type of labels."""
        return self.placer.typist.type


@dataclass(frozen=True, slots=True)
class Plan:
    """All bands below a key, and lines that say how many ties stand without words."""

    bands: tuple[Band, ...]
    height: float
    foot: tuple[str, ...]


def plan(cases: Sequence[Case], setting: Setting, named: Set[str], top: float) -> Plan:
    """Lay out every case from the top down, with the words of the ties in `named`."""
    bands, at = [], top
    for case in cases:
        bands.append(_band(case, setting, named, at))
        at = bands[-1].bottom + BAND_GAP
    bare = sum(len(item.untold) for band in bands for row in band.lanes for item in row.placed)
    foot = _foot(bare, sum(len(case.dated) for case in cases), setting)
    height = max(at - BAND_GAP, top) + len(foot) * setting.type.leading + (2 * PAD if foot else PAD)
    return Plan(tuple(bands), height, foot)


def _foot(bare: int, total: int, setting: Setting) -> tuple[str, ...]:
    """Say how many ties are drawn without words."""
    if not bare:
        return ()
    word = "unlabelled" if bare < total else "all_unlabelled"
    text = setting.words[word].format(count=bare, total=total)
    return setting.type.wrap(text, setting.scale.width - 2)


def _band(case: Case, setting: Setting, named: Set[str], top: float) -> Band:
    heading, leading = setting.type.leading * 1.5, setting.type.leading
    lanes, at = [], top + heading
    for kind, ties in case.lanes.items():
        coverage = (setting.coverage or {}).get((case.name, kind))
        lanes.append(_lane(kind, ties, setting, named, at, coverage))
        at += lanes[-1].height
    notes = _undated(case.undated, setting)
    bottom = at + (len(notes) * leading + PAD if notes else 0)
    return Band(case.name, top, heading, tuple(lanes), notes, bottom)


def _lane(
    kind: str,
    ties: Sequence[Span],
    setting: Setting,
    named: Set[str],
    top: float,
    coverage: Coverage | None,
) -> Lane:
    placed = setting.placer.lane(ties, named)
    rows = max((item.row + item.seat.rows for item in placed), default=LINE)
    height = max(rows * setting.pitch, setting.type.leading) + 2 * PAD
    return Lane(kind, top, height, placed, coverage)


def _undated(ties: Sequence[Span], setting: Setting, most: int = 3) -> tuple[str, ...]:
    """Name the ties without a date, as many as three lines hold, and count the rest."""
    room = setting.scale.width - 4
    for shown in range(len(ties), -1, -1):
        titles = [span.title for span in ties[:shown]]
        more = setting.words["more"].format(count=len(ties) - shown)
        listed = " · ".join([*titles, *([more] if shown < len(ties) else [])])
        text = setting.words["undated"].format(count=len(ties), titles=listed)
        lines = setting.type.wrap(text, room, most + 1)
        if len(lines) <= most:
            return lines if ties else ()
    return ()
