"""One scale of lightness for counts: the same count is as dark in every hue, and in grey."""

from dataclasses import dataclass
from functools import cache

from matplotlib.colors import to_hex, to_rgb

from bilateral._charts.color_difference import lightness
from bilateral._charts.palette import INK, PAPER

LIGHT, DARK = 90.0, 30.0
"""The lightness of the least and the greatest class."""
MOST_CLASSES = 6
READS_WHITE = 52.0
"""Below this lightness words are set in white."""
HALVINGS = 12


@dataclass(frozen=True, slots=True)
class Ramp:
    """Classes of counts, by the least count of each, and the greatest count of all."""

    steps: tuple[int, ...]
    most: int

    @classmethod
    def to(cls, most: int) -> "Ramp":
        """Divide the counts from 1 on: one by one where they are few, else by a constant factor.

        Examples
        --------
        >>> Ramp.to(4).steps, Ramp.to(18).steps
        ((1, 2, 3, 4), (1, 2, 4, 8, 16))
        """
        if most <= MOST_CLASSES - 1:
            return cls(tuple(range(1, max(most, 1) + 1)), max(most, 1))
        factor = next(n for n in range(2, most + 2) if n**MOST_CLASSES > most)
        powers = (factor**n for n in range(MOST_CLASSES))
        return cls(tuple(step for step in powers if step <= most), most)

    @property
    def labels(self) -> tuple[str, ...]:
        """The counts of each class in figures."""
        ends = (*(step - 1 for step in self.steps[1:]), self.most)
        return tuple(
            str(low) if low == high else f"{low}\N{EN DASH}{high}"
            for low, high in zip(self.steps, ends, strict=True)
        )

    def shade(self, count: int, hue: str) -> str:
        """Return the colour of a count in a hue."""
        place = sum(step <= count for step in self.steps) - 1
        return self.shades(hue)[max(place, 0)]

    def shades(self, hue: str) -> tuple[str, ...]:
        """Return the colours of all classes in a hue, from light to dark."""
        apart = (LIGHT - DARK) / max(len(self.steps) - 1, 1)
        lights = [LIGHT - apart * n for n in range(len(self.steps))]
        return tuple(as_light(hue, light if len(lights) > 1 else 70.0) for light in lights)


@cache
def as_light(hue: str, light: float) -> str:
    """Mix a hue with white or with black until it has a certain lightness.

    Examples
    --------
    >>> [round(lightness(as_light(hue, 60))) for hue in ("#0072B2", "#D55E00", "#882255")]
    [60, 60, 60]
    """
    bare = lightness(hue)
    end = (1.0, 1.0, 1.0) if bare < light else (0.0, 0.0, 0.0)
    low, high = 0.0, 1.0
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        is_short = abs(lightness(_mixed(hue, end, middle)) - bare) < abs(light - bare)
        low, high = (middle, high) if is_short else (low, middle)
    return _mixed(hue, end, high)


def on(shade: str) -> str:
    """Return the colour of words on a shade.

    Examples
    --------
    >>> on("#ffffff"), on("#003355")
    ('#1a1a1a', '#ffffff')
    """
    return PAPER if lightness(shade) < READS_WHITE else INK


def _mixed(hue: str, end: tuple[float, float, float], share: float) -> str:
    parts = [
        part * (1 - share) + other * share for part, other in zip(to_rgb(hue), end, strict=True)
    ]
    return to_hex((parts[0], parts[1], parts[2]))
