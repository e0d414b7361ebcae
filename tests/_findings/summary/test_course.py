"""The course of relations in the summary: two accounts of a spell, lowered relations."""

import pytest

from tests._findings.summary.small_cases import A, B, ids, sentences, small_case, tie

RELATIONS = "diplomatic.relations"
FIRST = tie("first", RELATIONS, date="1950/")
OTHER = small_case(B, [tie("there", RELATIONS, date="1960/")])


def course_of(*ties):
    """Give the sentence on relations of a case with Peru beside another."""
    (text,) = sentences("course", small_case(A, ties), OTHER)["text"]
    return text.partition("; ")[0].partition(", while ")[0]


@pytest.mark.parametrize("links", [[], [{"rel": "contradicts", "to": "first", "on": "date"}]])
def test_two_accounts_of_one_spell_are_no_interruption(links):
    """Records that overlap, or contradict each other, tell of one spell."""
    text = course_of(FIRST, tie("second", RELATIONS, date="1955/1990", links=links))
    assert "1950" in text
    assert "interrupted" not in text
    assert "resumed" not in text
    assert ("1955" in text) == bool(links)


def test_accounts_that_contradict_each_other_apart_in_time_are_no_interruption():
    """A spell of 1950 and one of 1960, one of which denies the other, leave no gap between."""
    against = [{"rel": "contradicts", "to": "first", "on": "date"}]
    short = FIRST | {"date": "1950/1955", "status": "ended"}
    text = course_of(short, tie("second", RELATIONS, date="1960/", links=against))
    assert "resumed" not in text
    assert "ended" not in text


def test_spells_that_follow_each_other_are_an_interruption():
    """What ended and began again without a contradiction was interrupted."""
    short = FIRST | {"date": "1950/1955", "status": "ended"}
    text = course_of(short, tie("second", RELATIONS, date="1960/"))
    assert "ended in 1955" in text
    assert "resumed in 1960" in text


def test_what_is_broken_between_two_records_is_resumed():
    """A record without a reported end goes on only where nothing broke it."""
    broken = tie("act", "diplomatic.rupture", "CUB>PER", date="1970")
    second = tie("second", RELATIONS, date="1990/")
    assert "broken off by Cuba in 1970 and resumed in 1990" in course_of(FIRST, second, broken)
    assert "resumed" not in course_of(FIRST, second)


@pytest.mark.parametrize(
    ("topic", "there", "missing"),
    [
        ("diplomatic.downgrading", "lowered by Cuba in 1970", "broken"),
        ("diplomatic.rupture", "broken off by Cuba in 1970", "lowered"),
    ],
)
@pytest.mark.parametrize("spells", [[FIRST], [], [FIRST | {"date": "1950/1970"}]])
def test_lowered_relations_are_not_broken_off(topic, there, missing, spells):
    """An act is told by what it is, whether it ended a spell or not; no lapse is then denied."""
    text = course_of(*spells, tie("act", topic, "CUB>PER", date="1970"))
    assert there in text
    assert missing not in text
    assert "no lapse" not in text


def test_lowered_relations_are_restored_and_not_resumed():
    """What went on at a lower rank was there, and is restored by the spell that follows."""
    spells = [
        FIRST | {"date": "1950/1970", "status": "ended"},
        tie("full", RELATIONS, date="1990/", links=[{"rel": "follows", "to": "first"}]),
    ]
    act = tie("act", "diplomatic.downgrading", "CUB>PER", date="1970")
    assert "were restored in 1990" in course_of(*spells, act)
    assert "resumed in 1990" in course_of(*spells)


def test_an_actor_that_is_inferred_is_not_named():
    """Whose doing it was is not said by a source; the record rests on an inference."""
    inferred = {"inferred": [{"of": "actor", "because": "It is made up."}]}
    act = tie("act", "diplomatic.downgrading", "CUB>PER", date="1970", **inferred)
    case = small_case(A, [FIRST, act])
    found = sentences("course", case, OTHER)
    assert "cub-per/act" in ids(found)
    assert not found["text"].str.contains("by Cuba").any()
    assert found["depends_on"].str.contains("inferred: actor").all()


def test_a_sign_of_relations_is_told_with_all_its_spells():
    """An embassy that was closed and opened again is there again; another side's is not it."""
    embassies = [
        tie("closed", "diplomatic.embassy", "CUB>PER", date="/1961", status="ended"),
        tie("opened", "diplomatic.embassy", "CUB>PER", date="1975/"),
        tie("theirs", "diplomatic.embassy", "PER>CUB", date="1980/"),
    ]
    text = course_of(*embassies)
    assert "until 1961 and since 1975" in text
    assert "1980" not in text


@pytest.mark.parametrize(("date", "is_reported"), [("/1961", False), ("[..1961]/1970", True)])
def test_an_end_does_not_report_a_beginning(date, is_reported):
    """What was there until a day began before it; only a bound of the beginning tells by when."""
    text = course_of(tie("first", RELATIONS, date=date, status="ended"))
    assert ("began" in text) == is_reported
    assert ("not reported" in text) != is_reported


def test_a_break_that_was_only_announced_hides_neither_what_was_done_nor_the_mending():
    """The recall that was carried out is told, and the restoration that was agreed after it."""
    short = FIRST | {"date": "1950/1970", "status": "suspended"}
    announced = tie("break", "diplomatic.rupture", "CUB>PER", date="1970", status="agreed")
    done = tie("recall", "diplomatic.downgrading", "CUB>PER", date="1970")
    text = course_of(
        short, announced, done, tie("again", RELATIONS, observed="1975") | {"status": "agreed"}
    )
    assert "were lowered by Cuba in 1970 (a break of relations was announced)" in text
    assert "announced to be broken off" in course_of(short, announced)
    assert "restoration was agreed" in text
    assert "restoration" not in course_of(short, announced, done)


def test_a_claimant_that_is_an_office_has_its_article():
    """An ambassador speaks; a person has no article."""
    first = tie("first", RELATIONS, date="1950/")
    for name, words in (("Ambassador of Peru", "the Ambassador of Peru"), ("Ana Doe", "(Ana Doe")):
        links = [{"rel": "contradicts", "to": "first", "on": "date"}]
        other = tie("other", RELATIONS, date="1951/", claimant=name, links=links)
        assert f"{words} speaks of a beginning" in course_of(first, other)
