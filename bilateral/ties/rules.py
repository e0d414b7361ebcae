"""Rules between the fields of one tie of any kind, or of one fact.

An invalid field has the value `Invalid`, which is empty, not None and not equal to any word.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.dates import Date, seen
from bilateral.errors import DateError, quote, quote_list, shorten
from bilateral.quantities import Quantity
from bilateral.records import Problem, as_written, each
from bilateral.vocabulary import codes, ends_of

NOT_WITH_ABSENCE = ("status", "quantities", "steps", "repeats")


def tie_rules(tie: Any) -> Iterator[Problem]:
    """Check all rules between the fields of one tie.

    For a tie without a kind the names of its ends are not known, and problems with them cannot be
    reported.
    """
    if type(tie).ENDS:
        yield from _ends_rule(tie)
        yield from _topic_rule(tie)
    yield from _absence_rule(tie)
    if tie.terms == "cost_shared" and tie.borne_by == ():
        text = "terms: cost_shared needs borne_by, such as [{state: LAO, what: airfares}]"
        yield Problem(("terms",), text)
    yield from evidence_rules(tie)


def evidence_rules(record: Any) -> Iterator[Problem]:
    """Check the rules that hold for ties and facts alike."""
    yield from _names_rule(record)
    yield from _twice_rule(record)
    yield from _parts_rule(record)
    if record.cites == ():
        text = "nothing is cited; a record needs at least one passage of a source"
        yield Problem(("cites",), text)
    for path, inference in each(record, "inferred"):
        if isinstance(inference.of, str) and not _is_filled(record, inference.of.split(".")):
            text = "is marked as inferred, but the record has no value there"
            yield Problem((*path, "of"), f"{quote(inference.of)} {text}")
    yield from _time_rule(record)


def _ends_rule(tie: Any) -> Iterator[Problem]:
    pairs, is_of_topic = _pairs(tie)
    words = dict.fromkeys((*pairs[0], *type(tie).end_words()))
    given = [word for word in words if getattr(tie, word) is not None]
    if tie.between is not None and given:
        yield Problem(("between",), f"between and {given[0]} are both given; keep one of them")
    elif tie.between is None and set(given) not in map(set, pairs):
        only = "only " if len(given) == 1 else ""
        got = f"{only}{quote_list(given, 'and')} given" if given else "no ends given"
        wanted = " or ".join(f"{sender} and {receiver}" for sender, receiver in pairs)
        wanted += f" for {tie.topic}" if is_of_topic else ""
        yield Problem((), f"{got}; expected {wanted}, or between: [A, B] for an undirected tie")
    ends = [getattr(tie, word) for word in given] if tie.between is None else tie.between
    first, *others = [*map(as_written, ends)] or [None]
    if first is not None and others == [first]:
        text = f"both ends are {shorten(first)}; they must differ"
        yield Problem((given[0] if given else "between",), text)


def _pairs(tie: Any) -> tuple[Sequence[tuple[str, str]], bool]:
    """Return the pairs of ends that a tie may have, and whether they are those of its topic."""
    pairs = type(tie).ENDS
    is_known = isinstance(tie.topic, str) and tie.topic in codes("topics")
    if is_known and tie.topic.startswith(f"{tie.kind}."):
        return [ends_of(tie.topic, pairs)], True
    return pairs, False


def _topic_rule(tie: Any) -> Iterator[Problem]:
    if isinstance(tie.topic, str) and not tie.topic.startswith(f"{tie.kind}."):
        text = f"topic {quote(tie.topic)} is not one of kind {tie.kind!r}; change one of them"
        yield Problem(("topic",), text)


def _absence_rule(tie: Any) -> Iterator[Problem]:
    if tie.absent is True:
        for name in NOT_WITH_ABSENCE:
            if getattr(tie, name):
                text = f"a reported absence has no {name}; remove it, or remove 'absent: true'"
                yield Problem((name,), text)
    elif tie.absent is False and tie.status is None:
        text = "no status; add one (unknown if need be), or 'absent: true' for a reported absence"
        yield Problem((), text)


def _names_rule(record: Any) -> Iterator[Problem]:
    names: set[str] = set()
    for path, quantity in each(record, "quantities"):
        if quantity.name in names:
            text = f"two quantities have the name {quote(quantity.name)}; rename one"
            yield Problem((*path, "name"), text)
        elif isinstance(quantity.name, str):
            names.add(quantity.name)


def _twice_rule(record: Any) -> Iterator[Problem]:
    """Check that no quantity is given twice: two amounts alike need names that tell them apart."""
    quantities: set[Quantity] = set()
    for path, quantity in each(record, "quantities"):
        if not isinstance(quantity, Quantity):
            continue  # it has errors of its own
        if quantity.name is None and quantity in quantities:
            yield Problem(path, "the same quantity is given twice; remove one, or name each")
        quantities.add(quantity)


def _parts_rule(record: Any) -> Iterator[Problem]:
    """Check that the wholes of parts exist and that no part contains itself."""
    whole_of: dict[str, str | None] = {}
    for _, quantity in each(record, "quantities"):
        whole_of.setdefault(quantity.name, quantity.part_of)
    circled: set[str] = set()
    for path, quantity in each(record, "quantities"):
        name, whole = quantity.name, quantity.part_of
        if not isinstance(whole, str) or whole == name:
            continue  # the quantity itself reports being a part of itself
        if whole not in whole_of:
            text = f"part_of names {quote(whole)}, but no quantity of this tie has that name"
            yield Problem((*path, "part_of"), text)
        elif name not in circled and (circle := _circle(name, whole, whole_of)):
            circled |= circle  # reported once for the whole circle
            text = f"{quote(name)} is indirectly a part of itself; remove one part_of"
            yield Problem((*path, "part_of"), text)


def _circle(name: str, whole: str | None, whole_of: Mapping[str, str | None]) -> frozenset[str]:
    """Follow parts to wholes, and return those passed if they lead back to a quantity."""
    passed: set[str] = set()
    while whole is not None and whole not in passed:
        passed.add(whole)
        if whole == name:
            return frozenset(passed)
        whole = whole_of.get(whole)
    return frozenset()


def _is_filled(item: Any, steps: Sequence[str]) -> bool:
    """Return whether a path such as ``quantities.0.value`` exists in the record."""
    for step in steps:
        if isinstance(item, tuple):
            is_place = step.isdecimal() and int(step) < len(item)
            item = item[int(step)] if is_place else None
        elif isinstance(item, Date):
            item = item.sides.get(step)
        else:
            item = getattr(item, step, None)
    return item not in (None, ())


def _time_rule(record: Any) -> Iterator[Problem]:
    """Check that the tie can have existed when it was observed."""
    date, observed = record.date, record.observed
    if isinstance(date, Date) and isinstance(observed, Date):
        try:
            seen(date, observed)
        except DateError as error:
            yield Problem(("observed",), str(error))
