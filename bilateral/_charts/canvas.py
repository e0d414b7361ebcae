"""Axes measured in points: x from their left edge, y from the top down, whatever their scale."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from bilateral._charts.bidi import from_left
from bilateral._charts.page import Page, settled, title_lines, write_title
from bilateral._charts.palette import INK, PAPER, QUIET
from bilateral._charts.typesetting import Type
from bilateral.errors import BilateralError

HAIR = 0.5
NARROWEST = 120.0
"""The least width in which rows with names and marks can be laid out, in points."""


@dataclass(frozen=True, slots=True)
class Space:
    """What a layout may take, in points: all of it if `fixed`, else at most that height."""

    width: float
    height: float
    type: Type
    fixed: bool


class Laid(Protocol):
    """A layout, which knows how high it is."""

    @property
    def height(self) -> float:
        """In points."""


L = TypeVar("L", bound=Laid)


def stand(
    ax: Axes | None,
    lay: Callable[[Space], L],
    *,
    title: str,
    width: float,
    tallest: float,
    ticks: bool = False,
) -> tuple[Axes, L]:
    """Lay a chart out on a figure made for it, as high as it must be, or on given axes.

    Parameters
    ----------
    ax : matplotlib.axes.Axes or None
        Axes that somebody gave.
    lay : callable
        Lays out for a space.
    title : str
        Set above the axes, in at most three lines.
    width, tallest : float
        Of the figure to be made, in inches.
    ticks : bool
        Whether the horizontal axis has labelled ticks.
    """
    return (
        _fresh(lay, title, width, tallest, ticks) if ax is None else _given(ax, lay, title, ticks)
    )


def _fresh(
    lay: Callable[[Space], L], title: str, width: float, tallest: float, ticks: bool
) -> tuple[Axes, L]:
    page = Page.plain(width, ticks=ticks)
    lines = title_lines(title, page.inner - 2, page.heading)
    most = tallest * 72 - page.top(lines) - page.bottom
    laid = lay(_checked(Space(page.inner, most, page.label, fixed=False)))
    return page.axes(lines, laid.height), laid


def _given(ax: Axes, lay: Callable[[Space], L], title: str, ticks: bool) -> tuple[Axes, L]:
    ax.set_yticks([])
    ax.set_xticks([0.5] if ticks else [])
    wide, _ = settled(ax)
    page = Page.plain(wide / 72, ticks=ticks)
    ax.tick_params(axis="x", labelsize=page.label.size)
    write_title(ax, title_lines(title, wide, page.heading), page.heading)
    wide, high = settled(ax)
    return ax, lay(_checked(Space(wide, high, page.label, fixed=True)))


def _checked(space: Space) -> Space:
    if space.width >= NARROWEST:
        return space
    msg = (
        f"the axes are {space.width / 72:.1f} inches wide, and a chart of rows needs at least "
        f"{NARROWEST / 72:.1f}: give a wider figure, or fewer axes beside each other"
    )
    raise BilateralError(msg)


def too_low(room: float, needed: float) -> BilateralError:
    """Make the error for axes in which not even the least finds room, both in points."""
    return BilateralError(
        f"the axes are {room / 72:.1f} inches high, and this chart needs at least "
        f"{needed / 72:.1f}: give a higher figure, or fewer rows"
    )


class Sheet:
    """Draws on axes by points; every artist bears, as `gid`, what it is and of what.

    Parameters
    ----------
    axes : matplotlib.axes.Axes
        They are set to these limits: from `across(0)` to `across(width)`, and points downwards.
    size : (float, float)
        The width and the height of the axes, in points.
    type_ : Type
        The type of words.
    across : callable
        Turns points from the left edge into data of the horizontal axis; points are the data where
        none is given.
    """

    def __init__(
        self,
        axes: Axes,
        size: tuple[float, float],
        type_: Type,
        across: Callable[[float], float] = float,
    ) -> None:
        self.axes = axes
        self.type = type_
        self.across = across
        self.size = size
        axes.set_xlim(across(0.0), across(size[0]))
        axes.set_ylim(size[1], 0)
        axes.set_xticks([])
        axes.set_yticks([])
        for spine in axes.spines.values():
            spine.set_visible(False)

    def write(self, text: str, x: float, y: float, *, gid: str = "", **look: Any) -> None:
        """Set words, centred on a height."""
        style: dict[str, Any] = {"size": self.type.size, "color": INK, "va": "center"}
        words = self.axes.text(
            self.across(x), y, from_left(text), parse_math=False, **(style | look)
        )
        words.set_gid(gid or None)
        words.set_in_layout(False)

    def mark(self, gid: str, x: float, y: float, **look: Any) -> None:
        """Add a marker."""
        self.line(gid, [x], [y], **({"ls": "none", "zorder": 5} | look))

    def line(self, gid: str, xs: list[float], ys: list[float], **look: Any) -> None:
        """Add a line."""
        style: dict[str, Any] = {"lw": HAIR, "zorder": 4, "clip_on": False}
        line = Line2D([self.across(x) for x in xs], ys, **(style | look))
        line.set_gid(gid)
        line.set_in_layout(False)
        self.axes.add_line(line)

    def box(self, gid: str, x: float, y: float, size: tuple[float, float], **look: Any) -> None:
        """Add a box, from its upper left corner."""
        left, right = self.across(x), self.across(x + size[0])
        style: dict[str, Any] = {"facecolor": PAPER, "linewidth": 0, "zorder": 3}
        box = Rectangle((left, y), right - left, size[1], **(style | look))
        box.set_gid(gid)
        box.set_in_layout(False)
        self.axes.add_patch(box)
        box.set_clip_on(False)

    def rule(self, x: float, y: float, end: float, **look: Any) -> None:
        """Draw a hairline across."""
        self.line("rule", [x, end], [y, y], **({"color": QUIET, "zorder": 1} | look))

    def notes(self, lines: tuple[str, ...], top: float, **look: Any) -> None:
        """Set lines of words under one another; upright, since slanted type lacks many scripts."""
        for number, line in enumerate(lines):
            y = top + (number + 0.5) * self.type.leading
            self.write(line, 0, y, **({"color": QUIET} | look))
