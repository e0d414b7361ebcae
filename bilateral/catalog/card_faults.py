"""Rules across the fields of a card, on plain values, so that they apply when a field fails too."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Slip = tuple[str, str]


def card_faults(values: Mapping[str, Any]) -> Iterator[Slip]:
    """Yield the contradictions in a card: the place, and the error.

    Examples
    --------
    >>> list(card_faults({"years": [2014, 1870]}))
    [('years', 'the first year, 2014, is after the last, 1870')]
    """
    names = [str(column.get("name", "")) for column in _tables(values, "columns")]
    for name, times in Counter(names).items():
        if times > 1:
            yield "columns", f"{name!r} is described {times} times; leave one"
    yield from _years(values)
    yield from _references(values, names)
    yield from _ends(values, names)
    yield from _directions(values, names)


def _tables(values: Mapping[str, Any], name: str) -> Sequence[Mapping[str, Any]]:
    found = values.get(name)
    tables = found if isinstance(found, list) else []
    return [table for table in tables if isinstance(table, Mapping)]


def _years(values: Mapping[str, Any]) -> Iterator[Slip]:
    years, waves = values.get("years", ()), list(values.get("waves", ()))
    if len(years) == 2 and years[0] > years[1]:
        yield "years", f"the first year, {years[0]}, is after the last, {years[1]}"
    elif waves and (waves[0], waves[-1]) != tuple(years):
        yield "waves", "the first and the last wave must be the first and the last year covered"
    if waves != sorted(set(waves)):
        yield "waves", "the waves must be in rising order, each once"
    if waves and "between" not in values.get("no_row", {}):
        yield "no_row.between", "a data set in waves must say what no row between them means"


def _references(values: Mapping[str, Any], names: Sequence[str]) -> Iterator[Slip]:
    """Check that every column name in the card is one of its columns."""
    given = [(f"key[{place}]", name) for place, name in enumerate(values.get("key", ()))]
    given += [("counted", values["counted"])] if "counted" in values else []
    for place, column in enumerate(_tables(values, "columns")):
        if "rounded_by" in column:
            given.append((f"columns[{place}].rounded_by", column["rounded_by"]))
        if column.get("type") == "level" and not column.get("labels"):
            yield f"columns[{place}].labels", "a level must say what each of its values means"
    for path, name in given:
        if name not in names:
            yield path, f"{name!r} is not a column of this card"


def _ends(values: Mapping[str, Any], names: Sequence[str]) -> Iterator[Slip]:
    """Check that the columns of the states have the name of the code system, and fit the unit."""
    system, unit = values.get("system"), str(values.get("unit", ""))
    if not system or not unit:
        return
    wanted = [f"{system}_a", f"{system}_b"] if "dyad" in unit else [system]
    for name in wanted:
        if name not in names:
            yield "columns", f"a {unit} in the codes of {system} needs a column {name!r}"


def _directions(values: Mapping[str, Any], names: Sequence[str]) -> Iterator[Slip]:
    directed = str(values.get("unit")).startswith("directed")
    if directed and not (values.get("directions") or values.get("symmetric")):
        yield "directions", "a directed data set must state the direction of each column"
    for place, direction in enumerate(_tables(values, "directions")):
        if direction.get("gives") not in names:
            yield (
                f"directions[{place}].gives",
                f"{direction.get('gives')!r} is not a column of this card",
            )
