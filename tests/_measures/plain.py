"""The measures of two portfolios, written out with loops from their published definitions."""

from itertools import combinations, product
from math import nan, sqrt


def s_score(a, b, span, power=1, weights=None):
    """Signorino and Ritter's S."""
    weights = weights or [1] * len(a)
    distance = sum(w * (abs(x - y) / span) ** power for w, x, y in zip(weights, a, b, strict=True))
    return 1 - 2 * distance / sum(weights)


def chance_corrected(a, b, first, second, power):
    """1 less the mean distance observed over that of every value of one list from the other."""
    seen = sum(abs(x - y) ** power for x, y in zip(a, b, strict=True)) / len(a)
    expected = [abs(x - y) ** power for x, y in product(first, second)]
    mean = sum(expected) / len(expected)
    return 1 - seen / mean if mean else nan


def kappa(a, b, power=1):
    """Cohen's weighted kappa: each keeps its values."""
    return chance_corrected(a, b, a, b, power)


def pi(a, b, power=1):
    """Scott's pi: both draw from the values of the two."""
    return chance_corrected(a, b, [*a, *b], [*a, *b], power)


def tau_b(a, b):
    """Kendall's tau-b, over all pairs of items."""
    signs = [
        ((x > y) - (x < y), (u > v) - (u < v))
        for (x, u), (y, v) in combinations(list(zip(a, b, strict=True)), 2)
    ]
    untied = [sum(1 for pair in signs if pair[place]) for place in (0, 1)]
    lower = sqrt(untied[0] * untied[1])
    return sum(left * right for left, right in signs) / lower if lower else nan


def lin(a, b):
    """Lin's concordance: twice the covariance over the variances and the squared gap of means."""
    n = len(a)
    mean_a, mean_b = sum(a) / n, sum(b) / n
    both = 2 * sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True)) / n
    spread = sum((x - mean_a) ** 2 for x in a) / n + sum((y - mean_b) ** 2 for y in b) / n
    lower = spread + (mean_a - mean_b) ** 2
    return both / lower if lower else nan
