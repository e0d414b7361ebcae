"""Every rule on cases whose answers are worked by hand: what it says, and what leaves it open."""

from dataclasses import replace

import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.questions.answering import TAKES, answer
from bilateral._findings.questions.rules import Rule
from tests._findings.invented import case, with_tie

PERU, SPAIN, ITALY = (f"kenya-{name}-invented" for name in ("peru", "spain", "italy"))


def put(name, focal="KEN", **rule):
    """Put a rule to a case."""
    return answer(Rule(say="it", **rule), index_case(case(name), focal))


def test_the_first_tie_is_the_one_that_had_surely_begun_first():
    """Food in 1970, before the students of 1971; nothing tells that there was nothing before."""
    told = put(PERU, take="first")
    assert (told.words, told.value, told.ids) == (
        "1970 (Maize after a flood)",
        "1970",
        ("food",),
    )
    assert told.unsafe
    assert told.why.startswith("earlier ones may go untold: what the sources tell is selective")


def test_what_may_have_begun_earlier_makes_the_first_unsafe():
    """Tea was promised at no known time, perhaps before the scholars came."""
    assert put(SPAIN, take="first").why.startswith("may be earlier: Tea promised; ")


def test_in_an_exhaustive_coverage_the_first_is_safe():
    """The register looks at all of aid, so that the food of 1970 was the first."""
    told = put(PERU, take="first", where={"kind": "aid"})
    assert (told.unsafe, told.why) == (False, "")


def test_the_last_tie_is_the_one_that_was_surely_there_last():
    """Teachers were there when the ledger was written; the students had left in 1995."""
    told = put(ITALY, take="last", where={"kind": "education"})
    assert told.words == "2000, when it was still there (Teachers of Swahili)"
    assert not told.unsafe


def test_a_beginning_or_an_end_that_no_day_bounds_is_no_answer():
    """Of what is undated nothing was first; the message of Japan has neither end."""
    for take in ("first", "last"):
        told = put("cuba-japan-silent", "CUB", take=take, where={"kind": "political"})
        assert (told.words, told.state, told.unsafe) == ("undated", "no record", True)


def test_spells_tell_when_and_when_not():
    """Relations of Cuba and Pakistan, and the years without any, as the records have them."""
    rule = {"take": "spells", "where": {"topic": "diplomatic.relations"}}
    told = put("cuba-pakistan", "CUB", **rule)
    assert "1955-10-28/1990; " in told.words
    assert told.words.endswith("reported absent 1990/2005")
    assert "1955/, still told 2007-03-15, as Gustavo Machín Gómez says" in told.words
    assert "relations-lapsed-1990" in told.ids


@pytest.mark.parametrize(
    ("name", "where", "state", "words", "unsafe"),
    [
        (ITALY, {"topic": "education.teachers"}, "answered", "yes: Teachers of Swahili", False),
        (
            PERU,
            {"topic": "aid.food", "direction": "in"},
            "reported absent",
            "reported absent: No food in return",
            False,
        ),
        (
            PERU,
            {"topic": "education.teachers"},
            "zero",
            "none, where a source looks at all of it",
            False,
        ),
        (SPAIN, {"topic": "education.teachers"}, "no record", "no record", True),
        (
            SPAIN,
            {"topic": "aid.food", "stage": "delivered"},
            "no record",
            "no record (of this sort there is 1 record, planned)",
            True,
        ),
        (ITALY, {"kind": "trade"}, "no record", "no record", True),
    ],
)
def test_whether_there_is_any_has_four_answers(name, where, state, words, unsafe):
    """Recorded, reported absent, zero where a source looks at all of it, and no record."""
    told = put(name, take="any", where=where)
    assert (told.state, told.words, told.unsafe) == (state, words, unsafe)


def test_an_absence_answers_for_what_it_speaks_of_alone():
    """That there is no Cuban investment in Laos says nothing of credit."""
    both = {"topic": ["trade.investment", "trade.credit"]}
    told = put("cuba-laos", "CUB", take="any", where=both)
    assert told.state == "reported absent"
    assert told.unsafe
    assert "silence on the rest is no answer" in told.why
    one = put("cuba-laos", "CUB", take="any", where={"topic": "trade.investment"})
    assert not one.unsafe


@pytest.mark.parametrize("where", [{"attributed": True}, {"stage": "planned"}])
def test_an_absence_does_not_answer_what_is_asked_of_claims_or_plans(where):
    """That something is not there neither claims nor plans it."""
    told = put(PERU, take="any", where={"topic": "aid.food", "direction": "in", **where})
    assert told.state != "reported absent"


def test_every_record_is_counted_a_part_as_well():
    """Of the Lao students funded by Cuba two records are parts of the third: three records."""
    where = {"topic": "education.scholarship", "terms": "grant", "stage": "delivered"}
    told = put("cuba-laos", "CUB", take="count", where=where)
    assert (told.words, told.lower, told.upper) == ("3 records", 3.0, None)
    assert len(told.ids) == 3


