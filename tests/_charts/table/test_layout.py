"""Tables set as figures: what takes room, and what gives way."""

from dataclasses import replace

import pytest

from bilateral._charts.canvas import Space
from bilateral._charts.table.content import Cell, Column, Row, Table, words
from bilateral._charts.table.layout import GAP, lay_out_table
from bilateral._charts.typesetting import Type

WIDTH = 300.0


def space(height=600.0):
    """Give a page of so many points."""
    return Space(WIDTH, height, Type(7.0), fixed=False)


def table(*rows, columns=2):
    """Make a table of rows; what is left out is counted."""
    return Table(
        columns=[Column() for _ in range(columns)],
        rows=rows,
        left_out=lambda gone: f"{len(gone)} left out",
    )


def test_a_column_in_which_nothing_stands_takes_no_room():
    """The last one that holds something takes all that is left."""
    layout = lay_out_table(table(Row(cells=[words("a"), words("b"), Cell()]), columns=3), space())
    assert layout.widths[2] == 0
    assert sum(layout.widths) == pytest.approx(WIDTH - 2 * GAP)


def test_a_row_can_be_a_sentence_alone():
    """No line is kept free for cells that hold nothing."""
    alone = Row(cells=[Cell(), Cell()], above=words("A sentence."))
    beside = Row(cells=[words("a"), Cell()], above=words("A sentence."))
    low, high = (lay_out_table(table(row), space()).strips[0].height for row in (alone, beside))
    assert high - low == pytest.approx(space().type.leading)


def test_a_long_heading_of_a_group_breaks_into_lines():
    """It stays on the page, and the rows below make room for it."""
    short, long = (
        lay_out_table(table(Row(cells=[words("a"), Cell()], group=group)), space())
        for group in ("Short", "The relations of two states with very long names indeed " * 2)
    )
    assert len(long.strips[0].lines) > 1 == len(short.strips[0].lines)
    assert all(space().type.bold.width(line) <= WIDTH for line in long.strips[0].lines)
    assert long.strips[1].top > short.strips[1].top


def test_rows_of_the_lowest_rank_give_way():
    """Of equals the last; a line below says how many."""
    rows = [Row(cells=[words(str(n)), Cell()], rank=n % 2) for n in range(40)]
    layout = lay_out_table(table(*rows), space(height=250.0))
    kept = {row.cells[0].paragraphs[0].text for row in layout.shown}
    odd = [str(n) for n in range(1, 40, 2)]
    assert kept == set(odd[: len(kept)])
    assert layout.foot == (f"{40 - len(kept)} left out",)


def test_a_long_foot_leaves_room_for_rows():
    """It takes a part of the height; its last line is cut, and what has no room is said first."""
    rows = [Row(cells=[words("a"), Cell()]) for _ in range(40)]
    made = replace(table(*rows), foot=["A long paragraph. " * 40] * 9)
    layout = lay_out_table(made, space(200))
    assert layout.shown
    assert layout.foot[0] == f"{40 - len(layout.shown)} left out"
    assert layout.foot[-1].endswith("\N{HORIZONTAL ELLIPSIS}")
    assert layout.needed <= 200


def test_rows_of_a_bundle_go_together():
    """A page that has room for three rows of two bundles of two shows one bundle."""
    rows = [Row(cells=[words(str(n)), Cell()], bundle="ab"[n % 2]) for n in range(4)]
    full = lay_out_table(table(*rows), space())
    height = full.needed - 0.5 * full.strips[0].height
    layout = lay_out_table(table(*rows), space(height=height))
    assert [row.bundle for row in layout.shown] == ["a", "a"]


def test_a_bundle_too_large_for_the_page_is_shown_in_part():
    """Something is better than nothing."""
    rows = [Row(cells=[words(str(n)), Cell()], bundle="a") for n in range(40)]
    layout = lay_out_table(table(*rows), space(height=100.0))
    assert 0 < len(layout.shown) < 40


def test_blocks_stand_beside_each_other_and_name_a_group_again():
    """Two blocks are half as high; none ends with a heading."""
    rows = [Row(cells=[words(str(n)), Cell()], group="g" if n < 7 else "h") for n in range(10)]
    single, double = (
        lay_out_table(replace(table(*rows), blocks=count), space()) for count in (1, 2)
    )
    assert double.bottom < 0.65 * single.bottom
    lefts = {strip.left for strip in double.strips}
    assert len(lefts) == 2
    for left in lefts:
        block = [strip for strip in double.strips if strip.left == left]
        assert block[0].heading
        assert not block[-1].heading
    assert [row.cells[0].paragraphs[0].text for row in double.shown] == [str(n) for n in range(10)]
