"""Rules between records: unique ids, links to existing ties, and no circles."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, Final

from bilateral.errors import quote, shorten, unknown_name
from bilateral.records import Path, Problem, as_written, each

ONE_WAY: Final = ("part_of", "implements", "follows", "ends")
"""Relations that lead from a tie to another tie, and never back."""

LONGEST: Final = 6
"""The number of ties of a circle that are named."""


def ids_rule(relationship: Any) -> Iterator[Problem]:
    """Check that each id names only one tie or fact, or one source."""
    yield from _unique([*each(relationship, "ties"), *each(relationship, "facts")])
    yield from _unique([*each(relationship, "sources")])


def links_rule(relationship: Any) -> Iterator[Problem]:
    """Check that links lead to other ties, those of facts also to facts, and form no circle."""
    ties, facts = [*each(relationship, "ties")], [*each(relationship, "facts")]
    yield from _targets(ties, "tie", _names(ties), _names(facts))
    yield from _targets(facts, "tie or fact", _names([*ties, *facts]))
    path_of = {name: path for path, record in reversed(ties + facts) if (name := _name(record))}
    for rel in ONE_WAY:
        for circle in _circles(_onward([*ties, *facts], rel, path_of)):
            first, *rest = map(shorten, circle)
            named = " → ".join([first, *[*rest[: LONGEST - 1], "…"][: len(rest)], first])
            text = f"the {rel} links form a circle: {named}; remove one of them"
            yield Problem((*path_of[circle[0]], "links"), text)


def _targets(
    records: Sequence[tuple[Path, Any]],
    wanted: str,
    known: Collection[str],
    facts: Collection[str] = (),
) -> Iterator[Problem]:
    for path, record in records:
        for place, link in each(record, "links"):
            to = as_written(link.to)
            if to in facts and to not in known:
                text = f"{quote(to)} is a fact, and a tie links to ties alone; let the fact link"
                yield Problem((*path, *place, "to"), f"{text} to the tie")
            elif to is not None and to not in known:
                yield Problem((*path, *place, "to"), unknown_name(wanted, to, known))
            elif to is not None and to == _name(record):
                text = f"the {wanted.rpartition(' ')[2]} {quote(to)} is linked to itself"
                yield Problem((*path, *place, "to"), text)


def _onward(
    records: Sequence[tuple[Path, Any]], rel: str, known: Collection[str]
) -> Mapping[str, Sequence[str]]:
    """Return to which other records each leads by such links."""
    onward: dict[str, list[str]] = defaultdict(list)
    for _, record in records:
        name = _name(record)
        for _, link in each(record, "links"):
            to = as_written(link.to)
            if name and to and to in known and to != name and link.rel == rel:
                onward[name].append(to)
    return onward


def _name(record: Any) -> str | None:
    return as_written(record.id)


def _names(records: Sequence[tuple[Path, Any]]) -> set[str]:
    return {name for _, record in records if (name := _name(record)) is not None}


def _unique(records: Sequence[tuple[Path, Any]]) -> Iterator[Problem]:
    seen: dict[str, Path] = {}
    for path, record in records:
        name = as_written(record.id)
        if name in seen:
            kind, place = seen[name]
            text = f"the id {quote(name)} is used twice, first in {kind}[{place}]; rename one"
            yield Problem((*path, "id"), text)
        elif name is not None:
            seen[name] = path


def _circles(onward: Mapping[str, Sequence[str]]) -> Iterator[Sequence[str]]:
    """Follow every link once, and yield each circle that they form."""
    # No recursion: a chain may have as many ties as a file has lines.
    done: set[str] = set()
    for start in onward:
        passed = {start: iter(onward[start])} if start not in done else {}
        while passed:
            name = next(reversed(passed))
            to = next(passed[name], None)
            if to is None:
                done.add(name)
                del passed[name]
            elif to in passed:
                names = list(passed)
                yield names[names.index(to) :]
            elif to in onward and to not in done:
                passed[to] = iter(onward[to])
