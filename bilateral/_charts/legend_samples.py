"""The key of a chart that is drawn by points: samples of what it uses, each with its words."""

from typing import Any

from bilateral._charts.canvas import Sheet
from bilateral._charts.legend import Entry, Key

SWATCH = 9.0
"""The width of a sample of an area, in points."""


def draw_samples(made: Key, sheet: Sheet) -> None:
    """Draw a key at the top of a sheet."""
    for entry, x, row in made.places:
        y = (row + 0.5) * made.row
        entry.draw(sheet, x, y)
        sheet.write(entry.words, x + entry.width + (3 if entry.width else 0), y)


def swatch(words: str, inside: str = "", **look: Any) -> Entry:
    """Make an entry whose sample is a box, with words in it if need be."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        high = 0.95 * sheet.type.size
        sheet.box(f"key:{words}", x, y - high / 2, (SWATCH, high), **look)
        if inside:
            sheet.write(inside, x + SWATCH / 2, y, ha="center")

    return Entry(SWATCH, words, draw)


def dash(words: str, **look: Any) -> Entry:
    """Make an entry whose sample is a line."""

    def draw(sheet: Sheet, x: float, y: float) -> None:
        sheet.line(f"key:{words}", [x, x + SWATCH], [y, y], **look)

    return Entry(SWATCH, words, draw)


def plain(words: str) -> Entry:
    """Make an entry without a sample: the sign stands among the words."""
    return Entry(0, words, _nothing)


def _nothing(sheet: Sheet, x: float, y: float) -> None:
    """Draw no sample."""
