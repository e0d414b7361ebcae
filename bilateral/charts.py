"""Charts that draw a plain frame on any axes.

Each is ``name(frame, *, ax=None, …) -> Axes``; ``comparison.plot`` and ``relationship.plot`` draw
the same charts from records, with sources and alt text. `audit` says what is wrong with a figure.

All charts take these options:

ax : matplotlib.axes.Axes, optional
    Where to draw; set the final size of its figure first, since labels are placed for it. A figure
    is created if none is given.
title : str, optional
    A title in place of the computed one.
width, height : float
    Size of the new figure in inches (7 wide by default); the height is the most
    that it takes. Where room is short, a chart shows less and says so.
below : float
    Inches of that height to leave free for a footer.
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
