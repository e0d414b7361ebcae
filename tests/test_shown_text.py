"""A text shows as a text, from whatever field it comes, wherever it is shown."""

import copy
import json
import re
from functools import cache
from html.parser import HTMLParser

import pytest
import yaml
from click.testing import CliRunner

import bilateral as bl
from bilateral import yaml_lines
from bilateral.cli import main
from bilateral.text.html import UNSHOWN
from tests.casefiles import GOOD

HOSTILE = {
    # Clears the screen, turns the text around, hides in an isolate, is a line break of its own.
    "controls": "\x9b2J \u202eabc \u2066def \x85",
    # Ends a script, is an element, ends an attribute, is a template, is mathematics.
    "markup": "</script><script>alert(1)</script><img src=x onerror=alert(1)>"
    r""" "' onload=alert(1) x=' {{ 7 * 7 }}{% raw %} $\frac{1}{0}$""",
}
WORDS = {"title", "name", "as_given", "office", "role", "what", "by", "because", "family", "given"}
"""The fields of the good file that hold words of their writer."""
COMMANDS = [
    *("show {}", "cite {}", "validate {}", "validate {} --format json", "compare {} cuba-pakistan"),
    *("plot {} --chart timeline", "plot {} cuba-pakistan --chart periods"),
    "brief CUB LAO --case {} --years 1990-1991",
]


def spoilt(value, text):
    """Put a text into each field of words, at any depth."""
    if isinstance(value, dict):
        return {
            name: f"A {text} b" if name in WORDS and isinstance(item, str) and item != "all"
            else spoilt(item, text)
            for name, item in value.items()
        }  # fmt: skip
    return [spoilt(item, text) for item in value] if isinstance(value, list) else value


@pytest.fixture(scope="module", params=HOSTILE.values(), ids=HOSTILE)
def case(request, tmp_path_factory):
    """Give the path of a case with a hostile text in each field of words."""
    path = tmp_path_factory.mktemp("hostile") / "case.yaml"
    given = spoilt(copy.deepcopy(yaml_lines.read(GOOD).value), request.param)
    path.write_text(yaml.safe_dump(given, sort_keys=False, width=999), encoding="utf-8")
    assert bl.load(path).ties[0].title == f"A {request.param} b"
    return path


@cache
def shown(path):
    """Show a case in every way, by the name of the way."""
    one = bl.load(path)
    both = bl.compare(one, bl.load("cuba-pakistan"))
    every = both.plot.every() | {"timeline of one": one.plot.timeline()}
    return {
        "line": repr(one),
        "card": str(one),
        "records": repr((one.ties, one.facts, one.sources)),
        "comparison": str(both),
        "summary": str(both.summary()),
        "references": str(one.cite()),
        "findings": "".join(map(str, both.findings().values())),
        **{f"alt text of {name}": chart.alt_text() for name, chart in every.items()},
        **{f"chart {name}": repr(chart) for name, chart in every.items()},
    }


def test_no_text_controls_a_terminal(case):
    """Whatever prints itself, and each command, writes control characters out."""
    for way, text in shown(case).items():
        assert not UNSHOWN.search(text), way
    for words in COMMANDS:
        result = CliRunner().invoke(main, [word.format(case) for word in words.split()])
        assert result.exit_code == 0, result.output
        assert not UNSHOWN.search(result.output), words


def test_no_text_acts_in_a_page(case, tmp_path):
    """In cards, the report and drawings, a text adds no element and no attribute."""
    one = bl.load(case)
    both = bl.compare(one, bl.load("cuba-pakistan"))
    for form in ("svg", "png"):
        both.plot.timeline().save(tmp_path / f"chart.{form}")
    pages = {
        "card": one._repr_html_(),
        "comparison": both._repr_html_(),
        "finding": both.profile()._repr_html_(),
        "chart": both.plot.timeline()._repr_mimebundle_()["text/html"],
        "report": both.report(tmp_path / "report.html").read_text(encoding="utf-8"),
        "brief": bl.brief("CUB", "LAO", relationship=one)._repr_html_(),
        "drawing": (tmp_path / "chart.svg").read_text(encoding="utf-8"),
    }
    for name, page in pages.items():
        for element, attributes in elements(page):
            assert element != "script", name
            assert ("src", "x") not in attributes, name
            assert not [key for key, _ in attributes if key.startswith("on")], name
        assert not UNSHOWN.search(page), name


def elements(page):
    """Give the elements of a page with their attributes."""
    found = []

    class Parser(HTMLParser):
        def handle_starttag(self, tag, attrs):
            found.append((tag, attrs))

    Parser().feed(page)
    return found


def test_a_sidecar_can_stand_in_a_page_and_on_a_terminal(case, tmp_path):
    """It ends no script, controls nothing, and still has every value as it was."""
    one = bl.load(case)
    one.plot.timeline().save(tmp_path / "chart.svg")
    text = (tmp_path / "chart.svg.json").read_text(encoding="utf-8")
    assert "</" not in text
    assert not UNSHOWN.search(text)
    titles = {row["title"] for row in json.loads(text)["data"]}
    assert {tie.title for tie in one.ties if tie.date} <= titles


def test_no_cell_runs(tmp_path):
    """A text that a spreadsheet program would run stands behind an apostrophe in each CSV."""
    given = spoilt(copy.deepcopy(yaml_lines.read(GOOD).value), "x")
    given["ties"][0]["title"] = given["title"] = "=HYPERLINK(1)"
    path = tmp_path / "case.yaml"
    path.write_text(yaml.safe_dump(given, sort_keys=False), encoding="utf-8")
    one = bl.load(path)
    bl.compare(one, bl.load("cuba-pakistan")).save(tmp_path / "out")
    bl.save_package([one], tmp_path / "package")
    bl.save_sheets(one, tmp_path / "sheets")
    files = [*tmp_path.rglob("*.csv")]
    assert len(files) > 30
    for file in files:
        for cell in re.split(r'[,"\n\r]+', file.read_text(encoding="utf-8-sig")):
            assert not cell.startswith("=HYPER"), file


def test_no_text_of_a_source_controls_a_terminal(tmp_path):
    """Passages, sentences to be coded and what no record accounts for are printed as texts."""
    source = tmp_path / "news.txt"
    source.write_text("Cuba \x1b[2J sent \x07 ten \u202e nurses in 1999.\n\x9b31mIt \u2066 paid.\n")
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    for words in (
        ["locate", source, "Cuba ... nurses"],
        ["locate", source, "Cuba bought"],
        ["new", "CUB", "LAO", "--source", source, "--output", tmp_path / "new.yaml"],
        ["verify", tmp_path / "good.yaml", "--sources", tmp_path],
    ):
        result = CliRunner().invoke(main, [*map(str, words)])
        assert result.exit_code in (0, 1)
        assert "nurses" in result.output or words[0] == "locate"
        assert not UNSHOWN.search(result.output), words


@pytest.mark.parametrize("form", ["text", "json"])
def test_no_name_of_a_file_controls_a_terminal_or_forges_a_line(form, tmp_path):
    """An escape sequence is written out, and a line break makes no second error."""
    path = tmp_path / "a\x1b[2J\nb.yaml:1: forged\u202e.yaml"
    path.write_text("id: x\n")
    result = CliRunner().invoke(main, ["validate", str(path), "--format", form])
    assert result.exit_code == 1
    assert not UNSHOWN.search(result.output)
    assert not [line for line in result.output.splitlines() if line.startswith("b.yaml")]
