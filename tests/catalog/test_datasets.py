"""The data sets and the directions of their columns, as frames."""

import subprocess
import sys

import pandas as pd
import pytest

import bilateral as bl
from bilateral.catalog.cards import all_cards
from bilateral.catalog.datasets import datasets, directions


def test_each_data_set_has_a_row():
    """The frame has a row for each card, with NA where the card is silent."""
    frame = datasets()
    assert frame["name"].tolist() == list(all_cards())
    row = frame.set_index("name").loc["cow-diplomatic-exchange"]
    assert row["waves"].split()[:2] == ["1817", "1824"]
    assert pd.isna(frame.set_index("name").loc["cow-trade", "waves"])
    assert frame["first_year"].dtype == "int16"


def test_listing_needs_none_of_the_libraries_of_data_sets():
    """To see what there is, nothing of the extra `world` is imported."""
    code = (
        "import sys; from bilateral.catalog.datasets import datasets; datasets(); "
        "print(sorted({'pooch', 'pyarrow', 'duckdb', 'requests', 'rdata'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    # pandas itself takes pyarrow for its texts where it is installed
    assert done.stdout.strip() in ("[]", "['pyarrow']")


@pytest.mark.parametrize(
    ("dataset", "column", "sender", "receiver"),
    [
        # the imports of state 1 run from 2 to 1
        ("cow-trade", "flow1", "ccode2", "ccode1"),
        ("cow-trade", "flow2", "ccode1", "ccode2"),
        ("cow-trade", "smoothflow1", "ccode2", "ccode1"),
        ("cow-trade", "smoothflow2", "ccode1", "ccode2"),
        # the representation of 2 at 1 is sent by 2
        ("cow-diplomatic-exchange", "dr_at_1", "ccode2", "ccode1"),
        ("cow-diplomatic-exchange", "dr_at_2", "ccode1", "ccode2"),
        # students go from origin to destination
        ("unesco-students", "value_lumped", "origin_country_name", "dest_country_lumped"),
        ("atop", "atop_defense", "statea", "stateb"),
        ("cow-disputes", "hihosta", "statea", "stateb"),
        ("aiddata-china", "usd_current", "donor", "recipient_iso3"),
        ("us-missions", "us_mission_status", "cow_a", "country_code_cow"),
    ],
)
def test_one_table_says_from_whom_to_whom(dataset, column, sender, receiver):
    """Each column with a direction has its ends written down, and why."""
    table = directions().set_index(["dataset", "column"])
    assert table.loc[(dataset, column), ["sender", "receiver"]].tolist() == [sender, receiver]
    assert table.loc[(dataset, column), "because"]


def test_every_directed_data_set_is_in_the_table_or_symmetric():
    """No directed data set leaves its directions to be guessed."""
    told = set(directions()["dataset"])
    for one in all_cards().values():
        if one.unit.startswith("directed"):
            assert one.name in told or one.symmetric, one.name


@pytest.mark.parametrize(
    ("word", "expected"),
    [("v2x_polyarchy", "democracy"), ("ambassador", "cow-diplomatic-exchange")],
)
def test_published_names_and_labels_of_levels_are_searched(word, expected):
    """Who knows a column by its name in the file, or a level by its label, finds its data set."""
    assert expected in datasets(word)["name"].tolist()


@pytest.mark.parametrize("words", ["", "  ", "?"])
def test_no_word_is_refused_with_how_to_list_all(words):
    """Nothing to search for."""
    with pytest.raises(bl.UnknownNameError, match=r"list all: bl.datasets\(\)"):
        bl.datasets(words)
