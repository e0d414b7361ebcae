"""What the sources of a relationship cover, to distinguish silence from absence."""

from collections.abc import Iterator
from typing import Literal

from bilateral.field_types import Direction, Slug, Text, When
from bilateral.records import Problem, record

Completeness = Literal["exhaustive", "selective", "incidental"]
RANKS: tuple[Completeness, ...] = ("exhaustive", "selective", "incidental")

HIDDEN = "left out by the filter"
NOT_COVERED, NOT_MENTIONED = "not covered by the sources", "not mentioned"
SILENCES = (NOT_MENTIONED, NOT_COVERED, HIDDEN)
"""The possible reasons why there is no record of something that is not reported absent either."""


@record
class Coverage:
    """What one source covers: which kinds of tie, in which direction and period, how completely.

    Only an exhaustive coverage turns "not mentioned" into a zero.

    Parameters
    ----------
    source : str
        The id of the source.
    period : Date
        The period that it covers.
    kinds, topics : sequences of str
        The kinds or the topics that it covers; at least one of them.
    direction : str
        ``both``, or one direction, such as ``CUB>LAO``.
    completeness : {"exhaustive", "selective", "incidental"}
        Whether it sets out to report all ties, reports a selection, or mentions ties in passing.
    note : str, optional
        The reason, in free text.
    """

    source: Slug
    period: When
    kinds: tuple[Text, ...] = ()
    topics: tuple[Text, ...] = ()
    direction: Direction = "both"
    completeness: Completeness
    note: Text | None = None

    def problems(self) -> Iterator[Problem]:
        """Check that coverage names at least one kind or topic."""
        if self.kinds == self.topics == ():
            text = "coverage names what its source covers; add kinds or topics"
            yield Problem((), text)

    def covers(self, topic_or_kind: str, sender: str, receiver: str) -> bool:
        """Return whether the source covers such ties: one topic, or all of one kind.

        Examples
        --------
        >>> news = Coverage(source="s", period="1974/2018", kinds=["aid"], completeness="selective")
        >>> news.covers("aid.relief", "CUB", "LAO"), news.covers("trade", "CUB", "LAO")
        (True, False)
        """
        kind = topic_or_kind.partition(".")[0]
        spoken = kind in self.kinds or topic_or_kind in self.topics
        return spoken and self.direction in ("both", f"{sender}>{receiver}")
