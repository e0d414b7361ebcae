"""Do what the pages of `docs` say, in order, and write what the commands print into them.

``python -m tests.doc_pages`` writes the pages anew; then read what changed. In a block of
``console`` the lines that begin with ``$`` are run. A block with the name of a file after its
language is that file; of YAML it goes into the file, in place of what has its key or at the end of
its list.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [page for page in sorted(DOCS.glob("*.md")) if "```console" in page.read_text("utf-8")]

BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
COMMAND = f"#!/bin/sh\nexec '{sys.executable}' -m bilateral \"$@\"\n"


@contextmanager
def desk() -> Iterator[Path]:
    """Give an empty folder to work in, with what stands beside the pages for their readers."""
    with TemporaryDirectory() as place:
        program = Path(place, "bin", "bilateral")
        program.parent.mkdir()
        program.write_text(COMMAND, encoding="utf-8")
        program.chmod(0o755)
        folder = Path(place, "desk")
        folder.mkdir()
        for case in DOCS.glob("*.yaml"):
            (folder / case.name).write_bytes(case.read_bytes())
        yield folder


def renewed(page: str, folder: Path) -> str:
    """Return a page with what its commands print now, run in order in a folder."""
    return BLOCK.sub(lambda block: _renewed(block, folder), page)


def printed(command: str, folder: Path) -> str:
    """Return what a command prints in a folder, as in a terminal 100 columns wide."""
    path = f"{folder.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    fixed = {"PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "100", "NO_COLOR": "1"}
    done = subprocess.run(
        ["/bin/sh", "-c", command],
        cwd=folder,
        env=os.environ | fixed,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    lines = [line.rstrip() for line in done.stdout.rstrip().splitlines()]
    return "".join(f"{line}\n" for line in lines)


def pictures(page: str) -> list[str]:
    """Return the names of the pictures that a page shows."""
    return PICTURE.findall(page)


def words(picture: str) -> list[str]:
    """Return the words in an SVG, which are the same with every release of the drawing library."""
    return re.findall(r"<text[^>]*>([^<]*)</text>", picture)


def _renewed(block: re.Match[str], folder: Path) -> str:
    language, file, content = block.groups()
    if language == "console":
        commands = [line for line in content.splitlines() if line.startswith("$ ")]
        outputs = [f"{line}\n{printed(line.removeprefix('$ '), folder)}" for line in commands]
        return f"```console\n{''.join(outputs)}```"
    if file:
        path = folder / file
        path.parent.mkdir(exist_ok=True)
        case = path.read_text(encoding="utf-8") if language == "yaml" else ""
        path.write_text(_put(content, case) if case else content, encoding="utf-8")
    return block[0]


def _put(part: str, case: str) -> str:
    """Put a part of a case into it: in place of what has its key, or at the end of its list."""
    key = re.match(r"\w+(?=:)", part)
    name = key[0] if key else "ties" if part.startswith("  - id:") else "excused"
    section = re.compile(rf"^{name}:.*?(?=^\S|\Z)", re.MULTILINE | re.DOTALL)
    return section.sub(lambda old: f"{part}\n" if key else f"{old[0]}{part}\n", case)


if __name__ == "__main__":
    for page in PAGES:
        with desk() as folder:
            text = renewed(page.read_text(encoding="utf-8"), folder)
            page.write_text(text, encoding="utf-8")
            for name in pictures(text):
                (DOCS / name).write_bytes((folder / name).read_bytes())
