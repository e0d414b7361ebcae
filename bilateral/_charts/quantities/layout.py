"""Figures laid out in rows: what is compared first, then what one case alone reports."""

from collections import Counter
from collections.abc import Sequence

from bilateral._charts.canvas import Space
from bilateral._charts.figure_rows.columns import Item, Note
from bilateral._charts.figure_rows.layout import Content, Layout, lay_out_rows
from bilateral._charts.figure_rows.read import Row, Rows
from bilateral._charts.phrases import PHRASES
from bilateral._charts.quantities.describe import NO_NUMBER, unnumbered


def lay_out(rows: Rows, space: Space) -> Layout:
    """Lay figures out; where there is no room for all, those of one case alone are left out."""
    return lay_out_rows(Content(rows, _items(rows), space, unnumbered(rows)))


def _items(rows: Rows) -> list[Item]:
    """Put what is compared first, and headings over both parts where there are two."""
    compared = _by_name(rows.compared)
    alone = _by_name([row for row in rows.numbered if len(row.cases) == 1])
    both = bool(compared) and bool(alone)
    silent = [row for row in rows.rows if not row.cases and not _is_listed(row)]
    parts = (
        ("reported_for_more", compared),
        ("reported_for_one", alone),
        ("reported_for_none", silent),
    )
    items = []
    for phrase, part in parts:
        items += [Item(PHRASES[phrase])] if part and (both or part is silent) else []
        items += [item(row, list(rows.cases), log=True) for row in part]
    return items


def _is_listed(row: Row) -> bool:
    """Whether a row without a number is listed below the chart."""
    return any(reading.word in NO_NUMBER for reading in row.readings)


def _by_name(rows: Sequence[Row]) -> list[Row]:
    """Put rows of one measure and unit under one another, in the order of the first of each."""
    names = list(dict.fromkeys(row.name for row in rows))
    return sorted(rows, key=lambda row: names.index(row.name))


def item(row: Row, cases: Sequence[str], *, log: bool) -> Item:
    """Split the figures of a row into numbers on the axis and words.

    On an axis of powers of ten, a number below 0 is a word; of many numbers of one case, those
    between the few that are drawn are counted.
    """
    drawn, words, more = row.drawn(log=log), dict[str, list[int]](), Counter[int]()
    for reading in row.readings:
        place = cases.index(reading.case)
        if reading.is_number and not (log and reading.is_below):
            more[place] += reading not in drawn
        else:
            word = reading.text or PHRASES.get(reading.word, reading.word)
            words.setdefault(word, []).append(place)
    notes = [Note(tuple(dict.fromkeys(places)), word) for word, places in words.items()]
    notes += [Note((at,), PHRASES["further"].format(count)) for at, count in more.items() if count]
    return Item(row=row, numbers=drawn, notes=tuple(notes))
