"""The table of periods: kinds down, time across, filled where ties are known to be active."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from bilateral._charts.canvas import Space
from bilateral._charts.names import capital
from bilateral._charts.palette import QUIET, Look
from bilateral._charts.periods.describe import notes, silences
from bilateral._charts.periods.read import Activity
from bilateral._charts.periods.tiles import draw_tiles, draw_years
from bilateral._charts.phrases import PHRASES
from bilateral._charts.table import content
from bilateral._charts.table.content import Column, Table, words
from bilateral._charts.table.layout import TableLayout, lay_out_table
from bilateral.text.lists import join_list

WIDE = 99.0
"""What time takes, in sizes of the type: all that kinds and the undated leave."""
FIRST = 1e6
"""The rank of the years, without which nothing can be read."""


def lay_out(activity: Activity, space: Space) -> TableLayout:
    """Lay a table out; where there is no room for all kinds, those of fewest ties are left out.

    Raises
    ------
    BilateralError
        When the axes that were given hold no row.
    """
    activity = activity.over(space.days) if space.days else activity
    looks = space.style.looks(activity.names)
    rows = [row for case in activity.cases for row in _rows(activity, case, looks[case])]
    colors = {activity.names[case]: look.colour for case, look in looks.items()}
    layout = lay_out_table(_table(activity, rows, most=9, colors=colors), space)
    if rows and not any(row in rows for row in layout.shown):
        # Years without a tile below them show nothing.
        raise space.too_low(layout.needed + 2 * space.type.leading)
    return layout


def lay_out_briefly(activity: Activity, space: Space) -> TableLayout:
    """Lay out a row a case, all kinds together."""
    together = activity.together
    looks = space.style.looks(activity.names)
    rows = [
        content.Row(
            cells=[
                words(activity.names[case], f"case:{case}", color=looks[case].colour),
                content.Cell(draw=partial(draw_tiles, together, row, case, looks[case])),
                words(row.undated, f"undated:{case}"),
            ],
            bundle=activity.names[case],
        )
        for case, (row,) in together.cases.items()
    ]
    return lay_out_table(_table(together, rows, most=14), space)


def _table(
    activity: Activity,
    rows: Sequence[content.Row],
    *,
    most: float,
    colors: Mapping[str, str] = MappingProxyType({}),
) -> Table:
    undated = any(row.undated for of_case in activity.cases.values() for row in of_case)
    last = words(PHRASES["undated_head"] if undated else "", "head:undated")
    years = content.Cell(draw=partial(draw_years, activity))
    axis = content.Row(cells=[content.Cell(), years, last], rank=FIRST, bundle="years")
    return Table(
        columns=[Column(least=4, most=most), Column(least=WIDE, most=WIDE), Column(most=8)],
        rows=[axis, *rows] if activity.years else rows,
        foot=[*notes(activity)] if rows else [PHRASES["no_ties"]],
        left_out=lambda gone: PHRASES["no_room_kinds"].format(
            join_list(dict.fromkeys(row.bundle for row in gone))
        ),
        colors=colors,
    )


def _rows(activity: Activity, case: str, look: Look) -> Iterator[content.Row]:
    """Set a row for each kind of which anything is recorded, and one for those that are silent."""
    name = activity.names[case]
    group = name if len(activity.cases) > 1 else ""
    recorded = [row for row in activity.cases[case] if not row.is_silent]
    for row in recorded:
        kind = PHRASES.get(row.kind, row.kind)
        draw = partial(draw_tiles, activity, row, case, look)
        cells = [
            words(capital(kind), f"kind:{case}/{row.kind}"),
            content.Cell(draw=draw),
            words(row.undated, f"undated:{case}/{row.kind}"),
        ]
        rank = float(activity.total(row.kind))
        yield content.Row(cells=cells, group=group, rank=rank, bundle=kind)
    if silent := silences(activity, case):
        above = words(silent, f"silent:{case}", color=QUIET)
        rank = -1.0 if recorded else FIRST / 2
        cells = [content.Cell()] * 3
        bundle = PHRASES["silent_rows"]
        yield content.Row(cells=cells, group=group, above=above, rank=rank, bundle=bundle)