def test_a_count_in_an_exhaustive_coverage_has_an_upper_bound():
    """The ledger has all of education: two records and no more."""
    told = put(ITALY, take="count", by="direction", where={"kind": "education"})
    assert told.words == "Italy to Kenya: 1 record; Kenya to Italy: 1 record"
    assert (told.lower, told.upper, told.unsafe) == (2.0, 2.0, False)


@pytest.mark.parametrize(
    ("name", "words", "value"),
    [
        ("cuba-pakistan", "grant: 354 students (delivered) and a group, number not stated", "354"),
        ("cuba-laos", "grant: at least 13 students (delivered)", "at least 13"),
        ("cuba-laos", "self funded: 27 students (delivered)", "27"),
    ],
)
def test_students_are_summed_on_the_account_that_they_went_on(name, words, value):
    """7 and 6 are parts of a whole that is not told: at least 13; 27 paid for themselves."""
    where = {"kind": "education", "measure": "students", "time": "total", "stage": "delivered"}
    told = put(name, "CUB", take="sum", by="terms", where=where)
    assert words in told.words
    assert value in str(told.value).split("; ")


def test_figures_of_different_stages_are_never_summed():
    """100 places were planned, 80 agreed, 50 taken up, and no number is made of them."""
    where = {"kind": "education", "measure": "scholarships"}
    told = put("cuba-mexico-invented", "CUB", take="sum", where=where)
    assert told.words == (
        "100 scholarships (planned), 80 scholarships (agreed) and "
        "at least 50 scholarships (delivered)"
    )
    assert (told.lower, told.upper) == (None, None)


def test_a_single_sum_is_a_number_with_its_unit():
    """A hundred students in Lima."""
    told = put(PERU, take="sum", where={"kind": "education", "measure": "students"})
    assert (told.value, told.lower, told.upper, told.unit) == ("100", 100.0, 100.0, "person")
    assert not told.unsafe


def test_ties_without_the_figure_are_no_answer_and_no_zero():
    """Coffee was sold in an amount that nobody tells."""
    told = put(PERU, take="sum", where={"kind": "trade", "measure": "goods-mass"})
    assert (told.state, told.words) == ("no record", "no figure in 1 tie of this sort")
    assert (told.value, told.lower) == (None, None)


@pytest.mark.parametrize(
    ("show", "words"),
    [
        ("title", "Maize after a flood, Students in Lima and Coffee"),
        ("topic", "food aid, scholarship and goods"),
        ("reason", "a flood"),
        ("payer", "grant and not stated"),
        ("date", "1970, 1971/1975 and 1980/1982"),
    ],
)
def test_a_list_shows_what_it_is_asked_to(show, words):
    """Each value once, in the order of the records."""
    assert put(PERU, take="list", show=show).words == words


def test_a_list_of_what_is_not_told_is_no_answer():
    """No field of anything is told in Peru, and one initiator in Italy."""
    told = put(PERU, take="list", show="field")
    assert (told.words, told.state) == ("not told", "no record")
    assert put(ITALY, take="list", show="initiated_by").words == "Italy"


def test_only_names_the_sorts_that_never_got_further():
    """Food to Spain was promised and no more; that it never came rests on silence."""
    told = put(SPAIN, take="only", at="planned")
    assert told.words == "food aid (Kenya to Spain)"
    assert told.unsafe
    assert put(PERU, take="only", at="planned").words == "nothing"


def test_both_ways_wants_a_tie_in_each_direction():
    """Education goes both ways with Italy, nothing with Peru; what is mutual stands apart."""
    told = put(ITALY, take="both_ways", by="kind", where={"kind": ["aid", "education"]})
    assert told.words == "education"
    nothing = put(PERU, take="both_ways", by="kind")
    assert (nothing.state, nothing.words) == ("no record", "nothing is recorded both ways")
    where = {"topic": ["diplomatic.relations", "political.message"]}
    lao = put("cuba-laos", "CUB", take="both_ways", where=where)
    assert lao.words == "message; done together: diplomatic relations"


def test_one_claim_counts_what_nobody_else_tells():
    """Coffee rests on one man; the students stand on the register too."""
    told = put(PERU, take="one_claim")
    assert told.words == "1 of 3 ties: Bwana Wa Mfano (1)"
    assert (told.lower, told.upper, told.ids) == (1.0, 1.0, ("coffee",))
    assert put(ITALY, take="one_claim").words == "nothing"


def test_one_ambassador_is_behind_half_the_claims_on_pakistan():
    """13 of 73 ties are claims, 6 of them his."""
    told = put("cuba-pakistan", "CUB", take="one_claim")
    assert told.words.startswith("13 of 73 ties: Gustavo Machín Gómez (6), ")


