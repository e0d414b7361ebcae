"""One warning, and what it concerns: everything, one kind or measure, or several at once."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bilateral._findings.words import few

ALL, SUM, ONE = "all", "sum", "one"
"""The scope of a warning: everything; several kinds or measures at once; one of them."""

ABOUTS = (
    *("coverage", "period", "completeness", "silence", "stage", "unit", "time"),
    *("source", "claimant", "figure"),
)
"""The subjects of warnings, in order."""


class Caveat(NamedTuple):
    """One warning: its subject and words, and what it concerns; by default every case and kind."""

    about: str
    text: str
    scope: str = ALL
    relationship: str | None = None
    kind: str | None = None
    measure: str | None = None


def on_kinds(about: str, texts: Mapping[str, str], together: str) -> Iterator[Caveat]:
    """Warn of each of several kinds, and of all of them in one sentence.

    Examples
    --------
    >>> [warning.text for warning in on_kinds("stage", {"aid": "rates differ"}, "Rates differ in")]
    ['aid: rates differ.', 'Rates differ in aid ties.']
    """
    for kind, text in texts.items():
        yield Caveat(about, f"{kind}: {text}.", ONE, kind=kind)
    if texts:
        yield Caveat(about, f"{together} {few(texts)} ties.", SUM)
