"""The table of a balance: a row for each kind and case, what goes out, is joint, and comes in."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from bilateral._charts.balance.by_case import cell_of_kinds
from bilateral._charts.balance.describe import in_words, notes, silence
from bilateral._charts.balance.read import ABSENT, FINANCE, WAYS, Balances, Side, Thing
from bilateral._charts.canvas import NoRoomError, Space
from bilateral._charts.names import capital
from bilateral._charts.palette import INK, QUIET, Look
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import most_that_fit
from bilateral._charts.table.content import Cell, Column, Paragraph, Row, Table, words
from bilateral._charts.table.layout import TableLayout, lay_out_table
from bilateral._charts.table.signs import cross, marker
from bilateral.text.lists import join_list
from bilateral.ties import passes

BESIDE = 380.0
"""From so many points of width on, what is joint stands between the two sides; else below them."""


class Fullness(NamedTuple):
    """How much is written: things in a cell, whether each on a line, and headings of kinds."""

    most: int
    listed: bool = False
    headed: bool = True


SHORTER = (
    *(Fullness(most, listed=True) for most in (8, 5)),
    *(Fullness(most) for most in (8, 6, 5, 4, 3)),
    *(Fullness(most, headed=False) for most in (3, 2, 1)),
)
"""How much is written, as room grows less."""
MOST = 20
"""So many things a cell names at most where each case is one row."""
BOLD = {"weight": "bold"}
LINES = 6
"""What a thing depends on is not cut off."""


def lay_out(balances: Balances, space: Space) -> TableLayout:
    """Lay a balance out: a row a kind and case; where they have no room, a row a case.

    Where that has no room either, the kinds go in which least passes.
    """

    @cache
    def at(place: int) -> TableLayout:
        return lay_out_table(_table(balances, space, SHORTER[-place]), space)

    def fits(place: int) -> bool:
        return len(at(place).shown) == len(at(place).table.rows)

    if most := most_that_fit(len(SHORTER), fits):
        return at(most)
    return _by_case(balances, space) or at(1)


def _by_case(balances: Balances, space: Space) -> TableLayout | None:
    """Set a row a case, which names as many things of all kinds as have room; or nothing."""

    @cache
    def at(most: int) -> TableLayout | None:
        table = _table_of_cases(balances, space, most)
        with suppress(NoRoomError):
            layout = lay_out_table(table, space)
            return layout if len(layout.shown) == len(table.rows) else None
        return None

    return at(most_that_fit(MOST, lambda most: at(most) is not None) or 1)


def _table_of_cases(balances: Balances, space: Space, most: int) -> Table:
    is_wide, looks = space.width >= BESIDE, space.style.looks(balances.cases)
    rows = []
    for case, name in balances.cases.items():
        cells = [cell_of_kinds(balances, case, direction, most) for direction in WAYS]
        above = Cell(paragraphs=[_name(case, name, looks[case])]) if len(looks) > 1 else None
        if is_wide:
            rows.append(Row(cells=cells, above=above))
        else:
            rows += _narrow_rows(Row(cells=[cells[0], cells[2]], above=above), cells[1])
    return Table(
        columns=_heads(balances, *WAYS) if is_wide else _heads(balances, "out", "in"),
        rows=rows,
        foot=[" ".join([PHRASES["names_alone"], *notes(balances)])],
        left_out=_no_room,
    )


def _narrow_rows(row: Row, joint: Cell) -> Iterator[Row]:
    """On a narrow page what is joint stands below the two sides."""
    yield row
    if joint.paragraphs:
        head = Paragraph(text=f"{capital(PHRASES['joint'])}:", look={"color": QUIET})
        above = Cell(paragraphs=[head, *joint.paragraphs])
        yield replace(row, cells=[Cell()] * 2, above=above)


def lay_out_briefly(balances: Balances, space: Space) -> TableLayout:
    """List by name all that was delivered, a row a case."""
    looks = space.style.looks(balances.cases)
    several = len(looks) > 1
    rows = [
        Row(
            cells=[_delivered(balances, case, direction) for direction in ("out", "in")],
            above=Cell(paragraphs=[_name(case, name, looks[case])]) if several else None,
            bundle=name,
        )
        for case, name in balances.cases.items()
    ]
    columns = _heads(balances, "out", "in")
    return lay_out_table(Table(columns=columns, rows=rows, left_out=_no_room), space)


def _delivered(balances: Balances, case: str, direction: str) -> Cell:
    names = [delivery.name for delivery in balances.delivered(case, direction)]
    text = join_list(dict.fromkeys(names)) or PHRASES["nothing_delivered"]
    return words(text, f"delivered:{case}/{direction}", color=INK if names else QUIET)


def _heads(balances: Balances, *directions: str) -> list[Column]:
    return [Column(head=capital(balances.directions[side]), least=9) for side in directions]


def _no_room(gone: Sequence[Row]) -> str:
    bundles = dict.fromkeys(PHRASES.get(row.bundle, row.bundle) for row in gone)
    return PHRASES["no_room_kinds"].format(join_list(bundles))


def _table(balances: Balances, space: Space, fullness: Fullness) -> Table:
    is_wide = space.width >= BESIDE
    columns = (
        [Column(least=5, most=13), *_heads(balances, *WAYS)]
        if is_wide
        else _heads(balances, "out", "in")
    )
    rows = [
        row for kind in balances.kinds_on_record for row in _rows(balances, kind, space, fullness)
    ]
    return Table(
        columns=columns,
        rows=rows,
        foot=[*notes(balances)] if rows else [PHRASES["no_ties"]],
        left_out=_no_room,
    )


def _rows(balances: Balances, kind: str, space: Space, fullness: Fullness) -> Iterator[Row]:
    """Set the rows of a kind; of one case alone the kind stands where else the cases do."""
    looks = space.style.looks(balances.cases)
    several, is_wide = len(looks) > 1, space.width >= BESIDE
    heading = capital(PHRASES.get(kind, kind))
    is_headed = not is_wide or (several and fullness.headed)
    group = heading if is_headed else ""
    blank = Row(cells=[], group=group, rank=_rank(balances, kind), bundle=kind)
    first = [] if is_headed else [Paragraph(text=heading, gid=f"kind:{kind}", look=BOLD)]
    for case in balances.holders(kind) if kind == FINANCE else balances.cases:
        sides = balances.kinds[kind][case]
        cells = {
            direction: _cell(sides[direction], f"{case}/{kind}/{direction}", fullness)
            for direction in WAYS
        }
        name = [_name(case, balances.cases[case], looks[case])] if several else []
        if is_wide:
            yield replace(blank, cells=[Cell(paragraphs=[*first, *name]), *cells.values()])
            first = []
        else:
            above = Cell(paragraphs=name) if name else None
            row = replace(blank, cells=[cells["out"], cells["in"]], above=above)
            yield from _narrow_rows(row, cells["joint"])


def _rank(balances: Balances, kind: str) -> float:
    """Say how much of a kind passes: the kinds in which something is delivered come first."""
    by_case = balances.kinds[kind].values()
    things = [
        thing
        for sides in by_case
        for direction in ("out", "in")
        for thing in sides[direction].things
    ]
    is_passing = passes(kind) and any(thing.is_done for thing in things)
    return 10.0 * is_passing + len(balances.holders(kind)) - (0.5 if kind == FINANCE else 0.0)


def _name(case: str, name: str, look: Look) -> Paragraph:
    shown = {"color": look.colour}
    return Paragraph(text=name, gid=f"name:{case}", look=shown, sign=marker(look))


def _cell(side: Side, name: str, fullness: Fullness) -> Cell:
    """Set what goes one way: what was delivered, and then what is short of it, by what that is."""
    if silent := silence(side):
        return words(silent, f"none:{name}", color=QUIET)
    kept = side.things[: fullness.most]
    groups: dict[object, list[Thing]] = {}
    for place, thing in enumerate(kept):
        key = place if thing.is_done and fullness.listed else (thing.stage, thing.aside)
        groups.setdefault(key, []).append(thing)
    paragraphs = [_paragraph(things, f"thing:{name}") for things in groups.values()]
    if more := len(side.things) - len(kept):
        text = PHRASES["more"].format(count=more)
        paragraphs.append(Paragraph(text=text, gid=f"more:{name}", look={"color": QUIET}))
    return Cell(paragraphs=paragraphs)


def _paragraph(things: Sequence[Thing], gid: str) -> Paragraph:
    first, *others = things
    text = "; ".join([in_words(first), *(thing.words for thing in others)])
    is_plan = first.stage not in ("delivered", ABSENT)
    is_full = first.stage == "delivered" and first.aside in ("", FINANCE)
    look = {
        "color": INK if is_full or is_plan else QUIET,
        "style": "italic" if is_plan else "normal",
    }
    sign = cross if first.stage == ABSENT else None
    return Paragraph(text=text, gid=gid, look=look, sign=sign, most=LINES)
