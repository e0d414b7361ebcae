"""Find known names that are spelt like an unknown one, to suggest them."""

from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from typing import Final

LONGEST_NAME: Final = 100
CUTOFF: Final = 0.5
BESIDE_THE_BEST: Final = 0.8
"""How similar a further name must be, relative to the best one, to be suggested too."""


@lru_cache(maxsize=256)
def near_names(
    given: str,
    names: tuple[str, ...],
    normalize: Callable[[str], str] = str,
    most: int = 3,
    cutoff: float = CUTOFF,
) -> tuple[str, ...]:
    """Return the names that share most letters and pairs of letters with a name (Dice coefficient).

    Parameters
    ----------
    given : str
        The name given.
    names : tuple of str
        The known names; of equally similar ones the shorter comes first.
    normalize : callable
        Turns a name into the form that is compared.
    most : int
        The greatest number of names returned.
    cutoff : float
        How similar a name must be, from 0 to 1.

    References
    ----------
    Dice, L. R. (1945), Measures of the amount of ecologic association between species,
    Ecology 26(3): 297-302.

    Examples
    --------
    >>> near_names("educaton", ("aid", "education", "trade"))
    ('education',)
    >>> near_names("adi", ("aid", "education", "trade"))
    ('aid',)
    """
    if len(given) > LONGEST_NAME:  # a page of text is not a name, and comparing it takes seconds
        return ()
    traits = _traits(normalize(given))
    traits_of, holders = _index(names, normalize)
    # Only names with a common pair are compared: nearly all have a letter in common.
    near = {name for trait in traits if len(trait) == 2 for name in holders.get(trait, ())}
    scores = {
        name: 2 * len(traits & traits_of[name]) / (len(traits) + len(traits_of[name]))
        for name in near
    }
    best = sorted(near, key=lambda name: (-scores[name], len(name), name))[:most]
    return tuple(
        name for name in best if scores[name] >= max(cutoff, BESIDE_THE_BEST * scores[best[0]])
    )


def _traits(text: str) -> frozenset[str]:
    """Return the letters of a text and its pairs of letters; both ends count as a letter."""
    padded = f" {text} "
    return frozenset([*text, *(padded[i : i + 2] for i in range(len(text) + 1))])


@lru_cache(maxsize=64)
def _index(
    names: tuple[str, ...], normalize: Callable[[str], str]
) -> tuple[dict[str, frozenset[str]], dict[str, list[str]]]:
    """Return the traits of each name, and the names that have each trait."""
    traits_of = {name: _traits(normalize(name)) for name in names}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, traits in traits_of.items():
        for trait in traits:
            holders[trait].append(name)
    return traits_of, holders
