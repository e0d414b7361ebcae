"""Walking plain values that may be of any shape: what is of the wrong one is told elsewhere."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bilateral.records import Path, Problem

Given = Mapping[str, Any]


def records(given: Given, name: str) -> Iterator[tuple[Path, Given]]:
    """Walk the mappings in a list, each with its place.

    Examples
    --------
    >>> list(records({"ties": [{"id": "visit"}, "visit"]}, "ties"))
    [(('ties', 0), {'id': 'visit'})]
    """
    for place, item in enumerate(items(given, name)):
        if isinstance(item, Mapping):
            yield (name, place), item


def items(given: Given, name: str) -> Sequence[Any]:
    """Give what a list holds; nothing where there is no list."""
    value = given.get(name)
    return value if isinstance(value, list | tuple) else ()


def word(given: Given, name: str) -> str | None:
    """Give a field that is text; None where there is none.

    Examples
    --------
    >>> word({"kind": "aid"}, "kind"), word({"kind": ["aid"]}, "kind")
    ('aid', None)
    """
    value = given.get(name)
    return value if isinstance(value, str) else None


def below(path: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Set the place of problems before that which they have."""
    for inner, text in problems:
        yield Problem(path + inner, text)
