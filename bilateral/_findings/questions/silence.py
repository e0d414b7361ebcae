"""What it means that records say nothing: how completely the sources look at what is asked."""

from typing import NamedTuple

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.questions.rules import Where
from bilateral._findings.tie_view import IN, OUT
from bilateral._findings.words import few
from bilateral.coverage import RANKS
from bilateral.ties import KINDS
from bilateral.vocabulary import topic_label


class Silence(NamedTuple):
    """How completely the sources look at some sorts of tie.

    Attributes
    ----------
    rank : str or None
        By the sort that they look at least; None where they look at none.
    unseen : tuple of str
        The kinds and topics that no source looks at.
    """

    rank: str | None
    unseen: tuple[str, ...]

    @property
    def is_exhaustive(self) -> bool:
        """Whether nothing found means that there was nothing."""
        return self.rank == RANKS[0] and not self.unseen

    @property
    def words(self) -> str:
        """Say how the sources look; nothing where they look at everything."""
        if self.is_exhaustive:
            return ""
        blind = (
            f"no source looks at the whole of {few(map(topic_label, self.unseen))}"
            if self.unseen
            else ""
        )
        ranked = f"what the sources tell is {self.rank}" if self.rank in RANKS[1:] else ""
        return "; ".join(filter(None, (ranked, blind)))


def silence(case: CaseIndex, where: Where) -> Silence:
    """Say how completely the sources of a case look at the ties that a rule asks of.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> case = index_case(bl.load("cuba-laos"), "CUB")
    >>> silence(case, Where(kind=["aid", "trade"])).words
    'what the sources tell is selective; no source looks at the whole of trade'
    """
    words = where.topic or where.kind or KINDS
    directions = where.direction or (OUT, IN)
    senders = dict.fromkeys(sender for word in directions for sender in case.senders(word))
    found = {
        word: case.completeness.rank((word, word.partition(".")[0]), senders) for word in words
    }
    # The worst look counts: a gap in one of the topics leaves the whole question open.
    seen = [rank for rank in found.values() if rank is not None]
    rank = max(seen, key=RANKS.index) if seen else None
    return Silence(rank, tuple(word for word, rank in found.items() if rank is None))
