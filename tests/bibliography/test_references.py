"""What a reference says and how it is written: as text, as BibTeX, as CSL-JSON."""

import json
import re
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.bibliography import cite, reference
from bilateral.bibliography.dates import date_in_words
from bilateral.errors import DID_YOU_MEAN, UnknownNameError
from bilateral.sources import Source

EN_DASH = "\N{EN DASH}"


@dataclass(frozen=True)
class Name:
    family: str | None = None
    given: str | None = None
    literal: str | None = None


@dataclass(frozen=True)
class Card:
    id: str = "times-2018"
    type: str = "article-newspaper"
    title: str = "Relations between Laos and Cuba"
    author: tuple[Name, ...] = ()
    container_title: str | None = "Vientiane Times"
    publisher: str | None = None
    issued: object = "2018-11"
    as_of: object = "2018-11"
    url: str | None = None
    doi: str | None = None


ENCYCLOPEDIA = Card(
    id="wikipedia",
    type="entry-encyclopedia",
    title=f"Cuba{EN_DASH}Pakistan relations",
    container_title="Wikipedia",
    issued=None,
    as_of="2008-05/..",
    url=f"https://en.wikipedia.org/wiki/Cuba{EN_DASH}Pakistan_relations",
)


def test_text_says_as_of_only_where_the_date_of_issue_does_not():
    """A dated article needs no `as of`; an undated page says which state of it was read."""
    assert reference(Card()) == '"Relations between Laos and Cuba". Vientiane Times, November 2018.'
    assert "Wikipedia. Text as of May 2008 or later. https://" in reference(ENCYCLOPEDIA)


def test_text_inverts_the_first_author_only():
    """The first author stands by family name, the others as they are called."""
    authors = (Name("Barbieri", "Katherine"), Name("Keshk", "Omar"), Name(literal="COW Project"))
    text = reference(Card(author=authors))
    assert text.startswith("Barbieri, Katherine, Omar Keshk and COW Project. ")


JOURNAL = Source(
    id="keshk-2009",
    type="article-journal",
    title="Trading data",
    as_of="2009",
    author=[{"family": "Keshk", "given": "Omar"}],
    container_title="Journal",
    volume="26",
    issue="5",
    page="471-491",
    issued="2009",
    accessed="2026-05-03",
    publisher_place="New York",
)


def test_a_journal_has_volume_issue_and_pages():
    """What a shipped source may say besides stands in all three formats."""
    assert reference(JOURNAL) == (
        'Keshk, Omar. "Trading data". Journal 26(5): 471-491, 2009. Accessed 3 May 2026.'
    )
    entry = cite([JOURNAL], "bibtex")
    for line in ("volume = {26}", "number = {5}", "pages = {471--491}", "urldate = {2026-05-03}"):
        assert f"  {line},\n" in entry
    (item,) = json.loads(cite([JOURNAL], "csl"))
    assert item["accessed"] == {"date-parts": [[2026, 5, 3]]}
    assert (item["issue"], item["publisher-place"]) == ("5", "New York")


def test_a_doi_goes_before_an_address():
    """The lasting address is the one that is shown."""
    text = reference(Card(url="https://example.org/x", doi="10.1/a_b"))
    assert text.endswith("https://doi.org/10.1/a_b")
    assert "example.org" not in text


def test_bibtex_braces_words_with_capitals():
    """Styles that write titles small leave names alone; the very first capital needs no help."""
    assert "title = {Relations between {Laos} and {Cuba}}," in cite([Card()], "bibtex")
    assert f"title = {{{{Cuba{EN_DASH}Pakistan}} relations}}," in cite([ENCYCLOPEDIA], "bibtex")


def test_bibtex_escapes_every_special():
    """The ten specials of TeX and the signs that its old fonts lack are written as commands."""
    entry = cite([Card(title=r"a # $ % & _ { } ~ ^ \ < > | b")], "bibtex")
    assert (
        r"title = {a \# \$ \% \& \_ \textbraceleft{} \textbraceright{} \textasciitilde{} "
        r"\textasciicircum{} \textbackslash{} \textless{} \textgreater{} \textbar{} b}," in entry
    )


