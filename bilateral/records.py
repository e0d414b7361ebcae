"""What all records share: how a class becomes one, faults in our own words, how it is written."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from decimal import Decimal
from functools import cache, wraps
from typing import Any, NamedTuple, TypeVar, dataclass_transform

from pydantic import ConfigDict, ValidationError
from pydantic.dataclasses import dataclass as pydantic_dataclass

from bilateral.dates import Date
from bilateral.errors import CaseFileError, Fault, unknown_name
from bilateral.field_types import kind_of

Path = tuple[str | int, ...]
Class = TypeVar("Class", bound=type)

LONGEST_LINE = 88
NO_CLASS = "this record has no kind, and so no class; add one, such as 'kind: aid'"


class Problem(NamedTuple):
    """A fault before its file and line are known: the place in the record, and what in words."""

    path: Path
    text: str


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: Class) -> Class:
    """Make a class a record: frozen, slotted, keyword-only, each field checked, none unknown.

    Building one from values that do not fit raises `CaseFileError` with every fault, in our words
    rather than in those of the library that checks the fields.
    """
    config = ConfigDict(extra="forbid", arbitrary_types_allowed=True)
    made: Any = pydantic_dataclass(
        frozen=True, slots=True, kw_only=True, repr=False, config=config
    )(cls)
    if "__repr__" not in cls.__dict__:
        made.__repr__ = expression
    build = made.__init__

    @wraps(build)
    def __init__(self: object, **values: object) -> None:  # noqa: N807 (it is one)
        try:
            build(self, **values)
        except ValidationError as error:
            problems = problems_of(error, made)
            faults = [
                Fault(text=text, file=made.__name__, path=dotted(path)) for path, text in problems
            ]
            raise CaseFileError(faults) from None

    made.__init__ = __init__
    return made  # type: ignore[no-any-return]


def csl_name(name: str) -> str:
    """Write the name of a field as CSL-JSON has it: with hyphens, and URL, DOI, ISBN in capitals.

    Examples
    --------
    >>> csl_name("container_title"), csl_name("as_of"), csl_name("url")
    ('container-title', 'as_of', 'URL')
    """
    return {"url": "URL", "doi": "DOI", "isbn": "ISBN", "as_of": "as_of"}.get(
        name, name.replace("_", "-")
    )


def dotted(path: Path) -> str:
    """Write a path for people, as in ``quantities[0].value``.

    Examples
    --------
    >>> dotted(("ties", 3, "quantities", 0, "value"))
    'ties[3].quantities[0].value'
    """
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
    return text.removeprefix(".")


def problems_of(error: ValidationError, cls: type) -> Iterator[Problem]:
    """Tell the faults that pydantic found in our words; `cls` is the class that was being built."""
    for detail in error.errors(include_url=False):
        path, owner = _traced(cls, tuple(detail["loc"]))
        cause = detail.get("ctx", {}).get("error")
        if isinstance(cause, BrokenRuleError):
            yield from (Problem(path + inner, text) for inner, text in cause.problems)
        elif detail["type"] == "union_tag_invalid" and detail["input"]["kind"] is None:
            yield Problem(path, NO_CLASS)
        elif detail["type"] == "union_tag_invalid":
            kinds = re.findall(r"'([^']*)'", detail["ctx"]["expected_tags"])
            yield Problem((*path, "kind"), unknown_name("kind", detail["ctx"]["tag"], kinds))
        else:
            yield Problem(path, _in_words(detail, path, owner))


def _in_words(detail: Mapping[str, Any], path: Path, owner: type) -> str:
    kind, given = detail["type"], detail["input"]
    if kind == "value_error":
        return str(detail["ctx"]["error"])
    if kind == "missing":
        return "this field is missing and has no default; add it"
    if kind in ("unexpected_keyword_argument", "extra_forbidden"):
        return unknown_name("field", path[-1], _names_of(owner))
    if kind == "literal_error" and given is None:
        return f"nothing was given; wanted is {detail['ctx']['expected']}"
    if kind == "literal_error":
        return unknown_name(
            str(path[-1]), given, re.findall(r"'([^']*)'", detail["ctx"]["expected"])
        )
    if kind == "union_tag_not_found":
        return NO_CLASS
    if kind.startswith("dataclass") or kind == "model_attributes_type":
        return f"{kind_of(given)} was given where fields are wanted, as 'name: value'"
    if kind == "too_long":
        return f"a list of {len(given)} was given; {detail['ctx']['max_length']} are wanted"
    if kind in ("tuple_type", "list_type"):
        return f"{kind_of(given)} was given where a list is wanted, each item behind '- '"
    return f"{kind_of(given)} was given; {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _names_of(cls: type) -> list[str]:
    return [field.name for field in fields(cls)] if is_dataclass(cls) else []


def _traced(cls: type, loc: Path) -> tuple[Path, type]:
    """Take out of a path the kinds that pydantic puts there, and find whose field it ends in."""
    classes: list[Any] = [cls]
    path: list[str | int] = []
    owner: type = cls
    for step in loc:
        tagged = [one for one in classes if len(classes) > 1 and _kind_told_by(one) == step]
        if tagged:
            classes = tagged
            continue
        path.append(step)
        if isinstance(step, str):
            owner = classes[0] if classes else str
            hints = {field.name: field.type for one in classes for field in fields(one)}
            classes = [part for part in _parts(hints.get(step)) if is_dataclass(part)]
    return tuple(path), owner


def _kind_told_by(cls: type) -> object:
    """Give the kind of tie for which a class stands; pydantic puts it into paths."""
    return next((_told(field) for field in fields(cls) if field.name == "kind"), None)


def _parts(hint: object) -> Iterator[Any]:
    yield hint
    for part in getattr(hint, "__args__", ()):
        yield from _parts(part)


def plain(value: Any) -> Any:
    """Turn a record into plain values, as a case file holds them: text, lists and mappings.

    Fields that have their default are left out; numbers and dates are written as they were read.
    """
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case Decimal():
            return format(value, "f")
        case Date() | int():
            return str(value)
        case tuple() | list():
            return [plain(item) for item in value]
    return {
        name: plain(given)
        for name, default in _defaults(value.__class__)
        if (given := getattr(value, name)) != default
    }


def expression(value: Any, indent: int = 0, label: str = "") -> str:
    """Write a record as the Python that makes it again, without the fields that have their default.

    Dates are written as their text and numbers as they are read. What is longer than a line is
    broken over several, as code is.

    Parameters
    ----------
    value : record, or what a record holds
        What to write.
    indent : int
        How far the line that it stands on is indented.
    label : str
        What stands before it on the line.

    Examples
    --------
    >>> from bilateral.sources import Citation
    >>> print(expression(Citation(source="times", paragraph=2, span=(0, 9), sha256="0" * 64)))
    Citation(
        source='times',
        paragraph=2,
        span=(0, 9),
        sha256='0000000000000000000000000000000000000000000000000000000000000000',
    )
    >>> expression(Citation(source="times", page="12"))
    "Citation(source='times', page='12')"
    """
    if isinstance(value, Date):
        return f"{label}{value.text!r}"
    if isinstance(value, Decimal):
        text = format(value, "f")
        return f"{label}{text!r}" if "." in text else f"{label}{text}"
    if not isinstance(value, tuple) and not is_dataclass(value):
        return f"{label}{value!r}"
    parts = [expression(one, indent + 4, label) for label, one in _held(value)]
    name = "" if isinstance(value, tuple) else type(value).__name__
    flat = ", ".join(parts) + ("," if len(parts) == 1 and not name else "")
    if "\n" not in flat and indent + len(f"{label}{name}({flat}),") <= LONGEST_LINE:
        return f"{label}{name}({flat})"
    inner, outer = " " * (indent + 4), " " * indent
    return "\n".join([f"{label}{name}(", *(f"{inner}{part}," for part in parts), f"{outer})"])


def _held(value: Any) -> Iterator[tuple[str, object]]:
    """Give what a record holds besides defaults, each behind its name; or the items of a list."""
    if isinstance(value, tuple):
        yield from (("", item) for item in value)
        return
    for field in fields(value):
        if (given := getattr(value, field.name)) != _told(field):
            yield f"{field.name}=", given


@cache
def _defaults(cls: Any) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, _default(field)) for field in fields(cls))


def _default(field: Field[Any]) -> object:
    """Give a field's default; the kind of a tie is always written, for it names the class."""
    return MISSING if field.name == "kind" else _told(field)


def _told(field: Field[Any]) -> object:
    """Give the default as it was told; pydantic keeps that of some fields in its own FieldInfo."""
    return getattr(field.default, "default", field.default)


Rule = Callable[[Mapping[str, Any]], Iterator[Problem]]


class BrokenRuleError(ValueError):
    """A record whose fields are well formed each, and cannot stand together."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(text for _, text in problems))


def held_to(rule: Rule, value: Any) -> None:
    """Refuse a record that breaks a rule across its fields; for use in ``__post_init__``.

    A rule reads field values by name and works on texts and on typed values alike, so that
    `bilateral.checks` can put it to a file whose fields are not all well formed.
    """
    problems = tuple(rule({name: getattr(value, name) for name, _ in _defaults(value.__class__)}))
    if problems:
        raise BrokenRuleError(problems)
