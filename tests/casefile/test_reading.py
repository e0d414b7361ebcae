"""Case files: every fault at once, each with its line; what is good loads as it was written."""

import copy
import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bilateral as bl
from bilateral import yaml_lines
from bilateral.casefile.relationships import path_of
from bilateral.errors import DID_YOU_MEAN, UNKNOWN, CaseFileError, UnknownNameError
from bilateral.resources import shipped
from tests.casefiles import FAULTS, GOOD, edited


@pytest.fixture
def case(tmp_path):
    """Give a way to write a case file, alone in its folder."""

    def write(text, name="case.yaml"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def told(path):
    """Give the faults of a file as they are printed, without its name."""
    return [str(fault).removeprefix(f"{path}:").strip() for fault in bl.faults(path)]


def test_a_good_file_has_no_fault(case):
    """What the edits below start from is good, so that each fault is the edit's own."""
    path = case(GOOD)
    assert bl.faults(path) == ()
    assert [tie.id for tie in bl.load(path).ties] == [
        "visit",
        "brigade",
        "no-investment",
        "friendship",
    ]


@pytest.mark.parametrize("fault", FAULTS, ids=[fault["what"] for fault in FAULTS])
def test_every_kind_of_bad_input_is_told_with_its_line_and_its_mend(case, fault):
    """Each edit to the good file brings forth just the faults written down for it."""
    path = case(edited(*fault["edits"]))
    assert told(path) == fault["faults"]
    with pytest.raises(CaseFileError) as caught:
        bl.load(path)
    assert caught.value.faults == bl.faults(path)
    assert {fault.file for fault in caught.value.faults} == {str(path)}


def test_every_fault_of_a_file_is_told_at_once(case):
    """Faults of shape, words, links, dates, numbers and evidence hide none of one another."""
    path = case(
        edited(
            {"find": "    title: A visit", "put": "    title: A visit\n    title: Again"},
            {"find": "topic: political.visit", "put": "topic: political.vist"},
            {"find": "    date: 2015-03", "put": "    date: 2015-02-30"},
            {"find": "    status: completed", "put": "    status: [completed]"},
            {"find": "kind: aid\n", "put": "kind: aide\n"},
            {"find": "value: 30", "put": "value: 1,5"},
            {"find": "        unit: tonne", "put": "        unit: tons"},
            {"find": "{source: news, paragraph: 3}", "put": "{source: newss, paragraph: 3}"},
            {"find": "to: visit}", "put": "to: nowhere}"},
            {"find": "    absent: true", "put": "    absent: true\n    status: active"},
            {"find": "between: [CUB, LAO]", "put": "between: [CUB, USA]"},
            {"find": "    state: LAO\n", "put": "    state: LAOS\n"},
            {"find": "    because: heading\n", "put": ""},
        )
    )
    assert [(fault.line, fault.path, fault.text.split(";")[0]) for fault in bl.faults(path)] == [
        (27, "ties[visit].topic", f"{UNKNOWN} topic 'political.vist'"),
        (29, "", "the key 'title' is given twice, first in line 28"),
        (32, "ties[visit].status", f"{UNKNOWN} status ['completed']"),
        (
            33,
            "ties[visit].date",
            "'2015-02-30' is not a date: 2015-02 has no day 30, its last is 28",
        ),
        (44, "ties[brigade].kind", f"{UNKNOWN} kind 'aide'"),
        (
            61,
            "ties[brigade].quantities[0].value",
            "'1,5' is not a number here: write 1.5 with a decimal point",
        ),
        (68, "ties[brigade].quantities[2].unit", f"{UNKNOWN} unit 'tons'"),
        (
            73,
            "ties[brigade].links[0].to",
            f"{UNKNOWN} tie 'nowhere'",
        ),
        (77, "ties[brigade].cites[0].source", f"{UNKNOWN} source 'newss'"),
        (87, "ties[no-investment].status", "a reported absence has no status"),
        (
            97,
            "ties[friendship].between[1]",
            "USA is not one of the two states of the relationship, 'CUB' and 'LAO'",
        ),
        (105, "facts[embassies].state", f"{UNKNOWN} state 'LAOS'"),
        (114, "excused[0].because", "this field is missing and has no default"),
    ]


# --- files that cannot be read ----------------------------------------------------------------


def only_fault(path):
    """Give the one fault of a file, as it is printed."""
    (fault,) = bl.faults(path)
    return str(fault).replace(str(path), "case.yaml", 1)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "case.yaml: the file is empty; a YAML mapping is expected"),
        (b"# only a comment\n", "case.yaml: the file is empty; a YAML mapping is expected"),
        (b"id: a\ntitle: S\xe3o Tom\xe9\n", "case.yaml:2: column 9: the byte 0xE3 is not UTF-8"),
        (GOOD.encode("utf-16"), "case.yaml:1: UTF-16 is given, UTF-8 is expected"),
        (b"- id: a\n", "case.yaml:1: this is not a relationship; one begins with 'id:'"),
        (b"just words\n", "case.yaml:1: this is not a relationship; one begins with 'id:'"),
        (b"id: a\n---\nid: b\n", "case.yaml:2: a second document begins here, one is expected"),
        (b"[" * 100_000, "case.yaml:1: nested more than 40 deep; no case file needs that"),
        (b"{a: " * 100_000, "case.yaml:1: nested more than 40 deep; no case file needs that"),
        (b"a: {b: [", "case.yaml:1: not YAML: column 1: a value is missing, or a bracket is not"),
    ],
    ids="empty comment latin-1 utf-16 list words two-documents brackets braces unclosed".split(),
)
def test_what_is_no_case_file_is_one_fault(tmp_path, content, words):
    """Whatever cannot be read as one mapping is told as that, and alone."""
    path = tmp_path / "case.yaml"
    path.write_bytes(content)
    assert only_fault(path).startswith(words)


