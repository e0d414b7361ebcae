"""`bilateral anchor`: the file is changed in place, and what is left is said."""

from codecs import BOM_UTF8

import pytest
from click.testing import CliRunner

from bilateral.casefile import rewrite
from bilateral.casefile.reading import CaseFile
from bilateral.cli import main
from bilateral.errors import BilateralError
from tests.casefiles import GOOD

NEWS = "Cuba sent thirty doctors in March 2015. They left. They left.\n"


def run(*words):
    """Call the command line."""
    return CliRunner().invoke(main, [*map(str, words)])


@pytest.fixture
def folder(tmp_path):
    """Give a folder with the text of a source."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    return tmp_path


def case(folder, *quoted, encode=str.encode):
    """Write the small good case file with quotes in place of its first citations."""
    cites = [line for line in GOOD.splitlines(keepends=True) if "- {source: news" in line]
    text = GOOD
    for line, words in zip(dict.fromkeys(cites), quoted, strict=False):
        text = text.replace(line, f'      - {{source: news, quote: "{words}"}}\n', 1)
    path = folder / "case.yaml"
    path.write_bytes(encode(text))
    return path


def test_all_quotes_are_replaced_at_once(folder):
    """The file is written, one line says so, and there is nothing left to warn of."""
    path = case(folder, "Cuba sent ... 2015.")
    assert "quote is left here" in run("validate", path).stdout
    result = run("anchor", path, "--sources", folder)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == f"{path}: 1 of 1 quote anchored\n"
    assert "quote" not in path.read_text(encoding="utf-8")
    assert run("anchor", path, "--sources", folder).stdout == f"{path}: no quotes to anchor\n"


def test_what_cannot_be_anchored_stays_and_the_rest_is_written(folder):
    """Exit code 1, with line, reason and both places."""
    path = case(folder, "Cuba sent", "They left.")
    result = run("anchor", path, "--sources", folder)
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{path}: 1 of 2 quotes anchored\n{path}:")
    assert "in 2 places" in result.stdout
    assert result.stderr == "1 quote left in the file; correct it, and anchor again\n"
    text = path.read_text(encoding="utf-8")
    assert "Cuba sent" not in text
    assert text.count('quote: "They left."') == 1


def test_how_an_editor_saved_the_file_is_kept(folder):
    """Its byte order mark and its line ends, everywhere."""
    path = case(
        folder, "Cuba sent", encode=lambda text: BOM_UTF8 + text.replace("\n", "\r\n").encode()
    )
    assert run("anchor", path, "--sources", folder).exit_code == 0
    data = path.read_bytes()
    assert data.startswith(BOM_UTF8 + b"id")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert b"sha256" in data


def test_a_file_that_was_saved_meanwhile_is_not_overwritten(folder):
    """Two people, or an editor and a command: nothing is lost in silence."""
    path = case(folder, "Cuba sent")
    file = CaseFile(path)
    path.write_text(GOOD, encoding="utf-8")
    with pytest.raises(BilateralError, match="nothing is written"):
        rewrite.rewrite(file, "id: x\n")
    assert path.read_text(encoding="utf-8") == GOOD


def test_an_empty_quote_is_refused_and_stays(folder):
    """It is nowhere and everywhere."""
    path = case(folder, "...")
    before = path.read_bytes()
    result = run("anchor", path, "--sources", folder)
    assert result.exit_code == 1
    assert "no words were given" in result.stdout
    assert path.read_bytes() == before
