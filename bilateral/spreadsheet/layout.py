"""The sheets of a relationship and their columns, derived from the classes of the records."""

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from bilateral.classifications import SCHEMES
from bilateral.dates import Date
from bilateral.records.meanings import meanings
from bilateral.relationship import Relationship
from bilateral.source_file import csl_name
from bilateral.sources import Source
from bilateral.ties import CLASS_OF, Tie
from bilateral.vocabulary import codes

RELATIONSHIP = "relationship"
PARENT = "record"
"""The column with the id of the tie, fact or source that a row belongs to."""
NAMES = {"cites": "citations", "author": "authors", "inferred": "inferences"}
"""The names of sheets that differ from those of fields."""
PAIRS = {"span": ("start", "end"), "states": ("state_1", "state_2")}
"""The fields of two values, which have a column for each."""
REFERS = {"source": "sources", "to": "ties"}
"""The fields in which the id of a record of another sheet stands."""
ENDS = "ends"
UNDIRECTED = "between"
SEPARATOR = "; "
"""Between the words of a cell that takes several."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a sheet: the field that it writes, and what may stand in it.

    Attributes
    ----------
    name, field : str
        The name of the column and of the field.
    type : type
        Of the values: text, Date, Decimal, int or bool.
    place : int or None
        The place in a field of two values.
    several : bool
        Whether a cell can hold several words.
    required : bool
        Whether each row has a value.
    choices : str
        The list of words from which values are chosen, or empty; see `choices`.
    refers : str
        The sheet whose ids stand in it, or empty.
    meaning : str
        What it means, in a sentence.
    """

    name: str
    field: str
    type: Any = str
    place: int | None = None
    several: bool = False
    required: bool = False
    choices: str = ""
    refers: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet: a list of records, one a row, which may belong to records of other sheets.

    Attributes
    ----------
    name, field : str
        The name of the sheet, and the field of the list.
    parents : tuple of str
        The sheets with the records that its rows belong to; none for a list of the relationship.
    key : str
        The column by which rows of other sheets name a row; empty where none do.
    columns : tuple of Column
        Its columns, in order.
    """

    name: str
    field: str
    parents: tuple[str, ...] = ()
    key: str = ""
    columns: tuple[Column, ...] = ()


@cache
def sheets() -> Mapping[str, Sheet]:
    """Return the sheets by name, each after those that its rows belong to.

    Examples
    --------
    >>> sheets()["quantities"].parents
    ('ties', 'facts')
    """
    columns = _columns((Relationship,))
    found = {RELATIONSHIP: Sheet(name=RELATIONSHIP, field="", columns=columns)}
    for name, classes in _lists((Relationship,)):
        for sheet in _with_parts(name, classes):
            before = found.get(sheet.name, Sheet(name=sheet.name, field=sheet.field))
            found[sheet.name] = replace(sheet, parents=(*before.parents, *sheet.parents))
    return dict(sorted(found.items(), key=lambda pair: bool(pair[1].parents)))


def choices(name: str) -> tuple[str, ...]:
    """Return the words of a list: a list of codes, or the values of a field, joined with ``|``.

    Examples
    --------
    >>> choices("exact|about"), "person" in choices("units")
    (('exact', 'about'), True)
    """
    lists = {"schemes": tuple(SCHEMES), "kinds": tuple(CLASS_OF)}
    return lists.get(name) or (tuple(name.split("|")) if "|" in name else tuple(codes(name)))


def pairs_of_ends(kind: str | None = None) -> tuple[tuple[str, str], ...]:
    """Return the pairs of names for the two ends: those of a kind, or all."""
    classes = [cls for name, cls in CLASS_OF.items() if kind in (None, name)]
    return tuple(dict.fromkeys(pair for cls in classes for pair in cls.ENDS))


def _with_parts(field: str, classes: tuple[Any, ...], parents: tuple[str, ...] = ()) -> Any:
    """Yield the sheet of a list of records, and those of the lists inside them."""
    name = NAMES.get(field, field)
    columns = _columns(classes)
    parts = [*_lists(classes)]
    key = ("id" if columns[0].name == "id" else "n") if parts else ""
    if parents:
        columns = (
            Column(name=PARENT, field="", required=True, meaning=_belongs(parents)),
            *columns,
        )
    if key == "n":
        columns = (Column(name="n", field="", required=True, meaning="Its number."), *columns)
    yield Sheet(name=name, field=field, parents=parents, key=key, columns=columns)
    for inner, inside in parts:
        yield from _with_parts(inner, inside, (name,))


def _belongs(parents: tuple[str, ...]) -> str:
    of = "tie or fact" if parents[0] in ("ties", "facts") else parents[0].removesuffix("s")
    return f"The {'number' if of == 'filter' else 'id'} of the {of} that the row belongs to."


def _lists(classes: tuple[Any, ...]) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Yield the fields of records that are lists of records, with the classes of these."""
    for field in fields(classes[0]):
        inside = _records_in(field.type)
        if inside:
            yield field.name, inside


