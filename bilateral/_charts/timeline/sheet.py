"""The columns of a timeline: names of kinds, the axis of time, and the ties without a date."""

from dataclasses import dataclass
from typing import Any

from bilateral._charts.canvas import Space
from bilateral._charts.day_scale import Scale
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table.content import Cell, Column, Row
from bilateral._charts.table.layout import GAP
from bilateral._charts.timeline.read import Ties
from bilateral.ties import KINDS

NARROW = 380.0
"""Under so many points groups come first, and the names of kinds stand above their rows."""
UNDATED = (0.3, 20.0)
"""The most width of the column of undated ties: a share of the whole, and in sizes of the type."""
TEN_YEARS = (0.0, 3652.0)
"""The days of an axis of which no day is known."""


@dataclass(frozen=True)
class Sheet:
    """The widths of the columns: of names, of the axis and of undated ties, in points."""

    space: Space
    names: float
    undated: float
    scale: Scale

    @classmethod
    def of(cls, ties: Ties, space: Space) -> "Sheet":
        """Share the width out."""
        size = space.type.size
        is_shared = space.days is not None
        kinds = [kind for kinds in ties.lanes.values() for kind in kinds]
        # Where axes share their scale, a day stands at the same place in each.
        lanes = [kind_name(kind) for kind in [*kinds, *(KINDS if is_shared else ())]]
        names = 0.0
        if space.width >= NARROW and any(lanes):
            names = max(map(space.type.width, lanes)) + GAP
        undated = 0.0
        if is_shared or any(not span.dated for span in ties.spans):
            undated = min(UNDATED[0] * space.width, UNDATED[1] * size) + GAP
        width = space.width - names - undated
        days = space.covering(ties.days or space.days or TEN_YEARS)
        return cls(space, names, undated, Scale(*days, names, width, size))

    @property
    def is_narrow(self) -> bool:
        """Whether kinds are named above their rows."""
        return self.space.width < NARROW

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, each just so wide."""
        size = self.space.type.size
        wide = (self.names - GAP, self.scale.width, self.undated - GAP)
        return tuple(Column(least=w / size, most=w / size) for w in wide if w > 0)

    def row(self, name: Cell, track: Cell, undated: Cell, **more: Any) -> Row:
        """Make a row of the columns that there are."""
        cells = [
            *([name] if self.names else []), track, *([undated] if self.undated else [])
        ]  # fmt: skip
        return Row(cells=cells, **more)


def kind_name(kind: str) -> str:
    """Name a kind, which may be somebody's own."""
    return PHRASES.get(kind, kind)
