"""Lines that mix scripts: they stay in order, whatever name they begin with or break in."""

import re
import unicodedata

FROM_LEFT = "\N{LEFT-TO-RIGHT MARK}"
RIGHTWARD = frozenset({"R", "AL"})
NAME_ENDS = re.compile(r"(?<=\w)(?=[:;,.)])")
"""Where a name may end and the sentence around it go on with a sign."""


def from_left(line: str) -> str:
    """Keep the order of a line of English with a name in Urdu in it.

    The first letter decides from which side a line is read; a name at its beginning would set all
    that follows at its left. A colon behind a name, with a number after it, would go with the name.
    A line in Urdu alone is read from the right, and left as it is.

    Examples
    --------
    >>> from_left("Havana: 6 ties")
    'Havana: 6 ties'
    >>> from_left("\u06a9\u06cc\u0648\u0628\u0627: 6 ties").count(FROM_LEFT)
    2
    """
    ways = _ways(line)
    if "L" not in ways or not RIGHTWARD & set(ways):
        return line
    start = "" if ways[0] == "L" else FROM_LEFT
    return start + NAME_ENDS.sub(lambda end: _mark(line[end.start() - 1]), line)


def set_off(name: str) -> str:
    """End a name in a script that is read from the right, so that a number after it stays there.

    Examples
    --------
    >>> set_off("Cuba") == "Cuba", set_off("\u06a9\u06cc\u0648\u0628\u0627").endswith(FROM_LEFT)
    (True, True)
    """
    ways = _ways(name)
    return name + FROM_LEFT if ways and ways[-1] in RIGHTWARD else name


def _mark(letter: str) -> str:
    return FROM_LEFT if unicodedata.bidirectional(letter) in RIGHTWARD else ""


def _ways(text: str) -> list[str]:
    """List how each letter is read; signs and digits go with the letters around them."""
    if text.isascii():
        return ["L"] if any(map(str.isalpha, text)) else []
    ways = map(unicodedata.bidirectional, text)
    return [letter for letter in ways if letter == "L" or letter in RIGHTWARD]
