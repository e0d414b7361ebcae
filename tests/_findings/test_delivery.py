"""From plan to delivery: what each step comes to, on what it depends, and when there is a share."""

from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.case_index import index_case
from bilateral._findings.delivery import COLUMNS, UNTRACED, delivery
from bilateral.ties.parts import Link
from tests._findings.invented import (
    CASES,
    CHILE,
    MEXICO,
    SHIPPED,
    SILENT,
    case,
    cases,
    index_cases,
    row,
)
from tests.thousand_ties import thousand_ties


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return delivery(cases(*SHIPPED)).frame


@pytest.fixture(scope="module")
def invented() -> pd.DataFrame:
    return delivery(cases(MEXICO, CHILE, SILENT)).frame


def changed(name: str, **fields: object) -> pd.DataFrame:
    """Lay out one case whose tie of this name has other fields."""
    chile = case(CHILE)
    ties = [replace(tie, **fields) if tie.id == name else tie for tie in chile.ties]
    return delivery(index_cases([replace(chile, ties=tuple(ties))], "CUB")).frame


def made_up(name: str) -> pd.DataFrame:
    """Lay out one of the made-up cases."""
    relationship = bl.load(CASES / f"{name}.yaml")
    return delivery([index_case(relationship, relationship.states[0])]).frame


def test_places_and_students_are_told_beside_each_other_without_a_share(shipped):
    """1,000 places on one statement and 354 students, with a further group: two measures."""
    assert shipped["relationship"].unique().tolist() == ["cuba-pakistan"]
    assert shipped[["step", "measure", "lower"]].to_numpy().tolist() == [
        ["agreed", "scholarships", 1000],
        ["delivered", "students", 354],
    ]
    assert shipped["share"].isna().all()
    assert not shipped["says"].str.contains("%").any()
    agreed, delivered = shipped.to_dict("records")
    assert agreed["attributed_to"] == "S. M. Raza"
    assert pd.isna(delivered["attributed_to"])
    assert pd.isna(delivered["upper"])


def test_shares_of_firm_figures_of_one_measure(invented):
    """100 planned, 80 agreed, at least 50 delivered, dated and told by the source itself."""
    steps = invented[invented["relationship"].eq(MEXICO)]
    assert steps[["step", "lower"]].to_numpy().tolist() == [
        ["planned", 100],
        ["agreed", 80],
        ["delivered", 50],
    ]
    assert steps["share"].iloc[1:].to_list() == [0.8, 0.5]
    assert pd.isna(steps["share"].iloc[0])
    assert ["80%" in text or "50%" in text for text in steps["says"]] == [False, True, True]


def test_a_tie_without_a_figure_makes_its_step_a_lower_bound(invented):
    """12 places were used, and later ones that nobody counted: at least 12."""
    used = row(invented, relationship=CHILE, step="delivered")
    assert (used["lower"], used["as_of"]) == (12, "1995")
    assert pd.isna(used["upper"])
    assert "at least 12" in used["figure"]


def test_a_plan_on_one_statement_has_no_share(invented):
    """The 30 places are a minister's word: what was used is no share of them, and both are told."""
    planned, used = invented[invented["relationship"].eq(CHILE)].to_dict("records")
    assert planned["attributed_to"] == "Un Ministro"
    assert "Un Ministro" in planned["says"]
    assert pd.isna(used["share"])


@pytest.mark.parametrize(
    ("name", "field"),
    [("places-offered", "denied"), ("places-used", "denied"), ("places-used", "claimed")],
)
def test_a_share_needs_both_its_figures_to_be_firm(name, field):
    """Contradicted on either side, or claimed, there is none; the reason stands in the row."""
    chile = case(CHILE)
    ties = {tie.id: tie for tie in chile.ties}
    offer, used = ties["places-offered"], ties["places-used"]
    plain = [replace(cite, attributed_to=None) for cite in offer.cites]
    ties[offer.id] = replace(offer, cites=tuple(plain), participants=())
    assert row(laid_out(chile, ties), step="delivered")["share"] == 0.4
    if field == "denied":
        denied = Link(rel="contradicts", to=name, on="quantities")
        message = ties["message"]
        ties["message"] = replace(message, links=(*message.links, denied))
    else:
        claims = [replace(cite, attributed_to="Un Ministro") for cite in used.cites]
        ties[used.id] = replace(used, cites=tuple(claims))
    frame = laid_out(chile, ties)
    assert frame["share"].isna().all()
    assert frame["depends_on"].notna().any()


def laid_out(relationship, ties):
    """Lay out a case with other ties."""
    return delivery(index_cases([replace(relationship, ties=tuple(ties.values()))], "CUB")).frame


def test_an_undated_step_says_so(invented):
    """Places that were used at some time before the text of 1995 are undated; others are not."""
    used = row(changed("places-used", date=bl.Date.parse("[..1995]")), step="delivered")
    assert "undated" in used["depends_on"]
    assert "undated" not in row(invented, relationship=CHILE, step="delivered")["depends_on"]


def test_an_inferred_link_is_said_to_be_inferred(shipped):
    """That the students went on the places that were agreed is a reading."""
    assert "link" in row(shipped, step="delivered")["depends_on"]
    assert "link" not in row(shipped, step="agreed")["depends_on"]


