"""A timeline laid out as a table: a row a kind, with its marks on the axis and its undated ties."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from functools import partial
from math import inf

from bilateral._charts.canvas import Space
from bilateral._charts.legend import Legend
from bilateral._charts.palette import QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import most_that_fit
from bilateral._charts.table.content import Cell, Paragraph, Row, Table, words
from bilateral._charts.table.layout import lay_out_table
from bilateral._charts.timeline.draw import (
    Layout,
    Track,
    draw_heading,
    draw_legend,
    draw_sign,
    draw_undated_head,
)
from bilateral._charts.timeline.groups import OTHER, Fold, Item, folds, items
from bilateral._charts.timeline.key import entries
from bilateral._charts.timeline.placing import height, place
from bilateral._charts.timeline.read import Ties
from bilateral._charts.timeline.sheet import Sheet, kind_name
from bilateral.text.lists import join_list

Lane = tuple[str, str]
"""A case and a kind."""
FRAME = 1000
"""How much more than others the kind that frames all others says."""
ENDLESS = 1e6
"""A height in points that holds every table."""
FIRST = inf
"""The rank of what is never left out."""


def lay_out(ties: Ties, space: Space) -> Layout:
    """Lay ties out one by one, and in groups by type, then by kind, where room is short.

    Where kinds have no room under one another, all ties of a case share one row.

    Raises
    ------
    BilateralError
        When not even the headings have room.
    """
    space.wide_enough()
    sheet = Sheet.of(ties, space)
    of_types, of_kinds = folds(ties)
    every: list[Fold] = [*of_types, *of_kinds]
    known: dict[Lane, dict[object, Row]] = {}

    def table(opened: int) -> Table:
        return _table(ties, sheet, frozenset(every[: len(every) - opened]), known)

    def fits(opened: int) -> bool:
        endless = replace(space, height=ENDLESS, fixed=False)
        return lay_out_table(table(opened), endless).needed <= space.height

    if not fits(0) and any(len(kinds) > 1 for kinds in ties.lanes.values()):
        return lay_out(ties.merged, space)
    most = len(of_kinds) if sheet.is_narrow else len(every)
    return Layout(lay_out_table(table(most_that_fit(most, fits)), space), sheet.scale)


def _table(
    ties: Ties, sheet: Sheet, folded: Set[Fold], known: dict[Lane, dict[object, Row]]
) -> Table:
    looks = sheet.space.style.looks(ties.lanes)
    rows, lanes = list(_key(ties, sheet)), dict[int, Lane]()
    for case, kinds in ties.lanes.items():
        rows.append(_heading(ties, sheet, case, looks[case].colour))
        mine = frozenset(name for it, name in folded if it == case)
        for kind, spans in kinds.items():
            names = (
                mine
                if len(kinds) == 1
                else mine & {kind, OTHER + kind, *(it.topic for it in spans)}
            )
            laid = known.setdefault((case, kind), {})
            if names not in laid:
                laid[names] = _row(ties, sheet, (case, kind), folded, looks[case].colour)
            rows.append(laid[names])
            lanes[id(laid[names])] = case, kind
    return Table(
        columns=sheet.columns,
        rows=rows,
        foot=_foot(ties, folded),
        left_out=lambda gone: _left_out(ties, [lanes[id(row)] for row in gone if id(row) in lanes]),
    )


def _foot(ties: Ties, folded: Set[Fold]) -> Sequence[str]:
    """Say how to open the groups, where whole kinds are one."""
    if not ties.lanes:
        return (PHRASES["no_ties"],)
    has_kinds = not {span.kind for span in ties.spans}.isdisjoint(name for _, name in folded)
    return (PHRASES["open_groups"],) if has_kinds else ()


def _left_out(ties: Ties, lanes: Sequence[Lane]) -> str:
    """Name the rows that have no room."""
    kinds = {case: [kind_name(kind) for it, kind in lanes if it == case] for case, _ in lanes}
    named = (
        PHRASES["lane"].format(join_list(some), ties.names[case]) if any(some) else ties.names[case]
        for case, some in kinds.items()
    )
    return PHRASES["no_room_lanes"].format("; ".join(named))


def _key(ties: Ties, sheet: Sheet) -> Iterable[Row]:
    """Make the row of the key, where there is any."""
    type_ = sheet.space.type
    legend = Legend.of(entries(ties, sheet.scale), type_, 0.0, sheet.space.width)
    if legend.places:
        key = Cell(draw=partial(draw_legend, legend), lines=(legend.height - 4) / type_.leading)
        yield sheet.row(Cell(), key, Cell(), rank=FIRST)


def _heading(ties: Ties, sheet: Sheet, case: str, colour: str) -> Row:
    """Make the row of the name of a case, and of the years: next to it, or below it if narrow."""
    name = ties.names[case]
    draw = partial(draw_heading, sheet, (case, name, colour), bool(ties.dated))
    lines = 1 + bool(sheet.is_narrow and name)
    head = Cell(draw=partial(draw_undated_head, case), lines=lines)
    return sheet.row(Cell(), Cell(draw=draw, lines=lines), head, rank=FIRST)


def _row(ties: Ties, sheet: Sheet, lane: Lane, folded: Set[Fold], colour: str) -> Row:
    (case, kind), name = lane, kind_name(lane[1])
    found = items(ties.lanes[case][kind], folded)
    dated = place([it for it in found if it.spans[0].dated], sheet.scale, sheet.space.type)
    track = Track(dated, sheet.scale, colour)
    silent = "" if found else PHRASES[_silence(ties, lane)]
    return sheet.row(
        words(name, f"kind:{case}/{kind}"),
        Cell(
            draw=track.draw if dated else None,
            lines=height(dated),
            paragraphs=words(silent, f"silence:{case}/{kind}", color=QUIET).paragraphs,
        ),
        Cell(paragraphs=[_undated(it, colour) for it in found if not it.spans[0].dated]),
        rank=len(found) * (FRAME if kind == "diplomatic" else 1),
        above=words(name, f"kind:{case}/{kind}", color=QUIET) if name and not sheet.names else None,
    )


def _undated(item: Item, colour: str) -> Paragraph:
    sign = partial(draw_sign, item.spans[0], colour) if len(item.spans) == 1 else None
    return Paragraph(text=item.words, gid=f"words:{item.names}", sign=sign, most=3)


def _silence(ties: Ties, lane: Lane) -> str:
    """Say why nothing stands in a row."""
    if ties.coverage is None:
        return "no_record"
    return "not_mentioned" if lane in ties.coverage else "not_covered_by_the_sources"
