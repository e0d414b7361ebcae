"""The words that findings on pairs share."""

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from bilateral._world.pairs import Pair
from bilateral._world.variables import Variable
from bilateral.panel.panel_data import PanelData
from bilateral.sources import Source
from bilateral.text.lists import join_list, pluralize
from bilateral.text.numbers import format_number


def amount(value: float) -> str:
    """Write a value: whole where it is large, with three digits where it is small.

    Examples
    --------
    >>> amount(2412.6), amount(0.71233), amount(0.0), amount(12.25)
    ('2,413', '0.712', '0', '12.2')
    """
    size = abs(value)
    decimals = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    return format_number(float(value), decimals=decimals)


ROUNDED_AWAY = "rounded to 0"
"""A value that is under half a step of the rounding of its file."""
SENTENCES = 4
"""How many variables a summary describes; the table has all."""


def capital(text: str) -> str:
    """Begin a sentence with a capital letter."""
    return f"{text[:1].upper()}{text[1:]}"


def named(variable: Variable) -> str:
    """Name a variable with its unit, at the beginning of a sentence or a row."""
    label = capital(variable.label)
    return f"{label} ({variable.unit})" if variable.unit and variable.unit not in label else label


def and_more(variables: Sequence[Variable]) -> list[str]:
    """Say how many variables a summary does not describe."""
    more = len(variables) - SENTENCES
    return [f"The table has {pluralize(more, 'more column', 'more columns')}."] if more > 0 else []


def rows_of_grid(rows: Sequence[Mapping[str, str]]) -> pd.DataFrame:
    """Build the table that is shown: those of one variable together, and none twice."""
    grid = pd.DataFrame(rows)
    if grid.empty:
        return grid
    order = {name: place for place, name in enumerate(dict.fromkeys(grid["column"]))}
    return grid.drop_duplicates().sort_values(
        "column", key=lambda column: column.map(order), kind="stable", ignore_index=True
    )


def years_known(count: int, total: int) -> str:
    """Write in how many years something is known.

    Examples
    --------
    >>> years_known(3, 26), years_known(1, 1), years_known(26, 26)
    ('3 of 26 years', '1 of 1 year', 'all 26 years')
    """
    if count == total > 1:
        return f"all {total} years"
    return f"{count:,} of {pluralize(total, 'year')}"


def names_of_pairs(pairs: Sequence[Pair]) -> str:
    """Name the pairs, as in a title."""
    titles = [pair.title for pair in pairs]
    return f"{'; '.join(title[:1].upper() + title[1:] for title in titles)}"


def rounding_notes(variables: Iterable[Variable]) -> tuple[str, ...]:
    """Warn of columns in which small values were rounded to 0."""
    labels = [variable.label for variable in variables if variable.column.misleads]
    if not labels:
        return ()
    subject = join_list([f"“{label}”" for label in labels])
    return (f"{subject}: the file is rounded, and a 0 in it is under half a step, not none.",)


def sources_of(panel: PanelData, variables: Iterable[Variable]) -> tuple[Source, ...]:
    """Return the sources of the list of members and of the variables, each once."""
    from bilateral.catalog.cards import find_card

    members = find_card(f"{panel.system}-states").citation
    found = [*members, *(source for variable in variables for source in variable.sources)]
    return tuple({source.id: source for source in found}.values())
