"""`bilateral topics WORD`: the topics of ties, searched by meaning."""

import click

from bilateral.cli.own_words import own_words


@click.command("topics")
@click.argument("words", nargs=-1, metavar="[WORD]...")
@own_words
def command(words: tuple[str, ...]) -> None:
    """List the topics that a tie can have, or explain those that a word means.

    WORD is a kind (aid), a part of a name (scholarship), or another word for it (bursary).

    Example: bilateral topics study abroad
    """
    from bilateral.casefile.word_lists import explained_topics, listed_topics
    from bilateral.text.html import visible

    click.echo(visible(explained_topics(" ".join(words)) if words else listed_topics()))
