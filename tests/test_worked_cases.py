"""The worked examples among the tests verify against their texts, and can be compared."""

from pathlib import Path

import pytest

import bilateral as bl
from bilateral.verify import verify

WORKED = Path(__file__).parent / "data" / "worked"
NAMES = ("angola-cuba", "canada-saudi-arabia", "somalia-turkey")


def case(name):
    """Load one of the worked examples."""
    return bl.load(WORKED / f"{name}.yaml")


@pytest.mark.parametrize("name", NAMES)
def test_a_worked_case_verifies_and_leaves_nothing_out(name, source_texts):
    """Each passage is there, each figure is in it, and each sentence is cited or excused."""
    assert verify(case(name), source_texts).complete


@pytest.mark.parametrize("name", NAMES)
def test_a_worked_case_comes_back_as_it_was(name, tmp_path):
    """What is saved is read again as the same records."""
    case(name).save(tmp_path / "again.yaml")
    assert bl.load(tmp_path / "again.yaml") == case(name)
