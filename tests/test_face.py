"""The face of the package: what `import bilateral as bl` offers, and what it costs."""

import ast
import json
import subprocess
import sys
from zipfile import ZipFile

import pytest

import bilateral

HEAVY = ("pandas", "numpy", "matplotlib", "pydantic", "yaml", "rich", "click", "duckdb", "pooch")

# Prints, as JSON, which modules a bare import brings and which files other than code it opens.
BARE_IMPORT = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and opened.append(str(args[0])))
import bilateral
files = [name for name in opened if ".py" not in name]
print(json.dumps({"modules": sorted(sys.modules), "files": files}))
"""


@pytest.fixture(scope="module")
def bare_import(tmp_path_factory):
    """Give what a fresh process holds after `import bilateral` and nothing else."""
    done = subprocess.run(
        [sys.executable, "-c", BARE_IMPORT],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path_factory.mktemp("elsewhere"),
    )
    return json.loads(done.stdout)


def stub_names(root) -> set[str]:
    """Give the public names that the stub declares: what it imports, defines or assigns."""
    tree = ast.parse((root / "bilateral" / "__init__.pyi").read_text(encoding="utf-8"))
    names = set()
    for node in tree.body:
        if isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.AnnAssign):
            names.add(ast.unparse(node.target))
    return {name for name in names if not name.startswith("_") or name == "__version__"}


def test_all_is_what_the_stub_says(root):
    """A type checker and a running program see the same names."""
    assert set(bilateral.__all__) == stub_names(root)
    assert len(bilateral.__all__) == len(set(bilateral.__all__))


def test_dir_shows_the_face():
    """Tab completion offers the public names."""
    assert set(bilateral.__all__) - {"__version__"} <= set(dir(bilateral))


def test_the_words_of_a_first_session_are_there():
    """What a person types first is on the face."""
    assert {"load", "compare", "relationships", "tables"} <= set(bilateral.__all__)


def test_names_become_ids_and_ids_become_codes():
    """Both ways from a column of the user's own to that of a data set are on the face."""
    ids = bilateral.resolve(["West Germany", "Laos"], on=[1975, 1975]).ids
    assert bilateral.encode(ids, "cow", on=[1975, 1975]).tolist() == [260, 812]


@pytest.mark.parametrize("name", bilateral.__all__)
def test_each_name_resolves(name):
    """Each public name gives something, and nothing that is a mere module, but for the charts."""
    assert isinstance(getattr(bilateral, name), type(sys)) == (name == "charts")


def test_the_drawings_are_at_hand_before_any_chart_is_drawn():
    """`bl.charts.NAME(frame)` works in a fresh process, for a frame of one's own."""
    code = "import bilateral as bl; print(bl.charts.timeline.__name__, bl.charts.map.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["timeline", "map"]


def test_an_unknown_name_is_an_attribute_error():
    """A slip in a name says so at once."""
    with pytest.raises(AttributeError, match="lode"):
        bilateral.lode  # noqa: B018 (looking is what raises)


@pytest.mark.parametrize("library", HEAVY)
def test_importing_brings_nothing_heavy(bare_import, library):
    """`import bilateral` costs next to nothing: libraries come with what first needs them."""
    assert library not in bare_import["modules"]


def test_importing_reads_no_file(bare_import):
    """Nothing is read at import but code: no case, no list of codes, no settings."""
    assert bare_import["files"] == []


def test_a_shipped_tie_is_rebuilt_from_what_it_shows():
    """What a notebook shows of a tie can be typed back with the public names alone."""
    public = {name: getattr(bilateral, name) for name in bilateral.__all__}
    ties = [tie for name in bilateral.relationships() for tie in bilateral.load(name).ties]
    assert len(ties) > 100
    assert [tie.id for tie in ties if eval(repr(tie), dict(public)) != tie] == []  # noqa: S307


def test_from_a_zip_it_says_why_not(root, tmp_path):
    """The stub and the data are files; an import from a zip ends with what to do instead."""
    archive = tmp_path / "bilateral.zip"
    with ZipFile(archive, "w") as opened:
        opened.write(root / "bilateral" / "__init__.py", "bilateral/__init__.py")
    code = f"import sys; sys.path.insert(0, {str(archive)!r}); import bilateral"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 1
    assert "ImportError: bilateral reads files next to its code" in done.stderr
    assert "install it with pip" in done.stderr
