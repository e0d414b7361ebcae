"""Check the words that a caller passes, such as kinds or stages, against the known ones."""

from collections.abc import Collection, Iterable
from typing import Any

from bilateral.errors import BilateralError, quote, refuse_unknown
from bilateral.text.names import plain_name

Wanted = str | Iterable[str] | None
"""One word, several words, or no word."""


def words(name: str, wanted: Any, known: Collection[str]) -> frozenset[str]:
    """Read one word or several; refuse values that are not words and words that are not known.

    Parameters
    ----------
    name : str
        The name of the argument, as the caller writes it.
    wanted : str, iterable of str, or None
        The words given; None for no word.
    known : collection of str
        All words that are allowed.

    Raises
    ------
    UnknownNameError
        If a word is not known; the message names similar ones.
    BilateralError
        If a value given is not a word.

    Examples
    --------
    >>> sorted(words("kind", ["aid", "trade"], ["aid", "trade", "sports"]))
    ['aid', 'trade']
    >>> words("kind", 1, ["aid", "trade"])
    Traceback (most recent call last):
    bilateral.errors.BilateralError: 1 was given as kind; a word is expected, or a list of words
    """
    if wanted is None:
        return frozenset()
    several = not isinstance(wanted, str | bytes) and isinstance(wanted, Iterable)
    given = list(wanted) if several else [wanted]
    # Who asks for a name may have copied it from elsewhere: it is compared as records have it.
    given = [plain_name(item) if isinstance(item, str) else item for item in given]
    for item in given:
        if not isinstance(item, str):
            msg = f"{quote(item)} was given as {name}; a word is expected, or a list of words"
            raise BilateralError(msg)
    for item in sorted(given):
        refuse_unknown(name, item, known)
    return frozenset(given)


def word(name: str, given: object) -> str:
    """Return the one word given; refuse any other value.

    Raises
    ------
    BilateralError
        If it is not a single word.

    Examples
    --------
    >>> word("measure", "students")
    'students'
    """
    if isinstance(given, str):
        return given
    msg = f"{quote(given)} was given as {name}; one word is expected"
    raise BilateralError(msg)
