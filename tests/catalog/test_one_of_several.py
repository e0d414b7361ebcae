"""Which of several disputes of a dyad-year gives its values, by a named rule."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral.catalog.cards import find_card
from bilateral.catalog.one_of_several import RULES, chosen_events

ROWS = pd.DataFrame(
    {
        "cow_a": [2, 40, 2, 40, 2, 40],
        "cow_b": [40, 2, 40, 2, 40, 2],
        "year": 1962,
        "dispute": [61, 61, 1363, 1363, 9, 9],
        "dispute_begins": [0, 0, 1, 1, 1, 1],
        "dispute_hostility": [4, 4, 3, 3, 2, 2],
        "dispute_fatality_level": [0, 0, 0, 0, None, None],
        "start": pd.to_datetime(["1960-02-04"] * 2 + ["1962-08-01"] * 2 + ["1962-01-05"] * 2),
    }
)


@pytest.mark.parametrize(("rule", "dispute"), [("highest", 61), ("first", 61), ("onsets", 1363)])
def test_both_directions_have_the_same_dispute(rule, dispute):
    """The most hostile, the first, the most hostile that begins; unknown fatalities last."""
    chosen = chosen_events(ROWS, find_card("cow-disputes"), rule)
    assert chosen["dispute"].tolist() == [dispute, dispute]
    assert chosen["cow_a"].tolist() == [2, 40]


def test_more_deaths_come_before_more_hostility():
    """A dispute with deaths is the worse one."""
    rows = ROWS.assign(dispute_fatality_level=[0, 0, 0, 2, 0, 0])
    chosen = chosen_events(rows, find_card("cow-disputes"), "highest")
    assert set(chosen["dispute"]) == {1363}


@pytest.mark.parametrize(
    ("name", "rule", "words"),
    [
        ("cow-disputes", "worst", "unknown rule for several events"),
        ("cow-trade", "highest", "is for disputes.*cow-trade has none"),
    ],
)
def test_a_rule_that_has_no_use_is_refused(name, rule, words):
    """Not a rule; a data set without several events."""
    with pytest.raises(bl.BilateralError, match=words):
        bl.dyad_years(years=1990).add(name, rule=rule)


def test_the_real_file_counts_all_disputes_and_takes_the_values_of_one(shared):
    """The number of disputes is that of all, whatever the rule; no value exceeds the highest."""
    path = shared / "data" / "cow" / "dyadic_mid_4.02.csv"
    if not path.exists():
        pytest.skip("the file of disputes is not at hand")
    panel = bl.dyad_years(years=(1950, 2010))
    plain = panel.add("cow-disputes", path=path).to_frame(nullable=False)
    for rule in RULES:
        found = panel.add("cow-disputes", path=path, rule=rule).to_frame(nullable=False)
        assert found["disputes"].sum() == plain["disputes"].sum() == 6208
        assert (found["dispute_hostility"] <= plain["dispute_hostility"]).all()
    assert found["dispute_begins"].sum() == plain["dispute_begins"].sum()  # onsets are preferred
