"""The backends of matplotlib for PDF and PostScript, with settings of their own.

matplotlib knows the type of fonts in such files as a setting that all threads share. Here each
backend is loaded a second time, apart from the usual, and looks these settings up here.
"""

import sys
from collections import ChainMap
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from typing import Any, ClassVar, cast

import matplotlib as mpl
from matplotlib.figure import Figure

TRUETYPE = 42
SETTINGS: dict[str, Any] = {
    "pdf.fonttype": TRUETYPE, "ps.fonttype": TRUETYPE, "pdf.use14corefonts": False,
    "ps.useafm": False, "pdf.compression": 6, "pdf.inheritcolor": False, "ps.usedistiller": None,
    "text.usetex": False,
}  # fmt: skip
"""Fonts as journals want them, embedded; and what would make a file depend on who writes it."""
CANVASES = {"pdf": ("backend_pdf", "FigureCanvasPdf"), "eps": ("backend_ps", "FigureCanvasPS")}


class _Matplotlib:
    """matplotlib as a backend sees it, but for some settings."""

    rcParams: ClassVar[Any] = ChainMap(  # noqa: N815 (the name there)
        SETTINGS, cast("dict[str, Any]", mpl.rcParams)
    )

    def __getattr__(self, name: str) -> Any:
        return getattr(mpl, name)


def print_figure(figure: Figure, form: str, *args: Any, **options: Any) -> None:
    """Write a figure as PDF or EPS, as `FigureCanvasBase.print_figure` does."""
    before = figure.canvas
    try:
        _canvas_class(form)(figure).print_figure(*args, format=form, **options)
    finally:
        figure.set_canvas(before)


@cache
def _canvas_class(form: str) -> Any:
    module, name = CANVASES[form]
    found: Any = find_spec(f"matplotlib.backends.{module}")
    spec: Any = spec_from_file_location(f"{found.parent}.bilateral_{module}", found.origin)
    backend: Any = module_from_spec(spec)
    sys.modules[spec.name] = backend  # where a backend looks for itself
    spec.loader.exec_module(backend)
    backend.mpl = _Matplotlib()
    backend._bounds = _bounds  # noqa: SLF001 (that of PostScript draws every letter of a font)
    return getattr(backend, name)


def _bounds(font: Any) -> tuple[int, int, int, int]:
    """Give the box that holds all letters of a font, as the font itself says."""
    head = font["head"]
    return head.xMin, head.yMin, head.xMax, head.yMax
