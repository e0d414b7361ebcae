"""The controlled words of the records: topics, measures, units, forms, statuses and offices.

They are data, in ``data/codes``; each list is read when it is first needed.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from threading import Lock
from types import MappingProxyType
from typing import Any, TypeVar

from bilateral import yaml_lines
from bilateral.resources import shipped

STAGES = ("planned", "agreed", "delivered", "stopped", "unknown")
"""The stages that statuses roll up to, in their order; a reported absence has none."""

Function = TypeVar("Function", bound=Callable[..., Any])

_cached: list[Any] = []
_lists: dict[str, Mapping[str, Any]] = {}
_added: dict[str, dict[Path, Mapping[str, Any]]] = {}
_lock = Lock()


def cached_words(function: Function) -> Function:
    """Keep what a function says about words until words are added."""
    _cached.append(cache(function))
    return _cached[-1]  # type: ignore[no-any-return]


@cache
def shipped_codes(name: str) -> Mapping[str, Any]:
    """Read one of the shipped lists of codes; see `codes`."""
    return MappingProxyType(yaml_lines.read_file(shipped("codes", f"{name}.yaml")).value)


def add_words(name: str, file: Path, words: Mapping[str, Any]) -> dict[str, Path]:
    """Add the words of a file to a list, in place of those that it added before.

    A list that somebody has read stays as it is: whoever asks afterwards gets a new one, whole.
    Returned are the words that another file says otherwise, with that file; then none is added.
    """
    with _lock:
        others = {path: found for path, found in _added.get(name, {}).items() if path != file}
        clashes = {
            word: path
            for path, found in others.items()
            for word in found.keys() & words.keys()
            if found[word] != words[word]
        }
        if not clashes and _added.get(name, {}).get(file) != words:
            _added[name] = {**others, file: words}
            lists = (shipped_codes(name), *_added[name].values())
            _lists[name] = MappingProxyType(dict(chain(*(found.items() for found in lists))))
            for function in _cached:
                function.cache_clear()
        return clashes


def codes(name: str) -> Mapping[str, Any]:
    """Return one of the lists of codes: the shipped ones, and what was added to them.

    Parameters
    ----------
    name : str
        ``topics``, ``measures``, ``units``, ``forms``, ``statuses``, ``offices`` or a
        classification of `bilateral.classifications`.

    Returns
    -------
    mapping
        Code → label, or code → its fields (label, definition …); all values are text.

    Examples
    --------
    >>> codes("statuses")["active"]["stage"]
    'delivered'
    >>> codes("isced-f-2013")["0912"]
    'Medicine'
    """
    return _lists.get(name) or shipped_codes(name)


def stage_of(status: str | None, form: str) -> str | None:
    """Roll a status up to its stage: planned, agreed, delivered, stopped or unknown.

    An agreement never rises above agreed: what implements it does.

    Parameters
    ----------
    status : str or None
        None for what is reported absent, which has no stage.
    form : str
        The form of the tie.

    Examples
    --------
    >>> stage_of("completed", "event"), stage_of("completed", "agreement"), stage_of(None, "flow")
    ('delivered', 'agreed', None)
    """
    if status is None:
        return None
    stage = str(codes("statuses")[status]["stage"])
    return "agreed" if form == "agreement" and stage == "delivered" else stage


@cached_words
def adds_up(measure: str) -> bool:
    """Return whether totals of a measure may be summed.

    Examples
    --------
    >>> adds_up("surgeries")
    True
    """
    return bool(codes("measures").get(measure, {}).get("additive") == "true")


def can_be_negative(measure: str) -> bool:
    """Return whether a measure can be less than zero, as a change or a balance of money can.

    Examples
    --------
    >>> can_be_negative("growth"), can_be_negative("students")
    (True, False)
    """
    return bool(codes("measures")[measure].get("signed") == "true")


@cached_words
def is_amount(measure: str) -> bool:
    """Return whether a measure is an amount, so that its numbers can be compared.

    An ordinal (the 60th anniversary) and a duration are not amounts.

    Examples
    --------
    >>> is_amount("students"), is_amount("anniversary"), is_amount("duration")
    (True, False, False)
    """
    return bool(codes("measures").get(measure, {}).get("amount") != "false")


@cached_words
def finance_of(topic: str) -> str:
    """Return whether money of a topic is lent, repaid or invested; empty for all else.

    Such money is neither a gift nor the price of goods.

    Examples
    --------
    >>> finance_of("aid.loan"), finance_of("trade.repayment"), finance_of("aid.money")
    ('lent', 'repaid', '')
    """
    return str(codes("topics").get(topic, {}).get("finance", ""))


def broader_topic(topic: str) -> str:
    """Return the topic under which people of a topic are compared with those of its neighbours.

    Examples
    --------
    >>> broader_topic("education.scholarship"), broader_topic("aid.food")
    ('education.study-abroad', 'aid.food')
    """
    return str(codes("topics").get(topic, {}).get("within", topic))


def ends_of(topic: str, pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """Return the fields for sender and receiver of a topic: its own, or the first of its kind.

    Parameters
    ----------
    topic : str
        A topic.
    pairs : sequence of (str, str)
        The pairs of its kind.

    Examples
    --------
    >>> ends_of("trade.embargo", [("exporter", "importer")])
    ('actor', 'target')
    >>> ends_of("trade.goods", [("exporter", "importer")])
    ('exporter', 'importer')
    """
    sender, receiver = codes("topics").get(topic, {}).get("ends") or pairs[0]
    return sender, receiver


def units_of(measure: str) -> tuple[str, ...]:
    """Return the units that a measure allows.

    Examples
    --------
    >>> units_of("students")
    ('person',)
    """
    return tuple(codes("measures").get(measure, {}).get("units", ()))


@cached_words
def measure_label(measure: str) -> str:
    """Name a measure in words; a measure that is not listed is returned as it is.

    Examples
    --------
    >>> measure_label("health-workers")
    'health workers'
    """
    return str(codes("measures").get(measure, {}).get("label", measure))


@cached_words
def topic_label(topic: str) -> str:
    """Name a topic in words; a kind, or a topic that is not listed, is returned as it is.

    Examples
    --------
    >>> topic_label("trade.investment"), topic_label("aid")
    ('investment', 'aid')
    """
    return str(codes("topics").get(topic, {}).get("label", topic))


def counted_topic(topic: str, count: int) -> str:
    """Write so many records of a topic; a topic that is not counted has *records of* it.

    Examples
    --------
    >>> counted_topic("political.statement", 7), counted_topic("aid.technical-assistance", 2)
    ('7 statements', '2 records of technical assistance')
    """
    plural = codes("topics").get(topic, {}).get("plural")
    return f"{count} {plural or f'records of {topic_label(topic)}'}"


def tone_of(topic: str) -> str:
    """Return whether a topic is cooperative, hostile or neutral.

    With `mode_of` these are the four classes of PLOVER event data; *neutral* is for topics that can
    be either.

    Examples
    --------
    >>> tone_of("military.conflict"), tone_of("aid.loan"), tone_of("political.statement")
    ('hostile', 'cooperative', 'neutral')
    """
    return str(codes("topics").get(topic, {}).get("tone", "neutral"))


def mode_of(topic: str) -> str:
    """Return whether a topic is verbal (words, signatures, meetings) or material (all else).

    Examples
    --------
    >>> mode_of("political.sanctions"), mode_of("political.criticism")
    ('material', 'verbal')
    """
    return str(codes("topics").get(topic, {}).get("mode", "material"))


def unit_label(unit: str, *, many: bool = True) -> str:
    """Name a unit in words.

    Examples
    --------
    >>> unit_label("person"), unit_label("person", many=False)
    ('people', 'person')
    """
    words = codes("units").get(unit, {})
    return str(words.get("plural" if many else "label", unit))
