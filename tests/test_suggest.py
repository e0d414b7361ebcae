"""Near names: one matcher for all that can be misspelt."""

import pytest

from bilateral.suggest import near_names

KINDS = ("aid", "diplomatic", "education", "military", "political", "sports", "trade")


@pytest.mark.parametrize(
    ("given", "near"),
    [
        ("aide", ("aid",)),
        ("adi", ("aid",)),
        ("ad", ("aid",)),
        ("sport", ("sports",)),
        ("edcuation", ("education",)),
        ("polical", ("political",)),
        ("xyz", ()),
        ("", ()),
    ],
)
def test_a_slip_finds_its_name_and_noise_finds_none(given, near):
    """A letter too many, too few, or out of its place; what is merely alike is not offered."""
    assert near_names(given, KINDS) == near


def test_names_are_compared_as_they_are_made_alike():
    """What makes no difference is taken away before; the name is offered as it is written."""
    assert near_names("LAOS", ("Laos", "Lebanon")) == ()
    assert near_names("LAOS", ("Laos", "Lebanon"), str.casefold) == ("Laos",)
