"""What is hostile: who did what to whom, how it ended, and what it means that nothing is."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.conflict import COLUMNS, besides, conflict, hostile_topics
from bilateral._findings.hostile_acts import NO_END, NOT_LINKED, endings_unlinked, hostile_acts
from tests._findings.invented import SHIPPED, case, cases, index_cases, row
from tests.thousand_ties import thousand_ties

WAR, BROKEN, LOAN = "war-and-settlement", "broken-relations", "loan-and-pool"
PLAIN = (LOAN, "only-absences", "three-sources", *SHIPPED)


def indexed(relationship):
    """Index a relationship, seen from its first state."""
    return index_cases([relationship], relationship.states[0])[0]


def acts(relationship):
    """Read the hostile acts of a relationship by their ids."""
    return {act.tie.id: act for act in hostile_acts(indexed(relationship))}


def changed(relationship, tie_id, **changes):
    """Change one tie of a relationship."""
    ties = [replace(tie, **changes) if tie.id == tie_id else tie for tie in relationship.ties]
    return replace(relationship, ties=tuple(ties))


def test_each_hostile_tie_is_a_row_and_no_other():
    """Nine of the war, ten of the broken relation: demands and expulsions as well as force."""
    frame = conflict(cases(WAR, BROKEN, focal="KEN")).frame
    assert frame["relationship"].value_counts().to_dict() == {WAR: 9, BROKEN: 10}
    assert tuple(frame.columns) == tuple(COLUMNS)
    assert set(frame["mode"]) == {"verbal", "material"}
    assert not set(frame["topic"]) & {"military.ceasefire", "political.release", "trade.goods"}


@pytest.mark.parametrize(
    ("tie", "endings"),
    [
        ("war", ("ceasefire", "peace")),
        ("dispute", ("peace",)),
        ("occupation", ("withdrawal",)),
        ("prisoners", ("release",)),
        ("sanctions", ("sanctions-lifted",)),
        ("rupture", ("relations-resumed",)),
        ("mobilisation", ()),
        ("demand", ()),
    ],
)
def test_a_conflict_knows_what_ended_it(tie, endings):
    """By the links that follow it, and by relations resumed after they were broken."""
    assert tuple(it.id for it in acts(case(WAR))[tie].endings) == endings


def test_what_came_after_is_no_end_of_it():
    """Scholarships that follow a war did not end it, nor does a ceasefire that only followed."""
    war = case(WAR)
    later = changed(war, "scholarships", links=[{"rel": "follows", "to": "war"}])
    assert [it.id for it in acts(later)["war"].endings] == ["ceasefire", "peace"]
    after = changed(war, "ceasefire", links=[{"rel": "follows", "to": "war"}])
    assert [it.id for it in acts(after)["war"].endings] == ["peace"]


def test_whatever_is_linked_as_the_end_ends_it():
    """A visit that ended a quarrel is told by its topic; a reported absence ends nothing."""
    broken = changed(case(BROKEN), "normalisation", topic="political.visit")
    assert "ended by visit in September 2011" in acts(broken)["strained"].words
    none = changed(broken, "normalisation", absent=True, status=None)
    assert acts(none)["strained"].endings == ()


def test_an_end_that_is_only_proposed_ends_nothing():
    """A ceasefire on offer leaves the war without an end, and is told as offered."""
    war = case(WAR)
    ties = [
        replace(tie, status="offered", links=[{"rel": "ends", "to": "war"}])
        if tie.id == "ceasefire"
        else replace(tie, date="1971-09-01/", status="active")
        if tie.id == "war"
        else tie
        for tie in war.ties
        if tie.id in ("war", "ceasefire")
    ]
    ties[0] = replace(ties[0], links=())
    act = acts(replace(war, ties=tuple(ties)))["war"]
    assert not act.is_over
    assert "offered" in act.words


@pytest.mark.parametrize("status", ["ended", "broken_off"])
def test_what_is_over_is_called_over_without_a_date_of_its_end(status):
    """An embargo that ran out and one that was broken off have an end, whenever it was."""
    over = changed(case(BROKEN), "embargo", status=status, date=None, observed=None)
    assert acts(over)["embargo"].is_over
    assert NO_END not in acts(over)["embargo"].words


def test_who_acts_is_the_sender():
    """Of an embargo, of a break and of an occupation; a war that has no direction has no actor."""
    broken = acts(case(BROKEN))
    assert (broken["embargo"].actor, broken["embargo"].target) == ("KEN", "URY")
    assert (broken["rupture"].actor, broken["rupture"].target) == ("URY", "KEN")
    assert (acts(case(WAR))["occupation"].actor, acts(case(WAR))["war"].actor) == ("ISL", None)


def test_no_end_is_reported_only_of_what_lasts():
    """An embargo in force has no end; an expulsion or a demand is over when it is done."""
    broken = acts(case(BROKEN))
    assert broken["embargo"].end_words.endswith(NO_END)
    assert [broken[name].end_words for name in ("expulsion-by-kenya", "criticism", "crowd")] == [
        "",
        "",
        "",
    ]
    assert broken["sanctions"].ended_on == "in 2011"
    assert broken["help-to-exiles"].ended_on == "in 2009"


def test_where_an_end_is_linked_to_nothing_none_is_called_unreported():
    """A later reconciliation may have ended an embargo: which act it ended is left open."""
    broken = case(BROKEN)
    ties = tuple(
        replace(tie, links=()) if tie.topic == "political.reconciliation" else tie
        for tie in broken.ties
    )
    words = acts(replace(broken, ties=ties))["embargo"].end_words
    assert words.endswith(NOT_LINKED)
    assert NO_END not in words


def test_a_rupture_without_relations_resumed_has_no_end():
    """Relations from before the break are none that took them up again."""
    broken = case(BROKEN)
    rest = [tie for tie in broken.ties if tie.id != "relations-restored"]
    act = acts(replace(broken, ties=tuple(rest)))["rupture"]
    assert (act.endings, act.is_over) == ((), False)


def test_claimants_third_states_and_disputes_are_told():
    """Whose claim it is, who mediated, and that a record speaks against it."""
    assert acts(case(BROKEN))["help-to-exiles"].tie.claimants
    assert acts(case(WAR))["war"].third_states == ("Norway as mediator and host",)
    war = case(WAR)
    against = [{"rel": "contradicts", "to": "refusal", "on": "date"}]
    disputed = acts(changed(war, "mobilisation", links=against))
    assert (disputed["mobilisation"].is_disputed, disputed["refusal"].is_disputed) == (True, True)
    assert not disputed["war"].is_disputed


def test_the_gravest_stand_first_and_then_the_latest():
    """A war before sanctions, a break before an embargo, words last."""
    order = list(acts(case(WAR)))
    assert order[:3] == ["war", "occupation", "rupture"]
    assert order[-3:] == ["dispute", "refusal", "demand"]
    assert next(iter(acts(case(BROKEN)))) == "rupture"


@pytest.mark.parametrize("name", PLAIN)
def test_where_nothing_is_hostile_there_is_a_reason_and_no_row(name):
    """No hostile tie is recorded; what that means is not mentioned or not covered."""
    found = conflict([indexed(case(name))])
    assert found.frame.empty
    assert found.summary
    assert found.ties == []


def test_silence_on_conflict_goes_by_coverage():
    """What no source covers is not told as not mentioned."""
    survey, laos = conflict([indexed(case("only-absences"))]), conflict([indexed(case(SHIPPED[1]))])
    assert "political, trade and military ties are not covered" in survey.summary
    assert "trade and military ties are not covered" in laos.summary
    uncovered = replace(case(LOAN), coverage=())
    assert "mentioned" not in conflict([indexed(uncovered)]).summary


def test_a_conflict_that_was_filtered_out_is_not_called_unmentioned():
    """Of the war only the trade was chosen, or only what is agreed: the rest was left out."""
    for wanted in ({"kind": "trade"}, {"stage": "agreed"}):
        part = conflict([indexed(case(WAR).where(**wanted))])
        assert part.rows == []
        for kind in ("diplomatic", "political", "military"):
            assert kind in part.summary.partition(" are left out by the filter")[0].split(";")[-1]


def test_a_reported_absence_of_something_hostile_is_no_conflict():
    """That there was no embargo is told as that, with the tie that says so."""
    base = case("only-absences")
    investment = next(tie for tie in base.ties if tie.kind == "trade")
    sides = {"actor": investment.sender, "target": investment.receiver}
    gone = {"investor": None, "host": None}
    denied = replace(investment, topic="trade.embargo", **sides, **gone)
    found = conflict([indexed(replace(base, ties=(denied,)))])
    assert found.frame.empty
    assert found.ties == [("only-absences", "no-investment")]
    assert "reported absent: embargo" in found.summary


def test_an_end_without_what_it_ended_is_told_too():
    """A ceasefire of a war that no record holds; a resumption of relations is none of these."""
    war = case(WAR)
    kept = [
        replace(tie, links=()) for tie in war.ties if tie.id in ("ceasefire", "relations-resumed")
    ]
    alone = indexed(replace(war, ties=tuple(kept)))
    assert [tie.id for tie in endings_unlinked(alone, hostile_acts(alone))] == ["ceasefire"]
    assert "ceasefire" in conflict([alone]).summary


def test_the_order_of_ties_changes_nothing():
    """Endings are found by links and dates, wherever they stand in the file."""
    war = case(WAR)
    turned = replace(war, ties=tuple(reversed(war.ties)))
    assert {name: act.words for name, act in acts(war).items()} == {
        name: act.words for name, act in acts(turned).items()
    }


def test_a_thousand_ties_are_told_briefly():
    """Of very many hostile ties few are told in full, the others by what they are."""
    many = indexed(thousand_ties())
    found = conflict([many])
    assert len(found.rows) == sum(tie.is_hostile and not tie.absent for tie in many.ties)
    assert len(found.summary) < 1500


def test_every_hostile_topic_belongs_to_a_kind_that_can_be_hostile():
    """Nobody helps in a hostile way: aid, education and sports have none."""
    assert list(hostile_topics()) == ["diplomatic", "political", "trade", "military"]


def test_a_comparison_offers_it_and_sources_stand_behind_it():
    """As every finding: a method, a frame, the sources of its ties alone."""
    both = bl.compare(case(WAR), case(LOAN))
    found = both.conflict()
    war = row(found.frame, topic="military.conflict")
    assert (war["ids"], war["ended"]) == ("war; ceasefire; peace", "1973-06-09")
    assert [source.id for source in found.sources] == ["chronicle"]


def test_what_is_covered_one_way_is_silent_one_way():
    """A source that looks at what Cuba did says nothing of what Laos did, and is so reported."""
    laos = case(SHIPPED[1])
    entries = tuple(replace(entry, direction="CUB>LAO") for entry in laos.coverage)
    found = conflict([indexed(replace(laos, coverage=entries))]).summary
    mentioned, _, uncovered = found.partition(" are not covered by the sources")[0].partition(
        "ties"
    )
    assert "political (by Cuba)" in mentioned
    assert "political (by Laos)" in uncovered
    assert "(by " not in conflict([indexed(laos)]).summary


def test_what_is_known_from_the_day_of_a_report_is_dated_once():
    """*As of* a day says when it was reported; what began before was still reported then."""
    broken = case(BROKEN)
    undated = changed(broken, "embargo", date=None, observed="2012", status="active")
    words = acts(undated)["embargo"].words
    assert (words.count("2012"), "still reported" in words) == (1, False)
    dated = changed(broken, "embargo", observed="2012")
    assert "still reported" in acts(dated)["embargo"].end_words


def test_an_end_that_goes_on_is_told_since_when():
    """A reconciliation is a course of years: the day on which it began is not all of it."""
    cuba = indexed(bl.load("united-states-cuba"))
    assert "a reconciliation since 17 December 2014" in besides(cuba)
    assert besides(indexed(case(BROKEN))).count("since") == 0
