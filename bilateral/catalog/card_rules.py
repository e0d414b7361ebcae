"""Rules across the fields of a card, read as far as its fields are valid."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from bilateral.records import Path, Problem, as_written, each


def card_rules(card: Any) -> Iterator[Problem]:
    """Yield the contradictions in a card: the place, and the error."""
    names = [as_written(column.name) for _, column in each(card, "columns")]
    for name, times in Counter(names).items():
        if times > 1:
            yield Problem(("columns",), f"{name!r} is described {times} times; leave one")
    yield from _years(card)
    for end in _ends(card):
        if end not in names:
            text = f"a {card.unit} in the codes of {card.system} needs a column {end!r}"
            yield Problem(("columns",), text)
    for place, named in _references(card):
        if named not in names:
            yield Problem(place, f"{named!r} is not a column of this card")
    for path, column in each(card, "columns"):
        if column.type == "level" and not column.labels:
            yield Problem((*path, "labels"), "a level must say what each of its values means")
    is_directed = (as_written(card.unit) or "").startswith("directed")
    if is_directed and not (card.directions or card.symmetric):
        text = "a directed data set must state the direction of each column"
        yield Problem(("directions",), text)


def _years(card: Any) -> Iterator[Problem]:
    years, waves = ([year for _, year in each(card, name)] for name in ("years", "waves"))
    if len(years) == 2 and years[0] > years[1]:
        text = f"the first year, {years[0]}, is after the last, {years[1]}"
        yield Problem(("years",), text)
    elif waves and [waves[0], waves[-1]] != years:
        text = "the first and the last wave must be the first and the last year covered"
        yield Problem(("waves",), text)
    if waves != sorted(set(waves)):
        yield Problem(("waves",), "the waves must be in rising order, each once")
    if waves and getattr(card.no_row, "between", None) is None:
        text = "a data set in waves must say what no row between them means"
        yield Problem(("no_row", "between"), text)


def _ends(card: Any) -> list[str]:
    """Return the columns of the states, which have the name of the code system."""
    system, unit = as_written(card.system), as_written(card.unit)
    if not system or not unit:
        return []
    return [f"{system}_a", f"{system}_b"] if "dyad" in unit else [system]


def _references(card: Any) -> Iterator[tuple[Path, str | None]]:
    """Yield the places that name a column, each with the name."""
    yield from each(card, "key")
    if card.counted is not None:
        yield ("counted",), as_written(card.counted)
    for path, column in each(card, "columns"):
        if column.rounded_by is not None:
            yield (*path, "rounded_by"), as_written(column.rounded_by)
    for path, direction in each(card, "directions"):
        yield (*path, "gives"), as_written(direction.gives)
