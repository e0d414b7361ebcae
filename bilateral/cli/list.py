"""`bilateral list`: what ships."""

import click


@click.command("list")
def command() -> None:
    """Name the relationships that ship with the package.

    Example: bilateral list
    """
    import pandas as pd

    from bilateral.casefile.load import load
    from bilateral.casefile.relationships import relationships
    from bilateral.cli.printing import show_frame

    rows = [
        (one.id, one.title, len(one.ties), len(one.facts), len(one.sources))
        for one in map(load, relationships())
    ]
    columns = ["relationship", "title", "ties", "facts", "sources"]
    show_frame(pd.DataFrame(rows, columns=columns), "Relationships that ship")
