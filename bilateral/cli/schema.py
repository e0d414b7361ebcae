"""`bilateral schema`: the JSON Schema of case files, for editors."""

import json
from pathlib import Path

import click

from bilateral.cli.own_words import own_words
from bilateral.cli.path_argument import PathArgument


@click.command("schema")
@click.option(
    "-o",
    "--output",
    type=PathArgument(dir_okay=False),
    help="The file to write; without it, the schema is printed.",
)
@own_words
def command(output: Path | None) -> None:
    """Write the JSON Schema of case files, with which editors complete and check what you write.

    docs/editors.md says how to use it in VS Code and in JupyterLab. `bilateral new` writes it next
    to a new case.

    Example: bilateral schema -o bilateral-case.schema.json
    """
    from bilateral.atomic_write import write_whole
    from bilateral.casefile.schema import case_schema
    from bilateral.text.html import visible

    text = json.dumps(case_schema(), indent=1, ensure_ascii=False) + "\n"
    if output is None:
        click.echo(text, nl=False)
        return
    write_whole({output: text.encode()})
    click.echo(visible(f"Written to {output}"))
