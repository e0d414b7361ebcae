"""What the fields of one tie owe each other, whatever its kind; and those of a fact.

A rule reads texts and typed values alike (see `bilateral.records.held_to`), so that a tie with one
bad field still hears of everything else that is wrong with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.dates import seen
from bilateral.errors import DateError, quote, quote_list, shorten
from bilateral.field_types import as_date
from bilateral.records import Problem
from bilateral.vocabulary import KINDS

Given = Mapping[str, Any]
Ends = Sequence[tuple[str, str]]

NOT_WITH_ABSENCE = ("status", "quantities", "steps", "repeats")


def tie_rule(given: Given, ends: Ends) -> Iterator[Problem]:
    """Put every rule about one tie to its fields.

    `ends` are its kind's words for the two ends; of a tie without a kind none are known, and what
    is wrong with its ends cannot be said.
    """
    if ends:
        yield from _ends_rule(given, ends)
    yield from _absence_rule(given)
    yield from _topic_rule(given)
    yield from _payment_rule(given)
    yield from told_rule(given)


def told_rule(given: Given) -> Iterator[Problem]:
    """Put the rules that hold for whatever a source tells, ties and facts alike."""
    yield from _parts_rule(given)
    yield from _evidence_rule(given)
    yield from _time_rule(given)


def _ends_rule(given: Given, ends: Ends) -> Iterator[Problem]:
    wanted = " or ".join(f"{sender} and {receiver}" for sender, receiver in ends)
    told = [word for pair in ends for word in pair if given.get(word) is not None]
    between = given.get("between")
    if between is not None and told:
        yield Problem(("between",), f"between stands beside {told[0]}; keep the one or the other")
    elif between is None and not any(list(pair) == told for pair in ends):
        got = f"only {quote_list(told)} given" if told else "no ends given"
        yield Problem((), f"{got}; wanted is {wanted}, or between: [A, B] for an undirected tie")
    pair = list(between) if isinstance(between, list | tuple) else [given.get(w) for w in told]
    if len(pair) == 2 and pair[0] == pair[1]:
        text = f"both ends are {shorten(str(pair[0]))}; they must differ"
        yield Problem((told[0] if told else "between",), text)


def _absence_rule(given: Given) -> Iterator[Problem]:
    if given.get("absent") in (True, "true"):
        for name in NOT_WITH_ABSENCE:
            if given.get(name):
                text = f"a reported absence has no {name}; take it out, or take out 'absent: true'"
                yield Problem((name,), text)
    elif given.get("status") is None and given.get("absent", False) in (False, "false"):
        text = "no status; add one (unknown if need be), or 'absent: true' for a reported absence"
        yield Problem((), text)


def _topic_rule(given: Given) -> Iterator[Problem]:
    kind, topic = given.get("kind"), given.get("topic")
    if kind in KINDS and isinstance(topic, str) and not topic.startswith(f"{kind}."):
        yield Problem(
            ("topic",), f"topic {quote(topic)} is not one of kind {kind!r}; change one of them"
        )


def _payment_rule(given: Given) -> Iterator[Problem]:
    if given.get("terms") == "cost_shared" and not given.get("borne_by"):
        text = "terms: cost_shared wants borne_by, such as [{state: LAO, what: airfares}]"
        yield Problem(("terms",), text)


def _parts_rule(given: Given) -> Iterator[Problem]:
    """Check that labels of quantities are told once, and that parts lead to a whole."""
    whole_of: dict[str, str | None] = {}
    circled: set[str] = set()
    told = [
        (place, _text(quantity, "name"), _text(quantity, "part_of"))
        for place, quantity in _each(given.get("quantities"))
    ]
    for place, name, whole in told:
        if name in whole_of:
            text = f"two quantities have the name {quote(name)}; rename one"
            yield Problem(("quantities", place, "name"), text)
        elif name is not None:
            whole_of[name] = whole
    for place, name, whole in told:
        path = ("quantities", place, "part_of")
        if whole is not None and whole not in whole_of:
            text = f"part_of names {quote(whole)}, and no quantity of this tie has that name"
            yield Problem(path, text)
        elif whole != name and name not in circled and (way := _way_back(name, whole, whole_of)):
            circled |= way  # told of one of them, it is told of all
            text = f"{quote(name)} is in the end a part of itself; take one part_of out"
            yield Problem(path, text)


def _way_back(
    name: str | None, whole: str | None, whole_of: Mapping[str, str | None]
) -> frozenset[str]:
    """Go from part to whole, and give all that was passed where that leads back to a quantity."""
    passed: set[str] = set()
    while whole is not None and whole not in passed:
        passed.add(whole)
        if whole == name:
            return frozenset(passed)
        whole = whole_of.get(whole)
    return frozenset()


def _evidence_rule(given: Given) -> Iterator[Problem]:
    if given.get("cites") in ((), []):
        text = "nothing is cited; a record rests on at least one place in a source"
        yield Problem(("cites",), text)
    for place, inference in _each(given.get("inferred")):
        of = _text(inference, "of")
        if of is not None and not _is_filled(given, of.split(".")):
            text = "is said to be inferred, and the record has no such field filled in"
            yield Problem(("inferred", place, "of"), f"{quote(of)} {text}")


def _is_filled(item: object, steps: Sequence[str]) -> bool:
    """Say whether a path such as ``quantities.0.value`` leads to something."""
    for step in steps:
        if isinstance(item, list | tuple):
            is_place = step.isdecimal() and int(step) < len(item)
            item = item[int(step)] if is_place else None
        else:
            item = _field(item, step)
    return item not in (None, (), [])


def _time_rule(given: Given) -> Iterator[Problem]:
    """Check that what was observed can have been there then."""
    told = given.get("date"), given.get("observed")
    try:
        date, observed = (None if one is None else as_date(one) for one in told)
    except ValueError:  # a date that is not well formed is a fault of its own
        return
    if date and observed:
        try:
            seen(date, observed)
        except DateError as error:
            yield Problem(("observed",), str(error))


def _each(items: object) -> Iterator[tuple[int, object]]:
    return enumerate(items) if isinstance(items, list | tuple) else iter(())


def _field(item: object, name: str) -> object:
    return item.get(name) if isinstance(item, Mapping) else getattr(item, name, None)


def _text(item: object, name: str) -> str | None:
    """Give a field that is text; of another shape it is a fault that the record tells."""
    value = _field(item, name)
    return value if isinstance(value, str) else None
