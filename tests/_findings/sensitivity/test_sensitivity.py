"""What changes when claims are left out: worked by hand, and held to the narrower comparison."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.questions.questionfile import question_file
from bilateral._findings.sensitivity import COLUMNS, _counts, sensitivity
from bilateral._findings.sensitivity.conclusions import (
    FEWER,
    LOST,
    OTHER,
    WON,
    Conclusion,
    changes,
    of_all,
    parts_of,
)
from bilateral.coverage import SILENCES
from tests._findings.invented import CASES, SHIPPED, case

NAMES = tuple(f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))
PERU, SPAIN, ITALY = NAMES


@pytest.fixture(scope="module")
def kenya():
    """Give the sensitivity of the three invented cases."""
    return bl.compare(*map(case, NAMES)).sensitivity()


@pytest.fixture(scope="module")
def shipped():
    """Give the sensitivity of the shipped cases."""
    return bl.compare(*map(case, SHIPPED)).sensitivity()


def rows(frame, name, **wanted):
    """Take what changes without something."""
    frame = frame[frame["name"].eq(name)]
    for column, value in wanted.items():
        frame = frame[frame[column].eq(value)]
    return frame


def test_everything_that_can_be_left_out_is(kenya):
    """Two claimants, four sources, two stages and two fields of the invented cases."""
    frame = kenya.frame
    assert list(frame.columns) == list(COLUMNS)
    pairs = frame[["left_out", "name"]].drop_duplicates().itertuples(index=False, name=None)
    assert list(pairs) == [
        ("claimant", "Bwana Wa Mfano"),
        ("claimant", "Una Voz"),
        ("source", "diary"),
        ("source", "ledger"),
        ("source", "memoir"),
        ("source", "register"),
        ("stage", "delivered"),
        ("stage", "planned"),
        ("inferred", "date"),
        ("inferred", "status"),
    ]


def test_what_rests_on_one_man_is_lost_without_him(kenya):
    """Coffee falls: the sort of tie, the answer about trade; and one claim becomes none."""
    frame = rows(kenya.frame, "Bwana Wa Mfano")
    assert set(frame["ties"]) == {1}
    lost = frame.loc[frame["change"].eq(LOST), ["finding", "item"]]
    told = set(lost.itertuples(index=False, name=None))
    assert ("types", "goods") in told
    assert ("questions", "trade: goods and services") in told
    (claim,) = rows(
        frame, "Bwana Wa Mfano", item="voice: statements of quoted persons and bodies"
    ).itertuples()
    assert (claim.was, claim.becomes, claim.change) == ("1", "none", OTHER)


def test_a_source_that_bears_a_case_alone_takes_it_along(kenya):
    """Nothing is left of Spain without the diary: that is one row, not one for each answer."""
    (only,) = rows(kenya.frame, "diary").itertuples()
    assert (only.finding, only.relationship, only.was, only.becomes) == (
        "case",
        SPAIN,
        "3 ties",
        "nothing",
    )


def test_a_likeness_whose_bounds_grow_too_wide_is_lost(kenya):
    """Without the register Peru has no known lack of teachers: from 0.33 to 1 is no answer."""
    likeness = rows(kenya.frame, "register", finding="similarity").set_index("item")
    score = likeness.loc[f"jaccard of {PERU} and {ITALY}"]
    assert (score["was"], score["becomes"], score["change"]) == (
        "0.25 to 0.50",
        "0.33 to 1.00",
        LOST,
    )
    score = likeness.loc[f"gower of {PERU} and {SPAIN}"]
    assert (score["was"], score["change"]) == ("0.42 to 0.58", OTHER)


def test_an_inferred_status_bears_what_is_only_planned(kenya):
    """That tea was only promised is read from silence."""
    item = "only-planned: types of tie of which only plans are reported"
    (only,) = rows(kenya.frame, "status", item=item).itertuples()
    assert (only.was, only.becomes) == ("aid: food aid (Kenya to Spain)", "none")


def test_what_a_balance_and_a_delivery_rest_on_is_told(shipped):
    """Two gifts of education are an ambassador's word; nothing is followed from a claimed place."""
    machin = rows(shipped.frame, "Gustavo Machín Gómez", finding="balance", item="education")
    assert machin[["was", "becomes", "change"]].to_numpy().tolist() == [
        [
            "given 5, received only on terms not reported",
            "given 3, received only on terms not reported",
            OTHER,
        ]
    ]
    (plan,) = rows(shipped.frame, "S. M. Raza", finding="delivery").itertuples()
    assert (plan.becomes, plan.change) == ("nothing", LOST)
    (terms,) = rows(shipped.frame, "terms", finding="balance", item="sports").itertuples()
    assert (terms.relationship, terms.change) == ("cuba-laos", LOST)


