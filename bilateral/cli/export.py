"""`bilateral export CASE OUT`: a relationship as a spreadsheet."""

from pathlib import Path

import click

from bilateral.cli.path_argument import PathArgument


@click.command("export")
@click.argument("name", metavar="CASE")
@click.argument("output", type=PathArgument(), metavar="OUT")
@click.option("--replace", is_flag=True, help="Replace what is there.")
def command(name: str, output: Path, replace: bool) -> None:
    """Save a relationship as a spreadsheet, to be filled in or corrected there.

    CASE is a relationship that ships (see: bilateral list) or the path of a case file. OUT is an
    Excel file (.xlsx), or a folder of CSV files if it has no ending.

    Example: bilateral export cuba-laos laos.xlsx
    """
    from bilateral.casefile.load import load
    from bilateral.spreadsheet.save_sheets import save_sheets
    from bilateral.text.html import visible

    refuse_existing(output, replace=replace)
    written = save_sheets(load(name), output)
    files = output if written == (output,) else f"{output}: {', '.join(it.name for it in written)}"
    click.echo(visible(f"Written to {files}"))


def refuse_existing(path: Path, *, replace: bool) -> None:
    """Refuse to replace what may have been typed by hand, unless that is asked for."""
    if not replace and (path.is_file() or (path.is_dir() and any(path.iterdir()))):
        msg = f"{path} exists; choose another name, or write --replace"
        raise click.UsageError(msg)
