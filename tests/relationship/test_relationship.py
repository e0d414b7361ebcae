"""A relationship selects, shows and saves what it holds, and loses nothing of it."""

import copy
from dataclasses import replace

import pytest
from hypothesis import given

import bilateral as bl
from bilateral import yaml_lines
from bilateral.errors import (
    DID_YOU_MEAN,
    KNOWN_ARE,
    UNKNOWN,
    BilateralError,
    CaseFileError,
    UnknownNameError,
)
from bilateral.relationship import Relationship
from bilateral.relationship.checks import check
from bilateral.ties.tie import note_checked
from tests.casefiles import GOOD, edited
from tests.generated import FEWER, built, relationships

KINDS = ("diplomatic", "political", "aid", "education", "trade", "military", "sports")


@pytest.fixture
def made(tmp_path):
    """Give the small good case."""
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return bl.load(path)


@pytest.fixture(scope="module", params=["cuba-laos", "cuba-pakistan"])
def shipped(request):
    """Give each shipped relationship."""
    return bl.load(request.param)


def ids(relationship):
    return [tie.id for tie in relationship.ties]


# --- selecting ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        ({}, ["visit", "brigade", "no-investment", "friendship"]),
        ({"kind": "aid"}, ["brigade"]),
        ({"kind": ["aid", "trade"]}, ["brigade", "no-investment"]),
        ({"kind": iter(("aid", "trade"))}, ["brigade", "no-investment"]),
        ({"kind": []}, []),
        ({"topic": "political.visit"}, ["visit"]),
        ({"topic": {"political.visit", "trade.investment"}}, ["visit", "no-investment"]),
        ({"sender": "CUB"}, ["visit", "brigade", "no-investment", "friendship"]),
        ({"sender": "LAO"}, ["friendship"]),
        ({"receiver": "CUB"}, ["friendship"]),
        ({"status": "active"}, ["brigade", "friendship"]),
        ({"stage": "delivered"}, ["visit", "brigade", "friendship"]),
        ({"stage": "planned"}, []),
        ({"source": "news"}, ["visit", "brigade", "no-investment", "friendship"]),
        ({"kind": "political", "status": "active"}, ["friendship"]),
        ({"during": "2015"}, ["visit", "brigade", "no-investment", "friendship"]),
        ({"during": "2015", "surely": True}, ["visit", "brigade"]),
        ({"during": "2018-11", "surely": True}, ["no-investment"]),
        ({"during": "2013"}, ["no-investment", "friendship"]),
        ({"during": bl.Date.parse("1960")}, ["no-investment"]),
        ({"surely": True}, ["visit", "brigade", "no-investment", "friendship"]),
    ],
)
def test_where_keeps_the_ties_that_fit(made, wanted, kept):
    """One word or several, both ends of an undirected tie, and what possibly was there then."""
    assert ids(made.where(**wanted)) == kept


def test_where_leaves_everything_else_as_it_is(made):
    """Facts and sources stay; the relationship itself is not changed."""
    few = made.where(kind="aid")
    assert (few.facts, few.sources) == (made.facts, made.sources)
    assert (few.id, few.excused, len(made.ties)) == (made.id, made.excused, 4)


def test_where_takes_links_to_what_is_left_out(made):
    """A link to a tie that is not kept would lead nowhere."""
    assert made.ties[1].links[0].to == "visit"
    assert made.where(kind="aid").ties[0].links == ()
    assert made.where(kind=["aid", "political"]).ties[1].links == made.ties[1].links