def test_what_bears_nothing_is_told_as_such(shipped):
    """Places of events are inferred here and there, and no conclusion rests on them."""
    (only,) = rows(shipped.frame, "place").itertuples()
    assert (only.change, only.ties) == ("none", 0)
    assert only.finding != only.finding


def test_the_ambassador_bears_most_of_the_claims(shipped):
    """The summary names him first; no sentence of it counts records."""
    first = shipped.summary.partition(". ")[0]
    assert "Gustavo Machín Gómez" in first
    assert "tie" not in first
    assert "record" not in first
    lost = rows(shipped.frame, "Gustavo Machín Gómez", change=LOST)["item"].to_list()
    assert "scholarship, out: students past the first year" in lost
    assert "chambers of commerce" in lost


def test_a_source_is_called_by_its_title(shipped):
    """The frame has ids, by which one can leave a source out; a sentence has titles."""
    assert "vientiane-times-2018" in set(shipped.frame["name"])
    assert "vientiane-times-2018" not in shipped.summary
    assert case("cuba-laos").sources[0].title in shipped.summary


def test_without_the_ambassador_nothing_is_contradicted(shipped):
    """Both conflicts about Pakistan have a statement of his on one side."""
    (pairs,) = rows(shipped.frame, "Gustavo Machín Gómez", finding="discrepancies").itertuples()
    assert (pairs.was, pairs.becomes, pairs.change) == ("2 pairs", "nothing", LOST)


def test_a_likeness_that_says_nothing_is_no_conclusion(shipped):
    """From 0.24 to 0.98 is no answer: whatever is left out of it, no answer is lost."""
    likeness = shipped.frame[shipped.frame["finding"].eq("similarity")]
    was = likeness["item"].str.startswith("jaccard") & likeness["change"].isin([LOST, OTHER, FEWER])
    assert not was.any()


@pytest.mark.parametrize(
    ("tally", "verbs"),
    [
        ({LOST: 1}, ["conclusion is lost"]),
        ({LOST: 2, OTHER: 1}, ["conclusions are lost", "1 changes"]),
        ({FEWER: 3}, ["conclusions narrow"]),
        ({OTHER: 1, FEWER: 1}, ["conclusion changes", "1 narrows"]),
    ],
)
def test_a_verb_agrees_with_its_number(tally, verbs):
    """One conclusion is lost, two are; those that narrow, narrow."""
    assert all(verb in _counts(tally) for verb in verbs)


def test_no_silence_is_lost_in_the_made_up_cases():
    """A war, a broken relation, one tie and absences: each has its sentences, and none fails."""
    names = ("war-and-settlement", "broken-relations", "one-tie", "only-absences")
    for name in names:
        relationship = bl.load(CASES / f"{name}.yaml")
        found = sensitivity([index_case(relationship, relationship.states[0])])
        assert found.summary.endswith(".")
        lost = [row for row in found.rows if row["change"] == LOST]
        assert not any(row["was"] in SILENCES for row in lost)


@pytest.mark.parametrize(
    ("names", "wanted"),
    [
        (SHIPPED, {"attributed_to": "Gustavo Machín Gómez"}),
        (SHIPPED, {"stage": "planned"}),
        (SHIPPED, {"inferred": "status"}),
        (SHIPPED, {"inferred": "date"}),
        (NAMES, {"source": "register"}),
        (NAMES, {"attributed_to": "Bwana Wa Mfano"}),
    ],
)
def test_the_quick_way_comes_to_what_the_narrower_comparison_says(names, wanted):
    """Leaving out and concluding anew is the same as comparing without."""
    question_set = question_file().question_set
    whole = bl.compare(*map(case, names))
    less = whole.without(**wanted)

    def conclusions(comparison):
        # A filter is named as such; what is left out here is left out without one.
        cases = [
            replace(each, relationship=replace(each.relationship, filters=()))
            for each in comparison.index
        ]
        parts = [part.conclude(each) for each in cases for part in parts_of(question_set)]
        return of_all(cases) | {key: one for part in parts for key, one in part.items()}

    expected = list(changes(conclusions(whole), conclusions(less)))
    frame = whole.sensitivity().frame
    told = rows(frame, *wanted.values())
    fields = ["finding", "relationship", "item", "was", "becomes", "change"]
    found = [
        tuple(None if value != value else value for value in row)
        for row in told[fields].itertuples(index=False, name=None)
    ]
    assert sorted(found, key=str) == sorted(map(tuple, expected), key=str)


