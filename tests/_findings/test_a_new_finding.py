"""A finding added to a copy of the package by one file and one method is there everywhere."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bilateral
from bilateral.resources import data_folder

OLDEST = '''"""Which tie of each case is the oldest."""

from bilateral._findings.result import FindingSpec, Result, columns

COLUMNS = columns("relationship id date")


def oldest(cases):
    """Name the tie of each case that can have begun first."""
    rows = [
        {"relationship": case.id, "id": tie.id, "date": tie.date}
        for case in cases
        for tie in sorted(filter(_is_bounded, case.ties), key=lambda tie: tie.when.outer)[:1]
    ]
    ties = [(row["relationship"], row["id"]) for row in rows]
    return Result(rows=rows, columns=COLUMNS, summary="The oldest are named.", ties=ties)


def _is_bounded(tie):
    return tie.when.start_earliest is not None


SPEC = FindingSpec(title="What is oldest", find=oldest, shown="relationship date id")
'''

ASKED = """
import sys
import bilateral as bl
from bilateral.comparison.plots import Plots
both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
finding = both.findings()["oldest"]
assert both.oldest().summary == finding.summary
print(*finding.frame["id"])
print(len(finding.sources), finding.warnings == both.warnings())
Plots.every = lambda _: {}  # drawing takes long, and is not asked of here
written = both.save(sys.argv[1])
print("oldest.csv" in {path.name for path in written})
print('href="oldest.csv"' in written[0].read_text(encoding="utf-8"))
"""


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """Copy the package, and add one file and one method."""
    root = tmp_path_factory.mktemp("copy")
    package = root / "bilateral"
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(bilateral.__file__).parent, package, ignore=skipped)
    shutil.copytree(data_folder(), root / "data")
    (package / "_findings" / "oldest.py").write_text(OLDEST, encoding="utf-8")
    comparison = package / "comparison" / "comparison.py"
    text = comparison.read_text(encoding="utf-8")
    text = text.replace("    distinct,\n", "    distinct,\n    oldest,\n", 1)
    method = "    distinct = finding_method(distinct.SPEC)\n"
    text = text.replace(method, method + method.replace("distinct", "oldest"), 1)
    comparison.write_text(text, encoding="utf-8")
    return root


def test_one_file_and_one_method_are_all_that_a_finding_takes(copied, tmp_path):
    """It is among the findings, on the page and in the folder, with sources and warnings."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(tmp_path / "out")],
        check=True,
        capture_output=True,
        text=True,
        cwd=copied,
        env={"PYTHONPATH": str(copied), "PATH": "", "MPLBACKEND": "agg"},
    )
    assert done.stdout.splitlines() == [
        "relations-52-years lao-delegations-to-cuba",
        "2 True",
        "True",
        "True",
    ]
