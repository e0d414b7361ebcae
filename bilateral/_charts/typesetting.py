"""How wide words are once set in type, and how they break into lines."""

import re
import unicodedata
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple

import matplotlib as mpl
from matplotlib.backends.backend_agg import get_hinting_flag
from matplotlib.font_manager import FontProperties, findfont, fontManager, get_font
from matplotlib.ft2font import LoadFlags

MOST_WORDS = 20_000
"""So many widths are remembered of a font."""
RESOLUTIONS = (72, 80, 90, 96, 100, 110, 120, 144, 150, 200, 300)
LATIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027]+")
"""Letters and marks whose shape does not go by their neighbours."""
GROUPS = re.compile("f[fil]+|.")
"""A letter, or some that may be joined into one sign."""
REFERENCE = 200.0
"""A size in points at which kerning is measured, and kerning grows with the size."""
LEADING = 1.2
NEAR = 14
"""A line is shortened at the last space if it is within so many letters."""
LOST = 1.2
"""How wide the box is that represents a glyph that no font has, in sizes of the type."""


class Type:
    """One size and weight of the reader's own font, and what it measures in points.

    Hinting makes a word wider at some resolutions than at others (Lao by 8 %), so the widest
    counts: a label that fits on paper must fit on a screen as well.
    """

    def __init__(self, size: float, *, weight: str = "normal") -> None:
        self.size = size
        self.weight = weight
        self.leading = size * LEADING
        family = tuple(mpl.rcParams["font.family"])
        self._widths = _widths(_Font(size, weight, family, tuple(families(family))))

    @cached_property
    def bold(self) -> "Type":
        """The same size in bold."""
        return Type(self.size, weight="bold")

    def width(self, text: str) -> float:
        """Measure one line, in points, word by word: words come again, and spaces do not kern."""
        words = text.split(" ")
        return sum(map(self._widths.__getitem__, words)) + self._space * (len(words) - 1)

    @cached_property
    def _space(self) -> float:
        return self._widths["n n"] - 2 * self._widths["n"]

    def wrap(self, text: str, room: float, most: int = 3) -> tuple[str, ...]:
        """Break a text into at most so many lines; what does not fit ends in an ellipsis."""
        lines = self._broken(" ".join(text.split()), room)
        if len(lines) <= most:
            return tuple(lines)
        return (*lines[: most - 1], self.cut(" ".join(lines[most - 1 :]), room))

    def balanced(self, text: str, room: float, most: int = 3) -> tuple[str, ...]:
        """Break a text as `wrap` does, into lines of about one length."""
        lines = self.wrap(text, room, most)
        low, high = room / 2, room
        while len(lines) > 1 and high - low > 1:
            middle = (low + high) / 2
            tried = self.wrap(text, middle, most)
            fits = len(tried) == len(lines) and _letters(tried) == _letters(lines)
            low, high = (low, middle) if fits else (middle, high)
        return self.wrap(text, high, most)

    def cut(self, text: str, room: float) -> str:
        """Shorten a line until it fits, ending in an ellipsis, between two words if one is near."""
        if self.width(text) <= room:
            return text
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.width(text[:middle].rstrip() + "…") <= room:
                low = middle
            else:
                high = middle - 1
        cut = _whole(text, low)
        space = text.rfind(" ", 0, cut + 1)
        return text[: space if space > max(0, cut - NEAR) else cut].rstrip(" ,;:") + "…"

    def _broken(self, text: str, room: float) -> list[str]:
        lines, line, width = [], "", 0.0
        for word in text.split(" "):
            wider = width + self._space + self._widths[word] if line else self._widths[word]
            if wider <= room:
                line, width = f"{line} {word}" if line else word, wider
                continue
            if line:
                lines.append(line)
            *full, line = self._pieces(word, room)
            lines.extend(full)
            width = self.width(line)
        return [*lines, line]

    def _pieces(self, word: str, room: float) -> list[str]:
        """Break a word wider than the room; Lao and Chinese write sentences without a space."""
        pieces = []
        while self.width(word) > room and len(word) > 1:
            end = next((n for n in range(2, len(word)) if self.width(word[:n]) > room), 2) - 1
            end = max(_whole(word, end), 1)
            pieces.append(word[:end])
            word = word[end:]
        return [*pieces, word]


def _letters(lines: tuple[str, ...]) -> str:
    return "".join(lines).replace(" ", "")


def _whole(text: str, end: int) -> int:
    """Step back so that no mark is cut off from the letter it is on."""
    while 0 < end < len(text) and unicodedata.category(text[end]) in {"Mn", "Mc", "Me"}:
        end -= 1
    return end


def extents(text: str, font: FontProperties) -> tuple[float, float, float] | None:
    """Measure a line whose letters are not fitted to pixels: width, height, and depth, in points.

    What matplotlib measures for a picture of lines and text, from letters that are measured once.
    None where letters go by their neighbours, or where no font has one of them.
    """
    family = tuple(font.get_family())
    names = tuple(families(family))
    if not LATIN.fullmatch(text) or not charmap(names).issuperset(map(ord, text)):
        return None
    like = _Font(REFERENCE, font.get_weight(), family, names, font.get_style())
    groups = GROUPS.findall(text)
    outlines = [_outline(group, like) for group in groups]
    size = font.get_size_in_points()
    scale = size / REFERENCE / 64
    width = sum(outline.advance for outline in outlines) * scale + _kerned(groups, like) * size
    low, high = min(outline.low for outline in outlines), max(outline.high for outline in outlines)
    return width, (high - low) * scale, -low * scale


