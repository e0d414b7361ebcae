"""One page on two states."""

import re

import pandas as pd
import pytest
from click.testing import CliRunner

import bilateral as bl
from bilateral.cli import main

GOODS = pd.DataFrame(
    {
        "state_a": ["CUB", "PAK", "USA"],
        "state_b": ["PAK", "CUB", "MEX"],
        "year": [1990, 1990, 1990],
        "tons": [5.0, 0.0, 9.0],
        "silent": [None, None, 4.0],
    }
)


@pytest.fixture
def panel():
    """Open a panel with two columns, of which one is unknown for the pair."""
    return bl.dyad_years(years=(1985, 1995)).add(GOODS)


def test_it_has_states_trends_ranks_neighbours_and_what_is_unknown(panel):
    """Each part is on the page, and what is not known is named."""
    page = bl.brief("CUB", "PAK", panel=panel).html("2018-11-10")
    for words in (
        "<h1>Cuba and Pakistan</h1>",
        "Cuba, a member of the interstate system 1902\N{EN DASH}1906 and since 1909",
        "10 November 2018",
        "<svg role=",
        "Ranks among all known that year",
        "the United States and Mexico",
        "Nothing is known of silent.",
    ):
        assert words in page


def test_records_stand_on_it_where_there_are_any(panel):
    """A relationship brings what was done in each kind, and its sources."""
    records = bl.load("cuba-pakistan")
    found = bl.brief("Pakistan", "Cuba", panel=panel, relationship=records)
    assert "By record" in found.html("2018-11-10")
    assert {source.id for source in records.sources} <= {source.id for source in found.sources}
    assert "By record" not in bl.brief("CUB", "PAK", panel=panel).html("2018-11-10")


def test_without_data_it_names_what_is_missing_and_how_to_have_it(tmp_path, monkeypatch):
    """Nothing is fetched; each data set has its command."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path))
    found = bl.brief("CUB", "LAO")
    assert "bilateral data fetch cow-trade" in str(found)
    assert "bilateral data fetch cow-trade" in found.html("2018-11-10")
    assert list(tmp_path.iterdir()) == []


def test_it_is_saved_as_one_file_without_scripts(panel, tmp_path):
    """A page of its own: no script, nothing from elsewhere, the same bytes twice."""
    found = bl.brief("CUB", "PAK", panel=panel)
    path = found.save(tmp_path / "brief.html", date="2018-11-10")
    text = path.read_text(encoding="utf-8")
    assert "<script" not in text
    assert not re.search(r'(src|href)="http[^"]*\.(js|css)', text)
    again = found.save(tmp_path / "again.html", date="2018-11-10").read_text(encoding="utf-8")
    assert text == again
    with pytest.raises(bl.BilateralError, match="page of HTML"):
        found.save(tmp_path / "brief.pdf")


@pytest.mark.parametrize(
    ("pair", "options", "words"),
    [
        (("CUB", "Atlantis"), {}, "Atlantis"),
        (("CUB", "CUB"), {}, "one state"),
        (("CUB", "South Sudan"), {}, "no dyad-year"),
        (("CUB", "LAO"), {"relationship": "cuba-pakistan"}, "not about"),
        (("CUB", "LAO"), {"panel": "cow-trade"}, "is not a panel"),
        (("CUB", "PAK"), {"year": 2030}, "outside"),
    ],
)
def test_what_has_no_page_is_refused_in_words(panel, pair, options, words):
    """No state, one state, no common year, other states, no panel, a year outside."""
    options = {"panel": panel, **options}
    if "relationship" in options:
        options["relationship"] = bl.load(options["relationship"])
    with pytest.raises(bl.BilateralError, match=words):
        bl.brief(*pair, **options)


def test_the_command_writes_it_or_prints_it(tmp_path, monkeypatch):
    """With -o a file, without it words."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path / "cache"))
    path = tmp_path / "brief.html"
    arguments = ["brief", "CUB", "PAK", "--case", "cuba-pakistan"]
    written = CliRunner().invoke(main, [*arguments, "-o", str(path)])
    assert written.exit_code == 0
    assert path.is_file()
    printed = CliRunner().invoke(main, arguments)
    assert "Cuba and Pakistan" in printed.output
    failed = CliRunner().invoke(main, ["brief", "CUB", "Atlantis"])
    assert failed.exit_code == 2
    assert "Atlantis" in failed.output
