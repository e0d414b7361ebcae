"""The order in which charts show kinds of tie."""

from collections.abc import Iterable

from bilateral.ties import KINDS


def in_order(kinds: Iterable[str]) -> list[str]:
    """Put kinds into the order of the vocabulary, each once; others follow as they come.

    Examples
    --------
    >>> in_order(["own", "trade", "aid", "trade"])
    ['aid', 'trade', 'own']
    """
    found = dict.fromkeys(map(str, kinds))
    return [*(kind for kind in KINDS if kind in found), *(k for k in found if k not in KINDS)]
