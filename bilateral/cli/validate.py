"""`bilateral validate PATH…`: report every error of case files."""

from pathlib import Path

import click

from bilateral.cli import PROBLEMS


@click.command("validate")
@click.argument("names", nargs=-1, required=True, metavar="PATH...")
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...]) -> None:
    """Check case files and report every error, with file and line and how to correct it.

    Each PATH is a case file, or the name of a relationship that ships (see: bilateral list).

    Example: bilateral validate my-case.yaml other-case.yaml
    """
    from bilateral.casefile.faults import checked
    from bilateral.casefile.relationships import relationships, stands_here
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize

    shipped = relationships()
    here = {name: Path(name) for name in names if name not in shipped and stands_here(name)}
    by_file = {name: checked(here.get(name, name)) for name in names}
    for name, file in by_file.items():
        for line in (*(file.faults or [f"{name}: no errors"]), *file.warnings):
            click.echo(visible(line))
    total = sum(len(file.faults) for file in by_file.values())
    if total:
        click.echo(f"{pluralize(total, 'error')} found", err=True)
        ctx.exit(PROBLEMS)
