"""Compare words as a reader does: spaces, quotation marks, dashes and Unicode forms are ignored."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from unicodedata import combining, normalize

# Characters that word processors replace: those of a class are equal.
VARIANTS = (
    "'\u2018\u2019\u02bc`",
    '"\u201c\u201d\u201e\u00ab\u00bb',
    "-\u2010\u2011\u2012\u2013\u2014",
)
SAME = {ord(sign): signs[0] for signs in VARIANTS for sign in signs}
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
"""Soft hyphens, and characters without width, of which some change the direction of writing."""


class Spelling:
    """A text in the spelling in which it is searched, and the offsets of the text as it is.

    Parameters
    ----------
    text : str
        The text.

    Examples
    --------
    >>> spelling = Spelling("In  2005\u20132006\u2009.")
    >>> spelling.plain, spelling.span(3, 12)
    ('In 2005-2006 .', (4, 13))
    """

    def __init__(self, text: str) -> None:
        parts, self._plain, self._text, last, length = [], [0], [0], 0, 0
        for start, end, plain in _changes(text):
            parts += [text[last:start], plain]
            length += start - last + len(plain)
            # Two marks for each change: where it begins, and where the text goes on unchanged.
            self._plain += [length - len(plain), length]
            self._text += [start, end]
            last = end
        self.plain = "".join([*parts, text[last:]]).translate(SAME)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the text as it is of a span in the plain one."""
        return self._offset(start), self._offset(end - 1, after=True)

    def _offset(self, plain: int, *, after: bool = False) -> int:
        """Return the offset of a character of the plain text, or the offset after it."""
        mark = bisect_right(self._plain, plain) - 1
        is_change = mark % 2 == 1
        if is_change:
            return self._text[mark + after]
        return self._text[mark] + plain - self._plain[mark] + after


def _changes(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the parts of a text that have another length in plain spelling, and that spelling."""
    signs = set(text)
    marks = re.escape("".join(sign for sign in signs if combining(sign) or _is_jamo(sign)))
    other = re.escape("".join(sign for sign in signs if normalize("NFC", sign) != sign))
    patterns = [rf"[\s{INVISIBLE}]+"]
    patterns += [f".[{marks}]+"] if marks else []
    patterns += [f"[{other}]"] if other else []
    for found in re.finditer("|".join(patterns), text):
        part = found[0]
        if part == " ":
            continue
        blank = re.fullmatch(patterns[0], part)
        plain = (" " if any(map(str.isspace, part)) else "") if blank else normalize("NFC", part)
        if plain != part:
            yield *found.span(), plain


def _is_jamo(sign: str) -> bool:
    """Return whether a character is a part of a Korean syllable that follows its first part."""
    return "\u1160" <= sign <= "\u11ff"
