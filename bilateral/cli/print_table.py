"""Print frames: on a terminal as Rich tables, in a pipe as plain text."""

import sys
from collections.abc import Sequence

import click
import pandas as pd
from rich.cells import cell_len

from bilateral.text.html import visible
from bilateral.text.tables import cell, text_table

WIDE = 10_000
"""In a pipe no cell and no table is cut: the reader is a program, or a pager."""

WORD = 11
"""A column with words no longer than this is not wrapped; titles and names are wrapped instead."""

NARROW = 10
"""The narrowest width of wrapped columns at which a table can be read."""


def print_table(frame: pd.DataFrame, title: str) -> None:
    """Print a frame: with rules and colour on a terminal, plain and complete in a pipe."""
    if sys.stdout is None or not sys.stdout.isatty():  # None where the caller has closed it
        click.echo(f"{title}\n{text_table(frame, width=WIDE, rows=WIDE, cell_width=WIDE)}\n")
        return
    from rich.console import Console

    console = Console()
    names = [*map(visible, frame.columns)]
    rows = [[*map(cell, values)] for values in frame.astype(object).itertuples(index=False)]
    widths = [max(map(cell_len, column)) for column in zip(names, *rows, strict=True)]
    if _fits(widths, console.width):
        console.print(_table(frame, title, rows))
    else:
        click.echo("\n".join([title, *_list(names, rows), ""]))


def _fits(widths: Sequence[int], room: int) -> bool:
    """Return whether a table can be read in this width, with its wide columns wrapped."""
    rules = 3 * len(widths) + 1
    words = [width for width in widths if width <= WORD]
    broken = len(widths) - len(words)
    return room - rules - sum(words) >= NARROW * broken


def _table(frame: pd.DataFrame, title: str, rows: Sequence[Sequence[str]]) -> object:
    from rich.markup import escape
    from rich.table import Table

    table = Table(title=title, title_justify="left", header_style="bold")
    for place, name in enumerate(frame.columns):
        table.add_column(
            escape(visible(name)),
            justify="right" if pd.api.types.is_numeric_dtype(frame[name]) else "left",
            overflow="fold",
            no_wrap=all(cell_len(row[place]) <= WORD for row in rows),
        )
    for row in rows:
        table.add_row(*map(escape, row))  # square brackets are not markup here
    return table


def _list(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Write rows one below the other, a line for each value."""
    return [
        f"{'' if place == 0 else '  '}{name}: {value}"
        for row in rows
        for place, (name, value) in enumerate(zip(names, row, strict=True))
    ]
