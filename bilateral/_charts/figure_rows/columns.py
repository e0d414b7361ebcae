"""The columns of a chart of rows: names, details, marks on a ruler, and words at the right."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bilateral._charts.canvas import Space
from bilateral._charts.figure_rows.marks import HEAD
from bilateral._charts.figure_rows.read import Row
from bilateral._charts.figure_rows.readings import Reading
from bilateral._charts.typesetting import Type

BESIDE = 380.0
"""The least width in points at which names and details are next to the marks, else above them."""
NAME, DETAIL, ASIDE = 0.2, 0.34, 0.27
ASIDE_NARROW = 0.4
"""The most of the width that names, details, and words at the right take, also on narrow pages."""
PAD = 8.0
STEP, BEFORE = 2.4, 2.0
"""From mark to mark before a word, in half-widths of a mark, and from marks to the word."""


@dataclass(frozen=True, slots=True)
class Note:
    """Words at the right of a row, and the places of the cases for which they hold."""

    cases: tuple[int, ...]
    words: str

    def width(self, type_: Type) -> float:
        """Measure marks and words."""
        marks = len(self.cases) * STEP * HEAD * type_.size
        return marks + (BEFORE if self.cases else 0) + type_.width(self.words)


@dataclass(frozen=True, slots=True)
class Item:
    """The contents of a row: numbers on the axis and notes; or else a heading."""

    heading: str = ""
    row: Row | None = None
    numbers: tuple[Reading, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True)
class Columns:
    """Where the columns are, in points: names, details, ruler, notes.

    On a narrow page names and details are above the marks, and `start` is the left edge.
    """

    name: float
    detail: float
    start: float
    end: float
    notes: float
    has_label_column: bool

    @classmethod
    def of(cls, items: Sequence[Item], space: Space) -> "Columns":
        """Measure what is to be set, and share the width."""
        type_, width = space.type, space.width
        rows = [item.row for item in items if item.row]
        most = (ASIDE if width >= BESIDE else ASIDE_NARROW) * width
        notes = _widest((note.width(type_) for item in items for note in item.notes), most)
        name = _widest((type_.width(row.name) for row in rows), width)
        detail = _widest((type_.width(row.detail) for row in rows), width)
        end = width - notes - PAD if notes else width
        if width < BESIDE:
            return cls(end, end, 0.0, end, width - notes, has_label_column=False)
        most = NAME + (0 if detail else DETAIL)
        name, detail = min(name, most * width), min(detail, DETAIL * width)
        start = name + PAD + (detail + PAD if detail else 0)
        return cls(name, detail, start, end, width - notes, has_label_column=True)


def _widest(widths: Iterable[float], most: float) -> float:
    return min(max(widths, default=0.0), most)


def broken(notes: Sequence[Note], room: float, type_: Type) -> Iterator[tuple[Note, ...]]:
    """Set notes side by side as far as they have room."""
    line: list[Note] = []
    for note in notes:
        wide = sum(earlier.width(type_) + PAD for earlier in line) + note.width(type_)
        if line and wide > room:
            yield tuple(line)
            line = []
        line.append(note)
    if line:
        yield tuple(line)
