"""Find topics and measures by meaning: by names, by other words, by what they include."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bilateral.vocabulary import codes

DEPTHS = (("label", "also"), ("definition", "includes", "example"))
"""The fields in which words are looked for: first names, then explanations."""


def find_topics(words: str) -> tuple[str, ...]:
    """Return the topics that a word means, the best match first.

    Parameters
    ----------
    words : str
        A word or several: part of a topic's name, of its label, of other words for it (``also``),
        or of what its definition names. Upper case and the order of words do not matter.

    Examples
    --------
    >>> find_topics("bursary")[0], find_topics("High Commission")[0]
    ('education.scholarship', 'diplomatic.embassy')
    """
    return _found("topics", words)


def find_measures(words: str) -> tuple[str, ...]:
    """Return the measures that a word means, the best match first; see `find_topics`.

    Examples
    --------
    >>> find_measures("doctors")[0]
    'physicians'
    """
    return _found("measures", words)


def _found(name: str, words: str) -> tuple[str, ...]:
    """Rank entries: the name itself, words of a name, beginnings of such words, explanations."""
    wanted = _terms(words)
    ranks: dict[str, tuple[int, int]] = {}
    for code, entry in codes(name).items():
        names = [_terms(code), *map(_terms, _texts(entry, DEPTHS[0]))]
        explained = frozenset().union(*map(_terms, _texts(entry, DEPTHS[1])))
        tests = (
            wanted in names,
            any(wanted <= each for each in names),
            any(_begin(wanted, each) for each in names),
            _begin(wanted, explained),
        )
        if wanted and any(tests):
            ranks[code] = tests.index(True), len(ranks)
    return tuple(sorted(ranks, key=ranks.__getitem__))


def _texts(entry: Mapping[str, Any], fields: Sequence[str]) -> list[str]:
    given = [entry.get(field, ()) for field in fields]
    return [text for each in given for text in ([each] if isinstance(each, str) else each)]


def _terms(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, in the singular."""
    return frozenset(map(_singular, re.findall(r"[^\W_]+", text.casefold())))


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    return word.removesuffix("s") if len(word) > 3 else word


def _begin(wanted: frozenset[str], words: frozenset[str]) -> bool:
    return all(any(word.startswith(term) for word in words) for term in wanted)
