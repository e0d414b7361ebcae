"""The JSON Schema of case files, with which editors complete and check what is written."""

from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from bilateral.casefile.quotes import QUOTE
from bilateral.quantities import Quantity
from bilateral.records.meanings import meanings
from bilateral.records.partial import kind_named_by
from bilateral.relationship.record import RelationshipRecord
from bilateral.source_file import csl_name
from bilateral.sources import Citation, Excuse, Source
from bilateral.ties import CLASS_OF, Tie
from bilateral.vocabulary import codes

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLACE = ("span", "sha256")
QUOTED = {
    "type": "string",
    "pattern": r"\w",
    "description": "The first and last words of the passage, with ... between them, until "
    "'bilateral anchor' replaces them by their place.",
}


def case_schema() -> dict[str, Any]:
    """Return the JSON Schema of a case file, made from the classes of the records.

    It checks what an editor can: fields, their types and their words. Rules between fields and
    records, dates, codes of states and links are left to `bilateral validate`.

    Examples
    --------
    >>> case_schema()["required"]
    ['id', 'title', 'states']
    """
    classes: list[Any] = [RelationshipRecord, *CLASS_OF.values()]
    _, found = TypeAdapter.json_schemas(
        [(cls, "validation", TypeAdapter(cls)) for cls in classes], schema_generator=_CaseSchema
    )
    schema = {**found["$defs"].pop(RelationshipRecord.__name__), **found}
    # By its kind an editor knows the class of a tie, and reports the errors of that class alone.
    schema["properties"]["ties"]["items"] = {
        "type": "object",
        "properties": {"kind": {"enum": [*CLASS_OF]}},
        "required": ["kind"],
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                "then": {"$ref": f"#/$defs/{cls.__name__}"},
            }
            for kind, cls in CLASS_OF.items()
        ],
    }
    return {"$schema": DIALECT, "title": "A case file of bilateral", **schema}


class _CaseSchema(GenerateJsonSchema):
    """Describes records as they are written: with meanings, words to choose from, and quotes."""

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        """Describe one class of records."""
        cls = schema["cls"]
        found = super().dataclass_schema(schema)
        found["description"] = (cls.__doc__ or "").partition("\n")[0]
        known = found["properties"]
        for name, field in known.items():
            known[name] = {key: value for key, value in field.items() if key not in UNWRITTEN}
            if name in meanings(cls):
                known[name]["description"] = meanings(cls)[name]
        for name, words in _words(cls).items():
            known[name] = {"enum": words, "description": known[name].get("description", "")}
        if cls in (Citation, Excuse):
            known[QUOTE] = QUOTED
        if cls is Excuse:
            found["required"] = [name for name in found["required"] if name not in PLACE]
            found["anyOf"] = [{"required": [*PLACE]}, {"required": [QUOTE]}]
        if cls is Source:
            known |= {csl_name(field.name): known[field.name] for field in fields(Source)}
        return found


UNWRITTEN = ("title", "default")
"""What pydantic adds to a field, and an editor would offer to write."""


def _words(cls: type) -> dict[str, list[str]]:
    """Return the words of the fields of a class that are in lists of codes."""
    if cls is Quantity:
        return {"measure": [*codes("measures")], "unit": [*codes("units")]}
    if not issubclass(cls, Tie):
        return {}
    kind = f"{kind_named_by(cls)}."
    return {"topic": [topic for topic in codes("topics") if topic.startswith(kind)]}
