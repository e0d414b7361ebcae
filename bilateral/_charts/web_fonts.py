"""Fonts for SVG: which letters of which font a picture uses, and these letters as a small font."""

import base64
from collections.abc import Iterable, Mapping
from functools import lru_cache
from io import BytesIO
from typing import Any, Final, NamedTuple

from matplotlib.font_manager import FontProperties, fontManager, get_font, ttfFontProperty

from bilateral._charts.glyphs import LAST_RESORT
from bilateral._charts.typesetting import LATIN

SIGNS: Final = "\u2013\u2014\u2018\u2019\u201c\u201d\u2212…→←↔≥≤≠•"
COMMON: Final = frozenset((*map(chr, (*range(0x20, 0x7F), *range(0xA1, 0x100))), *SIGNS))
"""Letters that every subset has, so that most pictures share one, which is made once."""
ELSEWHERE: Final = "Verdana,sans-serif"
"""Where a viewer takes no fonts from a file: Verdana is as wide as matplotlib's own font."""
MAY_NOT_EMBED: Final = 0x0002 | 0x0100 | 0x0200
"""Bits by which a font forbids to be embedded, to be cut down, or to be embedded as outlines."""

TABLES: Final = frozenset(
    ("cmap", "head", "hhea", "hmtx", "maxp", "name", "OS/2", "post", "glyf", "loca", "CFF ", "CFF2")
)
"""What a browser needs of a font: its letters, and how wide they are."""
UNNAMED: Final = bytes((0, 3, 0, 0))
"""The version of a table *post* without names of glyphs."""
NO_NAMES: Final = bytes((0, 0, 0, 0, 0, 6))
"""A table *name* without any."""
FIRST: Final = ("glyf", "loca", "hmtx")
"""The tables of a simple font by which others know how many glyphs there are, and where."""
KERNING: Final = frozenset(("kern",))
JOINING: Final = frozenset(("GDEF", "GPOS", "GSUB"))
"""How letters move together, and how those of some scripts join, which takes long to cut down."""


class Face(NamedTuple):
    """A file of a font, the place of the font in it, and what a browser knows it by."""

    path: str
    place: int
    family: str
    weight: int
    slant: str


Letters = Mapping[Face, frozenset[str]]
"""Which letters of which fonts a picture uses."""


def letters_of(text: str, font: FontProperties) -> dict[Face, frozenset[str]]:
    """Find for each letter the first of the fonts that has it, as matplotlib does.

    Examples
    --------
    >>> [(face.family, sorted(letters)) for face, letters in
    ...  letters_of("Cuba", FontProperties(family="DejaVu Sans")).items()]
    [('DejaVu Sans', ['C', 'a', 'b', 'u'])]
    """
    rest, found = set(text), {}
    for face in _faces(font):
        if had := frozenset(char for char in rest if ord(char) in _charmap(face)):
            found[face] = had
            rest -= had
    return found


def together(pictures: Iterable[Letters]) -> Letters:
    """Unite the letters of several pictures, for a page that shows them all."""
    union: dict[Face, frozenset[str]] = {}
    for letters in pictures:
        for face, had in letters.items():
            union[face] = union.get(face, frozenset()) | had
    return union


def font_rules(letters: Letters) -> str:
    """Write the rules of CSS that bring the letters along; the same letters give the same text.

    A font that forbids it, or that is no outline font, is left to be found by its name.
    """
    subsets = ((face, _subset(face, letters[face] - COMMON)) for face in sorted(letters))
    return "".join(
        f"@font-face{{font-family:'{face.family}';font-weight:{face.weight};"
        f"font-style:{face.slant};src:url(data:font/woff;base64,{base64.b64encode(font).decode()})}}"
        for face, font in subsets
        if font
    )


def _faces(font: FontProperties) -> tuple[Face, ...]:
    return _found(tuple(font.get_family()), str(font.get_style()), font.get_weight())


@lru_cache(maxsize=64)
def _found(family: tuple[str, ...], style: Any, weight: str | int) -> tuple[Face, ...]:
    """Find the files that matplotlib would draw with, the first choice first."""
    named = [name for name in family if name != LAST_RESORT]
    wanted = FontProperties(family=named, style=style, weight=weight)
    manager: Any = fontManager
    paths = manager._find_fonts_by_props(wanted)  # noqa: SLF001 (as in `typesetting`)
    entries = ((path, ttfFontProperty(get_font(path))) for path in dict.fromkeys(paths))
    return tuple(
        Face(
            path=str(path),
            place=getattr(path, "face_index", 0),
            family=entry.name,
            weight=int(entry.weight),
            slant=entry.style,
        )
        for path, entry in entries
    )


