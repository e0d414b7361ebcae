"""What checks values against a type, built by pydantic-core when it is first needed.

Fields have few types: records, lists of them, closed lists of words, and types that a function
checks. So what pydantic would find out about a class, whenever a command starts, is said here.
"""

from dataclasses import MISSING, Field, fields
from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator, core_schema

from bilateral.checked_by import CheckedBy

PLAIN: dict[Any, CoreSchema] = {str: core_schema.str_schema(), int: core_schema.int_schema()}


@cache
def validator(hint: Any) -> SchemaValidator:
    """Return what checks values against a type: a record, or the type of a field.

    Examples
    --------
    >>> validator(tuple[Literal["aid", "trade"], ...]).validate_python(["aid"])
    ('aid',)
    """
    return SchemaValidator(_schema(hint))


def _schema(hint: Any) -> CoreSchema:
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return next(part for part in parts if isinstance(part, CheckedBy)).core_schema()
    if origin is Literal:
        return core_schema.literal_schema([*parts])
    if origin is tuple:
        items = [_schema(part) for part in parts if part is not Ellipsis]
        variadic = 0 if Ellipsis in parts else None
        return core_schema.tuple_schema(items, variadic_item_index=variadic)
    if parts:
        choices: list[Any] = [_schema(part) for part in parts if part is not NoneType]
        choice = core_schema.union_schema(choices) if choices[1:] else choices[0]
        return core_schema.nullable_schema(choice) if NoneType in parts else choice
    return PLAIN.get(hint) or _record(hint)


@cache
def _record(cls: Any) -> CoreSchema:
    """Say what the fields of a record are, and that it has no others."""
    return core_schema.dataclass_schema(
        cls,
        core_schema.dataclass_args_schema(cls.__name__, [_field(field) for field in fields(cls)]),
        [field.name for field in fields(cls)],
        post_init=hasattr(cls, "__post_init__"),
        slots=True,
        frozen=True,
        config=core_schema.CoreConfig(title=cls.__name__, extra_fields_behavior="forbid"),
    )


def _field(field: "Field[Any]") -> core_schema.DataclassField:
    schema = _schema(field.type)
    if field.default is not MISSING:
        schema = core_schema.with_default_schema(schema, default=field.default)
    return core_schema.dataclass_field(field.name, schema, kw_only=True)
