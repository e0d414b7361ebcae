"""`bilateral watch PATH --sources DIR`: validate and verify a case on every save."""

from contextlib import suppress
from pathlib import Path

import click

from bilateral.cli.path_argument import PathArgument, sources_option


@click.command("watch")
@click.argument("case", type=PathArgument(exists=True, dir_okay=False))
@sources_option
def command(case: Path, folder: Path) -> None:
    """Validate and verify a case file whenever it is saved, until Ctrl-C.

    Shows its errors, or else what verify finds, the share of sentences that are coded, and the
    next of those that are not. The texts, and a file of sources next to the case, are watched too.

    Example: bilateral watch my-case.yaml --sources texts
    """
    from bilateral.text.html import visible
    from bilateral.verify.watch import report, saves

    with suppress(KeyboardInterrupt):
        for moment in saves(case, folder):
            click.echo(visible(f"{moment:%H:%M:%S}  {report(case, folder)}"))
