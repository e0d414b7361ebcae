"""Select ties by their words and dates, with the links among them."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from bilateral._states import state
from bilateral.arguments import Wanted, words
from bilateral.coverage import Coverage
from bilateral.dates import Date
from bilateral.relationship.exclude.overlap import coverage_within, ties_within
from bilateral.relationship.exclude.ties import facts_linked, linked_among
from bilateral.relationship.filters import Filter, coverage_of, filter_of, period_words
from bilateral.relationship.record import RelationshipRecord
from bilateral.text.lists import join_list
from bilateral.ties import KINDS, Tie, kind_label
from bilateral.vocabulary import STAGES, codes, topic_label

Case = TypeVar("Case", bound=RelationshipRecord)

PHRASES = {
    "kind": "only {}",
    "topic": "only {}",
    "sender": "only what {} sends or is joint",
    "receiver": "only what {} receives or is joint",
    "status": "only what is {}",
    "stage": "only what is {}",
    "claimant": "only what {} says",
    "source": "only what rests on {}",
}
"""The words for each filter, with a place for the values selected."""
MOST = 4


def select(
    case: Case,
    wanted: Mapping[str, Wanted],
    *,
    during: str | Date | None = None,
    surely: bool = False,
) -> Case:
    """Select the ties that match, as `Relationship.where` says, and record the selection."""
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
    ties, coverage = case.ties, case.coverage
    filters: list[Filter] = []
    for name, given in wanted.items():
        if given is not None:
            chosen = words(name, given, tuple(known[name]()))
            kept = tuple(tie for tie in ties if not chosen.isdisjoint(_words_of(tie, name)))
            fields = _scope(name, chosen, case.states)
            filters.append(filter_of(_phrase(name, chosen), ties, kept, **fields))
            ties, coverage = kept, _coverage(coverage, name, chosen)
    if during is not None:
        period = during if isinstance(during, Date) else Date.parse(during)
        kept = ties_within(ties, period, surely=surely)
        filters.append(filter_of(_when(period, surely), ties, kept, period=period, surely=surely))
        ties, coverage = kept, coverage_within(coverage, period)
    filters = [*case.filters, *filters]
    return replace(
        case,
        ties=linked_among(ties),
        facts=facts_linked(case.facts, ties),
        coverage=coverage,
        filters=tuple(filters),
    )


def _words_of(tie: Tie, name: str) -> Iterable[Any]:
    match name:
        case "claimant":
            return tie.attributed_to
        case "source":
            return tie.sources
        case "sender" | "receiver" if tie.reciprocal:
            return tie.ends
    return (getattr(tie, name),)


def _scope(name: str, chosen: Collection[str], states: Sequence[str]) -> dict[str, Sequence[str]]:
    """Return the kinds, topics or senders that the selection keeps, as fields of a `Filter`."""
    match name:
        case "kind" | "topic":
            return {"kept": sorted(chosen)}
        case "sender":
            return {"senders": sorted(chosen)}
        case "receiver":
            return {"senders": sorted(it for it in states if {*states} - {it} & {*chosen})}
    return {}


def _coverage(
    coverage: tuple[Coverage, ...], name: str, chosen: Collection[str]
) -> tuple[Coverage, ...]:
    """Limit coverage to the selection: to kinds, topics or sources."""
    if name in ("kind", "topic"):
        return coverage_of(coverage, chosen)
    if name == "source":
        return tuple(entry for entry in coverage if entry.source in chosen)
    return coverage


def _phrase(name: str, chosen: Collection[str]) -> str:
    labels = map(_LABELS.get(name, str), sorted(chosen))
    last = "or" if name in ("status", "stage") else "and"
    return PHRASES[name].format(join_list(labels, last, most=MOST) or "nothing")


def _when(period: Date, surely: bool) -> str:
    certainty = "known to be" if surely else "possibly"
    return f"only what was {certainty} active {period_words(period)}"


def _topic_name(topic: str) -> str:
    return f"{kind_label(topic.partition('.')[0])} ({topic_label(topic)})"


def _state_name(code: str) -> str:
    return state(code).name


_LABELS = {
    "kind": kind_label,
    "topic": _topic_name,
    "sender": _state_name,
    "receiver": _state_name,
}
