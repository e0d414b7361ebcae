"""Which state a name or a code means, and on which date."""

import csv
from dataclasses import dataclass
from functools import cache

from bilateral.errors import UnknownNameError, unknown
from bilateral.shipped import shipped


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """A state, valid between two dates."""

    id: str
    name: str
    official_name: str
    standing: str
    iso2: str
    iso_numeric: str
    capital: str
    latitude: float | None
    longitude: float | None
    note: str


@cache
def _register() -> dict[str, State]:
    with shipped("states.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: _record(row) for row in csv.DictReader(file)}


def _record(row: dict[str, str]) -> State:
    place = {key: float(row[key]) if row[key] else None for key in ("latitude", "longitude")}
    words = ("id", "name", "official_name", "standing", "iso2", "iso_numeric", "capital", "note")
    return State(**{key: row[key] for key in words}, **place)  # type: ignore[arg-type]


def known_states() -> tuple[str, ...]:
    """List the ids of all states, sorted.

    Examples
    --------
    >>> "PAK" in known_states()
    True
    """
    return tuple(sorted(_register()))


def state(name_or_code: str, *, on: object = None, code: str | None = None) -> State:  # noqa: ARG001
    """Find the state that a name or an id means.

    Examples
    --------
    >>> state("Laos").id
    'LAO'
    """
    register = _register()
    if name_or_code in register:
        return register[name_or_code]
    names = {name: s for s in register.values() for name in (s.name, s.official_name)}
    if name_or_code in names:
        return names[name_or_code]
    raise UnknownNameError(unknown("state", name_or_code, [*register, *names]))
