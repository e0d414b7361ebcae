"""Write a frame as a compact table, for a terminal and in HTML, with missing values marked."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import partial
from itertools import accumulate, zip_longest
from textwrap import fill, wrap
from typing import Any

import pandas as pd
from rich.cells import cell_len, set_cell_size

from bilateral.text.html import Html, render, visible
from bilateral.text.lists import pluralize
from bilateral.text.numbers import format_number

# Not a zero, and not a dash, which may be read as a zero or as a minus sign.
MISSING = "no value"
CELL_WIDTH = 34
NARROWER = (26, 20)
"""The narrowest that cells become before a column is left out."""


def cell(value: Any) -> str:
    """Write one value: no invented decimals, days without hours, missing values marked.

    Numbers have no thousands marks, since a year cannot be told from an amount here.

    Examples
    --------
    >>> cell(5925.0), cell(0.3333333), cell(True), cell(None), cell(pd.Timestamp("2018-11-10"))
    ('5925', '0.3333', 'yes', 'no value', '2018-11-10')
    """
    if pd.api.types.is_scalar(value) and pd.isna(value):
        return MISSING
    if pd.api.types.is_bool(value):
        return "yes" if value else "no"
    if isinstance(value, float | Decimal):
        return format_number(value, decimals=4, thousands=False)
    if isinstance(value, pd.Timestamp):
        return str(value.to_datetime64().astype("datetime64[D]"))  # also before the year 1
    return " ".join(visible(value).split())


def text_table(
    frame: pd.DataFrame, *, width: int = 100, rows: int = 30, cell_width: int = CELL_WIDTH
) -> str:
    """Write a frame as lines of text no wider than `width`, with a note on what is left out.

    A cell wider than `cell_width` is cut and ends in three dots; where the columns do not all fit,
    cells are narrowed before columns are left out.

    Examples
    --------
    >>> print(text_table(pd.DataFrame({"kind": ["aid", "trade"], "ties": [3, None]})))
    kind   ties
    -----  --------
    aid    3
    trade  no value
    """
    shown = _flat(frame)
    columns, kept = _columns(shown, rows, width, cell_width)
    lines = ["  ".join(cells).rstrip() for cells in zip(*columns[:kept], strict=True)]
    left_out = list(map(str, shown.columns[kept:]))
    rest = (fill(line, max(width, 20)) for line in _left_out(len(shown) - rows, left_out))
    return "\n".join([*lines, *rest])


def text_grid(frame: pd.DataFrame, *, width: int, first: int) -> str:
    r"""Write a table whose cells have several lines; nothing is cut.

    Parameters
    ----------
    first : int
        The width of the first column; the others share what is left.

    Examples
    --------
    >>> frame = pd.DataFrame({"kind": ["aid"], "A": ["food\n2 tons"]})
    >>> print(text_grid(frame, width=20, first=4))
    kind  A
    ----  --------------
    aid   food
          2 tons
    """
    widths = [first, *[(width - first) // (frame.shape[1] - 1) - 2] * (frame.shape[1] - 1)]
    rows = [[[name] for name in frame.columns], [["-" * wide] for wide in widths]]
    rows += [
        [
            [part for line in visible(text).split("\n") for part in wrap(line, wide)]
            for text, wide in zip(row, widths, strict=True)
        ]
        for row in frame.itertuples(index=False, name=None)
    ]
    return "\n".join(
        "  ".join(
            set_cell_size(text, wide) for text, wide in zip(line, widths, strict=True)
        ).rstrip()
        for cells in rows
        for line in zip_longest(*cells, fillvalue="")
    )


def text_outline(frame: pd.DataFrame, width: int = 100) -> str:
    """Write a frame of long cells: the first two columns as headings, the others below each other.

    Examples
    --------
    >>> print(text_outline(pd.DataFrame({"question": ["When?"], "part": ["began"], "A": ["1955"]})))
    When?
    - began
      A: 1955
    """
    lines: list[str] = []
    before = None
    # An id broken over two lines cannot be copied.
    filled = partial(wrap, break_on_hyphens=False)
    for heading, part, *cells in frame.fillna("").itertuples(index=False, name=None):
        if heading != before:
            lines += ["", *filled(visible(heading), width)]
            before = heading
        lines.append(f"- {visible(part)}")
        several = len(cells) > 1 and len(set(cells)) == 1
        pairs = [("all cases", cells[0])] if several else zip(frame.columns[2:], cells, strict=True)
        for name, text in pairs:
            if text:
                shown = visible(f"{name}: {text}")
                lines += filled(shown, width, initial_indent="  ", subsequent_indent="    ")
    return "\n".join(lines[1:])


def html_table(
    frame: pd.DataFrame,
    *,
    rows: int = 60,
    note: str = "",
) -> Html:
    """Build an HTML table: columns with headings, numbers to the right, missing values marked.

    Parameters
    ----------
    note : str
        The note below it; none where empty.
    rows : int
        The number of rows shown.

    Examples
    --------
    >>> html_table(pd.DataFrame({"ties": [None]})).partition("<tbody>")[2]
    '<tr><td class="missing">no value</td></tr></tbody></table>'
    """
    shown = _flat(frame)
    return render(
        "text/table.html",
        headings=shown.columns,
        rows=[[*map(_html_cell, row)] for row in shown.head(rows).astype(object).to_numpy()],
        left_out=[*_left_out(len(shown) - rows, [])],
        note=note,
    )


def html_grid(frame: pd.DataFrame) -> Html:
    r"""Build a table of HTML whose cells have several lines, the first column heading the rows.

    Examples
    --------
    >>> html_grid(pd.DataFrame({"kind": ["aid"], "A": ["food\n2 tons"]})).count("<p>")
    2
    """
    rows = frame.astype(object).to_numpy()
    lines = [[str(text).split("\n") for text in row] for row in rows]
    return render(
        "text/grid.html", headings=frame.columns, rows=[(head, cells) for head, *cells in lines]
    )


def _html_cell(value: Any) -> tuple[str, str]:
    """Return the text of a cell and its CSS class."""
    text = cell(value)
    is_number = pd.api.types.is_number(value) and not pd.api.types.is_bool(value)
    return text, "missing" if text == MISSING else "number" if is_number else ""


def _flat(frame: pd.DataFrame) -> pd.DataFrame:
    """Turn an index with content into columns, and join headings of several levels."""
    plain = isinstance(frame.index, pd.RangeIndex) and frame.index.name is None
    flat = frame if plain else frame.reset_index(allow_duplicates=True)
    names = [
        " ".join(map(str, filter(None, name))) if isinstance(name, tuple) else str(name)
        for name in flat.columns
    ]
    return flat.set_axis(pd.Index(names, dtype=object), axis="columns")


def _columns(
    frame: pd.DataFrame, rows: int, width: int, widest: int
) -> tuple[list[list[str]], int]:
    """Write all columns with cells as wide as the width allows, and count the columns that fit."""
    tried = []
    for limit in (widest, *(narrower for narrower in NARROWER if narrower < widest)):
        columns = [_column(frame, place, rows, limit) for place in range(frame.shape[1])]
        tried.append((columns, _fitting(columns, width)))
        if tried[-1][1] == len(columns):
            break
    return max(tried, key=lambda columns_and_fitting: columns_and_fitting[1])


def _column(frame: pd.DataFrame, place: int, rows: int, widest: int) -> list[str]:
    """Write one column with its heading and its line, every cell of the same width."""
    values = frame.iloc[:rows, place].astype(object)
    cells = [visible(frame.columns[place]), *map(cell, values)]
    width = min(max(map(cell_len, cells)), widest)
    cut = [
        text if cell_len(text) <= width else f"{set_cell_size(text, width - 1)}…" for text in cells
    ]
    padded = [set_cell_size(text, width) for text in cut]
    return [padded[0], "-" * width, *padded[1:]]


def _fitting(columns: Sequence[Sequence[str]], width: int) -> int:
    """Count the columns that fit side by side into the width; the first always does."""
    ends = [*accumulate(cell_len(column[0]) + 2 for column in columns)]
    return max(bisect_right(ends, width + 2), 1)  # no two spaces follow the last


def _left_out(rows: int, columns: Sequence[str]) -> Iterable[str]:
    if rows > 0:
        yield f"{pluralize(rows, 'more row')} in .frame"
    if columns:
        yield f"more columns in .frame: {', '.join(columns)}"
