"""`bilateral locate FILE WORDS`: write the lines of a citation, for coders of a case."""

from pathlib import Path

import click

from bilateral.cli.path_argument import PathArgument


@click.command("locate")
@click.argument("file", type=PathArgument(exists=True, dir_okay=False))
@click.argument("words")
@click.option("--source", default="my-source", show_default=True, help="The id of the source.")
def command(file: Path, words: str, source: str) -> None:
    """Find a passage in the text of a source and write the citation for it.

    WORDS are those of the passage, or its first and last words with ... between them. Where the
    passage occurs more than once, each place is given.

    Example: bilateral locate report.txt "opened an embassy ... in 1963" --source a-report
    """
    from bilateral.verify import SourceText, locate

    places = locate(SourceText.read(file), words)
    for place in places:
        click.echo(f"# line {place.line}{'' if place.exact else ', the wording differs'}")
        click.echo(place.lines(source))
