"""Build a record of which not all fields are valid, and list its problems.

All problems of a record are reported, also where one field is invalid: that field has the value
`Invalid`, and the rules, which read typed values only, skip it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from itertools import islice
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic_core import ValidationError

from bilateral.errors import quote_list, unknown_name, unknown_value
from bilateral.field_types import kind_of
from bilateral.records.validator import validator

Path = tuple[str | int, ...]


class Problem(NamedTuple):
    """An error before its file and line are known: the place in the record, and the message."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Invalid:
    """The value of a field, or an item, that is not valid; as a list it is empty."""

    given: object = None

    def __iter__(self) -> Iterator[Any]:
        return iter(())


MOST = 500
"""The number of problems after which a list, or the rules of a record, are checked no further."""
STOPPED = f"more than {MOST} errors up to here; correct them, the rest has not been checked"
ABSENT = "this field is missing and has no default; add it"
INVALID = Invalid()
"""The value of a field that is missing."""


def as_written(value: object) -> str | None:
    """Return a text, also one that is not valid in its field; None for any other value.

    So a name can be looked up even where its spelling is not valid.

    Examples
    --------
    >>> as_written("CUB"), as_written(Invalid(" Cuba ")), as_written(Invalid(["CUB"]))
    ('CUB', 'Cuba', None)
    """
    given = value.given if isinstance(value, Invalid) else value
    return given.strip() if isinstance(given, str) else None


def each(record: Any, name: str) -> Iterator[tuple[Path, Any]]:
    """Yield the valid items of a field, each with its place."""
    for place, item in enumerate(getattr(record, name)):
        if not isinstance(item, Invalid):
            yield (name, place), item


def below(path: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Prefix the paths of problems with a place."""
    return (Problem(path + inner, text) for inner, text in problems)


def dotted(path: Path) -> str:
    """Write a path as text, as in ``quantities[0].value``.

    Examples
    --------
    >>> dotted(("ties", 3, "quantities", 0, "value"))
    'ties[3].quantities[0].value'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def partly(hint: Any, given: object, name: str = "") -> tuple[Any, list[Problem]]:
    """Build as much of a value as is valid, and return all its problems.

    Parameters
    ----------
    hint : type
        The type expected: a record, or the type of a field.
    given : object
        The value given: a record, or plain values.
    name : str
        The name of the field.

    Returns
    -------
    value
        Typed; `Invalid` where it is not valid, or a record whose invalid fields are `Invalid`.
    list of Problem
        All problems, with their places below the value.
    """
    try:
        return validator(hint).validate_python(given), []
    except ValidationError as error:
        classes, items = _wanted(hint)
        if classes and isinstance(given, Mapping):
            return _record_of_any(classes, given)
        if items and isinstance(given, list | tuple):
            return _partial_items(items, given)
        if classes:
            text = f"{kind_of(given)} was given where fields are expected, as 'name: value'"
            return Invalid(given), [Problem((), text)]
        details = error.errors(include_url=False)
        return Invalid(given), [Problem(it["loc"], _in_words(it, name)) for it in details]


def partial_record(cls: type, given: Mapping[str, Any]) -> tuple[Any, list[Problem]]:
    """Build as much of a record as is valid, and check its rules; see `partly`."""
    record: Any = object.__new__(cls)
    known: dict[str, Field[Any]] = {field.name: field for field in fields(cls)}
    unknown = [*islice((name for name in given if name not in known), MOST + 1)]
    names = [*known, *getattr(cls, "ALSO_IN_FILES", ())]
    problems = [Problem((name,), unknown_value("field", name, names)) for name in unknown[:MOST]]
    if len(unknown) > MOST:
        problems.append(Problem((), STOPPED))
    for name, field in known.items():
        value = field.default
        wrong: list[Problem] = []
        if name in given:
            value, wrong = partly(field.type, given[name], name)
        elif value is MISSING:
            value = INVALID
            wrong = [Problem((), ABSENT)]
        object.__setattr__(record, name, value)
        problems += below((name,), wrong)
    if hasattr(record, "problems"):
        broken = [*islice(record.problems(), MOST + 1)]
        problems += broken[:MOST]
        if len(broken) > MOST:
            problems.append(Problem((), STOPPED))
    return record, problems


def kind_named_by(cls: Any) -> str:
    """Return the value of the field ``kind`` that selects a class among several."""
    return str(cls.__dataclass_fields__["kind"].default)


def _record_of_any(
    classes: tuple[type, ...], given: Mapping[str, Any]
) -> tuple[Any, list[Problem]]:
    """Build a record of the class that its field ``kind`` names, where there are several."""
    if len(classes) == 1:
        return partial_record(classes[0], given)
    class_of = {kind_named_by(cls): cls for cls in classes}
    kind = as_written(given.get("kind"))
    if kind in class_of:
        return partial_record(class_of[kind], given)
    # Without a known kind it has the fields that all kinds share, and no ends.
    base: Any = classes[0].__base__
    shared = {field.name for field in fields(base)}
    special = {field.name for cls in classes for field in fields(cls)} - shared
    common = {name: value for name, value in given.items() if name not in special}
    record, problems = partial_record(base, common | {"kind": kind or "none"})
    text = (
        unknown_name("kind", kind, class_of)
        if kind
        else f"no kind; add one: {quote_list([*class_of], 'or')}"
    )
    return record, [*problems, Problem(("kind",), text)]


def _partial_items(
    hints: tuple[Any, ...], given: list[Any] | tuple[Any, ...]
) -> tuple[Any, list[Problem]]:
    """Build the items of a list, of any length or of a fixed length."""
    values: list[Any] = []
    problems: list[Problem] = []
    for n, item in enumerate(given):
        value, wrong = partly(hints[0], item)
        values.append(value)
        problems += below((n,), wrong)
        if len(problems) > MOST:
            problems.append(Problem((), STOPPED))
            break
    if Ellipsis not in hints and len(given) > len(hints):
        problems = [Problem((), f"a list of {len(given)} was given; {len(hints)} are expected")]
    elif Ellipsis not in hints:
        problems += [Problem((n,), ABSENT) for n in range(len(given), len(hints))]
    return tuple(values), problems


@cache
def _wanted(hint: Any) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Return the classes of records that a field allows, or else the type of its items."""
    parts = get_args(hint) if get_origin(hint) is Annotated else ()
    if parts and len(get_args(parts[0])) > 1 and is_dataclass(get_args(parts[0])[0]):
        return get_args(parts[0]), ()
    if get_origin(hint) is tuple:
        return (), get_args(hint)
    if is_dataclass(hint) and hasattr(hint, "__pydantic_config__"):
        return (hint,), ()
    other = [part for part in get_args(hint) if part is not NoneType]
    return _wanted(other[0]) if len(other) == 1 and not parts else ((), ())


def _in_words(detail: Mapping[str, Any], name: str) -> str:
    """Word the error that pydantic found in a value."""
    kind, given = detail["type"], detail["input"]
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind == "literal_error" and given is None:
        return f"nothing was given; expected: {detail['ctx']['expected']}"
    if kind == "literal_error":
        return unknown_value(name, given, re.findall(r"'([^']*)'", detail["ctx"]["expected"]))
    if kind in ("tuple_type", "list_type"):
        return f"{kind_of(given)} was given where a list is expected, each item after '- '"
    return f"{kind_of(given)} was given; {detail['msg'][:1].lower()}{detail['msg'][1:]}"
