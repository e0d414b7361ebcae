"""The charts that a frame of one's own can be drawn as, on any axes.

Each is ``name(frame, *, ax=None, …) -> Axes``; ``comparison.plot`` and ``relationship.plot`` draw
the same charts from records, with sources and alt text. `audit` says what is wrong with a figure.

All charts can be told where to stand:

ax : matplotlib.axes.Axes, optional
    Where to draw; give its figure its final size first, since words are set for it. A figure is
    made where none is given.
title : str, optional
    In place of the one that is computed.
width, height : float
    Of the figure that is made, in inches (7 wide where nothing is said); the height is the most
    that it takes. Where room is short, a chart shows less and says so.
below : float
    Inches of that height to leave for a footer.
"""

from importlib import import_module
from typing import Any

from bilateral._charts.registry import BY_NAME

HOMES = {"Chart": "chart", "Flaw": "audit", "audit": "audit"}
__all__ = [  # noqa: PLE0604 (the charts are those of the registry)
    *HOMES,
    *BY_NAME,
]


def __getattr__(name: str) -> Any:
    if name in BY_NAME:
        return BY_NAME[name].function
    if name in HOMES:
        return getattr(import_module(f"bilateral._charts.{HOMES[name]}"), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return sorted(__all__)
