"""`bilateral verify NAME --sources DIR`: check a relationship against the texts of its sources."""

from pathlib import Path

import click

from bilateral.cli import PROBLEMS
from bilateral.cli.path_argument import sources_option


@click.command("verify")
@click.argument("name")
@sources_option
@click.pass_context
def command(ctx: click.Context, name: str, folder: Path) -> None:
    """Check a relationship against the texts of its sources.

    Every cited passage must be found unchanged, and every figure and date of a record must occur
    in the passages that it cites. Passages that no record cites are printed.

    Example: bilateral verify cuba-laos --sources texts
    """
    from bilateral.casefile.load import load
    from bilateral.verify import verify

    result = verify(load(name), folder)
    click.echo(str(result))
    if not result.ok:
        ctx.exit(PROBLEMS)
