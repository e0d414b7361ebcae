"""What is said of figures, balances, periods, orders and plans."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral._findings.figure_summaries import (
    balance_summary,
    quantities_summary,
    sequence_summary,
)
from tests._findings.invented import CHILE, MEXICO, SHIPPED, SILENT, case, renamed


@pytest.fixture(scope="module")
def both() -> bl.Comparison:
    return bl.compare(*map(case, SHIPPED))


@pytest.fixture(scope="module")
def three() -> bl.Comparison:
    return bl.compare(case(MEXICO), case(CHILE), case(SILENT), focal="CUB")


def test_figures_are_told_side_by_side_with_their_working(both):
    """The rows with a number in both cases are told, with how the lower bound came about."""
    summary = both.quantities().summary
    assert summary.startswith(
        "Scholarships agreed: Cuba and Pakistan 1,000, Cuba and Laos 6; "
        "Students delivered: Cuba and Pakistan 354 and one more not stated, "
        "Cuba and Laos at least 13 (7 + 6, the known parts of a whole that is not stated). "
    )
    assert "19 figures have no counterpart" in summary


def test_one_figure_has_no_counterpart(three):
    """One has, two have; and of many rows the first few are told."""
    summary = three.quantities("money").summary
    assert summary.endswith("1 figure has no counterpart.")
    assert "; and " not in three.quantities().summary
    same = bl.compare(case(MEXICO), renamed(case(MEXICO), name="cuba-mexico-again"), focal="CUB")
    same = same.quantities()
    assert same.summary.endswith("; and 7 more.")


def test_of_many_figures_of_one_case_a_few_are_told():
    """The first four are named, the others counted, and why they are not summed is said once."""
    note = "one of 6 figures, not summed: their periods may share a day"
    told = [("a", str(n), note, n) for n in (9, 8, 7, 6, 5, 4)]
    lines = [*told, ("a", "one more not stated", None, None), ("b", "3", None, 3)]
    frame = pd.DataFrame(lines, columns=["relationship", "figure", "note", "lower"])
    frame = frame.assign(row=0, measure="students", stage="delivered", upper=frame["lower"])
    assert quantities_summary(frame.assign(cases=2), {"a": "A", "b": "B"}) == (
        f"Students delivered: A 9 ({note}) and 8 and 7 and 6 and 2 more and one more not stated, "
        "B 3."
    )


def test_without_a_common_row_the_claim_says_so(both):
    """Flights are told of one case alone."""
    assert both.quantities("flights").summary == (
        "No figure is told of two cases in like terms; 1 figure has no counterpart."
    )


def test_balances_are_told_with_their_bounds(three):
    """Each case is told of, with bounds in words; where there is none, of how many it is so."""
    summary = three.balance().summary
    assert "health workers delivered between +0.43 and +0.67" in summary
    assert "Cuba and Chile, invented: no balance in any of 5 figures" in summary
    assert "political 2 of 11 outbound" in bl.compare(*map(case, SHIPPED)).balance().summary


def test_the_busiest_period_is_told_with_what_is_not_dated(both):
    """Most is told of the years before the text was written, and the summary warns of it."""
    assert both.periods().summary == (
        "Cuba and Pakistan: most is told of 2000\N{EN DASH}2009, 39 ties; 14 undated stand apart. "
        "Cuba and Laos: most is told of 2010\N{EN DASH}2019, 26 ties; 4 undated stand apart. "
        "More told is not more done."
    )


def test_the_order_is_told_with_how_sure_it_is(three):
    """The first tie, the sure steps, and the longest chain from its beginning."""
    summary = three.sequence().summary
    assert (
        "Cuba and Mexico, invented: First brigade (1970/1971) stands first; "
        "6 of 15 steps in the order are sure" in summary
    )
    arrow = "\N{RIGHTWARDS ARROW}"
    assert f"First brigade {arrow} Second brigade {arrow} Brigade in return" in summary
    assert "all but silent: nothing is dated; no link says what led to what." in summary


def test_a_tie_whose_date_is_contradicted_does_not_lead_the_order_in_silence(both):
    """52 years said in 2007 lead back to 1955; a lapse and what was said in 2006 deny it."""
    summary = both.sequence().summary
    assert summary.startswith(
        "Cuba and Pakistan: Diplomatic relations, first spell (1955-10-28/1990) stands first but "
        "for Cuba's ambassador speaks in 2007 of 52 years of good relations (1955/), contradicted "
        "on its date; "
    )
    lapse = {"relationship": ["a"], "id": ["lapse"], "place": [1], "title": ["No relations"]}
    alone = both.sequence().frame.iloc[:1].assign(**lapse, date="1990", contradicted=True)
    assert sequence_summary(alone, {"a": "A and B"}).startswith(
        "A and B: No relations (1990), contradicted on its date, stands first; "
    )


def test_an_order_of_one_or_two_ties_is_told_in_good_grammar(both):
    """One step is sure; where there is no second tie there is no step to speak of."""
    first = both.sequence().frame.iloc[:2].assign(contradicted=False, place=[0, 1], step=None)
    first = first.assign(relationship="a", title=["X", "Y"], begins_before_next=["surely", None])
    assert "; 1 of 1 step in the order is sure; " in sequence_summary(first, {"a": "A"})
    alone = first.iloc[:1].assign(begins_before_next=None, date="1955")
    assert sequence_summary(alone, {"a": "A"}) == (
        "A: X (1955) stands first; no link says what led to what."
    )


def test_a_case_without_figures_has_none_to_balance():
    """Nothing is said of none of no figures."""
    columns = "relationship kind basis measure stage out_word n share_out balance_lower"
    frame = pd.DataFrame(columns=[*columns.split(), "balance_upper"])
    assert balance_summary(frame, {"a": "A"}).startswith("A: no figure to balance. ")


def test_plans_are_told_or_missed_case_by_case(both):
    """1,000 places and 354 students are two measures: no share is made of them."""
    silent = "no figure is followed from plan to delivery by a link."
    assert both.delivery().summary == f"Cuba and Pakistan: {silent} Cuba and Laos: {silent}"


def test_no_claim_holds_a_missing_value(both, three):
    """No `nan`, `None` or empty pair of brackets is ever printed."""
    for comparison in (both, three):
        for name in ("quantities", "balance", "periods", "sequence", "delivery"):
            finding = getattr(comparison, name)()
            text = " ".join([finding.summary, *finding.warnings])
            assert not {"nan", "None", "<NA>", "()"} & set(text.replace(";", " ").split())
            assert "  " not in text
