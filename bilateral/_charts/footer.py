"""The lines below a chart: its sources, and at most two things to beware of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Any

from matplotlib.axes import Axes

from bilateral._charts.bidi import from_left
from bilateral._charts.names import capital
from bilateral._charts.page import figure_of, label_type
from bilateral._charts.palette import PLAIN, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import fair_shares
from bilateral._charts.style import Style
from bilateral._charts.svg import writable
from bilateral._charts.typesetting import Type
from bilateral.bibliography import linked_reference, reference
from bilateral.bibliography.fields import one_line, optional_field
from bilateral.sources import Source

MARGIN = 6.0
"""Around the footer, in points."""
SHARE = 0.2
"""The most of the height of a figure that a footer takes."""
CAVEATS = 2
LEAST = 2
"""So many lines a paragraph may have on the lowest figure."""
NO_END = 10_000
YEAR = re.compile(r"\d{4}")


class Paragraph(str):
    """A paragraph of a footer, and what may stand for it where there is less room.

    Attributes
    ----------
    shorter : tuple of str
        Other wordings, the longest first.
    """

    __slots__ = ("shorter",)
    shorter: tuple[str, ...]

    def __new__(cls, text: str, shorter: Iterable[str] = ()) -> "Paragraph":
        """Join the wordings."""
        paragraph = super().__new__(cls, text)
        paragraph.shorter = tuple(shorter)
        return paragraph


def footer_paragraphs(sources: Sequence[Source], warnings: Sequence[str]) -> tuple[Paragraph, ...]:
    """Write the paragraphs of a footer: the sources, and the first of the warnings."""
    parts = {
        "sources": list(_listed(sources)) if sources else [],
        "warnings": [
            " ".join(map(capital, warnings[:most])) for most in range(CAVEATS, 0, -1) if warnings
        ],
    }
    written = {
        name: [PHRASES[name].format(text) for text in texts] for name, texts in parts.items()
    }
    return tuple(Paragraph(texts[0], texts[1:]) for texts in written.values() if texts)


def _listed(sources: Sequence[Source]) -> Iterator[str]:
    """List sources: in full, without addresses, by title and year, some of them, their number."""
    yield "; ".join(reference(source).rstrip(".") for source in sources)
    yield "; ".join(linked_reference(source).text.rstrip(".") for source in sources)
    years: dict[str, list[str]] = {}
    for source in sources:
        years.setdefault(one_line(source.title), []).extend(YEAR.findall(_dated(source))[:1])
    titles = [f'"{title}"{_in_brackets(found)}' for title, found in years.items()]
    for most in range(len(titles), 0, -1):
        more = len(titles) - most
        yield "; ".join([*titles[:most], *([PHRASES["more"].format(count=more)] if more else [])])
    yield PHRASES["sources_number"].format(len(sources))


def _dated(source: Source) -> str:
    return f"{source.issued or ''} {optional_field(source, 'as_of') or ''}"


def _in_brackets(years: Sequence[str]) -> str:
    return f" ({', '.join(dict.fromkeys(years))})" if years else ""


@dataclass(frozen=True, slots=True)
class Footer:
    """The lines of a footer."""

    lines: tuple[str, ...]
    type: Type

    @classmethod
    def of(
        cls, paragraphs: Sequence[Paragraph], width: float, whole: float, style: Style
    ) -> "Footer":
        """Break paragraphs for a figure of a width and a height, in inches.

        Where they would take more than a fifth of it, they share the room, each in the longest
        wording that fits its share; what has no shorter one is cut behind an ellipsis. Each may
        have two lines.
        """
        type_, room = label_type(width, style), width * 72 - 2 * MARGIN
        wanted = [len(type_.wrap(text, room, most=NO_END)) for text in paragraphs]
        most = int((whole * SHARE * 72 - 2 * MARGIN) / type_.leading)
        shares = [max(int(share), LEAST) for share in fair_shares(wanted, most)]
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


def _broken(type_: Type, room: float, paragraph: Paragraph, most: int) -> tuple[str, ...]:
    wordings = [str(paragraph), *paragraph.shorter]
    whole = (text for text in wordings if len(type_.wrap(text, room, NO_END)) <= most)
    return type_.wrap(next(whole, wordings[-1]), room, most)
