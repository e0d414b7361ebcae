"""The house stands on its floors: a file imports lower ones, or its own folder in no circle."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from inspect import isfunction
from pathlib import Path

import pytest

import bilateral

PACKAGE = Path(bilateral.__file__).parent

# A line is a storey: what stands on it imports only from the lines below, and rooms on one line do
# not know each other. Lines with one number are one floor of the design, split where one of its
# rooms rests on another: 1 text and dates, 2 the parts of a record, 3 data, 4 what is found and
# drawn, 5 where both meet, 6 the faces.
HOUSE = """
6  __init__
6  __main__
6  charts cli
5  _brief
5  comparison
5  _world
5  _agree report verify
4  _events _measures
4  _charts _findings panel
3  datapackage
3  spreadsheet
3  casefile catalog
3  relationship
2  facts added_words
2  ties
2  source_file bibliography
2  find_words
2  classifications
2  sources coverage quantities vocabulary _states source_text
1  arguments
1  records
1  field_types frame_columns
1  dates
1  yaml_lines
1  atomic_write geodesy extras
1  resources checked_by
1  errors
1  suggest text
"""

FLOOR = {
    room: height
    for height, line in enumerate(reversed(HOUSE.strip().splitlines()))
    for room in line.split()[1:]
}

# What a relationship or a panel offers of findings and charts is bound to it from the floor above,
# in one file each: both are data, and whoever opens one pays for nothing else.
BOUND = {"bilateral.relationship.bound", "bilateral.panel.bound"}

# What draws, what queries and what fetches each have one home, so that the rest can do without.
ONLY_HOME = {
    "matplotlib": "_charts",
    "duckdb": "panel",
    "ibis": "_events",
    "pooch": "catalog",
    "jinja2": "text",
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(path: Path) -> str:
    """Name a module by its file: _charts/legend.py is bilateral._charts.legend."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path) for path in MODULES}


def room_of(name: str) -> str:
    """Name the room a module of the package is in; the face is the room `__init__`."""
    return name.split(".")[1] if "." in name else "__init__"


def targets(node: ast.AST, package: str) -> Iterator[str]:
    """Give the modules that one statement imports, in whatever form it does so."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        above = package.split(".")[: len(package.split(".")) - node.level + 1]
        base = ".".join([*above, *filter(None, [node.module])]) if node.level else node.module
        for alias in node.names:
            whole = f"{base}.{alias.name}"
            yield whole if whole in NAMES else base
    elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("import_module"):
        yield from (arg.value for arg in node.args if isinstance(arg, ast.Constant))


def imported(source: str, package: str = "bilateral") -> set[str]:
    """Give all that a file imports: at its top, in its functions, and for types alone."""
    return {name for node in ast.walk(ast.parse(source)) for name in targets(node, package)}


def imports_of(path: Path) -> set[str]:
    """Give what a file of the package imports."""
    name = name_of(path)
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    return imported(path.read_text(encoding="utf-8"), package)


def own(names: set[str]) -> set[str]:
    """Keep those names that belong to the package."""
    return {name for name in names if name == "bilateral" or name.startswith("bilateral.")}


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import bilateral.errors", {"bilateral.errors"}),
        ("from bilateral import errors", {"bilateral.errors"}),
        ("from bilateral import load", {"bilateral"}),
        ("from bilateral.errors import Fault", {"bilateral.errors"}),
        ("from . import errors", {"bilateral.errors"}),
        ("from .errors import Fault", {"bilateral.errors"}),
        ("def f():\n    import pooch", {"pooch"}),
        ("if TYPE_CHECKING:\n    from matplotlib.axes import Axes", {"matplotlib.axes"}),
        ("importlib.import_module('duckdb')", {"duckdb"}),
    ],
)
def test_every_form_of_import_is_seen(source, expected):
    """The reader of imports misses none: relative, late, for types only, or by name."""
    assert imported(source) == expected


def test_every_room_has_a_floor():
    """A new file or folder is given its floor in the table above before it is used."""
    rooms = {room_of(name) for name in NAMES}
    assert sorted(rooms - FLOOR.keys()) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_file_knows_only_lower_floors(path):
    """A file imports from lower floors, or from its own room; never from beside or above."""
    room = room_of(name_of(path))
    others = {name for name in own(imports_of(path)) if room_of(name) != room}
    height = FLOOR["comparison"] + 1 if name_of(path) in BOUND else FLOOR.get(room, -1)
    assert sorted(name for name in others if FLOOR.get(room_of(name), 99) >= height) == []


def test_no_folder_goes_in_a_circle():
    """Files of one folder may know each other, but not in a circle, late imports counted too."""
    graph = {name_of(path): own(imports_of(path)) - {name_of(path)} for path in MODULES}
    within = {
        name: {other for other in others if room_of(other) == room_of(name) != "__init__"}
        for name, others in graph.items()
    }
    try:
        TopologicalSorter(within).prepare()
    except CycleError as error:
        pytest.fail(" imports ".join(reversed(error.args[1])))


@pytest.mark.parametrize(("library", "home"), ONLY_HOME.items())
def test_a_library_has_one_home(library, home):
    """Only its home imports matplotlib, DuckDB, pooch or Jinja, for types too."""
    strangers = [
        name_of(path)
        for path in MODULES
        if room_of(name_of(path)) != home
        and any(name.split(".")[0] == library for name in imports_of(path))
    ]
    assert strangers == []


def test_no_module_bears_the_name_of_a_public_function():
    """A late import would put the module where the function was, and calling it would fail."""
    # The folder of charts is public as what it is: a module.
    public = {name for name in bilateral.__all__ if name not in {"__version__", "charts"}}
    assert sorted(public & {name.split(".")[1] for name in NAMES if "." in name}) == []


def public_functions():
    """Give the functions of the face and of `bl.charts`, each with the module it is written in."""
    for face in bilateral, bilateral.charts:
        for name in face.__all__:
            if isfunction(getattr(face, name)):
                yield name, getattr(face, name).__module__


@pytest.mark.parametrize(("name", "module"), sorted(set(public_functions())))
def test_a_public_function_is_in_a_module_of_its_name(name, module):
    """Who looks for a function finds the file by its name alone."""
    assert module.rpartition(".")[2] == name
