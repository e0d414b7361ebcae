"""`bilateral new STATE STATE --source FILE…`: begin a case of your own."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bilateral.cli.path_argument import PathArgument

if TYPE_CHECKING:
    from bilateral.casefile.scaffold import NewSource


@click.command("new")
@click.argument("first")
@click.argument("second")
@click.option(
    "--source",
    "files",
    multiple=True,
    required=True,
    type=PathArgument(exists=True, dir_okay=False),
    help="The text of a source, in UTF-8; can be given several times.",
)
@click.option(
    "-o",
    "--output",
    type=PathArgument(dir_okay=False),
    help="The file to write; without it, it is called after the two states.",
)
def command(first: str, second: str, files: tuple[Path, ...], output: Path | None) -> None:
    """Write a commented case file about two states: valid at once, to be filled in.

    FIRST and SECOND are the codes or the names of the states. The file has the sources, what they
    cover, the titles and headings excused, and a commented tie for each kind. The schema for
    editors is written next to it. The sentences that are still to be coded are printed.

    Example: bilateral new CUB VNM --source report.txt --source newspaper.txt
    """
    from bilateral._states import state
    from bilateral.atomic_write import write_whole
    from bilateral.casefile.scaffold import SCHEMA_FILE, read_sources, scaffold, slug
    from bilateral.casefile.schema import case_schema
    from bilateral.errors import BilateralError
    from bilateral.text.html import visible

    states = [state(first), state(second)]
    if states[0] == states[1]:
        msg = f"both are {states[0].name}; a case is about two states"
        raise BilateralError(msg)
    sources = read_sources(files)
    path = output or Path(f"{slug(states[0].name)}-{slug(states[1].name)}.yaml")
    if path.exists():
        msg = f"{path} is there already; choose another name with --output"
        raise BilateralError(msg)
    schema = json.dumps(case_schema(), indent=1, ensure_ascii=False) + "\n"
    text = scaffold(states, sources, path.name)
    write_whole({path: text.encode(), path.with_name(SCHEMA_FILE): schema.encode()})
    click.echo(visible(f"Written to {path}, with {SCHEMA_FILE} for editors. Still to be coded:"))
    click.echo(visible(_ledgers(path, sources)))


def _ledgers(path: Path, sources: "Sequence[NewSource]") -> str:
    """Write what no record accounts for yet: all but the titles."""
    from bilateral.casefile.load import load
    from bilateral.verify.ledger import ledger

    excuses = load(path).excused
    return "\n".join(
        str(
            ledger(
                source.id,
                source.text,
                [],
                [excuse.span for excuse in excuses if excuse.source == source.id],
            )
        )
        for source in sources
    )
