"""Each rule of the summary speaks where records bear it, with its ties and hedges; else not."""

import pytest

from bilateral import compare
from bilateral._findings.summary.rules import RULES
from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

RELATIONS, EMBASSY, RUPTURE = (f"diplomatic.{word}" for word in ("relations", "embassy", "rupture"))
CLAIM = {"claimant": "Ana Invented"}
UNITED_STATES = {"participants": [{"state": "USA", "role": "mediator"}]}
MINISTER = {"participants": [{"state": "PER", "office": "Minister of Trade"}]}
PRESIDENT = {"participants": [{"state": "CUB", "office": "President"}]}
MONEY, RAIN = {"limit": "financial constraints"}, {"limit": "rain"}

SPELL = tie("relations", RELATIONS, date="1960/")
FIRST = tie("first", RELATIONS, date="1960/1970", status="ended")
SECOND = tie("second", RELATIONS, date="1980/", links=[{"rel": "follows", "to": "first"}])
LAPSE = tie("lapse", RELATIONS, date="1970/1980", absent=True)
BROKEN = tie("broken", RUPTURE, "PER>CUB", date="1970")
CLAIMED = tie(
    "claimed",
    RELATIONS,
    date="1960/",
    links=[{"rel": "contradicts", "to": "lapse", "on": "date"}],
    **CLAIM,
)
WAR = tie("war", "military.conflict", date="1970/1972", status="ended", form="condition")
PEACE = tie(
    "peace",
    "military.settlement",
    date="1973",
    form="agreement",
    status="agreed",
    links=[{"rel": "follows", "to": "war"}],
)
SEVERED = tie("severed", RUPTURE, "PER>CUB", date="1970", status="agreed")
AGAIN = tie("again", "political.reconciliation", date="1975", form="agreement", status="agreed")
SANCTIONS = tie("sanctions", "political.sanctions", "PER>CUB", date="1970/", **CLAIM)
AID = tie("aid", "aid.food", "CUB>PER", date="1999", terms="grant")
VISIT = tie("visit", "political.visit", "CUB>PER", date="1980", **PRESIDENT)
YEARLY = tie(
    "yearly",
    "political.visit",
    "PER>CUB",
    observed="2000",
    form="flow",
    repeats="yearly",
    **MINISTER,
)
AHEAD = tie("ahead", "political.visit", "CUB>PER", date="2001", status="agreed", **PRESIDENT)
OFFER = tie("offer", "political.visit", "CUB>PER", date="2001", status="offered", **PRESIDENT)
STUDY = tie("study", "education.study-abroad", "CUB>PER", date="1990", **MONEY)
HARVEST = tie("harvest", "aid.agriculture", "CUB>PER", date="1990", **RAIN)
TALKS = tie("talks", "political.meeting", date="1990", **UNITED_STATES)

