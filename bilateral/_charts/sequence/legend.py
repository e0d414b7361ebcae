"""The legend of a chart of order, and the looks that it explains."""

from collections.abc import Iterator, Mapping
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.legend import Entry, dash
from bilateral._charts.palette import INK, PAPER
from bilateral._charts.phrases import PHRASES
from bilateral._charts.sequence.read import RELS, Order
from bilateral._charts.tie_marks import head_look
from bilateral._charts.tie_spans import STAGES

STYLES: Mapping[str, Any] = {"surely": "-", "possibly": (0, (3.2, 2.0)), "no": (0, (0.9, 1.5))}
"""How a line says that one tie began before the other."""
SHORT: Mapping[str, Any] = {"surely": "-", "possibly": (0, (1.3, 1.2))}
"""The same between neighbours, where dashes must be short."""
DOT = 0.66
"""The size of the mark of a tie, in sizes of the type."""
HEADS: Mapping[str, Mapping[str, Any]] = {
    "prompted_by": {"marker": ">"},
    "follows": {"marker": ">", "mfc": PAPER},
    "implements": {"marker": "D"},
}
"""The end of an arrow says what one tie is to the other."""
ARROW = 0.52
"""The size of that end, in sizes of the type."""
THICK, THIN = 0.9, 0.8


def tie_look(look: str, colour: str, em: float) -> dict[str, Any]:
    """Say how the mark of a tie shows its stage, or that the tie is reported absent."""
    absent = {"marker": "x", "mew": 1.2, "color": colour}
    return {"ms": DOT * em, **(absent if look == "absent" else head_look("o", look, colour))}


def end_look(rel: str, colour: str, em: float) -> dict[str, Any]:
    """Say how a line ends that leads to a tie."""
    return {"ms": ARROW * em, "mew": 0.7, "color": colour, **HEADS[rel]}


def legend_entries(order: Order, em: float) -> Iterator[Entry]:
    """Yield a sample of all that the chart uses, with its words."""
    events = [event for course in order.courses for event in course.events]
    looks = {event.look for event in events}
    for look in (*STAGES, "absent"):
        if look in looks:
            yield _mark(PHRASES[look], em, **tie_look(look, INK, em))
    links = [link for course in order.courses for _, link in course.links]
    for rel in RELS:
        if any(link.rel == rel for link in links):
            yield _mark(PHRASES[rel], em, **end_look(rel, INK, em))
    used = {link.certainty for link in links} | {event.next for event in events} - {"no"}
    for certainty, style in STYLES.items():
        if certainty in used:
            yield dash(PHRASES[f"began_{certainty}"], color=INK, lw=THICK, ls=style)


def _mark(words: str, em: float, **look: Any) -> Entry:
    """Make an entry whose sample is a mark."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        canvas.mark(f"key:{words}", x + em / 2, y, **look)

    return Entry(em, words, draw)
