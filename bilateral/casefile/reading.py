"""Read one case file: its contents, the sources that it can cite, and its errors."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic_core import ValidationError

from bilateral import yaml_lines
from bilateral.added_words import add_words_beside
from bilateral.casefile.quotes import QUOTE, quotes, without_quotes
from bilateral.errors import UNKNOWN, CaseFileError, Fault, shorten
from bilateral.field_types import Text
from bilateral.records import Problem, dotted, partly, validator
from bilateral.relationship import Relationship
from bilateral.resources import shipped
from bilateral.source_file import (
    SOURCES,
    by_id,
    named_as_ours,
    named_as_written,
    shipped_sources,
    sources_in,
)
from bilateral.sources import Source


class CaseFile:
    """A case file that was read but is not yet a relationship.

    Parameters
    ----------
    path : Path
        The file.
    marked : Marked, optional
        What is read in place of its contents.

    Raises
    ------
    CaseFileError
        When it cannot be read at all.
    """

    def __init__(self, path: Path, marked: yaml_lines.Marked | None = None) -> None:
        self.path = path
        self.marked = marked or yaml_lines.read_file(path)
        if not isinstance(self.marked.value, Mapping):
            text = "this is not a relationship; one begins with 'id:', 'title:' and 'states:'"
            raise CaseFileError([Fault(text=text, file=str(path), line=1)])
        self.quotes = quotes(self.marked.value)
        self.given: Mapping[str, Any] = without_quotes(self.marked.value)
        sources = self.given.get("sources")
        self.inside = _listed(sources)  # more may be in a file next to it
        self.wrong = [*self.marked.faults, *add_words_beside(path.parent)]
        if sources is not None and not isinstance(sources, list):
            _, problems = partly(tuple[Source, ...], sources)
            self.wrong += (self.fault(("sources",), text) for _, text in problems)
        for quote in self.quotes:
            _, problems = partly(Text, quote.words)
            self.wrong += (self.fault((*quote.path, QUOTE), text) for _, text in problems)
        self.sources = self._sources()

    def relationship(self) -> Relationship:
        """Build the relationship, or raise an error with all faults."""
        try:
            given = self._with(_cited(self.given))
            relationship: Relationship = validator(Relationship).validate_python(given)
        except ValidationError:
            raise CaseFileError([*self.wrong, *self._faults()]) from None
        if self.wrong:
            raise CaseFileError(self.wrong)
        quoted = {quote.path for quote in self.quotes}
        if not any(path[0] == "excused" for path in quoted):
            return relationship
        placed = [
            excuse
            for place, excuse in enumerate(relationship.excused)
            if ("excused", place) not in quoted
        ]
        return replace(relationship, excused=tuple(placed))

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.marked.text

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """What is not an error, but still to be done: the quotes to replace by their places."""
        text = "a quote is left here; 'bilateral anchor' replaces it by its place in the source"
        return tuple(self.fault((*quote.path, QUOTE), text) for quote in self.quotes)

    def _with(self, names: set[str]) -> dict[str, Any]:
        """Add sources from the file next to it to those that are in it."""
        inside = [named_as_ours(source) for source in self.inside]
        more = names - by_id(inside).keys()
        neighbour = (source for name, source in self.sources.items() if name in more)
        return {**self.given, "sources": [*inside, *neighbour]}

    def _faults(self) -> Iterator[Fault]:
        # All sources are included, not only those cited, so that similar names can be suggested.
        _, problems = partly(Relationship, self._with(set(self.sources)))
        for problem in dict.fromkeys(each_slip_once(problems)):
            match problem.path:
                case ("sources", int(place), *_) if place >= len(self.inside):
                    continue  # it is in another file, and is reported there
            yield self.fault(*named_as_written(problem, self.inside))

    def fault(self, path: tuple[str | int, ...], text: str) -> Fault:
        """Return an error or a warning, with the line and the name of its place."""
        line = self.marked.line(path)
        return Fault(text=text, file=str(self.path), line=line, path=self._named(path))

    def _named(self, path: Sequence[str | int]) -> str:
        """Write a path with the id of its record in place of a number, where it has one."""
        name: object = None
        with suppress(LookupError, TypeError):  # a path may lead to a missing field
            name = self.given[str(path[0])][path[1]]["id"]
        steps = [shorten(step) if isinstance(step, str) else step for step in path]
        if isinstance(name, str):
            return dotted((f"{steps[0]}[{shorten(name)}]", *steps[2:]))
        return dotted(tuple(steps))

    def _sources(self) -> dict[str, Any]:
        """Collect the sources it can cite: those inside, then those next to it, then the shipped.

        Files of sources are read only if a cited source was not found before.
        """
        found = by_id(self.inside)
        cited = _cited(self.given)
        neighbour = self.path.with_name(SOURCES)
        if not cited <= found.keys() and neighbour.is_file() and neighbour != shipped(SOURCES):
            more, wrong = sources_in(neighbour)
            found = found | {name: more[name] for name in more.keys() - found.keys()}
            self.wrong += wrong
        return found if cited <= found.keys() else {**shipped_sources(), **found}


def each_slip_once(problems: Sequence[Problem]) -> Iterator[Problem]:
    """Leave out errors about the spelling of a name that is unknown: it is one mistake."""
    last = {path: n for n, (path, text) in enumerate(problems) if text.startswith(UNKNOWN)}
    return (problem for n, problem in enumerate(problems) if n >= last.get(problem.path, 0))


def _cited(given: Mapping[str, Any]) -> set[str]:
    """Collect the ids of the sources that a case file names, even if it has errors."""
    # Read from the plain values: records are built only after their sources.
    speaking = [given.get("coverage"), given.get("excused")]
    for name in ("ties", "facts"):
        speaking += [record.get("cites") for record in _mappings(given.get(name))]
    return {str(item.get("source")).strip() for items in speaking for item in _mappings(items)}


def _mappings(items: object) -> list[Mapping[str, Any]]:
    return [item for item in _listed(items) if isinstance(item, Mapping)]


def _listed(items: object) -> list[Any]:
    return items if isinstance(items, list) else []
