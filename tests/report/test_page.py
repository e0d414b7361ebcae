"""The report as a page: it cites by number, asks nothing of the network, and fits A4."""

import os
import re
import shutil
import subprocess
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pandas as pd
import pytest

from bilateral.report import (
    Answer,
    Cited,
    Contents,
    DataUsed,
    Part,
    Picture,
    Question,
    Statement,
    page,
)
from bilateral.text.html import Link
from tests.report.test_picture import FILE

IN_CI = os.environ.get("CI") == "true"  # `.ci/run` sees to it that a browser is there
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
)
A, B, C = ("x", "a"), ("x", "b"), ("y", "c")
CONTENTS = Contents(
    title="Arcadia & Ruritania",
    origin="Made on 10 November 2018.",
    cases=["Arcadia", "Ruritania"],
    summary=[
        Statement(text="Nurses went.", ties=(B,)),
        Statement(text="Nothing came back."),
    ],
    card=pd.DataFrame({"kind": ["aid"], "Arcadia": ["40 nurses"], "Ruritania": ["no record"]}),
    differences=["They differ."],
    pictures=[Picture(title="Nurses", alt="Forty nurses.", svg=FILE)],
    fonts="@font-face{font-family:'F';src:url(data:font/woff;base64,AA)}",
    warnings=["One source each."],
    questions=[
        Question(
            text="Who pays?",
            parts=[
                Part(
                    name="terms",
                    answers=[
                        [Answer(text="grant", ties=(A, B)), Answer(text="gift")],
                        [Answer(text="not mentioned", doubt="a partial account")],
                    ],
                )
            ],
        )
    ],
    unanswered=["What is lent? (money)"],
    ties={
        tie: Cited(case=tie[0], title=f"tie {tie[1]}", when="in 2006", place="source 1")
        for tie in (A, B, C)
    },
    data=[
        DataUsed(
            number=1,
            source=Link("A text. https://example.org", "https://example.org"),
            case="Arcadia (x)",
            records="3 records",
            as_of="2018",
            accessed="not stated",
            coverage="1955 to 2008 (selective)",
        )
    ],
    files=["balance.csv"],
)


