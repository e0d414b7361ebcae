"""Select ties by their words and dates, with the links among them."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

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
MOST = 4


def where(
    case: Case,
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
) -> Case:
    """Return a relationship with the ties that match; links to other ties are left out.

    Parameters
    ----------
    kind, topic, sender, receiver, status, stage : str or iterable of str, optional
        One value or several; a tie must have one of them. An undirected tie has both its
        states at both ends.
    attributed_to, source : str or iterable of str, optional
        Claimants, and the ids of sources, that a tie must cite; other passages that a tie
        cites do not matter. `without` leaves out the ties that cite nothing else.
    during : str or Date, optional
        Keeps the ties *possibly* active then (EDTF: ``"1963/1990"``). A tie without any date
        possibly is.
    surely : bool
        Restricts `during` to ties that were surely active then.

    Returns
    -------
    Relationship
        A new one, with the same facts and sources. Its coverage is cut to the kinds, topics,
        sources and period selected, and `filters` says what was selected and left out, so
        that hidden ties are never reported as missing.

    Raises
    ------
    UnknownNameError
        When a word is not one that a tie can have; the message names similar ones.
    BilateralError
        If a value given is not a word.

    Examples
    --------
    >>> import bilateral as bl
    >>> given = bl.load("cuba-pakistan").where(kind="education", stage="delivered")
    >>> {tie.kind for tie in given.ties}
    {'education'}
    """
    wanted = {"kind": kind, "topic": topic, "sender": sender, "receiver": receiver}
    wanted |= {"status": status, "stage": stage, "claimant": attributed_to, "source": source}
    ties, coverage = case.ties, case.coverage
    filters: list[Filter] = []
    for name, given in wanted.items():
        if given is not None:
            choice = CHOICES[name]
            chosen = words(name, given, tuple(choice.known(case)))
            kept = tuple(tie for tie in ties if not chosen.isdisjoint(choice.words_of(tie)))
            fields = _scope(name, chosen, case.states)
            filters.append(filter_of(choice.in_words(chosen), ties, kept, **fields))
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


def _when(period: Date, surely: bool) -> str:
    certainty = "known to be" if surely else "possibly"
    return f"only what was {certainty} active {period_words(period)}"


def _state_name(code: str) -> str:
    return state(code).name


def _topic_name(topic: str) -> str:
    return f"{kind_label(topic.partition('.')[0])} ({topic_label(topic)})"


class Choice(NamedTuple):
    """Words by which ties can be selected.

    Attributes
    ----------
    phrase : str
        The filter in words, with a place for the words selected.
    known : callable
        Returns the words that can be selected from a relationship.
    words_of : callable
        Returns the words of a tie.
    label : callable
        Returns how a word is written in the phrase.
    last : str
        What goes before the last of several words.
    """

    phrase: str
    known: Callable[[RelationshipRecord], Iterable[str]]
    words_of: Callable[[Tie], Iterable[Any]]
    label: Callable[[str], str] = str
    last: str = "and"

    def in_words(self, chosen: Iterable[str]) -> str:
        """Write the filter in words."""
        named = join_list(map(self.label, sorted(chosen)), self.last, most=MOST)
        return self.phrase.format(named or "nothing")


# An undirected tie has both its states at both ends.
CHOICES = {
    "kind": Choice("only {}", lambda _: KINDS, lambda tie: [tie.kind], kind_label),
    "topic": Choice("only {}", lambda _: codes("topics"), lambda tie: [tie.topic], _topic_name),
    "sender": Choice(
        "only what {} sends or is joint",
        lambda case: case.states,
        lambda tie: tie.ends if tie.reciprocal else [tie.sender],
        _state_name,
    ),
    "receiver": Choice(
        "only what {} receives or is joint",
        lambda case: case.states,
        lambda tie: tie.ends if tie.reciprocal else [tie.receiver],
        _state_name,
    ),
    "status": Choice(
        "only what is {}", lambda _: codes("statuses"), lambda tie: [tie.status], last="or"
    ),
    "stage": Choice("only what is {}", lambda _: STAGES, lambda tie: [tie.stage], last="or"),
    "claimant": Choice(
        "only what {} says",
        lambda case: {name for tie in case.ties for name in tie.attributed_to},
        lambda tie: tie.attributed_to,
    ),
    "source": Choice(
        "only what rests on {}",
        lambda case: {name for tie in case.ties for name in tie.sources},
        lambda tie: tie.sources,
    ),
}
