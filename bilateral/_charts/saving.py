"""Figures, and what they rest on, as bytes that are the same every time."""

import json
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from io import BytesIO, StringIO
from pathlib import Path
from threading import RLock
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import matplotlib as mpl
from matplotlib.figure import Figure

from bilateral._charts import svg
from bilateral._charts.svg import writable
from bilateral._charts.typesetting import missing_message
from bilateral._charts.web_fonts import Letters, font_rules
from bilateral.errors import BilateralError, quote_list

FORMATS = ("png", "svg", "pdf")
PRINT_DPI = 300
TRUETYPE = 42
SETTINGS = RLock()
"""Held by who changes what all threads share: a setting, or which warnings are shown."""


def form_of(path: Path) -> str:
    """Read the format off a path's ending.

    Examples
    --------
    >>> form_of(Path("timeline.SVG"))
    'svg'
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in FORMATS:
        given = f"ends in '{path.suffix}'" if ending else "has no ending"
        wanted = quote_list([f".{name}" for name in FORMATS], "or")
        msg = f"{path.name!r} {given}; a chart is saved as {wanted}"
        raise BilateralError(msg)
    return ending


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


def drawn(figure: Figure, *, title: str, alt: str) -> Drawing:
    """Draw a figure as SVG whose words are text, which depends on nothing but the figure."""
    # Into text, since matplotlib would encode an SVG piece by piece, a hundred thousand of them.
    buffer, title = StringIO(), writable(title)
    metadata = {"Date": None, "Creator": None, "Title": title}
    backend = f"module://{svg.__name__}"
    options: dict[str, Any] = {"format": "svg", "backend": backend, "metadata": metadata}
    with _quiet_glyphs(figure):
        letters = figure.canvas.print_figure(buffer, **options, **_whole(figure))
    text = _accessible(buffer.getvalue(), title, writable(alt))
    return Drawing(title=title, alt=alt, text=text, letters=letters)


def rendered(figure: Figure, form: str, *, title: str, alt: str, dpi: int = PRINT_DPI) -> bytes:
    """Draw a figure into bytes that depend on nothing but the figure.

    Matplotlib writes the time into SVG and PDF, and ids made at random into SVG; both are fixed
    here. A missing glyph is reported once, with the fonts that have it, not once for every
    letter.
    """
    if form == "svg":
        return drawn(figure, title=title, alt=alt).file
    metadata = {
        "png": {"Software": None, "Title": title, "Description": alt},
        "pdf": {"CreationDate": None, "Title": title, "Subject": alt},
    }[form]
    buffer = BytesIO()
    fonts = _truetype() if form == "pdf" else nullcontext()
    with fonts, _quiet_glyphs(figure):
        figure.savefig(buffer, format=form, dpi=dpi, metadata=metadata, **_whole(figure))
    return buffer.getvalue()


def _whole(figure: Figure) -> dict[str, Any]:
    """Ask for the size that the figure has, where a setting would crop it."""
    return {} if mpl.rcParams["savefig.bbox"] is None else {"bbox_inches": figure.bbox_inches}


@contextmanager
def _truetype() -> Iterator[None]:
    """Have fonts in PDF as journals want them, which matplotlib knows as a setting alone.

    One thread at a time changes it, and gives back this setting and no other.
    """
    with SETTINGS:
        before = mpl.rcParams["pdf.fonttype"]
        mpl.rcParams["pdf.fonttype"] = TRUETYPE
        try:
            yield
        finally:
            mpl.rcParams["pdf.fonttype"] = before


@contextmanager
def _quiet_glyphs(figure: Figure) -> Iterator[None]:
    """Replace matplotlib's warnings of missing glyphs by one that tells how to mend it."""
    message = missing_message(figure)
    if not message:
        yield
        return
    with SETTINGS, warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="Glyph .* missing from font")
        warnings.filterwarnings("ignore", message="Matplotlib currently does not support")
        yield
    warnings.warn(message, stacklevel=5)


def _accessible(text: str, title: str, alt: str) -> str:
    """Return an SVG the role, name and description that screen readers look for."""
    root = f'<svg role="img" aria-label={quoteattr(title)} text-rendering="geometricPrecision" '
    head, closing, rest = text.replace("<svg ", root, 1).partition("</title>")
    return f"{head}{closing}\n <desc>{escape(alt)}</desc>{rest}"


def sidecar(content: Mapping[str, object]) -> bytes:
    """Write what a picture rests on as JSON, in a form that is the same every time."""
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False, default=str)
    return f"{text}\n".encode()
