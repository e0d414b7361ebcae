"""A new case file is valid from the first moment, for any two states and any text."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral as bl
from bilateral.casefile.faults import checked
from bilateral.casefile.scaffold import NewSource, read_sources, scaffold
from bilateral.errors import BilateralError
from bilateral.source_text import SourceText
from bilateral.ties import KINDS

TEXT = "= Both =\n\nIn 1961 relations were broken.\n\n== Trade ==\nThey resumed in 2015.\n"
PAIRS = [("CUB", "VNM"), ("CIV", "SUHH"), ("PRK", "USA"), ("TWN", "TON")]


def new(tmp_path, pair, text=TEXT):
    """Write a new case about two states from one text."""
    source = NewSource(id="report", file="a report: 1.txt", text=SourceText(text))
    written = scaffold([bl.state(code) for code in pair], [source], "case.yaml")
    (tmp_path / "case.yaml").write_text(written, encoding="utf-8")
    return tmp_path / "case.yaml"


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_it_is_valid_at_once(tmp_path, pair):
    """Sources, coverage and titles are there; nothing is coded, and nothing is claimed."""
    path = new(tmp_path, pair)
    assert checked(path) == ((), ())
    case = bl.load(path)
    assert (case.states, case.ties) == (pair, ())
    assert [str(entry.period) for entry in case.coverage] == ["1961/2015"]
    assert case.sources[0].title == "Both"
    assert [TEXT[slice(*excuse.span)] for excuse in case.excused] == ["= Both =", "== Trade =="]


@pytest.mark.parametrize("kind", KINDS)
def test_the_example_of_each_kind_is_valid_once_it_is_no_comment(tmp_path, kind):
    """And it has both ends of the kind; its quote is still to be written."""
    path = new(tmp_path, PAIRS[0])
    text = path.read_text(encoding="utf-8").replace("ties: []", "ties:")
    start = text.index(f"  # - id: {kind}-1")
    block = re.match(r"(?:  #[^\n]*\n)+", text[start:])[0]
    plain = re.sub(r"(?m)^  # ", "  ", block)
    path.write_text(text.replace(block, plain), encoding="utf-8")
    found = checked(path)
    assert found.faults == ()
    assert len(found.warnings) == 1
    (tie,) = bl.load(path).ties
    assert (tie.kind, tie.sender, tie.receiver) == (kind, "CUB", "VNM")


@given(
    text=st.text(st.sampled_from("aB1 .\n=#:'\"{[\u00e9\u2028\u202e\x07-&*!%@`2015"), max_size=60)
)
def test_any_text_gives_a_valid_case(tmp_path_factory, text):
    """Whatever its title is, and whether or not it has years."""
    folder = tmp_path_factory.mktemp("new")
    assert checked(new(folder, PAIRS[0], text)).faults == ()


def test_each_source_has_an_id_of_its_own(tmp_path):
    """Made of its name; two that are alike are to be renamed."""
    names = ["Le Monde_2018.txt", "\u0639.txt", "Côte d'Ivoire.txt"]
    for name in [*names, "le-monde 2018.md"]:
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    found = read_sources([tmp_path / name for name in names])
    assert [source.id for source in found] == ["le-monde-2018", "source", "cote-d-ivoire"]
    with pytest.raises(BilateralError, match="rename one"):
        read_sources([tmp_path / names[0], tmp_path / "le-monde 2018.md"])


def test_years_are_those_up_to_now():
    """A figure and a year to come are no years of the text; without any, it is this year."""
    source = NewSource(id="s", file="s.txt", text=SourceText("1,850 in 1960, 2090 and 1995-96."))
    assert source.years == (1960, 1995)
    first, last = replace(source, text=SourceText("no year")).years
    assert first == last > 2020
