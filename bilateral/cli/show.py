"""`bilateral show NAME`: one relationship."""

import click

TIES = ["id", "kind", "title", "sender", "receiver", "date", "status"]
FIGURES = ["tie", "measure", "value", "lower", "upper", "bound", "unit", "missing", "stage", "time"]
FACTS = ["state", "title", "measure", "value", "unit"]


@click.command("show")
@click.argument("name")
def command(name: str) -> None:
    """Show one relationship: its ties, figures, facts, window and sources.

    NAME is a relationship that ships (see: bilateral list) or the path of a case file.

    Example: bilateral show cuba-laos
    """
    from bilateral.casefile import load
    from bilateral.cli.printing import show_frame
    from bilateral.markup import visible

    relationship = load(name)
    tables = relationship.tables()
    click.echo(visible(f"{relationship}\n"))
    show_frame(tables["ties"][TIES].fillna({"status": "reported absent"}), "Ties")
    show_frame(tables["quantities"][FIGURES], "Figures")
    show_frame(tables["facts"][FACTS], "Facts about one of the two")
    show_frame(
        tables["windows"].drop(columns=["relationship", "n"]), "What the sources speak about"
    )
    click.echo(relationship.cite())
