"""Where the shipped data lies, and that it is all there."""

import pytest

from bilateral import resources
from bilateral.resources import data_folder, shipped


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    """Put a package folder of our own making in place of the real one."""
    package = tmp_path / "site" / "bilateral"
    package.mkdir(parents=True)
    monkeypatch.setattr(resources, "__file__", str(package / "shipped.py"))
    data_folder.cache_clear()
    yield package
    data_folder.cache_clear()


def test_a_checkout_finds_the_data_beside_the_package(root):
    """In a checkout the data at the top is used, not a copy of it."""
    assert shipped("codes") == root / "data" / "codes"


def test_a_wheel_finds_the_data_inside_the_package(elsewhere):
    """A wheel puts the data into the package, and that comes first."""
    (elsewhere / "data" / "cases").mkdir(parents=True)
    (elsewhere.parent / "data" / "cases").mkdir(parents=True)
    assert shipped("codes", "topics.yaml") == elsewhere / "data" / "codes" / "topics.yaml"


def test_a_stray_folder_named_data_is_not_taken(elsewhere):
    """Only a folder that holds `cases` is the shipped one."""
    (elsewhere / "data").mkdir()
    (elsewhere.parent / "data" / "cases").mkdir(parents=True)
    assert shipped() == elsewhere.parent / "data"


def test_missing_data_says_what_to_do(elsewhere):
    """A broken install says where it looked and how to mend it."""
    with pytest.raises(FileNotFoundError, match="install the package again") as error:
        shipped("cases")
    assert str(elsewhere) in str(error.value)


@pytest.mark.parametrize(
    "parts",
    [
        ("sources.yaml",),
        ("states.csv",),
        ("cases", "cuba-laos.yaml"),
        ("cases", "cuba-pakistan.yaml"),
        ("codes", "topics.yaml"),
        ("codes", "measures.yaml"),
        ("codes", "units.yaml"),
        ("codes", "forms.yaml"),
        ("codes", "statuses.yaml"),
    ],
)
def test_what_the_package_reads_is_there(parts):
    """Each file that the package opens by name ships and is not empty."""
    assert shipped(*parts).stat().st_size > 0
