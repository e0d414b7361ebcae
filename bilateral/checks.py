"""Rules across fields and records, put to plain values, so that one bad field hides no other fault.

A rule takes a relationship as its file holds it (texts, lists, mappings) and tells problems. What a
record owes itself is told in the record's own file; here stands what it owes the shipped words, the
states and the other records.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from bilateral.errors import listed, unknown
from bilateral.membership import known_states
from bilateral.quantities import quantity_rule
from bilateral.records import Path, Problem
from bilateral.ties import CLASS_OF
from bilateral.ties.parts import link_rule
from bilateral.ties.rules import tie_rule
from bilateral.vocabulary import KINDS, SCHEMES, code_label, codes

Given = Mapping[str, Any]


def check(given: Given, sources: Sequence[str]) -> Iterator[Problem]:
    """Put every rule to a relationship.

    Parameters
    ----------
    given : mapping
        A relationship as plain values; any part of it may be of the wrong shape.
    sources : sequence of str
        The ids of the sources that it can cite.

    Yields
    ------
    Problem
        In no order.
    """
    known = frozenset(sources)
    yield from _states_rule(given)
    yield from _ids_rule(given)
    yield from _links_rule(given)
    for path, window in _records(given, "window"):
        yield from _below(path, _window_rule(window))
        yield from _below(path, _source_rule(window, known))
    for path, excuse in _records(given, "excused"):
        yield from _below(path, _source_rule(excuse, known))
    for path, fact in _records(given, "facts"):
        yield from _below(path, _evidence_rules(fact, known))
        yield from _below(path, _state_rule(fact, "state"))
    for path, tie in _records(given, "ties"):
        yield from _below(path, _tie_rules(tie, given, known))


def _tie_rules(tie: Given, given: Given, sources: frozenset[str]) -> Iterator[Problem]:
    kind = str(tie.get("kind") or "")
    if kind in CLASS_OF:
        yield from tie_rule(tie, CLASS_OF[kind].ENDS)
        yield from _ends_rule(tie, kind, given)
    else:
        text = unknown("kind", kind, KINDS) if kind else f"no kind; add one: {listed(KINDS, 'or')}"
        yield Problem(("kind",), text)
    yield from _topic_rule(tie)
    yield from _form_rule(tie)
    yield from _codes_rule(tie)
    yield from _evidence_rules(tie, sources)
    for path, link in _records(tie, "links"):
        yield from _below(path, link_rule(link))
    for path, part in (*_records(tie, "participants"), *_records(tie, "borne_by")):
        yield from _below(path, _state_rule(part, "state"))
    yield from _state_rule(tie, "initiated_by")


# --- words ------------------------------------------------------------------------------------


def _topic_rule(tie: Given) -> Iterator[Problem]:
    topic, topics = tie.get("topic"), codes("topics")
    if isinstance(topic, str) and topic not in topics:
        yield Problem(("topic",), unknown("topic", topic, topics))


def _form_rule(tie: Given) -> Iterator[Problem]:
    """Check that the form can have the status: an event is never active, a stock never offered."""
    form, status = str(tie.get("form")), tie.get("status")
    forms = codes("forms")
    if form in forms and status in codes("statuses") and status not in forms[form]["statuses"]:
        can = listed(forms[form]["statuses"], "or")
        text = f"form {form!r} cannot have the status {status!r}; it can be {can}"
        yield Problem(("status",), text)


def _codes_rule(tie: Given) -> Iterator[Problem]:
    for path, code in _records(tie, "classification"):
        scheme, value = code.get("scheme"), code.get("code")
        if scheme is not None and scheme not in SCHEMES:
            yield Problem((*path, "scheme"), unknown("scheme", scheme, SCHEMES))
        elif isinstance(value, str) and scheme and code_label(scheme, value) is None:
            text = unknown(f"code of {scheme}", value, codes(scheme))
            yield Problem((*path, "code"), text)


def _quantity_words(quantity: Given) -> Iterator[Problem]:
    measure, unit = quantity.get("measure"), quantity.get("unit")
    measures = codes("measures")
    if not isinstance(measure, str):
        return
    if measure not in measures:
        yield Problem(("measure",), unknown("measure", measure, measures))
        if isinstance(unit, str) and unit not in codes("units"):
            yield Problem(("unit",), unknown("unit", unit, codes("units")))
    elif isinstance(unit, str) and unit not in measures[measure]["units"]:
        units = measures[measure]["units"]
        yield Problem(("unit",), f"{unknown('unit', unit, units)} (measure {measure!r})")


def _window_rule(window: Given) -> Iterator[Problem]:
    for name, known in (("kinds", KINDS), ("topics", tuple(codes("topics")))):
        for place, word in enumerate(_listed(window.get(name))):
            if isinstance(word, str) and word not in known:
                yield Problem((name, place), unknown(name.removesuffix("s"), word, known))
    direction = window.get("direction")
    for state in direction.split(">") if isinstance(direction, str) and direction != "both" else ():
        yield from _below(("direction",), _known_state(state))


# --- states -----------------------------------------------------------------------------------


def _states_rule(given: Given) -> Iterator[Problem]:
    states = _listed(given.get("states"))
    for place, state in enumerate(states):
        yield from _below(("states", place), _known_state(state))
    if len(states) == 2 and states[0] == states[1]:
        yield Problem(("states",), f"both states are {states[0]}; a relationship has two")


def _ends_rule(tie: Given, kind: str, given: Given) -> Iterator[Problem]:
    """Check that the ends of a tie are the two states of the relationship."""
    two = _listed(given.get("states"))
    ends: list[tuple[Path, Any]] = [
        ((word,), tie[word]) for pair in CLASS_OF[kind].ENDS for word in pair if tie.get(word)
    ]
    between = _listed(tie.get("between"))
    ends += [(("between", place), state) for place, state in enumerate(between)]
    for path, state in ends:
        strange = list(_known_state(state))
        if strange:
            yield from _below(path, strange)
        elif two and state not in two:
            text = (
                f"{state} is not one of the two states of the relationship, "
                f"{listed(list(map(str, two)), 'and')}; a third state is a participant with a role"
            )
            yield Problem(path, text)


def _state_rule(given: Given, name: str) -> Iterator[Problem]:
    if given.get(name) is not None:
        yield from _below((name,), _known_state(given[name]))


def _known_state(state: object) -> Iterator[Problem]:
    if isinstance(state, str) and state not in _state_ids():
        yield Problem((), unknown("state", state, known_states()))


@cache
def _state_ids() -> frozenset[str]:
    return frozenset(known_states())


# --- records among each other -----------------------------------------------------------------


def _ids_rule(given: Given) -> Iterator[Problem]:
    """Check that an id names one tie or fact."""
    seen: dict[str, str] = {}
    for path, record in (*_records(given, "ties"), *_records(given, "facts")):
        name = record.get("id")
        if isinstance(name, str) and name in seen:
            text = f"the id {name!r} stands twice, first in {seen[name]}; rename one"
            yield Problem((*path, "id"), text)
        elif isinstance(name, str):
            seen[name] = f"{path[0]}[{path[1]}]"


def _links_rule(given: Given) -> Iterator[Problem]:
    ties = {tie["id"]: tie for _, tie in _records(given, "ties") if isinstance(tie.get("id"), str)}
    for path, tie in _records(given, "ties"):
        for place, link in _records(tie, "links"):
            to = link.get("to")
            if isinstance(to, str) and to not in ties:
                yield Problem((*path, *place, "to"), unknown("tie", to, ties))
            elif to is not None and to == tie.get("id"):
                yield Problem((*path, *place, "to"), f"the tie {to!r} is linked to itself")
    for rel in ("part_of", "implements", "follows"):
        yield from _circle_rule(given, rel)


def _circle_rule(given: Given, rel: str) -> Iterator[Problem]:
    """Check that no chain of links leads back to where it began."""
    onward = {
        tie.get("id"): [
            link.get("to") for _, link in _records(tie, "links") if link.get("rel") == rel
        ]
        for _, tie in _records(given, "ties")
    }
    for path, tie in _records(given, "ties"):
        start = tie.get("id")
        reached, ahead = set[Any](), list(onward.get(start, []))
        while ahead:
            name = ahead.pop()
            if name not in reached:
                reached.add(name)
                ahead += onward.get(name, [])
        if start in reached and [start] != onward.get(start):
            text = f"the {rel} links lead from {start!r} back to itself; take one of them out"
            yield Problem((*path, "links"), text)


def _evidence_rules(record: Given, sources: frozenset[str]) -> Iterator[Problem]:
    """Check what ties and facts have in common: quantities and citations."""
    for path, quantity in _records(record, "quantities"):
        yield from _below(path, quantity_rule(quantity))
        yield from _below(path, _quantity_words(quantity))
    for path, cite in _records(record, "cites"):
        yield from _below(path, _source_rule(cite, sources))
        if (cite.get("span") is None) != (cite.get("sha256") is None):
            yield Problem(path, "span and sha256 stand together; add the other, or take both out")


def _source_rule(given: Given, sources: frozenset[str]) -> Iterator[Problem]:
    source = given.get("source")
    if isinstance(source, str) and source not in sources:
        yield Problem(("source",), unknown("source", source, sources))


# --- walking plain values ---------------------------------------------------------------------


def _records(given: Given, name: str) -> Iterator[tuple[Path, Given]]:
    """Walk a list of mappings; what is of another shape is a fault that the records tell."""
    for place, item in enumerate(_listed(given.get(name))):
        if isinstance(item, Mapping):
            yield (name, place), item


def _listed(value: object) -> Sequence[Any]:
    return value if isinstance(value, list | tuple) else ()


def _below(path: Path, problems: Iterator[Problem] | list[Problem]) -> Iterator[Problem]:
    for inner, text in problems:
        yield Problem(path + inner, text)
