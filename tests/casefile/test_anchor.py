"""Quotes of a case file become places: all that are found once, and no others."""

from hashlib import sha256
from time import perf_counter

import pytest

import bilateral as bl
from bilateral.casefile.anchor import anchor
from bilateral.casefile.faults import checked
from bilateral.casefile.quotes import quotes
from bilateral.casefile.reading import CaseFile
from bilateral.errors import UNKNOWN, BilateralError, CaseFileError
from bilateral.verify import verify

NEWS = """\
A title

== Aid ==
Kenya sent ten nurses in 1999. They came back.

== Trade ==
They came back. Peru sold fish in 2001 and paper in 2002.
"""
CASE = """\
# A case that is being coded.
id: kenya-peru-desk
title: Kenya and Peru at the desk
states: [KEN, PER]

sources:
  - {id: news, type: book, title: News, as_of: 2003}

ties:

  - id: nurses  # the first
    kind: aid
    form: event
    topic: aid.medical-team
    title: Nurses
    provider: KEN
    recipient: PER
    status: completed
    date: 1999
    cites:
      - source: news
        quote: "Kenya sent ... 1999."  # to check
      - {source: news, quote: They came back., section: Trade}

  - id: fish
    kind: trade
    form: event
    topic: trade.goods
    title: Fish
    exporter: PER
    importer: KEN
    status: completed
    date: 2001
    cites:
      - quote: 'Peru sold fish in 2001'
        source: news

excused:
  - {source: news, quote: A title, because: title}
"""


