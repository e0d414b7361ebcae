"""Key events: which are chosen, when and which way they went, and of whom nothing is said."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.key_events import COLUMNS, RULE, key_events
from bilateral.errors import BilateralError
from tests._findings.invented import SHIPPED, case, cases, index_cases, row
from tests.thousand_ties import thousand_ties

WAR, BROKEN, LOAN = "war-and-settlement", "broken-relations", "loan-and-pool"
BEGIN, BREAK, RESUME = (f"{name} of relations" for name in ("beginning", "break", "resumption"))
CONFLICT = "war and its end"


def events(*names, n=10):
    """Give the key events of some cases."""
    return key_events(cases(*names, focal=case(names[0]).states[0]), n).frame


def chosen(relationship, n=10):
    """Give the key events of one relationship as a frame."""
    return key_events(index_cases([relationship], relationship.states[0]), n).frame


def changed(name, tie_id, **changes):
    """Change one tie of a case."""
    relationship = case(name)
    ties = [replace(tie, **changes) if tie.id == tie_id else tie for tie in relationship.ties]
    return replace(relationship, ties=tuple(ties))


def test_the_course_of_relations_comes_first():
    """Where few events are asked for, relations and war have turns, and relations begin."""
    assert events(WAR, n=4)["why"].to_list() == [BEGIN, CONFLICT, CONFLICT, RESUME]
    peaceful = events("cuba-pakistan", n=3)["why"]
    assert peaceful.to_list() == [BEGIN, BREAK, RESUME]
    assert events("cuba-laos", n=1)["why"].to_list() == [BEGIN]


def test_a_lowering_of_relations_is_no_lapse():
    """What ended full relations is told by its record, and not as a break."""
    laos = events("united-states-laos")
    lowered = row(laos, why="lowering of relations")
    assert lowered["ids"] == "representation-lowered"
    assert BREAK not in set(laos["why"])
    resumed = laos[laos["why"].eq(RESUME)]["ids"].to_list()
    assert resumed == ["full-relations-1992"]
    assert "bombing" in set(laos["ids"])


def test_a_break_is_told_once():
    """An act that breaks relations, the end of their spell, and their absence are one event."""
    war = events(WAR)
    assert row(war, why=BREAK)["ids"] == "rupture"
    shipped = events("cuba-pakistan")
    assert row(shipped, why=BREAK)[["ids", "date", "disputed"]].to_list() == [
        "relations-lapsed-1990", "1990", True,
    ]  # fmt: skip


def test_war_and_its_end_are_told():
    """The war, the ceasefire, the peace, and who withdrew."""
    told = set(events(WAR)["ids"])
    assert {"war", "ceasefire", "peace", "withdrawal"} <= told


def test_visits_are_those_of_the_highest_rank():
    """A president comes before a deputy minister, though both met in the same years."""
    visits = events(*SHIPPED, n=10).query("why == 'highest visits'")
    assert set(visits["ids"]) >= {"meeting-2006-05-24", "state-visit-2018"}
    assert "visit-of-rodriguez" not in set(visits["ids"])


def test_what_has_not_taken_place_says_so():
    """A visit that is only agreed has its status in its title; an agreement needs none."""
    shipped = events(*SHIPPED)
    assert row(shipped, ids="state-visit-2018")["title"].endswith("(agreed)")
    assert "(" not in row(events(WAR), ids="peace")["title"]


def test_largest_figures_stand_in_the_title():
    """With their number, unless the title has it; a figure under ten is none of the largest."""
    told = events("cuba-pakistan", n=99)
    assert "2,400 health workers" in row(told, ids="medical-brigade-2005")["title"]
    assert ":" not in row(events("cuba-laos", n=99), ids="scholarships-2018")["title"]
    assert ":" not in row(events("cuba-pakistan", n=99), ids="first-year-finished")["title"]


def test_embassies_open_and_close():
    """A spell is two events, named by whose embassy it is."""
    told = events(BROKEN).query("why == 'embassies'")
    assert told["title"].to_list() == [
        "Uruguay's embassy in Kenya opens", "Uruguay's embassy in Kenya closes",
    ]  # fmt: skip
    assert set(told["direction"]) == {"in"}


def test_who_acts_decides_the_direction():
    """Of an embargo the exporter is the sender, and the other side acts."""
    told = events(BROKEN)
    assert row(told, ids="embargo")["direction"] == "out"
    assert row(told, ids="rupture")["direction"] == "in"


def test_what_a_record_marks_is_always_there():
    """A tie that no rule would choose is chosen if its record says so."""
    assert "fish" not in set(events(WAR, n=9)["ids"])
    assert "fish" in set(chosen(changed(WAR, "fish", key=True), n=9)["ids"])
    relief = row(events(*SHIPPED), ids="earthquake-relief-2005")
    assert relief["why"] == "marked in the record"


def test_a_mark_changes_no_words():
    """What a rule tells as well is told in its words: an embassy opens, relations begin."""
    told = events("cuba-pakistan")
    assert row(told, ids="relations-1955")["why"] == BEGIN
    assert row(told, ids="embassy-pakistan-1963")["title"] == "Pakistan's embassy in Cuba opens"


def test_cases_have_their_turns():
    """Of ten events each of two cases has five; what one lacks the other has more."""
    assert events(*SHIPPED)["relationship"].value_counts().to_dict() == dict.fromkeys(SHIPPED, 5)
    few = events("three-sources", WAR)["relationship"].value_counts()
    assert few.sum() == 10
    assert few["three-sources"] < 5


def test_events_are_in_order_of_time_within_a_case():
    """And no event stands twice."""
    for frame in (events(*SHIPPED, n=30), chosen(thousand_ties(300), n=30)):
        for _, some in frame.groupby("relationship"):
            assert some["earliest"].is_monotonic_increasing
        assert not frame.duplicated(["relationship", "ids", "earliest", "latest"]).any()
        assert (frame["earliest"] <= frame["latest"]).all()


@pytest.mark.parametrize("name", ["one-tie", "only-absences"])
def test_without_a_dated_event_there_is_a_reason(name):
    """An undated tie and an absence are no events, and the answer says that there is none."""
    found = key_events(cases(name, focal=case(name).states[0]))
    assert found.rows == []
    assert found.summary
    assert tuple(found.frame.columns) == tuple(COLUMNS)


def test_what_lasted_has_its_whole_period():
    """A figure of several years is not read as of the first; what happened once has its day."""
    relief = row(events("cuba-pakistan", n=99), ids="earthquake-relief-2005")
    assert relief["date"] == "2005\N{EN DASH}2006"
    assert row(events("cuba-pakistan", n=99), ids="meeting-2006-05-24")["date"] == "24 May 2006"
    assert row(events(*SHIPPED), ids="state-visit-2018")["date"] == "10 November 2018"


def test_a_beginning_or_an_end_has_its_day():
    """Relations that began and an embassy that opened are told by their first days alone."""
    told = events(BROKEN)
    for event in told[told["why"].isin([BEGIN, "embassies"])].itertuples():
        assert "since" not in event.date
        assert "\N{EN DASH}" not in event.date


def test_a_figure_with_a_date_of_its_own_has_that_date():
    """The grounds of an embassy of 2011 were measured in 2016."""
    told = chosen(bl.load("tests/data/worked/somalia-turkey.yaml"))
    (title,) = [title for title in told["title"] if "80,000" in title]
    assert title.endswith("80,000 square metres in 2016")


def test_an_announced_break_is_no_break():
    """What one text alone has announced is told as such, and only after what was done."""
    told = chosen(bl.load("tests/data/worked/canada-saudi-arabia.yaml"), n=40)
    assert BREAK not in set(told["why"])
    announced = row(told, why="announced break of relations")
    assert announced["rank"] > told.loc[told["why"].eq("lowering of relations"), "rank"].max()
    assert "announced break of relations" not in set(events(WAR, n=40)["why"])


def test_date_and_doubt_share_a_bracket():
    """Two brackets in a row are not read; a bracket that is part of a title stays whole."""
    words = key_events(cases(*SHIPPED, focal="CUB")).summary
    assert "(1990, disputed)" in words
    assert ") (" not in words
    titled = changed("cuba-laos", "relations-1974", title="A title (of ours)", key=True)
    titled = replace(titled, ties=tuple(t for t in titled.ties if t.id == "relations-1974"))
    assert ", of ours" not in key_events(index_cases([titled], "CUB")).summary


def test_the_rule_is_the_first_warning():
    """Whoever sees the events can read by which rule they were chosen."""
    assert list(key_events(cases(LOAN, focal="KEN"), 4).warnings) == [RULE.format(n=4)]
    assert len(events(LOAN, n=4)) == 4


@pytest.mark.parametrize("n", [0, -1, 2.5, True, "ten"])
def test_a_number_of_events_is_a_number(n):
    """Anything else is refused, with what is wanted."""
    with pytest.raises(BilateralError, match="whole number from 1 on"):
        key_events(cases("cuba-laos"), n)
