"""`bilateral show NAME`: one relationship."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import pandas as pd

    from bilateral.relationship import Relationship

TIES = ["id", "kind", "title", "direction", "date", "status"]
FIGURES = ["tie", "measure", "figure", "unit", "stage", "time"]
FACTS = ["state", "title", "measure", "figure", "unit"]
COVERAGE = ["source", "period", "speaks about", "direction", "completeness"]


@click.command("show")
@click.argument("name")
def command(name: str) -> None:
    """Show one relationship: its ties, figures, facts, coverage and sources.

    NAME is a relationship that ships (see: bilateral list) or the path of a case file.

    Example: bilateral show cuba-laos
    """
    import pandas as pd

    from bilateral.casefile.load import load
    from bilateral.cli.print_table import print_table
    from bilateral.text.html import visible

    relationship = load(name)
    tables = relationship.tables()
    click.echo(visible(f"{relationship}\n"))
    ties = tables["ties"].assign(direction=_directions(tables["ties"]))
    print_table(ties[TIES].fillna({"status": "reported absent"}), "Ties")
    figures = tables["quantities"].assign(figure=_figures(relationship))
    print_table(figures[FIGURES], "Figures")
    of_facts = pd.Series(_figures_of_facts(relationship), dtype=object)
    facts = tables["facts"].assign(figure=of_facts)
    print_table(facts[FACTS], "Facts about one of the two")
    coverage = pd.DataFrame(_coverage(relationship), columns=COVERAGE)
    print_table(coverage, "What the sources speak about")
    for note in dict.fromkeys(entry.note for entry in relationship.coverage if entry.note):
        click.echo(visible(f"{note}\n"))
    click.echo(relationship.cite())


def _directions(ties: "pd.DataFrame") -> "pd.Series":
    """Write from whom to whom a tie goes, as coverage have it; what is mutual goes both ways."""
    return (ties["sender"] + ">" + ties["receiver"]).mask(ties["reciprocal"], "both")


def _figures(relationship: "Relationship") -> list[str]:
    """Write each figure with its bound or the reason why there is no number, as a row has it."""
    return [str(figure) for tie in relationship.ties for figure in tie.quantities]


def _figures_of_facts(relationship: "Relationship") -> list[str | None]:
    return [
        None if figure is None else str(figure)
        for fact in relationship.facts
        for figure in fact.quantities or (None,)
    ]


def _coverage(relationship: "Relationship") -> list[tuple[str, ...]]:
    return [
        (
            entry.source,
            str(entry.period),
            ", ".join((*entry.kinds, *entry.topics)),
            entry.direction,
            entry.completeness,
        )
        for entry in relationship.coverage
    ]
