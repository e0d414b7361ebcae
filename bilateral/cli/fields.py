"""`bilateral fields KIND`: the fields of a tie of a kind, or of another record."""

import click

from bilateral.cli.own_words import own_words


@click.command("fields")
@click.argument("kind")
@own_words
def command(kind: str) -> None:
    """List the fields of a tie of a kind, with their meaning and their words, and an example.

    KIND is a kind of tie (aid), or another record: fact, quantity, citation, source, coverage ...

    Example: bilateral fields aid
    """
    from bilateral.casefile.word_lists import listed_fields
    from bilateral.text.html import visible

    click.echo(visible(listed_fields(kind)))
