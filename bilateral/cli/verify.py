"""`bilateral verify PATH --sources DIR`: check a relationship against the texts of its sources."""

from pathlib import Path

import click

from bilateral.cli import PROBLEMS
from bilateral.cli.path_argument import sources_option


@click.command("verify")
@click.argument("name", metavar="PATH")
@sources_option
@click.option("--update", is_flag=True, help="Write the present places of passages that moved.")
@click.pass_context
def command(ctx: click.Context, name: str, folder: Path, update: bool) -> None:
    """Check a relationship against the texts of its sources.

    PATH is a case file, or the name of a relationship that ships (see: bilateral list). Every cited
    passage must be found unchanged, and every figure and date of a record must occur in the
    passages that it cites; a figure in a note is no figure of the record. Passages that no record
    cites are printed. Quotes that are not anchored yet are sought too.

    With --update, a passage that moved and is in its text exactly once gets its new place in the
    file.

    Example: bilateral verify my-case.yaml --sources texts --update
    """
    from bilateral.casefile.anchor import placed
    from bilateral.casefile.reading import CaseFile
    from bilateral.casefile.relationships import path_of
    from bilateral.casefile.rewrite import rewrite
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize
    from bilateral.verify import verify
    from bilateral.verify.update import updated

    file = CaseFile(path_of(name))
    relationship, left = placed(file, folder)
    result = verify(relationship, folder)
    if update:
        text, count = updated(file, relationship, result, folder)
        if count:
            rewrite(file, text)
            result = verify(CaseFile(file.path).relationship(), folder)
        click.echo(visible(f"{name}: {pluralize(count, 'moved passage')} updated"))
    click.echo(visible(result))
    for fault in left:
        click.echo(visible(fault))
    if left or not result.ok:
        ctx.exit(PROBLEMS)
