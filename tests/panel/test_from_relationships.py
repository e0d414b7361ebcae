"""Columns from relationships: what is sure, disputed, possible, absent, not told, not observed."""

import pytest

import bilateral as bl
from bilateral.errors import DID_YOU_MEAN, KNOWN_ARE, DataSetError, UnknownNameError
from bilateral.relationship import Relationship

CITES = [{"source": "press"}]
SOURCE = {"id": "press", "type": "article", "title": "Press", "as_of": "2010"}


def tie(name, topic="education.scholarship", **fields):
    """Make a tie from Cuba to Laos."""
    kind = topic.partition(".")[0]
    ends = {
        "education": {"provider": "CUB", "recipient": "LAO"},
        "diplomatic": {"sending": "CUB", "receiving": "LAO"},
        "trade": {"exporter": "CUB", "importer": "LAO"},
    }[kind]
    known = {"form": "flow", "status": "active", "title": name, "cites": CITES}
    if fields.get("absent"):
        known.pop("status")
    if "between" in fields:
        ends = {}
    return {"id": name, "kind": kind, "topic": topic, **known, **ends, **fields}


def case(*ties, states=("CUB", "LAO"), **coverage):
    """Make a relationship whose one source looks at education and trade, 1970 to 2009."""
    known = {"source": "press", "period": "1970/2009", "kinds": ["education", "trade"]}
    return Relationship(
        id="-".join(states).lower(),
        title="A case",
        states=states,
        coverage=[{**known, "completeness": "selective", **coverage}],
        ties=ties,
        sources=[SOURCE],
    )


def told(relationship, kind="education", pair=("CUB", "LAO"), directed=True, **options):
    """Give what is told of each year from 1968 to 2012."""
    panel = bl.dyad_years(years=(1968, 2012), directed=directed).add(relationship, **options)
    frame = panel.pair(*pair, knowledge=True).set_index("year")
    return frame[f"ties_{kind}"], frame[f"ties_{kind}_known"]


def test_surely_and_possibly_follow_the_bounds_of_the_date():
    """About 1975 is possible, 1980 to 1984 sure; each year beside what is known of it."""
    said, known = told(case(tie("a", date="1975~"), tie("b", date="1980/1984")))
    assert said[1975] == "possibly"
    assert known[1975] == "unknown"
    assert said[[1980, 1984]].tolist() == ["surely", "surely"]
    assert known[1982] == "value"


def test_silence_is_no_record_inside_the_coverage_and_not_observed_outside():
    """A selective source that tells of nothing says nothing; beyond its years nobody looks."""
    said, known = told(case(tie("a", date="1980")))
    assert said[[1969, 1970, 2009, 2010]].tolist() == [
        "not observed",
        "no record",
        "no record",
        "not observed",
    ]
    assert known[[1969, 1970]].tolist() == ["not observed", "unknown"]


def test_a_kind_that_no_source_looks_at_is_not_observed():
    """The coverage names its kinds; of others it says nothing."""
    said, known = told(case(tie("a", date="1980")), kind="sports")
    assert set(said) == {"not observed"}
    assert set(known) == {"not observed"}


def test_only_an_exhaustive_look_all_year_long_finds_none():
    """Where a source sets out to tell all, its silence is a zero; not in years that it halves."""
    relationship = case(tie("a", date="1980"), completeness="exhaustive", period="1970-06/2009-06")
    said, known = told(relationship)
    assert said[[1970, 1971, 1979, 2008, 2009]].tolist() == [
        "no record",
        "none",
        "none",
        "none",
        "no record",
    ]
    assert known[1971] == "zero"


def test_an_approximate_coverage_yields_no_zero():
    """A source that looks about then is not known to look all year long."""
    said, _ = told(case(tie("a", date="1980"), completeness="exhaustive", period="1970~/2009"))
    assert said[1975] == "no record"


