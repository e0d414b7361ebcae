"""Official codes: named, given as a range where that is usual, or unknown."""

import pytest

from bilateral.classifications import SCHEMES, code_label
from bilateral.vocabulary import codes


@pytest.mark.parametrize(
    ("scheme", "code", "label"),
    [
        ("isced-f-2013", "0912", "Medicine"),
        ("hs-2022", "52", "Cotton"),
        ("hs-2022", "50-63", "Silk to Other made-up textiles, worn clothing and rags"),
        ("oecd-dac-purpose", "72010", codes("oecd-dac-purpose")["72010"]),
        ("hs-2022", "63-50", None),
        ("hs-2022", "50-50", None),
        ("hs-2022", "50-98", None),
        ("hs-2022", "77", None),
        ("hs-2022", "5063", None),
        ("hs-2022", "50-60-63", None),
        ("isced-f-2013", "0911-0912", None),
        ("isced-f-2013", "912", None),
        ("isced-f-2013", "", None),
    ],
)
def test_a_code_is_named_or_unknown(scheme, code, label):
    """Ranges are of chapters of goods alone, from the lesser to the greater."""
    assert code_label(scheme, code) == label


def test_each_scheme_has_its_list():
    """What a record may name is shipped."""
    assert all(len(codes(scheme)) > 90 for scheme in SCHEMES)
