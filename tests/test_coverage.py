"""The coverage says what a source looks at."""

import pytest

from bilateral.coverage import Coverage
from bilateral.errors import KNOWN_ARE, UNKNOWN, CaseFileError

LOOK = {"source": "news", "period": "1974/2018", "completeness": "selective"}


@pytest.mark.parametrize(
    ("fields", "asked", "seen"),
    [
        ({"kinds": ["aid"]}, ("aid", "CUB", "LAO"), True),
        ({"kinds": ["aid"]}, ("aid.relief", "LAO", "CUB"), True),
        ({"kinds": ["aid"]}, ("trade", "CUB", "LAO"), False),
        ({"topics": ["aid.relief"]}, ("aid.relief", "CUB", "LAO"), True),
        ({"topics": ["aid.relief"]}, ("aid.medicines", "CUB", "LAO"), False),
        ({"topics": ["aid.relief"]}, ("aid", "CUB", "LAO"), False),
        ({"kinds": ["aid"], "direction": "CUB>LAO"}, ("aid", "CUB", "LAO"), True),
        ({"kinds": ["aid"], "direction": "CUB>LAO"}, ("aid", "LAO", "CUB"), False),
    ],
)
def test_a_source_looks_at_kinds_or_topics_in_its_direction(fields, asked, seen):
    """All of a kind, or one topic of it; both ways, or one."""
    assert Coverage(**LOOK, **fields).covers(*asked) is seen


def test_a_coverage_names_what_it_is_of():
    """Without a kind or a topic it would say nothing, and yet seem to."""
    with pytest.raises(CaseFileError, match="coverage names what its source covers"):
        Coverage(**LOOK)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        (
            "completeness",
            "full",
            f"{UNKNOWN} completeness 'full'; {KNOWN_ARE} 'exhaustive', 'incidental'",
        ),
        ("direction", "CUB-LAO", "'CUB-LAO' was given; expected both, or a direction as CUB>LAO"),
        ("period", "1974-2018", "'1974-2018' is not a date"),
        ("kinds", "aid", "the text 'aid' was given where a list is expected"),
    ],
)
def test_a_coverage_is_held_to_its_words(field, value, words):
    """Each slip is told with what is expected."""
    with pytest.raises(CaseFileError, match=f"^Coverage: {field}: ") as caught:
        Coverage(**{"kinds": ["aid"]} | LOOK | {field: value})
    assert words in str(caught.value)