def test_an_alias_bomb_does_not_go_off(case):
    """Nine lines that would stand for a billion words are refused at the first alias."""
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    for old, new in zip("abcdefgh", "bcdefghi", strict=True):
        lines.append(f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]")
    faults = bl.faults(case("\n".join(lines)))
    assert [fault.line for fault in faults] == [1, 2, 2]
    assert faults[-1].text.startswith("the alias '*a' refers to text written elsewhere")


def test_fifty_megabytes_are_refused_before_reading(tmp_path, monkeypatch):
    """The size is told, and not a byte is read."""
    path = tmp_path / "case.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", None)  # whoever opens the file fails
    assert only_fault(path).startswith("case.yaml: 50,000,000 bytes given, at most 20,000,000")


def test_a_folder_is_no_case_file(tmp_path):
    """A folder is told to be one, and files inside it are asked for."""
    assert only_fault(tmp_path).endswith(
        "a folder is given, a file is expected; name a file inside it"
    )


def test_a_file_that_is_not_there_is_told(tmp_path):
    """A slip in a path is told as that."""
    assert only_fault(tmp_path / "case.yaml").startswith("case.yaml: the file does not exist")


def test_a_file_that_may_not_be_read_is_told(case, monkeypatch):
    """Without the right to read there is one fault; for whoever may read all, it is played."""
    path = case(GOOD)
    path.chmod(0)
    if os.access(path, os.R_OK):  # the superuser is never refused

        def refuse(*_, **__):
            raise PermissionError(errno.EACCES, "Permission denied")

        monkeypatch.setattr(Path, "open", refuse)
    assert only_fault(path).startswith("case.yaml: you have no permission to read the file")


# --- what is good ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "word", ["NO", "0123", "12:30", "1_000", "yes", "1e3", "0x10", "2018-11-10"]
)
def test_words_that_yaml_would_turn_stay_as_they_are(case, word):
    """Norway is no falsehood, and a number with marks is no number."""
    put = f"    title: {word}\n    field: {word}\n    note: {word}\n    place: {word}"
    tie = bl.load(case(edited({"find": "    title: A visit", "put": put}))).ties[0]
    assert (tie.title, tie.field, tie.note, tie.place) == (word, word, word, word)


