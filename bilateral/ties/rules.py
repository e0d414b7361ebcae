"""What the fields of one tie owe each other, whatever its kind.

A rule reads texts and typed values alike (see `bilateral.records.held_to`), so that a tie with one
bad field still hears of everything else that is wrong with it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.dates import Date, seen
from bilateral.errors import DateError, listed
from bilateral.records import Problem

Given = Mapping[str, Any]
Ends = Sequence[tuple[str, str]]

NOT_WITH_ABSENCE = ("status", "quantities", "steps", "repeats")


def tie_rule(given: Given, ends: Ends) -> Iterator[Problem]:
    """Put every rule about one tie to its fields; `ends` are its kind's words for the two ends."""
    yield from _ends_rule(given, ends)
    yield from _absence_rule(given)
    yield from _topic_rule(given)
    yield from _payment_rule(given)
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
        got = f"only {listed(told, 'and')} given" if told else "no ends given"
        yield Problem((), f"{got}; wanted is {wanted}, or between: [A, B] for an undirected tie")
    pair = list(between) if isinstance(between, list | tuple) else [given.get(w) for w in told]
    if len(pair) == 2 and pair[0] == pair[1]:
        yield Problem(
            (told[0] if told else "between",), f"both ends are {pair[0]}; they must differ"
        )


def _absence_rule(given: Given) -> Iterator[Problem]:
    if given.get("absent") in (True, "true"):
        for name in NOT_WITH_ABSENCE:
            if given.get(name):
                text = f"a reported absence has no {name}; take it out, or take out 'absent: true'"
                yield Problem((name,), text)
    elif given.get("status") is None:
        text = "no status; add one (unknown if need be), or 'absent: true' for a reported absence"
        yield Problem((), text)


def _topic_rule(given: Given) -> Iterator[Problem]:
    kind, topic = given.get("kind"), given.get("topic")
    if kind and isinstance(topic, str) and not topic.startswith(f"{kind}."):
        yield Problem(
            ("topic",), f"topic {topic!r} is not one of kind {kind!r}; change one of them"
        )


def _payment_rule(given: Given) -> Iterator[Problem]:
    if given.get("terms") == "cost_shared" and not given.get("borne_by"):
        text = "terms: cost_shared wants borne_by, such as [{state: LAO, what: airfares}]"
        yield Problem(("terms",), text)


def _parts_rule(given: Given) -> Iterator[Problem]:
    """Check that labels of quantities are told once, and that every whole is there."""
    quantities = given.get("quantities")
    names: list[object] = []
    for place, quantity in _each(quantities):
        name = _field(quantity, "name")
        if name is not None and name in names:
            text = f"two quantities have the name {name!r}; rename one"
            yield Problem(("quantities", place, "name"), text)
        names.append(name)
    for place, quantity in _each(quantities):
        whole = _field(quantity, "part_of")
        if whole is not None and whole not in names:
            text = f"part_of names {whole!r}, and no quantity of this tie has that name"
            yield Problem(("quantities", place, "part_of"), text)


def _evidence_rule(given: Given) -> Iterator[Problem]:
    if "cites" in given and not given["cites"]:
        yield Problem(("cites",), "nothing is cited; a tie rests on at least one place in a source")
    for place, inference in _each(given.get("inferred")):
        of = str(_field(inference, "of") or "").partition(".")[0]
        if of and (of not in given or given[of] in (None, (), [])):
            text = f"{of!r} is said to be inferred, and the record has no such field filled in"
            yield Problem(("inferred", place, "of"), text)


def _time_rule(given: Given) -> Iterator[Problem]:
    """Check that what was observed can have been there then."""
    try:
        date, observed = (_as_date(given.get(name)) for name in ("date", "observed"))
    except DateError:  # a date that is not well formed is a fault of its own
        return
    if date and observed:
        try:
            seen(date, observed)
        except DateError as error:
            yield Problem(("observed",), str(error))


def _as_date(value: object) -> Date | None:
    return (
        Date.parse(value) if isinstance(value, str) else value if isinstance(value, Date) else None
    )


def _each(items: object) -> Iterator[tuple[int, object]]:
    return enumerate(items) if isinstance(items, list | tuple) else iter(())


def _field(item: object, name: str) -> object:
    return item.get(name) if isinstance(item, Mapping) else getattr(item, name, None)
