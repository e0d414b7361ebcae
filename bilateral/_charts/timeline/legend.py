"""The key of a timeline: a sample of each mark that it uses, in ink."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from bilateral._charts.legend import Draw, Entry, Key, flowed
from bilateral._charts.marks import Pen
from bilateral._charts.palette import INK, OUTSIDE, QUIET
from bilateral._charts.tie_spans import ABOUT, DOUBT, STAGES, Span
from bilateral._charts.timeline.layout import Setting


def key(spans: Sequence[Span], setting: Setting, ends: tuple[str, str]) -> Key:
    """Collect the entries for what is drawn, and break them into rows.

    Parameters
    ----------
    spans : sequence of Span
        All that stand on the axis.
    setting : Setting
        Words and type.
    ends : (str, str)
        What to call ties that go out from the focal state, and those that come in.
    """
    entries = _entries(spans, setting, ends)
    return flowed(entries, setting.type, -setting.left, setting.scale.width)


def draw_key(made: Key, ax: Axes, setting: Setting) -> None:
    """Draw the key at the top of the axes, in ink."""
    pen = Pen(ax, setting.scale, INK, "key")
    for entry, x, row in made.places:
        y = (row + 0.5) * made.row
        entry.draw(pen, x, y)
        ax.text(
            setting.scale.day(x + entry.width + 3), y, entry.words, size=setting.type.size,
            color=INK, va="center", parse_math=False,
        ).set_in_layout(False)  # fmt: skip


def _entries(spans: Sequence[Span], setting: Setting, ends: tuple[str, str]) -> Iterable[Entry]:
    words, marks = setting.words, [span for span in spans if span.shape in {"bar", "mark"}]
    named = {"out": ends[0], "in": ends[1], "mutual": words["mutual"]}
    directions = {span.direction for span in marks}
    em = setting.type.size
    for direction, text in named.items():
        if direction in directions:
            yield _mark(em, text, direction=direction)
    stages = {span.stage for span in marks}
    for stage in STAGES:
        if stage in stages:
            yield _mark(em, words[stage], stage=stage, direction="")
    if any(span.shape == "absent" for span in spans):
        yield _mark(em, words["absent"], shape="absent")
    yield from _stretches(spans, words)
    if setting.coverage is not None:
        yield Entry(9, words["outside"], _patch)


def _stretches(spans: Sequence[Span], words: Mapping[str, str]) -> Iterable[Entry]:
    if any(span.shape == "closed" for span in spans):
        yield Entry(16, words["closed"], _drawn(width=16, shape="closed"))
    if any(span.ranges for span in spans):
        yield Entry(12, words["range"], _drawn(width=12, shape="range"))
    kinds = [(s.bounds[0], s.start_kind) for s in spans] + [
        (s.bounds[3], s.end_kind) for s in spans
    ]
    if any(bound is None and kind != "open" for bound, kind in kinds):
        yield Entry(12, words["unknown_end"], _drawn(width=12, shape="unknown"))
    if any(bound is None and kind == "open" for bound, kind in kinds):
        yield Entry(14, words["open"], _drawn(width=14, shape="open"))
    tags = "".join(span.tag for span in spans)
    for sign, meaning in ((ABOUT, words["about"]), (DOUBT, words["doubtful"])):
        if sign in tags:
            yield Entry(0, f"{sign} {meaning}", _nothing)
    if any(span.contradicted for span in spans):
        yield Entry(0, f"≠ {words['contradicted']}", _nothing)


_SAMPLE = Span(
    name="key", case="", kind="", topic="", title="", shape="mark", stage="delivered",
    direction="out", bounds=(0.0, 0.0, 0.0, 0.0), start_kind="known", end_kind="known", tag="",
    contradicted=False,
)  # fmt: skip


def _mark(em: float, words: str, **traits: Any) -> Entry:
    def draw(pen: Pen, x: float, y: float) -> None:
        day = pen.scale.day(x + em / 2)
        pen.draw(replace(_SAMPLE, bounds=(day, day, day, day), **traits), y)

    return Entry(em, words, draw)


def _drawn(width: float, shape: str) -> Draw:
    def draw(pen: Pen, x: float, y: float) -> None:
        _sample(pen, shape, y, pen.scale.day(x + 0.5), pen.scale.day(x + width - 0.5))

    return draw


def _sample(pen: Pen, shape: str, y: float, start: float, end: float) -> None:
    if shape == "closed":
        pen.draw(replace(_SAMPLE, shape=shape, bounds=(start, start, end, end)), y)
    elif shape == "open":
        pen.arrow("open", start, end, y)
    elif shape == "range":
        pen.span("range", start, end, y)
    else:
        pen.tail(pen.scale(start), y, 1)


def _patch(pen: Pen, x: float, y: float) -> None:
    day, scale = pen.scale.day, pen.scale
    place = (day(x), y - 3)
    box = Rectangle(place, 9 * scale.days, 6, facecolor=OUTSIDE, edgecolor=QUIET, linewidth=0.4)
    box.set_gid("outside:key")
    pen.axes.add_patch(box)
    box.set_clip_on(False)


def _nothing(pen: Pen, x: float, y: float) -> None:
    """Draw no sample: the sign stands among the words."""
