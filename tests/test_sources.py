"""Sources and citations: described as CSL-JSON has it, pointing without holding words."""

import pytest

from bilateral.errors import UNKNOWN, CaseFileError
from bilateral.source_file import by_id, named_as_csl, named_as_ours, shipped_sources, sources_in
from bilateral.sources import Author, Citation, Excuse, Source

BOOK = {"id": "b", "type": "book", "title": "B", "as_of": "2018"}


@pytest.fixture
def listing(tmp_path):
    """Give a way to write a file of sources."""

    def write(text):
        path = tmp_path / "sources.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def refusal(build):
    with pytest.raises(CaseFileError) as caught:
        build()
    return [(fault.path, fault.text) for fault in caught.value.faults]


def test_a_source_has_the_fields_of_csl_json():
    """What a reference needs is there under our spelling of the names."""
    source = Source(
        **BOOK,
        author=[{"family": "García", "given": "Ana"}, {"literal": "Ministry"}],
        container_title="Series",
        issued="2018-11",
        accessed="2020-01-02",
        doi="10.1000/x",
    )
    assert [author.family or author.literal for author in source.author] == ["García", "Ministry"]
    assert (str(source.issued), str(source.accessed), source.url) == ("2018-11", "2020-01-02", None)


def test_an_author_has_a_name():
    """A given name alone is nobody's."""
    ((path, text),) = refusal(lambda: Author(given="Ana"))
    assert (path, text) == (
        "",
        "an author has a family name, or a literal one for a body; add one",
    )


def test_a_citation_points_and_holds_no_words():
    """Where a passage stands, and nothing of what it says."""
    cite = Citation(source="b", span=["3", "9"], sha256="0" * 64, paragraph="2", page="12a")
    assert (cite.span, cite.paragraph, cite.page, cite.stance) == ((3, 9), 2, "12a", "supports")
    ((path, text),) = refusal(lambda: Citation(source="b", quote="Its very words."))
    assert path == "quote"
    assert text.startswith(f"{UNKNOWN} field 'quote'")


def test_an_excuse_says_where_and_why():
    """Nothing is excused without a reason."""
    told = dict(refusal(lambda: Excuse(source="b", span=[0, 4])))
    assert sorted(told) == ["because", "sha256"]


def test_names_go_over_to_ours_and_back():
    """A file says URL and container-title, and so does what is saved."""
    written = {"URL": "u", "container-title": "c", "title": "t", "as_of": "2018"}
    ours = named_as_ours(written)
    assert ours == {"url": "u", "container_title": "c", "title": "t", "as_of": "2018"}
    assert named_as_csl(ours) == written
    assert named_as_ours("news") == "news"


def test_of_two_names_for_one_field_neither_is_dropped():
    """Both stay, so that the one that is no field of ours is refused."""
    assert named_as_ours({"URL": "u", "url": "v"}) == {"URL": "u", "url": "v"}


def test_sources_are_laid_out_by_their_ids():
    """The first of two counts; what is no source is left to the faults."""
    assert by_id([BOOK, "x", {"id": ["a"]}, {"title": "T"}, BOOK | {"title": "C"}]) == {"b": BOOK}


def test_every_fault_of_a_file_of_sources_is_told_with_its_line(listing):
    """Names as in the file, lines of the fields, ids told twice, keys given twice."""
    path = listing(
        "sources:\n"
        "  - id: a\n"
        "    type: book\n"
        "    title: A\n"
        "    container-title: ''\n"
        "    issued: 2018-13\n"
        "    title: Again\n"
        "  - {id: b, type: book, title: B, as_of: 2018}\n"
        "  - id: b\n"
        "    type: book\n"
        "    title: B\n"
        "    as_of: 2018\n"
        "    URI: https://example.org\n"
        "  - {id: b, type: book, title: B, as_of: 2018}\n"
        "  - just a text\n"
    )
    found, faults = sources_in(path)
    assert sorted(found) == ["a", "b"]
    assert sorted((fault.line, fault.path, fault.text.split(";")[0]) for fault in faults) == [
        (2, "sources[0].as_of", "this field is missing and has no default"),
        (5, "sources[0].container-title", "an empty text was given"),
        (
            6,
            "sources[0].issued",
            "'2018-13' is not a date: 13 is not a part of a year that is supported",
        ),
        (7, "", "the key 'title' is given twice, first in line 4"),
        (13, "sources[2].URI", f"{UNKNOWN} field 'URI'"),
        (14, "sources[3].id", "the id 'b' is used twice"),
        (
            15,
            "sources[4]",
            "the text 'just a text' was given where fields are expected, as 'name: value'",
        ),
    ]


@pytest.mark.parametrize("text", ["a: b", "sources: {}", "sources:", "- id: a", "words"])
def test_a_file_without_a_list_of_sources_is_refused(listing, text):
    """What was expected said."""
    ((_, words),) = refusal(lambda: sources_in(listing(text)))
    assert words == "expected 'sources:' with a list of sources"


def test_sources_nested_without_end_are_one_fault(listing):
    """A hundred thousand brackets among sources are refused where the limit is passed."""
    path = listing("sources:\n  - id: a\n    author: " + "[" * 100_000)
    with pytest.raises(CaseFileError) as caught:
        sources_in(path)
    assert [(fault.line, fault.text[:26]) for fault in caught.value.faults] == [
        (3, "nested more than 40 deep; ")
    ]


def test_the_shipped_sources_are_without_fault():
    """The texts of the shipped cases, with the time of which they speak."""
    sources = shipped_sources()
    assert {name: source["as_of"] for name, source in sources.items()} == {
        "wikipedia-cuba-pakistan": "2008-05/..",
        "vientiane-times-2018": "2018-11",
        "state-department-cuba-2015": "2015-07-21",
        "state-department-laos-2014": "2014-01-31",
        "state-department-laos-2016": "2016-12-13",
        "state-department-pakistan-2013": "2013-08-16",
        "state-department-pakistan-2018": "2018-08-23",
    }
    assert all(source["file"].endswith(".txt") for source in sources.values())


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ({"doi": "https://doi.org/10.1000/x"}, "doi"),
        ({"doi": "doi:10.1000/x"}, "doi"),
        ({"doi": "not a doi"}, "doi"),
        ({"issued": "3020"}, "issued"),
        ({"as_of": "2918-05"}, "as_of"),
        ({"issued": "2010-05", "accessed": "2010-04-30"}, "accessed"),
        ({"type": "reprot"}, "type"),
        ({"type": "Book"}, "type"),
    ],
)
def test_what_no_source_can_have_is_refused(fields, path):
    """A DOI is written alone, a type is one of CSL, and no date lies ahead or before the issue."""
    assert [place for place, _ in refusal(lambda: Source(**{**BOOK, **fields}))] == [path]


@pytest.mark.parametrize(
    "fields",
    [
        {"doi": "10.1002/(SICI)1097-4636(199823)43:4<338::AID>3.0.CO;2-W"},
        {"doi": "10.1000/182"},
        {"issued": "2010", "accessed": "2010-04-30"},
        {"as_of": "2008-05/.."},
        {"type": "paper-conference", "issued": "-0043"},
    ],
)
def test_what_a_source_can_have_is_accepted(fields):
    """Odd DOIs, an access in the year of issue, an open time, an ancient year."""
    assert Source(**{**BOOK, **fields})
