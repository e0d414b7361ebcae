"""The heads of narrow columns: level on up to four lines, or turned where a word is too long."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral._charts.typesetting import Type

LINES = 4
LONGEST = 17.0
"""How high a turned head may be, in sizes of its type."""
UNSPACED = ("LAO", "THAI", "KHMER", "MYANMAR", "CJK", "HIRAGANA", "KATAKANA")
"""Scripts that write sentences without a space, as Unicode names their letters."""


@dataclass(frozen=True, slots=True)
class Heads:
    """The lines of each head; all are level, or all are turned."""

    lines: tuple[tuple[str, ...], ...]
    turned: bool
    cut: bool
    height: float
    type: Type

    @classmethod
    def of(cls, names: Iterable[str], type_: Type, width: float) -> "Heads":
        """Break names for columns of a width; only what not even a turned head has is cut."""
        names = [" ".join(name.split()) for name in names]
        level = tuple(type_.wrap(name, width, LINES) for name in names)
        if all(map(_is_whole, names, level)):
            most = max(map(len, level), default=0)
            high = most * type_.leading
            return cls(level, turned=False, cut=False, height=high, type=type_)
        most = max(min(int((width + 2) / type_.leading), LINES), 1)
        turned = tuple(type_.balanced(name, LONGEST * type_.size, most) for name in names)
        height = max(type_.width(line) for lines in turned for line in lines)
        cut = not all(map(_is_whole, names, turned))
        return cls(turned, turned=True, cut=cut, height=height + 2, type=type_)


def _is_whole(name: str, lines: tuple[str, ...]) -> bool:
    """Whether nothing was cut off, and no word was broken but of a script without spaces."""
    if "".join(lines).replace(" ", "") != name.replace(" ", ""):
        return False
    return " ".join(lines) == name or any(map(_is_unspaced, name))


def _is_unspaced(char: str) -> bool:
    return unicodedata.name(char, "").startswith(UNSPACED)
