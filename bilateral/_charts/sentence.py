"""A sentence in the place of a chart that has nothing to draw, or no room for it."""

from dataclasses import dataclass

from bilateral._charts.canvas import Canvas, FittedLayout, Space
from bilateral._charts.palette import QUIET

NO_ROOM = "no room"
"""The name of the words in the place of a chart that has no room."""


@dataclass(frozen=True)
class Sentence(FittedLayout):
    """The lines of a sentence."""

    lines: tuple[str, ...]

    @property
    def needed(self) -> float:
        """The height of the lines."""
        return len(self.lines) * self.space.type.leading + 2


def lay_out(words: str, space: Space) -> Sentence:
    """Break a sentence into lines; it is not said again below a title that says it."""
    most = max(int(space.height / space.type.leading), 1)
    lines = () if words == space.title else space.type.wrap(words, space.width - 2, most)
    return Sentence(space, lines)


def draw(words: str, layout: Sentence, canvas: Canvas) -> None:  # noqa: ARG001 (as all charts)
    """Write the lines."""
    canvas.write_lines(layout.lines, 0, 0, color=QUIET)


def draw_refusal(words: str, layout: Sentence, canvas: Canvas) -> None:  # noqa: ARG001 (as all)
    """Write why a chart has no room; an audit finds it by its name."""
    canvas.write_lines(layout.lines, 0, 0, color=QUIET, gid=NO_ROOM)
