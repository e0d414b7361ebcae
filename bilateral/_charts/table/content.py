"""What a table set as a figure holds: columns, rows of cells, and paragraphs of words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bilateral._charts.canvas import Canvas, Point
from bilateral._charts.palette import QUIET

Draw = Callable[[Canvas, Point, Point], None]
"""Draws in a box of a canvas: its upper left corner, and its width and height, in points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Words of a cell, broken into lines where the column is narrow.

    Attributes
    ----------
    text : str
        The words.
    gid : str
        What the words are, for `Canvas.write`.
    look : mapping
        How they look: ``color``, ``style``, ``weight``.
    sign : callable or None
        Draws a sign before the first line, in a square as high as the line.
    most : int
        The most lines; what does not fit ends in an ellipsis.
    """

    text: str
    gid: str = ""
    look: Mapping[str, Any] = field(default_factory=dict)
    sign: Draw | None = None
    most: int = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What stands in one column of a row: paragraphs, or a drawing as high as the row.

    Attributes
    ----------
    paragraphs : sequence of Paragraph
        Its words.
    draw : callable or None
        Draws in the whole cell, under the words.
    lines : float
        How high the drawing is at least, in lines of type.
    """

    paragraphs: Sequence[Paragraph] = ()
    draw: Draw | None = None
    lines: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes
    ----------
    head : str
        What stands above it.
    over : str
        What stands above the heads of neighbours that have the same: the name of a case.
    least, most : float
        The least and the most width, in sizes of the type; as wide as its words in between.
    color : str or None
        The colour of its heads.
    """

    head: str = ""
    over: str = ""
    least: float = 4.0
    most: float = 60.0
    color: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row.

    Attributes
    ----------
    cells : sequence of Cell
        One for each column.
    group : str
        The heading under which it stands; rows of a group follow one another.
    rank : float
        How much it says compared with others: where room is short, rows of the lowest rank are
        left out, of equals the last.
    bundle : str
        Rows of one bundle are shown or left out together, where there is room for any of them.
    above : Cell or None
        What stands across all columns above the cells.
    """

    cells: Sequence[Cell]
    group: str = ""
    rank: float = 0.0
    bundle: str = ""
    above: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table.

    Attributes
    ----------
    columns : sequence of Column
        From the left.
    rows : sequence of Row
        In their order.
    foot : sequence of str
        Paragraphs below the rows.
    left_out : callable
        ``left_out(rows) -> str``: says which rows have no room.
    blocks : int
        In so many blocks side by side the rows stand, each under the heads of all columns.
    colors : mapping of str to str
        The colours of headings of groups, where they name cases.
    """

    columns: Sequence[Column]
    rows: Sequence[Row]
    foot: Sequence[str] = ()
    left_out: Callable[[Sequence[Row]], str]
    blocks: int = 1
    colors: Mapping[str, str] = field(default_factory=dict)


def quiet(text: str, gid: str, *, most: int = 3, sign: Draw | None = None) -> list[Paragraph]:
    """Make the paragraph of what is said in passing; none where nothing is.

    Examples
    --------
    >>> [paragraph.look for paragraph in quiet("about 1990", "about:1")], quiet("", "about:2")
    ([{'color': '#5c5c5c'}], [])
    """
    look = {"color": QUIET}
    return [Paragraph(text=text, gid=gid, look=look, most=most, sign=sign)] if text else []


def words(text: str, gid: str = "", **look: Any) -> Cell:
    """Make a cell of one paragraph.

    Examples
    --------
    >>> words("2,400 doctors", style="italic").paragraphs[0].text
    '2,400 doctors'
    """
    return Cell(paragraphs=(Paragraph(text=text, gid=gid, look=look),) if text else ())
