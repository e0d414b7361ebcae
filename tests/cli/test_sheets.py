"""`bilateral export` and `import`: a case into a spreadsheet and back."""

import openpyxl
import pytest

import bilateral as bl
from tests.cli.test_commands import run


@pytest.mark.parametrize("name", ["laos.xlsx", "laos"])
def test_a_case_goes_out_and_comes_back(name, tmp_path):
    """The case file from a workbook, or from a folder of CSV, is the case that was exported."""
    assert run("export", "cuba-laos", tmp_path / name).exit_code == 0
    result = run("import", tmp_path / name, tmp_path / "laos.yaml")
    assert result.exit_code == 0
    ties = len(bl.load("cuba-laos").ties)
    assert result.stdout.startswith(
        f"Written to {tmp_path / 'laos.yaml'}: cuba-laos, {ties} ties, "
    )
    assert result.stdout.count("\n") == 1
    assert bl.load(tmp_path / "laos.yaml") == bl.load("cuba-laos")


def test_nothing_is_replaced_unless_it_is_asked_for(tmp_path):
    """What was typed into a workbook, or written in a case file, is not overwritten."""
    for words in (["export", "cuba-laos", tmp_path / "a.xlsx"], ["import", tmp_path / "a.xlsx",
                                                                 tmp_path / "a.yaml"]):  # fmt: skip
        assert run(*words).exit_code == 0
        before = words[2].read_bytes()
        refused = run(*words)
        assert refused.exit_code == 2
        assert "--replace" in refused.stderr
        assert words[2].read_bytes() == before
        assert run(*words, "--replace").exit_code == 0


def test_mistakes_are_printed_and_nothing_is_written(tmp_path):
    """Each mistake is a line with sheet, row and column."""
    run("export", "cuba-laos", tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    book["ties"]["A2"].value, book["facts"].title = "NO", "fact"
    book.save(tmp_path / "a.xlsx")
    result = run("import", tmp_path / "a.xlsx", tmp_path / "a.yaml")
    assert result.exit_code == 1
    assert "sheet ties, row 2, column A (id)" in result.stderr
    assert not (tmp_path / "a.yaml").exists()
