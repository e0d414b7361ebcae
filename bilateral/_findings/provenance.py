"""What figures stand on: claimants, dates, inferences, sources, and what speaks against them."""

from collections.abc import Iterable, Iterator, Sequence

from bilateral._findings.case_index import FIGURES, CaseIndex
from bilateral.dates.gregorian import BEGINNING

RESTS_ON = frozenset({"date", "observed", "status", "links", "absent"})
"""The fields of a tie on which each of its figures rests."""


def claimants(case: CaseIndex, ties: Iterable[str]) -> tuple[str, ...]:
    """Name who claims some ties, each once."""
    names = ("; ".join(case.by_id[tie].record.attributed_to) for tie in ties)
    return tuple(dict.fromkeys(filter(None, names)))


def as_of(case: CaseIndex, ties: Iterable[str]) -> str | None:
    """Give the last day that the sources of some ties speak about, as written."""
    sources = {source for tie in ties for source in case.by_id[tie].record.sources}
    periods = {
        str(entry.period): entry.period for entry in case.coverage if entry.source in sources
    }
    ended = {text: period for text, period in periods.items() if period.end_kind == "known"}
    if not ended:
        return None
    return max(ended, key=lambda text: ended[text].outer[3]).rpartition("/")[2]


def doubts(case: CaseIndex, places: Sequence[tuple[str, int]]) -> Iterator[str]:
    """Say what makes some figures unsafe to rely on.

    Parameters
    ----------
    places : sequence of (str, int)
        The tie, and the place in it, of each figure.
    """
    ties = [tie for tie, _ in places]
    if names := claimants(case, ties):
        yield f"attributed to {' and '.join(names)}"
    if any(case.by_id[tie].when.outer[0] <= BEGINNING for tie in ties):
        yield "undated"
    fields = dict.fromkeys(
        inference.of.partition(".")[0]
        for tie, n in places
        for inference in case.by_id[tie].record.inferred
        if inference.of.partition(".")[0] in RESTS_ON or inference.of.startswith(f"quantities.{n}")
    )
    if fields:
        yield f"inferred ({', '.join(fields)})"
    if not case.disputed(FIGURES).isdisjoint(ties):
        yield "contradicted"
