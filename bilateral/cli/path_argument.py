"""A path on the command line that must not be empty."""

import os
from pathlib import Path
from typing import Any

import click


class PathArgument(click.Path):
    """A path that must not be empty: a shell variable without a value gives an empty text.

    Parameters
    ----------
    **wanted
        The options of `click.Path`.
    """

    def __init__(self, **wanted: bool) -> None:
        super().__init__(path_type=Path, **wanted)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse an empty text, and leave everything else to `click.Path`."""
        if not os.fspath(value):
            self.fail("an empty text was given; write '.' for the folder you are in", param, ctx)
        return super().convert(value, param, ctx)


sources_option = click.option(
    "--sources",
    "folder",
    required=True,
    type=PathArgument(exists=True, file_okay=False),
    help="The folder with the texts of the sources: the field file of a source, or its id.txt.",
)
"""The option of the commands that read the texts of sources."""