def test_codes_keep_their_leading_zeros(case):
    """A field of study is 0912, whether quotes stand around it or not."""
    put = "{scheme: isced-f-2013, code: 0912}"
    made = bl.load(case(edited({"find": '{scheme: oecd-dac-purpose, code: "12191"}', "put": put})))
    assert made.ties[1].classification[0].code == "0912"


def test_the_good_file_is_read_to_the_last_value(case):
    """Every sort of field arrives as the type that it is promised as."""
    made = bl.load(case(GOOD))
    visit, brigade, absence, friendship = made.ties
    assert (made.id, made.title, made.states) == (
        "cuba-laos-small",
        "Cuba and Laos, in short",
        ("CUB", "LAO"),
    )
    assert (visit.sender, visit.receiver, visit.stage) == ("CUB", "LAO", "delivered")
    assert (visit.cites[0].span, visit.cites[0].paragraph) == ((10, 40), 2)
    assert (brigade.quantities[0].value, str(brigade.quantities[2])) == (30, "number not stated")
    assert str(brigade.borne_by[0]) == "LAO: housing"
    assert (absence.absent, absence.status, absence.stage) == (True, None, None)
    assert (friendship.reciprocal, friendship.bounds.end_kind) == (True, "unknown")
    assert (made.facts[0].state, str(made.facts[0].quantities[0])) == ("LAO", "about 26")
    (source,) = made.sources
    assert (source.container_title, source.url) == ("The News", "https://example.org/news")


def test_a_name_means_what_ships_and_anything_else_is_a_path():
    """A separator or the ending of a case file makes a path of a text."""
    assert path_of("cuba-laos") == shipped("cases", "cuba-laos.yaml")
    assert path_of("cuba-laos.yaml") == Path("cuba-laos.yaml")
    assert path_of("./cuba-laos") == Path("cuba-laos")
    assert path_of("..\\cuba-laos") == Path("..\\cuba-laos")
    assert path_of("mine.yml") == Path("mine.yml")
    assert path_of("MINE.YAML") == Path("MINE.YAML")
    assert path_of(Path("cuba-laos")) == Path("cuba-laos")


@pytest.mark.parametrize("name", ["cuba-lao", "", "x" * 5000])
def test_a_name_that_does_not_ship_is_refused(name):
    """What ships is named, and how a path is told from a name."""
    with pytest.raises(UnknownNameError, match=r"path of a file has '/' or '\.yaml' in it"):
        bl.load(name)


def test_a_bare_name_of_a_file_here_names_the_path_to_write():
    """A folder or a file without an ending is no name of what ships."""
    with pytest.raises(UnknownNameError, match=r"for the file here write '\./\.\.'"):
        bl.load("..")


def test_relationships_are_the_files_that_ship():
    """Each is loaded by its name, which is its id too."""
    assert bl.relationships() == [
        "cuba-laos",
        "cuba-pakistan",
        "united-states-cuba",
        "united-states-laos",
        "united-states-pakistan",
    ]
    assert [bl.load(name).id for name in bl.relationships()] == bl.relationships()


# --- sources -----------------------------------------------------------------------------------

OWN = GOOD[GOOD.index("sources:\n") : GOOD.index("coverage:\n")]


def without_own(text=GOOD):
    return text.replace(OWN, "")


def test_a_source_is_looked_up_in_the_file_then_beside_it_then_in_what_ships(case):
    """The nearest one wins, and what is cited from further off is taken from there."""
    beside = "sources:\n  - {id: news, type: book, title: Beside, as_of: 2018}\n"
    path = case(without_own())
    assert f"{UNKNOWN} source 'news'" in told(path)[0]
    case(beside, "sources.yaml")
    assert [source.title for source in bl.load(path).sources] == ["Beside"]
    assert [source.title for source in bl.load(case(GOOD)).sources] == ["News of both"]
    far = without_own().replace("source: news", "source: vientiane-times-2018")
    assert [source.id for source in bl.load(case(far)).sources] == ["vientiane-times-2018"]


