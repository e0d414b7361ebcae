"""What the README says works: its Python and commands run, its case is valid, its links lead."""

import json
import re
import subprocess
import sys

import pytest

import bilateral as bl

BLOCK = re.compile(r"```(\w+)\n(.*?)```", re.DOTALL)


@pytest.fixture(scope="module")
def readme(root) -> str:
    """Give the text of the README."""
    return (root / "README.md").read_text(encoding="utf-8")


def blocks(readme: str, language: str) -> list[str]:
    """Give the blocks of code in one language, in order."""
    return [code for name, code in BLOCK.findall(readme) if name == language]


@pytest.fixture
def case_file(readme, tmp_path):
    """Write the case that the README shows, where its commands expect it."""
    (case,) = blocks(readme, "yaml")
    path = tmp_path / "my-case.yaml"
    path.write_text(case, encoding="utf-8")
    return path


def test_the_python_runs(readme, tmp_path, monkeypatch):
    """The lines to type in a notebook run in order, and save the chart that they name."""
    monkeypatch.chdir(tmp_path)
    exec("\n".join(blocks(readme, "python")), {})  # noqa: S102 (our own text)
    assert (tmp_path / "timeline.svg").read_text(encoding="utf-8").startswith("<?xml")


def test_the_first_block_has_five_lines(readme):
    """What is called the first five lines has five."""
    lines = [line for line in blocks(readme, "python")[0].splitlines() if line]
    assert len(lines) == 5


def test_the_commands_run(readme, case_file):
    """Each command line that the README shows ends well."""
    lines = "".join(blocks(readme, "console")).splitlines()
    assert len(lines) >= 5
    for line in lines:
        words = line.removeprefix("$ bilateral ").split()
        command = [sys.executable, "-c", "from bilateral.cli import main; main()", *words]
        done = subprocess.run(
            command, cwd=case_file.parent, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, line + done.stdout + done.stderr


def test_the_case_is_valid(case_file):
    """The case file that the README shows loads, without a fault."""
    assert [tie.id for tie in bl.load(case_file).ties] == ["medical-students-1982"]


def test_the_make_targets_are_there(readme, root):
    """Each `make NAME` that the README names is in the Makefile."""
    makefile = (root / "Makefile").read_text(encoding="utf-8")
    named = set(
        re.findall(r"make (\w+)", "".join(re.findall(r"`[^`]*`|```.*?```", readme, re.DOTALL)))
    )
    assert {"demo", "test"} <= named
    for name in named:
        assert re.search(rf"^{name}:", makefile, re.MULTILINE), name


def test_the_links_lead_somewhere(readme, root):
    """Each picture and file that the README points to is in the repository."""
    places = [place for place in re.findall(r"\]\(([^)]+)\)", readme) if "://" not in place]
    assert places
    for place in places:
        assert (root / place).exists(), place


def test_the_picture_is_fresh(root):
    """The chart at the top shows today's records: the data beside it are those of a new one."""
    both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
    kept = json.loads((root / "docs" / "timeline.svg.json").read_text(encoding="utf-8"))
    chart = both.plot.timeline()
    assert kept["alt"] == chart.alt_text(), "run `make notebooks`"
    assert len(kept["data"]) == len(chart.frame), "run `make notebooks`"
