"""Case files: YAML → every fault with its line, or a relationship."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bilateral import yaml_lines
from bilateral.checks import check
from bilateral.errors import UNKNOWN, CaseFileError, Fault, UnknownNameError, shorten, unknown_name
from bilateral.records import NO_CLASS, Problem, dotted, problems_of
from bilateral.relationship import Relationship
from bilateral.resources import shipped
from bilateral.source_file import (
    SOURCES,
    by_id,
    named_as_ours,
    shipped_sources,
    sources_in,
    told_as_written,
)
from bilateral.ties import CLASS_OF, Tie

PATH_MARKS = ("/", "\\", ".yaml", ".yml")
A_PATH = "a file is named by a path, which has '/' or '.yaml' in it"
END_WORDS = frozenset(word for cls in CLASS_OF.values() for pair in cls.ENDS for word in pair)


def relationships() -> list[str]:
    """Name the relationships that ship with the package.

    Examples
    --------
    >>> relationships()
    ['cuba-laos', 'cuba-pakistan']
    """
    return sorted(path.stem for path in shipped("cases").glob("*.yaml"))


def load(name: str | os.PathLike[str]) -> Relationship:
    """Load a relationship: one that ships, by its name, or one of your own, by its path.

    Parameters
    ----------
    name : str or path
        A bare word names what ships; anything with a separator, ``.yaml`` or ``.yml`` in it, and
        every path object, is a path.

    Returns
    -------
    Relationship

    Raises
    ------
    UnknownNameError
        When nothing of that name ships.
    CaseFileError
        With every fault of the file, each with its line and how to mend it.

    Examples
    --------
    >>> load("cuba-laos").states
    ('CUB', 'LAO')
    """
    return _Reading(path_of(name)).relationship()


def faults(name: str | os.PathLike[str]) -> tuple[Fault, ...]:
    """Tell every fault of a case file; none means that it loads.

    Examples
    --------
    >>> faults("cuba-laos")
    ()
    """
    try:
        load(name)
    except CaseFileError as error:
        return error.faults
    return ()


def path_of(name: str | os.PathLike[str]) -> Path:
    """Find the file that a name or a path means.

    Examples
    --------
    >>> path_of("cuba-laos").name, path_of("./mine.yaml").name
    ('cuba-laos.yaml', 'mine.yaml')
    """
    text = os.fspath(name)
    if not isinstance(name, str) or any(mark in text.lower() for mark in PATH_MARKS):
        return Path(text)
    if text not in relationships():
        mend = f"for what stands here write './{text}'" if stands_here(text) else A_PATH
        msg = f"{unknown_name('relationship', text, relationships())} ({mend})"
        raise UnknownNameError(msg)
    return shipped("cases", f"{text}.yaml")


def stands_here(text: str) -> bool:
    """Say whether a file or a folder of a bare name is in the folder that one is in.

    Examples
    --------
    >>> stands_here("cuba-laos")
    False
    """
    try:
        return bool(text) and Path(text).exists()
    except (OSError, ValueError):  # a name that no file can have
        return False


class _Reading:
    """One reading of one case file: what it holds, which sources it can cite, what is wrong."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.marked = yaml_lines.read_file(path)
        if not isinstance(self.marked.value, Mapping):
            text = "this is not a relationship; one begins with 'id:', 'title:' and 'states:'"
            raise CaseFileError([Fault(text=text, file=str(path), line=1)])
        self.given: dict[str, Any] = dict(self.marked.value)
        self.wrong = list(self.marked.faults)
        self.own = self.given.get("sources")
        self.sources = self._sources()

    def relationship(self) -> Relationship:
        """Build the relationship, or raise with every fault."""
        given = self.given | {"sources": self._kept()}
        try:
            made: Relationship = _adapter().validate_python(given)
        except ValidationError as error:
            raise CaseFileError([*self.wrong, *self._faults(error)]) from None
        if self.wrong:
            raise CaseFileError(self.wrong)
        return made

    def _kept(self) -> object:
        """Gather the sources that the relationship keeps: all of its own, then those it cites."""
        if self.own is not None and not isinstance(self.own, list):
            return self.own
        own = [named_as_ours(source) for source in _listed(self.own)]
        used = _cited(self.given) - by_id(own).keys()
        return [*own, *(source for name, source in self.sources.items() if name in used)]

    def _faults(self, error: ValidationError) -> Iterator[Fault]:
        """Tell what is wrong by itself and what is wrong with the rest, each fault once."""
        shape = [*filter(self._is_kept, problems_of(error, Relationship)), *self._kindless()]
        rules = [*check(_without_blanks(self.given), list(self.sources))]
        if rules and all(detail["loc"] == () for detail in error.errors(include_url=False)):
            shape = []  # the same rules, broken by the whole, which knows fewer sources than we do
        for problem in _each_once(shape, rules):
            path, text = told_as_written(problem, _listed(self.own))
            line = self.marked.line(path)
            yield Fault(text=text, file=str(self.path), line=line, path=self._named(path))

    def _is_kept(self, problem: Problem) -> bool:
        """Leave out what is told better elsewhere.

        The rules across the whole relationship are put to the file itself, a tie without a class is
        checked apart, and a source from another file has its fault told there.
        """
        match problem.path:
            case ("sources", int(place), *_) if place >= len(_listed(self.own)):
                return False
        return bool(problem.path) and problem.text != NO_CLASS

    def _kindless(self) -> Iterator[Problem]:
        """Check the ties whose kind is missing or unknown by what all kinds have in common."""
        for place, tie in enumerate(_listed(self.given.get("ties"))):
            if not isinstance(tie, Mapping) or str(tie.get("kind")) in CLASS_OF:
                continue
            common = {name: value for name, value in tie.items() if name not in END_WORDS}
            try:
                _tie_adapter().validate_python(common)
            except ValidationError as error:
                for path, text in problems_of(error, Tie):
                    # the kind, and rules across fields, are told of every tie by `check`
                    if path and path != ("kind",):
                        yield Problem(("ties", place, *path), text)

    def _named(self, path: Sequence[str | int]) -> str:
        """Write a path with the id of its record in place of a number, where it has one."""
        item: Any = self.given
        for step in path[:2]:
            item = item[step] if _has(item, step) else None
        name = item.get("id") if isinstance(item, Mapping) else None
        steps = [shorten(step) if isinstance(step, str) else step for step in path]
        if isinstance(name, str) and len(path) > 1:
            return dotted((f"{steps[0]}[{shorten(name)}]", *steps[2:]))
        return dotted(tuple(steps))

    def _sources(self) -> dict[str, Any]:
        """Gather the sources it can cite: its own, then those beside it, then the shipped ones.

        Files of sources are read only where something is cited that was not found before.
        """
        found = by_id(_listed(self.own))
        cited = _cited(self.given)
        beside = self.path.with_name(SOURCES)
        if not cited <= found.keys() and beside.is_file() and beside != shipped(SOURCES):
            more, wrong = sources_in(beside)
            found = found | {name: more[name] for name in more.keys() - found.keys()}
            self.wrong += wrong
        return found if cited <= found.keys() else {**shipped_sources(), **found}


