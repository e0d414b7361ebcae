"""The key of a timeline: a sample of each mark that it uses, in ink; six at most."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.day_scale import Scale
from bilateral._charts.legend import Entry
from bilateral._charts.palette import INK
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_marks import Pen
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.timeline.read import Ties


def entries(ties: Ties, scale: Scale) -> Iterator[Entry]:
    """Explain directions, the stages before delivery, and the range of a date."""
    marks = [span for span in ties.spans if span.shape in {"bar", "mark"}]
    used = {span.direction for span in marks}
    for direction, text in ties.directions.items():
        if direction in used:
            yield _mark(scale, text, direction=direction)
    stages = {span.stage for span in marks}
    for stage in ("agreed", "planned"):
        if stage in stages:
            yield _mark(scale, PHRASES[stage], stage=stage, direction="")
    if any(span.ranges for span in ties.dated):
        yield Entry(1.6 * scale.em, PHRASES["range"], _draw_range(scale))


_SAMPLE = TieSpan(
    name="key", case="", kind="", topic="", title="", shape="mark", stage="delivered",
    direction="out", bounds=(0.0, 0.0, 0.0, 0.0), start_kind="known", end_kind="known", year="",
    contradicted=False,
)  # fmt: skip


def _mark(scale: Scale, words: str, **traits: Any) -> Entry:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        day = scale.day(x + scale.em / 2)
        pen = Pen(canvas, scale, INK, "key")
        pen.draw(replace(_SAMPLE, bounds=(day, day, day, day), **traits), y)

    return Entry(scale.em, words, draw)


def _draw_range(scale: Scale) -> Any:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        pen = Pen(canvas, scale, INK, "key")
        pen.span("range", scale.day(x + 0.5), scale.day(x + 1.5 * scale.em), y)

    return draw
