"""The table of a chart of conflict: an act a row, with its time on an axis of years."""

from collections.abc import Iterator, Sequence
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
    """Lay the rows out, the gravest acts first where room is short."""
    is_narrow = space.width < NARROW
    total = sum(map(len, conflict.acts.values()))
    heads = [PHRASES["conflict_what"], PHRASES["conflict_end"]] if total else ["", ""]
    columns = [Column(head=head, least=9, most=24) for head in heads if not is_narrow]
    looks = space.style.looks(conflict.acts)
    silent = [case for case, acts in conflict.acts.items() if not acts]
    brief = silent if len(silent) > MOST_SENTENCES else []
    rows = [
        row
        for case, axis in _axes(conflict, space).items()
        if case not in brief
        for row in _rows(conflict, case, axis, looks[case], is_narrow=is_narrow)
    ]
    table = Table(
        columns=[*columns, Column(least=AXIS)],
        rows=rows,
        foot=[*_foot(conflict), *_in_brief(conflict, brief)],
        left_out=lambda gone: PHRASES["no_room_acts"].format(sum(map(_is_act, gone)), total),
        colors={conflict.names[case]: look.colour for case, look in looks.items()},
    )
    return lay_out_table(table, space)


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
    conflict: Conflict, case: str, axis: YearAxis | None, look: Look, *, is_narrow: bool
) -> Iterator[Row]:
    """Set the rows of a case: its years, its acts in order of time, and the sentence on it."""
    group = conflict.names[case] if len(conflict.acts) > 1 else ""
    blank = [] if is_narrow else [Cell(), Cell()]
    if axis:
        yield Row(cells=[*blank, Cell(draw=axis.draw_years)], group=group, rank=0.5)
    acts = conflict.acts[case]
    for place, act in sorted(enumerate(acts), key=lambda item: _begun(item[1])):
        gid = f"{case}/{place}"
        about = ("act", "; ".join(words_of(act)))
        heading = _cell(gid, ("what", act.what), about) if is_narrow else None
        cells = [*([] if is_narrow else _in_words(act, gid)), _time(act, gid, axis, look)]
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


def _in_words(act: Act, gid: str) -> list[Cell]:
    about = "; ".join(filter(None, (act.act, *state_of(act))))
    return [
        _cell(gid, ("what", act.what), ("act", about)),
        _cell(gid, ("when", act.when), ("outcome", act.outcome)),
    ]


def _time(act: Act, gid: str, axis: YearAxis | None, look: Look) -> Cell:
    if axis is None or not any(act.days):
        return words(PHRASES["no_date"], f"undated:{gid}", color=QUIET)
    return Cell(draw=partial(axis.draw_act, act, gid, look))
