"""What docstrings show runs and shows what it says; what they refer to is there."""

import doctest
import importlib
import re
from inspect import isfunction
from pathlib import Path
from pkgutil import resolve_name

import pytest

import bilateral
from bilateral.errors import MissingExtraError

PACKAGE = Path(bilateral.__file__).parent
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS

MODULES = sorted(
    ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")
    for path in PACKAGE.rglob("*.py")
    if path.stem != "__main__"
)
REFERENCE = re.compile(r"`(bilateral(?:\.\w+)+)")


def examples(name: str) -> list[doctest.DocTest]:
    """Find the examples of a module; skip it when an extra that it needs is not installed."""
    try:
        module = importlib.import_module(name)
    except (MissingExtraError, ModuleNotFoundError) as error:
        if getattr(error, "name", None) == name:
            raise
        pytest.skip(f"{name} needs what is not installed: {error}")
    return [test for test in doctest.DocTestFinder().find(module) if test.examples]


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name, tmp_path, monkeypatch):
    """What a docstring shows after >>> is what happens, from whichever folder it is tried."""
    monkeypatch.chdir(tmp_path)
    told: list[str] = []
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    for test in examples(name):
        runner.run(test, out=told.append)
    assert runner.failures == 0, "".join(told)


@pytest.mark.parametrize(
    "name", [name for name in bilateral.__all__ if isfunction(getattr(bilateral, name))]
)
def test_each_public_function_has_an_example(name):
    """Whoever asks `help(bl.load)` sees how it is used."""
    assert ">>> " in (getattr(bilateral, name).__doc__ or "")


def test_what_a_docstring_refers_to_is_there():
    """A function that moves takes along every mention of where it is."""
    lost = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for name in REFERENCE.findall(path.read_text(encoding="utf-8")):
            try:
                resolve_name(name)
            except (ImportError, AttributeError):
                lost.append((path.relative_to(PACKAGE).as_posix(), name))
    assert lost == []
