"""What goes out and what comes in: shares of ties, balances of figures, and reasons for neither."""

import re
from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.balance import COLUMNS, NO_BALANCE, ZERO, balance
from bilateral.ties import KINDS
from tests._findings.invented import (
    CHILE,
    MEXICO,
    SHIPPED,
    SILENT,
    case,
    cases,
    index_cases,
    row,
    with_tie,
)

PART = {"rel": "part_of", "to": "whole"}
BOTH_TERMS = "only on other terms or terms not reported"


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return balance(cases(*SHIPPED)).frame


@pytest.fixture(scope="module")
def invented() -> pd.DataFrame:
    return balance(cases(MEXICO, CHILE, SILENT)).frame


def test_the_shipped_cases_allow_no_balance(shipped):
    """Nothing comes back in figures of the same sort, so every balance has a reason instead."""
    figures = shipped[shipped["basis"].eq("figures")]
    assert len(figures) == 19
    assert figures["balance_lower"].isna().all()
    assert figures["reason"].notna().all()
    aid = row(figures, measure="health-workers")
    assert aid["reason"] == "what comes in: not mentioned"
    assert row(figures, measure="delegations")["reason"] == "what goes out: number not stated"


def test_ties_are_counted_each_way_and_have_no_balance(shipped):
    """Of five embassies and their like in one case two are Cuba's; a count is no balance."""
    ties = row(shipped, relationship="cuba-pakistan", kind="diplomatic", basis="ties")
    assert ties[["out_lower", "in_lower", "joint"]].to_list() == [2, 3, 4]
    assert (ties["out_word"], ties["in_word"]) == ("outbound", "inbound")
    assert shipped.loc[shipped["basis"].eq("ties"), "balance"].isna().all()
    assert ties["reason"] == NO_BALANCE


def test_only_grants_and_shared_costs_are_given(shipped):
    """Of the aid told of Laos, the doctors alone are given at shared costs; no terms, no gift."""
    aid = row(shipped, relationship="cuba-laos", kind="aid", basis="ties")
    assert aid[["out_figure", "in_figure", "terms_not_reported"]].to_list() == [
        "1",
        "not mentioned",
        3,
    ]
    sports = row(shipped, relationship="cuba-pakistan", kind="sports", basis="ties")
    assert sports["out_figure"] == BOTH_TERMS


def test_other_terms_are_told_from_terms_that_nobody_tells():
    """Hired coaches are on other terms; of a match there and a course here no terms are told."""
    coaches = next(tie for tie in case("cuba-laos").ties if tie.topic == "sports.coaching")
    hired = replace(coaches, id="hired", terms="paid_by_receiver", borne_by=(), inferred=())
    untold = replace(hired, id="untold", terms="not_stated")
    back = replace(untold, id="back", provider="LAO", recipient="CUB")
    bare = replace(case("cuba-laos"), ties=())
    for ties, told in (
        ([hired], ["only on other terms", "not mentioned", 1, None]),
        ([untold], ["only on terms not reported", "not mentioned", None, 1]),
        ([hired, untold, back], [BOTH_TERMS, "only on terms not reported", 1, 2]),
    ):
        frame = balance(index_cases([replace(bare, ties=ties)], "CUB")).frame
        sports = row(frame, kind="sports", basis="ties")
        columns = ["out_record", "in_record", "other_terms", "terms_not_reported"]
        assert [None if pd.isna(one) else one for one in sports[columns]] == told


def test_which_anniversary_it_is_has_no_balance():
    """A place at a date is no amount that could go out or come in."""
    coaches = next(tie for tie in case("cuba-laos").ties if tie.topic == "sports.coaching")
    told = [{"measure": "session", "unit": "ordinal", "value": 3, "time": "at_a_date"}]
    course = replace(coaches, id="third", terms="grant", inferred=(), quantities=told)
    frame = balance(index_cases([with_tie(case("cuba-laos"), course)], "CUB")).frame
    assert "session" not in set(frame["measure"].dropna())