def test_bibtex_percent_encodes_an_address():
    """What an address cannot hold is encoded, what is encoded already stays as it is."""
    entry = cite([replace(ENCYCLOPEDIA, url=f"{ENCYCLOPEDIA.url}?a=%20&b={{c}}")], "bibtex")
    assert (
        "url = {https://en.wikipedia.org/wiki/Cuba%E2%80%93Pakistan_relations?a=%20&b=%7Bc%7D},"
        in entry
    )


def test_bibtex_keeps_names_in_one_piece():
    """A body, a comma and an "and" inside a name do not become several authors."""
    authors = (Name(literal="Food and Agriculture"), Name("Smith, Jr.", "A."), Name("Land", "Bo"))
    entry = cite([Card(author=authors)], "bibtex")
    assert "author = {{Food and Agriculture} and {Smith, Jr.}, A. and Land, Bo}," in entry


@pytest.mark.parametrize(
    ("issued", "lines"),
    [
        ("2018-11", ["  year = {2018},", "  month = nov,"]),
        ("2018-11-10", ["  year = {2018},", "  month = nov,", "  day = {10},"]),
        ("2004~", ["  year = {about 2004},"]),
        ("2004/2007", ["  year = {2004--2007},"]),
        ("2018-23", ["  year = {autumn 2018},"]),
        (None, []),
    ],
)
def test_bibtex_dates(issued, lines):
    """Year, month and day as BibTeX has them: months as its own words, doubt before the digits."""
    entry = cite([Card(issued=issued)], "bibtex").splitlines()
    assert [line for line in entry if re.match(r"  (year|month|day)", line)] == lines


@pytest.mark.parametrize(
    ("issued", "expected"),
    [
        ("2018-11", {"date-parts": [[2018, 11]]}),
        ("2018", {"date-parts": [[2018]]}),
        ("2004-05~", {"date-parts": [[2004, 5]], "circa": True}),
        ("2004?", {"date-parts": [[2004]], "circa": True}),
        ("2005-10/2006-01-24", {"date-parts": [[2005, 10], [2006, 1, 24]]}),
        ("2018-22", {"date-parts": [[2018]], "season": 2}),
        ("2008-05/..", {"literal": "May 2008 or later"}),
        ("197X", {"literal": "1970s"}),
    ],
)
def test_csl_dates(issued, expected):
    """EDTF becomes date-parts where they can hold it, else words; nothing is guessed."""
    (item,) = json.loads(cite([Card(issued=issued)], "csl"))
    assert item["issued"] == expected


def test_csl_leaves_out_what_is_not_known():
    """Only known fields stand in an item, under the names of CSL."""
    (item,) = json.loads(cite([Card()], "csl"))
    assert item == {
        "id": "times-2018",
        "type": "article-newspaper",
        "title": "Relations between Laos and Cuba",
        "container-title": "Vientiane Times",
        "issued": {"date-parts": [[2018, 11]]},
    }


def test_csl_names_the_state_of_the_text_in_a_note():
    """CSL has no field for `as_of`, so that the note carries it."""
    (item,) = json.loads(cite([ENCYCLOPEDIA], "csl"))
    assert item["note"] == "Text as of May 2008 or later"
    assert "issued" not in item


def test_order_and_repetition_do_not_matter():
    """The same sources give the same text, however often and in whatever order they come."""
    for name in ("text", "bibtex", "csl"):
        once = cite([Card(), ENCYCLOPEDIA], name)
        assert cite([ENCYCLOPEDIA, Card(), ENCYCLOPEDIA], name) == once


def test_a_key_does_not_depend_on_company():
    """The key of a source is the same whatever stands beside it."""
    alone = _keys([Card(id="Été 1")])
    together = _keys([Card(id="ete-1"), Card(id="Été 1"), Card(id="ete 1")])
    assert alone <= together
    assert len(together) == 3


def test_two_sources_with_one_id_keep_two_keys():
    """Sources of two case files may share an id and still be two."""
    first, second = Card(title="One"), Card(title="Two")
    assert len(_keys([first, second])) == 2
    assert _keys([first, second]) == _keys([second, first])


def test_no_sources_give_nothing():
    """Nothing cited is an empty text, and an empty array where the format has one."""
    assert cite([]) == ""
    assert cite([], "bibtex") == ""
    assert json.loads(cite([], "csl")) == []


