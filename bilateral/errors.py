"""The errors of the package: one base class, a `ValueError`, and five kinds."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from bilateral.suggest import near_names
from bilateral.text.lists import join_list

MOST_KNOWN: Final = 20
"""A message lists the known names only where they are at most this many."""

SLIP: Final = 0.6
"""How similar a value must be to one of a closed list to be taken for a slip."""
LENGTH: Final = 0.62
"""How long the shorter of the two must be next to the longer one, for that."""
WORD: Final = re.compile(r"[^\W_]+")

# Many messages use these words, and many tests look for them: change them only here.
UNKNOWN: Final = "unknown"
"""The first word of every message about a name that is not known."""
DID_YOU_MEAN: Final = "did you mean"
KNOWN_ARE: Final = "known are"


class BilateralError(ValueError):
    """A value given cannot be used; the message says what is expected and how to correct it."""


class DateError(BilateralError):
    """A text is not a date in EDTF, or names a day that does not exist."""


class UnknownNameError(BilateralError):
    """A name (of a state, a measure, a data set …) is not known; the message names similar ones."""


class DataSetError(BilateralError):
    """A data set or a panel cannot be obtained, read or joined."""


class MissingExtraError(BilateralError):
    """An optional library is not installed; the message has the pip command that installs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One error in one place of a file.

    Attributes
    ----------
    text : str
        What was given, what is expected, and how to correct it.
    file : str
        The file, as the caller named it.
    line : int or None
        The line, counted from 1; None where the error concerns the file as a whole.
    path : str
        The place inside the record, such as ``ties[3].quantities[0].value``; may be empty.
    """

    text: str
    file: str = ""
    line: int | None = None
    path: str = ""

    def __str__(self) -> str:
        file, path = one_line(self.file), one_line(self.path)
        place = f"{file}:{self.line}: " if self.line is not None else f"{file}: "
        return f"{place}{path}: {self.text}" if path else f"{place}{self.text}"


class CaseFileError(BilateralError):
    """A case file has errors; `faults` lists all of them, in the order of their lines.

    Parameters
    ----------
    faults : iterable of Fault
        At least one.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: (fault.file, fault.line or 0)))
        super().__init__("\n".join(map(str, self.faults)))

    def __reduce__(self) -> tuple[type["CaseFileError"], tuple[tuple[Fault, ...]]]:
        """Pickle the faults: a pool of workers breaks on an error that it cannot build again."""
        return type(self), (self.faults,)


def unknown_name(
    what: str, given: object, choices: Iterable[str] = (), *, meant: Iterable[str] = ()
) -> str:
    """Write that a name is not known, with similar names, or all names where they are few.

    Parameters
    ----------
    what : str
        What the name stands for: ``kind``, ``state``.
    given : object
        The name given.
    choices : iterable of str
        The names that are known.
    meant : iterable of str
        Names probably meant, where the caller knows them; otherwise those spelt alike are offered.

    Examples
    --------
    >>> unknown_name("kind", "educaton", ["aid", "education", "trade"])
    "unknown kind 'educaton'; ... 'education'?"
    >>> unknown_name("kind", "xyz", ["aid", "trade"])
    "unknown kind 'xyz'; ... 'aid' and 'trade'"
    """
    names = tuple(sorted(set(choices)))
    text = f"{UNKNOWN} {what} {quote(given)}"
    near = tuple(meant) or near_names(str(given), names)
    if near:
        return f"{text}; {did_you_mean(near)}"
    if 0 < len(names) <= MOST_KNOWN:
        return f"{text}; {KNOWN_ARE} {quote_list(names)}"
    return text


def unknown_value(what: str, given: object, choices: Iterable[str]) -> str:
    """Write that a value of a closed list is not known: with all values, unless it is a slip.

    A word that only shares letters with one of them is no slip: *rate* is not *at_a_date*.

    Examples
    --------
    >>> unknown_value("time", "totl", ["at_a_date", "per_year", "total"])
    "unknown time 'totl'; ... 'total'?"
    >>> unknown_value("time", "rate", ["at_a_date", "per_year"])
    "unknown time 'rate'; ... 'at_a_date' and 'per_year'"
    """
    names = tuple(sorted(set(choices)))
    near = [
        name
        for name in near_names(str(given), names, cutoff=SLIP)
        if any(is_of_its_length(str(given), word) for word in (name, *WORD.findall(name)))
    ]
    if near or len(names) > MOST_KNOWN:
        return unknown_name(what, given, names, meant=near)
    return f"{UNKNOWN} {what} {quote(given)}; {KNOWN_ARE} {quote_list(names)}"


def is_of_its_length(given: str, word: str) -> bool:
    """Return whether a word is about as long as what is known: *per* is no slip for *upper*.

    Examples
    --------
    >>> is_of_its_length("uper", "upper"), is_of_its_length("per", "upper")
    (True, False)
    """
    shorter, longer = sorted((len(given), len(word)))
    return shorter >= LENGTH * longer


def refuse_unknown(what: str, given: object, choices: Collection[str]) -> None:
    """Refuse a name that is not one of the known ones, in the words of `unknown_name`.

    Raises
    ------
    UnknownNameError
        If it is not one of them.
    """
    if given not in choices:
        raise UnknownNameError(unknown_name(what, given, choices))


def did_you_mean(names: Iterable[str]) -> str:
    """Offer the names that may have been meant.

    Examples
    --------
    >>> did_you_mean(["aid", "trade"])
    "... 'aid' or 'trade'?"
    """
    return f"{DID_YOU_MEAN} {quote_list(names, 'or')}?"


def one_line(name: str) -> str:
    r"""Write a name on one line: the name of a file may have line breaks, and forges no error.

    Examples
    --------
    >>> one_line("a.yaml\nb.yaml:1: forged")
    'a.yaml\\nb.yaml:1: forged'
    """
    return name.replace("\r", "\\r").replace("\n", "\\n")


def shorten(text: str, width: int = 60) -> str:
    """Shorten a text so that it fits into a sentence; three dots mark the cut.

    Examples
    --------
    >>> shorten("brigade"), shorten("brigade", 6)
    ('brigade', 'bri...')
    """
    return text if len(text) <= width else f"{text[: width - 3]}..."


def quote(given: object) -> str:
    """Quote a value, shortened: a name may be a page long.

    Examples
    --------
    >>> quote("brigade")
    "'brigade'"
    """
    return shorten(repr(given))


def quote_list(names: Iterable[object], last: str = "and") -> str:
    """Write names as a list in a sentence, each quoted.

    Examples
    --------
    >>> quote_list(["a", "b", "c"], "or")
    "'a', 'b' or 'c'"
    """
    return join_list(map(quote, names), last)
