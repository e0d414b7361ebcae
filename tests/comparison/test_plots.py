"""The charts of a comparison take its frames, and what the caller wishes otherwise."""

import pytest

import bilateral as bl


@pytest.fixture(scope="module")
def both():
    """Set the two shipped relationships side by side."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.mark.parametrize("name", ["timeline", "presence", "periods", "sequence", "quantities"])
def test_cases_are_called_what_the_caller_calls_them(both, name):
    """Names given take the place of titles, in picture and words alike; else titles stand."""
    called = {"cuba-pakistan": "Pakistán", "cuba-laos": "Laos"}
    chart = getattr(both.plot, name)(names=called)
    assert "Pakistán" in chart.title
    assert "Cuba and Pakistan" not in chart.alt_text()
    assert "Cuba and Pakistan" in getattr(both.plot, name)().title