def test_direction_is_kept():
    """What Cuba provides is not what Laos provides; an undirected tie stands both ways."""
    relationship = case(tie("a", date="1980"), tie("b", "trade.goods", date="1980"))
    assert told(relationship, pair=("LAO", "CUB"))[0][1980] == "no record"
    joint = case(tie("a", date="1980", between=["CUB", "LAO"], form="agreement", status="agreed"))
    assert told(joint, pair=("LAO", "CUB"))[0][1980] == "surely"
    assert told(relationship, directed=False)[0][1980] == "surely"


def test_a_look_one_way_finds_none_one_way():
    """A source that looks from Cuba to Laos says nothing of the other direction."""
    relationship = case(tie("a", date="1980"), completeness="exhaustive", direction="CUB>LAO")
    assert told(relationship)[0][1975] == "none"
    assert told(relationship, pair=("LAO", "CUB"))[0][1975] == "not observed"
    assert told(relationship, directed=False)[0][1975] == "no record"


ABSENCE = tie("gone", "diplomatic.relations", form="condition", date="1980/1985", absent=True)
UNDATED = tie("old", "diplomatic.relations", form="condition", status="ended", date="/1990")
EMBASSY = tie("embassy", "diplomatic.embassy", form="condition", date="1982")


def test_of_one_topic_a_reported_absence_outweighs_what_is_possible():
    """That there were no relations is told; that there may have been is a reading of no date."""
    relationship = case(ABSENCE, UNDATED, kinds=["diplomatic"])
    said, known = told(relationship, kind="diplomatic_relations", by="topic")
    assert said[[1979, 1980, 1985, 1986]].tolist() == [
        "possibly",
        "reported absent",
        "reported absent",
        "possibly",
    ]
    assert known[1980] == "reported absent"


def test_a_kind_is_reported_absent_where_nothing_of_it_is_possible():
    """Absence of relations is not absence of an embassy, and sure ties come first."""
    said, _ = told(case(ABSENCE, EMBASSY, kinds=["diplomatic"]), kind="diplomatic")
    assert said[[1981, 1982, 1983]].tolist() == ["reported absent", "surely", "reported absent"]
    said, _ = told(case(ABSENCE, UNDATED, kinds=["diplomatic"]), kind="diplomatic")
    assert said[1981] == "possibly"


CLAIM = tie("claim", "diplomatic.relations", form="condition", date="1975/1988")
LINK = {"rel": "contradicts", "to": "gone", "on": "date"}


@pytest.mark.parametrize(("by", "column"), [("kind", ""), ("topic", "_relations")])
def test_a_sure_tie_and_the_absence_of_its_topic_are_disputed(by, column):
    """Neither outweighs the other in silence: what is told of all the year stands against it."""
    relationship = case(CLAIM, {**ABSENCE, "date": "1980/1985-06"}, kinds=["diplomatic"])
    said, known = told(relationship, kind=f"diplomatic{column}", by=by)
    years = [1975, 1979, 1980, 1981, 1984, 1985, 1986]
    assert said[years].tolist() == [*["surely"] * 3, *["disputed"] * 2, *["surely"] * 2]
    assert known[1981] == "unknown"


def test_what_a_link_says_cannot_stand_is_disputed_in_part_of_a_year_too():
    """A tie and an absence that contradict each other share no day, so that no part is enough."""
    linked = {**CLAIM, "links": [LINK]}
    said, _ = told(case(linked, ABSENCE, kinds=["diplomatic"]), kind="diplomatic")
    assert said[[1979, 1980, 1985, 1986]].tolist() == ["surely", "disputed", "disputed", "surely"]


def test_a_tie_that_nothing_contradicts_is_sure_beside_one_that_is_disputed():
    """An embassy is no relations as such, and one sure tie is enough for its kind."""
    relationship = case(CLAIM, ABSENCE, EMBASSY, kinds=["diplomatic"])
    said, _ = told(relationship, kind="diplomatic")
    assert said[[1981, 1982, 1983]].tolist() == ["disputed", "surely", "disputed"]


