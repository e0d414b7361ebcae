"""What the sources of a relationship speak about, so that silence can be told from absence."""

from collections.abc import Iterator
from typing import Literal

from bilateral.field_types import Direction, Slug, Text, When
from bilateral.records import Problem, record

Completeness = Literal["exhaustive", "selective", "incidental"]
RANKS: tuple[Completeness, ...] = ("exhaustive", "selective", "incidental")

HIDDEN = "left out by the filter"
NOT_COVERED, NOT_MENTIONED = "not covered by the sources", "not mentioned"
SILENCES = (NOT_MENTIONED, NOT_COVERED, HIDDEN)
"""What it can mean that there is no record of something, and that nobody reports it absent."""


@record
class Coverage:
    """What one source looks at: which kinds of tie, in which direction and period, how completely.

    Only an exhaustive coverage turns "not mentioned" into a zero.

    Parameters
    ----------
    source : str
        The id of the source.
    period : Date
        The time it speaks about.
    kinds, topics : sequences of str
        The kinds or the topics it speaks about; at least one of them.
    direction : str
        ``both``, or one way as ``CUB>LAO``.
    completeness : {"exhaustive", "selective", "incidental"}
        Whether it sets out to tell all, a choice, or mentions ties in passing.
    note : str, optional
        Why so, in own words.
    """

    source: Slug
    period: When
    kinds: tuple[Text, ...] = ()
    topics: tuple[Text, ...] = ()
    direction: Direction = "both"
    completeness: Completeness
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Hold coverage to naming at least one kind or topic."""
        if self.kinds == self.topics == ():
            text = "coverage names what its source speaks about; add kinds or topics"
            yield Problem((), text)

    def covers(self, topic_or_kind: str, sender: str, receiver: str) -> bool:
        """Say whether the source looks at such ties: one topic, or all of one kind.

        Examples
        --------
        >>> look = Coverage(source="s", period="1974/2018", kinds=["aid"], completeness="selective")
        >>> look.covers("aid.relief", "CUB", "LAO"), look.covers("trade", "CUB", "LAO")
        (True, False)
        """
        kind = topic_or_kind.partition(".")[0]
        spoken = kind in self.kinds or topic_or_kind in self.topics
        return spoken and self.direction in ("both", f"{sender}>{receiver}")
