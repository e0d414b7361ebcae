"""The table of a chart of order: a chain a row, a step a column, how sure it is in words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bilateral._charts.canvas import Canvas, Point, Space
from bilateral._charts.names import capital
from bilateral._charts.palette import QUIET
from bilateral._charts.phrases import PHRASES
from bilateral._charts.room import MOST_NAMED
from bilateral._charts.sequence.chains import ChainRow, chain_rows, longest_row
from bilateral._charts.sequence.describe import in_no_chain
from bilateral._charts.sequence.read import Case, Link, Order, Tie
from bilateral._charts.table.content import Cell, Column, Paragraph, Row, Table, quiet, words
from bilateral._charts.table.layout import GAP, TableLayout, lay_out_table

NARROWEST = 13.0
"""A column with a step is at least so many sizes of the type wide."""
MOST_ALIKE = 4
"""So many ties that came of one share a row."""


def lay_out(order: Order, space: Space) -> TableLayout:
    """Lay the rows out, in as many columns as have room; in two, where that shows more."""
    least = NARROWEST * space.type.size + GAP
    wide = max(int((space.width + GAP) / least), 2)
    layout = _lay_out(order, space, wide)
    if wide == 2 or len(layout.shown) == len(layout.table.rows):
        return layout
    narrow = _lay_out(order, space, 2)
    return max(layout, narrow, key=_extent)


def _extent(layout: TableLayout) -> tuple[int, int]:
    """Count the cases and the links that have room."""
    return len({row.group for row in layout.shown}), sum(map(_links_in, layout.shown))


def _lay_out(order: Order, space: Space, wide: int) -> TableLayout:
    cut = {case.name: chain_rows(case, wide) for case in order.cases}
    count = max(map(longest_row, cut.values()), default=1)
    links = sum(len(case.links) for case in order.cases)
    looks = space.style.looks(cut)
    several = len(order.cases) > 1
    rows = [
        row
        for case in order.cases
        for row in _rows(case, cut[case.name], count, order.names[case.name] if several else "")
    ]
    table = Table(
        columns=[Column(head=head, least=NARROWEST) for head in _heads(count)],
        rows=rows,
        foot=[_foot(order)] if order.cases else [PHRASES["no_ties"]],
        left_out=lambda gone: PHRASES["no_room_links"].format(sum(map(_links_in, gone)), links),
        colors={order.names[case]: look.colour for case, look in looks.items()},
    )
    return lay_out_table(table, space)


def _heads(count: int) -> Sequence[str]:
    return [PHRASES["order_first"], PHRASES["order_then"], *[""] * count][:count]


def _foot(order: Order) -> str:
    """Say what is in no chain, case by case; of more than two, in all of them."""
    if not 1 < len(order.cases) <= MOST_NAMED:
        return f"{in_no_chain(order.cases)}."
    each = (f"{order.names[case.name]}: {in_no_chain([case])}" for case in order.cases)
    return f"{'; '.join(each)}."


def _rows(case: Case, cut: Sequence[ChainRow], count: int, group: str) -> Iterator[Row]:
    """Set the rows of one case; its longest chain is the last to be left out."""
    if not cut:
        sentence = PHRASES["order_unlinked"].format("").removeprefix(": ")
        note = words(f"{capital(sentence)}.", f"note:{case.name}")
        yield Row(cells=[Cell()] * count, group=group, above=note)
    sizes = Counter(row.chain for row in cut)
    groups = _alike(case, cut)
    # Room goes to each case in turn, row by row, so that no long one takes it all.
    order = sorted(
        range(len(groups)), key=lambda n: (-sizes[groups[n][0].chain], groups[n][0].chain, n)
    )
    ranks = {number: -place for place, number in enumerate(order)}
    for number, (first, *more) in enumerate(groups):
        steps = [[link] if link else [] for link in first.links]
        steps[-1] += [link for row in more if (link := row.links[-1])]
        cells = [_start(case, first.start), *(_steps(case, links) for links in steps)]
        cells += [Cell()] * (count - len(cells))
        yield Row(cells=cells, group=group, rank=ranks[number])


def _alike(case: Case, cut: Sequence[ChainRow]) -> list[list[ChainRow]]:
    """Put rows together that end alike: the same ties led, at the same time, to all of them."""
    groups: list[list[ChainRow]] = []
    for row in cut:
        last = groups[-1][-1] if groups else row
        *steps, end = row.links
        before = last.links[-1]
        goes_on = not row.start and not any(steps) and len(row.links) == len(last.links)
        is_alike = end and before and _of_link(case, end) == _of_link(case, before)
        if goes_on and is_alike and len(groups[-1]) < MOST_ALIKE:
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _links_in(row: Row) -> int:
    return sum(part.gid.startswith("link:") for cell in row.cells for part in cell.paragraphs)


def _start(case: Case, name: str) -> Cell:
    if not name:
        return Cell()
    tie, gid = case.ties[name], f"{case.name}/{name}"
    about = quiet("; ".join(_about(tie)), f"about:{gid}")
    return Cell(paragraphs=[Paragraph(text=tie.title, gid=f"start:{gid}"), *about])


def _steps(case: Case, links: Sequence[Link]) -> Cell:
    """Set what came of a tie; of several, what is alike of all stands once."""
    if not links:
        return Cell()
    titles = [
        Paragraph(
            text=case.ties[link.end].title,
            gid=f"link:{case.name}/{link.start}>{link.end}/{link.rel}",
            sign=_draw_arrow,
        )
        for link in links
    ]
    gid = titles[-1].gid.replace("link:", "sure:", 1)
    return Cell(paragraphs=[*titles, *quiet(_of_link(case, links[0]), gid, sign=_indent)])


def _of_link(case: Case, link: Link) -> str:
    sure = PHRASES["order_sure"].format(PHRASES[link.rel], PHRASES[link.certainty])
    return "; ".join([*_about(case.ties[link.end]), sure])


def _about(tie: Tie) -> Iterator[str]:
    """Say when a tie began, and how far it came where it is not delivered."""
    yield tie.began or PHRASES["no_date"]
    if tie.stage not in ("", "delivered"):
        yield PHRASES[tie.stage]


def _indent(canvas: Canvas, corner: Point, size: Point) -> None:
    """Draw no sign: the words begin where those after an arrow do."""


def _draw_arrow(canvas: Canvas, corner: Point, size: Point) -> None:
    (x, top), (wide, high) = corner, size
    y, end = top + high / 2, x + 0.8 * wide
    canvas.line("arrow", [x, end - 1], [y, y], color=QUIET, lw=0.8)
    canvas.mark(
        "arrowhead", end - 1.5, y, marker=">", ms=0.4 * canvas.type.size, mew=0, color=QUIET
    )
