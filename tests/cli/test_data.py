"""The command `bilateral data`: list, fetch and path, with exit codes and no traceback."""

import pytest
from click.testing import CliRunner

from bilateral.cli.data import data


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    """Move the cache into the test's own folder."""
    monkeypatch.setenv("BILATERAL_DATA", str(tmp_path / "cache"))
    return tmp_path / "cache"


def run(*words):
    return CliRunner().invoke(data, words)


def test_list_names_every_data_set():
    """One line each, plain in a pipe."""
    done = run("list")
    assert done.exit_code == 0
    assert "cow-trade" in done.output
    assert "Dyadic Trade" in done.output
    assert "\x1b" not in done.output


def test_path_tells_the_cache_and_the_place_of_a_file(cache):
    """A person can lay a file by hand at what it prints; nothing is made."""
    assert run("path").output.strip() == str(cache)
    assert run("path", "cow-states").output.strip() == str(cache / "cow-states" / "states2016.csv")
    assert not cache.exists()


def test_fetch_prints_the_path_of_a_file_that_is_there(cache, shared):
    """What lies in the cache is used, and its path is all that is printed."""
    place = cache / "cow-majors" / "majors2016.csv"
    place.parent.mkdir(parents=True)
    place.write_bytes((shared / "data" / "cow" / "majors2016.csv").read_bytes())
    done = run("fetch", "cow-majors")
    assert (done.exit_code, done.output.strip()) == (0, str(place))


@pytest.mark.parametrize("words", [(), ("list",), ("fetch",), ("path",)])
def test_help_has_an_example(words):
    """Each command shows how it is called."""
    done = run(*words, "--help")
    assert done.exit_code == 0
    assert "Example: bilateral data" in done.output
