"""`bilateral import SHEETS CASE`: a case file from a spreadsheet."""

from pathlib import Path

import click

from bilateral.cli.export import refuse_existing
from bilateral.cli.path_argument import PathArgument


@click.command("import")
@click.argument("sheets", type=PathArgument())
@click.argument("case", type=PathArgument(dir_okay=False))
@click.option("--replace", is_flag=True, help="Replace the case file, and the comments in it.")
def command(sheets: Path, case: Path, replace: bool) -> None:
    """Write a case file from a spreadsheet that `bilateral export` wrote and a person changed.

    SHEETS is an Excel file (.xlsx) or a folder of CSV files. All errors are listed, each with its
    sheet, row and column; then nothing is written.

    Example: bilateral import laos.xlsx laos.yaml
    """
    from bilateral.spreadsheet.read_sheets import read_sheets
    from bilateral.text.html import visible
    from bilateral.text.lists import pluralize

    refuse_existing(case, replace=replace)
    relationship = read_sheets(sheets)
    relationship.save(case)
    counts = ", ".join(
        pluralize(len(records), name)
        for name, records in (
            ("tie", relationship.ties),
            ("fact", relationship.facts),
            ("source", relationship.sources),
        )
        if records
    )
    click.echo(visible(f"Written to {case}: {relationship.id}, {counts or 'no records'}"))
