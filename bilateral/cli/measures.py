"""`bilateral measures WORD`: what a figure can count, searched by meaning."""

import click

from bilateral.cli.own_words import own_words


@click.command("measures")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@own_words
def command(words: tuple[str, ...]) -> None:
    """List the measures that a figure can have, or explain those that a word means.

    WORD is a part of a name (students), another word for it (doctors), or a unit (person).

    Example: bilateral measures doctors
    """
    from bilateral.casefile.word_lists import explained_measures, listed_measures
    from bilateral.text.html import visible

    click.echo(visible(explained_measures(" ".join(words)) if words else listed_measures()))
