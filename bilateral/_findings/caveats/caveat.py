"""One warning, and what it speaks of: everything, one kind or measure, or several at once."""

from typing import NamedTuple

ALL, SUM, ONE = "all", "sum", "one"
"""What a warning speaks of: everything; several kinds or measures at once; one of them."""

ABOUTS = (
    *("coverage", "period", "completeness", "silence", "stage", "unit", "time"),
    *("source", "claimant", "figure"),
)
"""What warnings are about, in their order."""


class Caveat(NamedTuple):
    """One warning: of which case, about what, what it touches, and in words."""

    relationship: str | None
    about: str
    scope: str
    kind: str | None
    measure: str | None
    text: str


def on_all(about: str, text: str) -> Caveat:
    """Warn of something that touches every case and every kind.

    Examples
    --------
    >>> on_all("source", "One source.").scope
    'all'
    """
    return Caveat(None, about, ALL, None, None, text)
