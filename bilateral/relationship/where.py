"""Choosing ties by their words and their times, with the links among those that are chosen."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bilateral.arguments import Wanted, words
from bilateral.dates import Date
from bilateral.relationship.exclude.overlap import ties_within
from bilateral.relationship.exclude.ties import linked_among
from bilateral.relationship.record import RelationshipRecord
from bilateral.ties import KINDS, Tie
from bilateral.vocabulary import STAGES, codes


def select(
    case: RelationshipRecord,
    wanted: Mapping[str, Wanted],
    *,
    during: str | Date | None = None,
    surely: bool = False,
) -> tuple[Tie, ...]:
    """Choose the ties that fit, as `Relationship.where` says, and leave out links to the others."""
    known: Mapping[str, Callable[[], Iterable[str]]] = {
        "kind": lambda: KINDS,
        "topic": lambda: codes("topics"),
        "status": lambda: codes("statuses"),
        "stage": lambda: STAGES,
        "sender": lambda: case.states,
        "receiver": lambda: case.states,
        "claimant": lambda: {name for tie in case.ties for name in tie.attributed_to},
        "source": lambda: {name for tie in case.ties for name in tie.sources},
    }
    ties: Iterable[Tie] = case.ties
    for name, given in wanted.items():
        if given is not None:
            chosen = words(name, given, tuple(known[name]()))
            ties = [tie for tie in ties if not chosen.isdisjoint(_words_of(tie, name))]
    if during is None:
        return linked_among(tuple(ties))
    period = during if isinstance(during, Date) else Date.parse(during)
    return ties_within(ties, period, surely=surely)


def _words_of(tie: Tie, name: str) -> Iterable[Any]:
    match name:
        case "claimant":
            return tie.attributed_to
        case "source":
            return tie.sources
        case "sender" | "receiver" if tie.reciprocal:
            return tie.ends
    return (getattr(tie, name),)
