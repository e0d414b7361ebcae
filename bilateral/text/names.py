"""Names as they are compared, without what a reader cannot see; and in a sentence."""

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


OF_BODY: Final = re.compile(
    r"(?!(?:a|an|the)\b)(?:(?:Ministry|Government|Embassy|Department|Commission|Office|Committee)\b"
    r"|.+ of )",
    re.IGNORECASE,
)
"""What bodies and offices are called: people have no *of* in their names."""


def speaker(name: str) -> str:
    """Write who says something, in a sentence: an office or a body with its article.

    Examples
    --------
    >>> speaker("Ambassador of Cuba"), speaker("Ministry of Foreign Affairs")
    ('the Ambassador of Cuba', 'the Ministry of Foreign Affairs')
    >>> speaker("S. M. Raza"), speaker("a source in the government")
    ('S. M. Raza', 'a source in the government')
    """
    return f"the {name}" if OF_BODY.match(name) else name


def inside(title: str) -> str:
    """Write the title of a case where a sentence goes on: its article begins with a small letter.

    Examples
    --------
    >>> inside("The United States and Cuba"), inside("Cuba and Laos")
    ('the United States and Cuba', 'Cuba and Laos')
    """
    return re.sub(r"^The (?=[^\W\d_a-z])", "the ", title)
