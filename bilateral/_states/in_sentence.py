"""The names of states in a sentence."""

import re

WITH_ARTICLE = re.compile(
    r"(?!South Korea|North Korea).*(States|Islands|Republic|Kingdom|Emirates|Union|Netherlands|"
    r"Philippines|Gambia|Bahamas|Maldives|Comoros|Holy See|Congo|Vatican)$"
)
"""Names that English gives an article."""


def in_sentence(name: str) -> str:
    """Give the name of a state its article, if it has one.

    Examples
    --------
    >>> in_sentence("Cuba"), in_sentence("United States")
    ('Cuba', 'the United States')
    """
    return f"the {name}" if WITH_ARTICLE.fullmatch(name) else name
