"""One chart from the command line: listed, refused with near names, written, told in words."""

import json

import pytest
from click.testing import CliRunner

from bilateral._charts.registry import BY_NAME
from bilateral.cli import main
from bilateral.errors import DID_YOU_MEAN


def run(*words):
    """Call `bilateral plot` with some words."""
    return CliRunner().invoke(main, ["plot", *map(str, words)])


def test_without_a_chart_they_are_listed():
    """Each stands there by the name that the option takes."""
    done = run()
    assert done.exit_code == 0
    assert all(name.replace("_", "-") in done.output for name in BY_NAME)


def test_a_picture_in_a_format_and_a_width(tmp_path):
    """A slide of two relationships is 12 inches wide, and its data stand beside it."""
    file = tmp_path / "events.png"
    wanted = ("--chart", "key-events", "--width", "slide", "--dpi", 100, "-o", file)
    done = run("cuba-pakistan", "cuba-laos", *wanted)
    assert done.exit_code == 0
    assert int.from_bytes(file.read_bytes()[16:20], "big") == 1200
    data = json.loads((tmp_path / "events.png.json").read_text(encoding="utf-8"))["data"]
    assert {row["relationship"] for row in data} == {"cuba-pakistan", "cuba-laos"}


def test_a_format_where_no_ending_says_it(tmp_path):
    """The option says the format; the picture alone is written where that is asked."""
    wanted = ("--chart", "map", "--format", "pdf", "--no-sidecar", "-o", tmp_path / "x")
    done = run("cuba-laos", *wanted)
    assert done.exit_code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["x"]
    assert (tmp_path / "x").read_bytes().startswith(b"%PDF")


def test_without_a_file_it_is_told_in_words():
    """What is chosen is named, and a title of one's own stands first."""
    done = run("cuba-laos", "--chart", "presence", "--kinds", "aid,education", "--title", "Help")
    assert done.exit_code == 0
    assert done.output.startswith("Help")
    assert "trade" not in done.output.partition("only")[2].partition(")")[2]


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("--chart", "key-event"), "key-events"),
        (("--chart", "map", "--format", "pnk"), "png"),
        (("--chart", "map", "--width", "doubel"), "double"),
        (("--chart", "timeline", "--kinds", "adi"), "aid"),
    ],
)
def test_slips_are_answered_with_near_names(words, near, tmp_path):
    """Charts, formats, widths and kinds; nothing is written."""
    done = run("cuba-laos", *words, "-o", tmp_path / "x.png")
    assert done.exit_code == 2
    assert f"{DID_YOU_MEAN} '{near}'" in done.output
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("--chart", "map"),
        ("cuba-laos", "--chart", "dumbbell"),
        ("cuba-laos", "--chart", "map", "--width", "200", "-o", "x.png"),
        ("cuba-laos", "--chart", "map", "--width", "0", "-o", "x.png"),
    ],
)
def test_what_cannot_be_drawn_is_refused(words):
    """No relationship, one where two are compared, and sizes that no paper has."""
    assert run(*words).exit_code in {1, 2}
