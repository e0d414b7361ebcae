"""`bilateral panel DATASET... -o FILE`: write dyad-years with columns to a file."""

import re
from pathlib import Path
from typing import Any

import click

from bilateral.cli.name_choice import NameChoice
from bilateral.cli.path_argument import PathArgument

WRITERS = {".parquet": "to_parquet", ".csv": "to_csv", ".dta": "to_stata"}
RELEVANCE = ("cow-contiguity", "cow-majors")
"""The data sets by which a pair is relevant; `--file` gives local files of them."""
COUNTS = ["column", "source", "first_year", "last_year", "known", "zero", "unknown", "not_observed"]


def years(_ctx: click.Context, _param: click.Parameter, given: str | None) -> Any:
    """Read a year, or two with a hyphen between them; anything else is a usage error."""
    found = re.fullmatch(r"([0-9]{4})(?:-([0-9]{4}))?", given or "")
    if found is None and given is not None:
        msg = f"{given!r} is not a year or a range of years such as 1946-2010"
        raise click.BadParameter(msg)
    return found and (int(found[1]), int(found[2] or found[1]))


def assigned(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> Any:
    """Read names of data sets, each with the path of its file; anything else is a usage error."""
    parts = [text.partition("=") for text in given]
    for name, _, path in parts:
        if not (name and path):
            msg = f"{name!r} must be written as DATASET=PATH"
            raise click.BadParameter(msg)
    return [(name, path) for name, _, path in parts]


@click.command("panel")
@click.argument("names", nargs=-1, metavar="[DATASET]...")
@click.option(
    "-o",
    "--output",
    type=PathArgument(dir_okay=False),
    help="Write the table into this file, .parquet, .csv or .dta (Stata); without it, its columns "
    "are described.",
)
@click.option(
    "--years",
    callback=years,
    metavar="YEAR-YEAR",
    help="The years, such as 1946-2010; all by default.",
)
@click.option(
    "--system",
    type=NameChoice("system", "cow", "gw"),
    default="cow",
    show_default=True,
    help="The list of states: Correlates of War, or Gleditsch and Ward.",
)
@click.option(
    "--undirected", is_flag=True, help="One row for each pair of states and year, not two."
)
@click.option(
    "--extend-to",
    type=int,
    metavar="YEAR",
    help="Assume that the last members on the list stay members until this year.",
)
@click.option(
    "--microstates",
    is_flag=True,
    help="Rows for the states that Gleditsch and Ward list apart, such as Tonga (with gw).",
)
@click.option(
    "--states",
    multiple=True,
    metavar="NAME",
    help="Only pairs with this state, by name, id or code; may be repeated.",
)
@click.option(
    "--relevant",
    is_flag=True,
    help="Only politically relevant pairs: neighbours, and those with a major power.",
)
@click.option(
    "--case",
    "cases",
    multiple=True,
    metavar="NAME",
    help="Add columns from a relationship (see: bilateral list) or a case file; may be repeated.",
)
@click.option(
    "--file",
    "files",
    callback=assigned,
    metavar="DATASET=PATH",
    multiple=True,
    help="Add a data set from your file, as DATASET=PATH; may be repeated.",
)
@click.option(
    "--known",
    is_flag=True,
    help="Add to each column a second one that says how each value is known.",
)
def command(
    names: tuple[str, ...],
    output: Path | None,
    files: list[tuple[str, str]],
    cases: tuple[str, ...],
    states: tuple[str, ...],
    relevant: bool,
    known: bool,
    **opening: Any,
) -> None:
    """Build a table of pairs of states by year, with columns from data sets.

    Each DATASET is one that `bilateral data list` names; it is fetched if it is not in
    the cache.

    Example: bilateral panel cow-trade atop --years 1946-2010 -o panel.parquet
    """
    if output is not None and output.suffix.lower() not in WRITERS:
        msg = f"{output.name!r} ends in none of {', '.join(WRITERS)}, so what to write is not clear"
        raise click.BadParameter(msg, param_hint="'--output'")
    kept = {**({"states": states} if states else {}), **({"relevant": True} if relevant else {})}
    panel = _panel(names, files, cases, opening, kept)
    if output is None:
        _show(panel)
        return
    from bilateral.panel import save
    from bilateral.text.html import visible

    write = getattr(save, WRITERS[output.suffix.lower()])
    write(panel, output, knowledge=known or None)
    click.echo(visible(f"{panel!r} written to {output}"))


def _panel(
    names: tuple[str, ...],
    files: list[tuple[str, str]],
    cases: tuple[str, ...],
    opening: dict[str, Any],
    kept: dict[str, Any],
) -> Any:
    """Build the panel, keep some rows, and add data sets and relationships, in this order."""
    from bilateral.casefile.load import load
    from bilateral.panel.dyad_years import dyad_years

    directed = not opening.pop("undirected")
    panel = dyad_years(directed=directed, **opening)
    if kept:
        if "states" in kept:  # digits are a code of the list
            kept["states"] = [int(it) if it.isdigit() else it for it in kept["states"]]
        if "relevant" in kept:
            kept["relevant"] = dict(pair for pair in files if pair[0] in RELEVANCE) or True
        panel = panel.where(**kept)
    for name in names:
        panel = panel.add(name)
    for name, path in files:
        panel = panel.add(name, path=path)
    return panel.add([load(case) for case in cases]) if cases else panel


def _show(panel: Any) -> None:
    from bilateral.cli.print_table import print_table

    click.echo(repr(panel))
    described = panel.describe()
    if len(described):
        print_table(described[COUNTS], "Columns")
