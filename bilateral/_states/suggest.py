"""Names that come near to one that is none: offered, never taken."""

from collections import Counter, defaultdict
from functools import cache
from typing import Final

from bilateral._states.normalize import normalize
from bilateral._states.states_by_id import states_by_id

CUTOFF: Final = 0.5


def suggest(name: str, most: int = 3) -> tuple[str, ...]:
    """Give the known names that share most pairs of letters with a name (Dice's coefficient).

    References
    ----------
    Dice, L. R. (1945), Measures of the amount of ecologic association between species,
    Ecology 26(3): 297-302.

    Examples
    --------
    >>> suggest("Pakistann")
    ('Pakistan',)
    """
    pairs = _pairs(normalize(name))
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
        pairs = _pairs(normalize(known))
        sizes[known] = len(pairs)
        for pair in pairs:
            holders[pair].append(known)
    return holders, sizes


def _written() -> list[str]:
    """All names as they are written, the short ones first."""
    states = states_by_id().values()
    short = [state.name for state in states]
    further = [name.text for state in states for name in state.names if name.kind == "alias"]
    return [*short, *(state.official_name for state in states), *further]
