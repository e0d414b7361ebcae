"""Include a chart in a page: its SVG, inside the HTML."""

import re
from dataclasses import dataclass
from typing import Final

from bilateral.text.html import Html

PIXELS_PER_POINT: Final = 128 / 72
"""A chart is shown larger than on paper, so that its small type is as high as that of the page."""

_ROOT: Final = re.compile(r'<svg [^>]*width="([\d.]+)pt" height="([\d.]+)pt"[^>]*>')
_FOR_FILES: Final = re.compile(r"\s*<(title|desc|metadata)>.*?</\1>", re.DOTALL)
_REFERENCE: Final = re.compile(r'(?:xlink:href="#|url\(#)([^")]*)')
# Text is matched first, so that text in a title that looks like an id is not changed.
_NAME: Final = re.compile(r'>[^<]*|( id="([^"]*)")|xlink:href="#|url\(#')


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A rendered chart.

    Attributes
    ----------
    title, alt : str
        Its title, and what it shows, in sentences.
    svg : str
        An SVG as matplotlib writes it, without fonts.
    foot : float
        The height in points left out at its bottom: the text there is on the page itself.
    """

    title: str
    alt: str
    svg: str
    foot: float = 0.0


def inline_svg(picture: Picture, name: str) -> dict[str, object]:
    """Return what a page needs to show a picture: its width in pixels, its bounds, and its content.

    Parameters
    ----------
    picture : Picture
        What to show.
    name : str
        A name that no other picture of the page has. It starts the ids inside: two charts have the
        same glyphs, and with the same id, one would be drawn with the parts of the other.

    Raises
    ------
    ValueError
        If it is not an SVG written by matplotlib.
    """
    text = picture.svg
    root = _ROOT.search(text)
    if root is None:
        msg = f"the picture {picture.title!r} is not an SVG by matplotlib; save the chart again"
        raise ValueError(msg)
    content = _FOR_FILES.sub("", text[root.end() : text.rindex("</svg>")], count=3)
    used = set(_REFERENCE.findall(content))

    def renamed(found: re.Match[str]) -> str:
        whole, attribute, identifier = found[0], found[1], found[2]
        if attribute:
            return f' id="{name}-{identifier}"' if identifier in used else ""
        return whole if whole[0] == ">" else f"{whole}{name}-"

    return {
        "width": round(float(root[1]) * PIXELS_PER_POINT),
        "view_box": f"0 0 {root[1]} {float(root[2]) - picture.foot:.6g}",
        "content": Html(_NAME.sub(renamed, content)),
    }