def test_plans_are_told_from_deliveries(shipped):
    """Of five sorts of education that Cuba gives Pakistan two or three got beyond a plan."""
    ties = row(shipped, relationship="cuba-pakistan", kind="education", basis="ties")
    assert ties[["out_lower", "out_delivered"]].to_list() == [5, 3]
    trade = row(shipped, relationship="cuba-pakistan", kind="trade", basis="ties")
    assert trade[["out_lower", "out_delivered"]].to_list() == [2, 1]


def test_an_absence_of_one_topic_is_no_zero_and_no_absence_of_the_kind(shipped):
    """That Cuba has no investment in Laos says nothing of goods, which no source covers."""
    trade = row(shipped, relationship="cuba-laos", kind="trade", basis="ties")
    assert (trade["out_record"], trade["in_record"]) == (
        "not covered by the sources",
        "not covered by the sources",
    )
    assert trade[["out_lower", "in_lower"]].isna().all()


def test_bounded_figures_give_a_bounded_balance(invented):
    """About 50 out against 10 to 20 back, on a grant or shared costs; the hired are left out."""
    people = row(
        invented, relationship=MEXICO, measure="health-workers", stage="delivered", basis="figures"
    )
    assert (people["out_figure"], people["in_figure"]) == ("about 50", "10\N{EN DASH}20")
    assert people["balance_lower"] == pytest.approx(3 / 7)
    assert people["balance_upper"] == pytest.approx(2 / 3)
    assert pd.isna(people["balance"])
    assert people["ids"] == "brigade-first; brigade-second; brigade-back"
    assert invented[invented["measure"].eq("physicians")].empty


def test_rates_are_balanced_with_rates(invented):
    """100 tonnes a year out and at most 50 in; the money, told one way, is set against nothing."""
    sugar = row(invented, relationship=MEXICO, measure="goods-mass")
    assert (sugar["time"], sugar["in_figure"]) == ("per_year", "at most 50")
    assert (sugar["balance_lower"], sugar["balance_upper"]) == pytest.approx((1 / 3, 1))
    money = row(invented, relationship=MEXICO, measure="money")
    assert money["reason"] == "what comes in: no figure"


def test_an_exhaustive_source_lets_silence_count(invented):
    """Nothing was taught in Cuba's favour, and the yearbook would have said so: balance 1."""
    places = row(invented, relationship=MEXICO, measure="scholarships", stage="planned")
    assert (places["in_record"], places["in_figure"], places["balance"]) == ("zero", "0", 1)
    same = row(invented, relationship=CHILE, measure="scholarships", stage="planned")
    assert (same["in_record"], same["reason"]) == ("not mentioned", "what comes in: not mentioned")


def test_figures_that_cannot_be_summed_bound_a_side(invented):
    """Lists of 11 and 25 students that may overlap are at least 25 and at most 36."""
    students = row(invented, relationship=CHILE, measure="students")
    assert students[["out_lower", "out_upper", "out_figure"]].to_list() == [
        25,
        36,
        "25\N{EN DASH}36",
    ]


def test_nothing_is_zero_unless_a_source_is_exhaustive(shipped, invented):
    """No count, bound or share of a selective case is ever 0."""
    selective = pd.concat([shipped, invented[invented["relationship"].ne(MEXICO)]])
    counts = selective[["out_lower", "out_upper", "in_lower", "in_upper", "joint"]]
    assert not counts.eq(0).any(axis=None)


def test_rows_stand_by_case_and_kind_with_things_first(invented):
    """Each case has its kinds in order: what passes by name, the count of ties, the figures."""
    ties = invented[invented["basis"].eq("ties")]
    assert (
        ties.groupby("relationship", sort=False)["kind"].apply(list).to_list() == [list(KINDS)] * 3
    )
    order = ["things", "ties", "figures"]
    for _, found in invented.groupby(["relationship", "kind"])["basis"]:
        assert list(found) == sorted(found, key=order.index)


