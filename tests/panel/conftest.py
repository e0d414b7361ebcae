"""What tests of panels share: the real data sets where they are at hand."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def real(shared) -> Path:
    """Give the folder of real data sets, or skip where it is not at hand."""
    folder = shared / "data"
    if not folder.is_dir():
        pytest.skip("the real data sets are not at hand in `shared/data`")
    return folder
