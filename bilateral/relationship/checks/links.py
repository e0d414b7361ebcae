"""Rules between records: unique ids, links to existing ties, and no circles."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bilateral.errors import quote, shorten, unknown_name
from bilateral.records import Path, Problem, as_written, each

ONE_WAY: Final = ("part_of", "implements", "follows")
"""Relations that lead from a tie to another tie, and never back."""

LONGEST: Final = 6
"""The number of ties of a circle that are named."""


def ids_rule(relationship: Any) -> Iterator[Problem]:
    """Check that each id names only one tie or fact, or one source."""
    yield from _unique([*each(relationship, "ties"), *each(relationship, "facts")])
    yield from _unique([*each(relationship, "sources")])


def links_rule(relationship: Any) -> Iterator[Problem]:
    """Check that links lead to other ties, and form no circle."""
    ties = [(path, as_written(tie.id), tie) for path, tie in each(relationship, "ties")]
    known = {name for _, name, _ in ties if name is not None}
    onward: Mapping[str, dict[str, list[str]]] = {rel: defaultdict(list) for rel in ONE_WAY}
    for path, name, tie in ties:
        for place, link in each(tie, "links"):
            to = as_written(link.to)
            if to is None:
                continue
            if to not in known:
                yield Problem((*path, *place, "to"), unknown_name("tie", to, known))
            elif to == name:
                yield Problem((*path, *place, "to"), f"the tie {quote(to)} is linked to itself")
            elif name is not None and link.rel in ONE_WAY:
                onward[link.rel][name].append(to)
    path_of = {name: path for path, name, _ in reversed(ties)}
    for rel, links in onward.items():
        for circle in _circles(links):
            first, *rest = map(shorten, circle)
            named = " → ".join([first, *[*rest[: LONGEST - 1], "…"][: len(rest)], first])
            text = f"the {rel} links form a circle: {named}; remove one of them"
            yield Problem((*path_of[circle[0]], "links"), text)


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
