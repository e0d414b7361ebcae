"""Rows and headings as they are laid out, and blocks of them beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bilateral._charts.table.content import Paragraph, Row


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as broken into lines, from a top on, in points below that of its row."""

    paragraph: Paragraph
    lines: tuple[str, ...]
    top: float
    indent: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A row, or the heading of a group, in lines, where it has none, from an upper left corner."""

    top: float
    height: float
    left: float = 0.0
    heading: str = ""
    lines: tuple[str, ...] = ()
    row: Row | None = None
    above: tuple[Block, ...] = ()
    cells: tuple[tuple[Block, ...], ...] = ()
    cells_top: float = 0.0


def in_blocks(strips: Sequence[Strip], count: int, pitch: float) -> Iterator[Strip]:
    """Share strips out over blocks as low as they can be; a group that goes on is named again.

    Parameters
    ----------
    strips : sequence of Strip
        Under one another.
    count : int
        How many blocks there may be.
    pitch : float
        From one block to the next, in points.

    Examples
    --------
    >>> found = in_blocks([Strip(place * 10.0, 10.0) for place in range(3)], 2, 50.0)
    >>> [(strip.left, strip.top) for strip in found]
    [(0.0, 0.0), (0.0, 10.0), (50.0, 0.0)]
    """
    room = sum(strip.height for strip in strips) / count
    step = max((strip.height for strip in strips), default=0.0) / 4
    while len(blocks := _filled(strips, room)) > count:
        room += step
    for number, block in enumerate(blocks):
        top = strips[0].top if strips else 0.0
        for strip in block:
            yield replace(strip, top=top, left=number * pitch)
            top += strip.height


def _filled(strips: Sequence[Strip], room: float) -> list[list[Strip]]:
    """Fill one block after the other up to a height; none ends with a heading."""
    blocks: list[list[Strip]] = [[]]
    used, heading = 0.0, None
    for place, strip in enumerate(strips):
        heading = strip if strip.heading else heading
        ahead = strips[place : place + 2] if strip.heading else [strip]
        needed = sum(following.height for following in ahead)
        if blocks[-1] and used + needed > room + 0.01:
            blocks.append([heading] if heading and not strip.heading else [])
            used = sum(first.height for first in blocks[-1])
        blocks[-1].append(strip)
        used += strip.height
    return blocks
