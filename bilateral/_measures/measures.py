"""Each measure of similarity: from the tables of pairs to a value for each pair."""

from collections.abc import Callable, Mapping

import numpy as np

from bilateral._measures.pair_tables import Array, PairTables

YES, NO = 0, 2
"""The places of two choices among the levels of votes."""


def s_score(tables: PairTables) -> Array:
    """1 less twice the mean distance, as a part of the greatest possible distance.

    Signorino and Ritter (1999).
    """
    return 1 - 2 * _ratio(_observed(tables), tables.total * tables.span**tables.power)


def kappa(tables: PairTables) -> Array:
    """1 less the distance observed over that expected if each kept its shares of levels.

    Cohen's weighted kappa for valued ties, as in Häge (2011).
    """
    rows, columns = tables.counts.sum(axis=1), tables.counts.sum(axis=0)
    return _beyond_chance(tables, rows, columns)


def pi(tables: PairTables) -> Array:
    """1 less the distance observed over that expected if each had the shares of the two pooled.

    Scott's pi for valued ties, as in Häge (2011).
    """
    both = (tables.counts.sum(axis=1) + tables.counts.sum(axis=0)) / 2
    return _beyond_chance(tables, both, both)


def tau_b(tables: PairTables) -> Array:
    """Kendall's rank correlation with ties: as used by Bueno de Mesquita (1975)."""
    counts = tables.counts
    above = _sums_after(counts, axis=0)
    score = (counts * (_sums_after(above, axis=1) - _sums_before(above, axis=1))).sum(axis=(0, 1))
    untied = [
        _pairs_of(tables.total) - _pairs_of(counts.sum(axis=axis)).sum(axis=0) for axis in (0, 1)
    ]
    return _ratio(score, np.sqrt(untied[0] * untied[1]))


def agreement(tables: PairTables) -> Array:
    """Return the share of items with the same value."""
    return _ratio(np.einsum("ccp->p", tables.counts), tables.total)


def net_agreement(tables: PairTables) -> Array:
    """Both yes or both no, less yes against no, over all roll calls of the year."""
    counts = tables.counts
    same = counts[YES, YES] + counts[NO, NO]
    return (same - counts[YES, NO] - counts[NO, YES]) / tables.all_items


def coincidence(tables: PairTables) -> Array:
    """Return the same choice, and half of where one abstained, over all votes of both."""
    counts = tables.counts
    opposite = counts[YES, NO] + counts[NO, YES]
    same = np.einsum("ccp->p", counts)
    return _ratio(same + (tables.total - same - opposite) / 2, tables.total)


def _observed(tables: PairTables) -> Array:
    return np.tensordot(tables.costs, tables.counts, axes=2)


def _beyond_chance(tables: PairTables, first: Array, second: Array) -> Array:
    expected = _ratio((first * (tables.costs @ second)).sum(axis=0), tables.total)
    return 1 - _ratio(_observed(tables), expected)


def _sums_before(counts: Array, axis: int) -> Array:
    return counts.cumsum(axis=axis) - counts


def _sums_after(counts: Array, axis: int) -> Array:
    return np.flip(_sums_before(np.flip(counts, axis), axis), axis)


def _pairs_of(number: Array) -> Array:
    return number * (number - 1) / 2


def _ratio(upper: Array, lower: Array) -> Array:
    """Divide; what is divided by nothing has no value."""
    nothing = lower <= 0
    return np.where(nothing, np.nan, upper / np.where(nothing, 1, lower))


MEASURES: Mapping[str, Callable[[PairTables], Array]] = {
    "S": s_score,
    "kappa": kappa,
    "pi": pi,
    "tau-b": tau_b,
    "agreement": agreement,
}
"""The measures of any portfolios."""

OF_VOTES: Mapping[str, Callable[[PairTables], Array]] = {
    "net agreement": net_agreement,
    "coincidence": coincidence,
}
"""The measures of votes alone."""

COUNTING = frozenset({"tau-b", *OF_VOTES})
"""The measures that count items and take no weights."""
