"""The legend of a timeline: a sample of each mark that it uses, in ink."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from bilateral._charts.canvas import Canvas
from bilateral._charts.day_scale import Scale
from bilateral._charts.legend import Entry, Legend, plain, swatch
from bilateral._charts.palette import INK, OUTSIDE, QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.tie_marks import Pen
from bilateral._charts.tie_spans import ABOUT, DOUBT, STAGES, TieSpan
from bilateral._charts.timeline.layout import Spacing
from bilateral._charts.timeline.read import Ties


def legend_of(ties: Ties, spacing: Spacing) -> Legend:
    """Collect the entries for what is on the axis, and break them into rows."""
    entries = _entries(ties, spacing.scale)
    return Legend.of(entries, spacing.type, -spacing.left, spacing.scale.width)


def _entries(ties: Ties, scale: Scale) -> Iterable[Entry]:
    spans = ties.dated
    marks = [span for span in spans if span.shape in {"bar", "mark"}]
    directions = {span.direction for span in marks}
    for direction, text in ties.directions.items():
        if direction in directions:
            yield _mark(scale, text, direction=direction)
    stages = {span.stage for span in marks}
    for stage in STAGES:
        if stage in stages:
            yield _mark(scale, PHRASES[stage], stage=stage, direction="")
    if any(span.shape == "absent" for span in spans):
        yield _mark(scale, PHRASES["absent"], shape="absent")
    yield from _stretches(spans, scale)
    yield from _signs(spans)
    if ties.coverage is not None:
        yield swatch(
            PHRASES["outside"], "outside:key", 6.0, facecolor=OUTSIDE, edgecolor=QUIET,
            linewidth=0.4, zorder=1,
        )  # fmt: skip


def _stretches(spans: Sequence[TieSpan], scale: Scale) -> Iterable[Entry]:
    if any(span.shape == "closed" for span in spans):
        yield _stretch(scale, 16, "closed", _closed)
    if any(span.ranges for span in spans):
        yield _stretch(scale, 12, "range", lambda pen, *ends: pen.span("range", *ends))
    first = [(span.bounds[0], span.start_kind) for span in spans]
    bounds = [*first, *((span.bounds[3], span.end_kind) for span in spans)]
    if any(bound is None and kind != "open" for bound, kind in bounds):
        yield _stretch(scale, 12, "unknown_end", _trail)
    if any(bound is None and kind == "open" for bound, kind in bounds):
        yield _stretch(scale, 14, "open", lambda pen, *ends: pen.arrow("open", *ends))


def _signs(spans: Sequence[TieSpan]) -> Iterable[Entry]:
    """Explain the signs that are among the words."""
    tags = "".join(span.tag for span in spans)
    for sign, meaning in ((ABOUT, "about"), (DOUBT, "doubtful")):
        if sign in tags:
            yield plain(f"{sign} {PHRASES[meaning]}")
    if any(span.contradicted for span in spans):
        yield plain(f"≠ {PHRASES['contradicted']}")


_SAMPLE = TieSpan(
    name="key", case="", kind="", topic="", title="", shape="mark", stage="delivered",
    direction="out", bounds=(0.0, 0.0, 0.0, 0.0), start_kind="known", end_kind="known", tag="",
    contradicted=False,
)  # fmt: skip


def _mark(scale: Scale, words: str, **traits: Any) -> Entry:
    def draw(canvas: Canvas, x: float, y: float) -> None:
        day = scale.day(x + scale.em / 2)
        pen = Pen(canvas, scale, INK, "key")
        pen.draw(replace(_SAMPLE, bounds=(day, day, day, day), **traits), y)

    return Entry(scale.em, words, draw)


def _stretch(
    scale: Scale, width: float, phrase: str, draw: Callable[[Pen, float, float, float], None]
) -> Entry:
    """Make an entry whose sample goes from one day to another."""

    def draw_sample(canvas: Canvas, x: float, y: float) -> None:
        start, end = scale.day(x + 0.5), scale.day(x + width - 0.5)
        draw(Pen(canvas, scale, INK, "key"), start, end, y)

    return Entry(width, PHRASES[phrase], draw_sample)


def _closed(pen: Pen, start: float, end: float, y: float) -> None:
    pen.draw(replace(_SAMPLE, shape="closed", bounds=(start, start, end, end)), y)


def _trail(pen: Pen, start: float, end: float, y: float) -> None:  # noqa: ARG001 (as the others)
    pen.tail(pen.scale(start), y, 1)
