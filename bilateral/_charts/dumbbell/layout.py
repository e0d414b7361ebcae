"""The layout of a dumbbell: rows of figures, each with its difference in words."""

from dataclasses import replace

from bilateral._charts.canvas import Space
from bilateral._charts.dumbbell.gaps import gap_words
from bilateral._charts.figure_rows.columns import Item, Note
from bilateral._charts.figure_rows.layout import Content, Layout, lay_out_rows
from bilateral._charts.figure_rows.read import Row, Rows
from bilateral._charts.quantities.layout import item


def lay_out(rows: Rows, space: Space) -> Layout:
    """Lay rows out; where there is no room for all, the last ones are left out."""
    return lay_out_rows(Content(rows, [_item(rows, row) for row in rows.rows], space, linked=True))


def _item(rows: Rows, row: Row) -> Item:
    words, figures = gap_words(row, log=rows.log), item(row, list(rows.cases), log=rows.log)
    return replace(figures, notes=(Note((), words), *figures.notes)) if words else figures
