"""What was chosen of a relationship goes with it, and says what it hides."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral.errors import DID_YOU_MEAN
from bilateral.relationship.filters import Filter, coverage_of
from tests._findings.invented import SHIPPED, case

WAR, LOAN = "war-and-settlement", "loan-and-pool"


def test_a_relationship_as_loaded_has_no_filter():
    """Nor has one of which nothing was chosen."""
    for name in (*SHIPPED, WAR, LOAN):
        assert case(name).filters == ()
        assert case(name).where() == case(name)


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"kind": "education"}, ["only education"]),
        ({"kind": ["trade", "aid"]}, ["only aid and trade"]),
        ({"topic": "military.conflict"}, ["only military (armed conflict)"]),
        ({"sender": "ISL"}, ["only what Iceland sends or is joint"]),
        ({"receiver": "ISL"}, ["only what Iceland receives or is joint"]),
        ({"status": ["active", "ended"]}, ["only what is active or ended"]),
        ({"source": "chronicle"}, ["only what rests on chronicle"]),
        ({"during": "1971/1973"}, ["only what was possibly active from 1971 to 1973"]),
        ({"during": "1971", "surely": True}, ["only what was known to be active in 1971"]),
        ({"kind": "political", "stage": "delivered"}, ["only political", "only what is delivered"]),
    ],
)
def test_each_choice_is_noted_in_words(wanted, words):
    """One filter for each, in the order in which they are put."""
    assert [entry.words for entry in case(WAR).where(**wanted).filters] == words


def test_filters_add_up_and_count_what_they_left_out():
    """Each knows what went with it; together they account for every record."""
    whole = case(WAR)
    part = whole.where(kind="military").where(sender="ISL").without(stage="agreed")
    assert len(part.filters) == 3
    assert sum(entry.records for entry in part.filters) == len(whole.ties) - len(part.ties)


def test_a_kind_that_was_not_chosen_is_hidden_whether_or_not_there_is_any():
    """Of aid the source says nothing, and the choice asks nothing."""
    (chosen,) = case(WAR).where(kind="education").filters
    assert [chosen.hides(kind) for kind in ("education", "education.exchange")] == [False, False]
    assert [chosen.hides(kind) for kind in ("aid", "military", "sports.match")] == [True] * 3


def test_a_topic_that_was_chosen_hides_the_others_of_its_kind():
    """Of the kind as a whole nothing can be said where some of it went."""
    (chosen,) = case(WAR).where(topic="political.sanctions").filters
    assert not chosen.hides("political.sanctions")
    assert chosen.hides("political.dispute")
    assert chosen.hides("political")
    (all_of_it,) = case(WAR).where(topic="trade.goods").filters
    assert not all_of_it.hides("trade")


def test_what_fell_by_its_stage_is_hidden_and_what_was_never_there_is_not():
    """The credit line is only agreed; of investment there was no record before either."""
    (chosen,) = case(LOAN).where(stage="delivered").filters
    assert chosen.hides("trade.credit")
    assert not chosen.hides("trade.investment")
    assert not chosen.hides("trade.credit", ("KEN",))
    assert chosen.hides("trade.credit", ("DNK",))


def test_a_direction_that_was_not_chosen_is_hidden():
    """What the other state sends; not what is joint."""
    (chosen,) = case(WAR).where(sender="KEN").filters
    assert chosen.hides("sports", ("ISL",))
    assert not chosen.hides("sports", ("KEN",))
    assert not chosen.hides("sports", (None,))
    (back,) = case(WAR).where(receiver="KEN").filters
    assert (back.hides("sports", ("KEN",)), back.hides("sports", ("ISL",))) == (True, False)


def test_coverage_is_cut_to_what_was_chosen():
    """Kinds, topics, sources and times that are hidden are none that sources are silent about."""
    war = case(WAR)
    assert [entry.kinds for entry in war.where(kind=["trade", "aid"]).coverage] == [("trade",)]
    narrow = war.where(topic="trade.goods").coverage
    assert [(entry.kinds, entry.topics) for entry in narrow] == [((), ("trade.goods",))]
    assert [str(entry.period) for entry in war.where(during="1970/1972").coverage] == [
        "1970-01-01/1972-12-31"
    ]
    sources = {entry.source for entry in case("three-sources").where(source="almanac").coverage}
    assert sources == {"almanac"}
    assert war.where(stage="delivered").coverage == war.coverage


def test_coverage_of_a_topic_stays_that_topic():
    """A source of arms alone is not made one of all military ties."""
    survey = case("only-absences")
    kept = coverage_of(survey.coverage, ["military", "trade.goods"])
    assert [(entry.kinds, entry.topics) for entry in kept] == [((), ("military.arms",))]


@pytest.mark.parametrize("ending", ["yaml", "parquet"])
def test_what_was_chosen_is_saved_and_loaded(tmp_path, ending):
    """A part of a relationship is never read back as the whole."""
    part = case(WAR).where(kind="military", during="1970/1973").without(stage="agreed")
    part.save(tmp_path / f"part.{ending}")
    if ending == "yaml":
        assert bl.load(tmp_path / "part.yaml") == part
    else:
        assert bl.read_tables(tmp_path / "part.parquet") == [part]


def test_a_relationship_says_what_was_chosen_of_it():
    """In a line, and as a card."""
    part = case(WAR).where(kind="military")
    assert "only military" in str(part)
    assert "only military" in part._repr_html_()
    assert "only" not in str(case(WAR))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"kept": ["militry"]}, f"{DID_YOU_MEAN} 'military'"),
        ({"senders": ["DNK"]}, "DNK is not one of the two states"),
        ({"left_out": [{"topic": "trade.good", "records": 1}]}, f"{DID_YOU_MEAN} 'trade.goods'"),
        (
            {"left_out": [{"topic": "trade.goods", "sender": "DNK", "records": 1}]},
            "DNK is not one of the two states",
        ),
        ({"left_out": [{"topic": "trade.goods", "records": 0}]}, "0"),
    ],
)
def test_a_filter_with_words_that_are_none_is_refused(given, words):
    """Near names and the two states, as elsewhere."""
    with pytest.raises(bl.CaseFileError) as error:
        replace(case(WAR), filters=[{"words": "only so", **given}])
    assert words in str(error.value)


def test_a_filter_is_a_record():
    """Equal where its fields are, and never without words."""
    assert Filter(words="only aid", kept=["aid"]) == Filter(words="only aid", kept=["aid"])
    with pytest.raises(bl.CaseFileError):
        Filter(words=" ")
