"""Write what a program reads, in UTF-8 whatever the terminal can show."""

import click


def write_utf8(text: str) -> None:
    """Write a text for a program to standard output, in UTF-8 and with a line feed at its end."""
    click.echo(f"{text}\n".encode(), nl=False)
