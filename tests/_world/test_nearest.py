"""The dyads most like a pair."""

import pytest

import bilateral as bl


def test_the_nearest_has_the_same_ranks(both):
    """Cuba sends Pakistan as much as the United States send Mexico; votes of Mexico are unknown."""
    found = both.nearest(n=1, year=1990, columns=["tons"]).frame.set_index("pair")
    near = found.loc["CUB-PAK"]
    assert (near["dyad"], near["distance"]) == ("the United States and Mexico", 0.0)


def test_a_pair_is_not_near_itself_and_no_dyad_comes_twice(both):
    """Either order of two states is one dyad."""
    found = both.nearest(n=50, year=1990).frame
    for pair, rows in found.groupby("pair"):
        dyads = [frozenset(two) for two in zip(rows["state_a"], rows["state_b"], strict=True)]
        assert len(dyads) == len(set(dyads))
        assert frozenset(pair.split("-")) not in dyads


def test_what_is_unknown_of_a_pair_is_left_out_and_said(panel):
    """Of the United States and Mexico votes are unknown; they are compared on the rest."""
    both = panel.compare(("USA", "MEX"), ("CUB", "PAK"))
    found = both.nearest(n=1, year=1990)
    assert any("alike" in warning for warning in found.warnings)
    rows = found.frame.set_index("pair")
    assert rows.loc["USA-MEX", "columns"] == 2
    assert rows.loc["CUB-PAK", "columns"] == 3


def test_columns_in_another_order_give_the_same(both):
    """The order of columns does not count."""
    one, other = (
        both.nearest(year=1990, columns=columns).frame
        for columns in (["tons", "alike", "people"], ["people", "tons", "alike"])
    )
    assert one["dyad"].equals(other["dyad"])


def test_an_undirected_panel_gives_the_same_neighbours(votes, people):
    """Both orders of each dyad are compared there too."""
    directed, undirected = (
        bl.dyad_years(years=1990, directed=flag).add(votes, symmetric=True).add(people)
        .compare(("PAK", "CUB"), ("CUB", "LAO")).nearest(n=5).frame
        for flag in (True, False)
    )  # fmt: skip
    assert directed["distance"].tolist() == undirected["distance"].tolist()


@pytest.mark.parametrize(
    ("options", "words"),
    [({"n": 0}, "1 or more"), ({"year": 1991}, "nothing is known"), ({"year": 2020}, "outside")],
)
def test_bad_numbers_and_empty_years_are_refused(both, options, words):
    """What was given, and what is wanted."""
    with pytest.raises(bl.DataSetError, match=words):
        both.nearest(**options)