def test_where_lets_inferences_follow_their_links(made):
    """What is inferred about a link goes with it, and with nothing else."""
    tie = replace(
        made.ties[1],
        links=[
            {"rel": "follows", "to": "no-investment"},
            {"rel": "prompted_by", "to": "visit", "note": "So."},
        ],
        inferred=[
            {"of": "links", "because": "All."},
            {"of": "links.0", "because": "First."},
            {"of": "links.1.note", "because": "Second."},
            {"of": "date", "because": "Date."},
        ],
    )
    made = replace(made, ties=[made.ties[0], tie, made.ties[2]])
    assert [one.of for one in made.where(kind=["aid", "political"]).ties[1].inferred] == [
        "links",
        "links.0.note",
        "date",
    ]
    assert [one.of for one in made.where(kind="aid").ties[0].inferred] == ["date"]


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kind": "aide"}, f"{UNKNOWN} kind 'aide'; {DID_YOU_MEAN} 'aid'"),
        ({"kind": ["aid", "aide"]}, f"{UNKNOWN} kind 'aide'; {DID_YOU_MEAN} 'aid'"),
        (
            {"topic": "political.vist"},
            f"{UNKNOWN} topic 'political.vist'; {DID_YOU_MEAN} 'political.visit'",
        ),
        ({"sender": "PAK"}, f"{UNKNOWN} sender 'PAK'; {KNOWN_ARE} 'CUB' and 'LAO'"),
        ({"receiver": "Laos"}, f"{UNKNOWN} receiver 'Laos'; {KNOWN_ARE} 'CUB' and 'LAO'"),
        ({"status": "actve"}, f"{UNKNOWN} status 'actve'; {DID_YOU_MEAN} 'active'"),
        ({"stage": "active"}, f"{UNKNOWN} stage 'active'; {KNOWN_ARE}"),
    ],
)
def test_where_refuses_a_word_that_no_tie_can_have(made, wanted, words):
    """A slip would otherwise look like a finding of nothing."""
    with pytest.raises(UnknownNameError) as caught:
        made.where(**wanted)
    assert str(caught.value).startswith(words)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kind": 1}, "1 was given as kind; a word is expected, or a list of words"),
        ({"kind": ["aid", 3]}, "3 was given as kind; a word is expected"),
        ({"topic": [["aid"]]}, r"\['aid'\] was given as topic; a word is expected"),
        ({"status": b"active"}, "b'active' was given as status; a word is expected"),
    ],
)
def test_where_refuses_what_is_no_word(made, wanted, words):
    """It says for which field, and what is expected in its place."""
    with pytest.raises(BilateralError, match=words):
        made.where(**wanted)


MACHIN = "Gustavo Machín Gómez"


def test_where_keeps_the_claims_of_somebody_and_without_leaves_them_out():
    """Together the two hold every tie that rests on no other claim."""
    pak = bl.load("cuba-pakistan")
    claimed, other = pak.where(attributed_to=MACHIN), pak.without(attributed_to=MACHIN)
    assert all(MACHIN in tie.attributed_to for tie in claimed.ties)
    assert len(pak.ties) - len(other.ties) == 6
    assert set(ids(claimed)) | set(ids(other)) == set(ids(pak))
    assert ids(pak.where(source="wikipedia-cuba-pakistan")) == ids(pak)
    with pytest.raises(UnknownNameError, match=f"{DID_YOU_MEAN} 'Gustavo Machín Gómez'"):
        pak.where(attributed_to="Gustavo Machin Gomez")


def test_without_means_for_one_relationship_what_it_means_in_a_comparison():
    """The same ties are left, whatever is left out."""
    pak, lao = bl.load("cuba-pakistan"), bl.load("cuba-laos")
    for less in ({"stage": "planned"}, {"inferred": True}, {"attributed_to": MACHIN}):
        assert (
            pak.without(**less).ties == bl.compare(pak, lao).without(**less).relationships[0].ties
        )
    with pytest.raises(BilateralError, match="nothing to leave out"):
        pak.without()
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} source 'times'"):
        pak.without(source="times")


def test_a_tie_is_had_by_its_id(made):
    """A slip in an id is told with the near ones; what is no id is refused."""
    assert made.tie("brigade") is made.ties[1]
    with pytest.raises(UnknownNameError, match=f"{UNKNOWN} tie 'brigad'; {DID_YOU_MEAN} 'brigade'"):
        made.tie("brigad")
    with pytest.raises(BilateralError, match="3 was given as id; one word is expected"):
        made.tie(3)


@pytest.mark.parametrize(
    ("measure", "options", "words"),
    [
        (["surgeries"], {}, r"\['surgeries'\] was given as measure; one word is expected"),
        (1, {}, "1 was given as measure"),
        (None, {}, "None was given as measure"),
        ("surgeries", {"sender": ["CUB"]}, r"\['CUB'\] was given as sender"),
        ("surgeries", {"unit": 3}, "3 was given as unit"),
    ],
)
def test_a_total_is_of_one_measure(measure, options, words):
    """Several, or what is no measure at all, is told as such."""
    with pytest.raises(BilateralError, match=words):
        bl.load("cuba-pakistan").total(measure, **options)


def test_where_refuses_what_is_no_date(made):
    """The words are those of dates."""
    with pytest.raises(bl.DateError, match="'sixties' is not a date"):
        made.where(during="sixties")


@pytest.mark.parametrize("field", ["kind", "topic", "sender", "receiver", "status", "stage"])
def test_where_divides_a_shipped_relationship_by_each_of_its_words(shipped, field):
    """Each part stands on its own, and together they hold every tie that has such a word."""
    frame = shipped.to_frame()
    for word in frame[field].dropna().unique():
        part = shipped.where(**{field: word})
        reciprocal = frame["reciprocal"] if field in ("sender", "receiver") else False
        assert ids(part) == frame.loc[frame[field].eq(word) | reciprocal, "id"].to_list()
        assert {link.to for tie in part.ties for link in tie.links} <= set(ids(part))


