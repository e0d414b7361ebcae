"""What was chosen of a relationship, so that what was left out is never taken for missing."""

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
    """How many records of one topic and direction a filter left out.

    Parameters
    ----------
    topic : str
        Their topic.
    sender : str, optional
        Who sends; none of an undirected tie.
    records : int
        How many there were, reported absences among them.
    """

    topic: Text
    sender: StateId | None = None
    records: Ordinal


@record
class Filter:
    """One choice of what to keep of a relationship, and what it left out.

    It goes with the relationship wherever this goes, into case files too, so that no sentence and
    no chart calls missing what was only not chosen.

    Parameters
    ----------
    words : str
        The choice, in words: ``only education``, ``without claims of A. Speaker``.
    kept : sequence of str
        The kinds or topics that were chosen; all others are hidden. All are kept if none is named.
    senders : sequence of str
        The states whose ties were chosen; undirected ties are those of both.
    period : Date, optional
        The time that was chosen.
    surely : bool
        Of that time only what was certainly active: what possibly was may be among what went.
    left_out : sequence of LeftOut
        What went.

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
        """How many records it left out."""
        return sum(entry.records for entry in self.left_out)

    def hides(self, word: str, senders: Collection[str | None] = ()) -> bool:
        """Say whether there may be, or are, ties of a kind or topic that the filter left out.

        Parameters
        ----------
        word : str
            A kind or a topic.
        senders : collection of str or None
            The states that send them, None for what is undirected; any, if none is named.
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
    """Make the filter that leaves these ties of those.

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
    """Keep what sources speak about of some kinds or topics.

    Examples
    --------
    >>> look = Coverage(source="s", period="1974", kinds=["aid", "trade"], completeness="selective")
    >>> [(entry.kinds, entry.topics) for entry in coverage_of([look], ["aid", "trade.goods"])]
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
    """Write a period from its first to its last day, by years where it begins and ends with one.

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
    """Say whether two kinds or topics have ties in common."""
    return _within(word, other) or _within(other, word)
