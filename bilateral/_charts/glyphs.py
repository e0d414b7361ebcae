"""Letters that no font has: found, named with a font that has them, and drawn as boxes."""

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.text import Text

from bilateral._charts.typesetting import charmap, families
from bilateral.errors import quote_list

LAST_RESORT = "Last Resort High-Efficiency"
"""A font of matplotlib with a box for every letter, named by its script."""
ADVICE = {
    "ARABIC": "Noto Naskh Arabic",
    "CJK": "Noto Sans CJK SC",
    "HANGUL": "Noto Sans CJK KR",
    "HIRAGANA": "Noto Sans CJK JP",
    "KATAKANA": "Noto Sans CJK JP",
}
"""Free fonts for scripts whose font has another name than the script."""


def missing(texts: Iterable[Text]) -> dict[str, tuple[str, ...]]:
    """Find the characters that no font named for their text can draw.

    Returns
    -------
    dict
        Each character with the installed fonts that have it, in order of name; none at all where
        nothing installed has it.
    """
    lost: set[str] = set()
    for text in texts:
        family = tuple(text.get_fontproperties().get_family())
        known = charmap(tuple(families(family)))
        lost.update(
            char for char in text.get_text() if char.isprintable() and ord(char) not in known
        )
    return {char: _having(char) for char in sorted(lost) if not char.isspace()}


@lru_cache(maxsize=512)
def _having(char: str) -> tuple[str, ...]:
    names = {
        font.name
        for font in fontManager.ttflist
        if Path(font.fname).is_file() and ord(char) in get_font(font.fname).get_charmap()
    }
    return tuple(sorted(name for name in names if not name.startswith("Last Resort")))


class _Boxed(FontProperties):
    """A font, and behind it that of boxes."""

    @classmethod
    def of(cls, font: FontProperties) -> "_Boxed":
        boxed = cls.__new__(cls)
        boxed.__dict__.update(font.__dict__)
        return boxed

    def __copy__(self) -> "_Boxed":
        return self.of(self)

    def set_family(self, family: Any) -> None:
        """Set the family; the boxes have one weight; of another matplotlib would log."""
        super().set_family(family)
        if family == LAST_RESORT:
            self.set_weight("normal")


@contextmanager
def boxes_for_missing(figure: Figure) -> Iterator[None]:
    """Draw boxes for letters that no font has, without a warning of matplotlib for each.

    The texts name, meanwhile, the font that has them; filters of warnings are shared by all
    threads, and so are left alone.
    """
    fonts = {text: text.get_fontproperties() for text in figure.findobj(Text) if missing([text])}
    for text, font in fonts.items():
        boxed = _Boxed.of(font)
        boxed.set_family([*font.get_family(), LAST_RESORT])
        text.set_fontproperties(boxed)
    try:
        yield
    finally:
        for text, font in fonts.items():
            text.set_fontproperties(font)


def missing_message(figure: Figure) -> str:
    """Say which glyphs of a figure no font has and how to mend it; empty where none is missing."""
    lost = missing(text for text in figure.findobj(Text) if text.get_visible())
    if not lost:
        return ""
    having = sorted(set.intersection(*(set(fonts) for fonts in lost.values())))
    letters = " ".join(list(lost)[:12]) + (" …" if len(lost) > 12 else "")
    family = having[0] if having else _advised(next(iter(lost)))
    found = (
        f"{quote_list(having[:3], 'or')} has them"
        if having
        else "nor has any other that is installed"
    )
    return (
        f"no font in use can draw {letters} ({len(lost)} in all); {found}: "
        f"{'' if having else f'install one, such as {family}, then '}set "
        f"matplotlib.rcParams['font.family'] = ['DejaVu Sans', {family!r}] before drawing"
    )


def _advised(char: str) -> str:
    """Name a free font for the script of a character."""
    script = unicodedata.name(char, "").partition(" ")[0]
    return ADVICE.get(script, f"Noto Sans {script.title()}".strip())