# --- checked once ------------------------------------------------------------------------------


@pytest.fixture
def checked(monkeypatch):
    """Give the ids of the ties that are checked against words and states, as it happens."""
    seen = []

    def watched(tie):
        seen.append(tie.id)
        return iter(())

    monkeypatch.setattr("bilateral.relationship.checks.tie_words", watched)
    return seen


def test_what_cannot_have_changed_is_not_checked_again(made, checked):
    """Choosing, leaving out and renaming check nothing, not even a tie that loses a link."""
    assert ids(made.where(kind=["aid", "political"])) == ["visit", "brigade", "friendship"]
    assert replace(made, title="Another").ties == made.ties
    assert made.without(stage="planned").ties == made.ties
    assert checked == []
    assert ids(made.where(kind="aid")) == ["brigade"]
    assert checked == []


@pytest.mark.parametrize("unwanted", [{"inferred": True}, {"stage": "planned"}])
def test_what_is_left_of_a_shipped_relationship_would_pass(shipped, unwanted):
    """That less is not checked again is safe: put to every rule anew, it breaks none."""
    rest = shipped.without(**unwanted)
    for tie in rest.ties:
        note_checked(tie, None)
    assert list(check(rest)) == []


def test_a_tie_that_is_new_to_a_relationship_is_checked(made, checked):
    """A copy of a tie is another record."""
    replace(made, ties=[*made.ties[:3], replace(made.ties[3], title="Friends")])
    assert checked == ["friendship"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"sources": ()}, "unknown source 'news'"),
        ({"states": ("CUB", "PAK")}, "LAO is not one of the two states"),
    ],
)
def test_what_a_tie_stands_on_is_checked_when_it_changes(made, change, words):
    """Other states, or fewer sources, put every tie to the rules again."""
    with pytest.raises(CaseFileError, match=words):
        replace(made, **change)


# --- saving ------------------------------------------------------------------------------------


def test_what_ships_is_saved_and_loaded_without_loss(shipped, tmp_path):
    """Every value of both cases, their sources with them, wherever the file lies."""
    path = tmp_path / "saved.yaml"
    shipped.save(path)
    assert bl.faults(path) == ()
    assert bl.load(path) == shipped


@FEWER
@given(relationships())
def test_any_relationship_is_saved_and_loaded_without_loss(tmp_path_factory, given):
    """Awkward texts, long dates, every kind of field: what is loaded equals what was saved."""
    made = built(given)
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    made.save(path)
    assert bl.load(path) == made
    text = path.read_bytes()
    bl.load(path).save(path)
    assert path.read_bytes() == text


def test_a_saved_file_says_things_once_and_in_order(made, tmp_path):
    """Names of CSL-JSON for sources, ends before titles, no defaults, texts as they are."""
    made.save(tmp_path / "saved.yaml")
    saved = yaml_lines.read_file(tmp_path / "saved.yaml").value
    assert list(saved) == [
        "id",
        "title",
        "states",
        "coverage",
        "ties",
        "facts",
        "excused",
        "sources",
    ]
    assert list(saved["ties"][1])[:7] == [
        *("id", "kind", "form", "topic", "provider", "recipient", "title"),
    ]
    assert saved["sources"][0]["container-title"] == "The News"
    assert saved["sources"][0]["URL"] == "https://example.org/news"
    assert "channel" not in saved["ties"][1]
    assert saved["ties"][2]["absent"] == "true"
    assert saved["ties"][1]["quantities"][2] == {
        "measure": "supplies-mass",
        "unit": "tonne",
        "missing": "not_stated",
    }


def test_saving_replaces_a_file_whole_or_not_at_all(made, tmp_path):
    """What cannot be written is told; what stood there stays, and nothing is left beside it."""
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(BilateralError, match=r"cannot write .*folder.yaml: .*; choose another"):
        made.save(tmp_path / "folder.yaml")
    with pytest.raises(BilateralError, match=r"cannot write .*; choose another place"):
        made.save(tmp_path / "nowhere" / "case.yaml")
    assert [path.name for path in tmp_path.iterdir() if path.name != "good.yaml"] == ["folder.yaml"]
    (tmp_path / "old.yaml").write_text("old", encoding="utf-8")
    made.save(tmp_path / "old.yaml")
    assert bl.load(tmp_path / "old.yaml") == made


def test_a_file_that_could_not_be_loaded_is_not_written(made, tmp_path):
    """Beyond what a reader takes, a file would only seem to be saved."""
    huge = replace(made, title="x" * 20_000_000)
    with pytest.raises(BilateralError, match="at most 20,000,000 are read"):
        huge.save(tmp_path / "huge.yaml")
    assert not (tmp_path / "huge.yaml").exists()


