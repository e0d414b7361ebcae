"""Choosing ties by their words and their times, with the links among those that are chosen."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from bilateral.arguments import Wanted, words
from bilateral.dates import Date
from bilateral.ties import Tie
from bilateral.ties.parts import Inference
from bilateral.vocabulary import KINDS, STAGES, codes

AnyTie = TypeVar("AnyTie", bound=Tie)


def selected(
    ties: Sequence[AnyTie],
    states: Sequence[str],
    *,
    kind: Wanted = None,
    topic: Wanted = None,
    sender: Wanted = None,
    receiver: Wanted = None,
    status: Wanted = None,
    stage: Wanted = None,
    attributed_to: Wanted = None,
    source: Wanted = None,
    during: str | Date | None = None,
    surely: bool = False,
) -> tuple[AnyTie, ...]:
    """Choose the ties that fit, as `Relationship.where` says, and leave out links to the others."""
    claimants = {name for tie in ties for name in tie.attributed_to}
    sources = {name for tie in ties for name in tie.sources}
    tests = [
        _one_of("kind", kind, KINDS, lambda tie: (tie.kind,)),
        _one_of("topic", topic, tuple(codes("topics")), lambda tie: (tie.topic,)),
        _one_of("sender", sender, states, lambda tie: _ends(tie, tie.sender)),
        _one_of("receiver", receiver, states, lambda tie: _ends(tie, tie.receiver)),
        _one_of("status", status, tuple(codes("statuses")), lambda tie: (tie.status,)),
        _one_of("stage", stage, STAGES, lambda tie: (tie.stage,)),
        _one_of("claimant", attributed_to, claimants, lambda tie: tie.attributed_to),
        _one_of("source", source, sources, lambda tie: tie.sources),
        _active(during, surely=surely),
    ]
    kept = [tie for tie in ties if all(test(tie) for test in tests)]
    names = {tie.id for tie in kept}
    return tuple(_with_links_among(names, tie) for tie in kept)


def _ends(tie: Tie, end: str) -> tuple[str, ...]:
    return (tie.sender, tie.receiver) if tie.reciprocal else (end,)


def _one_of(
    name: str, wanted: Wanted, known: Collection[str], has: Callable[[Tie], Iterable[str | None]]
) -> Callable[[Tie], bool]:
    """Make a test for a word of a tie, or for one of several."""
    if wanted is None:
        return lambda _: True
    chosen = words(name, wanted, known)
    return lambda tie: not chosen.isdisjoint(has(tie))


def _active(during: str | Date | None, *, surely: bool) -> Callable[[Tie], bool]:
    if during is None:
        return lambda _: True
    period = during if isinstance(during, Date) else Date.parse(during)
    if surely:
        return lambda tie: tie.bounds.surely_during(period)
    return lambda tie: tie.bounds.possibly_during(period)


def _with_links_among(names: set[str], tie: AnyTie) -> AnyTie:
    """Leave out the links to other ties, and what is said to be inferred about them."""
    kept = [place for place, link in enumerate(tie.links) if link.to in names]
    if len(kept) == len(tie.links):
        return tie
    moved = {str(old): str(new) for new, old in enumerate(kept)}
    inferred = tuple(filter(None, (_moved(inference, moved) for inference in tie.inferred)))
    return replace(tie, links=tuple(tie.links[place] for place in kept), inferred=inferred)


def _moved(inference: Inference, places: Mapping[str, str]) -> Inference | None:
    """Let an inference about links follow them to their new places; None where they are gone."""
    field, *steps = inference.of.split(".")
    if field != "links" or (not steps and places):
        return inference
    if not steps or steps[0] not in places:
        return None
    return replace(inference, of=".".join([field, places[steps[0]], *steps[1:]]))
