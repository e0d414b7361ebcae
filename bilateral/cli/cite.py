"""`bilateral cite NAME`: references."""

import click

from bilateral.cli.name_choice import NameChoice


@click.command("cite")
@click.argument("name")
@click.option(
    "--format",
    "style",
    type=NameChoice("format", "text", "bibtex", "csl"),
    default="text",
    show_default=True,
    help="Plain text, BibTeX or CSL-JSON.",
)
def command(name: str, style: str) -> None:
    """Write the references of a relationship's sources.

    NAME is a relationship that ships (see: bilateral list) or the path of a case file.

    Example: bilateral cite cuba-laos --format bibtex
    """
    from bilateral.casefile.load import load
    from bilateral.cli.machine_output import write_utf8
    from bilateral.text.html import visible

    references = load(name).cite(style)
    if style == "text":
        click.echo(visible(references))
    else:
        write_utf8(references)
