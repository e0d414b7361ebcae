"""`bilateral anchor CASE --sources DIR`: replace quotes by the places of their words."""

from pathlib import Path

import click

from bilateral.cli import PROBLEMS
from bilateral.cli.path_argument import PathArgument, sources_option


@click.command("anchor")
@click.argument("case", type=PathArgument(exists=True, dir_okay=False))
@sources_option
@click.pass_context
def command(ctx: click.Context, case: Path, folder: Path) -> None:
    """Replace the quotes of a case file by the places of their words in the sources.

    While coding, a citation or an excuse may read quote: "first words ... last words". Each quote
    that is exactly once in its source is replaced by section, paragraph, span and digest. The
    others stay in the file and are reported. Comments and layout are kept.

    Example: bilateral anchor my-case.yaml --sources texts
    """
    from bilateral.casefile.anchor import anchor
    from bilateral.casefile.reading import CaseFile
    from bilateral.casefile.rewrite import rewrite
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize

    file = CaseFile(case)
    if not file.quotes:
        click.echo(visible(f"{case}: no quotes to anchor"))
        return
    result = anchor(file, folder)
    if result.count:
        rewrite(file, result.text)
    total = pluralize(len(file.quotes), "quote")
    click.echo(visible(f"{case}: {result.count} of {total} anchored"))
    for fault in result.left:
        click.echo(visible(fault))
    if result.left:
        left = pluralize(len(result.left), "quote")
        click.echo(f"{left} left in the file; correct it, and anchor again", err=True)
        ctx.exit(PROBLEMS)
