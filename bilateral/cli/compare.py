"""`bilateral compare A B`: compare relationships, and save their charts in a folder."""

from pathlib import Path

import click

from bilateral.cli.name_choice import NameChoice
from bilateral.cli.path_argument import PathArgument


def _focal(
    _ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]
) -> str | dict[str, str] | None:
    """Read one state for all relationships, or one for each; anything else is a usage error."""
    parts = [text.partition("=") for text in given]
    if parts and all(name and state for name, _, state in parts):
        return {name: state for name, _, state in parts}
    if len(given) > 1 or "=" in "".join(given):
        msg = f"{' and '.join(given)}: give one state, such as CUB, or NAME=STATE for each case"
        raise click.BadParameter(msg)
    return given[0] if given else None


@click.command("compare")
@click.argument("names", nargs=-1, required=True, metavar="NAME NAME [NAME]...")
@click.option(
    "-o",
    "--output",
    type=PathArgument(file_okay=False),
    help="Write a report, the charts and the tables into this folder, which is created if needed.",
)
@click.option(
    "--report",
    "page",
    type=PathArgument(dir_okay=False),
    metavar="PAGE.html",
    help="Write the report alone, as one page of HTML.",
)
@click.option(
    "--by",
    type=NameChoice("basis of comparison", "state", "dyad"),
    default="state",
    show_default=True,
    help="What directions are seen from: 'state', the state that all the relationships share; "
    "'dyad', the first state of each, where they share none.",
)
@click.option(
    "--focal",
    callback=_focal,
    multiple=True,
    metavar="STATE",
    help="The state that directions are seen from, such as CUB; or NAME=STATE, once for each "
    "relationship that is not seen from its first state.",
)
@click.option(
    "--formats",
    default="svg",
    show_default=True,
    metavar="FORMAT,FORMAT",
    help="The formats of the charts: svg, png, pdf, tiff, eps, jpg.",
)
def command(
    names: tuple[str, ...],
    output: Path | None,
    page: Path | None,
    by: str,
    focal: str | dict[str, str] | None,
    formats: str,
) -> None:
    """Compare two to six relationships.

    Each NAME is a relationship that ships (see: bilateral list), or the path of a case file, or of
    a folder with all its case files.

    The report shows today's date, or that of the environment variable SOURCE_DATE_EPOCH.

    Example: bilateral compare cuba-pakistan cuba-laos -o out
    """
    from bilateral.comparison.compare import FEWEST, MOST, compare, opened
    from bilateral.text.html import visible

    cases = opened(names)
    if not FEWEST <= len(cases) <= MOST:
        msg = f"{len(cases)} given; compare {FEWEST} to {MOST} relationships at once"
        raise click.UsageError(msg)
    if by == "dyad" and isinstance(focal, str):
        msg = f"--by dyad takes a state for each case; write --focal NAME={focal}, or leave it out"
        raise click.UsageError(msg)
    comparison = compare(*cases, focal=focal, by=by)
    # Written first, since a reader may close the pipe.
    charts = formats.replace(" ", "").split(",")
    written = comparison.save(output, formats=charts) if output else ()
    lines = [f"Written to {output}: {', '.join(path.name for path in written)}"] if output else []
    if page:
        lines.append(f"Written: {comparison.report(page)}")
    click.echo(visible(comparison))
    if lines:
        click.echo(visible("\n".join(["", *lines])))
