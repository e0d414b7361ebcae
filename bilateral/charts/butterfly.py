"""The balance: what goes out on the left, what comes in on the right, what is mutual between."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from bilateral.charts.chart import Drawing
from bilateral.charts.demands import demand, demand_numbers
from bilateral.charts.page import LABEL, SIDE, TITLE, settled, title_lines, write_title
from bilateral.charts.palette import CASES, INK, PAPER, QUIET, Look
from bilateral.charts.telling import state_name
from bilateral.charts.text import Type
from bilateral.charts.widths import by_width
from bilateral.charts.wording import words

COLUMNS = (
    "relationship kind basis out_word in_word out_record in_record out_lower in_lower mutual "
    "other_terms out_delivered in_delivered"
).split()
NUMBERS = ("out_lower", "in_lower", "mutual", "other_terms", "out_delivered", "in_delivered")
ROW = 1.75
"""From row to row, in sizes of the type."""
GUTTER = 0.11
"""Half of the room between the two sides, as a share of the width of the axes."""
RESERVE = 0.17
"""Room at each outer end, for numbers and for words in place of a bar."""


ABSENT = "reported absent"


class Side(NamedTuple):
    """One side of a row: how many ties, how many of them delivered, or the words in their place."""

    number: int | None
    delivered: int
    told: str


class Row(NamedTuple):
    """One kind of tie in one case."""

    kind: str
    ways: tuple[str, str]
    out: Side
    back: Side
    mutual: int | None
    other: int


def balance(
    frame: pd.DataFrame,
    *,
    ax: Axes | None = None,
    width: float = 7.0,
    below: float = 0.0,  # noqa: ARG001 (every drawing takes it)
    focal: str | None = None,
    names: Mapping[str, str] | None = None,
    title: str | None = None,
    lang: str = "en",
) -> Axes:
    """Draw the reported ties of each kind by direction, each case below the other, on one scale.

    Filled is what was delivered, hollow what is planned or agreed. What no source tells of stands
    in words, since a bar of no length would be a zero; a zero is a hollow mark at the middle.

    Parameters
    ----------
    frame : pandas.DataFrame
        As ``comparison.balance().frame``; its rows of ``basis`` *ties* are drawn.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a figure is made where none is given.
    width : float
        Of the figure that is made, in inches.
    below : float
        Not used here: the chart is no higher than its rows.
    focal : str, optional
        The state that gives on the left and receives on the right.
    names : mapping of str to str, optional
        What to call each relationship.
    title : str, optional
        In place of the one that is computed.
    lang : str
        The language of the words that the chart writes by itself.

    Returns
    -------
    matplotlib.axes.Axes
        The axes, with ties on the horizontal axis and points on the vertical one.

    Raises
    ------
    BilateralError
        When columns are lacking, or hold no numbers.
    """
    demand(frame, COLUMNS, chart="a balance", origin="comparison.balance().frame")
    demand_numbers(frame, NUMBERS)
    cases = _cases(frame)
    heading = title or title_of(frame, names=names, lang=lang)
    type_ = Type(by_width(LABEL, width if ax is None else settled(ax)[0] / 72))
    pitch = type_.size * ROW
    high = pitch * (1.3 + sum(len(rows) + 1.4 for rows in cases.values()))
    ax = _fresh(width, heading, high, cases, type_, lang) if ax is None else _given(ax, heading)
    _set_axes(ax, cases, high)
    _Pen(ax, type_, pitch, words(lang)).draw(cases, names or {}, focal)
    return ax


def title_of(frame: pd.DataFrame, **options: Any) -> str:
    """Say how many of the reported ties of each case go one way, and how many the other."""
    if options.get("title"):
        return str(options["title"])
    table, names = words(options.get("lang", "en")), options.get("names") or {}
    told = [
        table["balance_title"].format(
            names.get(case, case),
            sum(row.out.number or 0 for row in rows),
            sum(row.back.number or 0 for row in rows),
        )
        for case, rows in _cases(frame).items()
    ]
    return "; ".join(told) or table["no_ties"]


def tell(frame: pd.DataFrame, **options: Any) -> str:
    """Describe every row: what goes out, what comes in, what is mutual or on other terms."""
    table, names = words(options.get("lang", "en")), options.get("names") or {}
    lines = []
    for case, rows in _cases(frame).items():
        each = [f"{table[row.kind]}: {', '.join(_parts(row, table))}" for row in rows]
        lines.append(f"{names.get(case, case)}: {'; '.join(each)}.")
    return " ".join(lines)


def _parts(row: Row, table: Mapping[str, str]) -> Iterator[str]:
    """Say what goes each way; what nothing is told of is left out, since it is no 0."""
    yield f"{row.ways[0]} {_told(row.out)}"
    yield f"{row.ways[1]} {_told(row.back)}"
    if row.mutual is not None:
        yield f"{table['mutual']} {row.mutual}"
    if row.other:
        yield f"{table['other_terms']} {row.other}"


def _told(side: Side) -> str:
    return side.told if side.number is None else str(side.number)


def _cases(frame: pd.DataFrame) -> dict[str, list[Row]]:
    """Read the rows that count ties, by case."""
    cases: dict[str, list[Row]] = {}
    ties = frame[frame["basis"].eq("ties")]
    for told in ties[COLUMNS].astype(object).to_dict("records"):
        row = Row(
            kind=str(told["kind"]),
            ways=(str(told["out_word"]), str(told["in_word"])),
            out=_side(told, "out"),
            back=_side(told, "in"),
            mutual=None if pd.isna(told["mutual"]) else int(told["mutual"]),
            other=_count(told["other_terms"]),
        )
        cases.setdefault(str(told["relationship"]), []).append(row)
    return cases


def _side(told: Mapping[Any, Any], way: str) -> Side:
    record, count = str(told[f"{way}_record"]), told[f"{way}_lower"]
    if record == "zero":
        return Side(0, 0, record)
    known = None if pd.isna(count) else int(count)
    return Side(known, _count(told[f"{way}_delivered"]), record)


def _count(value: Any) -> int:
    return 0 if pd.isna(value) else int(value)


def _fresh(
    width: float,
    heading: str,
    high: float,
    cases: Mapping[str, Sequence[Row]],
    type_: Type,
    lang: str,
) -> Axes:
    title = Type(by_width(TITLE, width), weight="bold")
    lines = title_lines(heading, width * 72 - 2 * SIDE, title)
    top = len(lines) * title.leading + 12
    kinds = {words(lang)[row.kind] for rows in cases.values() for row in rows}
    left = max(map(type_.width, kinds), default=0.0) + SIDE + 6
    wide, total = width * 72, high + top + SIDE
    figure = Figure(figsize=(width, total / 72))
    ax = figure.add_axes((left / wide, SIDE / total, 1 - (left + SIDE) / wide, high / total))
    write_title(ax, lines, title).set_x((SIDE - left) / (wide - left - SIDE))
    return ax


def _given(ax: Axes, heading: str) -> Axes:
    room, _ = settled(ax)
    type_ = Type(by_width(TITLE, room / 72), weight="bold")
    write_title(ax, title_lines(heading, room, type_), type_)
    return ax


def _set_axes(ax: Axes, cases: Mapping[str, Sequence[Row]], high: float) -> None:
    """Give both sides one scale, with a gutter between them and room for words at the ends."""
    sides = [side for rows in cases.values() for row in rows for side in (row.out, row.back)]
    most = max((side.number or 0 for side in sides), default=0) or 1
    whole = most / (0.5 - GUTTER - RESERVE)
    ax.set_xlim(-whole / 2, whole / 2)
    ax.set_ylim(high, 0)
    ax.set_xticks([])
    ax.set_yticks([])
    for spine in ax.spines.values():
        spine.set_visible(False)


class _Pen:
    """Draws the rows of a balance, from top to bottom."""

    def __init__(self, ax: Axes, type_: Type, pitch: float, table: Mapping[str, str]) -> None:
        self.ax, self.type, self.pitch, self.table = ax, type_, pitch, table
        west, east = ax.get_xlim()
        self.gutter = (east - west) * GUTTER
        self.pad = (east - west) * 0.012

    def draw(
        self, cases: Mapping[str, Sequence[Row]], names: Mapping[str, str], focal: str | None
    ) -> None:
        """Draw the heads of the two sides, then each case in its hue."""
        who = state_name(focal) if focal else None
        heads = ("from", "to") if who else ("from_first", "to_first")
        for x, name in zip((-self.gutter, self.gutter), heads, strict=True):
            text = self.table[name].format(who)
            self._write(x, 0.6, text, "right" if x < 0 else "left", QUIET)
        self._write(0, 0.6, self.table["mutual"], "center", QUIET)
        west, east = self.ax.get_xlim()
        self._write(west, 0.6, self.table["filled"], "left", QUIET)
        self._write(east, 0.6, self.table["other_terms"], "right", QUIET)
        y = 1.3
        for place, (case, rows) in enumerate(cases.items()):
            look = CASES[place % len(CASES)]
            self._head(names.get(case, case), y + 0.7, look)
            for number, row in enumerate(rows):
                self._row(row, y + 1.9 + number - 0.2, look)
            y += len(rows) + 1.4

    def _head(self, name: str, y: float, look: Look) -> None:
        text = self.ax.text(
            *(-0.002, y * self.pitch, name),
            transform=self.ax.get_yaxis_transform(),
            ha="left",
            va="center",
            color=look.colour,
            fontweight="bold",
        )
        text.set(fontsize=self.type.size * 1.15, parse_math=False)

    def _row(self, row: Row, y: float, look: Look) -> None:
        label = self.ax.text(
            *(-0.012, y * self.pitch, self.table[row.kind]),
            transform=self.ax.get_yaxis_transform(),
            ha="right",
            va="center",
            color=INK,
        )
        label.set(fontsize=self.type.size, parse_math=False)
        self._side(row.out, -1, y, look)
        self._side(row.back, 1, y, look)
        if row.mutual:
            self._write(0, y, str(row.mutual), "center", INK)
        if row.other:
            self._write(self.ax.get_xlim()[1], y, str(row.other), "right", QUIET)

    def _side(self, side: Side, sign: int, y: float, look: Look) -> None:
        """Draw a bar away from the middle, or write what stands in its place."""
        start, align = sign * self.gutter, "right" if sign < 0 else "left"
        if side.number is None:
            told = self.table["crossed"].format(side.told) if side.told == ABSENT else side.told
            self._write(start, y, told, align, QUIET, style="italic")
            return
        if side.number == 0:
            self.ax.plot([start], [y * self.pitch], "o", mfc=PAPER, mec=look.colour, ms=5)
        self._bar(start, sign * side.number, y, look, PAPER)
        self._bar(start, sign * min(side.delivered, side.number), y, look, look.colour)
        end = start + sign * (side.number + self.pad)
        self._write(end, y, str(side.number), align, INK)

    def _bar(self, start: float, length: float, y: float, look: Look, fill: str) -> None:
        if not length:
            return
        left = min(start, start + length)
        bar = Rectangle(
            (left, (y - 0.32) * self.pitch),
            abs(length),
            0.64 * self.pitch,
            facecolor=fill,
            edgecolor=look.colour,
            linewidth=0.9,
            zorder=3,
        )
        self.ax.add_patch(bar)

    def _write(
        self, x: float, y: float, told: str, align: str, colour: str, *, style: str = "normal"
    ) -> None:
        text = self.ax.text(x, y * self.pitch, told, ha=align, va="center", color=colour)
        text.set(fontsize=self.type.size, style=style, zorder=5, parse_math=False)


BALANCE = Drawing(
    draw=balance,
    title=title_of,
    tell=tell,
    columns=("relationship", "kind", "out_word", "out_figure", "in_word", "in_figure", "mutual"),
)
