"""`bilateral agree FIRST SECOND`: measure how far two coders of one source agree."""

import click

from bilateral.cli.name_choice import NameChoice


def _levels(_ctx: click.Context, _param: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Read FIELD=LEVEL, once for each field; anything else is a usage error."""
    parts = [text.partition("=") for text in given]
    for text, (name, _, level) in zip(given, parts, strict=True):
        if not (name and level):
            msg = f"{text}: give a field and its level, such as amount=ordinal"
            raise click.BadParameter(msg)
    return {name: level for name, _, level in parts}


@click.command("agree")
@click.argument("first")
@click.argument("second")
@click.option(
    "--level",
    "levels",
    callback=_levels,
    multiple=True,
    metavar="FIELD=LEVEL",
    help="The level of a field for alpha (nominal, ordinal or interval), where it is not the "
    "usual one: stage, start, end or amount.",
)
@click.option(
    "--format",
    "form",
    type=NameChoice("format", "text", "csv"),
    default="text",
    show_default=True,
    help="text: everything; csv: the coefficients of each field.",
)
def command(first: str, second: str, levels: dict[str, str], form: str) -> None:
    """Measure how far two coders of one source agree.

    FIRST and SECOND are two case files about the same two states. Their ties are paired by the
    passages that they cite, then by kind, then by date. Printed are Krippendorff's alpha and
    Cohen's kappa for each field, then every disagreement side by side.

    Example: bilateral agree first-coder.yaml second-coder.yaml
    """
    from bilateral._agree import agree
    from bilateral.casefile.load import load
    from bilateral.cli.machine_output import write_utf8
    from bilateral.text.html import visible

    result = agree(load(first), load(second), levels=levels)  # type: ignore[arg-type]
    if form == "csv":
        write_utf8(result.fields.to_csv(index=False).rstrip("\n"))
    else:
        click.echo(visible(result))
