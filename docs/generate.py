"""Write the pages of the site that come from the package itself, into `docs/generated`.

The public names, the commands, the data sets, the vocabulary, the relationships that ship, and the
gallery of charts; nothing in them is written by hand.
"""

import inspect
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click
import matplotlib as mpl
import pandas as pd

import bilateral as bl
from bilateral.cli import main

mpl.use("Agg")
ROOT = Path(__file__).resolve().parent.parent
STUB = ROOT / "bilateral" / "__init__.pyi"
GROUP = re.compile(r"^# (.+)$")
NAMES = re.compile(r"^from \S+ import (.+)$")
SHOWN = {
    "pair": 'bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))',
    "one": 'bl.load("united-states-laos")',
    "three": (
        'bl.compare(bl.load("united-states-cuba"), bl.load("united-states-laos"), '
        'bl.load("united-states-pakistan"))'
    ),
}
"""What the gallery draws, and the code that loads it."""
OF_THREE = frozenset("timeline key_events presence balance periods conflict map overview".split())
"""The charts that are drawn of three relationships too."""
WHEN = {
    "timeline": ("everything in order", "one wants only the turning points: `key_events`"),
    "key_events": ("ten events on one slide", "every record matters: `timeline`"),
    "presence": ("which types of tie each has", "amounts matter: `quantities`"),
    "quantities": ("which figures there are", "only like with like is to be shown: `dumbbell`"),
    "dumbbell": ("figures of the same unit, stage and terms", "nothing is alike in both"),
    "balance": ("what goes each way, by name", "dates matter: `timeline`"),
    "periods": ("when ties were active", "single events matter: `key_events`"),
    "sequence": ("what led to what", "few records are linked"),
    "delivery": ("how far plans came", "nothing was planned"),
    "conflict": ("what was done against each other", "no hostile tie is recorded"),
    "map": ("how far the partners lie apart", "distance explains nothing"),
    "overview": ("one page for a paper", "a single question is asked"),
}
"""What each chart is for, and when not to take it."""


