"""Frames on a terminal as Rich tables, in a pipe as plain text."""

import sys

import click
import pandas as pd

from bilateral.display import cell, text_table
from bilateral.markup import visible

WIDE = 10_000
"""In a pipe nothing is cut, no cell either: the reader is a program, or a pager."""


def show_frame(frame: pd.DataFrame, title: str) -> None:
    """Print a frame: ruled and in colour on a terminal, plain and whole in a pipe."""
    if sys.stdout is None or not sys.stdout.isatty():  # None where whoever calls has closed it
        click.echo(f"{title}\n{text_table(frame, width=WIDE, rows=WIDE, cell_width=WIDE)}\n")
        return
    from rich.console import Console
    from rich.table import Table

    table = Table(title=title, title_justify="left", header_style="bold")
    for name in frame.columns:
        is_number = pd.api.types.is_numeric_dtype(frame[name])
        table.add_column(visible(name), justify="right" if is_number else "left", overflow="fold")
    for values in frame.astype(object).itertuples(index=False, name=None):
        table.add_row(*(_rich(cell(value)) for value in values))
    Console().print(table)


def _rich(text: str) -> str:
    """Keep square brackets from being read as colours."""
    from rich.markup import escape

    return escape(visible(text))
