"""A backend of matplotlib for SVG whose words are text, and which reads no global settings.

matplotlib's own writes ids by a setting that threads share, and letters as outlines, which takes
half of the time of drawing, and which cannot be searched, copied or read aloud.
"""

import re
from collections import defaultdict
from hashlib import sha256
from io import BytesIO, StringIO
from typing import Any, Final, TextIO

from matplotlib.backend_bases import FigureCanvasBase
from matplotlib.backends import backend_mixed, backend_svg
from matplotlib.colors import rgb2hex
from matplotlib.font_manager import weight_dict

from bilateral._charts.typesetting import extents
from bilateral._charts.web_fonts import ELSEWHERE, Face, Letters, letters_of

NOT_XML: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Characters that no XML may hold, that mean nothing in it, or that turn text around."""
ANCHORS: Final = {"left": "start", "center": "middle", "right": "end"}
RIGHT_TO_LEFT: Final = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def writable(text: str) -> str:
    r"""Leave out what an SVG cannot hold.

    Examples
    --------
    >>> writable("Havana\x00\ufffe")
    'Havana'
    """
    return NOT_XML.sub("", text)


# What matplotlib does not say of the types of its backends.
RendererSVG: Any = backend_svg.RendererSVG
MixedModeRenderer: Any = backend_mixed.MixedModeRenderer


class _TextRenderer(RendererSVG):  # type: ignore[misc]
    """Writes words as text, takes down their letters, and gives fixed ids."""

    def __init__(self, *size: float, file: TextIO, **more: Any) -> None:
        self.letters: defaultdict[Face, set[str]] = defaultdict(set)
        super().__init__(*size, file, **more)

    def _make_id(self, type: str, content: object) -> str:  # noqa: A002 (matplotlib's word)
        return f"{type}{sha256(str(content).encode()).hexdigest()[:10]}"

    def get_text_width_height_descent(self, s: str, prop: Any, ismath: Any) -> Any:
        """Measure a line of text, which decides where it stands; a formula as matplotlib does."""
        measured = None if ismath else extents(s, prop)
        return measured or super().get_text_width_height_descent(s, prop, ismath)

    def _draw_text_as_path(self, gc: Any, x: float, y: float, s: str, *more: Any) -> None:
        """Write a line as text; a formula stays an outline.

        Which of the two methods matplotlib calls depends on a setting; here both do the same.
        """
        prop, angle, ismath, *rest = more
        if ismath:
            super()._draw_text_as_path(gc, x, y, s, *more)
            return
        text = writable(s)
        found = letters_of(text, prop)
        for face, letters in found.items():
            self.letters[face] |= letters
        turned = {"transform": f"rotate({-angle:.10g} {x:.6g} {y:.6g})"} if angle else {}
        place = {"x": f"{x:.6g}"} if angle else _anchored(x, *rest)
        self.writer.element(
            "text", text, {**place, "y": f"{y:.6g}", **turned, **_look(gc, prop, text, found)}
        )

    _draw_text_as_text = _draw_text_as_path


def _anchored(x: float, artist: Any = None) -> dict[str, str]:
    """Place a line by the side at which it is aligned, should its font be another one."""
    side = "left" if artist is None else artist.get_horizontalalignment()
    if side == "left":
        return {"x": f"{x:.6g}"}
    across, _ = artist.get_transform().transform(artist.get_unitless_position())
    return {"x": f"{across:.6g}", "text-anchor": ANCHORS[side]}


def _look(gc: Any, prop: Any, text: str, found: Letters) -> dict[str, str]:
    """Return the font and the colour of a line, as attributes; what is usual is not written."""
    weight = weight_dict.get(prop.get_weight(), prop.get_weight())
    red, green, blue, opacity = gc.get_rgb()
    families = ",".join(f"'{name}'" for name in dict.fromkeys(face.family for face in found))
    look = {
        "font-family": f"{families},{ELSEWHERE}" if found else ELSEWHERE,
        "font-size": f"{prop.get_size_in_points():.6g}",
        "font-weight": "" if weight == weight_dict["normal"] else str(weight),
        "font-style": "" if prop.get_style() == "normal" else prop.get_style(),
        "fill": rgb2hex((red, green, blue)),
        "fill-opacity": "" if opacity == 1 else f"{opacity:.6g}",
        # The first letter decides from which side a line is read, as where it is drawn; and spaces
        # that follow each other are no single one.
        "style": ";".join(
            rule
            for rule, applies in {
                "unicode-bidi:plaintext": RIGHT_TO_LEFT.search(text),
                "white-space:pre": "  " in text,
            }.items()
            if applies
        ),
    }
    return {name: value for name, value in look.items() if value}


class FigureCanvas(FigureCanvasBase):
    """Under this name matplotlib looks for what draws a figure."""

    fixed_dpi = 72

    def print_svg(self, file: TextIO | BytesIO, *, metadata: Any = None, **more: Any) -> Letters:
        """Write the figure into a file of text, and give the letters that it uses."""
        if isinstance(file, BytesIO):  # as matplotlib asks for a renderer, and writes nothing
            file = StringIO()
        dpi, (width, height) = self.figure.dpi, self.figure.get_size_inches()
        self.figure.dpi = self.fixed_dpi
        size = (width * self.fixed_dpi, height * self.fixed_dpi)
        svg = _TextRenderer(*size, file=file, image_dpi=dpi, metadata=metadata)
        renderer = MixedModeRenderer(
            self.figure, width, height, dpi, svg,
            bbox_inches_restore=more.get("bbox_inches_restore"),
        )  # fmt: skip
        self.figure.draw(renderer)
        renderer.finalize()
        return {face: frozenset(letters) for face, letters in svg.letters.items()}
