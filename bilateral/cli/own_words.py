"""The option `--next-to PATH`: the words of one's own that a command knows too."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from bilateral.cli.path_argument import PathArgument


def own_words(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the option; the words of the folders of `BILATERAL_CASES` are known anyway."""
    option = click.option(
        "--next-to",
        type=PathArgument(exists=True),
        callback=_know,
        metavar="PATH",
        expose_value=False,
        help="A case file, or its folder: the topics, measures and units next to it are known too.",
    )
    return option(command)


def _know(_ctx: click.Context, _param: click.Parameter, path: Path | None) -> None:
    from bilateral.added_words import know_words
    from bilateral.resources import folders_of_cases

    given = [path if path.is_dir() else path.parent] if path else []
    know_words([*folders_of_cases(), *given])
