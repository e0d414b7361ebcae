"""Rows under headings, broken into blocks beside each other as a newspaper breaks its columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bilateral._charts.column_packing import pack
from bilateral._charts.presence.read import Row


@dataclass(frozen=True, slots=True)
class Line:
    """A row, or the heading of a kind where there is none; its label as broken into lines."""

    kind: str
    height: float
    words: tuple[str, ...] = ()
    row: Row | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under one another, with their tops."""

    lines: tuple[tuple[Line, float], ...]
    height: float

    @classmethod
    def of(cls, lines: Iterable[Line]) -> "Block":
        """Set lines under one another."""
        placed, top = [], 0.0
        for line in lines:
            placed.append((line, top))
            top += line.height
        return cls(tuple(placed), top)


def lines_of(rows: Iterable[Line], heading: float) -> list[Line]:
    """Put a heading of some height before the rows of each kind."""
    lines: list[Line] = []
    for kind, group in groupby(rows, key=lambda line: line.kind):
        lines += [Line(kind, heading), *group]
    return lines


def blocks_of(lines: Sequence[Line], count: int) -> tuple[Block, ...]:
    """Break lines into at most so many blocks, as low as they can be.

    A block begins with a heading, repeated where its kind goes on, and none ends with one.
    """
    total = sum(line.height for line in lines) + 1
    columns = pack(lambda room: _filled(lines, room), count, total)
    return tuple(Block.of(column) for column in columns if column)


def _filled(lines: Sequence[Line], room: float) -> list[list[Line]]:
    """Fill one block after the other up to a height."""
    blocks: list[list[Line]] = [[]]
    used = 0.0
    headings = {line.kind: line for line in lines if line.row is None}
    for at, line in enumerate(lines):
        following = lines[at + 1].height if line.row is None and at + 1 < len(lines) else 0.0
        if blocks[-1] and used + line.height + following > room:
            heading = headings[line.kind]
            repeated = [Line(heading.kind, heading.height, again=True)] if line.row else []
            blocks.append(repeated)
            used = sum(again.height for again in repeated)
        blocks[-1].append(line)
        used += line.height
    return blocks
