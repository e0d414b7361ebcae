"""Numbers written in words, as English texts write them."""

import re
from collections.abc import Iterable

ONES = "zero one two three four five six seven eight nine".split()
TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SMALL = {
    **{word: value for value, word in enumerate(ONES + TEENS)},
    **{word: value * 10 for value, word in enumerate(TENS, 2)},
}
SCALES = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth"}
IRREGULAR |= {"nine": "ninth", "twelve": "twelfth"}


def either(words: Iterable[str]) -> str:
    """Build the part of a pattern that takes any of some words, the longest first."""
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})"


GAP = r"(?:\s+|-)"
AND = rf"(?:\s+and\s+|{GAP})"
BELOW_100 = rf"(?:{either(TENS)}(?:{GAP}{either(ONES[1:])})?|{either(TEENS)}|{either(ONES)})"
HUNDREDS = rf"(?:(?:{BELOW_100}|an?){GAP}hundred(?:{AND}{BELOW_100})?)"
BELOW_1000 = rf"(?:{HUNDREDS}|{BELOW_100})"
GROUP = rf"(?:(?:{BELOW_1000}|an?){GAP}{either(SCALES)})"
# A comma continues a number only before hundreds: "one thousand, two" may be two numbers.
REST = rf"(?:,\s+(?:and\s+)?{HUNDREDS}|{AND}{BELOW_1000})"
NUMBER = re.compile(
    rf"\b(?:{GROUP}(?:(?:,\s+|{AND}){GROUP})*{REST}?|{BELOW_1000})\b", re.IGNORECASE
)


def value(words: str) -> int:
    """Read a number that `NUMBER` has matched.

    Examples
    --------
    >>> value("twenty-six"), value("two thousand, three hundred and fifty-four")
    (26, 2354)
    """
    total = group = 0
    for word in re.findall("[a-z]+", words.lower()):
        if word in SCALES:
            total, group = total + group * SCALES[word], 0
        elif word == "hundred":
            group *= 100
        elif word != "and":
            group += SMALL.get(word, 1)  # "a" hundred is one hundred
    return total + group


def ordinal(word: str) -> str:
    """Return the ordinal of a number word: twenty → twentieth."""
    return IRREGULAR.get(word) or f"{re.sub('y$', 'ie', word)}th"


ORDINALS = {ordinal(word): number for word, number in SMALL.items()}
ORDINALS |= {"hundredth": 100, "thousandth": 1000}
ORDINAL = re.compile(rf"\b(?:({either(TENS)})[\s-])?({either(ORDINALS)})\b", re.IGNORECASE)

# "Half" alone may be said of anything ("half a day's talks"): only a counted part is read.
PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8}
PARTS |= {"tenth": 10}
FRACTION = re.compile(rf"\b(an?|{either(ONES[1:])}){GAP}({either(PARTS)}s?)\b", re.IGNORECASE)
