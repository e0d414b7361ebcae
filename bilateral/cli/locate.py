"""`bilateral locate FILE WORDS…`: write the lines of citations, for coders of a case."""

from pathlib import Path

import click

from bilateral.cli import PROBLEMS
from bilateral.cli.name_choice import NameChoice
from bilateral.cli.path_argument import PathArgument


@click.command("locate")
@click.argument("file", type=PathArgument(exists=True, dir_okay=False))
@click.argument("phrases", nargs=-1, required=True, metavar="WORDS...")
@click.option("--source", help="The id of the source; without it, the name of the file.")
@click.option(
    "--for",
    "where",
    type=NameChoice("list", "cites", "excused"),
    default="cites",
    show_default=True,
    help="The list of the case file that the lines are for.",
)
@click.pass_context
def command(
    ctx: click.Context, file: Path, phrases: tuple[str, ...], source: str | None, where: str
) -> None:
    """Find passages in the text of a source and write their citations, to paste into a case file.

    WORDS are those of one passage, or its first and last words with ... between them. Where the
    passage occurs more than once, each place is given.

    Example: bilateral locate report.txt "opened an embassy ... in 1963" "four scholarships"
    """
    from textwrap import indent

    from bilateral.errors import BilateralError, shorten
    from bilateral.source_text import SourceText, locate
    from bilateral.source_text.locate import INDENT
    from bilateral.text.html import visible

    text = SourceText.read(file)
    failed = False
    for number, words in enumerate(phrases, 1):
        try:
            places = locate(text, words)
        except BilateralError as error:
            click.echo(visible(f"{shorten(words)!r}: {error}"), err=True)
            failed = True
            continue
        for place in places:
            phrase = f"phrase {number}, " if len(phrases) > 1 else ""
            several = f", one of {len(places)} places" if len(places) > 1 else ""
            note = "" if place.exact else ", the wording differs"
            lines = place.lines(source or file.stem, where)
            block = f"# {phrase}line {place.line}{several}{note}\n{lines}"
            click.echo(indent(visible(block), " " * INDENT[where]))
    if failed:
        ctx.exit(PROBLEMS)
