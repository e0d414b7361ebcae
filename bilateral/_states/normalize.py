"""Normalize spellings of a name: case, accents, articles, abbreviations and order."""

import unicodedata
from collections.abc import Iterator
from itertools import groupby
from typing import Final

SILENT: Final = frozenset({"the", "of", "and"})
WRITTEN_OUT: Final = {
    "dem": "democratic",
    "is": "islands",
    "rep": "republic",
    "st": "saint",
}

# Marks inside a word are removed (the apostrophe of cp1252 too, when it was read as latin-1), marks
# between words separate them; a letter that Unicode does not decompose is replaced by its usual
# transcription.
_INSIDE = "'`.\x91\x92\u2018\u2019\u02bb\u02bc\u02bf*"
_BETWEEN = "-_/&,;:()[]\u2010\u2011\u2012\u2013\u2014"
_LETTERS = {"ø": "o", "đ": "d", "ł": "l", "\u0131": "i", "æ": "ae", "œ": "oe", "ي": "ی", "ك": "ک"}
_TRANSLATION: Final = str.maketrans(
    {
        **dict.fromkeys(_INSIDE),
        **dict.fromkeys(_BETWEEN, " "),
        **{chr(mark): None for mark in range(0x300, 0x370)},
        **_LETTERS,
    }
)


def normalize(name: str) -> str:
    r"""Return a name in a form in which all its spellings are equal.

    Case, accents, typographic marks, the words *the, of, and* (also as &) and a few abbreviations
    make no difference, and neither do dots within initials. Nothing else is changed: a letter more
    or less is another name.

    Examples
    --------
    >>> normalize("St. Vincent & the Grenadines")
    'saint vincent grenadines'
    >>> normalize("Côte d\u2019Ivoire") == normalize("COTE D'IVOIRE"), normalize("U. S. S. R.")
    (True, 'ussr')
    """
    text = name.casefold()
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
    words = text.translate(_TRANSLATION).split()
    kept = [WRITTEN_OUT.get(word, word) for word in words if word not in SILENT]
    if any(len(word) == 1 for word in kept):
        kept = list(_initials_joined(kept))
    return " ".join(kept)


def readings(name: str) -> Iterator[str]:
    """Yield the plain forms that a name may have: as written, then with its parts in speech order.

    Examples
    --------
    >>> list(readings("Korea, Rep. of"))
    ['korea republic', 'republic korea']
    >>> list(readings("Samoa (American)"))
    ['samoa american', 'american samoa']
    """
    yield normalize(name)
    for mark in ",(":
        head, found, tail = name.partition(mark)
        if found and head.strip() and tail.strip():
            yield normalize(f"{tail} {head}")


def _initials_joined(words: list[str]) -> Iterator[str]:
    for is_initial, run in groupby(words, key=lambda word: len(word) == 1):
        letters = list(run)
        yield from ["".join(letters)] if is_initial else letters
