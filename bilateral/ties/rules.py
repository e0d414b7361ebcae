"""What the fields of one tie owe each other, whatever its kind; and those of a fact.

A field that does not fit holds `Invalid`, which is neither None nor any word, and is empty.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bilateral.dates import Date, seen
from bilateral.errors import DateError, quote, quote_list, shorten
from bilateral.records import Problem, as_written, each

NOT_WITH_ABSENCE = ("status", "quantities", "steps", "repeats")


def tie_rules(tie: Any) -> Iterator[Problem]:
    """Put every rule about one tie to its fields.

    Of a tie without a kind no words for its ends are known, and what is wrong with them cannot be
    said.
    """
    if type(tie).ENDS:
        yield from _ends_rule(tie)
        yield from _topic_rule(tie)
    yield from _absence_rule(tie)
    if tie.terms == "cost_shared" and tie.borne_by == ():
        text = "terms: cost_shared wants borne_by, such as [{state: LAO, what: airfares}]"
        yield Problem(("terms",), text)
    yield from evidence_rules(tie)


def evidence_rules(record: Any) -> Iterator[Problem]:
    """Put the rules that hold for whatever a source says, ties and facts alike."""
    yield from _names_rule(record)
    yield from _parts_rule(record)
    if record.cites == ():
        text = "nothing is cited; a record rests on at least one place in a source"
        yield Problem(("cites",), text)
    for path, inference in each(record, "inferred"):
        if isinstance(inference.of, str) and not _is_filled(record, inference.of.split(".")):
            text = "is said to be inferred, and the record has no such field filled in"
            yield Problem((*path, "of"), f"{quote(inference.of)} {text}")
    yield from _time_rule(record)


def _ends_rule(tie: Any) -> Iterator[Problem]:
    pairs = type(tie).ENDS
    wanted = " or ".join(f"{sender} and {receiver}" for sender, receiver in pairs)
    given = [word for pair in pairs for word in pair if getattr(tie, word) is not None]
    if tie.between is not None and given:
        yield Problem(("between",), f"between stands beside {given[0]}; keep the one or the other")
    elif tie.between is None and tuple(given) not in pairs:
        got = f"only {quote_list(given, 'and')} given" if given else "no ends given"
        yield Problem((), f"{got}; wanted is {wanted}, or between: [A, B] for an undirected tie")
    ends = [getattr(tie, word) for word in given] if tie.between is None else tie.between
    first, *others = [*map(as_written, ends)] or [None]
    if first is not None and others == [first]:
        text = f"both ends are {shorten(first)}; they must differ"
        yield Problem((given[0] if given else "between",), text)


def _topic_rule(tie: Any) -> Iterator[Problem]:
    if isinstance(tie.topic, str) and not tie.topic.startswith(f"{tie.kind}."):
        text = f"topic {quote(tie.topic)} is not one of kind {tie.kind!r}; change one of them"
        yield Problem(("topic",), text)


def _absence_rule(tie: Any) -> Iterator[Problem]:
    if tie.absent is True:
        for name in NOT_WITH_ABSENCE:
            if getattr(tie, name):
                text = f"a reported absence has no {name}; take it out, or take out 'absent: true'"
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


def _parts_rule(record: Any) -> Iterator[Problem]:
    """Check that parts lead to a whole."""
    whole_of: dict[str, str | None] = {}
    for _, quantity in each(record, "quantities"):
        whole_of.setdefault(quantity.name, quantity.part_of)
    circled: set[str] = set()
    for path, quantity in each(record, "quantities"):
        name, whole = quantity.name, quantity.part_of
        if not isinstance(whole, str) or whole == name:
            continue  # a part of itself is told by the quantity
        if whole not in whole_of:
            text = f"part_of names {quote(whole)}, and no quantity of this tie has that name"
            yield Problem((*path, "part_of"), text)
        elif name not in circled and (circle := _circle(name, whole, whole_of)):
            circled |= circle  # told of one of them, it is told of all
            text = f"{quote(name)} is in the end a part of itself; take one part_of out"
            yield Problem((*path, "part_of"), text)


def _circle(name: str, whole: str | None, whole_of: Mapping[str, str | None]) -> frozenset[str]:
    """Go from part to whole, and give all that was passed where that leads back to a quantity."""
    passed: set[str] = set()
    while whole is not None and whole not in passed:
        passed.add(whole)
        if whole == name:
            return frozenset(passed)
        whole = whole_of.get(whole)
    return frozenset()


def _is_filled(item: Any, steps: Sequence[str]) -> bool:
    """Say whether a path such as ``quantities.0.value`` leads to something."""
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
    """Check that what was observed can have been there then."""
    date, observed = record.date, record.observed
    if isinstance(date, Date) and isinstance(observed, Date):
        try:
            seen(date, observed)
        except DateError as error:
            yield Problem(("observed",), str(error))
