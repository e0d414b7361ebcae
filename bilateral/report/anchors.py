"""Where in a report each tie stands, so that every sentence and cell can point to it."""

from collections.abc import Iterable, Mapping
from functools import cached_property

import pandas as pd

from bilateral.text.html import Html, element, joined

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

    def cited(self, ties: Iterable[tuple[str, str]]) -> Html | None:
        """Write the numbers of ties behind a sentence, each a link to the list."""
        numbers = sorted({self.numbers[tie] for tie in ties if tie in self.numbers})
        if not numbers:
            return None
        if len(numbers) > FEW:
            whole = element("a", f"{len(numbers)} ties", href="#ties")
            return element("sup", "[", whole, "]")
        links = [element("a", str(number), href=f"#tie-{number}") for number in numbers]
        return element("sup", "[", joined(links, ", "), "]")

    def link(self, case: str, tie: str) -> Html:
        """Write the id of a tie as a link to it; an id that the list has not stays plain."""
        number = self.numbers.get((case, tie))
        if number is None:
            return element("span", tie)
        return element("a", tie, href=f"#tie-{number}")
