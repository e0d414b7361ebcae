"""Help in the summary: what was delivered, once or standing, and when there is nothing to say."""

import pytest

from tests._findings.invented import case
from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

PHYSICIANS = {"measure": "physicians", "unit": "person", "value": "40", "time": "total"}
DOCTORS = tie("doctors", "aid.medical-team", "CUB>PER", date="1990", quantities=[PHYSICIANS])
COACHES = tie("coaches", "sports.coaching", "CUB>CHL", form="flow", observed="2000", field="judo")
EMPTY = small_case(B, [])
CLAIM = {"source": "almanac", "attributed_to": "Ana Invented"}


def help_of(ties, other=EMPTY):
    """Give the sentences on help of a case with Peru beside another."""
    return sentences("help", small_case(A, ties), other)


def test_one_effort_stands_beside_a_standing_presence():
    """What is over is counted; what goes on has no figure, and a source covers it."""
    since = COACHES | {"status": "active", "date": "1980/"}
    found = help_of([DOCTORS], small_case(B, [since]))
    assert ids(found) == {"cub-per/doctors", "cub-chl/coaches"}
    (text,) = found["text"]
    assert "one effort" in text
    assert "40 physicians in 1990" in text
    assert "standing" in text
    assert "without figures" in text


def test_what_is_seen_on_one_day_is_no_standing_presence():
    """A status active as of one day says nothing of the time before and after."""
    (text,) = help_of([DOCTORS], small_case(B, [COACHES | {"status": "active"}]))["text"]
    assert "as of 2000, without figures" in text
    assert "standing" not in text


def test_help_without_a_reported_beginning_is_told_as_of_the_day_it_was_seen():
    """A bound of the beginning makes no presence since then, nor one that continues."""
    seen = COACHES | {"status": "active", "date": "[..1999]/"}
    (text,) = help_of([DOCTORS], small_case(B, [seen]))["text"]
    assert "as of 2000" in text
    assert "standing" not in text


ARMS = tie(
    "arms", "military.assistance", "CUB>PER", form="flow", status="suspended", date="1970/1980"
)


def test_help_that_was_given_until_it_was_suspended_is_told_with_who_suspended_it():
    """A suspension that a record of an act brings about has its actor; else nobody is named."""
    act = tie("stop", "political.sanctions", "CUB>PER", date="1980")
    linked = act | {"links": [{"rel": "ends", "to": "arms"}]}
    found = help_of([ARMS, linked])
    assert ids(found) == {"cub-per/arms"}
    assert found["text"].str.contains("suspended by Cuba").all()
    assert not help_of([ARMS, act])["text"].str.contains("suspended by").any()


def test_help_that_was_put_off_before_it_began_was_not_given():
    """Without a period that ended, what is suspended may never have begun."""
    off = ARMS | {"form": "event", "date": "1980"}
    assert "cub-per/arms" not in ids(help_of([off, DOCTORS]))


def test_political_support_is_told_beside_help_by_the_title_of_its_record():
    """Whom it supported is in the title alone: one side of a civil war is not the state."""
    side = tie("side", "political.support", "CUB>PER", date="1985", title="One side of a war")
    with_side, without = help_of([DOCTORS, side]), help_of([DOCTORS])
    assert ids(with_side) == {"cub-per/doctors", "cub-per/side"}
    assert with_side["text"].str.contains("One side of a war").all()
    assert not without["text"].str.contains("support").any()


def test_a_giver_that_is_inferred_is_said_to_be():
    """Of help whose giver the coder inferred from the text, the sentence says so."""
    inferred = {"inferred": [{"of": "provider", "because": "It is made up."}]}
    found = help_of([DOCTORS | inferred])
    assert found["text"].str.contains("inferred").all()
    assert "inferred: provider" in hedges(found)
    assert not help_of([DOCTORS])["text"].str.contains("inferred").any()


def test_the_parts_of_one_effort_are_told_with_it():
    """A team and a shipment that are part of the relief are no efforts of their own."""
    part = {"links": [{"rel": "part_of", "to": "relief"}]}
    relief = tie("relief", "aid.emergency-relief", "CUB>PER", date="1990")
    food = tie("food", "aid.food", "CUB>PER", date="1990", **part)
    found = help_of([relief, DOCTORS | part, food])
    assert ids(found) == {"cub-per/relief", "cub-per/doctors", "cub-per/food"}
    assert found["text"].str.contains("one effort").all()
    assert found["text"].str.contains("40 physicians").all()


@pytest.mark.parametrize(
    ("topic", "fields"),
    [
        ("military.conflict", {}),
        ("political.sanctions", {}),
        ("military.ceasefire", {}),
        ("military.talks", {}),
        ("aid.loan", {}),
        ("aid.medical-supplies", {"terms": "paid_by_receiver"}),
        ("aid.food", {"status": "offered"}),
        ("aid.food", {"absent": True}),
    ],
)
def test_what_is_no_help_makes_no_sentence_of_help(topic, fields):
    """War, sanctions, a ceasefire, talks, a loan, a sale, an offer and an absence help nobody."""
    assert help_of([tie("other", topic, "CUB>PER", date="1990", **fields)]).empty


def test_what_is_done_jointly_is_nobodys_help():
    """It has no direction."""
    assert help_of([tie("joint", "aid.technical-assistance", date="1990")]).empty


@pytest.mark.parametrize(
    ("kinds", "words"), [(["political"], "not covered"), (["aid"], "not mentioned")]
)
def test_silence_is_told_as_the_coverage_has_it(kinds, words):
    """The other case is said to be not covered or not mentioned, and rests on no tie."""
    silent = small_case(B, [tie("talks", "political.meeting", date="1990")], kinds)
    found = help_of([DOCTORS], silent)
    assert ids(found) == {"cub-per/doctors"}
    assert found["text"].str.contains(words).all()


