"""How a comparison shows itself: what was done in each kind, how the cases differ, and warnings."""

from collections.abc import Mapping, Sequence

import pandas as pd

from bilateral._findings.viewpoint import Focal, seen_from
from bilateral._states import state
from bilateral.text.tables import text_table

Lists = Mapping[str, Sequence[str]]
"""What is listed below the table: heading → lines."""


def heading(titles: Mapping[str, str], focal: Focal) -> str:
    """Name the cases, and from where they are seen."""
    text = " beside ".join(titles.values())
    if isinstance(focal, str):
        return f"{text}, seen from {state(focal).name}"
    return f"{text}, dyad by dyad, seen from {', '.join(viewpoints(titles, focal))}"


def viewpoints(cases: Mapping[str, str], focal: Focal) -> list[str]:
    """Name the state from which each case is seen, in order."""
    return [state(seen_from(focal, case)).name for case in cases]


def text_card(title: str, kinds: pd.DataFrame, lists: Lists) -> str:
    """Write a comparison for a terminal.

    Parameters
    ----------
    kinds : pandas.DataFrame
        A row a kind, a column a case.
    """
    blocks = [
        "\n".join([*([name] if name else []), *(f"- {line}" for line in lines)])
        for name, lines in lists.items()
    ]
    return "\n\n".join([title, text_table(kinds), *blocks])
