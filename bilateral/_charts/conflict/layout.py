"""The table of a chart of conflict: an act a row, with its time on an axis of years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from bilateral._charts.canvas import Days, Space
from bilateral._charts.conflict.axis import YearAxis
from bilateral._charts.conflict.describe import by_words, state_of, words_of
from bilateral._charts.conflict.read import Act, Conflict
from bilateral._charts.names import capital
from bilateral._charts.palette import QUIET, Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table.content import Cell, Column, Paragraph, Row, Table, quiet, words
from bilateral._charts.table.layout import TableLayout, lay_out_table

NARROW = 380.0
"""On a page that is narrower, in points, the words of an act stand above its axis."""
MOST_SENTENCES = 2
"""So many cases without any hostile tie have a sentence each; more are named below."""
AXIS = 17.0
"""The least width of an axis with words next to it, in sizes of the type."""


def lay_out(conflict: Conflict, space: Space) -> TableLayout:
    """Lay the rows out; where room is short, briefly, the gravest acts of each case first."""
    layout = _lay_out(conflict, space, is_brief=False)
    if len(layout.shown) == len(layout.table.rows):
        return layout
    briefly = _lay_out(conflict, space, is_brief=True)
    return max(layout, briefly, key=lambda it: sum(map(_is_act, it.shown)))


def _lay_out(conflict: Conflict, space: Space, *, is_brief: bool) -> TableLayout:
    is_narrow = space.width < NARROW
    total = sum(map(len, conflict.acts.values()))
    heads = [PHRASES["conflict_what"], PHRASES["conflict_end"]] if total else ["", ""]
    columns = [Column(head=head, least=9, most=24) for head in heads if not is_narrow]
    looks, axes = space.style.looks(conflict.acts), _axes(conflict, space)
    sheet = Sheet(axes, is_narrow, is_brief)
    silent = [case for case, acts in conflict.acts.items() if not acts]
    brief = silent if len(silent) > MOST_SENTENCES else []
    rows = [
        row
        for case in conflict.acts
        if case not in brief
        for row in _rows(conflict, case, axes[case], looks[case], sheet)
    ]
    shared = sheet.shared
    if shared:
        rows.insert(0, sheet.years(shared))
    table = Table(
        columns=[*columns, Column(least=AXIS)],
        rows=rows,
        foot=[*_foot(conflict), *_in_brief(conflict, brief)],
        left_out=lambda gone: PHRASES["no_room_acts"].format(sum(map(_is_act, gone)), total),
        colors={conflict.names[case]: look.colour for case, look in looks.items()},
    )
    return lay_out_table(table, space)


@dataclass(frozen=True)
class Sheet:
    """How the rows are set: the axes of the cases, words above or next to them, and how many.

    Parameters
    ----------
    axes : mapping
        Case → its axis; None without a date.
    is_narrow : bool
        Whether words stand above the axis.
    is_brief : bool
        Whether a title alone tells what an act was.
    """

    axes: Mapping[str, YearAxis | None]
    is_narrow: bool
    is_brief: bool

    @property
    def blank(self) -> list[Cell]:
        """The cells next to an axis, with nothing in them."""
        return [] if self.is_narrow else [Cell(), Cell()]

    @property
    def shared(self) -> YearAxis | None:
        """The one axis of several cases, whose years stand once, above all; else None."""
        known = [axis for axis in self.axes.values() if axis]
        return known[0] if self.is_brief and len(known) > 1 and len(set(known)) == 1 else None

    def years(self, axis: YearAxis, group: str = "") -> Row:
        """Set the years of an axis."""
        return Row(cells=[*self.blank, Cell(draw=axis.draw_years)], group=group, rank=0.5)


def _is_act(row: Row) -> bool:
    cells = [row.above, *row.cells]
    return any(part.gid.startswith("what:") for cell in cells if cell for part in cell.paragraphs)


def days(conflict: Conflict) -> Days | None:
    """Give the days that one axis of all acts covers; None where nothing is dated."""
    axis = YearAxis.of([act for acts in conflict.acts.values() for act in acts])
    return axis.days if axis else None


def _axes(conflict: Conflict, space: Space) -> dict[str, YearAxis | None]:
    """Give cases one axis, or each its own where they lie far apart; none without a date."""
    each = {case: YearAxis.of(acts) for case, acts in conflict.acts.items()}
    known = [axis for axis in each.values() if axis]
    whole = YearAxis.of([act for acts in conflict.acts.values() for act in acts])
    if whole and space.days:
        whole = YearAxis.over(space.covering(whole.days))
        return {case: axis and whole for case, axis in each.items()}
    if whole and whole.length <= 2 * sum(axis.length for axis in known):
        return {case: axis and whole for case, axis in each.items()}
    return each


def _foot(conflict: Conflict) -> list[str]:
    acts = [act for found in conflict.acts.values() for act in found]
    used = {
        "conflict_strokes": any(act.endings for act in acts),
        "conflict_pale": any(YearAxis.is_pale(act) for act in acts),
    }
    texts = [PHRASES[phrase] for phrase, is_used in used.items() if is_used]
    return [" ".join(texts)] if texts else []


def _in_brief(conflict: Conflict, silent: Sequence[str]) -> list[str]:
    """Name the cases without any hostile tie, where they are too many for a sentence each."""
    said = by_words(conflict, {case: conflict.silence(case) for case in silent})
    return [f"{capital(text)}." for text in said]


def _rows(
    conflict: Conflict, case: str, axis: YearAxis | None, look: Look, sheet: "Sheet"
) -> Iterator[Row]:
    """Set the rows of a case: its years, its acts in order of time, and the sentence on it."""
    group = conflict.names[case] if len(conflict.acts) > 1 else ""
    is_narrow, blank = sheet.is_narrow, sheet.blank
    if axis and not sheet.shared:
        yield sheet.years(axis, group)
    acts = conflict.acts[case]
    for place, act in sorted(enumerate(acts), key=lambda item: _begun(item[1])):
        gid = f"{case}/{place}"
        about = ("act", "; ".join(words_of(act)[sheet.is_brief :] if act.act else words_of(act)))
        heading = _cell(gid, ("what", act.what), about) if is_narrow else None
        worded = [] if is_narrow else _in_words(act, gid, is_brief=sheet.is_brief)
        cells = [*worded, _time(act, gid, axis, look)]
        yield Row(cells=cells, group=group, rank=-place, above=heading)
    note = conflict.notes.get(case) or ("" if acts else conflict.silence(case))
    if note:
        sentence = words(f"{capital(note)}.", f"note:{case}")
        rank = -len(acts) if acts else 0.5
        yield Row(cells=[*blank, Cell()], group=group, rank=rank, above=sentence)


def _begun(act: Act) -> tuple[bool, str]:
    day = next((day for day in act.days if day is not None), None)
    return day is None, str(day)


def _cell(gid: str, first: tuple[str, str], second: tuple[str, str]) -> Cell:
    """Set words and, below, quieter ones; each comes with the name of what it says."""
    (name, text), (name_of_quiet, about) = first, second
    paragraph = Paragraph(text=text, gid=f"{name}:{gid}")
    return Cell(paragraphs=[paragraph, *quiet(about, f"{name_of_quiet}:{gid}", most=5)])


def _in_words(act: Act, gid: str, *, is_brief: bool) -> list[Cell]:
    about = "; ".join(filter(None, ("" if is_brief else act.act, *state_of(act))))
    return [
        _cell(gid, ("what", act.what), ("act", about)),
        _cell(gid, ("when", act.when), ("outcome", act.outcome)),
    ]


def _time(act: Act, gid: str, axis: YearAxis | None, look: Look) -> Cell:
    if axis is None or not any(act.days):
        return words(PHRASES["no_date"], f"undated:{gid}", color=QUIET)
    return Cell(draw=partial(axis.draw_act, act, gid, look))
