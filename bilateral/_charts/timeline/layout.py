"""A timeline laid out in points: bands for cases, lanes for kinds, and words that give way."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from bilateral._charts.cases import ALL, Case
from bilateral._charts.coverage import Coverage
from bilateral._charts.day_scale import Scale
from bilateral._charts.legend import Legend
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.timeline.label_candidates import LINE
from bilateral._charts.timeline.lanes import Placed, Placer
from bilateral._charts.typesetting import Type

PAD = 1.4
"""Above and below the rows of a lane."""
BAND_GAP = 8.0

Coverages = Mapping[tuple[str, str], Coverage]
"""(Relationship, kind) → what the sources cover."""


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of tie in one case: where it lies, what is in it, its sources' coverage.

    `silence` is what is written where nothing is in it.
    """

    kind: str
    top: float
    height: float
    placed: tuple[Placed, ...]
    coverage: Coverage | None
    silence: str


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
class Spacing:
    """How ties are set: who places them, half the height of a line, and the room left of the axes.

    `coverage` is what sources cover, lane by lane; None where nothing is known of it. `notes`
    are the lines of words that name the undated ties of each case.
    """

    placer: Placer
    coverage: Coverages | None
    notes: Mapping[str, tuple[str, ...]]
    half_line: float
    left: float

    @property
    def scale(self) -> Scale:
        """Days to points."""
        return self.placer.labels.scale

    @property
    def type(self) -> Type:
        """The type of labels."""
        return self.placer.labels.type


@dataclass(frozen=True, slots=True)
class Layout:
    """All bands below a legend, and lines that say how many ties are without words."""

    bands: tuple[Band, ...]
    height: float
    foot: tuple[str, ...]
    legend: Legend
    spacing: Spacing

    @property
    def placed(self) -> Iterator[Placed]:
        """Every mark of every lane."""
        return (item for band in self.bands for lane in band.lanes for item in lane.placed)


def lay_out_bands(
    cases: Sequence[Case], spacing: Spacing, legend: Legend, named: Set[str]
) -> Layout:
    """Lay out every case from the legend down, with the words of the ties in `named`."""
    bands: list[Band] = []
    top = legend.height
    for case in cases:
        bands.append(_band(case, spacing, named, top))
        top = bands[-1].bottom + BAND_GAP
    placed = (item for band in bands for lane in band.lanes for item in lane.placed)
    bare = sum(len(item.unlabelled) for item in placed)
    foot = _foot(bare, sum(len(case.dated) for case in cases), spacing)
    below = len(foot) * spacing.type.leading + (2 * PAD if foot else PAD)
    height = max(top - BAND_GAP, legend.height) + below
    return Layout(tuple(bands), height, foot, legend, spacing)


def _foot(bare: int, total: int, spacing: Spacing) -> tuple[str, ...]:
    """Write how many ties are not labelled."""
    if not bare:
        return ()
    word = "unlabelled" if bare < total else "all_unlabelled"
    text = PHRASES[word].format(count=bare, total=total)
    return spacing.type.wrap(text, spacing.scale.width - 2)


def _band(case: Case, spacing: Spacing, named: Set[str], top: float) -> Band:
    heading, leading = spacing.type.leading * 1.5, spacing.type.leading
    lanes: list[Lane] = []
    at = top + heading
    for kind in case.lanes:
        lanes.append(_lane(case, kind, spacing, named, at))
        at += lanes[-1].height
    notes = spacing.notes[case.name]
    bottom = at + (len(notes) * leading + PAD if notes else 0)
    return Band(case.name, top, heading, tuple(lanes), notes, bottom)


def _lane(case: Case, kind: str, spacing: Spacing, named: Set[str], top: float) -> Lane:
    placed = spacing.placer.place(case.lanes[kind], named)
    rows = max((item.row + item.candidate.rows for item in placed), default=LINE)
    height = max(rows * spacing.half_line, spacing.type.leading) + 2 * PAD
    coverage = (spacing.coverage or {}).get((case.name, kind))
    silence = PHRASES[_silence(case, kind, spacing.coverage)]
    return Lane(kind, top, height, placed, coverage, silence)


def _silence(case: Case, kind: str, coverage: Coverages | None) -> str:
    """Say why nothing is in a lane: what is undated is listed below, and is no silence."""
    is_undated = any(kind in (span.kind, ALL) for span in case.undated)
    if coverage is None or is_undated:
        return "none_dated"
    return "not_mentioned" if (case.name, kind) in coverage else "not_covered_by_the_sources"


def undated(ties: Sequence[TieSpan], type_: Type, room: float, most: int = 3) -> tuple[str, ...]:
    """Name the ties without a date, as many as three lines hold, and count the rest."""
    for shown in range(len(ties), -1, -1):
        titles = [span.title for span in ties[:shown]]
        more = PHRASES["more"].format(count=len(ties) - shown)
        listed = " · ".join([*titles, *([more] if shown < len(ties) else [])])
        text = PHRASES["undated"].format(count=len(ties), titles=listed)
        lines = type_.wrap(text, room, most + 1)
        if len(lines) <= most:
            return lines if ties else ()
    return ()
