"""The codebook of a data set, and the search for one."""

import pytest
from click.testing import CliRunner

import bilateral as bl
from bilateral.catalog.cards import all_cards
from bilateral.cli import main


def test_each_column_of_a_card_has_a_row():
    """Levels, missing codes and the meaning of no row are those of the card."""
    found = bl.codebook("cow-disputes").set_index("column")
    assert found.loc["dispute_hostility", "levels"].startswith("0: no dispute; 1: ")
    assert found.loc["dispute_hostility", "missing_codes"] == "-9, -8, -7"
    assert found.loc["dispute_hostility", "no_row"] == "zero"
    assert found.loc["disputes", "in_year"] == "sum"


@pytest.mark.parametrize("name", all_cards())
def test_it_says_what_a_panel_adds(name):
    """What the codebook says is in a panel is what `Panel.add` chooses by itself."""
    from bilateral.errors import DataSetError
    from bilateral.panel.from_dataset import _wanted

    found = bl.codebook(name)
    said = found.loc[found["in_panel"], "column"].tolist()
    try:
        wanted = [column.name for column in _wanted(all_cards()[name], None)]
    except DataSetError:
        wanted = []
    assert said == wanted


def test_words_find_data_sets_and_near_ones_are_offered():
    """Names and titles come first; columns count too; a misspelt word has near ones."""
    assert bl.datasets("trade")["name"].tolist()[0] == "cow-trade"
    assert "cow-capabilities" in bl.datasets("population")["name"].tolist()
    with pytest.raises(bl.UnknownNameError, match="trade"):
        bl.datasets("trad3")
    with pytest.raises(bl.UnknownNameError, match="cow-trade"):
        bl.codebook("cow-trad")


def test_the_commands_print_them():
    """`bilateral data list WORD` and `bilateral data codebook NAME`."""
    run = CliRunner().invoke
    assert "cow-trade" in run(main, ["data", "list", "trade"]).output
    assert "use of force" in run(main, ["data", "codebook", "cow-disputes"]).output
    assert run(main, ["data", "codebook", "nothing"]).exit_code == 2
