"""The package as others get it: a wheel built from the source archive, and an editable install."""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

# What a build reads; the rest of the checkout (environments, caches) is not copied.
SOURCES = ("bilateral", "data", "pyproject.toml", "README.md", "LICENSE", ".gitignore")
BUILD = "import sys; from hatchling.build import build_{0} as build; print(build(sys.argv[1]))"
WHERE = "from bilateral.resources import shipped; print(shipped('codes', 'topics.yaml').resolve())"


def run(*command: object, cwd: Path) -> str:
    """Run a command far from the checkout and give what it prints; a failure shows all it said."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    words = [str(part) for part in command]
    done = subprocess.run(words, cwd=cwd, env=plain, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def build(kind: str, project: Path, out: Path) -> Path:
    """Build a wheel or an sdist without reaching for the network."""
    out.mkdir(exist_ok=True)
    name = run(sys.executable, "-c", BUILD.format(kind), out, cwd=project).splitlines()[-1]
    return out / name


def empty_environment(folder: Path) -> Path:
    """Make an environment without bilateral that sees the dependencies installed here."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    scheme = {"base": str(folder), "platbase": str(folder)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=scheme))
    (packages / "dependencies.pth").write_text(f"{sysconfig.get_path('purelib')}\n")
    return Path(sysconfig.get_path("scripts", "venv", vars=scheme))


def install(bin_folder: Path, *what: object) -> None:
    """Install into another environment, offline, with the pip that is here."""
    python = shutil.which("python", path=str(bin_folder))
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet")
    run(*pip, "--no-index", "--no-deps", "--no-build-isolation", *what, cwd=bin_folder)


@pytest.fixture(scope="module")
def project(root, tmp_path_factory) -> Path:
    """Copy what a build reads, so that building leaves no trace in the checkout."""
    copy = tmp_path_factory.mktemp("project")
    without_caches = shutil.ignore_patterns("__pycache__")
    for name in SOURCES:
        if (root / name).is_dir():
            shutil.copytree(root / name, copy / name, ignore=without_caches)
        else:
            shutil.copy(root / name, copy / name)
    return copy


@pytest.fixture(scope="module")
def wheel(project, tmp_path_factory) -> Path:
    """Build the wheel as an index would: from the unpacked source archive."""
    folder = tmp_path_factory.mktemp("built")
    with tarfile.open(build("sdist", project, folder)) as archive:
        archive.extractall(folder, filter="data")
    (unpacked,) = (path for path in folder.iterdir() if path.is_dir())
    return build("wheel", unpacked, folder)


@pytest.fixture(scope="module")
def from_wheel(wheel, tmp_path_factory) -> Path:
    """Install the wheel; give the folder of its commands."""
    commands = empty_environment(tmp_path_factory.mktemp("wheel-environment"))
    install(commands, wheel)
    return commands


@pytest.fixture(scope="module")
def editable(project, tmp_path_factory) -> Path:
    """Install the project as editable; give the folder of its commands."""
    commands = empty_environment(tmp_path_factory.mktemp("editable-environment"))
    install(commands, "--editable", project)
    return commands


def shipped_files(root: Path) -> set[str]:
    """Give the files under data/ as a wheel should name them."""
    data = root / "data"
    files = (path.relative_to(data).as_posix() for path in data.rglob("*") if path.is_file())
    return {f"bilateral/data/{name}" for name in files if not name.endswith(".gitkeep")}


def test_the_wheel_holds_all_data(wheel, root):
    """A wheel made from the source archive has every shipped file, inside the package."""
    assert shipped_files(root) <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_the_package_and_its_types(wheel, root):
    """Modules, stub, templates and the mark that says that types are given are in the wheel."""
    package = root / "bilateral"
    endings = ("*.py", "*.pyi", "py.typed", "templates/*.*")
    code = {path for ending in endings for path in package.rglob(ending)}
    names = {path.relative_to(root).as_posix() for path in code}
    assert {"bilateral/py.typed", "bilateral/report/templates/page.css"} <= names
    assert names <= set(zipfile.ZipFile(wheel).namelist())


def test_the_wheel_holds_nothing_else(wheel):
    """No tests, notebooks or caches reach those who install."""
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    (record,) = (name for name in tops if name.endswith(".dist-info"))
    assert tops == {"bilateral", record}


def test_a_wheel_finds_its_data(from_wheel, tmp_path):
    """Installed from a wheel, the package reads the data inside itself."""
    found = Path(run(from_wheel / "python", "-c", WHERE, cwd=tmp_path))
    assert found.is_relative_to(from_wheel.parent.resolve())
    assert found.parts[-4:] == ("bilateral", "data", "codes", "topics.yaml")


def test_an_editable_install_finds_the_checkout(editable, project, tmp_path):
    """Installed as editable, the package reads the data of the checkout, not an older copy."""
    found = run(editable / "python", "-c", WHERE, cwd=tmp_path)
    assert found == str((project / "data" / "codes" / "topics.yaml").resolve())
    assert not list(editable.parent.rglob("topics.yaml"))


@pytest.mark.parametrize("kind", ["from_wheel", "editable"])
def test_the_command_lists_both_relationships(kind, request, tmp_path):
    """`bilateral list` works from any folder and names what ships."""
    listed = run(request.getfixturevalue(kind) / "bilateral", "list", cwd=tmp_path)
    assert "cuba-pakistan" in listed
    assert "cuba-laos" in listed
    assert list(tmp_path.iterdir()) == []
