"""A record of which not all fields fit: what is wrong with it, and what is left of it.

A record with one bad field still hears of everything else that is wrong with it: the field holds
`Invalid`, and the rules, which read typed values only, pass it over.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic import TypeAdapter, ValidationError

from bilateral.errors import quote_list, unknown_name
from bilateral.field_types import kind_of

Path = tuple[str | int, ...]


class Problem(NamedTuple):
    """A fault before its file and line are known: the place in the record, and what in words."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Invalid:
    """Stands in a field, or in a list, for what does not fit there; as a list it is empty."""

    given: object = None

    def __iter__(self) -> Iterator[Any]:
        return iter(())


ABSENT = "this field is missing and has no default; add it"
INVALID = Invalid()
"""Stands for what is missing altogether."""


def as_written(value: object) -> str | None:
    """Give a text, also one that does not fit its field; None for anything else.

    Whether a name is known can be said whatever its letters are.

    Examples
    --------
    >>> as_written("CUB"), as_written(Invalid(" Cuba ")), as_written(Invalid(["CUB"]))
    ('CUB', 'Cuba', None)
    """
    given = value.given if isinstance(value, Invalid) else value
    return given.strip() if isinstance(given, str) else None


def each(record: Any, name: str) -> Iterator[tuple[Path, Any]]:
    """Walk what a field has several of, each with its place, and pass over what does not fit."""
    for place, item in enumerate(getattr(record, name)):
        if not isinstance(item, Invalid):
            yield (name, place), item


def below(path: Path, problems: Iterable[Problem]) -> Iterator[Problem]:
    """Set the place of problems before that which they have."""
    return (Problem(path + inner, text) for inner, text in problems)


def dotted(path: Path) -> str:
    """Write a path for people, as in ``quantities[0].value``.

    Examples
    --------
    >>> dotted(("ties", 3, "quantities", 0, "value"))
    'ties[3].quantities[0].value'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def partly(hint: Any, given: object, name: str = "") -> tuple[Any, list[Problem]]:
    """Build as much as can be built of a value, and tell everything that is wrong with it.

    Parameters
    ----------
    hint : type
        What is wanted: a record, or what a field of one holds.
    given : object
        What is given: a record, or plain values.
    name : str
        What the field is called.

    Returns
    -------
    value
        Typed; `Invalid` where it does not fit, or a record whose fields are where they do not.
    list of Problem
        Every fault, with its place below the value.
    """
    try:
        return _adapter(hint).validate_python(given), []
    except ValidationError as error:
        classes, items = _wanted(hint)
        if classes and isinstance(given, Mapping):
            return _record_of_any(classes, given)
        if items and isinstance(given, list | tuple):
            return _partial_items(items, given)
        if classes:
            text = f"{kind_of(given)} was given where fields are wanted, as 'name: value'"
            return Invalid(given), [Problem((), text)]
        details = error.errors(include_url=False)
        return Invalid(given), [Problem(it["loc"], _in_words(it, name)) for it in details]


def partial_record(cls: type, given: Mapping[str, Any]) -> tuple[Any, list[Problem]]:
    """Build as much as can be built of a record, and put its rules to that; see `partly`."""
    record: Any = object.__new__(cls)
    known: dict[str, Field[Any]] = {field.name: field for field in fields(cls)}
    problems = [
        Problem((name,), unknown_name("field", name, known)) for name in given if name not in known
    ]
    for name, field in known.items():
        value = default_of(field)
        wrong: list[Problem] = []
        if name in given:
            value, wrong = partly(field.type, given[name], name)
        elif value is MISSING:
            value = INVALID
            wrong = [Problem((), ABSENT)]
        object.__setattr__(record, name, value)
        problems += below((name,), wrong)
    if hasattr(record, "problems"):
        problems += record.problems()
    return record, problems


def default_of(field: Field[Any]) -> object:
    """Give the default of a field; pydantic keeps that of some fields in its own FieldInfo."""
    return getattr(field.default, "default", field.default)


def kind_named_by(cls: Any) -> str:
    """Give the word in the field ``kind`` by which a class is chosen among several."""
    return str(default_of(cls.__dataclass_fields__["kind"]))


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
    # Without a known kind it has the fields that all kinds share, and no ends to speak of.
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
    """Build the items of a list, of which there may be any number or just so many."""
    built = [partly(hints[0], item) for item in given]
    problems = [problem for n, (_, wrong) in enumerate(built) for problem in below((n,), wrong)]
    if Ellipsis not in hints and len(given) > len(hints):
        problems = [Problem((), f"a list of {len(given)} was given; {len(hints)} are wanted")]
    elif Ellipsis not in hints:
        problems += [Problem((n,), ABSENT) for n in range(len(given), len(hints))]
    return tuple(value for value, _ in built), problems


@cache
def _adapter(hint: Any) -> TypeAdapter[Any]:
    return TypeAdapter(hint)


@cache
def _wanted(hint: Any) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Give the classes of records, or else what the items are, that a field holds."""
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
    """Say in our words what pydantic found wrong with a value."""
    kind, given = detail["type"], detail["input"]
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind == "literal_error" and given is None:
        return f"nothing was given; wanted is {detail['ctx']['expected']}"
    if kind == "literal_error":
        return unknown_name(name, given, re.findall(r"'([^']*)'", detail["ctx"]["expected"]))
    if kind in ("tuple_type", "list_type"):
        return f"{kind_of(given)} was given where a list is wanted, each item behind '- '"
    return f"{kind_of(given)} was given; {detail['msg'][:1].lower()}{detail['msg'][1:]}"