def test_types_are_those_of_the_columns_even_when_empty():
    """The same columns and types, with cases and without."""
    empty, full = balance([]).frame, balance(cases(MEXICO)).frame
    assert tuple(empty.columns) == tuple(COLUMNS)
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


@pytest.fixture(scope="module")
def both() -> bl.Comparison:
    return bl.compare(*map(case, SHIPPED))


@pytest.fixture(scope="module")
def three() -> bl.Comparison:
    return bl.compare(case(MEXICO), case(CHILE), case(SILENT), focal="CUB")


def test_a_summary_names_what_goes_each_way_with_the_bounds_of_balances(three):
    """What passes by name, bounds in words, and no number of records."""
    assert "health workers delivered: between 71 % and 83 % from Cuba" in three.balance().summary
    text = bl.compare(*map(case, SHIPPED)).balance().summary
    assert "from Cuba: physicians, scholarships and boxing coaches (given)" in text
    assert "from Laos: no gift or export reported" in text
    assert not any(map(str.isdigit, re.sub(r"\d+ more", "", text)))
    assert text.endswith(ZERO)


KENYAN = ("war-and-settlement", "broken-relations", "loan-and-pool", "only-absences")


@pytest.fixture(scope="module")
def kenyan() -> pd.DataFrame:
    """Lay out the balance of a war, a broken relation, a loan, and of absences alone."""
    return balance(cases(*KENYAN, focal="KEN")).frame


def test_nothing_hostile_is_given_received_or_on_terms_not_reported(kenyan):
    """A war, an occupation, a ceasefire: no number counts them, and no name names them."""
    army = row(kenyan, relationship="war-and-settlement", kind="military", basis="ties")
    counts = ["out_lower", "in_lower", "joint", "other_terms", "terms_not_reported"]
    assert army[counts].isna().all()
    assert army["in_record"] == "only hostile ties"
    hostile = {tie.id for name in KENYAN for tie in hostile_ties(name)}
    listed = {tie for ids in kenyan["ids"].dropna() for tie in ids.split("; ")}
    assert hostile
    assert not hostile & listed
    assert "30" in set(kenyan["in_figure"])  # the scholarships after the peace are a gift


def hostile_ties(name):
    """Give the hostile ties of a case."""
    return [tie for tie in cases(name, focal="KEN")[0].ties if tie.is_hostile]


def test_money_that_is_lent_is_neither_exported_nor_given(kenyan):
    """A line of credit and a loan are finance; machines are exported, the pool's money given."""
    trade = row(kenyan, relationship="loan-and-pool", kind="trade", basis="ties")
    assert trade["in_lower"] == 1
    assert things(kenyan, "loan-and-pool", kind="trade", direction="in") == {
        "goods": None,
        "credit": "finance",
    }
    aid = things(kenyan, "loan-and-pool", kind="aid", direction="in")
    assert (aid["concessional loan"], aid["debt"], aid["money"]) == ("finance", "finance", None)
    money = kenyan[kenyan["relationship"].eq("loan-and-pool") & kenyan["measure"].eq("money")]
    assert sorted(money["in_upper"]) == [3_000_000, 5_000_000]
    doses = row(kenyan, relationship="loan-and-pool", measure="vaccine-doses")
    assert doses["in_upper"] == 50_000


def test_a_direction_of_lent_money_alone_says_so():
    """Where there is nothing but credit, nothing is exported, and that is no silence."""
    loan = case("loan-and-pool")
    (line,) = (tie for tie in loan.ties if tie.id == "credit-line")
    frame = balance(index_cases([replace(loan, ties=(line,))], "KEN")).frame
    trade = row(frame, kind="trade", basis="ties")
    assert (trade["in_record"], trade["out_record"]) == ("only finance", "zero")


def things(frame, relationship, **traits):
    """Give the things of a case that have some traits: thing → why it counts on no side."""
    found = frame[frame["basis"].eq("things") & frame["relationship"].eq(relationship)]
    for name, value in traits.items():
        found = found[found[name].eq(value)]
    aside = found["aside"].astype(object).where(found["aside"].notna(), None)
    return dict(zip(found["thing"], aside, strict=True))


