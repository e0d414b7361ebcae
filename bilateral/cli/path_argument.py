"""A path on the command line that is refused where it is empty."""

import os
from pathlib import Path
from typing import Any

import click


class PathArgument(click.Path):
    """A path, never an empty one: what a variable without a value gives is no folder to write in.

    Parameters
    ----------
    **wanted
        What has to be there, as `click.Path` takes it.
    """

    def __init__(self, **wanted: bool) -> None:
        super().__init__(path_type=Path, **wanted)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse an empty text, and leave all else to `click.Path`."""
        if not os.fspath(value):
            self.fail("an empty text was given; write '.' for the folder you are in", param, ctx)
        return super().convert(value, param, ctx)
