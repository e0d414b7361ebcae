"""Figures, and what they rest on, as bytes that are the same every time."""

import json
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import matplotlib as mpl
from matplotlib.figure import Figure

from bilateral._charts.typesetting import missing_message
from bilateral.errors import BilateralError, quote_list

FORMATS = ("png", "svg", "pdf")
PRINT_DPI = 300
SETTINGS: Any = {"svg.hashsalt": "bilateral", "pdf.fonttype": 42, "savefig.bbox": None}
"""Fixed ids, fonts that stay text, and the size that the figure has."""


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


def rendered(
    figure: Figure,
    form: str,
    *,
    title: str,
    alt: str,
    dpi: int = PRINT_DPI,
) -> bytes:
    """Draw a figure into bytes that depend on nothing but the figure.

    Matplotlib writes the time, and ids made at random, into SVG and PDF; both are fixed here. A
    glyph that no font has is told once, with the fonts that have it, not once for every letter.
    """
    metadata = {
        "png": {"Software": None, "Title": title, "Description": alt},
        "svg": {"Date": None, "Creator": None, "Title": title},
        "pdf": {"CreationDate": None, "Title": title, "Subject": alt},
    }[form]
    # Into text, since matplotlib would encode an SVG piece by piece, a hundred thousand of them.
    buffer = StringIO() if form == "svg" else BytesIO()
    with mpl.rc_context(SETTINGS), _quiet_glyphs(figure):
        figure.savefig(buffer, format=form, dpi=dpi, metadata=metadata)
    drawn = buffer.getvalue()
    return drawn if isinstance(drawn, bytes) else _accessible(drawn, title, alt).encode()


@contextmanager
def _quiet_glyphs(figure: Figure) -> Iterator[None]:
    """Replace matplotlib's warnings of missing glyphs by one that tells how to mend it."""
    message = missing_message(figure)
    with warnings.catch_warnings():
        if message:
            warnings.filterwarnings("ignore", message="Glyph .* missing from font")
            warnings.filterwarnings("ignore", message="Matplotlib currently does not support")
        yield
    if message:
        warnings.warn(message, stacklevel=5)


def _accessible(svg: str, title: str, alt: str) -> str:
    """Give an SVG the role, name and description that screen readers look for."""
    role = f'<svg role="img" aria-label={quoteattr(title)} '
    head, closing, rest = svg.replace("<svg ", role, 1).partition("</title>")
    return f"{head}{closing}\n <desc>{escape(alt)}</desc>{rest}"


def sidecar(content: Mapping[str, object]) -> bytes:
    """Write what a picture rests on as JSON, in a form that is the same every time."""
    text = json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False, default=str)
    return f"{text}\n".encode()
