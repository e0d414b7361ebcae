"""One row a chart: what is in the registry is what `bl.charts` and the plots offer."""

import inspect
import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest

import bilateral as bl
from bilateral import _charts
from bilateral._charts.registry import BY_NAME, CHARTS, DATA_CHARTS, EVERY
from bilateral.comparison.plots import CasePlots, Plots

STUB = Path(bl.__file__).parent / "comparison" / "plots.pyi"


@pytest.mark.parametrize("row", EVERY.values(), ids=lambda row: row.name)
def test_a_row_stands_for_a_folder_with_a_function_of_its_name(row):
    """The public function is written in the folder of the chart, and bears its name."""
    assert row.function.__module__ == f"bilateral._charts.{row.name}"
    assert getattr(bl.charts, row.name) is row.function
    assert isinstance(row.function, FunctionType)


@pytest.mark.parametrize("row", EVERY.values(), ids=lambda row: row.name)
def test_the_options_of_the_function_are_those_that_are_read(row):
    """What a chart can be told is the same by its function and by its method."""
    given = inspect.signature(row.function).parameters
    read = inspect.signature(row.type.read).parameters
    common = {"frame", "ax", "placement"}
    assert set(given) - common == set(read) - common - {"chart"}


def test_every_folder_of_a_chart_has_a_row():
    """A chart that has no row would be offered nowhere."""
    home = Path(_charts.__file__).parent
    folders = {path.parent.name for path in home.glob("*/describe.py")}
    assert folders == set(EVERY)


def test_one_relationship_has_the_charts_of_its_rows():
    """The others are comparisons, and say so."""
    names = {row.name for row in CHARTS if row.single}
    plot = bl.load("cuba-laos").plot
    assert {name for name in BY_NAME if name in dir(plot)} == names
    with pytest.raises(AttributeError, match=r"'dumbbell'.*; a comparison has one"):
        _ = plot.dumbbell
    with pytest.raises(AttributeError, match="'timelines'"):
        _ = plot.timelines


def test_the_stub_names_every_chart():
    """A type checker sees the same methods as a running program."""
    text = STUB.read_text(encoding="utf-8")
    single, compared = text.split(f"class {Plots.__name__}({CasePlots.__name__}, ")
    for row in CHARTS:
        assert f"    def {row.name}(" in (single if row.single else compared)
    of_data = Path(bl.__file__).parent / "_world" / "plots.pyi"
    for row in DATA_CHARTS:
        assert f"    def {row.name}(" in of_data.read_text(encoding="utf-8")


def test_the_stub_of_the_drawings_names_every_chart():
    """A type checker finds each function of `bilateral.charts` that a running program has."""
    text = Path(bl.charts.__file__).with_suffix(".pyi").read_text(encoding="utf-8")
    for row in EVERY.values():
        assert f"from bilateral._charts.{row.name} import {row.name} as {row.name}" in text


def test_the_registry_waits_with_matplotlib():
    """Who reads which charts there are does not load what draws them."""
    modules = "sys, bilateral._charts.registry, bilateral.charts"
    code = f"import {modules}; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
