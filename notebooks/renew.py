"""Execute the notebooks of this folder and keep what they show.

python notebooks/renew.py                        all of them, in place
python notebooks/renew.py NAME.ipynb             one, in place
python notebooks/renew.py --out out NAME.ipynb   only a copy and its charts, into a folder

A notebook that fails, warns, draws a progress bar or shows a place on this machine is not written.
"""

import argparse
import base64
import os
import re
import sys
import tempfile
from collections.abc import Iterator, Sequence
from difflib import unified_diff
from pathlib import Path
from urllib.parse import unquote_to_bytes

import nbformat
from jupyter_client.kernelspec import KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbformat import NotebookNode

FOLDER = Path(__file__).resolve().parent

# What a person has set for their own terminal or IPython would show in the outputs.
PERSONAL = {
    "COLUMNS",
    "FORCE_COLOR",
    "LINES",
    "MATPLOTLIBRC",
    "MPLBACKEND",
    "NO_COLOR",
    "PYTHONSTARTUP",
    "PYTHONWARNINGS",
}

METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}

ENDINGS = {"image/png": "png", "image/svg+xml": "svg", "image/jpeg": "jpg"}
EMBEDDED = re.compile(r"data:(image/[a-z+]+)(?:;charset=[\w-]+)?(;base64)?,([^\"'\s)]*)")
DRAWN = re.compile(r"<svg\b.*?</svg>", re.DOTALL)


def execute(path: Path) -> NotebookNode:
    """Run a notebook from a clean start, in its own folder, with the Python that runs this.

    Raises
    ------
    nbclient.exceptions.CellExecutionError
        When a cell raises; it shows the cell and the traceback.
    """
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as settings:
        client(notebook, path.parent).execute(env=surroundings(settings), cleanup_kc=True)
    notebook.metadata = nbformat.from_dict(METADATA)  # the kernel adds the version of its Python
    return notebook


def client(notebook: NotebookNode, folder: Path) -> NotebookClient:
    """Make what runs the notebook; without folders to search, the kernel is this very Python."""
    manager = AsyncKernelManager(
        kernel_name="python3", kernel_spec_manager=KernelSpecManager(kernel_dirs=[])
    )
    return NotebookClient(
        notebook,
        km=manager,
        extra_arguments=["--log-level=ERROR"],
        timeout=300,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": str(folder)}},
    )


def surroundings(settings: str) -> dict[str, str]:
    """Give the kernel the same environment on every machine, with settings of its own."""
    common = {name: value for name, value in os.environ.items() if name not in PERSONAL}
    return common | {"IPYTHONDIR": settings, "PYDEVD_DISABLE_FILE_VALIDATION": "1"}


def shown(cell: NotebookNode) -> list[str]:
    """Give the text that a cell shows, in order, without pictures: those differ by machine."""
    texts = []
    for output in cell.get("outputs", []):
        if output.output_type == "stream":
            texts.append(f"{output.name}: {output.text}")
        elif output.output_type == "error":
            texts.append(f"error: {output.ename}: {output.evalue}")
        else:
            kinds = sorted(kind for kind in output.data if kind.startswith("text/"))
            texts += [f"{kind}: {without_pictures(output.data[kind])}" for kind in kinds]
    return texts


def without_pictures(text: str) -> str:
    """Put a short mark where a picture is embedded or drawn in HTML."""
    return DRAWN.sub("<svg/>", EMBEDDED.sub(r"data:\1", text))


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    """Give the cells that are executed, in order."""
    return [cell for cell in notebook.cells if cell.cell_type == "code" and cell.source.strip()]


def stale(committed: NotebookNode, fresh: NotebookNode) -> list[str]:
    """Say of each cell that it no longer shows what it was committed with, line by line."""
    before, after = (map(shown, code_cells(notebook)) for notebook in (committed, fresh))
    return [
        "\n".join([f"cell {number} shows something else:", *changed_lines(old, new)])
        for number, (old, new) in enumerate(zip(before, after, strict=True), start=1)
        if old != new
    ]


