"""The report: one page that holds everything, cites its ties, and asks nothing of the network."""

import os
import re
import shutil
import subprocess
from html.parser import HTMLParser

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.finding import Finding
from bilateral.report import Section, page

IN_CI = os.environ.get("CI") == "true"  # `.ci/run` sees to it that a browser is there
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-quic"),
)


class Links(HTMLParser):
    """Reads which anchors a page has, where its links lead, and which elements it holds."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.targets, self.tags, self.remote = set(), [], set(), []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        """Take down what one element says."""
        told = dict(attrs)
        self.tags.add(tag)
        if "id" in told:
            self.ids.add(told["id"])
        if tag == "a":
            self.targets.append(told.get("href", ""))
        self.remote += [told[name] for name in ("src", "srcset", "data") if name in told]


@pytest.fixture(scope="module")
def both():
    """Give the comparison of the shipped cases."""
    return bl.compare(bl.load("cuba-pakistan"), bl.load("cuba-laos"))


@pytest.fixture(scope="module")
def small(both):
    """Give a page of one section, which is quick to make."""
    sections = [Section(finding=both.shared())]
    return page(
        "Two cases",
        sections,
        tables=both.tables(),
        titles=both.titles,
        warnings=both.warnings(),
        sources=both.sources,
    )


def test_a_page_holds_no_scripts_and_nothing_remote(small):
    """Whoever opens it asks nothing of the network, and nothing runs."""
    read = Links(small)
    assert "script" not in read.tags
    assert "link" not in read.tags
    assert all(address.startswith("data:image/png;base64,") for address in read.remote)
    assert "@import" not in small
    assert "url(" not in small


def test_every_link_leads_somewhere(small):
    """A link within the page has its anchor; all others lead to a source."""
    read = Links(small)
    inside = [target[1:] for target in read.targets if target.startswith("#")]
    assert inside
    assert set(inside) <= read.ids
    assert all(target.startswith("https://") for target in read.targets if target[0] != "#")


def test_a_claim_cites_the_ties_that_it_rests_on(both):
    """Few ties stand behind the sentence by number; each number is that of the list of ties."""
    finding = both.discrepancies()
    text = page("T", [Section(finding=finding)], tables=both.tables(), titles=both.titles)
    ids = both.tables()["ties"]["id"].to_list()
    numbers = sorted(ids.index(tie) + 1 for _, tie in set(finding.ties))
    cited = re.search(r'class="claim">.*?<sup>(.*?)</sup>', text, re.DOTALL).group(1)
    assert [int(number) for number in re.findall(r">(\d+)</a>", cited)] == numbers


def test_a_table_holds_what_the_finding_shows(both, small):
    """The columns of a card and of a page are chosen in one place; a section may go without."""
    shown = [str(name).replace("_", " ") for name in both.shared().shown]
    table = small.partition('id="finding-1"')[2].partition("</thead>")[0]
    assert re.findall(r'<th scope="col">(.*?)</th>', table) == shown
    bare = Section(finding=both.shared(), table=False)
    text = page("T", [bare], tables=both.tables(), titles=both.titles)
    assert text.count("<table>") == small.count("<table>") - 1


def test_a_page_says_of_a_long_table_what_it_does_not_show(both, small):
    """In the words of a page: whoever reads it has no Python at hand."""
    assert "in .frame" not in small
    long = both.sequence()
    html = page(
        "Two cases",
        [Section(finding=long)],
        tables=both.tables(),
        titles=both.titles,
        warnings=(),
        sources=both.sources,
    )
    assert f"{len(long.frame) - 60} more rows not shown on this page" in html


def test_every_tie_stands_in_the_list_with_its_place(small, both):
    """What a finding rests on can be followed to section and paragraph of a source."""
    ties = sum(len(one.ties) for one in both.relationships)
    assert len(re.findall(r'id="tie-\d+"', small)) == ties
    assert "wikipedia-cuba-pakistan, Background, par. 1" in small


def test_names_that_look_like_markup_show_as_text(both):
    """A script in a title is words on the page."""
    finding = Finding(title="<script>alert(1)</script>", summary="<b>x</b>", frame=pd.DataFrame())
    text = page("<script>", [Section(finding=finding)], tables=both.tables(), titles=both.titles)
    assert "script" not in Links(text).tags
    assert "&lt;script&gt;alert(1)" in text


def test_the_same_comparison_gives_the_same_page(both, small):
    """Nothing of a run (time, order, random names) is in it."""
    again = bl.compare(*(bl.load(one.id) for one in both.relationships))
    sections = [Section(finding=again.shared())]
    anew = page(
        "Two cases",
        sections,
        tables=again.tables(),
        titles=again.titles,
        warnings=again.warnings(),
        sources=again.sources,
    )
    assert anew == small


@pytest.mark.skipif(CHROMIUM is None and not IN_CI, reason="Chromium is not installed")
def test_a_browser_shows_it_and_prints_it_on_a4(small, tmp_path):
    """In a real browser nothing is wider than a small screen or the paper."""
    assert CHROMIUM, "there is no Chromium, and with CI=true this test must not skip; install it"
    path = tmp_path / "report.html"
    path.write_text(small, encoding="utf-8")
    shot, paper = tmp_path / "shot.png", tmp_path / "paper.pdf"
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    for argument in (f"--screenshot={shot}", f"--print-to-pdf={paper}"):
        subprocess.run(
            [CHROMIUM, *QUIET, profile, "--window-size=420,900", argument, path.as_uri()],
            check=True,
            capture_output=True,
            timeout=120,
        )
    assert shot.read_bytes().startswith(b"\x89PNG")
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", paper.read_bytes())
    assert boxes
    assert {(round(float(w)), round(float(h))) for w, h in boxes} == {(595, 842)}
