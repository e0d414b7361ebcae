"""How far apart two colours are, for most eyes, for eyes that lack a colour, and in grey."""

from collections.abc import Mapping
from functools import lru_cache

import numpy as np
from matplotlib.colors import to_rgb
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]

SEEN_BY: Mapping[str, Array] = {
    "protanomaly": np.array([
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ]),
    "deuteranomaly": np.array([
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ]),
    "tritanomaly": np.array([
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ]),
    "grey": np.tile([0.2126, 0.7152, 0.0722], (3, 1)),
}  # fmt: skip
"""Matrices on linear sRGB: Machado, Oliveira & Fernandes 2009 at full severity; and luminance."""

_TO_XYZ = np.array([
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.0721750],
    [0.0193339, 0.1191920, 0.9503041],
])  # fmt: skip
_WHITE = _TO_XYZ.sum(axis=1)


def differences(first: str, other: str) -> dict[str, float]:
    """Measure how far apart two colours look (CIEDE2000), to most eyes and to the others.

    Returns
    -------
    dict
        ``normal``, ``protanomaly``, ``deuteranomaly``, ``tritanomaly`` and ``grey``. Below about 2
        eyes see one colour; below 20 small marks are mixed up.

    References
    ----------
    Machado, Oliveira & Fernandes 2009, doi:10.1109/TVCG.2009.113; Sharma, Wu & Dalal 2005,
    doi:10.1002/col.20070.

    Examples
    --------
    >>> round(differences("#0072B2", "#D55E00")["grey"])
    8
    """
    return dict(_differences(first, other))


@lru_cache(maxsize=4096)
def _differences(first: str, other: str) -> dict[str, float]:
    linear = _linear(np.array([to_rgb(first), to_rgb(other)]))
    seen = {"normal": linear}
    seen |= {name: np.clip(linear @ matrix.T, 0, 1) for name, matrix in SEEN_BY.items()}
    return {name: ciede2000(*map(_lab, colours)) for name, colours in seen.items()}


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, from 0 for black to 1 for white.

    Examples
    --------
    >>> round(luminance("#0072B2"), 2), round(luminance("#ffffff"), 2)
    (0.15, 1.0)
    """
    return float(SEEN_BY["grey"][0] @ _linear(np.array(to_rgb(colour))))


def ciede2000(first: ArrayLike, other: ArrayLike) -> float:
    """Return the colour difference CIEDE2000 of two colours in CIELAB.

    Examples
    --------
    >>> round(ciede2000((50, 2.6772, -79.7751), (50, 0, -82.7485)), 4)
    2.0425
    """
    (l1, a1, b1), (l2, a2, b2) = np.asarray(first, float), np.asarray(other, float)
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1.5 - 0.5 * np.sqrt(mean**7 / (mean**7 + 25.0**7))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    hue = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    terms = _terms(light, chroma, hue)
    parts = (l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)))
    x, y, z = (part / weight for part, weight in zip(parts, terms[:3], strict=True))
    return float(np.sqrt(x * x + y * y + z * z + terms[3] * y * z))


def _terms(light: float, chroma: float, hue: float) -> tuple[float, float, float, float]:
    """Return the weights of lightness, chroma and hue, and the rotation for blues."""
    cosines = sum(
        share * np.cos(np.radians(times * hue + shift))
        for share, times, shift in ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    )
    lightness = 1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2)
    turn = np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2)))
    rotation = -2 * np.sqrt(chroma**7 / (chroma**7 + 25.0**7)) * np.sin(turn)
    return lightness, 1 + 0.045 * chroma, 1 + 0.015 * chroma * (1 + cosines), rotation


def _linear(rgb: Array) -> Array:
    return np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)


def _lab(linear: Array) -> Array:
    ratio = _TO_XYZ @ linear / _WHITE
    x, y, z = np.where(ratio > 0.008856, np.cbrt(ratio), 7.787 * ratio + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
