"""What records owe each other: ids of their own, links that lead somewhere and in no circle."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from bilateral.checks.walking import Given, records, word
from bilateral.errors import quote, shorten, unknown_name
from bilateral.records import Path, Problem

ONE_WAY: Final = ("part_of", "implements", "follows")
"""Relations that lead from a tie to another one, and never back."""

LONGEST: Final = 6
"""So many ties of a circle are named."""

Ways = Mapping[str, Sequence[str]]


def ids_rule(given: Given) -> Iterator[Problem]:
    """Check that an id names one tie or fact, and one source."""
    yield from _told_once((*records(given, "ties"), *records(given, "facts")))
    yield from _told_once(tuple(records(given, "sources")))


def links_rule(given: Given) -> Iterator[Problem]:
    """Check that links lead to other ties, and nowhere in a circle."""
    ties = {word(tie, "id") for _, tie in records(given, "ties")} - {None}
    for path, tie in records(given, "ties"):
        for place, link in records(tie, "links"):
            to = word(link, "to")
            if to is not None and to not in ties:
                yield Problem((*path, *place, "to"), unknown_name("tie", to, filter(None, ties)))
            elif to is not None and to == word(tie, "id"):
                yield Problem((*path, *place, "to"), f"the tie {quote(to)} is linked to itself")
    for rel in ONE_WAY:
        yield from _circle_rule(given, rel)


def _told_once(told: tuple[tuple[Path, Given], ...]) -> Iterator[Problem]:
    seen: dict[str, Path] = {}
    for path, record in told:
        name = word(record, "id")
        if name is None:
            continue
        if name in seen:
            kind, place = seen[name]
            text = f"the id {quote(name)} stands twice, first in {kind}[{place}]; rename one"
            yield Problem((*path, "id"), text)
        else:
            seen[name] = path


def _circle_rule(given: Given, rel: str) -> Iterator[Problem]:
    """Check that no chain of links leads back to where it began."""
    onward: dict[str, list[str]] = defaultdict(list)
    path_of: dict[str, Path] = {}
    for path, tie in records(given, "ties"):
        name = word(tie, "id")
        for _, link in records(tie, "links"):
            to = word(link, "to")
            if name is not None and to not in (None, name) and link.get("rel") == rel:
                path_of.setdefault(name, path)
                onward[name].append(str(to))
    for circle in _circles(onward):
        first, *rest = map(shorten, circle)
        way = " → ".join([first, *[*rest[: LONGEST - 1], "…"][: len(rest)], first])
        text = f"the {rel} links go in a circle: {way}; take one of them out"
        yield Problem((*path_of[circle[0]], "links"), text)


def _circles(onward: Ways) -> Iterator[Sequence[str]]:
    """Walk every way once, and give each circle when a step leads back onto the way."""
    done: set[str] = set()
    for start in onward:
        way = {start: iter(onward[start])} if start not in done else {}
        while way:
            name = next(reversed(way))
            to = next(way[name], None)
            if to is None:
                done.add(name)
                del way[name]
            elif to in way:
                names = list(way)
                yield names[names.index(to) :]
            elif to in onward and to not in done:
                way[to] = iter(onward[to])
