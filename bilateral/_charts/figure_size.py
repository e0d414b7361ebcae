"""How large a figure is made: by name, by its width, or by both sides; and sizes that go by it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite

import numpy as np

from bilateral.errors import BilateralError, refuse_unknown

WIDTHS: Mapping[str, float] = {"single": 3.5, "double": 7.0, "slide": 12.0}
"""Inches: one column of a journal, two columns, and a slide."""
HEIGHTS: Mapping[str, float] = {"slide": 6.75}
"""Inches, where a name stands for a height as well: a slide is 16:9."""
TALLEST = (9.4, 9.4, 9.0)
"""The most height at the three widths, in inches, where a chart says nothing else."""
LEAST, MOST = 2.0, 60.0
"""The sides that a figure may have, in inches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureSize:
    """How large a figure is made, in inches.

    Attributes
    ----------
    width : float
        Its width.
    height : float or None
        Its height if `fixed`; else the most that it takes, None for what the chart takes by itself.
    fixed : bool
        Whether the figure is just so high, or as high as its content.
    """

    width: float = WIDTHS["double"]
    height: float | None = None
    fixed: bool = False

    @classmethod
    def of(
        cls,
        width: str | float | None = None,
        height: float | None = None,
        figsize: tuple[float, float] | None = None,
    ) -> "FigureSize":
        """Read what a caller asks for.

        Parameters
        ----------
        width : {"single", "double", "slide"} or float
            A name (3.5, 7 and 12 inches; a slide is 16:9), or inches; *double* if not given.
        height : float, optional
            The most height, in inches.
        figsize : (float, float), optional
            Width and height, in inches, in the place of both.

        Raises
        ------
        UnknownNameError
            When no width has such a name.
        BilateralError
            When a side is no number of inches from 2 to 60.

        Examples
        --------
        >>> FigureSize.of("single"), FigureSize.of(figsize=(5, 4)).fixed
        (FigureSize(width=3.5, height=None, fixed=False), True)
        """
        if figsize is not None:
            wide, high = (_inches("figsize", side) for side in figsize)
            return cls(width=wide, height=high, fixed=True)
        width = "double" if width is None else width
        most = None if height is None else _inches("height", height)
        if not isinstance(width, str):
            return cls(width=_inches("width", width), height=most)
        refuse_unknown("width", width, WIDTHS)
        if width in HEIGHTS and most is None:
            return cls(width=WIDTHS[width], height=HEIGHTS[width], fixed=True)
        return cls(width=WIDTHS[width], height=most)

    def most(self, tallest: Sequence[float]) -> float:
        """Give the height that there is, for a chart that takes so much at the three widths."""
        return self.height or by_width(tallest, self.width)


def _inches(name: str, side: object) -> float:
    if isinstance(side, int | float | np.number) and isfinite(side) and LEAST <= side <= MOST:
        return float(side)
    msg = f"{name} {side!r} is no number of inches from {LEAST:.0f} to {MOST:.0f}"
    raise BilateralError(msg)


def by_width(sizes: Sequence[float], width: float) -> float:
    """Read a size off those for the three widths, in between by proportion.

    Examples
    --------
    >>> by_width((6.0, 6.5, 7.7), 7.0), by_width((6.0, 6.5, 7.7), 20.0)
    (6.5, 7.7)
    """
    return round(float(np.interp(width, tuple(WIDTHS.values()), sizes)), 2)
