"""The commands of the coder's desk: new, topics, measures, fields, schema."""

import json

import pytest
from click.testing import CliRunner

import bilateral as bl
from bilateral.casefile.schema import case_schema
from bilateral.cli import main
from bilateral.errors import DID_YOU_MEAN, UNKNOWN

TEXT = "A title\n\nThey met in 1999.\n\x1b[2JThey parted.\n"


def run(*words):
    """Call the command line."""
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Stand in a folder with the text of a source."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_new_writes_a_case_and_the_schema_and_prints_what_is_to_be_coded(folder):
    """Called after the two states; the title is excused, and the rest is in the ledger."""
    result = run("new", "Cuba", "VNM", "--source", "news.txt")
    assert result.exit_code == 0
    name = "cuba-viet-nam.yaml" if (folder / "cuba-viet-nam.yaml").exists() else "cuba-vietnam.yaml"
    assert bl.load(folder / name).states == ("CUB", "VNM")
    schema = json.loads((folder / "bilateral-case.schema.json").read_text(encoding="utf-8"))
    assert schema == case_schema()
    assert result.stdout.startswith(f"Written to {name}, ")
    assert "news: 2 not accounted for" in result.stdout
    assert "line 3 [9, 26] uncited: They met in 1999." in result.stdout
    assert "A title" not in result.stdout
    assert "\x1b" not in result.stdout
    assert run("validate", f"./{name}").exit_code == 0


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (["CUB", "Vietnm", "--source", "news.txt"], 2, "Viet"),
        (["CUB", "Cuba", "--source", "news.txt"], 1, "about two states"),
        (["CUB", "VNM", "--source", "none.txt"], 2, "none.txt"),
        (["CUB", "VNM"], 2, "--source"),
        (["CUB", "VNM", "--source", "news.txt", "-o", "news.txt"], 1, "there already"),
        (["CUB", "VNM", "--source", "news.txt", "-o", "no/case.yaml"], 1, "cannot write"),
    ],
)
def test_new_refuses_what_it_cannot_do_and_writes_nothing(folder, words, code, text):
    """Nothing is overwritten."""
    result = run("new", *words)
    assert (result.exit_code, result.stdout) == (code, "")
    assert text in result.stderr
    assert [path.name for path in folder.iterdir()] == ["news.txt"]
    assert (folder / "news.txt").read_text(encoding="utf-8") == TEXT


def test_the_schema_is_printed_or_written(folder):
    """The same both times."""
    printed = run("schema").stdout
    assert json.loads(printed) == case_schema()
    assert run("schema", "-o", "s.json").exit_code == 0
    assert (folder / "s.json").read_text(encoding="utf-8") == printed


def test_words_are_listed_and_found():
    """Without a word all of them; a phrase needs no quotation marks."""
    assert "education.scholarship" in run("topics").stdout
    assert run("topics", "study", "abroad").stdout.startswith("education.study-abroad: ")
    assert "students" in run("measures").stdout
    assert run("measures", "doctors").stdout.startswith("physicians: ")
    assert run("fields", "aid").stdout.startswith("A tie of development aid") or "provider" in (
        run("fields", "aid").stdout
    )


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["topics", "education.scholarshp"], "'education.scholarship'"),
        (["measures", "studnets"], "'students'"),
        (["fields", "citaton"], "'citation'"),
        (["watsh"], "'watch'"),
        (["topics", "bursary", "zebra"], "'education.scholarship'"),
        (["measures", "doctors", "zebra"], "'physicians'"),
    ],
)
def test_near_names_are_offered(words, near):
    """Wrong use, and nothing on the first stream."""
    result = run(*words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert UNKNOWN in result.stderr
    assert DID_YOU_MEAN in result.stderr
    assert near in result.stderr
