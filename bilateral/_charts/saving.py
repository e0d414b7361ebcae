"""Figures, and what they rest on, as bytes that are the same every time."""

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from bilateral._charts import svg
from bilateral._charts.glyphs import boxes_for_missing, missing_message
from bilateral._charts.print_backends import CANVASES, print_figure
from bilateral._charts.svg import writable
from bilateral._charts.web_fonts import Letters, font_rules
from bilateral.errors import BilateralError, UnknownNameError, quote_list, unknown_name

FORMATS = ("svg", "png", "pdf", "tiff", "eps", "jpg")
OTHER_ENDINGS = {"tif": "tiff", "jpeg": "jpg"}
OPAQUE = ("eps", "jpg")
"""Formats that always have paper behind the picture."""
PRINT_DPI = 300.0


def format_of(target: object, given: str | None = None) -> str:
    """Give the format to save in: the one that is given, or that of a path's ending.

    Examples
    --------
    >>> format_of("timeline.SVG"), format_of("timeline", "tif")
    ('svg', 'tiff')
    """
    is_path = isinstance(target, str | Path)
    ending = given or (Path(str(target)).suffix.removeprefix(".") if is_path else "")
    form = OTHER_ENDINGS.get(ending.lower(), ending.lower())
    if form in FORMATS:
        return form
    wanted = quote_list(list(FORMATS), "or")
    if given:
        raise UnknownNameError(unknown_name("format", given, FORMATS))
    if not is_path:
        msg = f"a file object says nothing of its format; give format={wanted}"
        raise BilateralError(msg)
    name = Path(str(target)).name
    said = f"ends in '.{ending}'" if ending else "has no ending"
    msg = f"{name!r} {said}; a chart is saved as {wanted}"
    raise BilateralError(msg)


@dataclass(frozen=True, kw_only=True)
class Drawing:
    """An SVG, and the letters that it uses.

    Attributes
    ----------
    title, alt : str
        What it is called, and what it shows, in sentences.
    text : str
        The SVG without its fonts, for a page that brings them along once.
    letters : mapping
        Which letters of which fonts are in it.
    foot : float
        The height of the footer, in points, which a page that has its own leaves out.
    """

    title: str
    alt: str
    text: str
    letters: Letters
    foot: float = 0.0

    @property
    def file(self) -> bytes:
        """The SVG with its fonts, for a file that is alone."""
        head, closing, rest = self.text.partition("</desc>")
        style = f"\n <style>{font_rules(self.letters)}</style>" if self.letters else ""
        return f"{head}{closing}{style}{rest}".encode()


def drawn(figure: Figure, *, title: str, alt: str, transparent: bool = False) -> Drawing:
    """Draw a figure as SVG whose words are text, which depends on nothing but the figure."""
    # Into text, since matplotlib would encode an SVG piece by piece, a hundred thousand of them.
    buffer, title = StringIO(), writable(title)
    metadata = {"Date": None, "Creator": None, "Title": title}
    backend = f"module://{svg.__name__}"
    options: dict[str, Any] = {"format": "svg", "backend": backend, "metadata": metadata}
    options |= _paper(transparent) | _whole(figure)
    with boxes_for_missing(figure), _bare(figure, transparent):
        letters = figure.canvas.print_figure(buffer, **options)
    _warn_of_glyphs(figure)
    text = _accessible(buffer.getvalue(), title, writable(alt))
    return Drawing(title=title, alt=alt, text=text, letters=letters)


def rendered(
    figure: Figure,
    form: str,
    *,
    title: str,
    alt: str,
    dpi: float = PRINT_DPI,
    transparent: bool = False,
) -> bytes:
    """Draw a figure into bytes that depend on nothing but the figure.

    Matplotlib writes the time into SVG, PDF and EPS, and ids made at random into SVG; all are fixed
    here. A glyph that no font has is reported once, with the fonts that have it, not once for every
    letter.

    Raises
    ------
    BilateralError
        When the format always has paper behind the picture, and none is wanted.
    """
    if transparent and form in OPAQUE:
        msg = f"{form} has no transparent paper; save as svg, png, pdf or tiff, or leave it out"
        raise BilateralError(msg)
    if form == "svg":
        return drawn(figure, title=title, alt=alt, transparent=transparent).file
    metadata = {
        "png": {"Software": None, "Title": title, "Description": alt},
        "pdf": {"CreationDate": None, "Title": title, "Subject": alt},
        "eps": {"Creator": _ascii(title)},
    }.get(form)
    buffer = BytesIO()
    options = {"dpi": dpi, "metadata": metadata, **_paper(transparent), **_whole(figure)}
    with boxes_for_missing(figure), _bare(figure, transparent):
        if form in CANVASES:
            print_figure(figure, form, buffer, **options)
        else:
            # Pillow makes a JPG of it, since matplotlib changes a setting of all threads for one.
            figure.canvas.print_figure(buffer, format="png" if form == "jpg" else form, **options)
    _warn_of_glyphs(figure)
    if form == "jpg":
        return _jpg(buffer, dpi)
    written = buffer.getvalue()
    return _undated(written) if form == "eps" else written


def _paper(transparent: bool) -> dict[str, Any]:
    """Ask for the paper that the figure has, or none, where a setting would give another."""
    return {"facecolor": "none" if transparent else "auto", "edgecolor": "auto"}


@contextmanager
def _bare(figure: Figure, transparent: bool) -> Iterator[None]:
    """Hide the paper of axes while a figure is drawn, where none is wanted."""
    papers = [
        axes.patch for axes in figure.findobj(Axes) if transparent and axes.patch.get_visible()
    ]
    for paper in papers:
        paper.set_visible(False)
    try:
        yield
    finally:
        for paper in papers:
            paper.set_visible(True)


def _jpg(png: BytesIO, dpi: float) -> bytes:
    buffer = BytesIO()
    with Image.open(png) as picture:
        picture.convert("RGB").save(buffer, "JPEG", quality=95, dpi=(dpi, dpi))
    return buffer.getvalue()


def _ascii(text: str) -> str:
    """Spell words in the letters that the comments of an EPS may have: others are question marks.

    Examples
    --------
    >>> _ascii("José, 1971\N{EN DASH}1973")
    'Jose, 1971-1973'
    """
    plain = normalize("NFKD", text.replace("\N{EN DASH}", "-"))
    return (
        "".join(char for char in plain if not combining(char)).encode("ascii", "replace").decode()
    )


def _undated(eps: bytes) -> bytes:
    """Take out the time at which a picture was written, which no option of matplotlib does."""
    return re.sub(rb"^%%CreationDate: .*\n", b"", eps, count=1, flags=re.MULTILINE)


def _whole(figure: Figure) -> dict[str, Any]:
    """Ask for the size that the figure has, where a setting would crop it."""
    return {} if mpl.rcParams["savefig.bbox"] is None else {"bbox_inches": figure.bbox_inches}


def _warn_of_glyphs(figure: Figure) -> None:
    """Tell once which letters no font has, and how to mend it."""
    if message := missing_message(figure):
        warnings.warn(message, stacklevel=4)


def _accessible(text: str, title: str, alt: str) -> str:
    """Return an SVG the role, name and description that screen readers look for."""
    root = f'<svg role="img" aria-label="{escape(title)}" text-rendering="geometricPrecision" '
    head, closing, rest = text.replace("<svg ", root, 1).partition("</title>")
    return f"{head}{closing}\n <desc>{escape(alt, quote=False)}</desc>{rest}"
