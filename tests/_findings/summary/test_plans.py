"""Plans and deeds in the summary: what is traced, what stayed a plan, and when all was done."""

from bilateral._findings.summary.plans import plans
from tests._findings.invented import cases
from tests._findings.small_cases import small_case, small_tie, ties_of, written

PLAN = small_tie("plan", "education.scholarship", status="offered")
DEED = small_tie("deed", "education.scholarship", links=[{"rel": "implements", "to": "plan"}])
ARMS = small_tie("arms", "military.arms", status="proposed")
TALKS = small_tie("talks", "military.talks", "mutual")


def test_a_plan_is_traced_to_its_deed():
    """Both bear the sentence; what no record carries out is named as left."""
    first = small_case(PLAN, DEED)
    second = small_case(PLAN, small_tie("own", "education.teachers"), other="ISL")
    (sentence,) = written(plans, first, second)
    assert sentence.rule == "plans"
    assert {("kenya-per", "plan"), ("kenya-per", "deed")} <= {*sentence.ties}
    assert "trace scholarships" in sentence.text
    assert "no record shows" in sentence.text


def test_figures_of_plan_and_deed_stand_together():
    """A hundred planned, and at least fifty delivered through what was agreed on the way."""
    (sentence,) = written(plans, *cases("cuba-mexico-invented", "cuba-chile-invented"))
    assert "scholarships (100 planned, at least 50 delivered)" in sentence.text
    assert ("cuba-mexico-invented", "places-agreed") in sentence.ties


def test_a_kind_of_which_only_plans_are_told_is_named():
    """Talks are held, and nothing else of it is done."""
    (sentence,) = written(plans, small_case(ARMS, TALKS), small_case(other="ISL"))
    assert "all reported military cooperation" in sentence.text
    assert "military talks" in sentence.text
    assert ties_of([sentence]) == {"arms"}


def test_where_all_is_delivered_there_is_no_sentence():
    """Nor where the only plans are hostile, settle a conflict or are reported absent."""
    done = small_case(small_tie("food", "aid.food"))
    assert not written(plans, done, small_case(other="ISL"))
    threat = small_tie("threat", "political.sanctions", status="proposed")
    peace = small_tie("peace", "military.settlement", "mutual", form="agreement", status="agreed")
    none = small_tie("none", "trade.goods", absent=True)
    assert not written(plans, small_case(threat, peace, none), done)


def test_what_became_of_a_plan_is_not_asked_of_a_narrowed_case():
    """A filter may have hidden the deed; what is traced stays traced."""
    assert not written(plans, small_case(PLAN, is_narrowed=True), small_case(other="ISL"))
    narrowed = small_case(PLAN, DEED, ARMS, is_narrowed=True)
    (sentence,) = written(plans, narrowed, small_case(other="ISL"))
    assert ties_of([sentence]) == {"plan", "deed"}
    assert "filter" in sentence.depends_on