def test_an_unknown_format_offers_the_near_one():
    """A slip in the name of a format is answered with the name that was meant."""
    with pytest.raises(UnknownNameError, match=f"{DID_YOU_MEAN} 'bibtex'"):
        cite([], "bibtec")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2018-11-10", "10 November 2018"),
        ("2018-21", "spring 2018"),
        ("1984%", "perhaps about 1984"),
        ("1984?", "probably 1984"),
        ("../2005", "2005 or earlier"),
        ("[..2008-05]", "[..2008-05]"),
        (None, ""),
    ],
)
def test_dates_in_words(date, words):
    """A date reads as people write it; what has no plain words stays as it is."""
    assert date_in_words(date) == words


@given(st.text(max_size=60))
def test_bibtex_stays_balanced(title):
    """Whatever a title holds, braces pair as BibTeX counts them, so that an entry stays one."""
    depths = [0]
    for sign in cite([Card(title=title)], "bibtex"):
        depths.append(depths[-1] + {"{": 1, "}": -1}.get(sign, 0))
    assert min(depths) == 0
    assert depths[-1] == 0
    assert depths.count(0) == 1 + cite([Card(title=title)], "bibtex").index("{") + 1


@given(st.lists(st.text(min_size=1, max_size=12), unique=True, max_size=8))
def test_keys_are_unique_in_any_script(names):
    """As many keys as ids, in letters that every BibTeX reads."""
    keys = _keys([Card(id=name) for name in names])
    assert len(keys) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key) for key in keys)


def _keys(sources):
    bibtex = set(re.findall(r"^@\w+\{(.*),$", cite(sources, "bibtex"), re.MULTILINE))
    assert {item["id"] for item in json.loads(cite(sources, "csl"))} == bibtex
    return bibtex


@pytest.mark.parametrize(
    ("issued", "words", "year", "csl"),
    [
        ("2013-21", "spring 2013", "spring 2013", {"date-parts": [[2013]], "season": 1}),
        ("2004?", "probably 2004", "probably 2004", {"date-parts": [[2004]], "circa": True}),
        ("2004~", "about 2004", "about 2004", {"date-parts": [[2004]], "circa": True}),
        ("/2004", "until 2004", "until 2004", {"literal": "until 2004"}),
        ("2004/", "from 2004", "from 2004", {"literal": "from 2004"}),
        ("2004-06-01T12:00:00Z", "1 June 2004", "2004", {"date-parts": [[2004, 6, 1]]}),
        ("-0043", "44 BC", "44 BC", {"literal": "44 BC"}),
        ("0000", "1 BC", "1 BC", {"literal": "1 BC"}),
        ("198X", "1980s", "1980s", {"literal": "1980s"}),
        ("[2001,2003]", "2001 or 2003", "2001 or 2003", {"literal": "2001 or 2003"}),
    ],
)
def test_each_date_says_the_same_in_every_format(issued, words, year, csl):
    """Seasons, doubt, missing ends, hours and eras are written, not lost."""
    source = Source(id="s", type="report", title="T", as_of="2001", issued=issued)
    assert f". {words}. " in cite([source])
    assert f"  year = {{{year}}},\n" in cite([source], "bibtex")
    assert json.loads(cite([source], "csl"))[0]["issued"] == csl


def test_a_doi_is_the_same_in_every_format():
    """BibTeX and CSL have it alone and unchanged; the text has an address that works."""
    doi = "10.1002/(SICI)1097-4636(199823)43:4<338::AID>3.0.CO;2-W"
    source = Source(id="s", type="report", title="T", as_of="2001", doi=doi)
    assert f"  doi = {{{doi}}},\n" in cite([source], "bibtex")
    assert json.loads(cite([source], "csl"))[0]["DOI"] == doi
    assert cite([source]).endswith(
        "https://doi.org/10.1002/(SICI)1097-4636(199823)43:4%3C338::AID%3E3.0.CO;2-W"
    )


def test_a_reference_in_text_has_edition_and_place():
    """Nothing that finds a book is dropped."""
    book = Source(
        id="b",
        type="book",
        title="B",
        as_of="2001",
        issued="2001",
        edition="2",
        publisher="Press",
        publisher_place="Lima",
    )
    assert cite([book]) == '"B". 2001. Edition 2. Lima: Press.'
