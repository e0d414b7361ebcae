"""Axes measured in points: x from their left edge, y from the top down, whatever their scale."""

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import nan
from typing import Any, Protocol

from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from bilateral._charts.bidi import from_left
from bilateral._charts.palette import INK, PAPER, PLAIN, QUIET
from bilateral._charts.style import Style
from bilateral._charts.svg import writable
from bilateral._charts.typesetting import Type
from bilateral.errors import BilateralError

Point = tuple[float, float]
"""Points across and down: a place on a canvas, or a size."""
Rule = tuple[float, float, float]
"""A hairline across: from a place, at a height, to another place."""
Days = tuple[float, float]
"""The first and the last, counted from 1970."""
HAIR = 0.5
LINE: Mapping[str, Any] = {
    "lw": HAIR, "linestyle": "-", "zorder": 4, "clip_on": False, "marker": "none",
    "fillstyle": "full", "markeredgewidth": 1.0,
    "antialiased": True, "solid_capstyle": "projecting", "dash_capstyle": "butt",
    "markerfacecolor": "auto", "markeredgecolor": "auto",
}  # fmt: skip
"""How lines and markers look where nothing else is said, whatever a style says."""
BOX: Mapping[str, Any] = {
    "facecolor": PAPER, "linewidth": 0, "zorder": 3, "clip_on": False, "antialiased": True,
    "hatchcolor": "edge", "hatch_linewidth": 1.0,
}  # fmt: skip
"""How boxes look."""
NARROWEST = 120.0
"""The least width in which rows with names and marks can be laid out, in points."""


class NoRoomError(BilateralError):
    """Axes in which not even the least of a chart finds room."""


@dataclass(frozen=True, slots=True)
class Space:
    """What a layout may take, in points.

    Attributes
    ----------
    width, height : float
        Of the axes: all of it if `fixed`, else at most that height.
    type : Type
        The type of labels.
    fixed : bool
        Whether the axes are given, and so are as high as they are.
    title : str
        For layouts that place it inside the axes.
    style : Style
        The size of type and the colours that are wished for.
    days : (float, float) or None
        What an axis of time covers at least, where it is shared with other axes: days from 1970.
    """

    width: float
    height: float
    type: Type
    fixed: bool
    title: str = ""
    style: Style = field(default_factory=Style)
    days: Days | None = None

    def covering(self, days: Days) -> Days:
        """Give the days of an axis that covers some, and those of the axes that share it.

        Examples
        --------
        >>> Space(100, 100, Type(7), False, days=(5.0, 7.0)).covering((6.0, 9.0))
        (5.0, 9.0)
        """
        first, last = self.days or days
        return min(first, days[0]), max(last, days[1])

    def wide_enough(self) -> "Space":
        """Return the space itself, if rows have room in its width.

        Raises
        ------
        NoRoomError
            When they have none.
        """
        if self.width >= NARROWEST:
            return self
        msg = (
            f"the axes are {self.width / 72:.1f} inches wide, and a chart of rows needs at least "
            f"{NARROWEST / 72:.1f}: give a wider figure, or fewer axes side by side"
        )
        raise NoRoomError(msg)

    def too_low(self, needed: float) -> NoRoomError:
        """Make the error for a height in which not even the least finds room."""
        return NoRoomError(
            f"the axes are {self.height / 72:.1f} inches high, and this chart needs at least "
            f"{needed / 72:.1f}: give a higher figure, or fewer rows"
        )


class Layout(Protocol):
    """The positions of all elements in a chart."""

    @property
    def height(self) -> float:
        """How high the axes must be, in points."""


@dataclass(frozen=True)
class FittedLayout(ABC):
    """The base of layouts that say what they need, and fill the axes where these are given."""

    space: Space

    @property
    @abstractmethod
    def needed(self) -> float:
        """The height of all that is drawn."""

    @property
    def height(self) -> float:
        """The height of the axes."""
        return self.space.height if self.space.fixed else self.needed