@cache
def _adapter() -> TypeAdapter[Relationship]:
    return TypeAdapter(Relationship)


@cache
def _tie_adapter() -> TypeAdapter[Tie]:
    return TypeAdapter(Tie)


def _each_once(shape: Iterable[Problem], rules: Sequence[Problem]) -> Iterable[Problem]:
    """Leave out what is wrong with the letters of a name that is not known: it is one slip."""
    not_known = {path for path, text in rules if text.startswith(UNKNOWN)}
    told = (problem for problem in shape if problem.path not in not_known)
    return dict.fromkeys([*told, *rules])


def _without_blanks(value: Any) -> Any:
    """Take the blanks around texts away, as records do when they read their fields."""
    match value:
        case str():
            return value.strip()
        case list():
            return [*map(_without_blanks, value)]
        case dict():
            return {name: _without_blanks(item) for name, item in value.items()}
    return value


def _cited(given: Mapping[str, Any]) -> set[str]:
    """Gather the ids of the sources that a case file speaks of, whatever else is wrong with it."""
    speaking = [given.get("coverage"), given.get("excused")]
    for name in ("ties", "facts"):
        speaking += [record.get("cites") for record in _mappings(given.get(name))]
    return {str(item.get("source")) for items in speaking for item in _mappings(items)}


def _mappings(items: object) -> list[Mapping[str, Any]]:
    return [item for item in _listed(items) if isinstance(item, Mapping)]


def _listed(items: object) -> list[Any]:
    return items if isinstance(items, list) else []


def _has(item: Any, step: str | int) -> bool:
    if isinstance(item, list):
        return isinstance(step, int) and step < len(item)
    return isinstance(item, Mapping) and step in item
