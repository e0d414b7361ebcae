"""Each finding has one title and one list of columns to show, wherever it stands."""

import bilateral as bl
from bilateral._findings.specs import HEADINGS
from bilateral.comparison.comparison import FINDINGS


def test_every_finding_has_a_heading_of_its_own():
    """Names are those of the methods; titles are not used twice, and no column is."""
    assert tuple(HEADINGS) == FINDINGS
    assert all(hasattr(bl.Comparison, name) for name in HEADINGS)
    assert len({one.title for one in HEADINGS.values()}) == len(HEADINGS)
    assert all(len(set(one.columns)) == len(one.columns) for one in HEADINGS.values())


def test_a_relationship_and_a_comparison_show_contradictions_alike():
    """One title and the same columns for the same question."""
    pak, lao = bl.load("cuba-pakistan"), bl.load("cuba-laos")
    alone, both = pak.discrepancies(), bl.compare(pak, lao).discrepancies()
    assert (alone.title, alone.columns) == (both.title, both.columns)
