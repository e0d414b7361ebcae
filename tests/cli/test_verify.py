"""`bilateral verify`: a case file against its texts, and its places written anew."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bilateral.cli import main
from bilateral.verify import SourceText, locate
from tests.casefile.test_anchor import CASE, NEWS


def run(*words):
    """Call the command line."""
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def folder(tmp_path):
    """Give a folder with a case file, anchored, and the text of its source."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    assert run("anchor", tmp_path / "case.yaml", "--sources", tmp_path).exit_code == 0
    return tmp_path


def verify(folder, *options):
    """Verify the case of a folder."""
    return run("verify", folder / "case.yaml", "--sources", folder, *options)


def test_a_moved_passage_gets_its_new_place(folder):
    """Section, paragraph and span are written where they were; comments stay; all is well then."""
    text = NEWS.replace("== Aid ==\n", "== Help ==\nSomething new.\n\n")
    text = text.replace("1999. They came back.", "1999.")
    (folder / "news.txt").write_text(text, encoding="utf-8")
    before = verify(folder)
    assert before.exit_code == 1
    assert "3 moved" in before.stdout
    result = verify(folder, "--update")
    assert result.exit_code == 0
    assert "case.yaml: 3 moved passages updated\n" in result.stdout
    written = (folder / "case.yaml").read_text(encoding="utf-8")
    place = locate(SourceText(text), "Kenya sent ... 1999.")[0]
    assert f"section: 'Help'\n        paragraph: 2\n        span: {list(place.span)}" in written
    assert "# to check" in written
    assert verify(folder, "--update").stdout.startswith(f"{folder}/case.yaml: 0 moved passages")
    assert (folder / "case.yaml").read_text(encoding="utf-8") == written


def test_what_is_there_twice_or_lost_keeps_its_old_place(folder):
    """Nobody can say which is meant, so it stays a problem, and the rest is updated."""
    text = "Peru sold fish in 2001 today.\nNothing.\n" + NEWS.replace("ten nurses", "10 nurses")
    (folder / "news.txt").write_text(text, encoding="utf-8")
    before = (folder / "case.yaml").read_text(encoding="utf-8")
    result = verify(folder, "--update")
    assert result.exit_code == 1
    assert "2 moved and 1 lost" in result.stdout
    assert "1 moved passage updated" in result.stdout
    written = (folder / "case.yaml").read_text(encoding="utf-8")
    lines = zip(before.splitlines(), written.splitlines(), strict=True)
    assert [old.strip()[:5] for old, new in lines if old != new] == ["- {so"]


def test_quotes_are_verified_before_they_are_anchored(folder):
    """The file is not changed; a quote that is not there is a problem."""
    (folder / "case.yaml").write_text(CASE, encoding="utf-8")
    result = verify(folder)
    assert result.exit_code == 0
    assert "4 found" in result.stdout
    assert (folder / "case.yaml").read_text(encoding="utf-8") == CASE
    (folder / "case.yaml").write_text(CASE.replace("Peru sold", "Peru bought"), encoding="utf-8")
    result = verify(folder)
    assert result.exit_code == 1
    assert "cites[0].quote: these words are not in the text" in result.stdout
    refused = verify(folder, "--update")
    assert refused.exit_code == 1
    assert "anchor them first" in refused.stderr


def test_a_figure_in_a_note_is_no_figure_of_the_record(folder):
    """It is in the passage, in no field, and is reported as not accounted for."""
    text = (folder / "case.yaml").read_text(encoding="utf-8")
    assert "figure: ten" in verify(folder).stdout
    noted = text.replace("    title: Nurses\n", "    title: Nurses\n    note: They were ten.\n")
    (folder / "case.yaml").write_text(noted, encoding="utf-8")
    assert "figure: ten" in verify(folder).stdout
    counted = text.replace(
        "    date: 1999\n",
        "    date: 1999\n    quantities: "
        "[{measure: health-workers, unit: person, value: 10, time: total}]\n",
    )
    (folder / "case.yaml").write_text(counted, encoding="utf-8")
    assert "figure: ten" not in verify(folder).stdout


def test_source_text_drives_no_terminal(folder):
    """What is printed of a text is written out."""
    (folder / "news.txt").write_text(f"{NEWS}\x1b[2J\x9bBell\x07 \u202eback.\n", encoding="utf-8")
    output = verify(folder).output
    assert "Bell" in output
    assert not set("\x1b\x9b\x07\u202e") & set(output)


def test_near_names_are_offered_for_a_wrong_case(tmp_path):
    """A name that does not ship, and a path that is not there."""
    assert "'cuba-laos'" in run("verify", "cuba-lao", "--sources", tmp_path).stderr
    missing = run("verify", Path("none.yaml"), "--sources", tmp_path)
    assert (missing.exit_code, missing.stdout) == (1, "")
