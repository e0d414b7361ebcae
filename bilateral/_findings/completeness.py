"""How completely the sources of a case cover its ties, by kind or topic and by sender."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from bilateral.coverage import RANKS, Coverage

EXHAUSTIVE = RANKS[0]


class Completeness:
    """How completely the sources of one case cover ties.

    Parameters
    ----------
    coverage : sequence of Coverage
        The coverage of its sources.
    states : sequence of str
        The two states of the case.
    """

    def __init__(self, coverage: Sequence[Coverage], states: Sequence[str]) -> None:
        self.coverage = tuple(coverage)
        self.states = tuple(states)
        # Every finding, and each step of the sensitivity analysis, asks the same few questions.
        self._ranks: dict[tuple[tuple[str, ...], tuple[str, ...]], str | None] = {}

    def rank(self, words: Iterable[str], senders: Iterable[str]) -> str | None:
        """Return how completely a kind or topic is covered, by the best coverage of each direction.

        With several senders the least covered one counts, since silence about one direction
        says nothing about the other; None if some direction is not covered.

        Examples
        --------
        >>> import bilateral as bl
        >>> laos = bl.load("cuba-laos")
        >>> found = Completeness(laos.coverage, laos.states)
        >>> found.rank(["aid", "aid.money"], ["CUB", "LAO"]), found.rank(["trade"], ["CUB"])
        ('selective', None)
        """
        key = (tuple(words), tuple(senders))
        if key not in self._ranks:
            self._ranks[key] = self._rank(*key)
        return self._ranks[key]

    def _rank(self, words: Sequence[str], senders: Sequence[str]) -> str | None:
        looks = [{self._best.get((word, sender)) for word in words} for sender in senders]
        ranks = [next((rank for rank in RANKS if rank in found), None) for found in looks]
        known = [rank for rank in ranks if rank is not None]
        return max(known, key=RANKS.index) if known and len(known) == len(ranks) else None

    @cached_property
    def _best(self) -> dict[tuple[str, str], str]:
        """The best coverage of several sources: kind or topic and sender → completeness."""
        found: dict[tuple[str, str], str] = {}
        worst_first = sorted(
            self.coverage, key=lambda entry: RANKS.index(entry.completeness), reverse=True
        )
        for entry in worst_first:
            for word in (*entry.kinds, *entry.topics):
                for sender in senders_of(entry, self.states):
                    found[word, sender] = entry.completeness
        return found


def senders_of(entry: Coverage, states: Sequence[str]) -> Sequence[str]:
    """Return the states whose ties a source covers."""
    return states if entry.direction == "both" else entry.direction.split(">")[:1]