def conclusion(words, *ids, answer=True):
    """Make a conclusion about one case."""
    return Conclusion(words, answer, ("a",), frozenset(ids) if ids else None)


@pytest.mark.parametrize(
    ("was", "becomes", "change"),
    [
        (conclusion("1"), conclusion("no record", answer=False), LOST),
        (conclusion("no record", answer=False), conclusion("1"), WON),
        (conclusion("x, y", "x", "y"), conclusion("x", "x"), FEWER),
        (conclusion("x, y", "x", "y"), conclusion("z", "z"), OTHER),
        (conclusion("1970"), conclusion("1980"), OTHER),
        (conclusion("x as 1", "x"), conclusion("x as 2", "x"), OTHER),
        (conclusion("1970"), None, LOST),
        (None, conclusion("1970"), WON),
        (conclusion("1970"), conclusion("1970"), None),
        (conclusion("no record", answer=False), conclusion("silent", answer=False), None),
        (None, conclusion("no record", answer=False), None),
    ],
)
def test_a_change_is_of_one_of_four_sorts(was, becomes, change):
    """Lost, won, fewer of the same, or another answer; silence that stays silence is none."""
    key = ("questions", "a", "q: part")
    before, after = ({key: one} if one else {} for one in (was, becomes))
    assert [one.change for one in changes(before, after)] == ([change] if change else [])


def test_one_claim_that_is_no_claim_leaves_nothing_to_leave_out():
    """A relationship without a tie rests on nothing."""
    frame = sensitivity([]).frame
    assert frame.empty


def test_renaming_cases_and_their_order_changes_no_change(kenya):
    """The same conclusions change, whichever case comes first."""
    turned = bl.compare(*map(case, reversed(NAMES))).sensitivity().frame
    keep = kenya.frame[kenya.frame["finding"].ne("similarity")]
    other = turned[turned["finding"].ne("similarity")]
    fields = ["left_out", "name", "ties", "relationship", "item", "was", "becomes", "change"]
    one, two = (frame[fields].astype("str").to_numpy().tolist() for frame in (keep, other))
    assert sorted(one) == sorted(two)


def test_a_source_that_one_case_only_looks_with_is_left_out_of_it_too():
    """Italy's known lack of goods rests on the diary, by which no tie of Italy is told."""
    diary = case(SPAIN).coverage[0]
    look = replace(diary, kinds=("trade",), completeness="exhaustive")
    sources = (*case(ITALY).sources, *case(SPAIN).sources)
    italy = replace(case(ITALY), coverage=(*case(ITALY).coverage, look), sources=sources)
    frame = bl.compare(case(PERU), case(SPAIN), italy).sensitivity().frame
    (score,) = rows(frame, "diary", item=f"jaccard of {PERU} and {ITALY}").itertuples()
    assert (score.was, score.becomes) == ("0.25 to 0.25", "0.25 to 0.50")


def test_two_sources_of_one_title_are_two_things_to_leave_out():
    """The number of sources is that of the documents, and not of their titles."""
    laos, cuba = (index_case(bl.load(f"united-states-{name}"), "USA") for name in ("laos", "cuba"))
    rows = [row for row in sensitivity([laos, cuba]).rows if row["left_out"] == "source"]
    assert len({row["name"] for row in rows}) == 3
    alone = sensitivity([laos]).summary
    assert "“U.S. Relations With Laos” (13 December 2016)" in alone
    pakistan = index_case(bl.load("cuba-pakistan"), "CUB")
    both = sensitivity([pakistan, index_case(bl.load("cuba-laos"), "CUB")]).summary
    assert "nothing is left of a case; the same holds for 1 of the other 1 source." in both
