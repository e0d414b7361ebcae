"""What is installed: pinned in constraints.txt, declared with lower bounds in pyproject.toml."""

import importlib.util
import re
import sys

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
LINE = re.compile(
    r"[a-z0-9]+(-[a-z0-9]+)*==[0-9][0-9a-z.]*"
    r'( ; python_version (<|>=) "3\.\d+"( and python_version < "3\.\d+")?)?'
)


def script(root, name, monkeypatch):
    """Load a script of `.ci/` as a module."""
    monkeypatch.syspath_prepend(str(root / ".ci"))
    spec = importlib.util.spec_from_file_location(name, root / ".ci" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def declared(root, monkeypatch):
    """Give what pyproject.toml declares."""
    return script(root, "declared", monkeypatch).declared()


@pytest.fixture
def pins(root, monkeypatch):
    """Give the script that writes constraints.txt."""
    return script(root, "pins", monkeypatch)


@pytest.fixture(scope="module")
def lines(root):
    """Give the lines of constraints.txt."""
    return (root / "constraints.txt").read_text(encoding="utf-8").splitlines()


def test_the_pins_name_releases_and_nothing_else(lines):
    """Each line is a name, a release and perhaps a Python: no host, address, option or comment."""
    assert [line for line in lines if not LINE.fullmatch(line)] == []


def test_the_pins_are_sorted(lines):
    """By name, then from the oldest Python to the newest, so that a change is one line."""
    names = [line.partition("==")[0] for line in lines]
    assert names == sorted(names)
    for name in {name for name in names if names.count(name) > 1}:
        markers = [line.partition(" ; ")[2] for line in lines if line.startswith(f"{name}==")]
        assert markers[0].startswith("python_version <")
        assert all(marker.startswith("python_version >=") for marker in markers[1:])


@pytest.mark.parametrize("python", PYTHONS)
def test_each_declared_package_is_pinned_once_within_its_bound(declared, lines, python):
    """Every dependency, extra, group and build requirement has one release on each Python."""
    here = {"python_version": python}
    pinned = [Requirement(line) for line in lines]
    for name, bound, marker, _ in declared:
        if marker and not Requirement(f"x ; {marker}").marker.evaluate(here):
            continue
        (found,) = (
            pin
            for pin in pinned
            if pin.name == name and (pin.marker is None or pin.marker.evaluate(here))
        )
        (exactly,) = found.specifier
        assert Version(exactly.version) >= Version(bound), name


def test_every_package_is_declared_with_one_bound(declared):
    """A package that stands in two places has the same lower bound in both."""
    names = [name for name, *_ in {asked[:2] for asked in declared}]
    assert len(names) == len(set(names))
    assert {"numpy", "pandas", "hatchling", "pytest"} <= set(names)


def test_a_release_that_differs_between_pythons_gets_markers(pins):
    """Neighbours with the same release share a line; the ends are open, for Pythons to come."""
    releases = {
        "3.11": {"a": "1", "b": "1", "c": "1"},
        "3.12": {"a": "2", "b": "1"},
        "3.13": {"a": "2", "b": "1"},
        "3.14": {"a": "3", "b": "1"},
    }
    assert pins.lines(releases) == [
        'a==1 ; python_version < "3.12"',
        'a==2 ; python_version >= "3.12" and python_version < "3.14"',
        'a==3 ; python_version >= "3.14"',
        "b==1",
        "c==1",
    ]


def test_the_pins_are_resolved_for_each_python_that_is_named(pins, root):
    """The script knows the Pythons from the lowest of pyproject.toml on."""
    assert pins.PYTHONS == PYTHONS
    assert f'requires-python = ">={PYTHONS[0]}"' in (root / "pyproject.toml").read_text()


@pytest.mark.parametrize(
    ("text", "asked", "lowest"),
    [
        ("PyYAML>=6.0.2", "pyyaml>=6.0.2", "pyyaml==6.0.2"),
        ("lazy_loader>=0.4", "lazy-loader>=0.4", "lazy-loader==0.4"),
        ("ibis-framework[duckdb]>=10", "ibis-framework[duckdb]>=10", "ibis-framework==10"),
        ("a>=1; os_name == 'nt'", "a>=1 ; os_name == 'nt'", "a==1 ; os_name == 'nt'"),
    ],
)
def test_a_requirement_is_asked_for_and_constrained_to_its_bound(
    root, monkeypatch, text, asked, lowest
):
    """Names are written as an index does; extras are asked for, and stand in no constraint."""
    requirement = script(root, "declared", monkeypatch)._requirement(text)
    assert (str(requirement), requirement.lowest) == (asked, lowest)


@pytest.mark.parametrize("text", ["pandas", "pandas<3", "pandas>=3,<4", "pandas @ file:///x"])
def test_what_has_no_plain_lower_bound_is_refused(root, monkeypatch, text):
    """A requirement that cannot be tried at its lowest is told, with what is expected."""
    module = script(root, "declared", monkeypatch)
    with pytest.raises(SystemExit, match="expected a lower bound"):
        module._requirement(text)
