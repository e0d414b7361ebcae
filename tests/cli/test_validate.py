"""`bilateral validate`: many files and folders, in three formats."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner

from bilateral.cli import main
from bilateral.errors import DID_YOU_MEAN, UNKNOWN
from tests.casefiles import GOOD


def run(*words):
    """Call the command line."""
    return CliRunner().invoke(main, ["validate", *map(str, words)])


BAD = GOOD.replace("    date: 2015-03", "    date: 2015-13")
QUOTED = GOOD.replace("        span: [10, 40]", '        quote: "a ... b"').replace(
    f"        sha256: {'a' * 64}\n", "", 1
)


@pytest.fixture
def folder(tmp_path):
    """Give a folder with a good, a bad and an unfinished case, and a file of sources."""
    files = {"a-good.yaml": GOOD, "b-bad.yaml": BAD, "c-quoted.yml": QUOTED}
    for name, text in {**files, "sources.yaml": "sources: []\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_folder_stands_for_its_case_files(folder):
    """In the order of their names; a quote is a warning, and counts as no error."""
    result = run(folder)
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0] == f"{folder}/a-good.yaml: no errors"
    assert lines[1].startswith(f"{folder}/b-bad.yaml:32: ties[visit].date: ")
    assert lines[2] == f"{folder}/c-quoted.yml: no errors"
    assert lines[3].startswith(f"{folder}/c-quoted.yml:39: ties[visit].cites[0].quote: a quote")
    assert (len(lines), result.stderr) == (4, "1 error found\n")
    assert run(folder / "c-quoted.yml").exit_code == 0


def test_json_has_an_object_for_each_error_and_warning(folder):
    """And an empty list where there is none."""
    result = run(folder, "--format", "json")
    assert (result.exit_code, result.stderr) == (1, "")
    found = json.loads(result.stdout)
    assert [item["severity"] for item in found] == ["error", "warning"]
    assert (found[0]["file"], found[0]["line"]) == (f"{folder}/b-bad.yaml", 32)
    assert found[0]["path"] == "ties[visit].date"
    assert "2015-13" in found[0]["message"]
    assert json.loads(run(folder / "a-good.yaml", "--format", "json").stdout) == []


def test_github_has_an_annotation_for_each(folder):
    """On one line each, with its signs escaped, so that a name or a text forges none."""
    odd = folder / "d,e:%\n\x1bf.yaml"
    odd.write_text("id: x\n", encoding="utf-8")
    lines = run(folder, "--format", "github").stdout.splitlines()
    bad = f"{folder}/b-bad.yaml"
    assert lines[0].startswith(f"::error file={bad},line=32,title=ties[visit].date::'2015-13' is")
    assert lines[1].startswith("::warning file=")
    assert all(line.startswith(("::error ", "::warning ")) for line in lines)
    assert any(r"d%2Ce%3A%25%0A\x1bf.yaml" in line for line in lines)


def test_a_line_break_in_the_name_of_a_file_forges_no_line(tmp_path):
    """Each error is one line that begins with the file that has it."""
    path = tmp_path / "a.yaml\nb.yaml:1: forged: no errors.yaml"
    path.write_text(BAD, encoding="utf-8")
    result = run(path)
    assert len(result.stdout.splitlines()) == 1
    path.write_text(GOOD, encoding="utf-8")
    assert len(run(path).stdout.splitlines()) == 1
    path.write_text('"k\\nb.yaml:1: x": y\n' + GOOD, encoding="utf-8")
    assert len(run(path).stdout.splitlines()) == 1


def test_an_unknown_name_loses_no_error_of_the_other_files(folder):
    """Wrong use is the exit code, and everything else is printed too."""
    result = run(folder / "b-bad.yaml", "cuba-lao", folder / "a-good.yaml")
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 2
    assert f"{UNKNOWN} relationship 'cuba-lao'; {DID_YOU_MEAN} 'cuba-laos'" in result.stderr
    assert "1 error found" in result.stderr


def test_near_names_are_offered_for_a_wrong_format(folder):
    """Nothing is printed as a result."""
    result = run(folder, "--format", "jason")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{DID_YOU_MEAN} 'json'" in result.stderr


def test_what_a_check_does_not_need_is_not_imported():
    """So that a file is checked in a moment; benchmarks/desk.py measures it."""
    check = """if True:
        import sys
        from bilateral.casefile.faults import faults
        print(len(faults("cuba-laos")), "numpy" in sys.modules, "pandas" in sys.modules)
    """
    done = subprocess.run([sys.executable, "-c", check], capture_output=True, check=True, text=True)
    assert done.stdout == "0 False False\n"


def test_a_draft_with_many_quotes_is_read_at_a_glance(folder):
    """The first three quotes are listed, the others counted; programs get all of them."""
    path = folder / "c-quoted.yml"
    quote = '      - {source: news, quote: "a ... b"}\n'
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("    cites:\n", f"    cites:\n{quote * 4}", 1), encoding="utf-8")
    *_, last = lines = run(path).stdout.splitlines()
    assert len(lines) == 5
    assert last.startswith(f"{path}: 2 more quotes, from line ")
    assert len(json.loads(run(path, "--format", "json").stdout)) == 5
