"""Read files of sources, which use the field names of CSL-JSON."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from bilateral import yaml_lines
from bilateral.errors import CaseFileError, Fault, quote, unknown_name
from bilateral.records import Problem, as_written, below, dotted, partly
from bilateral.resources import shipped
from bilateral.sources import Source

SOURCES = "sources.yaml"
Sources = dict[str, Any]


def sources_in(file: Path) -> tuple[Sources, tuple[Fault, ...]]:
    """Read a file of sources and list its errors.

    Returns
    -------
    dict
        The sources by id, as plain values under the field names of `Source`.
    tuple of Fault
        All errors.

    Raises
    ------
    CaseFileError
        If it cannot be read at all, or has no list of sources.
    """
    marked = yaml_lines.read_file(file)
    listed = marked.value.get("sources") if isinstance(marked.value, Mapping) else None
    if not isinstance(listed, list):
        text = "expected 'sources:' with a list of sources"
        raise CaseFileError([Fault(text=text, file=str(file), line=1)])
    wrong = [
        Fault(text=text, file=str(file), line=marked.line(path), path=dotted(path))
        for path, text in _problems(listed)
    ]
    return by_id(listed), (*marked.faults, *wrong)


@cache
def shipped_sources() -> Mapping[str, Any]:
    """Return the sources of the shipped cases, which other case files may cite too."""
    sources, faults = sources_in(shipped(SOURCES))
    if faults:
        raise CaseFileError(faults)
    return sources


def by_id(sources: Iterable[Any]) -> Sources:
    """Return plain sources by id; where two share an id, the first, since the second is an error.

    Examples
    --------
    >>> by_id([{"id": "news", "URL": "https://example.org"}, {"title": "no id"}])
    {'news': {'id': 'news', 'url': 'https://example.org'}}
    """
    found: Sources = {}
    for source in map(named_as_ours, sources):
        if isinstance(source, Mapping) and isinstance(source.get("id"), str):
            found.setdefault(source["id"], source)
    return found


def named_as_ours(source: Any) -> Any:
    """Turn the names of CSL-JSON (``container-title``, ``URL``) into those of `Source`.

    A field that is given under both its names is left as it is, and so is refused.

    Examples
    --------
    >>> named_as_ours({"URL": "https://example.org"})
    {'url': 'https://example.org'}
    """
    if not isinstance(source, Mapping):
        return source
    ours = {name: _ours().get(name, name) for name in source}
    return {name if ours[name] in source else ours[name]: source[name] for name in source}


def named_as_csl(source: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the names of `Source` into those of CSL-JSON, as files write them."""
    return {csl_name(name): value for name, value in source.items()}


def named_as_written(problem: Problem, listed: Sequence[Any]) -> Problem:
    """Name a field of a source in a problem as the file writes it.

    Examples
    --------
    >>> problem = Problem(("sources", 0, "container_title"), "an empty text was given")
    >>> named_as_written(problem, [{"container-title": ""}]).path
    ('sources', 0, 'container-title')
    """
    path, text = problem
    if len(path) < 3 or path[0] != "sources" or not isinstance(path[1], int):
        return problem
    name = str(path[2])
    if text.startswith("unknown field") and len(path) == 3:
        twin = _ours().get(name)
        text = unknown_name("field", name, _ours())
        text = f"{name!r} and {twin!r} are the same field; keep one of them" if twin else text
    written = name if name in listed[path[1]] else csl_name(name)
    return Problem((*path[:2], written, *path[3:]), text)


def _problems(listed: list[Any]) -> Iterator[Problem]:
    seen: set[object] = set()
    for place, given in enumerate(listed):
        source, problems = partly(Source, named_as_ours(given))
        for problem in below(("sources", place), problems):
            yield named_as_written(problem, listed)
        if not problems and source.id in seen:
            text = f"the id {quote(source.id)} is used twice; rename one"
            yield Problem(("sources", place, "id"), text)
        seen.add(as_written(getattr(source, "id", None)))


@cache
def _ours() -> Mapping[str, str]:
    """Return the field names of CSL-JSON, each with the one of `Source`."""
    return {csl_name(field.name): field.name for field in fields(Source)}


def csl_name(name: str) -> str:
    """Write the name of a field as CSL-JSON does: with hyphens, and URL, DOI, ISBN in capitals.

    Examples
    --------
    >>> csl_name("container_title"), csl_name("as_of"), csl_name("url")
    ('container-title', 'as_of', 'URL')
    """
    return {"url": "URL", "doi": "DOI", "isbn": "ISBN", "as_of": "as_of"}.get(
        name, name.replace("_", "-")
    )
