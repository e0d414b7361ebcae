"""Rows under headings, broken into blocks beside each other as a newspaper breaks its columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from bilateral._charts.presence.read import Sort

STEPS = 12
"""How often the least height of blocks is halved in on."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row, or the heading of a kind where there is no sort; its label as broken into lines."""

    kind: str
    height: float
    words: tuple[str, ...] = ()
    sort: Sort | None = None
    again: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Lines under one another, with their tops."""

    lines: tuple[tuple[Line, float], ...]
    height: float


def lines_of(rows: Iterable[Line], heading: float) -> list[Line]:
    """Put a heading of some height before the rows of each kind."""
    lines: list[Line] = []
    for kind, group in groupby(rows, key=lambda line: line.kind):
        lines += [Line(kind, heading), *group]
    return lines


def broken(lines: Sequence[Line], count: int) -> tuple[Block, ...]:
    """Break lines into at most so many blocks, as low as they can be.

    A block begins with a heading, repeated where its kind goes on, and none ends with one.
    """
    low = sum(line.height for line in lines) / count
    high = sum(line.height for line in lines) + 1
    for _ in range(STEPS if count > 1 else 0):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(lines, middle)) <= count else (middle, high)
    return tuple(_filled(lines, high))


def _filled(lines: Sequence[Line], room: float) -> list[Block]:
    """Fill one block after the other up to a height."""
    blocks: list[list[Line]] = [[]]
    used = 0.0
    headings = {line.kind: line for line in lines if line.sort is None}
    for at, line in enumerate(lines):
        following = lines[at + 1].height if line.sort is None and at + 1 < len(lines) else 0.0
        if blocks[-1] and used + line.height + following > room:
            again = headings[line.kind]
            repeated = [Line(again.kind, again.height, again=True)] if line.sort else []
            blocks.append(repeated)
            used = sum(one.height for one in repeated)
        blocks[-1].append(line)
        used += line.height
    return [_block(own) for own in blocks if own]


def _block(lines: Sequence[Line]) -> Block:
    placed, at = [], 0.0
    for line in lines:
        placed.append((line, at))
        at += line.height
    return Block(tuple(placed), at)
