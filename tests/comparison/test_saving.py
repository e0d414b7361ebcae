"""What a comparison writes: the report, every chart, and the frames of its findings."""

import re
from pathlib import Path

import pandas as pd
import pytest

import bilateral as bl
from bilateral._charts.registry import CHARTS
from bilateral._findings.registry import FINDINGS
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


def test_a_report_tells_every_finding_in_order(saved, both):
    """No finding is forgotten by the report, and each stands at the place of its row."""
    text = (saved[0] / "report.html").read_text(encoding="utf-8")
    places = [text.index(f"<h2>{spec.title}</h2>") for spec in FINDINGS]
    assert places == sorted(places)
    assert list(both.findings()) == [spec.name for spec in FINDINGS]


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


def test_the_report_holds_every_finding_and_every_chart(saved, both):
    """Each title stands in it, and each chart of the outline as a picture with its words."""
    text = (saved[0] / "report.html").read_text(encoding="utf-8")
    for finding in both.findings().values():
        assert f"<h2>{finding.title}</h2>" in text
    assert text.count("<figure>") == sum(bool(row.section) for row in CHARTS)
    pictures = re.findall(r'<figure><svg role="img" aria-label="([^"]{40,})"', text)
    assert len(pictures) == text.count("<figure>")
    ids = re.findall(r'\sid="([^"]*)"', text)
    assert len(ids) == len(set(ids))
    assert len(text) < 3_000_000


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
