"""A panel as a frame, with labels, described, cited and shown."""

from inspect import signature
from typing import get_overloads

import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import UnknownNameError
from bilateral.panel.add import add
from bilateral.panel.additions import OPTIONS
from bilateral.panel.knowledge import WORDS

ALLIANCES = """statea,stateb,year,atopally,defense,offense,neutral,nonagg,consul
2,20,1980,1,1,0,0,1,1
20,2,1980,1,1,-9,0,1,1
2,9999,1980,1,1,0,0,0,0
"""


@pytest.fixture
def panel(tmp_path):
    path = tmp_path / "atop.csv"
    path.write_text(ALLIANCES)
    return bl.dyad_years(years=(1979, 1980)).add("atop", path=path)


def test_flags_are_small_integers_beside_what_is_missing(panel):
    """A known zero is 0 and a missing code is missing: neither is a float."""
    frame = panel.to_frame()
    assert {str(dtype) for dtype in frame.dtypes[3:]} == {"Int8"}
    assert panel.pair("USA", "CAN")["atop_offense"].tolist() == [0, 0]
    assert panel.pair("CAN", "USA")["atop_offense"].tolist() == [0, pd.NA]


def test_knowledge_stands_beside_each_column_when_asked(panel):
    """Each column is followed by its state of knowledge, in words that are always the same."""
    frame = panel.to_frame(knowledge=True)
    assert list(frame.columns[3:7]) == [
        "atop_alliance",
        "atop_alliance_known",
        "atop_defense",
        "atop_defense_known",
    ]
    assert tuple(frame["atop_alliance_known"].cat.categories) == WORDS
    asked = panel.pair("CAN", "USA", knowledge=True)
    assert asked["atop_offense_known"].tolist() == ["zero", "unknown"]
    assert "atop_alliance_known" not in panel.to_frame()


def test_columns_names_what_the_frame_has(panel):
    """The list of columns is that of the frame, keys first."""
    assert panel.columns == [name for name in panel.to_frame() if not name.endswith("_known")]
    assert panel.columns[:4] == ["cow_a", "cow_b", "year", "atop_alliance"]


def test_describe_counts_rows_by_what_is_known(panel):
    """Known, unknown and the others add up to all rows; zeros are among the known."""
    rows = len(panel)
    told = panel.describe().set_index("column")
    assert told.loc["atop_offense", ["known", "zero", "unknown"]].tolist() == [
        rows - 1,
        rows - 1,
        1,
    ]
    assert told.loc["atop_defense", ["known", "zero", "unknown"]].tolist() == [rows, rows - 2, 0]
    states = ["known", "under_half_step", "unknown", "not_observed", "not_applicable"]
    assert (told[states].sum(axis="columns") == rows).all()
    assert told["left_out"].unique().tolist() == [1]
    assert told.loc["atop_alliance", ["source", "first_year", "last_year"]].tolist() == [
        "atop",
        1815,
        1980,
    ]
    assert "alliance" in told.loc["atop_alliance", "meaning"]


def test_a_bare_panel_describes_no_column():
    """Without columns there is an empty frame of the same shape."""
    told = bl.dyad_years(years=1950).describe()
    assert len(told) == 0
    assert list(told.columns[:2]) == ["column", "source"]


def test_labels_are_those_of_the_year():
    """Names and ids are of that year, never of a state that came later; ISO where there is one."""
    labels = bl.dyad_years(years=(1980, 1995)).labels().set_index(["cow_a", "cow_b", "year"])
    assert list(labels.columns) == ["state_a", "name_a", "iso3_a", "state_b", "name_b", "iso3_b"]
    assert labels.loc[(365, 775, 1980)].tolist() == [
        "SUHH",
        "Soviet Union",
        "SUN",
        "MMR",
        "Burma",
        "MMR",
    ]
    assert labels.loc[(365, 775, 1995), ["name_a", "name_b"]].tolist() == ["Russia", "Myanmar"]
    assert labels.loc[(260, 265, 1985), "name_b"] == "East Germany"


def test_labels_keep_rows_and_columns(panel):
    """Labels stand behind the keys; all else is as in the frame."""
    labels = panel.labels()
    assert labels.drop(columns=labels.columns[3:9]).equals(panel.to_frame())


def test_every_state_of_both_lists_has_a_label():
    """No dyad-year is left without a name."""
    for system in ("cow", "gw"):
        labels = bl.dyad_years(system=system, directed=False).labels()
        assert labels[["state_a", "name_a", "state_b", "name_b"]].notna().all(axis=None)


def test_cite_names_the_list_and_what_was_added(panel):
    """References of the list of members and the columns, each once, and the file that was read."""
    assert panel.cite().count("\n") == 2
    assert "State System Membership List" in panel.cite()
    assert "@article{leeds-2002" in panel.cite("bibtex")
    assert '"id": "cow-states-2017"' in panel.cite("csl")
    assert "Gleditsch" in bl.dyad_years(system="gw", years=1950).cite()
    with pytest.raises(UnknownNameError, match="bibtex"):
        panel.cite("bibtext")


def test_a_panel_shows_what_it_is(panel):
    """One line in a terminal; in a notebook a card with its columns, without scripts."""
    assert repr(panel) == f"Panel(cow, directed, 1979-1980: {len(panel):,} rows, 9 columns)"
    assert repr(bl.dyad_years(years=1950, directed=False)).startswith(
        "Panel(cow, undirected, 1950:"
    )
    shown = panel._repr_html_()
    assert "atop_nonaggression" in shown
    assert "<script" not in shown
    assert "Dyad-years" in bl.dyad_years(years=1950)._repr_html_()


def test_a_panel_cannot_be_changed(panel):
    """A change is a new panel."""
    with pytest.raises(AttributeError):
        panel.system = "gw"


def test_a_name_that_changed_within_the_year_is_the_new_one():
    """Burma was renamed in 1989: the label of that year is Myanmar, as in later ones."""
    labels = bl.dyad_years(years=(1988, 1989)).labels().query("cow_a == 775 and cow_b == 2")
    assert labels["name_a"].tolist() == ["Burma", "Myanmar"]


def test_the_signature_says_what_belongs_to_what():
    """The typed calls of `add` have the options that are taken with each kind of thing."""
    typed = {
        frozenset(name for name, option in parameters.items() if option.kind is option.KEYWORD_ONLY)
        for parameters in (signature(call).parameters for call in get_overloads(add))
    }
    assert typed == set(OPTIONS.values())
    options = {name for names in typed for name in names}
    assert options == set(signature(bl.Panel.add).parameters) - {"panel", "what"}
