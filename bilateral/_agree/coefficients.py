"""Krippendorff's alpha and Cohen's kappa, with a reason where they are undefined.

No library serves: ``krippendorff`` is under the GPL; ``irrCAC`` requires one old release of SciPy
and a pandas before 3; ``nltk`` and ``statsmodels`` bring a corpus toolkit or SciPy with them, and
the latter has no alpha. Both coefficients are a few lines of NumPy.
"""

from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

import numpy as np

Level = Literal["nominal", "ordinal", "interval"]
LEVELS: tuple[Level, ...] = ("nominal", "ordinal", "interval")

NO_PAIR = "no pair has two values"
NO_VARIATION = "all values are the same"
NO_CATEGORIES = "for categories only"


class Coefficient(NamedTuple):
    """A coefficient of agreement, or the reason why it is undefined.

    Attributes
    ----------
    value : float or None
        1 for full agreement, 0 for that of chance, less for disagreement beyond chance.
    reason : str
        Why there is no value; empty where there is one.
    """

    value: float | None
    reason: str = ""


def alpha(units: Sequence[Sequence[Any]], level: Level) -> Coefficient:
    """Reckon Krippendorff's alpha.

    Parameters
    ----------
    units : sequence of sequence
        For each unit the values that its coders gave, of any number of coders; None where a coder
        gave none. Values of an ordinal or interval field are numbers.
    level : {"nominal", "ordinal", "interval"}
        How two values differ: at all, by the values that stand between them, or by their distance.

    References
    ----------
    Krippendorff, K. (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania.

    Examples
    --------
    >>> alpha([(1, 1), (2, 2), (1, 2), (2, 2)], "nominal")
    Coefficient(value=0.533..., reason='')
    >>> alpha([(1, 1), (1, None)], "nominal").value is None
    True
    """
    pairable = [
        given for unit in units if len(given := [value for value in unit if value is not None]) > 1
    ]
    if not pairable:
        return Coefficient(None, NO_PAIR)
    values = list(dict.fromkeys(value for unit in pairable for value in unit))
    if level != "nominal":
        values.sort()
    if len(values) == 1:
        return Coefficient(None, NO_VARIATION)
    place = {value: number for number, value in enumerate(values)}
    coincidences = np.zeros((len(values), len(values)))
    for unit in pairable:
        places = [place[value] for value in unit]
        weight = 1 / (len(places) - 1)
        for i, row in enumerate(places):
            for j, column in enumerate(places):
                coincidences[row, column] += weight * (i != j)
    totals = coincidences.sum(axis=0)
    distances = _distances(values, totals, level)
    expected = totals @ distances @ totals / (totals.sum() - 1)
    return Coefficient(float(1 - (coincidences * distances).sum() / expected))


def _distances(values: Sequence[Any], totals: Any, level: Level) -> Any:
    """Return the squared distance between each two values."""
    if level == "nominal":
        return 1 - np.eye(len(values))
    # The distance of two ranks is how many values were given from the middle of one to the other.
    scale = np.cumsum(totals) - totals / 2 if level == "ordinal" else np.array(values, dtype=float)
    return np.subtract.outer(scale, scale) ** 2


def kappa(pairs: Sequence[tuple[Any, Any]]) -> Coefficient:
    """Reckon Cohen's kappa of two coders, unweighted; a pair with a None is left out.

    References
    ----------
    Cohen, J. (1960), A coefficient of agreement for nominal scales, Educational and Psychological
    Measurement 20 (1), 37-46.

    Examples
    --------
    >>> kappa([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")])
    Coefficient(value=0.5, reason='')
    """
    both = [pair for pair in pairs if None not in pair]
    if not both:
        return Coefficient(None, NO_PAIR)
    values = list(dict.fromkeys(value for pair in both for value in pair))
    if len(values) == 1:
        return Coefficient(None, NO_VARIATION)
    place = {value: number for number, value in enumerate(values)}
    table = np.zeros((len(values), len(values)))
    for first, second in both:
        table[place[first], place[second]] += 1 / len(both)
    expected = float(table.sum(axis=1) @ table.sum(axis=0))
    return Coefficient((float(np.trace(table)) - expected) / (1 - expected))