def test_a_tie_that_two_prompted_is_counted_and_named_once():
    """Thanks for relief and for the brigade are one tie; of six links five ties come."""
    rule = {"take": "chains", "end": "cause", "where": {"kind": "aid"}}
    told = put("cuba-pakistan", focal="CUB", **rule)
    assert (told.value, told.lower) == ("5", 5)
    assert told.words.count("Musharraf praises") == 1
    assert told.words.endswith(
        "prompted by Cuban relief after the Kashmir earthquake and "
        "Cuban medical brigade in the earthquake region"
    )


def test_what_prompted_is_counted_where_that_is_asked():
    """Five links lead from four messages of thanks to three causes, each of them named once."""
    rule = {"take": "chains", "end": "effect", "where": {"topic": "political.gratitude"}}
    told = put("cuba-pakistan", focal="CUB", **rule)
    assert told.value == "3"
    for cause in ("Cuban relief", "Cuban medical brigade", "A thousand Cuban scholarships"):
        assert told.words.count(f"prompted by {cause}") == 1


def test_chains_tell_which_tie_led_to_which():
    """Food prompted the students: asked of the cause, and asked of the effect."""
    cause = put(PERU, take="chains", end="cause", where={"topic": "aid.food"})
    assert cause.words == "Students in Lima, prompted by Maize after a flood"
    effect = put(PERU, take="chains", end="effect", where={"kind": "education"})
    assert effect.words == cause.words
    follows = put(PERU, take="chains", rel="follows", where={"kind": "trade"})
    assert follows.words == "Coffee, follows Students in Lima"
    assert put(PERU, take="chains", where={"topic": "aid.food"}).state == "zero"


def test_flags_choose_by_how_a_record_is_made():
    """Whether something is inferred, claimed or dated."""
    assert put(PERU, take="list", where={"inferred": True}).ids == ("food",)
    assert put(PERU, take="list", where={"attributed": True}).ids == ("coffee",)
    assert put(ITALY, take="list", where={"dated": False}).words == "none of 2 records"
    assert put(PERU, take="list", where={"absent": True}).ids == ("no-food-back",)
    assert put(ITALY, take="list", where={"absent": True}).words == "none is reported"


def test_directions_are_those_of_the_state_that_the_case_is_seen_from():
    """Seen from Peru food comes in."""
    rule = {"take": "list", "show": "topic", "where": {"direction": "in"}}
    assert put(PERU, "PER", **rule).words == "food aid and goods"
    assert put(PERU, "KEN", **rule).words == "scholarship"


@pytest.mark.parametrize("name", [PERU, SPAIN, ITALY, "cuba-japan-silent", "cuba-laos"])
@pytest.mark.parametrize("take", TAKES)
def test_every_rule_has_an_answer_for_every_case(name, take):
    """Whatever a case holds, what is no answer says so and why."""
    focal = "CUB" if name.startswith("cuba") else "KEN"
    more = {"sum": {"where": {"measure": "students"}}, "only": {"at": "planned"}}.get(take, {})
    told = put(name, focal, take=take, **more)
    assert told.words
    assert bool(told.why) or not told.unsafe
    if told.state == "no record":
        assert told.unsafe
        assert told.value is None


def test_the_direction_that_is_looked_at_least_decides_whether_silence_tells():
    """Of both directions one is looked at exhaustively, the other selectively: no zero."""
    peru = case(PERU)
    (register, memoir) = peru.coverage
    ways = (
        replace(register, kinds=("sports",), direction="KEN>PER"),
        replace(memoir, kinds=("sports",), direction="PER>KEN"),
    )
    held = index_case(replace(peru, coverage=ways), "KEN")
    told = answer(Rule(say="it", take="any", where={"kind": "sports"}), held)
    assert (told.state, told.why) == (
        "no record",
        "silence is no answer: what the sources tell is selective",
    )
    out = Rule(say="it", take="any", where={"kind": "sports", "direction": "out"})
    assert answer(out, held).state == "zero"


def test_what_may_have_lasted_longer_makes_the_last_unsafe():
    """Coffee was sold until 1982; what began and has no known end may have gone on."""
    peru = case(PERU)
    open_end = replace(peru.ties[2], id="open", title="Tea", date=bl.Date.parse("1981/"), links=())
    held = index_case(with_tie(peru, open_end), "KEN")
    told = answer(Rule(say="it", take="last", where={"kind": "trade"}), held)
    assert told.words == "1982 (Coffee)"
    assert told.why.startswith("may be later: Tea; ")


def test_what_is_mutual_and_goes_out_does_not_go_both_ways():
    """Relations are mutual, and an embassy of one side is no embassy of the other."""
    where = {"kind": "diplomatic"}
    told = put("cuba-laos", "CUB", take="both_ways", by="kind", where=where)
    assert told.words == "nothing is recorded both ways"


def test_only_leaves_out_what_also_got_further():
    """Scholarships were offered to Pakistanis, and students sent."""
    told = put("cuba-pakistan", "CUB", take="only", at="planned", where={"kind": "education"})
    assert "scholarship (" not in told.words
    assert "exchange (Cuba to Pakistan)" in str(told.value)
