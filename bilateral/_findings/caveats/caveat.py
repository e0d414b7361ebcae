"""One warning, and what it concerns: everything, one kind or measure, or several at once."""

from typing import NamedTuple

ALL, SUM, ONE = "all", "sum", "one"
"""The scope of a warning: everything; several kinds or measures at once; one of them."""

ABOUTS = (
    *("coverage", "period", "completeness", "silence", "stage", "unit", "time"),
    *("source", "claimant", "figure"),
)
"""The subjects of warnings, in order."""


class Caveat(NamedTuple):
    """One warning: its case, its subject, what it concerns, and its words."""

    relationship: str | None
    about: str
    scope: str
    kind: str | None
    measure: str | None
    text: str


def on_all(about: str, text: str) -> Caveat:
    """Build a warning about every case and every kind.

    Examples
    --------
    >>> on_all("source", "One source.").scope
    'all'
    """
    return Caveat(None, about, ALL, None, None, text)
