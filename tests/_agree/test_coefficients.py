"""Krippendorff's alpha and Cohen's kappa, checked against published examples."""

import pytest

from bilateral._agree.coefficients import NO_PAIR, NO_VARIATION, alpha, kappa

# Krippendorff (2011), Computing Krippendorff's alpha-reliability, section C: four observers, twelve
# units, missing values; None stands for what an observer did not code.
OBSERVERS = [
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
]
UNITS = [*zip(*OBSERVERS, strict=True)]


@pytest.mark.parametrize(
    ("level", "published"), [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849)]
)
def test_alpha_is_as_published(level, published):
    """The reliability data of Krippendorff's paper give the coefficients printed there."""
    assert round(alpha(UNITS, level).value, 3) == published


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_two_coders_of_two_categories_have_one_alpha(level):
    """Krippendorff's binary example (section A) is 0.095, and the same at each level."""
    first = (0, 1, 0, 0, 0, 0, 0, 0, 1, 0)
    second = (1, 1, 1, 0, 0, 1, 0, 0, 0, 0)
    assert round(alpha([*zip(first, second, strict=True)], level).value, 3) == 0.095


def test_alpha_of_names_is_as_published():
    """Krippendorff's nominal example (section B), five categories and two observers, is 0.692."""
    first, second = "a a b b d c c c e d d a".split(), "b a b b b c c c e d d d".split()
    assert round(alpha([*zip(first, second, strict=True)], "nominal").value, 3) == 0.692


@pytest.mark.parametrize(
    ("table", "published"),
    [
        (((88, 14, 18), (10, 40, 10), (2, 6, 12)), 0.492),  # Cohen (1960), table 1
        (((20, 5), (10, 15)), 0.4),
        (((45, 15), (25, 15)), 0.1304),
        (((75, 1, 4), (5, 4, 1), (0, 0, 10)), 0.676),  # Fleiss (1981), table 13.1
    ],
)
def test_kappa_is_as_published(table, published):
    """Tables of two raters give the coefficients that textbooks print."""
    pairs = [
        (row, column)
        for row, counts in enumerate(table)
        for column, count in enumerate(counts)
        for _ in range(count)
    ]
    assert kappa(pairs).value == pytest.approx(published, abs=0.0006)


@pytest.mark.parametrize(
    ("pairs", "reason"),
    [
        ([], NO_PAIR),
        ([(1, None), (None, 2)], NO_PAIR),
        ([(1, 1), (1, 1), (1, None)], NO_VARIATION),
    ],
)
def test_what_is_undefined_has_a_reason(pairs, reason):
    """Nothing to compare, or nothing that varies, is no number, and says why."""
    assert alpha(pairs, "interval") == (None, reason)
    assert kappa(pairs) == (None, reason)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_full_and_reversed_agreement(level):
    """Full agreement is 1 at each level; opposite codings are below 0."""
    assert alpha([(n, n) for n in range(4)], level).value == 1
    assert alpha([(n, 3 - n) for n in range(4)], level).value < 0
