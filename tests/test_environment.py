"""The scripts that make an environment and install in it find what works, or say what does not."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="`.ci/environment` is a shell script")

TOOLS = ("dirname", "cat", "rm", "mkdir", "cp", "sh", "find", "mktemp", "tail")

# Stands in for a Python: old or new, with or without the parts that make an environment.
PYTHON = """#!/bin/sh
case "$*" in
"-c "*) exit {old} ;;
"--version") echo "Python 3.99" ;;
"-m venv"*) [ "{venv}" = yes ] && mkdir -p "$4/bin" && cp "$0" "$4/bin/python" ;;
"-m pip --version"*) exit 0 ;;
"-m pip"*) echo "$*" >>said; echo "WARNING: the cache is off"; exit {pip} ;;
esac
"""


@pytest.fixture
def machine(tmp_path, root):
    """Make a machine with a project on it, the tools of every system, and no Python yet."""
    for folder in ("bin", "project/.ci"):
        (tmp_path / folder).mkdir(parents=True)
    for tool in TOOLS:
        (tmp_path / "bin" / tool).symlink_to(shutil.which(tool))
    for script in ("environment", "install"):
        shutil.copy(root / ".ci" / script, tmp_path / "project" / ".ci")
    return tmp_path


def put(machine: Path, name: str, *, old: int = 0, venv: str = "yes", pip: int = 0) -> None:
    """Put a Python under a name on the PATH of the machine."""
    script = machine / "bin" / name
    script.write_text(PYTHON.format(old=old, venv=venv, pip=pip))
    script.chmod(0o755)


def make(machine: Path, *words: str, **settings: str) -> subprocess.CompletedProcess:
    """Run the script on the machine."""
    return subprocess.run(
        ["sh", machine / "project" / ".ci" / "environment", *words],
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


def test_an_environment_of_another_name_stands_beside(machine):
    """A folder that is named is made, and `.venv` is left alone."""
    put(machine, "python3")
    assert make(machine, ".venv-newest").returncode == 0
    folders = {path.name for path in (machine / "project").glob(".venv*")}
    assert folders == {".venv-newest"}


def test_an_environment_that_is_good_keeps_its_time(machine):
    """A second run changes nothing, so that nothing is installed again."""
    put(machine, "python3")
    stamp = machine / "project" / ".venv" / "made"
    script = machine / "project" / ".ci" / "environment"
    os.utime(script, (1, 1))
    make(machine)
    os.utime(stamp, (1_000, 1_000))
    assert make(machine).returncode == 0
    assert stamp.stat().st_mtime == 1_000


def test_pip_is_silent_where_it_succeeds(machine):
    """What pip has to say of its cache or an index is not what was asked for."""
    put(machine, "python3")
    done = make(machine)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    said = (machine / "project" / "said").read_text()
    assert "--constraint constraints.txt" in said


def test_pip_is_heard_where_it_fails(machine):
    """A failed install ends with what pip says, and where it was installed to."""
    put(machine, "python3", pip=1)
    done = make(machine)
    assert done.returncode == 1
    assert "WARNING: the cache is off" in done.stderr
    assert "Installing into .venv failed" in done.stderr
