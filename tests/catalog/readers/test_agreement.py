"""Agreement of votes, counted by hand and by an independent count."""

import pandas as pd
import pytest

from bilateral.catalog.read import read
from bilateral.catalog.readers.agreement import derive


def votes(*rows):
    frame = pd.DataFrame(rows, columns=["cow", "roll_call", "year", "vote"])
    return frame.astype({"vote": "Int8", "year": "Int16"})


def test_only_votes_of_both_count_and_an_abstention_agrees_with_itself_alone():
    """Absence is no vote; yes and abstain differ as much as yes and no do."""
    frame = derive(
        votes(
            (2, 1, 1990, 1), (40, 1, 1990, 3), (812, 1, 1990, 3),
            (2, 2, 1990, 2), (40, 2, 1990, 1), (812, 2, 1990, None),
            (2, 3, 1990, 2), (40, 3, 1990, 2), (812, 3, 1990, 2),
            (2, 4, 1991, 1), (40, 4, 1991, 1),
            (2, 5, None, 1), (40, 5, None, 1),
        )
    )  # fmt: skip
    assert frame[
        ["cow_a", "cow_b", "year", "un_shared_votes", "un_votes_alike"]
    ].values.tolist() == [
        [2, 40, 1990, 3, 1],
        [2, 812, 1990, 2, 1],
        [40, 812, 1990, 2, 2],
        [2, 40, 1991, 1, 1],
    ]
    assert frame["un_agreement"].tolist() == pytest.approx([1 / 3, 1 / 2, 1, 1])


def test_two_states_that_never_voted_together_have_no_row():
    """No shared vote is no agreement of 0."""
    assert derive(votes((2, 1, 1990, 1), (40, 2, 1990, 1), (2, 3, 1991, 1))).empty


@pytest.mark.slow
def test_the_real_votes(real):
    """Cuba and Laos, counted roll call by roll call from the table of votes."""
    path = real / "unga" / "UNVotesPublished.RData"
    table, frame = read("un-votes", path), read("un-agreement", path)
    assert not frame.duplicated(["cow_a", "cow_b", "year"]).any()
    cast = table[(table["year"] == 1988) & table["vote"].notna()]
    cuba = cast[cast["cow"] == 40].set_index("roll_call")["vote"]
    laos = cast[cast["cow"] == 812].set_index("roll_call")["vote"]
    together = cuba.to_frame("cuba").join(laos.rename("laos"), how="inner")
    row = frame.query("cow_a == 40 and cow_b == 812 and year == 1988").iloc[0]
    assert row["un_shared_votes"] == len(together) > 0
    assert row["un_votes_alike"] == (together["cuba"] == together["laos"]).sum()
