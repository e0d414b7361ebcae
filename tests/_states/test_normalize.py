"""Which spellings are one name, and which are two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral._states.normalize import normalize, readings
from bilateral._states.suggest import suggest


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Côte d'Ivoire", "COTE D\u2019IVOIRE"),
        ("Cote d`Ivoire", "Côte d\x92Ivoire"),
        ("St. Lucia", "Saint Lucia"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("The Gambia", "Gambia"),
        ("Bosnia-Herzegovina", "Bosnia & Herzegovina"),
        ("Dem. Rep. of the Congo", "Democratic Republic of Congo"),
        ("Viet\u2011Nam", "viet nam"),
        ("Curaçao", "Curacao"),
        ("Åland Is.", "Aland Islands"),
        ("Nuku\u02bbalofa", "Nukualofa"),
        ("U.S.S.R.", "U. S. S. R."),
        ("Færøerne", "faeroerne"),
        ("  Lao   PDR ", "lao pdr"),
    ],
)
def test_one_name(one, other):
    """Case, accents, marks, articles and the usual abbreviations make no difference."""
    assert normalize(one) == normalize(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Niger", "Nigeria"),
        ("Dominica", "Dominican Republic"),
        ("Guinea", "Guinea-Bissau"),
        ("Austria", "Australia"),
        ("Iran", "Iraq"),
        ("Mali", "Malawi"),
        ("ລາວ", "ລາ"),
    ],
)
def test_two_names(one, other):
    """A letter more or less is another name."""
    assert normalize(one) != normalize(other)


@pytest.mark.parametrize(
    ("name", "among"),
    [
        ("Korea, Republic of", "republic korea"),
        ("Micronesia (Federated States of)", "federated states micronesia"),
        ("Bahamas, The", "bahamas"),
        ("Laos", "laos"),
    ],
)
def test_parts_are_put_in_speech_order(name, among):
    """What stands after a comma or in parentheses may be said first."""
    assert among in list(readings(name))


@given(st.text("abcsty .-'&ABCSTY", max_size=30))
def test_case_and_space_never_matter(text):
    """However a name is cast and spaced, it is the same."""
    spellings = (text, text.upper(), text.lower(), f" {text}  ")
    assert len({normalize(spelling) for spelling in spellings}) == 1


def test_near_names_are_near():
    """A slip finds the name; noise finds none."""
    assert suggest("Pakistann")[0] == "Pakistan"
    assert "Kyrgyzstan" in suggest("Kyrgystan")
    assert suggest("qqqq") == ()
    assert suggest("") == ()