def test_two_ties_that_contradict_each_other_are_disputed_where_they_differ():
    """Years that both tell of are sure; those of one alone are not, but about figures they are."""
    young = tie("gone", "diplomatic.relations", form="condition", date="1983/1988")
    for on, year in (("date", "disputed"), ("quantities", "surely")):
        linked = {**CLAIM, "links": [{**LINK, "on": on}]}
        said, _ = told(case(linked, young, kinds=["diplomatic"]), kind="diplomatic")
        assert said[[1982, 1983]].tolist() == [year, "surely"]


def test_one_claim_does_not_outweigh_the_lapse_of_relations_with_pakistan():
    """An ambassador counts 52 years, the text has a lapse: the panel says that they disagree."""
    said, _ = told(bl.load("cuba-pakistan"), kind="diplomatic", pair=("CUB", "PAK"))
    assert said[[1990, 2006]].tolist() == ["surely", "surely"]
    assert set(said.loc[1991:2005]) == {"disputed"}


def test_a_stage_can_be_asked_for():
    """What was only planned is no delivery; a reported absence has no stage and stays."""
    relationship = case(
        tie("offer", date="1980", form="event", status="offered"),
        tie("sent", date="1981"),
        tie("gone", "trade.goods", date="1980", absent=True),
    )
    said, _ = told(relationship, stage="delivered")
    assert said[[1980, 1981]].tolist() == ["no record", "surely"]
    assert told(relationship, kind="trade", stage="delivered")[0][1980] == "reported absent"


def test_topics_are_those_that_occur():
    """By topic there is a column for each that the ties have."""
    relationship = case(tie("a", date="1980"), tie("b", "trade.goods", date="1981"))
    panel = bl.dyad_years(years=1980).add(relationship, by="topic")
    assert panel.columns[3:] == ["ties_education_scholarship", "ties_trade_goods"]


def test_other_dyads_are_not_observed():
    """A relationship says nothing of other states, and its rows are as many as before."""
    panel = bl.dyad_years(years=1980).add(case(tie("a", date="1980")))
    frame = panel.to_frame()
    assert len(frame) == len(bl.dyad_years(years=1980))
    assert frame["ties_education"].value_counts()["not observed"] == len(frame) - 2


def test_several_relationships_fill_the_same_columns():
    """Each has its own rows; two about the same states are refused."""
    cases = [bl.load("cuba-laos"), bl.load("cuba-pakistan")]
    panel = bl.dyad_years(years=(2005, 2006)).add(cases)
    assert panel.pair("CUB", "PAK")["ties_aid"].tolist() == ["surely", "surely"]
    assert panel.pair("LAO", "CUB")["ties_diplomatic"].tolist() == ["surely", "surely"]
    assert "Vientiane Times" in panel.cite()
    assert "Wikipedia" in panel.cite()
    other = case(tie("a", date="1980", provider="LAO", recipient="CUB"), states=("LAO", "CUB"))
    with pytest.raises(DataSetError, match="lao-cub and cuba-laos are about the same two states"):
        bl.dyad_years(years=1980).add([other, bl.load("cuba-laos")])


@pytest.mark.parametrize(
    ("options", "error", "told_of"),
    [
        ({"by": "form"}, UnknownNameError, f"{KNOWN_ARE} 'kind' and 'topic'"),
        ({"stage": "planed"}, UnknownNameError, f"{DID_YOU_MEAN} 'planned'"),
        ({"columns": ["ties_aid"]}, DataSetError, "columns= is for a data set"),
    ],
)
def test_options_that_there_are_not_are_refused(options, error, told_of):
    """Near words are offered."""
    with pytest.raises(error, match=told_of):
        bl.dyad_years(years=1980).add(case(tie("a", date="1980")), **options)


def test_states_that_are_not_there_are_refused():
    """Laos was no member in 1950: the relationship has no dyad-year there."""
    with pytest.raises(DataSetError, match="'CUB' and 'LAO' have no dyad-year"):
        bl.dyad_years(years=1950).add(bl.load("cuba-laos"))
