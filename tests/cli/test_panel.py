"""The command `bilateral panel`: files, exit codes, and no traceback."""

import pandas as pd
import pytest
from click.testing import CliRunner

from bilateral.cli import main
from bilateral.errors import DID_YOU_MEAN

TRADE = "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n2,40,1950,421.5,457.25,1.5,2.5\n"


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """Move the cache into the test's own folder."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path / "cache"))


@pytest.fixture
def trade(tmp_path):
    path = tmp_path / "trade.csv"
    path.write_text(TRADE)
    return path


def run(*words):
    return CliRunner().invoke(main, ["panel", *map(str, words)])


@pytest.mark.parametrize(("suffix", "read"), [("csv", pd.read_csv), ("parquet", pd.read_parquet)])
def test_a_panel_is_written_by_the_ending_of_the_file(trade, tmp_path, suffix, read):
    """CSV and Parquet hold the rows with the columns of the data set."""
    path = tmp_path / f"panel.{suffix}"
    done = run("--file", f"cow-trade={trade}", "--years", "1950", "-o", path)
    assert (done.exit_code, "rows, 5 columns" in done.output) == (0, True)
    frame = read(path).set_index(["cow_a", "cow_b", "year"])
    assert frame.loc[(40, 2, 1950), "exports_a_to_b_million_usd"] == 421.5
    assert frame["exports_a_to_b_million_usd"].notna().sum() == 2


def test_what_a_relationship_tells_comes_along(tmp_path):
    """--case adds the columns of words, --undirected halves the rows, --known says why."""
    path = tmp_path / "panel.csv"
    done = run("--case", "cuba-laos", "--years", "1990-1991", "--undirected", "--known", "-o", path)
    assert done.exit_code == 0, done.output
    frame = pd.read_csv(path).query("cow_a == 40 and cow_b == 812")
    assert frame["ties_diplomatic"].tolist() == ["surely", "surely"]
    assert frame["ties_diplomatic_known"].tolist() == ["value", "value"]


def test_without_a_file_the_columns_are_described(trade):
    """A table says what each column holds, plain in a pipe."""
    done = run("--file", f"cow-trade={trade}", "--years", "1950", "--system", "gw")
    assert done.exit_code == 0
    assert "Panel(gw, directed, 1950:" in done.output
    assert "exports_a_to_b_million_usd" in done.output
    assert "\x1b" not in done.output


def test_membership_is_carried_when_asked():
    """--extend-to opens years after the list."""
    assert run("--years", "2016-2018").exit_code == 1
    assert run("--years", "2016-2018", "--extend-to", "2018").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--years", "19"], 2, "is not a year or a range of years"),
        (["--years", "\N{ARABIC-INDIC DIGIT TWO}000"], 2, "is not a year or a range of years"),
        (["--years", "2010-1946"], 1, "are reversed"),
        (["--years", "1800-1820"], 1, "1800 is before the list"),
        (["cow-trad"], 2, f"{DID_YOU_MEAN} 'cow-trade'"),
        (["--file", "cow-trade"], 2, "DATASET=PATH"),
        (["--file", "cow-trade=nowhere.csv"], 1, "nowhere.csv"),
        (["--case", "cuba-lao"], 2, f"{DID_YOU_MEAN} 'cuba-laos'"),
        (["--system", "polity"], 2, "polity"),
        (["-o", "panel.xlsx"], 2, "ends in none of .parquet, .csv, .dta"),
        (["--years", "1950", "-o", "nowhere/panel.csv"], 1, "cannot write nowhere/panel.csv"),
        (["--case", "cuba-laos", "--years", "1946"], 1, "no dyad-year"),
    ],
)
def test_wrong_use_and_problems_have_their_exit_codes(words, code, told):
    """2 for wrong use, 1 for problems; one clear text, never a traceback."""
    done = run(*words)
    assert (done.exit_code, told in done.output) == (code, True), done.output
    assert "Traceback" not in done.output


def test_help_has_an_example():
    """The help shows how it is called."""
    assert "Example: bilateral panel cow-trade" in run("--help").output


def test_a_panel_is_written_for_stata(trade, tmp_path):
    """By the ending of the file."""
    path = tmp_path / "panel.dta"
    done = run("--file", f"cow-trade={trade}", "--years", "1950", "--states", "Cuba", "-o", path)
    assert done.exit_code == 0, done.output
    frame = pd.read_stata(path)
    assert ((frame["cow_a"] == 40) | (frame["cow_b"] == 40)).all()


def test_rows_are_kept_by_state_and_microstates_added():
    """A name or a code; those that Gleditsch and Ward list apart."""
    counts = [
        run("--years", "2000", "--undirected", *more).output.split(" rows")[0].split(": ")[1]
        for more in (["--states", "40"], ["--states", "CUB", "--states", "Laos"])
    ]
    assert [int(count.replace(",", "")) for count in counts] == [190, 379]
    small = run("--years", "2000", "--system", "gw", "--microstates", "--states", "Tonga")
    assert small.exit_code == 0, small.output
    assert run("--years", "2000", "--states", "Atlantis").exit_code == 2


def test_relevant_pairs_come_from_local_files(shared):
    """Contiguity and major powers, where their files are given."""
    folder = shared / "data" / "cow"
    files = [f"cow-contiguity={folder / 'contdird.csv'}", f"cow-majors={folder / 'majors2016.csv'}"]
    words = [word for file in files for word in ("--file", file)]
    done = run("--years", "2000", "--relevant", *words)
    assert done.exit_code == 0, done.output
    assert "directed, 2000: 3,542 rows" in done.output
