"""The fields of a tie that two coders fill in, and what kind of scale each has."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from bilateral._agree.coefficients import Level
from bilateral.quantities import Quantity
from bilateral.ties import Tie
from bilateral.vocabulary import measure_label

STEPS: Mapping[str | None, int] = {"planned": 0, "agreed": 1, "delivered": 2}
"""The order of the stages; what was stopped or is not known has no place in it."""
NONE = "not given"
AMOUNT = "amount"
"""The name under which the level of all amounts is chosen."""


class Value(NamedTuple):
    """What one coder gave in a field: the value compared, and its words."""

    compared: Any
    words: str


NOTHING = Value(None, NONE)


class Field(NamedTuple):
    """A field of a tie.

    Attributes
    ----------
    level : {"nominal", "ordinal", "interval"}
        What kind of scale it has.
    read : callable
        Reads it from a tie.
    is_listed : bool
        Whether its disagreements are listed; those of what is derived are listed where it is from.
    """

    level: Level
    read: Callable[[Tie], Value]
    is_listed: bool = True


def _word(name: str) -> Field:
    """Compare a field by its word; that it is left out is a choice of the coder, too."""

    def read(tie: Tie) -> Value:
        words = str(getattr(tie, name) or NONE)
        return Value(words, words)

    return Field("nominal", read)


def _flag(name: str) -> Field:
    def read(tie: Tie) -> Value:
        words = "yes" if getattr(tie, name) else "no"
        return Value(words, words)

    return Field("nominal", read)


def _list(name: str, *parts: str) -> Field:
    """Compare a list as a set, each entry by the first of these parts that it has."""

    def read(tie: Tie) -> Value:
        entries = {
            next((str(given) for part in parts if (given := getattr(entry, part))), str(entry))
            for entry in getattr(tie, name)
        }
        words = "; ".join(sorted(entries)) or NONE
        return Value(words, words)

    return Field("nominal", read)


def _direction(tie: Tie) -> Value:
    words = (" and " if tie.reciprocal else " > ").join(tie.ends)
    return Value(words, words)


def _stage(tie: Tie) -> Value:
    return Value(STEPS.get(tie.stage), tie.stage or NONE)


def _day(place: int) -> Callable[[Tie], Value]:
    """Read the first possible day of the start, or the last of the end, of a date."""

    def read(tie: Tie) -> Value:
        day = (tie.bounds.start_earliest, tie.bounds.end_latest)[place] if tie.date else None
        number = None if day is None else int(day.astype("datetime64[D]").astype(int))
        return Value(number, str(tie.date.text) if tie.date else NONE)

    return read


FIELDS: Mapping[str, Field] = {
    **{name: _word(name) for name in ("kind", "topic", "form")},
    "direction": Field("nominal", _direction),
    "absent": _flag("absent"),
    "key": _flag("key"),
    "status": _word("status"),
    "stage": Field("ordinal", _stage, is_listed=False),
    **{name: _word(name) for name in ("terms", "channel", "initiated_by", "repeats", "place")},
    "date": _word("date"),
    "start": Field("interval", _day(0), is_listed=False),
    "end": Field("interval", _day(1), is_listed=False),
    "observed": _word("observed"),
    "attributed_to": _list("attributed_to"),
    "participants": _list("participants", "name", "as_given", "body", "office", "state"),
    "inferred": _list("inferred", "of"),
}


def amounts(first: Tie, second: Tie) -> Iterator[tuple[str, Value, Value]]:
    """Yield the amounts of two ties side by side, then the bound and time of those that both have.

    Amounts of the same measure and unit are compared: first those that have the same name, stage,
    time and date, then the rest in the order of the records.
    """
    for here, there in _side_by_side(first.quantities, second.quantities):
        quantity = here or there
        label = measure_label(quantity.measure)  # type: ignore[union-attr]
        name = f"{AMOUNT}: {label} ({quantity.unit})"  # type: ignore[union-attr]
        yield name, _amount(here), _amount(there)
        if here and there:
            for part in ("bound", "time"):
                words = str(getattr(here, part) or NONE), str(getattr(there, part) or NONE)
                yield f"{part} of amounts", *(Value(word, word) for word in words)  # type: ignore[misc]


def _side_by_side(
    first: Sequence[Quantity], second: Sequence[Quantity]
) -> list[tuple[Quantity | None, Quantity | None]]:
    pairs: list[tuple[Quantity | None, Quantity | None]] = []
    here, there = [*first], [*second]
    for parts in (("measure", "unit", "name", "stage", "time", "date"), ("measure", "unit")):
        key = attrgetter(*parts)
        for quantity in [*here]:
            partner = next((other for other in there if key(other) == key(quantity)), None)
            if partner is not None:
                pairs.append((quantity, partner))
                here.remove(quantity)
                there.remove(partner)
    return [*pairs, *((quantity, None) for quantity in here), *((None, other) for other in there)]


def _amount(quantity: Quantity | None) -> Value:
    """Read an amount: its lower end where it has one, and else its upper end."""
    if quantity is None:
        return NOTHING
    lower, upper = quantity.interval
    number = upper if lower is None else lower
    return Value(None if number is None else float(number), str(quantity))
