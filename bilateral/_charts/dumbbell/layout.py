"""A dumbbell laid out: rows of figures, each with its gap among the words beside it."""

from dataclasses import replace

from bilateral._charts.canvas import Space
from bilateral._charts.dumbbell.gaps import Gap, gap_words
from bilateral._charts.dumbbell.read import Gaps
from bilateral._charts.quantities.layout import item
from bilateral._charts.rows.columns import Item, Note
from bilateral._charts.rows.draw import legend_entries
from bilateral._charts.rows.layout import Content, Layout, lay_out_rows
from bilateral._charts.rows.read import Row


def lay_out(gaps: Gaps, space: Space) -> Layout:
    """Lay rows out; where there is no room for all, the last ones are left out."""
    items = [_item(gaps, row, gap) for row, gap in gaps.ordered]
    entries = list(legend_entries(gaps.rows))
    return lay_out_rows(Content(items, entries, "", space, log=gaps.log, linked=True))


def _item(gaps: Gaps, row: Row, gap: Gap | None) -> Item:
    words, figures = (
        gap_words(row, gap, log=gaps.log),
        item(row, list(gaps.rows.cases), log=gaps.log),
    )
    return replace(figures, notes=(Note((), words), *figures.notes)) if words else figures
