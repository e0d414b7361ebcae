"""How a chart looks where its reader wants it otherwise: the size of its type, colours of cases."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from zlib import crc32

from matplotlib.colors import is_color_like, to_hex

from bilateral._charts.palette import CASES, Look
from bilateral.errors import BilateralError, refuse_unknown

Palette = Sequence[str] | Mapping[str, str]
"""Colours in the order of the cases, or by the ids of cases."""

LEAST_TYPE, MOST_TYPE = 4.0, 60.0
SPREAD = 131
"""Spreads ids over the looks so that the six that ship, or are worked examples, all differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The size of type, in points, and the colours of cases; the chart's own where None.

    A palette may name, besides the cases that are drawn, those of `cases`: they are compared, and
    have nothing to show.

    Examples
    --------
    >>> Style(palette=["black"]).looks(["a", "b"])["a"].colour
    '#000000'
    """

    font_size: float | None = None
    palette: Palette | None = None
    cases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse sizes and colours that are none.

        Raises
        ------
        BilateralError
            When the type is smaller than 4 points or larger than 60, or a colour is none.
        """
        size = self.font_size
        if size is not None and not LEAST_TYPE <= size <= MOST_TYPE:
            msg = f"font_size {size!r} is no number of points from 4 to 60"
            raise BilateralError(msg)
        given = self.palette or ()
        if isinstance(given, str):
            msg = f"palette {given!r} is one word; give a list of colours, or case → colour"
            raise BilateralError(msg)
        for colour in given.values() if isinstance(given, Mapping) else given:
            if not is_color_like(colour):
                msg = f"palette: {colour!r} is no colour; give a name or a code such as '#0072B2'"
                raise BilateralError(msg)

    def looks(self, cases: Iterable[str]) -> dict[str, Look]:
        """Say how each case looks: the same alone and in company, as long as none looks alike.

        The look of a case goes by its id. Where two in company would look alike, the later takes
        the next that is free; a seventh case looks like one of the six.

        Raises
        ------
        UnknownNameError
            When the palette names a case that is not compared.
        """
        ids = list(cases)
        palette = self.palette or {}
        colours = palette if isinstance(palette, Mapping) else dict(zip(ids, palette, strict=False))
        for name in colours:
            refuse_unknown("case of the palette", name, dict.fromkeys([*ids, *self.cases]))
        taken: list[int] = []
        for case in ids:
            first = preferred(case)
            order = [(first + step) % len(CASES) for step in range(len(CASES))]
            taken.append(next((place for place in order if place not in taken), first))
        looks = {case: CASES[place] for case, place in zip(ids, taken, strict=True)}
        return looks | {
            case: looks[case]._replace(colour=to_hex(colour))
            for case, colour in colours.items()
            if case in looks
        }


def preferred(case: str) -> int:
    """Give the place in `CASES` of the look that a case has unless another has it already."""
    return crc32(case.encode()) * SPREAD // 2**16 % len(CASES)
