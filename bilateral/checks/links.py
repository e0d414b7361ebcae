"""What records owe each other: ids of their own, links that lead somewhere and in no circle."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final

from bilateral.checks.walking import Given, records, word
from bilateral.errors import unknown
from bilateral.records import Path, Problem

ONE_WAY: Final = ("part_of", "implements", "follows")
"""Relations that lead from a tie to another one, and never back."""

Ways = Mapping[str, set[str]]


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
                yield Problem((*path, *place, "to"), unknown("tie", to, filter(None, ties)))
            elif to is not None and to == word(tie, "id"):
                yield Problem((*path, *place, "to"), f"the tie {to!r} is linked to itself")
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
            text = f"the id {name!r} stands twice, first in {kind}[{place}]; rename one"
            yield Problem((*path, "id"), text)
        else:
            seen[name] = path


def _circle_rule(given: Given, rel: str) -> Iterator[Problem]:
    """Check that no chain of links leads back to where it began."""
    onward: dict[str, set[str]] = defaultdict(set)
    for _, tie in records(given, "ties"):
        name = word(tie, "id")
        for _, link in records(tie, "links"):
            to = word(link, "to")
            if name is not None and to not in (None, name) and link.get("rel") == rel:
                onward[name].add(str(to))
    circling = _circling(onward)
    for path, tie in records(given, "ties"):
        name = word(tie, "id")
        if name in circling:
            text = f"the {rel} links lead from {name!r} back to itself; take one of them out"
            yield Problem((*path, "links"), text)


def _circling(onward: Ways) -> set[str]:
    """Find the names from which a way leads back.

    Names without a way on lie on no circle, and neither do those that lead to such names alone:
    taking them out again and again leaves little or nothing to be walked.
    """
    left = {name: set(ways) for name, ways in onward.items()}
    while dead := {to for ways in left.values() for to in ways} - left.keys():
        left = {name: rest for name, ways in left.items() if (rest := ways - dead)}
    return {name for name in left if name in _reached(left, name)}


def _reached(onward: Ways, start: str) -> set[str]:
    reached: set[str] = set()
    ahead = [*onward[start]]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead += onward[name]
    return reached
