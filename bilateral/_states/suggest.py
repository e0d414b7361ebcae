"""Names that come near to one that is none: offered, never taken."""

from collections import Counter, defaultdict
from functools import cache
from typing import Final

from bilateral._states.normalize import plain
from bilateral._states.register import register

CUTOFF: Final = 0.5


def near_names(name: str, most: int = 3) -> tuple[str, ...]:
    """Give the known names that share most pairs of letters with a name (Dice's coefficient).

    References
    ----------
    Dice, L. R. (1945), Measures of the amount of ecologic association between species,
    Ecology 26(3): 297-302.

    Examples
    --------
    >>> near_names("Pakistann")
    ('Pakistan',)
    """
    pairs = _pairs(plain(name))
    shared: Counter[str] = Counter()
    holders, sizes = _index()
    for pair in pairs:
        shared.update(holders.get(pair, ()))
    scores = {known: 2 * n / (len(pairs) + sizes[known]) for known, n in shared.items()}
    best = sorted(scores, key=lambda known: (-scores[known], len(known), known))
    top = scores[best[0]] if best else 0.0
    return tuple(k for k in best[:most] if scores[k] >= max(CUTOFF, 0.75 * top))


def _pairs(text: str) -> set[str]:
    padded = f" {text} "
    return {padded[i : i + 2] for i in range(len(padded) - 1)}


@cache
def _index() -> tuple[dict[str, list[str]], dict[str, int]]:
    holders: dict[str, list[str]] = defaultdict(list)
    sizes: dict[str, int] = {}
    for known in dict.fromkeys(_written()):
        pairs = _pairs(plain(known))
        sizes[known] = len(pairs)
        for pair in pairs:
            holders[pair].append(known)
    return holders, sizes


def _written() -> list[str]:
    """All names as they are written, the short ones first."""
    states = register().values()
    short = [state.name for state in states]
    further = [name.text for state in states for name in state.names if name.kind == "alias"]
    return [*short, *(state.official_name for state in states), *further]
