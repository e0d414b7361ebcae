"""The quotes of a case file: words of a source that stand for a citation until it is anchored.

While coding, a citation or an excuse may have ``quote: "first words … last words"`` instead of its
place. Records never have a quote, so that no sentence of a source is published: it is
taken out when a file is read, and `bilateral anchor` replaces it by the place in the file.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bilateral.records import Path

QUOTE = "quote"
LISTS = ("ties", "facts")
UNPLACED = {"span": ["0", "1"], "sha256": "0" * 64}
"""The place of an excuse with a quote, so that its other fields can be checked."""


class Quote(NamedTuple):
    """A quote in a case file.

    Attributes
    ----------
    path : tuple
        The place of its citation or excuse in the file.
    words : object
        The quote as written; not a text if the file has an error.
    pointer : mapping
        The plain citation or excuse that has it.
    """

    path: Path
    words: Any
    pointer: Mapping[str, Any]

    @property
    def source(self) -> str:
        """The id of the source, as written."""
        return str(self.pointer.get("source") or "").strip()


def quotes(given: Mapping[str, Any]) -> list[Quote]:
    """Return all quotes in a case file, in the order of its lists.

    Examples
    --------
    >>> quotes({"excused": [{"source": "news", "quote": "Trade"}]})[0].words
    'Trade'
    """
    return [
        Quote(path, pointer[QUOTE], pointer)
        for path, pointer in _pointers(given)
        if QUOTE in pointer
    ]


def without_quotes(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the plain values of a case file without quotes; an excuse keeps a place.

    Examples
    --------
    >>> without_quotes({"ties": [{"cites": [{"source": "news", "quote": "in 1974"}]}]})
    {'ties': [{'cites': [{'source': 'news'}]}]}
    """
    cleared: dict[str, Any] = dict(given)
    for path in (quote.path for quote in quotes(given)):
        level: Any = cleared
        for step in path[:-1]:  # the lists and records on the way are copied
            level[step] = level[step].copy()
            level = level[step]
        place = UNPLACED if path[0] == "excused" else {}
        pointer = {name: value for name, value in level[path[-1]].items() if name != QUOTE}
        level[path[-1]] = {**pointer, **place}
    return cleared


def _pointers(given: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Yield every citation and excuse of a case file that is written as one."""
    for name in LISTS:
        for place, record in _mappings(given.get(name)):
            for number, citation in _mappings(record.get("cites")):
                yield (name, place, "cites", number), citation
    for place, excuse in _mappings(given.get("excused")):
        yield ("excused", place), excuse


def _mappings(items: object) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for place, item in enumerate(items if isinstance(items, list) else []):
        if isinstance(item, Mapping):
            yield place, item
