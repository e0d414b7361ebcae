"""What the pages of `docs` show is what happens: commands, files and pictures."""

import re
from tempfile import gettempdir

import pytest

from tests.doc_pages import DOCS, PAGES, desk, pictures, renewed, words


@pytest.fixture(scope="module", params=PAGES, ids=lambda page: page.name)
def walked(request):
    """Do what a page says; give the page, the page as it would be now, and the new pictures."""
    with desk() as folder:
        page = request.param.read_text(encoding="utf-8")
        now = renewed(page, folder)
        yield page, now, {name: (folder / name).read_text("utf-8") for name in pictures(page)}


def test_each_command_prints_what_the_page_shows(walked):
    """In order, in an empty folder, with the files that the page shows."""
    page, now, _ = walked
    assert page == now, "run `python -m tests.doc_pages` and read what changed"


def test_the_pictures_are_those_of_the_commands(walked):
    """Each has the words of the picture that the page's commands draw today."""
    *_, drawn = walked
    for name, picture in drawn.items():
        kept = (DOCS / name).read_text(encoding="utf-8")
        assert words(picture)
        assert words(kept) == words(picture), "run `python -m tests.doc_pages`"


def test_no_command_of_a_page_fails_without_notice(walked):
    """A page shows no traceback, no wrong use, and nothing of the machine that wrote it."""
    page, *_ = walked
    for blemish in ("Traceback", "Usage:", "Warning:", str(DOCS.parent), gettempdir()):
        assert blemish not in page


def test_the_page_of_the_coder_walks_from_a_text_to_a_chart():
    """Every command of the desk is on it; a page without commands would prove nothing."""
    page = (DOCS / "code-a-case.md").read_text(encoding="utf-8")
    commands = "new topics measures fields validate anchor verify watch show plot compare export"
    for name in f"{commands} import agree package".split():
        assert f"bilateral {name} " in page, name


def test_each_promise_about_strangers_files_names_tests_that_are_there():
    """A promise whose test was renamed or removed is no longer one."""
    rows = (DOCS.parent / "SECURITY.md").read_text(encoding="utf-8").splitlines()
    promises = [row for row in rows if row.startswith("| ") and row != "| promise | tested in |"]
    assert len(promises) > 15
    for promise in promises:
        named = re.findall(r"`(tests/[^`]+)`", promise)
        assert named, promise
        assert all((DOCS.parent / name).exists() for name in named), promise
