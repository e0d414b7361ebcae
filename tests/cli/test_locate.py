"""`bilateral locate`: citations for many phrases at once, as they are pasted."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from bilateral import yaml_lines
from bilateral.cli import main
from bilateral.errors import DID_YOU_MEAN

TEXT = "A title\n\nKenya sent nurses in 1999. They stayed.\n\nThey stayed. Peru \x1b[2Jthanked.\n"


def run(*words):
    """Call the command line."""
    return CliRunner().invoke(main, ["locate", *map(str, words)])


@pytest.fixture
def news(tmp_path):
    """Give the text of a source."""
    path = tmp_path / "news.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("where", "indent", "fields"),
    [
        ("cites", 6, {"source", "paragraph", "span", "sha256"}),
        ("excused", 2, {"source", "span", "sha256", "because"}),
    ],
)
def test_blocks_are_indented_as_they_are_pasted(news, where, indent, fields):
    """Each phrase is a block with its number, a comment; the source is called after the file."""
    result = run(news, "sent nurses", "Kenya ... 1999", "sent  nurses", "--for", where)
    assert result.exit_code == 0
    assert all(line.startswith(" " * indent) for line in result.stdout.splitlines())
    items = yaml_lines.read(result.stdout).value
    assert [set(item) for item in items] == [fields] * 3
    assert items[0]["source"] == "news"
    start = TEXT.index("Kenya")
    assert items[1]["span"] == [str(start), str(TEXT.index(" in 1999") + len(" in 1999"))]
    assert "# phrase 1, line 3\n" in result.stdout
    assert "# phrase 2, line 3\n" in result.stdout
    assert "# phrase 3, line 3, the wording differs\n" in result.stdout


def test_each_place_of_a_phrase_is_printed(news):
    """For the user to choose; the id of the source may be given."""
    result = run(news, "They stayed.", "--source", "our-news")
    assert result.stdout.count("- source: our-news\n") == 2
    assert "# line 5, one of 2 places\n" in result.stdout


def test_what_is_not_found_is_reported_and_the_rest_is_printed(news):
    """Exit code 1; nothing in the text drives the terminal."""
    result = run(news, "zebra", "Peru was thanked", "Kenya", "...")
    assert result.exit_code == 1
    assert len(yaml_lines.read(result.stdout).value) == 1
    assert "'zebra': these words are not in the text, nor are similar ones" in result.stderr
    assert "line 5: Peru \\x1b[2Jthanked." in result.stderr
    assert "'...': no words were given" in result.stderr
    assert "\x1b" not in result.output


def test_near_names_are_offered_for_a_wrong_list(news):
    """And no phrase at all is wrong use."""
    result = run(news, "Kenya", "--for", "excuse")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{DID_YOU_MEAN} 'excused'" in result.stderr
    assert run(news).exit_code == 2


def test_what_a_citation_does_not_need_is_not_imported():
    """So that it is written in a moment; benchmarks/desk.py measures it."""
    loaded = "import sys; from bilateral.cli.locate import command; import bilateral.source_text"
    check = f"{loaded}; print(any(name in sys.modules for name in ('pandas', 'pydantic', 'yaml')))"
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True, text=True)
    assert done.stdout == "False\n"
