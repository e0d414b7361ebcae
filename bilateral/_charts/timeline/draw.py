"""The drawing of a timeline laid out: bands with headings, lanes with marks and words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.artist import Artist
from matplotlib.axes import Axes

from bilateral._charts.bidi import from_left
from bilateral._charts.legend import Key
from bilateral._charts.marks import Pen
from bilateral._charts.palette import CASES, INK, QUIET
from bilateral._charts.timeline.grid import draw_ground, draw_years, years
from bilateral._charts.timeline.label_candidates import LINE
from bilateral._charts.timeline.lanes import Placed
from bilateral._charts.timeline.layout import PAD, Band, Lane, Plan, Setting
from bilateral._charts.timeline.legend import draw_key
from bilateral._charts.typesetting import Type


@dataclass(frozen=True, slots=True)
class Laid:
    """A timeline laid out and ready to be drawn: its plan, what that was made for, and its key."""

    plan: Plan
    setting: Setting
    key: Key


def draw(ax: Axes, laid: Laid, names: Mapping[str, str]) -> None:
    """Draw all of it; `names` says what each case is called."""
    setting = laid.setting
    placed = any(lane.placed for band in laid.plan.bands for lane in band.lanes)
    ticks = years(setting.scale, 5 * setting.type.size) if placed else {}
    _dress(ax, laid.plan, setting, ticks)
    draw_ground(laid.plan, ax, setting, ticks)
    draw_key(laid.key, ax, setting)
    for number, band in enumerate(laid.plan.bands):
        name, colour = names[band.case], CASES[number % len(CASES)].colour
        draw_years(band, ax, setting, ticks, _head(band, ax, setting, name, colour))
        for lane in band.lanes:
            _fill(lane, ax, setting, colour)
        top = band.bottom - len(band.notes) * setting.type.leading
        _paragraph(ax, setting, band.notes, top, color=QUIET)
    below = laid.plan.bands[-1].bottom + PAD if laid.plan.bands else 0.0
    _paragraph(ax, setting, laid.plan.foot, below, color=QUIET, style="italic")
    _tell_apart((*ax.lines, *ax.patches, *ax.texts))


def _tell_apart(artists: Iterable[Artist]) -> None:
    """Give ids that come again a number, since an SVG may hold each but once."""
    seen = Counter[str]()
    for artist in artists:
        gid = artist.get_gid()
        if gid:
            seen[gid] += 1
            artist.set_gid(gid if seen[gid] == 1 else f"{gid}.{seen[gid]}")


def _dress(ax: Axes, made: Plan, setting: Setting, ticks: Mapping[int, float]) -> None:
    """Set the axes: days across, points down, the names of lanes at the left, and no frame."""
    ax.grid(visible=False)
    ax.xaxis_date()
    ax.set_xlim(*setting.scale.limits)
    ax.set_ylim(made.height, 0)
    ax.set_xticks(list(ticks.values()), [str(year) for year in ticks])
    lanes = [lane for band in made.bands for lane in band.lanes]
    ax.set_yticks(
        [lane.top + PAD + setting.pitch for lane in lanes],
        [setting.words[lane.kind] for lane in lanes],
    )
    ax.tick_params(labelsize=setting.type.size, labelcolor=INK, color=QUIET, length=2.5, width=0.5)
    ax.tick_params(axis="y", length=0, pad=5)
    for side, spine in ax.spines.items():
        spine.set_visible(side == "bottom")
        spine.set_color(QUIET)
        spine.set_linewidth(0.5)


def _head(band: Band, ax: Axes, setting: Setting, name: str, colour: str) -> float:
    """Write the name of a case; return how far it reaches, in points from the axes' left edge."""
    type_ = Type(setting.type.size + 1.6, weight="bold")
    text, left = type_.cut(name, setting.scale.width + setting.left), -setting.left
    y = band.top + band.heading - 2
    look = {"size": type_.size, "weight": "bold", "va": "baseline", "color": colour}
    _write(ax, setting, text, left, y, **look)
    return left + type_.width(text)


def _fill(lane: Lane, ax: Axes, setting: Setting, colour: str) -> None:
    if not lane.placed:
        unseen = setting.coverage is not None and lane.coverage is None
        word = setting.words["no_coverage" if unseen else "no_record"]
        _write(ax, setting, word, 2, lane.top + lane.height / 2, color=QUIET, style="italic")
    large, small = (Pen(ax, scale, colour) for scale in (setting.scale, setting.scale.small))
    for item in lane.placed:
        pen, top = large if item.seat.words else small, lane.top + PAD
        pen.draw(item.span, top + item.middle * setting.pitch, item.names)
        _label(item, ax, setting, top + item.row * setting.pitch)


def _label(item: Placed, ax: Axes, setting: Setting, top: float) -> None:
    words_ = item.seat.words
    if words_ is None:
        return
    for number, line in enumerate(words_.lines):
        y = top + (number + 0.5) * LINE * setting.pitch
        _write(ax, setting, line, words_.x, y, ha=words_.align, gid=f"words:{item.names}")
    if words_.tag:
        y = top + LINE / 2 * setting.pitch
        _write(ax, setting, words_.tag, words_.tag_x, y, ha=words_.align, color=QUIET)


def _paragraph(ax: Axes, setting: Setting, lines: Sequence[str], top: float, **look: Any) -> None:
    for number, line in enumerate(lines):
        _write(ax, setting, line, 0, top + (number + 0.5) * setting.type.leading, **look)


def _write(ax: Axes, setting: Setting, text: str, x: float, y: float, **look: Any) -> None:
    style: dict[str, Any] = {
        "size": setting.type.size,
        "color": INK,
        "va": "center",
        "parse_math": False,
    }
    ax.text(setting.scale.day(x), y, from_left(text), **(style | look)).set_in_layout(False)