class Canvas:
    """Draws on axes by points; every artist has, as `gid`, what it is and of what.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        They lose their ticks and their frame, and get the limits that points need.
    size : (float, float)
        The width and the height of the axes, in points.
    type_ : Type
        The type of words.
    style : Style
        The colours of cases.
    """

    def __init__(self, axes: Axes, size: Point, type_: Type, style: Style) -> None:
        self.axes = axes
        self.style = style
        self.type = type_
        self.size = size
        self.across: Callable[[float], float] = float
        self._gids = Counter[str]()
        axes.set_facecolor(PAPER)
        axes.grid(visible=False, which="both")
        axes.set_yscale("linear")
        self.set_scale(float)
        axes.set_xticks([])
        axes.set_yticks([])
        axes.set_ylim(size[1], 0)
        for spine in axes.spines.values():
            spine.set_visible(False)

    def set_scale(self, across: Callable[[float], float], *, log: bool = False) -> None:
        """Return the horizontal axis a scale: `across` turns points from the left into its data."""
        self.across = across
        wanted = "log" if log else "linear"
        if self.axes.get_xscale() != wanted:  # it takes the ticks away
            self.axes.set_xscale(wanted)
        self.axes.set_xlim(across(0.0), across(self.size[0]))

    def write(self, text: str, x: float, y: float, *, gid: str = "", **look: Any) -> None:
        """Set words, centred on a height."""
        style: dict[str, Any] = {**PLAIN, "size": self.type.size, "weight": self.type.weight}
        style |= {"color": INK, "va": "center"}
        words = self.axes.text(
            self.across(x), y, writable(from_left(text)), parse_math=False, **(style | look)
        )
        self._name(words, gid)

    def mark(self, gid: str, x: float, y: float, **look: Any) -> None:
        """Add a marker."""
        self.line(gid, [x], [y], **({"ls": "none", "zorder": 5} | look))

    def line(self, gid: str, xs: list[float], ys: list[float], **look: Any) -> None:
        """Add a line."""
        self.data_line(gid, [self.across(x) for x in xs], ys, **look)

    def data_line(self, gid: str, xs: list[float], ys: list[float], **look: Any) -> None:
        """Add a line whose places across are data of the axis already, such as days."""
        line = Line2D(xs, ys, **{**LINE, **look})
        self._name(line, gid)
        self.axes.add_artist(line)  # not `add_line`, which works out limits that are set already

    def box(self, gid: str, x: float, y: float, size: Point, **look: Any) -> None:
        """Add a box, from its upper left corner."""
        left, right = self.across(x), self.across(x + size[0])
        self.data_box(gid, (left, right), (y, size[1]), **look)

    def data_box(
        self, gid: str, ends: tuple[float, float], rows: tuple[float, float], **look: Any
    ) -> None:
        """Add a box between two places in data of the axis; `rows` are its top and its height."""
        (left, right), (top, height) = ends, rows
        box = Rectangle((left, top), right - left, height, **{**BOX, **look})
        clipped = box.get_clip_on()
        self._name(box, gid)
        self.axes.add_artist(box)
        box.set_clip_on(clipped)  # adding a patch clips it

    def segments(self, gid: str, ends: Iterable[tuple[Point, Point]], **look: Any) -> None:
        """Add straight lines from point to point, as one artist: many would take long to draw."""
        xs, ys = list[float](), list[float]()
        for (x, y), (end, bottom) in ends:
            xs += self.across(x), self.across(end), nan
            ys += y, bottom, nan
        if xs:
            self.data_line(gid, xs, ys, **look)

    def rules(self, ends: Iterable[Rule], **look: Any) -> None:
        """Draw hairlines across, all of one look."""
        points = (((x, y), (end, y)) for x, y, end in ends)
        self.segments("rule", points, **({"color": QUIET, "zorder": 1} | look))

    def write_lines(
        self, lines: Sequence[str], x: float, top: float, *, gid: str = "", **look: Any
    ) -> None:
        """Set lines of words under one another; with a `gid`, each has it and its number."""
        for number, line in enumerate(lines):
            y = top + (number + 0.5) * self.type.leading
            self.write(line, x, y, gid=f"{gid}.{number}" if gid else "", **look)

    def _name(self, artist: Artist, gid: str) -> None:
        """Name an artist; a name that comes again gets a number, since an SVG has each but once."""
        # An engine that lays a figure out shall not make room for what is inside the axes.
        artist.set_in_layout(False)
        gid = writable(gid)
        if gid:
            self._gids[gid] += 1
            artist.set_gid(gid if self._gids[gid] == 1 else f"{gid}.{self._gids[gid]}")