def write_all(folder: Path) -> None:
    """Write all pages anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    pages = {
        "reference.md": reference(),
        "charts.md": charts(),
        "commands.md": commands(main, "bilateral"),
        "datasets.md": datasets(),
        "vocabulary.md": vocabulary(),
        "errors.md": errors(),
        "gallery.md": gallery(folder),
        "code-a-case.md": beside_the_codebook("docs/code-a-case.md"),
        "codebook.md": beside_the_codebook("data/CODEBOOK.md"),
        **{f"case-{name}.md": case(name, folder) for name in bl.relationships()},
    }
    for name, lines in pages.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    shutil.copytree(
        ROOT / "notebooks", folder / "notebooks", ignore=shutil.ignore_patterns("*.py", "extracts")
    )


def beside_the_codebook(path: str) -> Iterator[str]:
    """Return a page of the repository whose links lead to the codebook of the site."""
    text = (ROOT / path).read_text(encoding="utf-8")
    text = re.sub(r"\]\((?=[\w-]+\.(?:svg|yaml|md)\b)", "](../", text)
    yield re.sub(r"\((?:\.\./)?(?:data/)?CODEBOOK\.md", "(codebook.md", text)


def groups() -> Iterator[tuple[str, list[str]]]:
    """Yield the public names by the comments of the stub, which say what they are for."""
    title, names = "", []
    for line in STUB.read_text(encoding="utf-8").split("__version__")[0].splitlines():
        if found := GROUP.match(line):
            if names:
                yield title, names
            title, names = found[1], []
        elif found := NAMES.match(line):
            names += [name.strip() for name in found[1].strip("(").split(",") if name.strip()]
        elif line.startswith("    "):
            names += [line.strip().strip(",")]
    yield title, names


def reference() -> Iterator[str]:
    """Write every public name with its docstring, grouped by what it is for."""
    yield "# The public names\n"
    yield "`import bilateral as bl` gives all of them; none is imported before it is used.\n"
    for title, names in groups():
        yield f"## {title[:1].upper()}{title[1:]}\n"
        for name in names:
            found = getattr(bl, name)
            if inspect.ismodule(found):
                yield f"`bl.{name}`: {inspect.getdoc(found).splitlines()[0]}\n"
                continue
            kind = "autoclass" if inspect.isclass(found) else "autofunction"
            yield f"### {name}\n"
            yield from ("```{eval-rst}", f".. {kind}:: bilateral.{name}")
            if kind == "autoclass" and not issubclass(found, Exception):
                yield "   :members:"
            yield "```\n"


def charts() -> Iterator[str]:
    """Write each chart of a frame with its options."""
    yield "# The charts\n"
    yield "Each chart of a result, `both.plot.NAME(…)`, has the options of the function of that "
    yield "name here, which draws a frame of your own; the [gallery](gallery.md) shows them.\n"
    for name in sorted(vars(bl.charts).get("__all__", ())):
        if inspect.isfunction(getattr(bl.charts, name)):
            yield f"## {name}\n"
            yield from ("```{eval-rst}", f".. autofunction:: bilateral.charts.{name}", "```\n")


def commands(command: click.Command, path: str, depth: int = 1) -> Iterator[str]:
    """Write the help of each command, as it is printed."""
    if depth == 1:
        yield "# The command line\n"
    context = click.Context(command, info_name=path)
    if not isinstance(command, click.Group):
        yield f"## `{path}`\n"
    else:
        yield f"{'#' * min(depth + 1, 3)} `{path}`: the commands\n"
    yield f"```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            found = command.get_command(context, name)
            if found:
                yield from commands(found, f"{path} {name}", depth + 1)


def table(frame: pd.DataFrame) -> Iterator[str]:
    """Write a frame as a table of Markdown; cells are text."""
    cells = frame.astype("object").where(frame.notna(), "")
    yield "| " + " | ".join(map(str, frame.columns)) + " |"
    yield "|" + " --- |" * len(frame.columns)
    for row in cells.itertuples(index=False):
        yield "| " + " | ".join(_cell(value) for value in row) + " |"
    yield ""


def _cell(value: Any) -> str:
    text = " ".join(str(value).split())
    return re.sub(r"([|<>*_\[\]`\\$])", r"\\\1", text)


def datasets() -> Iterator[str]:
    """Write each data set with its columns."""
    yield "# The data sets\n"
    yield "`bl.datasets()` and `bl.codebook(name)` give the same as frames.\n"
    for card in bl.datasets().itertuples():
        yield f"## {card.name}\n"
        yield f"{_cell(card.title)}, version {_cell(card.version)}. One row is {_cell(card.row)}. "
        yield f"Years {card.first_year} to {card.last_year}; a missing row inside them means "
        yield f"*{card.no_row_inside}*, outside *{card.no_row_outside}*. "
        yield f"Licence: {_cell(card.licence)}. "
        yield f"Its page: <{card.landing}>.\n"
        columns = bl.codebook(card.name)[["column", "type", "unit", "meaning", "levels"]]
        yield from table(columns)
    yield "## Layouts of event data\n"
    yield from table(bl.event_layouts()[["name", "title", "states", "codes", "note"]])


def vocabulary() -> Iterator[str]:
    """Write the topics, measures and units."""
    from bilateral.vocabulary import codes

    yield "# Topics, measures and units\n"
    for name in ("topics", "measures", "units"):
        yield f"## {name.capitalize()}\n"
        rows = [
            {name[:-1]: key, "label": entry.get("label", key), "meaning": entry.get("meaning", "")}
            for key, entry in codes(name).items()
        ]
        yield from table(pd.DataFrame(rows))


def errors() -> Iterator[str]:
    """Write the kinds of errors, and what each is raised for."""
    yield "# Errors\n"
    yield "Each says what was given, what was wanted, and how to mend it.\n"
    kinds = (value for value in vars_of_public() if issubclass(value, bl.BilateralError))
    rows = [
        {"error": kind.__name__, "raised for": inspect.getdoc(kind).splitlines()[0]}
        for kind in kinds
    ]
    yield from table(pd.DataFrame(rows))


def vars_of_public() -> Iterable[type]:
    """Return the public classes."""
    return [getattr(bl, n) for n in bl.__all__ if inspect.isclass(getattr(bl, n))]


def gallery(folder: Path) -> Iterator[str]:
    """Draw the charts of relationships that ship, each with its code and description."""
    yield "# Gallery\n"
    yield "Each picture is drawn by the code below it, from records that ship.\n"
    for name, (use, instead) in WHEN.items():
        yield f"## {name}\n\nFor {use}. Another chart is better where {instead}.\n"
        for of, code in SHOWN.items():
            plots = eval(code, {"bl": bl}).plot  # noqa: S307 (the line above, which is shown)
            if not hasattr(plots, name) or (of == "three" and name not in OF_THREE):
                continue
            chart = getattr(plots, name)()
            picture = f"{name}-{of}.svg"
            chart.save(folder / picture, sidecar=False)
            yield f"![{_alt(chart.alt_text())}]({picture})\n"
            yield f"```python\n{code}.plot.{name}()\n```\n"


def _alt(text: str) -> str:
    words = " ".join(text.split()).replace("[", "(").replace("]", ")")
    return words if len(words) < 600 else f"{words[:600].rsplit(' ', 1)[0]} …"


def case(name: str, folder: Path) -> Iterator[str]:
    """Write a relationship that ships: its card, its timeline, its records and its sources."""
    found = bl.load(name)
    chart = found.plot.timeline()
    chart.save(folder / f"{name}.svg", sidecar=False)
    yield f"# {found.title}\n"
    yield f'`bl.load("{name}")`\n'
    yield f"![{_alt(chart.alt_text())}]({name}.svg)\n"
    yield f"```text\n{found}\n```\n"
    yield "## Records\n"
    frame = found.to_frame()
    shown = [name for name in ("id", "topic", "title", "date", "status") if name in frame]
    yield from table(frame[shown])
    yield "## Sources\n"
    yield f"```text\n{found.cite()}\n```\n"
