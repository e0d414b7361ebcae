"""A chart added to a copy of the package by one folder and one row is offered everywhere."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bilateral
from bilateral.resources import data_folder

KIND_COUNTS = '''"""How many kinds of tie each case has on record: a line of words for each."""

from dataclasses import dataclass

from bilateral._charts.chart_type import ChartType


@dataclass(frozen=True)
class Lines:
    words: tuple
    height: float


def read(frame, *, names=None):
    counts = frame[frame["record"].eq("recorded")].groupby("relationship")["kind"].nunique()
    return {(names or {}).get(case, case): count for case, count in counts.items()}


def title(data):
    return "Kinds of tie on record"


def alt_text(data):
    return "; ".join(f"{name} {count}" for name, count in data.items()) + "."


def lay_out(data, space):
    return Lines(tuple(f"{name}: {count}" for name, count in data.items()), 16.0 * len(data))


def draw(data, layout, canvas):
    for number, words in enumerate(layout.words):
        canvas.write(words, 0, 16.0 * number + 8.0, gid=f"line:{number}")


KIND_COUNTS = ChartType(
    read=read, title=title, alt_text=alt_text, lay_out=lay_out, draw=draw,
    columns=("relationship", "kind", "record"),
)


def kind_counts(frame, *, ax=None, names=None, **placement):
    """Write how many kinds of tie each case has on record."""
    return KIND_COUNTS.draw_frame(frame, ax, placement, names=names)
'''

ROW = 'ChartRow(name="kind_counts", finding="profile", in_report=True),\n    '

ASKED = """
import sys
import bilateral as bl
from bilateral.comparison.plots import Plots
both = bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))
chart = both.plot.kind_counts()
print(chart.alt_text())
print(chart.audit(), len(chart.sources))
print(bl.charts.kind_counts(chart.frame).get_title(loc="left"))
Plots.every = lambda plots: {"kind_counts": plots.kind_counts()}  # the others take long
written = both.save(sys.argv[1])
print(sorted(path.name for path in written if path.stem.startswith("kind_counts")))
print(chart.alt_text() in written[0].read_text(encoding="utf-8"))
"""


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """Copy the package, and add one folder and one row."""
    root = tmp_path_factory.mktemp("copy")
    package = root / "bilateral"
    skipped = shutil.ignore_patterns("__pycache__")
    shutil.copytree(Path(bilateral.__file__).parent, package, ignore=skipped)
    shutil.copytree(data_folder(), root / "data")
    folder = package / "_charts" / "kind_counts"
    folder.mkdir()
    (folder / "__init__.py").write_text(KIND_COUNTS, encoding="utf-8")
    registry = package / "_charts" / "registry.py"
    text = registry.read_text(encoding="utf-8")
    registry.write_text(text.replace("ChartRow(name=", ROW + "ChartRow(name=", 1), encoding="utf-8")
    return root


def test_one_folder_and_one_row_are_all_that_a_chart_takes(copied, tmp_path):
    """It is a method, a drawing, a file, and a picture of the report, with its sources."""
    done = subprocess.run(
        [sys.executable, "-c", ASKED, str(tmp_path / "out")],
        capture_output=True, text=True, cwd=copied, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "Kinds of tie on record. Cuba and Laos 5; Cuba and Pakistan 7.",
        "() 2",
        "Kinds of tie on record",
        "['kind_counts.svg']",
        "True",
    ]
