"""`bilateral validate PATH…`: every fault of case files."""

from pathlib import Path

import click

from bilateral.cli import PROBLEMS


@click.command("validate")
@click.argument("names", nargs=-1, required=True, metavar="PATH...")
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...]) -> None:
    """Check case files and tell every fault, each with file and line and how to mend it.

    Each PATH is a file; what ships (see: bilateral list) can be named too.

    Example: bilateral validate my-case.yaml other-case.yaml
    """
    from bilateral.casefile.faults import faults
    from bilateral.casefile.relationships import relationships, stands_here
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize

    shipped = relationships()
    here = {name: Path(name) for name in names if name not in shipped and stands_here(name)}
    by_file = {name: faults(here.get(name, name)) for name in names}
    for name, found in by_file.items():
        for line in found or [f"{name}: fine"]:
            click.echo(visible(line))
    total = sum(map(len, by_file.values()))
    if total:
        click.echo(f"{pluralize(total, 'fault')} found", err=True)
        ctx.exit(PROBLEMS)