def test_thanks_embassies_and_words_are_named_and_do_not_pass(shipped):
    """They go out and come in, and nothing is delivered by them."""
    assert "gratitude" in things(shipped, "cuba-pakistan", kind="political", direction="in")
    text = bl.compare(*map(case, SHIPPED)).balance().summary
    assert not any(word in text for word in ("embass", "gratitude", "military talks"))


def test_a_thing_is_named_with_its_years_its_figures_and_its_stage(shipped):
    """Relief with its people and its dates; a plan apart from what was done; a lapse as absent."""
    named = shipped[shipped["basis"].eq("things") & shipped["relationship"].eq("cuba-pakistan")]
    aid = row(named, kind="aid")
    assert (aid["direction"], aid["stage"]) == ("out", "delivered")
    assert "2,400 health workers" in aid["words"]
    assert "2005" in aid["words"]
    stages = named[named["thing"].eq("scholarships")]["stage"].to_list()
    assert stages == ["delivered", "agreed"]
    lapse = row(named, stage="reported absent")
    assert (lapse["kind"], lapse["direction"]) == ("diplomatic", "joint")


def test_what_is_joint_is_on_no_terms(shipped):
    """Nobody gives what both do; talks stand between the sides, whoever pays."""
    joint = shipped[shipped["basis"].eq("things") & shipped["direction"].eq("joint")]
    assert len(joint) > 5
    assert joint["aside"].isna().all()


def test_where_nothing_is_recorded_nothing_is_said_to_pass():
    """One tie and only absences: no name, no number, no balance."""
    found = balance(cases("only-absences", focal="KEN"))
    assert found.frame[["out_lower", "in_lower"]].isna().all(axis=None)
    assert set(found.frame["stage"].dropna()) <= {"reported absent"}
    one = balance(cases("one-tie", focal="MNG"))
    sports = row(one.frame, kind="sports", basis="ties")
    assert sports["out_record"] == "only on terms not reported"
    assert set(things(one.frame, "one-tie").values()) == {"terms_not_reported"}
    assert "given" not in one.summary.partition("neither given")[0]


def test_kinds_that_were_filtered_out_have_no_row():
    """Of aid alone there is no balance of trade, and silence of the rest is the filter's."""
    loan = case("loan-and-pool").where(kind="aid")
    found = balance(index_cases([loan], "KEN"))
    assert set(found.frame["kind"]) == {"aid"}
    assert "no gift or export that the filter keeps reported" in found.summary
    part = balance(index_cases([loan, case("war-and-settlement")], "KEN")).frame
    trade = row(part, relationship="loan-and-pool", kind="trade", basis="ties")
    assert (trade["out_record"], trade["in_record"]) == ("left out by the filter",) * 2


def test_what_is_neither_given_nor_sold_counts_on_no_side():
    """A raid on the other's soil is no gift on unreported terms, and promotion is no export."""
    found = balance(index_cases([bl.load("united-states-pakistan")], "USA"))
    assert "operation on" not in found.summary
    assert not found.frame["thing"].str.startswith("operation", na=False).any()
    cuba = balance(index_cases([bl.load("united-states-cuba")], "USA"))
    promoted = row(cuba.frame, kind="trade", basis="things", thing="trade promotion")
    assert promoted["aside"] == "not_sold"
    assert "from the United States: no gift or export reported" in cuba.summary
    assert row(cuba.frame, kind="trade", basis="ties")["out_record"] == "nothing sold"


def test_help_on_unknown_terms_was_delivered():
    """That it is no gift on record does not say that nothing was delivered."""
    angola = bl.load("./tests/data/worked/angola-cuba.yaml")
    text = balance(index_cases([angola], "CUB")).summary
    assert "from Cuba: no gift or export reported" in text
    assert "terms not reported, and so neither given nor received: staff, physicians" in text
