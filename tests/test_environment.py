"""The script that makes `.venv` finds a Python that works, or says what to install."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="`.ci/environment` is a shell script")

TOOLS = ("dirname", "cat", "rm", "mkdir", "cp", "sh")

# Stands in for a Python: old or new, with or without the parts that make an environment.
PYTHON = """#!/bin/sh
case "$*" in
"-c "*) exit {old} ;;
"--version") echo "Python 3.99" ;;
"-m venv"*) [ "{venv}" = yes ] && mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
"-m pip"*) exit 0 ;;
esac
"""


@pytest.fixture
def machine(tmp_path, root):
    """Make a machine with a project on it, the tools of every system, and no Python yet."""
    for folder in ("bin", "project/.ci"):
        (tmp_path / folder).mkdir(parents=True)
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool))
    shutil.copy(root / ".ci" / "environment", tmp_path / "project" / ".ci")
    return tmp_path


def put(machine: Path, name: str, *, old: int = 0, venv: str = "yes") -> None:
    """Put a Python under a name on the PATH of the machine."""
    script = machine / "bin" / name
    script.write_text(PYTHON.format(old=old, venv=venv))
    script.chmod(0o755)


def make(machine: Path, **settings: str) -> subprocess.CompletedProcess:
    """Run the script on the machine."""
    return subprocess.run(
        ["sh", machine / "project" / ".ci" / "environment"],
        env={"PATH": str(machine / "bin"), **settings},
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_python_is_told(machine):
    """Without any Python the script says which is needed, and how to name one."""
    done = make(machine)
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
    assert "make PYTHON=" in done.stderr


def test_an_old_python_or_an_empty_name_is_passed_over(machine):
    """A python3 that is too old, or a name that only complains, does not end the search."""
    put(machine, "python3", old=1)
    put(machine, "python3.14", old=127)
    put(machine, "python3.12")
    done = make(machine)
    assert done.returncode == 0, done.stderr
    made = machine / "project" / ".venv" / "bin" / "python"
    assert made.read_text() == (machine / "bin" / "python3.12").read_text()


def test_a_python_without_venv_is_passed_over(machine):
    """Where one Python cannot make an environment, the next one does."""
    put(machine, "python3", venv="no")
    put(machine, "python3.13")
    assert make(machine).returncode == 0


def test_only_pythons_without_venv_are_told(machine):
    """Where none can make an environment, the script names what is missing, and leaves nothing."""
    put(machine, "python3", venv="no")
    done = make(machine)
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr
    assert not (machine / "project" / ".venv").exists()


def test_a_named_python_is_the_only_one_tried(machine):
    """PYTHON=... is taken at its word: no other is used in its place."""
    put(machine, "python3")
    done = make(machine, PYTHON="python3.98")
    assert done.returncode == 1
    assert "found none at python3.98" in done.stderr


def test_an_environment_that_was_moved_is_made_anew(machine):
    """The commands of an environment hold its path, so a moved one is not used."""
    put(machine, "python3")
    assert make(machine).returncode == 0
    stamp = machine / "project" / ".venv" / "made"
    left = machine / "project" / ".venv" / "bin" / "python"
    left.write_text(left.read_text() + "# moved\n")
    stamp.write_text("/elsewhere\n")
    assert make(machine).returncode == 0
    assert stamp.read_text().strip() == str((machine / "project").resolve())
    assert "# moved" not in left.read_text()
