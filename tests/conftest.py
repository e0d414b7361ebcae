"""What every test has at hand: the repository, the source texts, and settings that hold for all."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before anything imports matplotlib: tests draw into files, never on a screen.
os.environ["MPLBACKEND"] = "Agg"

# No deadline: how long one example takes says more about the machine than about the code.
settings.register_profile("quick", deadline=None, derandomize=True, print_blob=True)
settings.register_profile("long", deadline=None, max_examples=3_000, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the top of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder `shared` beside the repository, or skip the test where it is not at hand."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder `shared` is not beside the repository")
    return folder


@pytest.fixture(scope="session")
def source_texts(shared: Path) -> Path:
    """Give the folder of source texts, which may not be redistributed, or skip where it is not."""
    folder = shared / "sources"
    if not folder.is_dir():
        pytest.skip("the texts of the sources are not at hand in `shared/sources`")
    return folder
