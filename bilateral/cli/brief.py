"""`bilateral brief A B -o FILE`: one page on two states."""

from pathlib import Path
from typing import Any

import click

from bilateral.cli.panel import assigned, years
from bilateral.cli.path_argument import PathArgument


@click.command("brief")
@click.argument("first", metavar="STATE")
@click.argument("second", metavar="STATE")
@click.option(
    "-o",
    "--output",
    type=PathArgument(dir_okay=False),
    metavar="PAGE.html",
    help="Write the page into this file; without it, its text is printed.",
)
@click.option(
    "--case",
    "case",
    metavar="NAME",
    help="Records on the two: a relationship (see: bilateral list) or a case file.",
)
@click.option(
    "--years", callback=years, metavar="YEAR-YEAR", help="The years of the data, such as 1950-2014."
)
@click.option(
    "--file",
    "files",
    callback=assigned,
    metavar="DATASET=PATH",
    multiple=True,
    help="Take a data set from your file, as DATASET=PATH; may be repeated. Without it, those that "
    "are in the cache are taken.",
)
@click.option("--year", type=int, help="The year of ranks; by default the last that is known.")
def command(
    first: str,
    second: str,
    output: Path | None,
    case: str | None,
    years: Any,
    files: list[tuple[str, str]],
    year: int | None,
) -> None:
    """Write one page on two states: records, six trends, ranks, what is not known.

    Each STATE is a name or an id.

    Example: bilateral brief CUB PAK --case cuba-pakistan -o brief.html
    """
    from bilateral._brief.brief import SINCE, brief
    from bilateral.casefile.load import load
    from bilateral.panel.dyad_years import dyad_years, years_of_list
    from bilateral.text.html import visible

    panel = None
    if files or years:
        panel = dyad_years(years=years or (SINCE, years_of_list("cow")[1]))
        for name, path in files:
            panel = panel.add(name, path=path)
    relationship = load(case) if case else None
    found = brief(first, second, panel=panel, relationship=relationship, year=year)
    if output is None:
        click.echo(str(found))
    else:
        click.echo(visible(f"written to {found.save(output)}"))