SPEAKS = [
    # rule, ties of the case, the ties that its sentence rests on, and hedges among its others
    ("course", [SPELL], {"relations"}, set()),
    ("course", [FIRST, SECOND], {"first", "second"}, set()),
    ("course", [FIRST, LAPSE, SECOND], {"first", "lapse", "second"}, set()),
    ("course", [FIRST, BROKEN], {"first", "broken"}, set()),
    (
        "course",
        [FIRST, LAPSE, SECOND, CLAIMED],
        {"first", "lapse", "second", "claimed"},
        {"attributed to Ana Invented", "contradicted"},
    ),
    ("course", [BROKEN], {"broken"}, set()),
    ("course", [BROKEN, SEVERED, AGAIN], {"broken", "severed", "again"}, set()),
    ("conflict", [BROKEN, SEVERED, AGAIN], {"broken", "severed", "again"}, set()),
    ("course", [tie("ever", RELATIONS, observed="2000")], {"ever"}, {"undated"}),
    ("course", [SPELL | {"status": "unknown"}], {"relations"}, set()),
    ("course", [tie("house", EMBASSY, "CUB>PER", date="1960/")], {"house"}, set()),
    ("course", [tie("none", RELATIONS, absent=True, observed="2000")], {"none"}, {"undated"}),
    ("conflict", [WAR, PEACE], {"war", "peace"}, set()),
    ("conflict", [SANCTIONS, AID], {"sanctions"}, {"attributed to Ana Invented"}),
    ("contacts", [VISIT], {"visit"}, set()),
    ("contacts", [YEARLY, VISIT], {"yearly", "visit"}, {"undated"}),
    ("contacts", [YEARLY, AHEAD], {"yearly", "ahead"}, {"undated"}),
    ("contacts", [tie("talk", "political.meeting", date="1990")], {"talk"}, set()),
    ("limits", [STUDY], {"study"}, set()),
    ("limits", [STUDY, HARVEST], {"study", "harvest"}, set()),
    ("third_states", [TALKS], {"talks"}, set()),
    ("evidence", [AID], set(), set()),
    ("evidence", [SANCTIONS], {"sanctions"}, {"attributed to Ana Invented"}),
]
SILENT = [
    ("course", [AID]),
    ("conflict", [AID, PEACE | {"links": []}]),
    ("conflict", [tie("none", "military.conflict", absent=True, date="1990")]),
    ("contacts", [OFFER]),
    ("contacts", [tie("none", "political.visit", "CUB>PER", absent=True, date="1990")]),
    ("limits", [AID | {"reason": "a flood"}]),
    ("third_states", [VISIT]),
]


@pytest.mark.parametrize(("rule", "ties", "rests_on", "depends_on"), SPEAKS)
def test_a_rule_speaks_with_the_ties_that_bear_it(rule, ties, rests_on, depends_on):
    """Of a case beside one that has nothing: one sentence, its ties, its hedges and no others."""
    case, empty = small_case(A, ties), small_case(B, [])
    found = sentences(rule, case, empty)
    assert len(found) == 1
    assert ids(found) == {f"{case.id}/{each}" for each in rests_on}
    assert hedges(found) == depends_on


@pytest.mark.parametrize(("rule", "ties"), SILENT)
def test_a_rule_is_silent_where_no_record_bears_it(rule, ties):
    """An absence is no act, an offer no meeting, a cause no limit."""
    found = sentences(rule, small_case(A, ties), small_case(B, ties_of_chile(ties)))
    assert found.empty


def ties_of_chile(ties):
    """Take the ties of Peru as ties of Chile."""
    return [
        {name: "CHL" if value == "PER" else _participants(value) for name, value in each.items()}
        for each in ties
    ]


def _participants(value):
    if isinstance(value, list) and value and "state" in value[0]:
        return [{**each, "state": each["state"].replace("PER", "CHL")} for each in value]
    return value


@pytest.mark.parametrize(("rule", "ties"), [row[:2] for row in SPEAKS])
def test_cases_that_agree_share_a_sentence(rule, ties):
    """What two cases have alike is said of both, with the ties of both."""
    found = sentences(rule, small_case(A, ties), small_case(B, ties_of_chile(ties)))
    assert len(found) == 1
    of_case = {
        case: {tie.partition("/")[2] for tie in ids(found) if tie.startswith(case)}
        for case in (A.lower(), B.lower())
    }
    assert of_case[A.lower()] == of_case[B.lower()]


@pytest.mark.parametrize(
    ("rule", "kinds", "word"),
    [
        ("course", ["political"], "not covered"),
        ("course", ["diplomatic"], "not mentioned"),
        ("contacts", ["aid"], "not covered"),
        ("contacts", ["political"], "not mentioned"),
        ("conflict", ["aid", "education", "sports"], "not covered"),
        ("conflict", ["military"], "not mentioned"),
    ],
)
def test_the_other_case_is_said_to_be_not_mentioned_or_not_covered(rule, kinds, word):
    """As the coverage has it; the words for it are the same everywhere."""
    full = small_case(A, [SPELL, VISIT, WAR])
    found = sentences(rule, full, small_case(B, [], kinds=kinds))
    assert word in found["text"].item()


