"""The colours of the charts, with markers and hatches, since no six hues stay apart in grey."""

from typing import NamedTuple

INK = "#1a1a1a"
QUIET = "#5c5c5c"
FAINT = "#dedede"
PAPER = "#ffffff"
OUTSIDE = "#efeeea"
HATCHED = "#b8b8b8"

PLAIN = {"weight": "normal", "style": "normal", "variant": "normal", "usetex": False}
"""What a style may set for all words, and where a chart means something by it."""


class Look(NamedTuple):
    """How one case looks everywhere: a hue, and a marker and a hatch for readers who see no hue."""

    colour: str
    marker: str
    hatch: str


CASES = (
    Look("#0072B2", "o", ""),
    Look("#D55E00", "D", "////"),
    Look("#400080", "s", "...."),
    Look("#801F00", "^", "xxxx"),
    Look("#1F4040", "v", "----"),
    Look("#808080", "P", "++++"),
)
"""Blue and vermilion first, 50 apart or more (CIEDE2000) in every colour vision; with the other
four no two are closer than 19. All are dark enough for words on paper."""


def tint(colour: str, share: float) -> str:
    """Mix a colour with paper: 1 keeps it, 0 gives white.

    Examples
    --------
    >>> tint("#0072B2", 0.0)
    '#ffffff'
    """
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)