def test_a_fault_of_the_sources_beside_is_told_with_their_file_and_line(case):
    """The faults of both files come together."""
    beside = case(
        "sources:\n  - id: news\n    type: book\n    titel: B\n    as_of: 2018\n  - news\n",
        "sources.yaml",
    )
    path = case(without_own().replace("    title: A visit\n", ""))
    wanted = "the text 'news' was given where fields are expected"
    assert [str(fault) for fault in bl.faults(path)] == [
        f"{path}:13: ties[visit].title: this field is missing and has no default; add it",
        f"{beside}:2: sources[0].title: this field is missing and has no default; add it",
        f"{beside}:4: sources[0].titel: {UNKNOWN} field 'titel'; {DID_YOU_MEAN} 'title'?",
        f"{beside}:6: sources[1]: {wanted}, as 'name: value'",
    ]


def test_sources_beside_are_not_read_where_none_is_needed(case):
    """A case that holds its own sources does not depend on the file beside it."""
    case("no: [yaml", "sources.yaml")
    assert bl.load(case(GOOD)).sources[0].title == "News of both"


def test_a_file_beside_that_holds_no_sources_is_told(case):
    """A file of that name with something else in it is a fault of its own."""
    beside = case("news: {title: News}\n", "sources.yaml")
    (fault,) = bl.faults(case(without_own()))
    assert str(fault) == f"{beside}:1: expected 'sources:' with a list of sources"


def test_own_sources_are_kept_in_their_order_whether_cited_or_not(case):
    """What a file holds is not lost by loading it."""
    more = "sources:\n  - {id: zeta, type: book, title: Z, as_of: 2018}\n"
    made = bl.load(case(GOOD.replace("sources:\n", more)))
    assert [source.id for source in made.sources] == ["zeta", "news"]


# --- any shape at all --------------------------------------------------------------------------

PLAIN = yaml_lines.read(GOOD).value
JUNK = [
    *(None, [], {}, "x", "0", "-1", "nan", "true", "CUB", "2005-13", "2016/2014"),
    *(["x"], [["x"]], {"x": "y"}, {"": ["a"]}, [None], [{}], {"id": ["a"]}, "9" * 400, "a" * 3000),
]


def places(value, path=()):
    """Walk every place in plain values."""
    yield path
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inside in steps if isinstance(value, dict | list) else ():
        yield from places(inside, (*path, step))


PLACES = [path for path in places(PLAIN) if path]


@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(JUNK)), min_size=1, max_size=4))
def test_whatever_stands_anywhere_is_a_fault_or_loads(tmp_path_factory, changes):
    """No shape of any value ends in anything but a report, or a relationship that shows itself."""
    value = copy.deepcopy(PLAIN)
    for path, junk in changes:
        put(value, path, junk)
    file = tmp_path_factory.getbasetemp() / "junk.yaml"
    file.write_text(yaml_lines.write(value), encoding="utf-8")
    faults = bl.faults(file)
    assert all(fault.text and fault.line for fault in faults)
    if not faults:
        made = bl.load(file)
        assert len(made.to_frame()) == len(made.ties)
        assert made._repr_html_()


@pytest.mark.parametrize("page", ["a" * 3_000, "CUB" * 1_000, "nan " * 700])
def test_a_page_in_any_place_is_told_in_a_line_or_two(tmp_path, page):
    """No slip fills the screen, whether a name, an id or a key is a page long."""
    file = tmp_path / "page.yaml"
    for path in PLACES:
        value = copy.deepcopy(PLAIN)
        put(value, path, page)
        if isinstance(path[-1], str):
            put_key(value, path[:-1], page)
        file.write_text(yaml_lines.write(value), encoding="utf-8")
        told = [str(fault).removeprefix(str(file)) for fault in bl.faults(file)]
        assert max(map(len, told), default=0) < 600, path


def put_key(value, path, junk):
    """Add a field to the mapping in a place."""
    for step in path:
        value = value[step]
    value[junk] = "x"


def put(value, path, junk):
    """Put something in a place, if the place is still there."""
    *above, last = path
    for step in above:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return
    if (isinstance(value, dict) and isinstance(last, str)) or (
        isinstance(value, list) and isinstance(last, int) and last < len(value)
    ):
        value[last] = copy.deepcopy(junk)