@lru_cache(maxsize=64)
def _charmap(face: Face) -> frozenset[int]:
    return frozenset(get_font([face.path]).get_charmap())


@lru_cache(maxsize=64)
def _subset(face: Face, rarer: frozenset[str]) -> bytes:
    """Cut a font down to the common letters and some rarer ones; empty where that may not be."""
    # Imported where it is needed, since it takes a tenth of a second.
    from fontTools.ttLib import TTFont, TTLibError

    # Boxes around letters stay as they are, though hints are left out: they are the same.
    options: Any = {"lazy": True, "recalcTimestamp": False, "recalcBBoxes": False}
    try:
        font = TTFont(face.path, fontNumber=face.place, **options)
    except TTLibError:
        return b""
    with font:
        if "OS/2" in font and font["OS/2"].fsType & MAY_NOT_EMBED:
            return b""
        is_simple = {*FIRST, *KERNING} <= {*font.keys()} and LATIN.fullmatch("".join(rarer) or " ")
        return (_cut_simple if is_simple else _cut_any)(font, COMMON | rarer)


def _cut_any(font: Any, letters: frozenset[str]) -> bytes:
    """Give of a font some letters, and how they join, in the form that browsers read."""
    from fontTools import subset

    wanted = subset.Options(hinting=False, name_IDs=[], notdef_outline=True, legacy_kern=True)
    wanted.drop_tables += set(font.keys()) - TABLES - KERNING - JOINING
    cutter = subset.Subsetter(wanted)
    cutter.populate(text="".join(letters))
    cutter.subset(font)
    font.flavor = "woff"
    content = BytesIO()
    font.save(content, reorderTables=False)
    return content.getvalue()


def _cut_simple(font: Any, letters: frozenset[str]) -> bytes:
    """Give the same of a font whose letters do not join, table by table, in a third of the time.

    The names of glyphs and of the font are left out, since they take long to read.
    """
    from fontTools.ttLib.sfnt import SFNTWriter

    font.setGlyphOrder([f"glyph{number}" for number in range(font["maxp"].numGlyphs)])
    _keep_letters(font, letters)
    changed = {"post": UNNAMED + font.reader["post"][4:32], "name": NO_NAMES}
    rest = sorted((TABLES | KERNING) & set(font.keys()) - {*FIRST})
    tables = {tag: changed.get(tag) or font.getTableData(tag) for tag in (*FIRST, *rest)}
    content = BytesIO()
    writer = SFNTWriter(content, len(tables), font.sfntVersion, "woff")
    for tag, table in tables.items():
        writer[tag] = table
    writer.close()
    return content.getvalue()


def _keep_letters(font: Any, letters: frozenset[str]) -> None:
    """Take all other letters out of a font."""
    from fontTools.ttLib.tables._c_m_a_p import CmapSubtable

    outlines, widths, kerning = font["glyf"], font["hmtx"], font["kern"]
    named = font.getBestCmap()
    of_letter = {ord(char): named[ord(char)] for char in letters if ord(char) in named}
    kept = _with_parts({font.getGlyphName(0), *of_letter.values()}, outlines)
    outlines.glyphs = {name: _unhinted(name, outlines) for name in kept}
    widths.metrics = {name: widths.metrics[name] for name in kept}
    for pairs in kerning.kernTables:
        inside = (pair for pair in pairs.kernTable if kept.keys() >= set(pair))
        pairs.kernTable = {pair: pairs.kernTable[pair] for pair in inside}
    font.setGlyphOrder([*kept])
    outlines.glyphOrder = [*kept]
    table = CmapSubtable.newSubtable(4)
    table.platformID, table.platEncID, table.language, table.cmap = 3, 1, 0, of_letter
    font["cmap"].tables = [table]


def _with_parts(names: set[str], outlines: Any) -> dict[str, None]:
    """Add the glyphs that others consist of, such as accents; all in the order of the font."""
    found, more = set(names), names
    while more:
        glyphs = (outlines.glyphs[name] for name in more)
        more = {part for glyph in glyphs for part in glyph.getComponentNames(outlines)} - found
        found |= more
    return dict.fromkeys(sorted(found, key=outlines.getGlyphID))


def _unhinted(name: str, outlines: Any) -> Any:
    """Take the hints off a glyph. One that has parts is read, since these get other numbers."""
    glyph = outlines.glyphs[name]
    if glyph.getComponentNames(outlines):
        glyph.expand(outlines)
    glyph.trim(remove_hinting=True)
    return glyph
