"""From plan to delivery: what share is told to have come, as of when, and how safely."""

from dataclasses import replace

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.delivery import COLUMNS, delivery
from bilateral.ties.parts import Link
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, case, cases, index_cases, row


@pytest.fixture(scope="module")
def shipped() -> pd.DataFrame:
    return delivery(cases(*SHIPPED)).frame


@pytest.fixture(scope="module")
def invented() -> pd.DataFrame:
    return delivery(cases(MEXICO, CHILE, SILENT)).frame


def changed(name: str, **fields: object) -> pd.DataFrame:
    """Lay out one case whose tie of this name has other fields."""
    held = case(CHILE)
    ties = [replace(tie, **fields) if tie.id == name else tie for tie in held.ties]
    return delivery(index_cases([replace(held, ties=tuple(ties))], "CUB")).frame


def test_places_for_pakistan_and_students_sent_make_no_share(shipped):
    """1,000 places and 354 students are two measures, and no figure of 354 places is made up."""
    assert shipped.empty


def test_a_delivery_one_may_rely_on(invented):
    """100 planned, 80 agreed, at least 50 delivered, dated and told by the source itself."""
    steps = invented[invented["relationship"].eq(MEXICO)]
    assert steps[["step", "figure", "is_safe", "says"]].to_numpy().tolist() == [
        ["planned", "100", True, "100 planned, as of 1999"],
        ["agreed", "80", True, "at least 80% of 100 planned agreed, as of 1999"],
        ["delivered", "at least 50", True, "at least 50% of 100 planned delivered, as of 1999"],
    ]
    assert steps["share"].iloc[1:].to_list() == [0.8, 0.5]
    assert pd.isna(steps["share"].iloc[0])


def test_a_tie_without_a_figure_makes_its_step_a_lower_bound(invented):
    """12 places were used, and later ones that nobody counted: at least 12 of 30."""
    used = row(invented, relationship=CHILE, step="delivered")
    assert (used["figure"], used["share"], used["as_of"]) == ("at least 12", 0.4, "1995")
    assert used["unsafe"] == "inferred (quantities)"


def test_an_unsafe_beginning_makes_what_rests_on_it_unsafe():
    """The step itself may be sound; its share of a doubtful plan is not."""
    frame = changed("places-used", inferred=())
    used = row(frame, step="delivered")
    assert pd.isna(used["unsafe"])
    assert not used["is_safe"]
    assert "unsafe: planned attributed to Un Ministro, undated" in used["says"]


def test_each_ground_of_doubt_is_named_for_each_step():
    """A place claimed, undated and inferred, and one that is contradicted, say all of it."""
    chile = case(CHILE)
    ties = {tie.id: tie for tie in chile.ties}
    offer, message = ties["places-offered"], ties["message"]
    (inference,) = ties["places-used"].inferred
    read_so = [replace(inference, of=field) for field in ("status", "date")]
    denied = Link(rel="contradicts", to="places-used", on="quantities")
    ties[offer.id] = replace(offer, inferred=tuple(read_so))
    ties[message.id] = replace(message, links=(*message.links, denied))
    frame = delivery(index_cases([replace(chile, ties=tuple(ties.values()))], "CUB")).frame
    planned, delivered = frame.to_dict("records")
    assert planned["attributed_to"] == "Un Ministro"
    assert pd.isna(delivered["attributed_to"])
    assert planned["unsafe"] == "attributed to Un Ministro; undated; inferred (status, date)"
    assert delivered["unsafe"] == "inferred (quantities); contradicted"
    assert delivered["says"] == (
        "at least 40% of 30 planned delivered, as of 1995; "
        "unsafe: planned attributed to Un Ministro, undated, inferred (status, date); "
        "delivered inferred (quantities), contradicted"
    )


def test_one_undated_tie_makes_its_step_undated():
    """The later places, now 5 and of no known year, make at least 12 of what was dated."""
    (later,) = (tie for tie in case(CHILE).ties if tie.id == "places-used-later")
    five = bl.Quantity(measure="scholarships", unit="scholarship", value=5, time="total")
    frame = changed(later.id, quantities=(five,), date=bl.Date.parse("[..1988]"))
    used = row(frame, step="delivered")
    assert used["unsafe"] == "undated; inferred (quantities)"
    assert (used["lower"], used["upper"], used["ids"]) == (12, 17, "places-used; places-used-later")


def test_a_plan_without_an_upper_bound_has_no_share():
    """Of at least 30 places, 12 may be any share, however small."""
    (offer,) = (tie for tie in case(CHILE).ties if tie.id == "places-offered")
    more = replace(offer.quantities[0], bound="at_least")
    used = row(changed("places-offered", quantities=(more,)), step="delivered")
    assert pd.isna(used["share"])
    assert used["says"].startswith("at least 12 delivered; of at least 30 planned, no share")


def test_a_share_is_rounded_down():
    """1 of 3 is at least 33.3%, and 2 of 3 at least 66.6%: a bound is never rounded up."""
    (used,) = (tie for tie in case(CHILE).ties if tie.id == "places-used")
    two = replace(used.quantities[0], value=20)
    assert row(changed("places-used", quantities=(two,)), step="delivered")["says"].startswith(
        "at least 66.6% of 30"
    )


def test_without_a_link_there_is_no_delivery():
    """That one thing came after another does not make it its delivery."""
    assert delivery(cases("cuba-laos")).frame.empty
    assert changed("places-used", links=()).empty


def test_measures_that_are_not_shared_make_no_delivery(invented):
    """What is told of at one step only has no delivery; places have one."""
    assert invented["measure"].unique().tolist() == ["scholarships"]


def test_types_are_those_of_the_columns_even_when_empty(shipped):
    """The same columns and types, with cases and without."""
    empty = delivery([]).frame
    assert tuple(empty.columns) == tuple(COLUMNS)
    assert empty.dtypes.to_dict() == shipped.dtypes.to_dict()


@pytest.fixture(scope="module")
def both() -> bl.Comparison:
    return bl.compare(*map(case, SHIPPED))


def test_plans_are_told_or_missed_case_by_case(both):
    """A case without a plan is named too; of 1,000 places and 354 students no share is made."""
    silent = "no figure is followed from plan to delivery by a link."
    assert both.delivery().summary == f"Cuba and Pakistan: {silent} Cuba and Laos: {silent}"
    told = bl.compare(case(MEXICO), case("cuba-laos"), focal="CUB").delivery().summary
    assert told.startswith("Cuba and Mexico, invented: scholarships, at least 50% of 100 planned")
    assert told.endswith(f"Cuba and Laos: {silent}")
