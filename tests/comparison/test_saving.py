"""What a comparison writes: the report, every chart, and the frames of its findings."""

import re
from pathlib import Path

import pandas as pd
import pytest

import bilateral as bl
from bilateral.comparison.comparison import FINDINGS
from bilateral.errors import BilateralError


@pytest.fixture(scope="module")
def both():
    """Give the comparison of the shipped cases."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.fixture(scope="module")
def saved(both, tmp_path_factory):
    """Write everything into a folder that is not there yet."""
    folder = tmp_path_factory.mktemp("kept") / "out"
    return folder, both.save(folder)


def test_everything_is_written(saved, both):
    """Report, a CSV for each finding, and each chart with its data beside it."""
    folder, written = saved
    assert all(path.is_file() for path in written)
    assert {f"{spec.name}.csv" for spec in FINDINGS} <= {path.name for path in written}
    pictures = [path for path in written if path.suffix == ".svg"]
    assert {path.stem for path in pictures} == set(both.plot.every())
    assert all((folder / f"{path.name}.json").is_file() for path in pictures)


def test_a_frame_reads_back_from_its_csv(saved, both):
    """No cell holds a list, so that a table survives its file."""
    frame = both.distinct().frame
    read = pd.read_csv(saved[0] / "distinct.csv")
    assert read["ids"].to_list() == frame["ids"].to_list()
    assert read.shape == frame.shape


@pytest.mark.parametrize("name", ["x.pdf", "x.svg", "x", "x.json"])
def test_a_report_is_a_page_of_html(both, tmp_path, name):
    """Another ending is refused with the name to write instead, and nothing is written."""
    with pytest.raises(BilateralError, match=r"'x\.html'"):
        both.report(tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_report_alone_is_one_file(both, tmp_path):
    """Nothing lies beside it, and it names nothing that would."""
    path = both.report(tmp_path / "x.HTM", date="2018-11-10")
    assert [file.name for file in tmp_path.iterdir()] == ["x.HTM"]
    assert ".csv" not in path.read_text(encoding="utf-8")


def test_a_saved_report_names_the_files_beside_it(saved):
    """Tables and charts, each a link to what is there."""
    folder, written = saved
    text = (folder / "report.html").read_text(encoding="utf-8")
    beside = {path.name for path in written if path.name != "report.html"}
    assert set(re.findall(r'href="([^"#:]+)"', text)) == beside


def test_the_same_day_gives_the_same_bytes(both, tmp_path, monkeypatch):
    """Whichever way the day is said; another day gives another page."""
    given = both.report(tmp_path / "a.html", date="2018-11-10").read_bytes()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1541808000")
    again = bl.compare(*(bl.load(case.id) for case in both.relationships))
    assert again.report(tmp_path / "b.html").read_bytes() == given
    assert both.report(tmp_path / "c.html", date="2018-11-11").read_bytes() != given
    assert b"10 November 2018" in given


def test_a_place_that_cannot_be_written_is_said(both, tmp_path):
    """A file in the way of the folder is named, and nothing is written."""
    (tmp_path / "out").write_text("mine", encoding="utf-8")
    with pytest.raises(BilateralError, match="out"):
        both.save(tmp_path / "out")
    with pytest.raises(BilateralError, match="nowhere"):
        both.report(tmp_path / "nowhere" / "report.html")
    assert (tmp_path / "out").read_text(encoding="utf-8") == "mine"


def test_cases_without_a_common_state_have_a_report_too(tmp_path):
    """Dyad by dyad there is no map, for want of a middle, and all else."""
    folder = Path(__file__).parent.parent / "data" / "cases"
    cases = [bl.load(folder / f"{name}-invented.yaml") for name in ("kenya-peru", "brazil-japan")]
    path = bl.compare(*cases, by="dyad").report(tmp_path / "report.html")
    assert "<h2>" in path.read_text(encoding="utf-8")
