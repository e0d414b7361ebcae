"""What pyproject.toml declares: every requirement of the package, its extras, groups and build.

Run as a script, it prints each at its lower bound, as constraints for `make test-lowest`.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SHAPE = re.compile(
    r"(?P<name>[\w.-]+)(?P<extras>\[[\w.,-]+\])?>=(?P<bound>[\d.]+)(?:\s*;\s*(?P<marker>.+))?"
)


class Requirement(NamedTuple):
    """A package, its lower bound, the marker that says where it is wanted, and its extras."""

    name: str
    bound: str
    marker: str = ""
    extras: str = ""

    def __str__(self) -> str:
        """Write it as pip reads it."""
        return f"{self.name}{self.extras}>={self.bound}{self._where}"

    @property
    def lowest(self) -> str:
        """Write it as a constraint to its lower bound; a constraint names no extras."""
        return f"{self.name}=={self.bound}{self._where}"

    @property
    def _where(self) -> str:
        return f" ; {self.marker}" if self.marker else ""


def declared() -> list[Requirement]:
    """Give every requirement once, sorted by name; each has a lower bound and nothing else."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    others = (text for text in _texts(project) if not text.startswith(project["project"]["name"]))
    return sorted({_requirement(text) for text in others})


def _texts(project: dict[str, Any]) -> Iterator[str]:
    yield from project["build-system"]["requires"]
    yield from project["project"]["dependencies"]
    for extra in project["project"]["optional-dependencies"].values():
        yield from extra
    for group in project["dependency-groups"].values():
        yield from (entry for entry in group if isinstance(entry, str))  # the rest names groups


def _requirement(text: str) -> Requirement:
    found = SHAPE.fullmatch(text)
    if found is None:
        sys.exit(f"pyproject.toml asks for {text!r}; expected a lower bound, as 'pandas>=3'")
    name, extras = canonical(found["name"]), found["extras"] or ""
    return Requirement(name, found["bound"], found["marker"] or "", extras)


def canonical(name: str) -> str:
    """Write a name as an index does, so that the same package has one name."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    print(*(requirement.lowest for requirement in declared()), sep="\n")