def test_of_a_narrowed_case_nothing_is_said_to_be_missing():
    """What a filter may have hidden is neither absent nor the only effort."""
    narrowed = small_case(A, [DOCTORS]).where(kind="aid")
    other = small_case(B, [tie("talks", "political.meeting", date="1990")])
    found = sentences("help", narrowed, other.where(kind="political"))
    assert found["relationships"].tolist() == ["cub-per"]
    assert "filter" in hedges(found)
    assert not found["text"].str.contains("one effort").any()


def test_help_that_is_denied_is_denied_for_its_topic_and_time():
    """No food from 1980 to 1985 is no word about doctors."""
    denied = tie("none", "aid.food", "CUB>CHL", absent=True, date="1980/1985")
    found = help_of([DOCTORS], small_case(B, [denied]))
    assert ids(found) == {"cub-per/doctors", "cub-chl/none"}
    assert found["text"].str.contains("to include no food aid in 1980\N{EN DASH}1985").all()
    assert found["text"].str.contains("not mentioned").all()


def test_figures_keep_their_bounds_and_their_claimant():
    """At least stays at least, and what one person says is by the account of that person."""
    least = [PHYSICIANS | {"bound": "at_least"}]
    found = help_of([DOCTORS | {"quantities": least} | {"cites": [CLAIM]}])
    assert found["text"].str.contains("at least 40").all()
    assert found["text"].str.contains("Ana Invented").all()
    assert hedges(found) == {"attributed to Ana Invented"}


def test_gifts_and_purchases_are_not_added_up():
    """Of the doses only those that were given are help."""
    found = sentences("help", case("loan-and-pool"), case("three-sources"))
    assert found["text"].str.contains("50,000 doses").any()
    assert not found["text"].str.contains("600,000|650,000").any()


def test_versions_that_disagree_are_both_told():
    """A minister counts 95 physicians, an almanac 120: one team, and no number of its own."""
    found = sentences("help", case("loan-and-pool"), case("three-sources"))
    (text,) = found.loc[found["text"].str.contains("physicians"), "text"]
    assert "95" in text
    assert "120" in text
    assert "contradicted" in hedges(found)


def test_no_list_is_longer_than_three():
    """Of five sorts of help three are named, and that there are others; all of them bear it."""
    topics = ("food", "goods", "science", "money", "infrastructure")
    many = [tie(topic, f"aid.{topic}", "CUB>PER", date="1990") for topic in topics]
    found = help_of(many)
    assert len(ids(found)) == len(topics)
    assert found["text"].str.contains("and others").all()


def test_cases_that_say_the_same_say_it_together():
    """Two cases without help share a clause."""
    silent = [small_case(name, []) for name in (B, "CUB-LAO")]
    found = sentences("help", small_case(A, [DOCTORS]), *silent)
    assert found["relationships"].str.count("; ").tolist() == [2]
    assert found["text"].str.count("not mentioned").tolist() == [1]


def test_a_number_at_a_date_is_not_spread_over_a_spell():
    """So many soldiers in one year were not so many in all of them."""
    many = PHYSICIANS | {"measure": "military-personnel", "time": "at_a_date", "date": "1976"}
    troops = tie("troops", "military.deployment", "CUB>PER", date="1975/1991", quantities=[many])
    (text,) = help_of([troops | {"status": "ended"}])["text"]
    assert "40 military personnel (in 1976)" in text
    assert "in 1975\N{EN DASH}1991" in text


@pytest.mark.parametrize(
    "fields",
    [
        {"terms": "paid_by_receiver"},
        {"status": "offered"},
        {"status": "suspended"},
    ],
)
def test_what_was_sold_offered_or_stopped_is_not_called_unmentioned(fields):
    """It is told as what it was, and bears the sentence."""
    other = tie("other", "aid.food", "CUB>CHL", date="1990", **fields)
    found = help_of([DOCTORS], small_case(B, [other]))
    assert ids(found) == {"cub-per/doctors", "cub-chl/other"}
    assert not found["text"].str.contains("not mentioned").any()


def test_between_dyads_without_a_common_state_nobody_is_made_a_helper():
    """That one side of another dyad does not help is no silence; what it planned is told."""
    other = "FJI-KEN"
    meeting = tie("talks", "political.meeting", date="1990")
    plan = tie("plan", "aid.food", "FJI>KEN", date="1990", status="offered")
    silent, planned = (
        sentences("help", small_case(A, [DOCTORS]), small_case(other, ties))
        for ties in ([meeting], [plan])
    )
    assert silent["relationships"].tolist() == ["cub-per"]
    assert planned["relationships"].tolist() == ["cub-per; fji-ken"]


def test_who_was_sent_in_one_year_does_not_go_on_beside_what_was_seen_later():
    """Physicians last seen in 1980 are told as of then; the figure of 1990 has its year."""
    sent = {"form": "flow", "status": "active", "date": "1980/", "observed": "1980"}
    first = tie("first", "aid.medical-team", "CUB>PER", **sent)
    staff = [{"measure": "health-workers", "unit": "person", "value": "9", "time": "at_a_date"}]
    later = tie("later", "aid.public-health", "CUB>PER", observed="1990", quantities=staff)
    texts = [
        sentences("help", small_case(A, ties), small_case(B, []))["text"].item()
        for ties in ([first, later], [first])
    ]
    assert "medical teams as of 1980" in texts[0] or "a medical team as of 1980" in texts[0]
    assert "1990" in texts[0]
    assert "standing presence" in texts[1]
