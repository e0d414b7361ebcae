"""`bilateral package DIR CASE…`: relationships as a Data Package."""

from pathlib import Path

import click

from bilateral.cli.path_argument import PathArgument


@click.command("package")
@click.argument("folder", type=PathArgument(file_okay=False), metavar="DIR")
@click.argument("names", nargs=-1, metavar="[CASE]...")
def command(folder: Path, names: tuple[str, ...]) -> None:
    """Save relationships as a Data Package: tables with schemas, a codebook, sources, licence.

    DIR is the folder, which is created if needed. Each CASE is a relationship that ships (see:
    bilateral list) or the path of a case file; without any, all those of the list.

    Example: bilateral package out cuba-laos
    """
    from bilateral.casefile.load import load
    from bilateral.casefile.relationships import relationships
    from bilateral.datapackage.save_package import save_package
    from bilateral.text.html import visible

    written = save_package(map(load, names or relationships()), folder)
    files = ", ".join(path.name for path in written)
    click.echo(visible(f"Written to {folder}: {files}"))