# --- building ----------------------------------------------------------------------------------


def test_a_relationship_built_in_python_keeps_the_rules_of_files():
    """Unknown words and links to nowhere are refused just so."""
    given = copy.deepcopy(yaml_lines.read(GOOD).value)
    given["sources"] = [{"id": "news", "type": "book", "title": "N", "as_of": "2018"}]
    assert Relationship(**given).title == "Cuba and Laos, in short"
    given["ties"][1]["links"][0]["to"] = "nowhere"
    given["ties"][0]["topic"] = "political.vist"
    given["sources"] *= 2
    with pytest.raises(CaseFileError) as caught:
        Relationship(**given)
    assert [fault.path for fault in caught.value.faults] == [
        "sources[1].id",
        "ties[1].links[0].to",
        "ties[0].topic",
    ]


def test_records_may_be_built_one_by_one(made):
    """Records and plain values stand side by side."""
    again = Relationship(
        id=made.id,
        title=made.title,
        states=list(made.states),
        coverage=made.coverage,
        ties=[made.ties[0], *made.ties[1:]],
        facts=list(made.facts),
        excused=made.excused,
        sources=made.sources,
    )
    assert again == made


# --- showing -----------------------------------------------------------------------------------


def test_it_says_in_a_line_what_it_holds(made):
    """The kinds in their order, those without a tie left out; an absence enters no count."""
    line = "Cuba and Laos, in short: 3 records (2 political, 1 aid), 1 reported absent, 1 fact"
    assert repr(made) == line
    none = "Cuba and Laos, in short (only nothing): 0 records, 1 fact"
    assert repr(made.where(kind=[])) == none


def test_its_tables_are_eight_and_three_of_them_have_names(made):
    """The short ways give the same frames."""
    tables = made.tables()
    assert list(tables) == [
        *("ties", "quantities", "participants", "citations"),
        *("links", "classification", "facts", "coverage"),
    ]
    assert made.to_frame().equals(tables["ties"])
    assert made.quantities().equals(tables["quantities"])
    assert made.facts_frame().equals(tables["facts"])


def test_it_cites_its_sources(made):
    """In words, and as data."""
    assert "News of both" in made.cite()
    assert made.cite("bibtex").startswith("@")
    assert '"container-title": "The News"' in made.cite("csl")


def test_contradictions_are_told_with_the_sources_behind_them(made):
    """Without any there is no answer, and the reason is said."""
    finding = made.discrepancies()
    assert (len(finding.frame), finding.sources) == (0, ())
    assert finding.reason == "no record is linked to another as contradicting it"
    link = {"rel": "contradicts", "to": "friendship", "on": "date", "note": "So."}
    disputed = replace(made, ties=[*made.ties[:3], replace(made.ties[3], links=[]),])  # fmt: skip
    disputed = replace(disputed, ties=[replace(disputed.ties[0], links=[link]), *disputed.ties[1:]])
    finding = disputed.discrepancies()
    row = finding.frame.iloc[0]
    assert (row["tie"], row["other"], row["on"], row["note"]) == (
        "visit",
        "friendship",
        "date",
        "So.",
    )
    assert [source.id for source in finding.sources] == ["news"]
    assert finding.reason == ""


HOSTILE = "<script>alert(1)</script>"


def test_names_that_are_html_are_shown_as_text(tmp_path):
    """Titles, people, places, claims and references: a tag is written out, never run."""
    text = edited(
        {"find": "title: Cuba and Laos, in short", "put": f"title: {HOSTILE}"},
        {"find": "    title: A visit", "put": f"    title: {HOSTILE}"},
        {"find": "name: Ana Ruiz", "put": f"name: {HOSTILE}"},
        {"find": "    title: News of both", "put": f"    title: {HOSTILE}"},
        {"find": "family: Perez", "put": f"family: {HOSTILE}"},
        {"find": "to: visit}", "put": f"to: visit, note: {HOSTILE}}}"},
        {"find": "rel: prompted_by", "put": "rel: contradicts, on: date"},
        {"find": "https://example.org/news", "put": '"javascript:alert(1)"'},
    )
    path = tmp_path / "hostile.yaml"
    path.write_text(text, encoding="utf-8")
    made = bl.load(path)
    assert made.ties[0].title == HOSTILE
    for shown in (made._repr_html_(), made.discrepancies()._repr_html_()):
        assert "<script" not in shown
        assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown
        assert 'href="javascript' not in shown


@FEWER
@given(relationships())
def test_any_relationship_shows_itself(given):
    """No text breaks a card, a line, a table or a reference."""
    made = built(given)
    assert made._repr_html_().count("<table") == 1
    assert str(made)
    assert str(made.discrepancies())
    assert made.cite("bibtex").count("@") >= len(made.sources)
