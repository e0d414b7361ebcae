"""`bilateral list`: the shipped relationships."""

import click


@click.command("list")
def command() -> None:
    """List the relationships that ship with the package.

    Example: bilateral list
    """
    import pandas as pd

    from bilateral.casefile.load import load
    from bilateral.casefile.relationships import relationships
    from bilateral.cli.print_table import print_table

    rows = [
        (
            *(case.id, case.title, sum(not tie.absent for tie in case.ties)),
            *(sum(tie.absent for tie in case.ties), len(case.facts), len(case.sources)),
        )
        for case in map(load, relationships())
    ]
    columns = ["relationship", "title", "records", "reported absent", "facts", "sources"]
    print_table(pd.DataFrame(rows, columns=columns), "Relationships that ship")
