"""Each finding has one row: its name, its title and the columns to show, wherever it stands."""

import bilateral as bl
from bilateral.comparison.comparison import FINDINGS


def test_every_finding_has_a_row_of_its_own():
    """Names are those of the methods; titles are not used twice, and no column is."""
    names = [spec.name for spec in FINDINGS]
    assert names == list(dict.fromkeys(names))
    assert all(hasattr(bl.Comparison, name) for name in names)
    assert len({spec.title for spec in FINDINGS}) == len(FINDINGS)
    for shown in (spec.shown.split() for spec in FINDINGS):
        assert len(set(shown)) == len(shown)


def test_the_columns_that_are_shown_are_there():
    """A row names columns of the frame of its finding, and no others."""
    findings = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos")).findings()
    for spec in FINDINGS:
        assert set(spec.shown.split()) <= set(findings[spec.name].frame), spec.name


def test_a_relationship_and_a_comparison_show_contradictions_alike():
    """One title and the same columns for the same question."""
    pak, lao = bl.load("cuba-pakistan"), bl.load("cuba-laos")
    alone, both = pak.discrepancies(), bl.compare(pak, lao).discrepancies()
    assert (alone.title, alone.columns) == (both.title, both.columns)


def test_no_claim_holds_a_missing_value():
    """No `nan`, `None` or empty pair of brackets is ever printed."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    for comparison in (both, both.within("1970/1990")):
        for finding in comparison.findings().values():
            text = " ".join([finding.summary, *finding.warnings])
            assert not {"nan", "None", "<NA>", "()"} & set(text.replace(";", " ").split())
            assert "  " not in text
