"""A panel with the rows of a frame of one's own."""

import pandas as pd
import pytest

import bilateral as bl

MINE = pd.DataFrame(
    {"name_a": ["Cuba", "Laos"], "name_b": ["Laos", "Cuba"], "year": [1990, 1991], "visits": [2, 3]}
)
GOODS = pd.DataFrame({"cow_a": [812], "cow_b": [40], "year": [1991], "tons": [7.0]})


def test_it_has_these_rows_and_columns_and_others_are_added_to_them():
    """Two rows, with one value of what is added."""
    found = bl.dyad_years(years=(1980, 2000)).like(MINE).add(GOODS).to_frame()
    assert found[["cow_a", "cow_b", "year", "visits"]].values.tolist() == [
        [40, 812, 1990, 2],
        [812, 40, 1991, 3],
    ]
    assert found["tons"].isna().tolist() == [True, False]


def test_an_undirected_panel_takes_either_order():
    """Laos and Cuba are the same two states."""
    found = bl.dyad_years(years=(1980, 2000), directed=False).like(MINE)
    assert len(found) == 2


def test_a_frame_of_keys_alone_is_enough():
    """What is not there is added afterwards."""
    found = bl.dyad_years(years=(1980, 2000)).like(MINE.drop(columns="visits"))
    assert found.columns == ["cow_a", "cow_b", "year"]
    assert len(found) == 2


def test_rows_that_are_no_dyad_year_are_refused_or_left_out():
    """1850 is outside the panel."""
    frame = MINE.assign(year=[1990, 1850])
    panel = bl.dyad_years(years=(1980, 2000))
    with pytest.raises(bl.DataSetError, match="1 of the 2 rows"):
        panel.like(frame)
    assert len(panel.like(frame, outside="leave out")) == 1


@pytest.mark.parametrize(
    ("frame", "words"),
    [
        (pd.DataFrame({"state": ["CUB"], "year": [1990], "x": [1]}), "two"),
        (pd.concat([MINE, MINE]), "share their states"),
        (pd.DataFrame({"a": [1]}), "no keys"),
        ("cow-trade", "cannot be added"),
    ],
)
def test_what_is_no_frame_of_dyad_years_is_refused(frame, words):
    """One state a row, doubled rows, no keys, no frame."""
    with pytest.raises(bl.BilateralError, match=words):
        bl.dyad_years(years=(1980, 2000)).like(frame)
