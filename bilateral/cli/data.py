"""`bilateral data`: list data sets, fetch one, and locate its file."""

import click

from bilateral.cli.name_choice import NamedCommands


@click.group("data", cls=NamedCommands)
def data() -> None:
    """List published data sets, fetch one, or print where its file is kept.

    Example: bilateral data fetch cow-trade
    """


@data.command("list")
@click.argument("words", nargs=-1, metavar="[WORD]...")
def list_(words: tuple[str, ...]) -> None:
    """List the data sets that can be fetched and read, or those about some words.

    Example: bilateral data list trade
    """
    from bilateral.catalog.datasets import datasets
    from bilateral.cli.print_table import print_table

    columns = ["name", "title", "version", "unit", "first_year", "last_year", "no_row_inside"]
    print_table(datasets(" ".join(words) or None)[columns], "Data sets")


@data.command("codebook")
@click.argument("name")
def codebook_(name: str) -> None:
    """List the columns of a data set, with units, levels and codes; nothing is fetched.

    Example: bilateral data codebook cow-disputes
    """
    from bilateral.catalog.codebook import codebook
    from bilateral.cli.print_table import print_table

    columns = ["column", "type", "unit", "meaning", "levels", "no_row"]
    print_table(codebook(name)[columns], f"Columns of {name}")


@data.command("fetch")
@click.argument("name")
def fetch_(name: str) -> None:
    """Fetch a data set, unless it is in the cache, and print the path of its file.

    Example: bilateral data fetch cow-states
    """
    from bilateral.catalog.fetch import fetch

    click.echo(fetch(name))


@data.command("path")
@click.argument("name", required=False)
def path_(name: str | None) -> None:
    """Print the folder of the cache, or the path of a data set in it.

    The environment variable BILATERAL_DATA moves it.

    Example: bilateral data path cow-trade
    """
    from bilateral.catalog.cache import cache_folder, cached_file
    from bilateral.catalog.cards import find_card

    click.echo(cache_folder() if name is None else cached_file(find_card(name)))


# the main group looks up the command of each file under this name
command = data