def test_every_rule_has_a_name_of_its_own():
    """A sentence is traced to the file of its rule."""
    names = [rule.__name__ for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.__module__.endswith(f".{rule.__name__}") for rule in RULES)


def test_conflict_opens_the_paragraph_where_it_is_the_latest_or_most_of_what_is_recorded():
    """A war long past, among much else, does not; the course of relations does then."""
    later = [
        tie(f"aid-{year}", "aid.food", "CUB>PER", date=str(year)) for year in range(1980, 1984)
    ]
    for ties, first in ((later, "course"), ([], "conflict")):
        cases = small_case(A, [SPELL, WAR, *ties]), small_case(B, [])
        frame = compare(*cases).summary().frame
        assert frame["rule"].iloc[0] == first


def test_a_break_without_a_spell_is_neither_silence_nor_without_end():
    """A recall and an announcement by one side are told once; what mends them is agreed, not come.

    An embargo is no break: that the quarrel was mended does not end it.
    """
    embargo = tie("embargo", "trade.embargo", "PER>CUB", date="1970/")
    ties, empty = [BROKEN, SEVERED, AGAIN], small_case(B, [])
    course = sentences("course", small_case(A, ties), empty)["text"].item().partition(";")[0]
    conflict = sentences("conflict", small_case(A, ties), empty)["text"].item()
    lasting = sentences("conflict", small_case(A, [embargo, AGAIN]), empty)["text"].item()
    assert "by Peru in 1970" in course
    assert "agreed in 1975" in course
    assert "mentioned" not in course
    assert (conflict.count("1970"), "no end" in conflict) == (1, False)
    assert "no end" in lasting


def test_an_announcement_against_the_other_side_is_not_called_agreed():
    """One side settles it alone; what both settle is agreed."""
    found = sentences("conflict", small_case(A, [SEVERED]), small_case(B, []))["text"].item()
    assert ("announced" in found, "agreed" in found) == (True, False)


def test_a_limit_that_all_share_is_named_as_such():
    """Want of money in both cases agrees; want of money in one and rain in the other does not."""
    poor, wet = small_case(A, [STUDY]), small_case(B, ties_of_chile([HARVEST]))
    poor_too = small_case(B, ties_of_chile([STUDY]))
    texts = [sentences("limits", poor, other)["text"].item() for other in (wet, poor_too)]
    assert ["money" in text for text in texts] == [False, True]


def test_a_third_state_in_all_cases_has_a_sentence_of_its_own():
    """What only one case has stands in another."""
    canada = tie("host", "political.meeting", date="1990", participants=[{"state": "CAN"}])
    found = sentences(
        "third_states", small_case(A, [TALKS, canada]), small_case(B, ties_of_chile([TALKS]))
    )
    assert found["relationships"].tolist() == ["cub-per; cub-chl", "cub-per"]


@pytest.mark.parametrize(
    ("participant", "name"),
    [
        ({"state": "CAN"}, "Canada is named"),
        ({"state": "CAN", "body": "Ministry of Trade"}, "The Ministry of Trade of Canada is named"),
        ({"state": "CAN", "name": "Jane Doe"}, "Jane Doe of Canada is named"),
    ],
)
def test_a_body_or_a_person_of_a_third_state_is_not_that_state(participant, name):
    """A state is named only where the record names it alone."""
    host = tie("host", "political.meeting", date="1990", participants=[participant])
    text = sentences("third_states", small_case(A, [host]), small_case(B, []))["text"].item()
    assert name.casefold() in text.casefold()
    assert ("peru, canada is" in text.casefold()) == (len(participant) == 1)


