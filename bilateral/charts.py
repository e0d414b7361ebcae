"""Charts that draw a plain frame on any axes.

Each is ``name(frame, *, ax=None, …) -> Axes``; ``comparison.plot`` and ``relationship.plot`` draw
the same charts from records, with sources and alt text. A frame is one of pandas, polars or Arrow.
`audit` says what is wrong with a figure.

All charts take:

ax : matplotlib.axes.Axes, optional
    Where to draw, in any figure or subfigure; a figure is made where none is given. A chart has
    scales of its own, also on axes that shared theirs. Where the axes get another size, it is drawn
    anew, and what you added stays.
title : str or None
    In place of the one that is computed; None for no title.
width : {"single", "double", "slide"} or float
    Of the figure that is made: 3.5, 7 (as by default) or 12 inches, or so many inches.
height : float
    The most that it takes, in inches; a slide is 16:9. Where room is short, a chart shows less
    and says so.
figsize : (float, float)
    Width and height, in inches, in the place of both.
font_size : float
    Of labels, in points: by default at least 7 in print, and 14 on a slide.
palette : sequence of str, or mapping of str to str
    The colours of the cases, in their order or by id.
"""

from importlib import import_module
from typing import Any

from bilateral._charts.registry import EVERY

HOMES = {"Chart": "chart", "Flaw": "audit", "audit": "audit"}
__all__ = [  # noqa: PLE0604 (the charts are those of the registry)
    *HOMES,
    *EVERY,
]


def __getattr__(name: str) -> Any:
    if name in EVERY:
        return EVERY[name].function
    if name in HOMES:
        return getattr(import_module(f"bilateral._charts.{HOMES[name]}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted(__all__)
