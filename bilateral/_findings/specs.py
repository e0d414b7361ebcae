"""What each finding is called, and which columns of its frame a reader wants to see."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Heading(NamedTuple):
    """The title of a finding, and the columns of its frame that are shown, the telling ones first.

    A card, a terminal and a report show the same: there is no other list.
    """

    title: str
    columns: tuple[str, ...]


def _heading(title: str, columns: str) -> Heading:
    return Heading(title, tuple(columns.split()))


HEADINGS: Mapping[str, Heading] = MappingProxyType(
    {
        "profile": _heading(
            "What each case holds",
            "relationship kind record ties planned agreed delivered stopped unknown "
            "first_year last_year",
        ),
        "shared": _heading(
            "What is shared", "topic direction relationship record ties stages fields ids"
        ),
        "distinct": _heading(
            "What one case alone has", "topic direction relationship record ties elsewhere ids"
        ),
        "quantities": _heading(
            "Figures side by side",
            "measure relationship figure unit stage topic direction time date basis ids",
        ),
        "balance": _heading(
            "What goes out and what comes in",
            "relationship kind basis measure out_figure in_figure mutual stage out_word in_word "
            "reason",
        ),
        "periods": _heading(
            "What was active when",
            "relationship kind period record surely possibly reported_absent completeness",
        ),
        "sequence": _heading(
            "What came first", "relationship place date title before_next chain rel to id"
        ),
        "delivery": _heading(
            "From plan to delivery",
            "relationship topic measure step figure share as_of unsafe ids",
        ),
        "questions": _heading(
            "Questions put alike", "part relationship answer by unsafe why text ids"
        ),
        "discrepancies": _heading(
            "What the sources disagree about",
            "on tie says other other_says attributed_to relationship",
        ),
        "similarity": _heading(
            "How alike the cases are",
            "measure first second similarity lower upper used left_out words",
        ),
        "sensitivity": _heading(
            "What the findings rest on",
            "name item was becomes finding relationship left_out ties",
        ),
    }
)
"""By the name of the method that gives the finding, in the order of a report."""
