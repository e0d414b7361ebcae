"""Filters of a relationship, so that what was left out is never reported as missing."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from bilateral.coverage import Coverage
from bilateral.dates import Date
from bilateral.field_types import Flag, Ordinal, StateId, Text, When
from bilateral.records import record
from bilateral.ties import Tie


@record
class LeftOut:
    """The number of records of one topic and direction that a filter left out.

    Parameters
    ----------
    topic : str
        The topic of the records.
    sender : str, optional
        The sender; None for undirected ties.
    records : int
        The number of records, including reported absences.
    """

    topic: Text
    sender: StateId | None = None
    records: Ordinal


@record
class Filter:
    """One selection from a relationship, and what it left out.

    It is kept with the relationship, in case files too, so that no sentence and
    no chart reports as missing what was not selected.

    Parameters
    ----------
    words : str
        The selection, in words: ``only education``, ``without claims of A. Speaker``.
    kept : sequence of str
        The kinds or topics selected; all others are hidden. Empty: all are kept.
    senders : sequence of str
        The states whose ties were selected; undirected ties belong to both.
    period : Date, optional
        The period selected.
    surely : bool
        Whether only what was certainly active in it is kept; what possibly was may be left out.
    left_out : sequence of LeftOut
        What was left out.

    Examples
    --------
    >>> chosen = Filter(words="only aid", kept=["aid"])
    >>> chosen.hides("trade"), chosen.hides("aid.relief")
    (True, False)
    """

    words: Text
    kept: tuple[Text, ...] = ()
    senders: tuple[StateId, ...] = ()
    period: When | None = None
    surely: Flag = False
    left_out: tuple[LeftOut, ...] = ()

    @property
    def records(self) -> int:
        """The number of records that it left out."""
        return sum(entry.records for entry in self.left_out)

    def hides(self, word: str, senders: Collection[str | None] = ()) -> bool:
        """Return whether the filter may have left out ties of a kind or topic.

        Parameters
        ----------
        word : str
            A kind or a topic.
        senders : collection of str or None
            The senders of the ties, None for undirected ties; empty: any sender.
        """
        if self.kept and not any(_meet(word, kept) for kept in self.kept):
            return True
        if self.senders and senders and not {*senders} & {*self.senders, None}:
            return True
        return any(
            _meet(word, entry.topic) and (not senders or entry.sender in senders)
            for entry in self.left_out
        )


def filter_of(words: str, before: Iterable[Tie], after: Iterable[Tie], **chosen: object) -> Filter:
    """Build the filter that selects some of the given ties.

    Examples
    --------
    >>> import bilateral as bl
    >>> ties = bl.load("cuba-laos").ties
    >>> filter_of("only the first", ties, ties[:1]).records
    40
    """
    kept = {tie.id for tie in after}
    gone = Counter(
        (tie.topic, None if tie.reciprocal else tie.sender) for tie in before if tie.id not in kept
    )
    left_out = [
        LeftOut(topic=topic, sender=sender, records=number)
        for (topic, sender), number in gone.items()
    ]
    return Filter(words=words, left_out=left_out, **chosen)  # type: ignore[arg-type]


def coverage_of(coverage: Iterable[Coverage], words: Collection[str]) -> tuple[Coverage, ...]:
    """Limit coverage to some kinds or topics.

    Examples
    --------
    >>> news = Coverage(source="s", period="1974", kinds=["aid", "trade"], completeness="selective")
    >>> [(entry.kinds, entry.topics) for entry in coverage_of([news], ["aid", "trade.goods"])]
    [(('aid',), ('trade.goods',))]
    """
    kept = []
    for entry in coverage:
        kinds = tuple(kind for kind in entry.kinds if kind in words)
        topics = [topic for topic in entry.topics if any(_within(topic, word) for word in words)]
        topics += [word for word in words if "." in word and _kind(word) in entry.kinds]
        narrower = tuple(topic for topic in dict.fromkeys(topics) if _kind(topic) not in kinds)
        if kinds or narrower:
            kept.append(replace(entry, kinds=kinds, topics=narrower))
    return tuple(kept)


def period_words(period: Date) -> str:
    """Write a period from its first to its last day, by years where it covers whole years.

    Examples
    --------
    >>> period_words(Date.parse("1974-01-01/2008-12-31")), period_words(Date.parse("1963"))
    ('from 1974 to 2008', 'in 1963')
    """
    first, slash, last = period.text.partition("/")
    if not slash:
        return f"in {first}"
    return f"from {first.removesuffix('-01-01')} to {last.removesuffix('-12-31')}"


def _kind(word: str) -> str:
    return word.partition(".")[0]


def _within(topic: str, word: str) -> bool:
    return word in (topic, _kind(topic))


def _meet(word: str, other: str) -> bool:
    """Return whether two kinds or topics have ties in common."""
    return _within(word, other) or _within(other, word)
