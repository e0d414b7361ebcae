"""How a class becomes a record: frozen, each field checked, and its rules enforced."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, dataclass_transform

from pydantic_core import ArgsKwargs, ValidationError

from bilateral.errors import CaseFileError, Fault
from bilateral.records.expression import expression
from bilateral.records.partial import Problem, dotted, partial_record
from bilateral.records.validator import validator

Class = TypeVar("Class", bound=type)


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(cls: Class) -> Class:
    """Make a class a record: frozen, slotted, keyword-only, every field checked, no other allowed.

    A method ``problems``, an iterator of `Problem`, checks the fields against each other.
    Building a record from invalid values raises `CaseFileError` with all errors, in our words
    rather than in those of the library that checks the fields.
    """
    if hasattr(cls, "problems"):
        cls.__post_init__ = _enforce  # type: ignore[attr-defined]
    recorded: Any = dataclass(frozen=True, slots=True, kw_only=True, repr=False)(cls)
    recorded.__pydantic_config__ = {"extra": "forbid"}  # for the JSON Schema
    if "__repr__" not in cls.__dict__:
        recorded.__repr__ = expression

    @wraps(recorded.__init__)
    def __init__(self: object, **values: object) -> None:  # noqa: N807 (it is one)
        try:
            validator(recorded).validate_python(ArgsKwargs((), values), self_instance=self)
        except ValidationError:
            # slower, so only after a failure: field by field, all errors at once
            faults = [
                Fault(text=text, file=recorded.__name__, path=dotted(path))
                for path, text in partial_record(recorded, values)[1]
            ]
            raise CaseFileError(faults) from None

    recorded.__init__ = __init__
    return recorded  # type: ignore[no-any-return]


def _enforce(self: Any) -> None:
    """Refuse a record that breaks a rule; `partial_record` lists all broken rules."""
    problems: Iterator[Problem] = self.problems()
    for _, text in problems:  # the first is enough: the caller then collects all of them
        raise ValueError(text)