def _columns(classes: tuple[Any, ...]) -> tuple[Column, ...]:
    if issubclass(classes[0], Tie):
        return (*_tie_columns(),)
    return tuple(column for field in fields(classes[0]) for column in _of_field(classes[0], field))


def _tie_columns() -> Iterator[Column]:
    """Yield the columns that all kinds share; the ends have the same two in every kind."""
    for field in fields(Tie):
        if field.name == "title":
            words = "|".join([*map(SEPARATOR.join, pairs_of_ends()), UNDIRECTED])
            yield Column(name="sender", field="sender", required=True, meaning="The first end.")
            yield Column(name="receiver", field="receiver", required=True, meaning="The other end.")
            text = "The names of its two ends, as the topic has them; 'between' for no direction."
            yield Column(name=ENDS, field=ENDS, choices=words, meaning=text)
        if field.name != UNDIRECTED:
            yield from _of_field(Tie, field)


def _of_field(cls: Any, field: Any) -> Iterator[Column]:
    if _records_in(field.type):
        return
    hint = bare(field.type)
    several = get_origin(hint) is tuple and Ellipsis in get_args(hint)
    inner = bare(get_args(hint)[0]) if get_origin(hint) is tuple else hint
    column = Column(
        name=csl_name(field.name) if cls is Source else field.name,
        field=field.name,
        type=inner if inner in (Date, bool, int) or inner.__name__ == "Decimal" else str,
        several=several,
        required=field.default is MISSING,
        choices=_choices_of(field.name, inner),
        refers=REFERS.get(field.name, ""),
        meaning=meanings(cls).get(field.name, ""),
    )
    names = PAIRS.get(field.name)
    if not names:
        yield column
    for place, name in enumerate(names or ()):
        yield replace(column, name=name, place=place)


def _choices_of(field: str, hint: Any) -> str:
    """Name the list from which a field takes its words, or return an empty text."""
    if field in ("topic", "measure", "unit", "scheme", "kind"):
        return f"{field}s"
    if hint is bool:
        return "true|false"
    values = get_args(hint) if get_origin(hint) is Literal else ()
    return "|".join(values) if len(values) > 1 else ""


def _records_in(hint: Any) -> tuple[Any, ...]:
    """Return the classes of the records in a list; none for any other field."""
    hint = bare(hint)
    if get_origin(hint) is not tuple or Ellipsis not in get_args(hint):
        return ()
    item = bare(get_args(hint)[0])
    several = get_args(item) if get_origin(item) in (Union, UnionType) else (item,)
    return several if is_dataclass(several[0]) and several[0] is not Date else ()


def bare(hint: Any) -> Any:
    """Return the type of a field without its checks, and without None."""
    if get_origin(hint) is Annotated:
        return bare(get_args(hint)[0])
    if get_origin(hint) in (Union, UnionType):
        parts = [part for part in get_args(hint) if part is not NoneType]
        return bare(parts[0]) if len(parts) == 1 else hint
    return hint