class _Font(NamedTuple):
    """All that a width depends on; `names` are what the family represents in rcParams."""

    size: float
    weight: str | int
    family: tuple[str, ...]
    names: tuple[str, ...]
    slant: Literal["normal", "italic", "oblique"] = "normal"


class _Widths(dict[str, float]):
    """The widths of words in one font, in points; each is measured when it is first asked for.

    To shape and hint a word takes long, and a chart has thousands; so a word of Latin letters is
    as wide as its letters, and the pairs in it that kern; some that may be joined (ffi) count as
    one. A word of other scripts, where the shape goes by the neighbours, is measured whole.
    """

    def __init__(self, font: _Font) -> None:
        self._font = font
        self._charmap = charmap(font.names)
        self._letters: dict[str, tuple[int, ...]] = {}

    def __missing__(self, word: str) -> float:
        if len(self) >= MOST_WORDS:
            self.clear()
            self._letters.clear()
        known = "".join(char for char in word if ord(char) in self._charmap)
        lost = sum(char.isprintable() and ord(char) not in self._charmap for char in word)
        self[word] = width = self._measured(known) + lost * LOST * self._font.size
        return width

    def _measured(self, word: str) -> float:
        if not word:
            return 0.0
        groups = GROUPS.findall(word) if LATIN.fullmatch(word) else [word]
        pixels = [sum(advances) for advances in zip(*map(self._advances, groups), strict=True)]
        kerned = _kerned(groups, self._font._replace(size=REFERENCE))
        return max(map(_points, pixels, RESOLUTIONS)) + kerned * self._font.size

    def _advances(self, group: str) -> tuple[int, ...]:
        """Measure some letters at every resolution; a single Latin one is met again."""
        if group not in self._letters:
            self._letters[group] = _advances(group, self._font, RESOLUTIONS)
        return self._letters[group]


_widths = lru_cache(maxsize=64)(_Widths)


def _points(pixels: int, dpi: int) -> float:
    """Turn parts of a pixel into points."""
    return pixels / 64 * 72 / dpi


class _Outline(NamedTuple):
    """How wide a letter is, and where its lowest and highest points are, in parts of a pixel."""

    advance: int
    low: int
    high: int


UNFITTED = LoadFlags.NO_HINTING
"""Fitting letters to pixels takes time, and moves a pair of them as it moves each."""


@lru_cache(maxsize=10_000)
def _outline(group: str, font: _Font) -> _Outline:
    """Measure letters that are not fitted to pixels."""
    [advance] = _advances(group, font, (72,), UNFITTED)
    face = _face(font)
    boxes = [face.load_char(ord(char), flags=UNFITTED).bbox for char in group]
    _, lows, _, highs = zip(*boxes, strict=True)
    return _Outline(advance, min(lows), max(highs))


def _kerned(groups: list[str], font: _Font) -> float:
    """How much closer or wider letters are than each alone, in sizes of the type."""
    return sum(_kerning(first, second, font) for first, second in pairwise(groups))


@lru_cache(maxsize=10_000)
def _kerning(first: str, second: str, font: _Font) -> float:
    apart = _outline(first, font).advance + _outline(second, font).advance
    [together] = _advances(first + second, font, (72,), UNFITTED)
    return (together - apart) / 64 / font.size


def _advances(
    group: str, font: _Font, resolutions: Iterable[int], flags: LoadFlags | None = None
) -> tuple[int, ...]:
    """Measure letters, in parts of a pixel; to set a single one would take ten times as long."""
    wanted = flags or get_hinting_flag()  # type: ignore[no-untyped-call]
    face, found = _face(font), []
    for dpi in resolutions:
        face.set_size(font.size, dpi)
        if len(group) == 1:
            found.append(face.load_char(ord(group), flags=wanted).horiAdvance)
        else:
            face.clear()
            face.set_text(group, 0.0, flags=wanted)
            found.append(face.get_width_height()[0])
    return tuple(found)


def _face(font: _Font) -> Any:
    # matplotlib keeps a font for each thread, so that threads may measure at the same time.
    return get_font(_paths(font._replace(size=0.0)))


@lru_cache(maxsize=32)
def _paths(font: _Font) -> list[Any]:
    manager: Any = fontManager
    wanted = FontProperties(family=list(font.family), weight=font.weight, style=font.slant)
    # What matplotlib's own renderers ask, since it alone gives the fonts to fall back on.
    paths: list[Any] = manager._find_fonts_by_props(wanted)  # noqa: SLF001
    return paths


@lru_cache(maxsize=32)
def charmap(names: tuple[str, ...]) -> frozenset[int]:
    """List what the fonts of the named families can draw; matplotlib tries them in turn."""
    known: set[int] = set()
    for name in names:
        try:
            path = findfont(FontProperties(family=[name]), fallback_to_default=False)
        except ValueError:
            continue
        known.update(get_font(path).get_charmap())
    return frozenset(known)


def families(family: Iterable[str]) -> Iterable[str]:
    settings: Any = mpl.rcParams
    for name in family:
        yield from settings.get(f"font.{name}", [name])
