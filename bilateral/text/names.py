"""Names as they are compared: without what a reader cannot see."""

import re
from typing import Final
from unicodedata import normalize

# Not those two that join or part the letters of a word: Persian and Hindi are written with them.
UNSEEN: Final = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)


def plain_name(name: str) -> str:
    r"""Write a name in the form in which it is compared, which looks the same.

    Letters are composed (NFC), each space is a plain one, and soft hyphens, spaces without width
    and marks of direction are left out.

    Examples
    --------
    >>> plain_name("Jose\u0301\u00a0 Marti\u0301\u200b") == "Jos\u00e9 Mart\u00ed"
    True
    """
    return name if name.isascii() and "  " not in name else _plain(name)


def _plain(name: str) -> str:
    return " ".join(UNSEEN.sub("", normalize("NFC", name)).split())