def test_a_plan_without_an_upper_bound_has_no_share(invented):
    """Of at least 100 places, 50 may be any share, however small."""
    mexico = case(MEXICO)
    (planned,) = (tie for tie in mexico.ties if tie.id in row_ids(invented, MEXICO, "planned"))
    more = replace(planned.quantities[0], bound="at_least")
    ties = {tie.id: tie for tie in mexico.ties}
    ties[planned.id] = replace(planned, quantities=(more,))
    assert laid_out(mexico, ties)["share"].isna().all()


def row_ids(frame, name, step):
    """Name the ties of a step."""
    return row(frame, relationship=name, step=step)["ids"].split("; ")


def test_without_a_link_there_is_no_delivery():
    """That one thing came after another does not make it its delivery."""
    assert delivery(cases("cuba-laos")).frame.empty
    chile = case(CHILE)
    used = ("places-used", "places-used-later")
    ties = {tie.id: replace(tie, links=()) if tie.id in used else tie for tie in chile.ties}
    assert laid_out(chile, ties).empty
    # One of the two still implements the offer, and has no figure to tell.
    left = row(changed("places-used", links=()), step="delivered")
    assert (left["ids"], left["figure"]) == ("places-used-later", "no figure")


def test_a_plan_without_any_figure_is_traced_all_the_same():
    """A peace that was agreed and a release that carried it out: two steps, the first in words."""
    steps = made_up("war-and-settlement")
    assert steps[["step", "topic"]].to_numpy().tolist() == [
        ["agreed", "military.settlement"],
        ["delivered", "political.release"],
    ]
    assert pd.isna(steps["measure"].iloc[0])
    assert steps["lower"].iloc[1] == 85
    assert "without a figure" not in steps["says"].iloc[0]


@pytest.mark.parametrize(
    "name", ["war-and-settlement", "broken-relations", "loan-and-pool", "three-sources"]
)
def test_no_hostile_tie_is_a_step(name):
    """A threat that was carried out is no plan that was delivered."""
    relationship = bl.load(CASES / f"{name}.yaml")
    index = index_case(relationship, relationship.states[0])
    hostile = {tie.id for tie in index.ties if tie.is_hostile}
    ids = {tie for ids in made_up(name)["ids"] for tie in ids.split("; ")}
    assert ids.isdisjoint(hostile)


def test_a_hostile_act_that_implements_another_is_no_plan():
    """A war that carries out a threat: a link of implementation, and no row."""
    war = bl.load(CASES / "war-and-settlement.yaml")
    threat, act = [tie for tie in index_case(war, war.states[0]).ties if tie.is_hostile][:2]
    link = Link(rel="implements", to=threat.id)
    ties = [replace(tie, links=(*tie.links, link)) if tie.id == act.id else tie for tie in war.ties]
    changed_war = replace(war, ties=tuple(ties))
    found = delivery([index_case(changed_war, war.states[0])]).frame
    pd.testing.assert_frame_equal(found, made_up("war-and-settlement"))


def test_plans_with_different_things_have_rows_of_their_own():
    """A loan and a credit are two plans, each with the share that its figures bear."""
    steps = made_up("loan-and-pool")
    assert steps["plan"].to_list() == [1, 1, 2, 2]
    assert steps["share"].dropna().round(2).to_list() == [0.6, 0.43]


@pytest.mark.parametrize("name", ["one-tie", "only-absences"])
def test_where_nothing_is_linked_no_plan_is_traced(name):
    """One tie, and absences, have neither plan nor step."""
    assert made_up(name).empty
    assert delivery([index_case(thousand_ties(), "MNG")]).frame.empty


def test_types_are_those_of_the_columns_even_when_empty(shipped):
    """The same columns and types, with cases and without."""
    empty = delivery([]).frame
    assert tuple(empty.columns) == tuple(COLUMNS)
    assert empty.dtypes.to_dict() == shipped.dtypes.to_dict()


def test_plans_are_told_or_missed_case_by_case():
    """A case without a plan is named beside one that has; where none has, one sentence says so."""
    told = delivery(cases(MEXICO, "cuba-laos")).summary
    assert told.startswith("Cuba and Mexico, invented: planned: 100 scholarships")
    assert told.endswith(f"Cuba and Laos: {UNTRACED}.")
    assert delivery(cases("cuba-laos", SILENT)).summary.lower() == f"{UNTRACED}."


def test_several_plans_of_a_case_are_numbered():
    """A reader can tell where the first ends and the second begins."""
    loans = bl.load(CASES / "loan-and-pool.yaml")
    told = delivery([index_case(loans, loans.states[0])]).summary
    assert told.index("(1)") < told.index("(2)")


def test_a_share_says_what_it_is_of_and_has_no_unit_of_its_own():
    """A third of the forces were trained: that is a share, and no number of ratios."""
    somalia = bl.load("./tests/data/worked/somalia-turkey.yaml")
    rows = delivery([index_case(somalia, "SOM")]).rows
    figure = next(row["figure"] for row in rows if row["measure"] == "share")
    assert figure == "share of about 0.333 at a point in time, of the Somali military forces"