def test_roles_are_listed_without_a_word_that_needs_a_verb():
    """Short lists are parted by a semicolon; whole clauses may be joined by *while*."""
    found = sentences("third_states", small_case(A, [TALKS]), small_case(B, ties_of_chile([TALKS])))
    assert "while" not in found["text"].item()


def test_a_limit_follows_the_name_of_the_state_after_a_comma():
    """A limit may begin with the name of the same state."""
    poor = small_case(A, [STUDY | {"limit": "Peru's want of teachers"}])
    assert "with Peru, Peru's want" in sentences("limits", poor, small_case(B, []))["text"].item()


def test_four_things_that_are_traded_are_all_named():
    """Of four none hides behind others; of six two do."""
    topics = ["goods", "investment", "transport", "promotion", "services", "economic-cooperation"]
    ties = [tie(topic, f"trade.{topic}", "CUB>PER", date="1990") for topic in topics]
    texts = [
        sentences("trade", small_case(A, ties[:n]), small_case(B, []))["text"].item()
        for n in (4, 6)
    ]
    assert ["others" in text for text in texts] == [False, True]


def test_what_is_between_two_states_is_named_once():
    """A second pair of states has *that between* them."""
    acts = [tie("embargo", "trade.embargo", "CUB>PER", date="1970/")]
    text = sentences("conflict", small_case(A, acts), small_case("KEN-FJI", []))["text"].item()
    assert text.count("ostility between") == 1
    assert "that between Kenya and Fiji" in text


def test_the_highest_rank_is_told_with_its_year_and_a_higher_one_ahead_apart():
    """A yearly visit of ministers; a head of state who came, and one who is only announced."""
    came = sentences("contacts", small_case(A, [YEARLY, VISIT]), small_case(B, []))["text"].item()
    comes = sentences("contacts", small_case(A, [YEARLY, AHEAD]), small_case(B, []))["text"].item()
    assert "1980" in came
    assert "2001" in comes
    assert "announced" in comes
    assert "announced" not in came


def test_many_spells_are_not_told_one_by_one():
    """Of six spells the first and the last are told."""
    spells = [
        tie(f"spell-{n}", RELATIONS, date=f"{1960 + 5 * n}/{1963 + 5 * n}", status="ended")
        for n in range(6)
    ]
    text = sentences("course", small_case(A, spells), small_case(B, []))["text"].item()
    assert "1960" in text
    assert "1988" in text
    assert "1965" not in text


def test_the_dead_of_a_war_are_told_with_it():
    """A war with a figure has it in its sentence; one without has none."""
    dead = {
        "measure": "killed",
        "unit": "person",
        "value": 70,
        "bound": "at_least",
        "time": "total",
    }
    texts = [
        sentences(
            "conflict",
            small_case(A, [tie("war", "military.conflict", date="1980/1982", quantities=figures)]),
            small_case(B, []),
        )["text"].item()
        for figures in ([dead], [])
    ]
    assert ["at least 70" in text for text in texts] == [True, False]


def test_who_met_is_named_by_the_office_that_the_record_names():
    """A crown prince is called so; where two offices of one rank came, their rank is."""
    prince = VISIT | {"participants": [{"state": "CUB", "office": "Crown Prince of Cuba"}]}
    deputy = prince | {
        "id": "again",
        "participants": [{"state": "CUB", "office": "Vice President"}],
    }
    texts = [
        sentences("contacts", small_case(A, ties), small_case(B, []))["text"].item()
        for ties in ([prince], [prince, deputy])
    ]
    assert "the Crown Prince of Cuba visited Peru in 1980" in texts[0]
    assert "a deputy head of state or government of Cuba" in texts[1]


def test_third_states_of_one_role_are_each_named_in_it():
    """Two mediators are each one."""
    both = {"participants": [{"state": code, "role": "mediator"} for code in ("USA", "CAN")]}
    (text,) = sentences("third_states", small_case(A, [TALKS | both]), small_case(B, []))["text"]
    assert "are each named as a mediator" in text
