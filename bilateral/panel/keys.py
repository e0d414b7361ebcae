"""Find the columns by which a frame names states and years."""

from collections.abc import Iterable
from typing import NamedTuple

from bilateral.errors import DataSetError

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


class Keys(NamedTuple):
    """The columns that name states, one or two, and their codes."""

    scheme: str
    ends: tuple[str, ...]

    @property
    def all(self) -> list[str]:
        """These, and the year."""
        return [*self.ends, YEAR]


def keys_among(columns: Iterable[str], system: str) -> Keys:
    """Find the columns by which a frame joins a panel; codes of the panel's list come first.

    Raises
    ------
    DataSetError
        If there are none.

    Examples
    --------
    >>> keys_among(["year", "ccode1", "ccode2", "aid"], "cow").all
    ['ccode1', 'ccode2', 'year']
    >>> keys_among(["name", "year", "gdp"], "cow")
    Keys(scheme='name', ends=('name',))
    """
    there = set(columns)
    for known in DYADS, STATES:
        for scheme in (system, *known):
            for ends in known[scheme]:
                if there.issuperset((*ends, YEAR)):
                    return Keys(scheme, ends)
    given = ", ".join(map(str, columns)) or "none"
    msg = (
        f"the frame has no keys; expected 'year', and '{system}_a' and '{system}_b' for dyads (or "
        f"iso3_a and iso3_b, name_a and name_b), or '{system}', 'iso3' or 'name' for single "
        f"states. It has the columns {given}; an index is not read: use frame.reset_index()"
    )
    raise DataSetError(msg)


def reserved_names(suffixes: Iterable[str]) -> set[str]:
    """Return the names that a panel has for its keys and labels, and no other column may have.

    Examples
    --------
    >>> sorted(reserved_names([""]))
    ['cow', 'gw', 'iso3', 'name', 'state', 'year']
    """
    return {YEAR, *(f"{scheme}{suffix}" for scheme in STATES for suffix in suffixes)}
