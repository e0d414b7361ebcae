"""The table of types of tie: a row for each type, a column for each case, in words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bilateral._charts.canvas import Space
from bilateral._charts.names import capital, label
from bilateral._charts.palette import Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.presence.read import DIRECTIONS, Cell, Grid, Row
from bilateral._charts.table import content
from bilateral._charts.table.content import Column, Paragraph, Table, quiet, words
from bilateral._charts.table.layout import BETWEEN, TableLayout, lay_out_table
from bilateral._charts.table.signs import cross, marker
from bilateral._charts.tie_spans import STAGES
from bilateral.coverage import SILENCES
from bilateral.text.lists import join_list

ARROWS = dict(
    zip(
        DIRECTIONS,
        ("\N{RIGHTWARDS ARROW}", "\N{LEFTWARDS ARROW}", "\N{LEFT RIGHT ARROW}"),
        strict=True,
    )
)
TYPES = 13.0
"""So much width the types take at least, in sizes of the type."""
NARROW = 7.0
"""A column of a case needs so much; else the cases stand under one another."""


def lay_out(grid: Grid, space: Space) -> TableLayout:
    """Lay a grid out; where there is no room for all rows, those of fewest cases are left out.

    Where it would be higher than wide, its rows stand in blocks side by side, if these fit.
    """
    looks = space.style.looks(grid.cases)
    room = space.width - TYPES * space.type.size
    is_beside = room >= len(looks) * NARROW * space.type.size
    heads = [
        Column(head=name, color=looks[case].colour, least=NARROW)
        for case, name in grid.cases.items()
    ]
    needed = (TYPES + NARROW * len(looks)) * space.type.size
    most = max(int((space.width + BETWEEN) / (needed + BETWEEN)), 1) if is_beside else 1
    table = Table(
        columns=[Column(least=TYPES - 5, most=26), *(heads if is_beside else [Column(least=9)])],
        rows=[_row(grid, row, looks, is_beside=is_beside) for row in grid.rows],
        foot=[_arrows(grid)] if grid.rows else [PHRASES["no_ties"]],
        left_out=lambda gone: PHRASES["no_room_types"].format(_counted(gone)),
    )
    for count in range(1, most + 1):
        layout = lay_out_table(replace(table, blocks=count), space)
        is_handy = space.fixed or layout.needed <= space.width
        if len(layout.shown) == len(table.rows) and is_handy:
            break
    return layout


def _counted(rows: Sequence[content.Row]) -> str:
    """Count the rows that have no room, kind by kind."""
    counts = Counter(row.group for row in rows)
    return join_list(f"{count} {kind.lower()}" for kind, count in counts.items())


def _arrows(grid: Grid) -> str:
    """Say which way each arrow points that is drawn, and what it says alone."""
    drawn = {direction for cell in grid.cells for direction, _ in cell.marks}
    used = [f"{ARROWS[code]} {name}" for code, name in grid.directions.items() if code in drawn]
    is_alone = any(stage == "delivered" for cell in grid.cells for _, stage in cell.marks)
    return "; ".join([", ".join(used), *([PHRASES["arrow_alone"]] if is_alone else [])])


def _row(grid: Grid, row: Row, looks: Mapping[str, Look], *, is_beside: bool) -> content.Row:
    named = f"{label(row.topic)} ({PHRASES['hostile']})" if row.is_hostile else label(row.topic)
    cells = [
        content.Cell(paragraphs=list(_in_words(cell, f"{case}/{row.topic}", looks[case].colour)))
        for case, cell in zip(grid.cases, row.cells, strict=True)
    ]
    if not is_beside:
        cells = [content.Cell(paragraphs=list(_under_one_another(grid, row, looks)))]
    return content.Row(
        cells=[words(named, f"type:{row.topic}"), *cells],
        group=capital(PHRASES.get(row.kind, row.kind)),
        rank=row.rank,
    )


def _in_words(cell: Cell, name: str, colour: str) -> Iterator[Paragraph]:
    """Say what a case has of a type: direction and stage, what is denied, or its silence."""
    stages = {
        stage: [ARROWS[direction] for direction, at in cell.marks if at == stage]
        for stage in STAGES
    }
    parts = [
        " ".join(arrows if stage == "delivered" else [*arrows, PHRASES[stage]])
        for stage, arrows in stages.items()
        if arrows
    ]
    if parts:
        style = "normal" if stages["delivered"] or stages["unknown"] else "italic"
        weight = "bold" if stages["delivered"] else "normal"
        look = {"color": colour, "style": style, "weight": weight}
        yield Paragraph(text="; ".join(parts), gid=f"mark:{name}", look=look)
    if cell.is_denied:
        yield from quiet(PHRASES["absent"], f"absent:{name}", sign=cross)
    elif not cell.marks:
        yield from quiet(_silence(cell), f"none:{name}")


def _silence(cell: Cell) -> str:
    return str(PHRASES[cell.record.replace(" ", "_")])


def _under_one_another(grid: Grid, row: Row, looks: Mapping[str, Look]) -> Iterator[Paragraph]:
    """Name each case that says something of a type, and then those that are silent, together."""
    silent: dict[str, list[str]] = {}
    for (case, name), cell in zip(grid.cases.items(), row.cells, strict=True):
        if cell.record in SILENCES and not cell.is_denied:
            silent.setdefault(_silence(cell), []).append(name)
            continue
        look = looks[case]
        parts = list(_in_words(cell, f"{case}/{row.topic}", look.colour))
        text = PHRASES["with"].format(name, "; ".join(part.text for part in parts))
        look_of = {"color": look.colour}
        yield Paragraph(text=text, gid=parts[0].gid, look=look_of, sign=marker(look))
    for reason, names in silent.items():
        text = PHRASES["with"].format(reason, join_list(names))
        yield from quiet(text, f"none:{row.topic}")
