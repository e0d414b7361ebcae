"""The three widths that charts are made for, and sizes that go with them."""

from collections.abc import Mapping, Sequence

import numpy as np

from bilateral.errors import UnknownNameError, unknown_name

WIDTHS: Mapping[str, float] = {"single": 3.5, "double": 7.0, "slide": 12.0}
"""Inches: one column of a journal, two columns, and a slide."""


def inches(width: str) -> float:
    """Return the width behind a name.

    Raises
    ------
    UnknownNameError
        When it is none of the three.

    Examples
    --------
    >>> inches("single")
    3.5
    """
    if width not in WIDTHS:
        raise UnknownNameError(unknown_name("width", width, WIDTHS))
    return WIDTHS[width]


def by_width(sizes: Sequence[float], width: float) -> float:
    """Read a size off those for the three widths, in between by proportion.

    Examples
    --------
    >>> by_width((6.0, 6.5, 7.7), 7.0), by_width((6.0, 6.5, 7.7), 20.0)
    (6.5, 7.7)
    """
    return round(float(np.interp(width, tuple(WIDTHS.values()), sizes)), 2)
