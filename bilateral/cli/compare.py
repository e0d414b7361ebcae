"""`bilateral compare A B`: relationships side by side, and their charts in a folder."""

from pathlib import Path

import click

from bilateral.cli.path_argument import PathArgument


@click.command("compare")
@click.argument("names", nargs=-1, required=True, metavar="NAME NAME [NAME]...")
@click.option(
    "-o",
    "--output",
    type=PathArgument(file_okay=False),
    help="Write the charts and the tables behind them into this folder; it is made if need be.",
)
@click.option("--focal", help="The state from which directions are seen, such as CUB.")
def command(names: tuple[str, ...], output: Path | None, focal: str | None) -> None:
    """Set two to six relationships that share a state side by side.

    Each NAME is a relationship that ships (see: bilateral list) or the path of a case file.

    Example: bilateral compare cuba-pakistan cuba-laos -o out
    """
    from bilateral.casefile.load import load
    from bilateral.comparison.compare import FEWEST, MOST, compare
    from bilateral.text.html import visible

    if not FEWEST <= len(names) <= MOST:
        msg = f"{len(names)} given; compare {FEWEST} to {MOST} relationships at once"
        raise click.UsageError(msg)
    comparison = compare(*map(load, names), focal=focal)
    written = comparison.save(output) if output else ()  # first, for a reader may leave the pipe
    click.echo(visible(comparison))
    if written:
        click.echo(f"\nWritten to {output}: {', '.join(path.name for path in written)}")
