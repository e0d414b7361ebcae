"""Colour differences beside published ones, and the palette that rests on them."""

from itertools import combinations

import pytest

from bilateral._charts.color_difference import ciede2000, differences
from bilateral._charts.palette import CASES, INK, PAPER, QUIET, tint

# Sharma, Wu & Dalal 2005, table 1: two colours in CIELAB and their difference.
PUBLISHED = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.49, -0.001), (50, -2.49, 0.0009), 7.1792),
    ((50, 2.49, -0.001), (50, -2.49, 0.0011), 7.2195),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
]


@pytest.mark.parametrize(("one", "other", "difference"), PUBLISHED)
def test_differences_are_the_published_ones(one, other, difference):
    """The formula gives the table's figures, either way around."""
    assert ciede2000(one, other) == pytest.approx(difference, abs=5e-5)
    assert ciede2000(other, one) == pytest.approx(difference, abs=5e-5)


def test_a_colour_does_not_differ_from_itself():
    """The difference to itself is zero for every eye."""
    assert set(differences("#D55E00", "#D55E00").values()) == {0.0}


def test_red_and_green_meet_for_some_eyes():
    """What most eyes part, deuteranomaly does not; black and white are apart for all."""
    seen = differences("#2ca02c", "#d62728")
    assert seen["normal"] > 60
    assert seen["deuteranomaly"] < 20
    assert min(differences("#000000", "#ffffff").values()) == pytest.approx(100, abs=0.1)


def test_the_first_two_cases_stay_apart_for_all_eyes():
    """Blue and vermilion are far apart in every colour vision, but not in grey."""
    seen = differences(CASES[0].colour, CASES[1].colour)
    assert min(value for name, value in seen.items() if name != "grey") > 45
    assert seen["grey"] < 20


def test_all_six_cases_stay_apart_for_all_eyes():
    """No two hues come closer than 19 in any colour vision; in grey some do."""
    for one, other in combinations(CASES, 2):
        seen = differences(one.colour, other.colour)
        assert min(value for name, value in seen.items() if name != "grey") > 19


def test_no_two_cases_share_hue_marker_and_hatch():
    """Where hues come close to some eye, marker and hatch differ."""
    for one, other in combinations(CASES, 2):
        assert one.marker != other.marker
        assert one.hatch != other.hatch


@pytest.mark.parametrize("colour", [*(look.colour for look in CASES), INK, QUIET])
def test_colours_of_words_are_dark_enough(colour):
    """On paper, each colour that words are set in contrasts by at least 3.5 to 1 (WCAG)."""
    dark, light = sorted((luminance(colour), luminance(PAPER)))
    assert (light + 0.05) / (dark + 0.05) >= 3.5


def luminance(colour):
    """Give the relative luminance, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def test_tints_go_from_paper_to_the_colour():
    """Nothing of a colour is white, all of it the colour."""
    assert tint("#0072B2", 0) == "#ffffff"
    assert tint("#0072B2", 1).upper() == "#0072B2"
