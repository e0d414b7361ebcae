"""The lines below a chart: its sources, and at most two things to beware of."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from matplotlib.axes import Axes

from bilateral._charts.bidi import from_left
from bilateral._charts.page import figure_of, label_type
from bilateral._charts.palette import PLAIN, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import fair_shares
from bilateral._charts.style import Style
from bilateral._charts.svg import writable
from bilateral._charts.typesetting import Type
from bilateral.bibliography import reference
from bilateral.sources import Source

MARGIN = 6.0
"""Around the footer, in points."""
SHARE = 0.2
"""The most of the height of a figure that a footer takes."""
CAVEATS = 2
NO_END = 10_000


def footer_paragraphs(sources: Sequence[Source], warnings: Sequence[str]) -> tuple[str, ...]:
    """Write the paragraphs of a footer: the sources, and the first of the warnings."""
    parts = {
        "sources": "; ".join(reference(source).rstrip(".") for source in sources),
        "warnings": " ".join(warnings[:CAVEATS]),
    }
    return tuple(PHRASES[name].format(text) for name, text in parts.items() if text)


@dataclass(frozen=True, slots=True)
class Footer:
    """The lines of a footer."""

    lines: tuple[str, ...]
    type: Type

    @classmethod
    def of(cls, paragraphs: Sequence[str], width: float, whole: float, style: Style) -> "Footer":
        """Break paragraphs for a figure of a width and a height, in inches.

        Where they would take more than a fifth of it, they share the room, and what has none is
        left out behind an ellipsis; each keeps a line.
        """
        type_, room = label_type(width, style), width * 72 - 2 * MARGIN
        wanted = [len(type_.wrap(text, room, most=NO_END)) for text in paragraphs]
        most = int((whole * SHARE * 72 - 2 * MARGIN) / type_.leading)
        shares = [max(int(share), 1) for share in fair_shares(wanted, most)]
        broken = map(partial(_broken, type_, room), paragraphs, shares)
        return cls(tuple(chain.from_iterable(broken)), type_)

    @property
    def height(self) -> float:
        """Its height, with room around it, in inches."""
        return (len(self.lines) * self.type.leading + 2 * MARGIN) / 72 if self.lines else 0.0

    def write(self, axes: Axes) -> None:
        """Write it at the foot of the figure of some axes."""
        figure = figure_of(axes)
        width, height = 72 * figure.get_size_inches()
        for number, line in enumerate(self.lines):
            y = 72 * self.height - MARGIN - number * self.type.leading
            look: dict[str, Any] = {"size": self.type.size, "color": QUIET, "va": "top", **PLAIN}
            words = axes.text(
                MARGIN / width, y / height, writable(from_left(line)), parse_math=False,
                transform=figure.transFigure, gid=f"footer:{number}", **look,
            )  # fmt: skip
            words.set_in_layout(False)


def _broken(type_: Type, room: float, text: str, most: int) -> tuple[str, ...]:
    return type_.wrap(text, room, most)
