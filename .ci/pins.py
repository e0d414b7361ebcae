"""Write constraints.txt: for all extras and groups, the newest releases that go together.

Every Python is resolved for, also those that are not on this machine; a release that differs
between them gets a marker. No index is named: the file holds for whatever index one installs from.
"""

import json
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from declared import ROOT, Requirement, canonical, declared

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
# Published as source alone, so that pip cannot resolve them for a Python that is not here.
SOURCE_ONLY = {"pyspark": "4.0.5", "py4j": "0.10.9.9"}
# pip tells wheels apart by the Python that is asked for, but markers by the one that it runs on.
PIP = """
import sys
from pip._vendor.packaging import markers
here = markers.default_environment
there = {"python_version": sys.argv[1], "python_full_version": sys.argv[1] + ".0"}
markers.default_environment = lambda: {**here(), **there}
from pip._internal.cli.main import main
sys.exit(main(sys.argv[2:]))
"""


def resolved(python: str) -> dict[str, str]:
    """Give the release of each package that pip would install on a Python, by name."""
    of_wheels = (str(each) for each in declared() if not SOURCE_ONLY.keys() & words_of(each))
    wanted = [*of_wheels, "pip>=25.3"]  # pip as `.ci/environment` asks for it
    options = ["--dry-run", "--ignore-installed", "--disable-pip-version-check"]
    options += ["--only-binary", ":all:", "--python-version", python, "--target", "nowhere"]
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        done = subprocess.run(
            [sys.executable, "-c", PIP, python, "install", *options, "--report", report, *wanted],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            why = "\n".join([*done.stdout.splitlines()[-10:], done.stderr])
            sys.exit(f"{why}\nFor Python {python} no releases go together; pip says why above.")
        found = (entry["metadata"] for entry in json.loads(report.read_text())["install"])
        releases = {canonical(entry["name"]): entry["version"] for entry in found}
        return releases | SOURCE_ONLY


def words_of(requirement: Requirement) -> set[str]:
    """Give the names of a package and of its extras, which bring packages of that name."""
    return {requirement.name, *requirement.extras.strip("[]").split(",")}


def lines(releases: dict[str, dict[str, str]]) -> list[str]:
    """Merge the releases for each Python, oldest first, into sorted lines.

    Examples
    --------
    >>> lines({"3.11": {"a": "1", "b": "1"}, "3.12": {"a": "2", "b": "1"}})
    ['a==1 ; python_version < "3.12"', 'a==2 ; python_version >= "3.12"', 'b==1']
    """
    names = sorted({name for found in releases.values() for name in found})
    return [line for name in names for line in _lines_of(name, releases)]


def _lines_of(name: str, releases: dict[str, dict[str, str]]) -> list[str]:
    pythons = [python for python in releases if name in releases[python]]
    runs = [list(run) for _, run in groupby(pythons, key=lambda python: releases[python][name])]
    written = []
    for place, run in enumerate(runs):
        bounds = [f'python_version >= "{run[0]}"'] * (place > 0)
        bounds += [f'python_version < "{runs[place + 1][0]}"' for _ in runs[place + 1 : place + 2]]
        marker = f" ; {' and '.join(bounds)}" if bounds else ""
        written.append(f"{name}=={releases[run[0]][name]}{marker}")
    return written


if __name__ == "__main__":
    pinned = lines({python: resolved(python) for python in PYTHONS})
    (ROOT / "constraints.txt").write_text("".join(f"{line}\n" for line in pinned), encoding="utf-8")
    print(f"constraints.txt pins {len(pinned)} releases, for Python {', '.join(PYTHONS)}")
