"""Where in a report each tie stands, so that every sentence and cell can point to it."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import pandas as pd

from bilateral.text.html import Link

FEW = 12
"""So many ties are linked behind a sentence; of more, their number stands there."""


class Anchors:
    """The numbers and names under which ties stand in the list at the end of a report.

    Parameters
    ----------
    ties : pandas.DataFrame
        The table ``ties`` of all cases.
    titles : mapping of str to str
        What to call each relationship.
    """

    def __init__(self, ties: pd.DataFrame, titles: Mapping[str, str]) -> None:
        self.ties = ties
        self.titles = titles

    @cached_property
    def numbers(self) -> Mapping[tuple[str, str], int]:
        """The number of each tie, counted from 1 in the order of the table."""
        keys = zip(self.ties["relationship"].tolist(), self.ties["id"].tolist(), strict=True)
        return {key: number for number, key in enumerate(keys, start=1)}

    def cited(self, ties: Iterable[tuple[str, str]]) -> list[Link]:
        """Give the numbers of ties behind a sentence, each a link to the list."""
        numbers = sorted({self.numbers[tie] for tie in ties if tie in self.numbers})
        if len(numbers) > FEW:
            return [Link(f"{len(numbers)} ties", "#ties")]
        return [Link(str(number), f"#tie-{number}") for number in numbers]

    def link(self, case: str, tie: str) -> Link:
        """Link the id of a tie to its place in the list; an id that the list has not stays text."""
        number = self.numbers.get((case, tie))
        return Link(tie, None if number is None else f"#tie-{number}")
