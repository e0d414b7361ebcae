"""`bilateral show NAME`: show one relationship."""

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    import pandas as pd

    from bilateral.relationship import Relationship

TIES = ["id", "kind", "title", "direction", "date", "status"]
FIGURES = ["tie", "measure", "figure", "unit", "stage", "time"]
STAGES = {"delivered": "carried out", "unknown": "not reported"}
TIMES = {"at_a_date": "at a date", "per_year": "a year"}
"""The values of columns whose words differ from them."""
FACTS = ["state", "title", "date", "measure", "figure", "unit"]
COVERAGE = ["source", "period", "covers", "direction", "completeness"]


@click.command("show")
@click.argument("name")
def command(name: str) -> None:
    """Show one relationship: its records, figures, facts, coverage and sources.

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
    ties = tables["ties"]
    ties = ties.assign(direction=_directions(relationship))
    print_table(ties[TIES].fillna({"status": "reported absent"}), "Records")
    print_table(_figures(relationship, tables["quantities"])[FIGURES], "Figures")
    of_facts = [
        None if figure is None else str(figure)
        for fact in relationship.facts
        for figure in fact.quantities or (None,)
    ]
    facts = tables["facts"].assign(figure=pd.Series(of_facts, dtype=object))
    if len(facts):
        print_table(facts[FACTS], "Facts about one state")
    coverage = pd.DataFrame(_coverage(relationship), columns=COVERAGE)
    print_table(coverage, "Coverage")
    for note in dict.fromkeys(entry.note for entry in relationship.coverage if entry.note):
        click.echo(visible(f"{note}\n"))
    click.echo(visible(relationship.cite()))


def _figures(relationship: "Relationship", quantities: "pd.DataFrame") -> "pd.DataFrame":
    """Write each figure with its bound, or with the reason why there is no number."""
    from bilateral.vocabulary import measure_label, unit_label

    figures = [str(figure) for tie in relationship.ties for figure in tie.quantities]
    return quantities.assign(
        figure=figures,
        measure=quantities["measure"].map(measure_label),
        unit=quantities["unit"].map(unit_label),
        stage=quantities["stage"].replace(STAGES),
        time=quantities["time"].fillna("not reported").replace(TIMES),
    )


def _directions(relationship: "Relationship") -> list[str]:
    """Write who acts on whom, as in coverage; what both do is joint."""
    from bilateral._findings.tie_view import IN, OUT, view

    first, second = relationship.states
    words = {OUT: f"{first}>{second}", IN: f"{second}>{first}"}
    return [words.get(view(tie, first).direction, "joint") for tie in relationship.ties]


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