def changed_lines(old: list[str], new: list[str]) -> list[str]:
    """Give the lines that went (-) and came (+), each cut to what can be read at a glance."""
    lines = ("\n".join(texts).splitlines() for texts in (old, new))
    return [line[:160] for line in unified_diff(*lines, "committed", "now", n=0, lineterm="")]


def blemishes(notebook: NotebookNode) -> list[str]:
    """Say what a reader should not have to see: warnings, errors, progress bars, file paths."""
    return [
        f"cell {number} shows {what}: {text.strip()[:200]}"
        for number, cell in enumerate(code_cells(notebook), start=1)
        for text in shown(cell)
        if (what := blemish(text))
    ]


def blemish(text: str) -> str:
    """Name what is wrong with one text, or give an empty name."""
    if text.startswith("error: "):
        return "an error"
    if text.startswith("stderr: ") or re.search(r"\b\w+Warning\b", text):
        return "a warning"
    if "\r" in text or re.search(r"\d+%\|", text):
        return "a progress bar"
    if any(place in text for place in places()) or re.search(r"0x[0-9a-f]{6,}", text):
        return "a place on this machine"
    return ""


def places() -> set[str]:
    """Give the folders whose names differ from machine to machine."""
    own = (FOLDER.parent, Path.home(), Path(sys.prefix), Path(tempfile.gettempdir()))
    return {str(folder) for folder in own if folder != Path(folder.anchor)}


def charts(notebook: NotebookNode) -> Iterator[tuple[str, bytes]]:
    """Give each picture that the notebook shows, as the ending of its file name and its bytes."""
    for cell in code_cells(notebook):
        for output in cell.get("outputs", []):
            yield from pictures(output.get("data", {}))


def pictures(data: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    """Give the pictures of one output, be they outputs of their own or embedded in its HTML."""
    for kind, ending in ENDINGS.items():
        if kind in data:
            text = "".join(data[kind])
            yield ending, text.encode() if ending == "svg" else base64.b64decode(text)
    for kind, encoded, text in EMBEDDED.findall("".join(data.get("text/html", ""))):
        plain = unquote_to_bytes(text)
        yield ENDINGS[kind], base64.b64decode(plain) if encoded else plain


def keep(notebook: NotebookNode, path: Path, out: Path | None) -> list[Path]:
    """Write the notebook in place, or a copy with its charts; return the files written."""
    if out is None:
        nbformat.write(notebook, path)
        return [path]
    out.mkdir(parents=True, exist_ok=True)
    written = [out / path.name]
    nbformat.write(notebook, written[0])
    for number, (ending, content) in enumerate(charts(notebook), start=1):
        written.append(out / f"{path.stem}-{number}.{ending}")
        written[-1].write_bytes(content)
    return written


def renew(path: Path, out: Path | None) -> bool:
    """Execute one notebook, write it when it is fit to be read, and say so."""
    try:
        notebook = execute(path)
    except CellExecutionError as error:
        print(f"{path.name} is not written: {error}", file=sys.stderr)
        return False
    if found := blemishes(notebook):
        print(f"{path.name} is not written:", *found, sep="\n  ", file=sys.stderr)
        return False
    for file in keep(notebook, path, out):
        print(f"wrote {os.path.relpath(file)}")
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line; the exit code is 1 when a notebook was not fit to be written."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "notebooks", nargs="*", type=Path, help="which notebooks (default: all next to this script)"
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="write copies and charts there")
    wanted = parser.parse_args(arguments)
    notebooks = wanted.notebooks or sorted(FOLDER.glob("*.ipynb"))
    fit = [renew(path, wanted.out) for path in notebooks]
    return 0 if all(fit) else 1


if __name__ == "__main__":
    sys.exit(main())
