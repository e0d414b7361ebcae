"""Plans and deeds in the summary: what is traced, what stayed a plan, and when all was done."""

from tests._findings.invented import CHILE, MEXICO, case
from tests._findings.summary.small_cases import A, B, hedges, ids, sentences, small_case, tie

PLAN = tie("plan", "education.scholarship", "CUB>PER", date="1990", status="offered")
LINK = [{"rel": "implements", "to": "plan"}]
DEED = tie("deed", "education.scholarship", "CUB>PER", date="1991", links=LINK)
ARMS = tie("arms", "military.arms", "CUB>PER", date="1990", status="proposed")
FOOD = tie("food", "aid.food", "CUB>CHL", date="1990")
DONE = small_case(B, [FOOD])


def plans_of(ties, other=DONE):
    """Give the sentences on plans of a case with Peru beside another."""
    return sentences("plans", small_case(A, ties), other)


def test_a_plan_is_traced_to_its_deed():
    """Both bear the sentence; a plan that no record carries out is said to be open."""
    teachers = tie("teachers", "education.teachers", "CUB>CHL", date="1990")
    left = tie("left", "education.scholarship", "CUB>CHL", date="1990", status="offered")
    found = plans_of([PLAN, DEED], small_case(B, [left, teachers]))
    assert ids(found) == {"cub-per/plan", "cub-per/deed", "cub-chl/left"}
    assert found["text"].str.contains("trace scholarships").all()
    assert found["text"].str.contains("no record shows").all()


def test_figures_of_plan_and_deed_stand_together():
    """A hundred planned, and at least fifty delivered through what was agreed on the way."""
    found = sentences("plans", case(MEXICO), case(CHILE))
    assert found["text"].str.contains("100 planned, at least 50 delivered", regex=False).all()
    assert f"{MEXICO}/places-agreed" in ids(found)


def test_a_kind_of_which_only_plans_are_told_is_named():
    """Talks are held, and nothing else of it is done; where help has said so, plans do not."""
    talks = tie("talks", "military.talks", date="1990")
    found = plans_of([ARMS, talks], small_case(B, []))
    assert ids(found) == {"cub-per/arms", "cub-per/talks"}
    assert (
        found["text"].str.contains("military cooperation, apart from .*, is reported only as").all()
    )
    assert plans_of([ARMS, talks]).empty
    assert "cub-per/arms" in ids(sentences("help", small_case(A, [ARMS, talks]), DONE))


def test_what_is_settled_in_words_is_agreed_and_no_unkept_promise():
    """A treaty is carried out by nothing; places that were agreed may stay on paper."""
    treaty = tie(
        "treaty", "political.general-agreement", date="1990", form="agreement", status="agreed"
    )
    (text,) = plans_of([treaty])["text"]
    assert "agreed includes a general agreement in 1990" in text
    assert "no record shows" not in text
    (text,) = plans_of([treaty | {"status": "proposed"}])["text"]
    assert "no record shows" in text


def test_a_plan_is_told_with_its_figure():
    """Fifteen hundred trainees are named by their number, wherever the plan is named."""
    trainees = [{"measure": "trainees", "unit": "person", "value": "1500", "time": "total"}]
    plan, back = (
        tie("course", "military.training", ends, date="1990", status="agreed", quantities=trainees)
        for ends in ("CUB>PER", "PER>CUB")
    )
    aid = tie("aid", "aid.food", "CUB>PER", date="1990")
    for rule, ties in (("help", [plan]), ("returned", [aid, back]), ("plans", [aid, plan])):
        (text,) = sentences(rule, small_case(A, ties), DONE)["text"]
        assert "1,500 trainees" in text, rule


def test_where_all_is_delivered_there_is_no_sentence():
    """Nor where the only plans are hostile, settle a conflict or are reported absent."""
    threat = tie("threat", "political.sanctions", "CUB>PER", date="1990", status="proposed")
    peace = tie("peace", "military.settlement", date="1990", form="agreement", status="agreed")
    none = tie("none", "trade.goods", "CUB>PER", absent=True, date="1990")
    assert plans_of([threat, peace, none]).empty


def test_what_became_of_a_plan_is_not_asked_of_a_narrowed_case():
    """A filter may have hidden the deed; what is traced stays traced."""
    kinds = ["education", "military"]
    assert sentences("plans", small_case(A, [PLAN]).where(kind=kinds), DONE).empty
    found = sentences("plans", small_case(A, [PLAN, DEED, ARMS]).where(kind=kinds), DONE)
    assert ids(found) == {"cub-per/plan", "cub-per/deed"}
    assert hedges(found) == {"filter"}
