"""The layout of heat map panels: as many side by side as leave room for figures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from bilateral._charts.canvas import FittedLayout, Space
from bilateral._charts.legend import Legend
from bilateral._charts.periods.legend import legend_entries
from bilateral._charts.periods.read import EN_DASH, Activity, Cell, Years
from bilateral._charts.phrases import PHRASES
from bilateral._charts.typesetting import Type
from bilateral._charts.word_lines import heading_type

BETWEEN = 10.0
"""Gaps between panels side by side and above each other, in points."""
INSET = 4.2
"""Room around the figures of a cell, both sides together."""
NAMED = 88.0
"""The least width of a panel, so that the name of a case has room."""
PITCHES = (2.95, 2.0, 1.6, 1.36)
"""How high a row is at best and at least, in sizes of the type; two lines need the first."""
ROOMIEST = 3.4


@dataclass(frozen=True)
class Layout(FittedLayout):
    """The measures of all panels, in points.

    Attributes
    ----------
    left, width : float
        The room for the names of kinds, and the width of one panel.
    cell, undated, pitch : float
        The width of a cell and of the column of undated ties, and the height of a row.
    columns : int
        The number of panels side by side.
    size : (int, int)
        How many rows and periods a panel has.
    years : mapping of int to str
        What is above some periods, by place.
    names : mapping
        The name of each case, broken into lines.
    foot : tuple of str
        Lines below all panels.
    """

    left: float
    width: float
    cell: float
    undated: float
    columns: int
    size: tuple[int, int]
    years: Mapping[int, str]
    legend: Legend
    names: Mapping[str, tuple[str, ...]]
    foot: tuple[str, ...] = ()
    pitch: float = 0.0

    @property
    def end(self) -> float:
        """Where the column of undated ties ends, from the left edge of a panel."""
        return self.size[1] * self.cell + self.undated

    @property
    def tile(self) -> float:
        """The height of a tile; below it runs a line as far as the sources cover."""
        return self.pitch - min(max(0.17 * self.pitch, 1.4), 3.2)

    @property
    def head(self) -> float:
        """The height of the name of a case, and of the years below it."""
        lines, type_ = max(map(len, self.names.values()), default=1), self.space.type
        return lines * heading_type(type_).leading + type_.leading * 1.1

    @property
    def tiers(self) -> int:
        """How many panels are above each other."""
        return max(ceil(len(self.names) / self.columns), 1)

    @property
    def needed(self) -> float:
        """The height of all that is drawn."""
        panels = self.tiers * (self.head + BETWEEN) - BETWEEN
        foot = len(self.foot) * self.space.type.leading
        return self.legend.height + panels + foot + 2 + self.tiers * self.size[0] * self.pitch

    @property
    def bottom(self) -> float:
        """Where the last panel ends."""
        return self.height - len(self.foot) * self.space.type.leading - 1

    def corner(self, number: int) -> tuple[float, float]:
        """Return the upper left corner of a panel: start of its first period, above its name."""
        down, across = divmod(number, self.columns)
        x = self.left + across * (self.width + BETWEEN)
        tier = self.head + self.size[0] * self.pitch + BETWEEN
        return x, self.legend.height + down * tier


def lay_out(activity: Activity, space: Space) -> Layout:
    """Lay panels out in a space.

    Raises
    ------
    BilateralError
        When given axes are too low.
    """
    type_, periods = space.wide_enough().type, len(activity.years)
    left = max((type_.width(PHRASES.get(kind, kind)) for kind in activity.kinds), default=0.0) + 6
    undated = type_.width(PHRASES["undated_head"]) + 5
    room = space.width - left
    columns = _columns(room, undated, activity, type_)
    wide = (room - (columns - 1) * BETWEEN) / columns
    cell = (wide - undated) / periods if periods else 0.0
    heading = heading_type(type_)
    layout = Layout(
        space=space,
        left=left,
        width=wide,
        cell=cell,
        undated=undated,
        columns=columns,
        size=(len(activity.kinds), periods),
        years=year_words(activity.years, cell, type_),
        legend=Legend.of(legend_entries(activity), type_, 0.0, space.width),
        names={case: heading.wrap(name, wide, 2) for case, name in activity.names.items()},
    )
    if any(cell.figure and not lines_of(cell, layout, 0.0) for cell in activity.cells):
        layout = replace(layout, foot=type_.wrap(PHRASES["no_room_counts"], space.width - 2))
    return replace(layout, pitch=_pitch(layout, activity))


def _pitch(layout: Layout, activity: Activity) -> float:
    """Choose the height of rows: all that axes have, else the most of a few that a page has."""
    em, rows, room = layout.space.type.size, layout.tiers * layout.size[0], layout.space.height
    least = PITCHES[-1] * em
    if layout.space.fixed:
        pitch = min((room - layout.needed) / max(rows, 1), ROOMIEST * em)
        if pitch < least:
            raise layout.space.too_low(layout.needed + max(rows, 1) * least)
        return pitch
    has_two_lines = any(lines_of(cell, layout, 99.0)[1:] for cell in activity.cells)
    pitches = [pitch * em for pitch in (PITCHES if has_two_lines else PITCHES[1:])]
    return next((pitch for pitch in pitches if layout.needed + rows * pitch <= room), least)


def _columns(room: float, undated: float, activity: Activity, type_: Type) -> int:
    """Place as many panels side by side as leave room for every figure, evenly in rows."""
    figure = max((type_.width(cell.figure) for cell in activity.cells), default=0.0) + INSET
    needed = max(figure * len(activity.years) + undated, NAMED)
    cases = max(len(activity.cases), 1)
    most = next((n for n in range(cases, 1, -1) if n * (needed + BETWEEN) - BETWEEN <= room), 1)
    return ceil(cases / ceil(cases / most))


def lines_of(cell: Cell, layout: Layout, pitch: float) -> tuple[str, ...]:
    """Set the figures of a cell: on one line, or on two, or without what may be added, or not."""
    type_, room = layout.space.type, layout.cell - INSET
    one_line = f"{cell.figure} {cell.more}".strip()
    tried: list[tuple[str, ...]] = [(one_line,)]
    if pitch >= PITCHES[0] * type_.size and cell.figure and cell.more:
        tried.append((cell.figure, cell.more))
    tried.append((cell.figure,))
    return next((lines for lines in tried if max(map(type_.width, lines)) <= room), ())


def year_words(years: Sequence[Years], cell: float, type_: Type) -> dict[int, str]:
    """Choose what is above the periods, in the longest form that fits; where none does, some.

    Examples
    --------
    >>> year_words([(1970, 1979), (1980, 1989)], 40, Type(6))
    {0: '1970s', 1: '1980s'}
    >>> year_words([(year, year) for year in range(1998, 2003)], 12, Type(6))
    {0: '1998', 2: '2000', 4: '2002'}
    """
    for form in _forms(years):
        if all(type_.width(text) + 3 <= cell for text in form):
            return dict(enumerate(form))
    firsts = [str(first) for first, _ in years]
    widest = max(map(type_.width, firsts), default=0.0)
    step = next((n for n in (2, 5, 10, 20, 50, 100, 500) if n * cell > widest + 4), 500)
    half = (widest - cell) / 2
    return {
        place: text
        for place, text in enumerate(firsts)
        if years[place][0] % (step * (years[0][1] - years[0][0] + 1)) == 0
        and place * cell >= half - 2
        and (len(years) - place - 1) * cell >= half - 2
    }


def _forms(years: Sequence[Years]) -> list[list[str]]:
    """List the ways to write periods, from the longest to the shortest."""
    if all(first == last for first, last in years):
        return [[str(first) for first, _ in years]]
    short = [[f"{first}{EN_DASH}" for first, _ in years]]
    if all(first % 10 == 0 and last == first + 9 for first, last in years):
        return [[PHRASES["decade"].format(first) for first, _ in years], *short]
    ranges = [f"{first}{EN_DASH}{last}" for first, last in years]
    brief = [f"{first}{EN_DASH}{str(last)[-2:]}" for first, last in years]
    return [ranges, brief, *short]