class Read(HTMLParser):
    """Reads the elements of a page: tag and attributes, in order."""

    def __init__(self, text):
        super().__init__()
        self.elements = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Take down one element."""
        self.elements.append((tag, dict(attrs)))

    def all(self, tag):
        """Give the attributes of all elements of a tag."""
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def text():
    """Give the page of the contents above."""
    return page(CONTENTS)


def test_a_page_holds_no_scripts_and_nothing_remote(text):
    """Whoever opens it asks nothing of the network, and nothing runs."""
    read = Read(text)
    assert not {"script", "link", "iframe", "object", "img"} & {tag for tag, _ in read.elements}
    assert not any(name.startswith("on") for _, attributes in read.elements for name in attributes)
    assert "@import" not in text
    assert all(url.startswith(("data:", "#")) for url in re.findall(r"url\(([^)]*)\)", text))


def test_every_link_leads_somewhere(text):
    """Within the page to an anchor, beside it to a file that is named, else to a source."""
    read = Read(text)
    ids = [attributes["id"] for _, attributes in read.elements if "id" in attributes]
    targets = [attributes["href"] for attributes in read.all("a")]
    assert len(ids) == len(set(ids))
    assert {target[1:] for target in targets if target[0] == "#"} <= set(ids)
    assert [target for target in targets if target[0] != "#"] == [
        "https://example.org",
        "balance.csv",
    ]


def test_a_sentence_cites_its_records_by_number_and_only_those_are_listed(text):
    """Numbered as they come: b first, then a; c is cited nowhere, and so not listed."""
    assert records_of(text) == {"1": "tie b, in 2006.", "2": "tie a, in 2006."}
    assert re.findall("<h3>(.*?)</h3>", text) == ["x"]
    cited = [re.findall(r">(\d)</a>", note) for note in re.findall(r"<sup>.*?</sup>", text)]
    assert cited == [["1"], ["1", "2"]]
    assert re.search(r"Nothing came back\.\s*</p>", text)


def records_of(text):
    """Read the list of records: number → title and date."""
    return dict(re.findall(r'<li id="record-(\d+)">(.*?) <span', text))


def test_records_are_listed_case_by_case():
    """In the order of the cases, whichever is cited first; numbers go on from case to case."""
    summary = [Statement(text="", ties=(C, B))]
    text = page(replace(CONTENTS, summary=summary, questions=()))
    assert records_of(text) == {"1": "tie b, in 2006.", "2": "tie c, in 2006."}
    assert re.findall(r'<h3>(.*?)</h3>\s*<ol class="records" start="(\d)">', text) == [
        ("x", "1"),
        ("y", "2"),
    ]


def test_what_no_case_answers_is_named_and_not_laid_out(text):
    """Silence takes no rows, and is not passed over either."""
    assert "What is lent? (money)." in text
    assert "What is lent?" not in page(replace(CONTENTS, unanswered=()))


def test_an_answer_says_why_confidence_is_low(text):
    """And says so of no other."""
    doubts = re.findall(r'class="doubt">(.*?)</span>', text)
    assert len(doubts) == 1
    assert "a partial account" in doubts[0]


def test_a_screen_reader_finds_its_way(text):
    """A language, one title, headings in order, a way past the contents, and named regions."""
    read = Read(text)
    assert read.all("html") == [{"lang": "en"}]
    levels = [int(tag[1]) for tag, _ in read.elements if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - sooner <= 1 for sooner, later in pairwise(levels))
    assert read.all("a")[0] == {"class": "skip", "href": "#summary"}
    assert all(attributes["scope"] for attributes in read.all("th"))
    assert {attributes["scope"] for attributes in read.all("th")} == {"col", "row", "rowgroup"}
    assert len(read.all("main")) == 1
    [picture] = read.all("svg")
    assert (picture["role"], picture["aria-label"]) == ("img", "Forty nurses.")
    # what scrolls can be reached by the keyboard, and has a name
    wide = [given for given in read.all("div") if given["class"] == "wide"]
    assert all(given["tabindex"] == "0" and given["aria-label"] for given in wide)


@pytest.mark.parametrize("name", ["pictures", "warnings", "questions", "files"])
def test_a_section_of_nothing_is_left_out(name):
    """Neither its heading stands there, nor a link to it."""
    ids = {"pictures": "charts", "warnings": "limitations", "questions": "questions", "files": ""}
    bare = page(replace(CONTENTS, **{name: ()}))
    if ids[name]:
        assert f'id="{ids[name]}"' not in bare
        assert f'href="#{ids[name]}"' not in bare
    else:
        assert "balance.csv" not in bare


def test_names_that_look_like_markup_show_as_text():
    """A script in a title is words on the page, wherever it comes from."""
    evil = "<script>alert(1)</script>"
    contents = replace(
        CONTENTS,
        title=evil,
        summary=[Statement(text=evil, ties=(A,))],
        card=pd.DataFrame({evil: [evil], "x": [evil]}),
        differences=[evil],
        warnings=[evil],
        ties={A: Cited(case=evil, title=evil, when=evil, place=evil)},
    )
    text = page(contents)
    assert not Read(text).all("script")
    assert text.count("&lt;script&gt;alert(1)") == 12


def test_the_same_contents_give_the_same_page(text):
    """Nothing of a run (time, order, random names) is in it."""
    assert page(CONTENTS) == text


@pytest.mark.skipif(CHROMIUM is None and not IN_CI, reason="Chromium is not installed")
def test_a_browser_shows_it_and_prints_it_on_a4(text, tmp_path):
    """In a real browser nothing is wider than a small screen or the paper."""
    paper, pages = printed(text, tmp_path)
    assert pages == 1
    assert paper == {(595, 842)}


def printed(text, folder):
    """Print a page with a browser: the sizes of its sheets in points, and how many there are."""
    assert CHROMIUM, "there is no Chromium, and with CI=true this test must not skip; install it"
    path, pdf = folder / "report.html", folder / "paper.pdf"
    path.write_text(text, encoding="utf-8")
    subprocess.run(
        [
            *(CHROMIUM, *QUIET, f"--user-data-dir={folder / 'profile'}"),
            *("--window-size=420,900", f"--print-to-pdf={pdf}", path.as_uri()),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf.read_bytes())
    return {(round(float(width)), round(float(height))) for width, height in boxes}, len(boxes)
