"""`bilateral plot NAME… --chart CHART -o FILE`: one chart as a file, or in words."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from bilateral.cli.name_choice import NameChoice
from bilateral.cli.path_argument import PathArgument

FORMATS = ("svg", "png", "pdf", "tiff", "eps", "jpg")
DASH, UNDERSCORE = "-", "_"


def _width(_ctx: click.Context, _param: click.Parameter, given: str | None) -> str | float | None:
    """Read inches, or the name of a width."""
    try:
        return None if given is None else float(given)
    except ValueError:
        return given


def _words(
    _ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...] | None:
    """Take words that come one by one, or with commas between them."""
    words = tuple(word.strip() for text in given for word in text.split(",") if word.strip())
    return words or None


@click.command("plot")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--chart", metavar="CHART", help="What to draw; without it, the charts are listed.")
@click.option(
    "-o",
    "--output",
    type=PathArgument(dir_okay=False),
    help="The file; without it, what the chart shows is printed in words.",
)
@click.option(
    "--format",
    "form",
    type=NameChoice("format", *FORMATS),
    help="The format of the file; by default, its ending says it.",
)
@click.option(
    "--width",
    callback=_width,
    metavar="WIDTH",
    help="'single', 'double' or 'slide' (3.5, 7 and 12 inches, a slide 16:9), or inches.",
)
@click.option("--height", type=float, metavar="INCHES", help="The most height.")
@click.option("--font-size", type=float, metavar="POINTS", help="The size of labels.")
@click.option("--title", help="In place of the title that is computed; '' for none.")
@click.option(
    "--kinds", callback=_words, multiple=True, help="Draw these kinds of tie alone, such as aid."
)
@click.option("--topics", callback=_words, multiple=True, help="Draw these topics alone.")
@click.option("--during", metavar="PERIOD", help="Draw this period alone, such as 1990/1999.")
@click.option("--no-footer", is_flag=True, help="Leave out sources and caveats.")
@click.option("--no-sidecar", is_flag=True, help="Write no JSON file with the picture.")
@click.option("--transparent", is_flag=True, help="Put no paper behind the picture.")
@click.option("--dpi", type=float, default=300.0, show_default=True, help="Dots in an inch.")
def command(
    names: tuple[str, ...],
    chart: str | None,
    output: Path | None,
    no_footer: bool,
    **options: Any,
) -> None:
    """Draw one chart of one relationship, or of two to six side by side.

    Each NAME is a relationship that ships (see: bilateral list) or the path of a case file.

    Example: bilateral plot cuba-pakistan cuba-laos --chart key-events --width slide -o events.png
    """
    if chart is None:
        _list_charts()
        return
    from bilateral.text.html import visible

    saving = {name: options.pop(name) for name in ("form", "no_sidecar", "transparent", "dpi")}
    wanted = {name: value for name, value in options.items() if value is not None}
    if wanted.get("title") == "":
        wanted["title"] = None
    picture = _method(names, chart)(footer=not no_footer, **wanted)
    if output is None:
        click.echo(visible(str(picture)))
        return
    picture.save(
        output,
        format=saving["form"],
        dpi=saving["dpi"],
        transparent=saving["transparent"],
        sidecar=not saving["no_sidecar"],
    )
    click.echo(visible(f"{picture.title or chart}\nWritten to {output}"))


def _method(names: tuple[str, ...], chart: str) -> Any:
    """Find what draws a chart, refusing names of charts, and numbers of cases, that are none."""
    from bilateral._charts.registry import BY_NAME
    from bilateral.casefile.load import load
    from bilateral.comparison.compare import MOST, compare
    from bilateral.errors import unknown_name

    known = list(_dashed(BY_NAME))
    if chart.replace(UNDERSCORE, DASH) not in known:
        raise click.BadParameter(unknown_name("chart", chart, known), param_hint="'--chart'")
    name = chart.replace(DASH, UNDERSCORE)
    if not 1 <= len(names) <= MOST:
        msg = f"{len(names)} given; draw 1 to {MOST} relationships at once"
        raise click.UsageError(msg)
    if len(names) == 1 and not BY_NAME[name].single:
        msg = f"{chart} compares; give two to {MOST} relationships"
        raise click.UsageError(msg)
    cases = [load(case) for case in names]
    plot = compare(*cases).plot if len(cases) > 1 else cases[0].plot
    return getattr(plot, name)


def _dashed(names: Iterable[str]) -> Iterable[str]:
    return (name.replace(UNDERSCORE, DASH) for name in names)


def _list_charts() -> None:
    """List the charts, each with what it shows."""
    import pandas as pd

    from bilateral._charts.registry import CHARTS
    from bilateral.cli.print_table import print_table

    rows = [
        (
            *_dashed([row.name]),
            "one or more" if row.single else "two or more",
            (row.function.__doc__ or "").strip().partition("\n")[0].rstrip("."),
        )
        for row in CHARTS
    ]
    print_table(pd.DataFrame(rows, columns=["chart", "relationships", "what it does"]), "Charts")
