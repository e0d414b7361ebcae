"""Files of sources, and the names of CSL-JSON that they use."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bilateral import markedyaml
from bilateral.errors import CaseFileError, Fault
from bilateral.records import csl_name, dotted, problems_of
from bilateral.sources import Source

SOURCES = "sources.yaml"


def sources_in(file: Path) -> dict[str, Any]:
    """Read a file of sources: id → fields as plain values, by the names that `Source` has.

    Raises
    ------
    CaseFileError
        With every fault.
    """
    marked = markedyaml.read_file(file)
    listed = marked.value.get("sources") if isinstance(marked.value, Mapping) else None
    if not isinstance(listed, list):
        text = "wanted is 'sources:' with a list of sources"
        raise CaseFileError([Fault(text=text, file=str(file), line=1)])
    wrong = list(marked.faults)
    for place, source in enumerate(listed):
        try:
            _adapter().validate_python(named_as_ours(source))
        except ValidationError as error:
            for path, text in problems_of(error, Source):
                line = marked.line(("sources", place, *path))
                wrong.append(Fault(text=text, file=str(file), line=line, path=dotted(path)))
    if wrong:
        raise CaseFileError(wrong)
    return by_id(listed)


def by_id(sources: Iterable[Any]) -> dict[str, Any]:
    """Lay plain sources out by their ids; one without an id is left to the checks of its fields."""
    ours = [named_as_ours(source) for source in sources]
    return {str(source.get("id")): source for source in ours if isinstance(source, Mapping)}


def named_as_ours(source: Any) -> Any:
    """Turn the names of CSL-JSON (``container-title``, ``URL``) into those of `Source`."""
    if not isinstance(source, Mapping):
        return source
    return {_ours().get(name, name): value for name, value in source.items()}


def named_as_csl(source: Mapping[str, Any]) -> dict[str, Any]:
    """Turn the names of `Source` into those of CSL-JSON, as files have them."""
    return {csl_name(name): value for name, value in source.items()}


@cache
def _ours() -> Mapping[str, str]:
    return {csl_name(field.name): field.name for field in fields(Source)}


@cache
def _adapter() -> TypeAdapter[Source]:
    return TypeAdapter(Source)
