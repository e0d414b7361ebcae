"""A type whose values are checked by a function."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True)
class CheckedBy:
    """How the values of a type are read, in ``Annotated[type, CheckedBy(function)]``.

    Parameters
    ----------
    function : callable
        Reads a value, or refuses it with a ``ValueError``.
    written : mapping
        How it is written, in the words of JSON Schema.
    """

    function: Callable[[Any], Any]
    written: dict[str, Any] = field(default_factory=dict, compare=False)

    def core_schema(self) -> CoreSchema:
        """Tell pydantic-core what checks a value."""
        return core_schema.no_info_plain_validator_function(self.function)

    def __get_pydantic_core_schema__(self, *_: object) -> CoreSchema:
        """Tell pydantic too, which writes the JSON Schema."""
        return self.core_schema()

    def __get_pydantic_json_schema__(self, *_: object) -> dict[str, Any]:
        """Tell pydantic what an editor is to know."""
        return dict(self.written)
