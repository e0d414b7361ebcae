"""Find the columns by which a frame names states and years, or other periods."""

from collections.abc import Iterable
from typing import NamedTuple

from bilateral.errors import DataSetError, quote_list
from bilateral.panel.periods import KEYS, Period

DYADS = {
    "cow": (("cow_a", "cow_b"), ("ccode1", "ccode2")),
    "gw": (("gw_a", "gw_b"), ("gwcode1", "gwcode2")),
    "iso3": (("iso3_a", "iso3_b"),),
    "state": (("state_a", "state_b"),),
    "name": (("name_a", "name_b"),),
}
"""The pairs of columns that name two states, by their codes, with names common in the field."""
STATES = {
    "cow": (("cow",), ("ccode",)),
    "gw": (("gw",), ("gwcode",)),
    "iso3": (("iso3",),),
    "state": (("state",),),
    "name": (("name",),),
}
"""The columns that name one state."""
YEAR = "year"
SPELL = "styear"
"""The year in which a spell begins, in the lists of states of the field."""


class Keys(NamedTuple):
    """The columns that name states, one or two, and their codes; and those of the period."""

    scheme: str
    ends: tuple[str, ...]
    times: tuple[str, ...] = (YEAR,)

    @property
    def all(self) -> list[str]:
        """All of them."""
        return [*self.ends, *self.times]


def keys_among(columns: Iterable[str], system: str, period: Period = "year") -> Keys:
    """Find the columns by which a frame joins a panel; codes of the panel's list come first.

    Capital letters do not matter, unless two columns differ in nothing else.

    Raises
    ------
    DataSetError
        If there are none, or the only year is that in which a spell begins.

    Examples
    --------
    >>> keys_among(["year", "ccode1", "ccode2", "aid"], "cow").all
    ['ccode1', 'ccode2', 'year']
    >>> keys_among(["name", "year", "gdp"], "cow")
    Keys(scheme='name', ends=('name',), times=('year',))
    >>> keys_among(["CCode1", "CCode2", "Year"], "cow").all
    ['CCode1', 'CCode2', 'Year']
    """
    given_as = _by_plain_name(columns)
    times = KEYS[period]
    for known in DYADS, STATES:
        for scheme in (system, *known):
            for ends in known[scheme]:
                if given_as.keys() >= {*ends, *times}:
                    states, named = (tuple(map(given_as.__getitem__, it)) for it in (ends, times))
                    return Keys(scheme, states, named)
    given = ", ".join(map(str, columns)) or "none"
    if SPELL in given_as and YEAR not in given_as:
        msg = (
            f"the rows of the frame are spells, from {given_as[SPELL]!r} on, and it has no 'year'; "
            "write a row for each year of a spell, with the column 'year'"
        )
        raise DataSetError(msg)
    msg = (
        f"the frame has no keys; expected {quote_list(times)}, and '{system}_a' and '{system}_b' "
        "for dyads (or iso3_a and iso3_b, name_a and name_b), or "
        f"'{system}', 'iso3' or 'name' for single "
        f"states. It has the columns {given}; an index is not read: use frame.reset_index()"
    )
    raise DataSetError(msg)


def _by_plain_name(columns: Iterable[str]) -> dict[str, str]:
    """Name columns in small letters; of two that are then alike only one that was so already."""
    names = [*columns]
    plain = [name.lower() for name in names]
    alone = {low: name for low, name in zip(plain, names, strict=True) if plain.count(low) == 1}
    return alone | {name: name for name in names if name == name.lower()}


def reserved_names(suffixes: Iterable[str]) -> set[str]:
    """Return the names that a panel has for its keys and labels, and no other column may have.

    Examples
    --------
    >>> sorted(reserved_names([""]))
    ['cow', 'day', 'gw', 'iso3', 'month', 'name', 'quarter', 'state', 'year']
    """
    times = {name for names in KEYS.values() for name in names}
    return {*times, *(f"{scheme}{suffix}" for scheme in STATES for suffix in suffixes)}
