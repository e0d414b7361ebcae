"""Checks of the words that a caller passes, such as kinds or stages, against the known ones."""

from collections.abc import Collection, Iterable
from typing import Any

from bilateral.errors import BilateralError, UnknownNameError, quote, unknown_name

Wanted = str | Iterable[str] | None
"""A word, several, or none."""


def words(name: str, wanted: Any, known: Collection[str]) -> frozenset[str]:
    """Read one word or several, and refuse what is none and what is not known.

    Parameters
    ----------
    name : str
        What the words are for, as the caller writes it.
    wanted : str, iterable of str, or None
        None for no word.
    known : collection of str
        All that there are.

    Raises
    ------
    UnknownNameError
        When a word is not known; near ones are offered.
    BilateralError
        When something given is no word.

    Examples
    --------
    >>> sorted(words("kind", ["aid", "trade"], ["aid", "trade", "sports"]))
    ['aid', 'trade']
    >>> words("kind", 1, ["aid", "trade"])
    Traceback (most recent call last):
    bilateral.errors.BilateralError: 1 was given as kind; a word is wanted, or a list of words
    """
    if wanted is None:
        return frozenset()
    several = not isinstance(wanted, str | bytes) and isinstance(wanted, Iterable)
    given = list(wanted) if several else [wanted]
    for item in given:
        if not isinstance(item, str):
            msg = f"{quote(item)} was given as {name}; a word is wanted, or a list of words"
            raise BilateralError(msg)
    for item in sorted(given):
        if item not in known:
            raise UnknownNameError(unknown_name(name, item, known))
    return frozenset(given)


def word(name: str, given: object) -> str:
    """Take one word, and refuse what is none.

    Raises
    ------
    BilateralError
        When it is something else.

    Examples
    --------
    >>> word("measure", "students")
    'students'
    """
    if isinstance(given, str):
        return given
    msg = f"{quote(given)} was given as {name}; one word is wanted"
    raise BilateralError(msg)