@pytest.fixture
def folder(tmp_path):
    """Give a folder with a case file and the text of its source."""
    (tmp_path / "news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    return tmp_path


def anchored(folder, *edits):
    """Anchor the case with some of its words replaced."""
    text = CASE
    for find, put in edits:
        assert find in text
        text = text.replace(find, put)
    (folder / "case.yaml").write_text(text, encoding="utf-8")
    return anchor(CaseFile(folder / "case.yaml"), folder)


def test_quotes_become_places_that_verify(folder):
    """Section, paragraph, span and digest; no word of the source is left; comments stay."""
    result = anchored(folder)
    assert (result.count, result.left) == (4, ())
    assert "# to check" in result.text
    assert "# the first" in result.text
    assert "quote" not in result.text
    assert "They came" not in result.text
    (folder / "case.yaml").write_text(result.text, encoding="utf-8")
    case = bl.load(folder / "case.yaml")
    first, second = case.ties[0].cites
    assert (first.section, first.paragraph) == ("Aid", 1)
    assert first.sha256 == sha256(b"Kenya sent ten nurses in 1999.").hexdigest()
    assert (second.section, NEWS[slice(*second.span)]) == ("Trade", "They came back.")
    assert second.span[0] > NEWS.index("Trade")
    assert NEWS[slice(*case.excused[0].span)] == "A title"
    assert {check.outcome for check in verify(case, folder).checks} == {"found", "supported"}
    assert checked(folder / "case.yaml") == ((), ())


def test_a_file_with_quotes_loads_and_is_warned_of(folder):
    """It is valid; each quote is named with its line; no record and no saved file has one."""
    path = folder / "case.yaml"
    found = checked(path)
    assert found.faults == ()
    assert [fault.line for fault in found.warnings] == [22, 23, 35, 39]
    assert found.warnings[0].path == "ties[nurses].cites[0].quote"
    case = bl.load(path)
    assert case.excused == ()
    assert [cite.span for cite in case.ties[0].cites] == [None, None]
    case.save(folder / "saved.yaml")
    for text in (repr(case.ties), (folder / "saved.yaml").read_text(), str(case), case.cite()):
        assert "quote" not in text
        assert "They came" not in text


@pytest.mark.parametrize(
    ("find", "put", "text"),
    [
        ("Kenya sent ... 1999.", "Kenya sent six nurses", "line 4: Kenya sent ten nurses in 1999."),
        ("back., section: Trade", "back.", "2 places"),
        ("section: Trade", "section: Sports", "not in this section"),
        ("Kenya sent ... 1999.", "...", "no words were given"),
        ("source: news\n        quote", "source: new\n        quote", f"{UNKNOWN} source 'new'"),
    ],
)
def test_what_is_not_there_once_stays_and_is_reported(folder, find, put, text):
    """The others are anchored all the same."""
    result = anchored(folder, (find, put))
    assert result.count == 3
    (fault,) = result.left
    assert text in fault.text
    assert fault.line in (22, 23)
    assert len(quotes(CaseFile(folder / "case.yaml").given)) == 0
    (folder / "case.yaml").write_text(result.text, encoding="utf-8")
    assert len(CaseFile(folder / "case.yaml").quotes) == 1


def test_both_places_of_repeated_words_are_named(folder):
    """With line, section and span, so that one can be chosen."""
    (fault,) = anchored(folder, (", section: Trade", "")).left
    assert "line 4, section 'Aid', paragraph 1, span [50, 65]" in fault.text
    assert "line 7, section 'Trade', paragraph 1" in fault.text


def test_a_quote_replaces_an_earlier_place(folder):
    """What was cited before is no longer cited, and its section limits nothing."""
    old = "section: Aid, paragraph: 9, span: [1, 2], sha256: abc, quote: Peru sold fish"
    result = anchored(folder, ("quote: They came back., section: Trade", old))
    assert (result.count, result.left) == (4, ())
    assert "abc" not in result.text
    assert "{source: news, section: 'Trade', paragraph: 1, span: [" in result.text


def test_a_missing_text_is_reported_for_each_quote(folder):
    """And nothing is changed."""
    (folder / "news.txt").unlink()
    result = anchored(folder)
    assert (result.count, len(result.left), result.text) == (0, 4, CASE)
    assert "cannot be read" in result.left[0].text


@pytest.mark.parametrize(
    ("find", "put", "path"),
    [
        ('"Kenya sent ... 1999."', '""', "ties[nurses].cites[0].quote"),
        ('"Kenya sent ... 1999."', "[a, b]", "ties[nurses].cites[0].quote"),
        ("A title, because: title", "A title", "excused[0].because"),
        ("title: Nurses", "title: Nurses\n    quote: x", "ties[nurses].quote"),
        ("title: News", "title: News, quote: x", "sources[0].quote"),
    ],
)
def test_a_quote_elsewhere_or_without_words_is_an_error(folder, find, put, path):
    """Only citations and excuses have a quote, which is a text; other fields are checked."""
    (folder / "case.yaml").write_text(CASE.replace(find, put), encoding="utf-8")
    with pytest.raises(CaseFileError) as caught:
        bl.load(folder / "case.yaml")
    assert path in {fault.path.replace("[news]", "[0]") for fault in caught.value.faults}


def test_a_field_given_twice_is_to_be_corrected_first(folder):
    """Which of the two is meant is for the coder to say."""
    with pytest.raises(BilateralError, match="given twice"):
        anchored(folder, ("quote: 'Peru sold fish in 2001'", "quote: a\n        quote: b"))


def test_errors_elsewhere_keep_no_quote_from_being_anchored(folder):
    """A case is coded piece by piece."""
    assert anchored(folder, ("kind: aid", "kind: aide"), ("date: 2001", "date: 20")).count == 4


def test_a_hundred_quotes_in_a_long_text_take_less_than_a_second(folder):
    """Half of them are there in another spelling, or with a gap, and a tenth are not there."""
    lines = [f"In {n} Kenya\u2019s team {n} went to Peru with {n} people." for n in range(2000)]
    (folder / "news.txt").write_text("\n\n".join(lines), encoding="utf-8")
    words = [f"In {n} Kenya's team {n} went" for n in range(45)]
    words += [f"team {n} went ... with {n} people" for n in range(45, 90)]
    words += [f"zebras of team {n}" for n in range(10)]
    cites = "".join(f'      - {{source: news, quote: "{text}"}}\n' for text in words)
    case = CASE.replace("      - quote: 'Peru sold fish in 2001'\n        source: news\n", cites)
    (folder / "case.yaml").write_text(case, encoding="utf-8")
    start = perf_counter()
    result = anchor(CaseFile(folder / "case.yaml"), folder)
    assert result.count == 90
    assert perf_counter() - start < 1
