"""`bilateral validate PATH…`: every fault of case files."""

import click

from bilateral.cli import PROBLEMS


@click.command("validate")
@click.argument("paths", nargs=-1, required=True)
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...]) -> None:
    """Check case files and tell every fault, each with file and line and how to mend it.

    Example: bilateral validate my-case.yaml other-case.yaml
    """
    from bilateral.casefile import faults
    from bilateral.markup import visible

    found = {path: faults(path) for path in paths}
    for path, told in found.items():
        for fault in told:
            click.echo(visible(fault))
        if not told:
            click.echo(visible(f"{path}: fine"))
    total = sum(map(len, found.values()))
    if total:
        click.echo(f"{total} fault{'' if total == 1 else 's'} found", err=True)
        ctx.exit(PROBLEMS)
