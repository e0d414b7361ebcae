"""The typed records, one file for each kind.

A kind is found by its file, and listed nowhere else. Its class has all that other modules need:
the words for its ends, its place in tables and charts, its label, and how it flows.
"""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Any, Union

from bilateral.checked_by import CheckedBy
from bilateral.records import validator
from bilateral.records.partial import kind_named_by
from bilateral.ties.tie import GIVEN, SENT, Tie

__all__ = [
    "CLASS_OF",
    "GIVEN",
    "KINDS",
    "AnyTie",
    "Tie",
    "directions_of",
    "is_given",
    "kind_label",
    "passes",
]

GIVING_TERMS = frozenset({"grant", "cost_shared"})


def _classes() -> Iterator[tuple[str, type[Tie]]]:
    for found in pkgutil.iter_modules(__path__):
        module = import_module(f"{__name__}.{found.name}")
        for value in vars(module).values():
            # not a class that the module only imports
            if isinstance(value, type) and issubclass(value, Tie) and value.ENDS:
                yield kind_named_by(value), value


CLASS_OF: Mapping[str, type[Tie]] = MappingProxyType(
    dict(sorted(_classes(), key=lambda pair: (pair[1].ORDER, pair[0])))
)
"""The class of each kind, in the order of tables and charts."""

KINDS = tuple(CLASS_OF)
"""The kinds of tie, in that order."""


def _tie(given: object) -> Tie:
    """Build a tie by the class that its field ``kind`` names; the other kinds are not built."""
    kind = given.get("kind") if isinstance(given, Mapping) else getattr(given, "kind", None)
    if not isinstance(kind, str) or kind not in CLASS_OF:
        msg = "the field kind names no kind of tie"
        raise ValueError(msg)
    cls: Any = CLASS_OF[kind]
    tie: Tie = validator(cls).validate_python(given)
    return tie


if TYPE_CHECKING:
    AnyTie = Tie
else:
    AnyTie = Annotated[Union[tuple(CLASS_OF.values())], CheckedBy(_tie)]  # noqa: UP007
"""A tie of any kind, built by the class that its field ``kind`` names."""


def kind_label(kind: str) -> str:
    """Name a kind as charts do; any other word is returned as it is.

    Examples
    --------
    >>> kind_label("aid"), kind_label("own")
    ('aid', 'own')
    """
    return (kind in CLASS_OF and CLASS_OF[kind].LABEL) or kind


def directions_of(kind: str) -> tuple[str, str]:
    """Return the words for what leaves and what reaches a state, for the kind.

    Examples
    --------
    >>> directions_of("trade"), directions_of("aid")
    (('exported', 'imported'), ('given', 'received'))
    """
    return CLASS_OF[kind].DIRECTIONS if kind in CLASS_OF else GIVEN


def passes(kind: str) -> bool:
    """Return whether ties of a kind move something: gifts or goods, not missions, visits or words.

    Examples
    --------
    >>> passes("aid"), passes("trade"), passes("political")
    (True, True, False)
    """
    return directions_of(kind) != SENT


def is_given(kind: str, terms: str) -> bool:
    """Return whether a tie counts as given: aid and similar kinds, as a grant or at shared cost.

    Examples
    --------
    >>> is_given("education", "grant"), is_given("education", "self_funded")
    (True, False)
    """
    return directions_of(kind) == GIVEN and terms in GIVING_TERMS
