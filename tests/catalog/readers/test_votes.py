"""Votes in the General Assembly and the ideal points made from them."""

import pandas as pd
import pytest
import rdata

from bilateral.catalog.read import read
from bilateral.errors import DataSetError

VOTES = pd.DataFrame(
    {
        "rcid": [3, 3, 3, 3, 4592, 1429],
        "session": [1, 1, 1, 1, 59, 28],
        "vote": [1, 8, 9, 3, 2, 1],
        "ccode": [2, 40, 812, 770, 2, 2],
        "member": [1.0, 1.0, None, 1.0, 1.0, 1.0],
        "importantvote": [0.0, 0.0, 0.0, 0.0, None, 0.0],
        "date": ["1/1/1946"] * 4 + [None, "2/14/1974"],
        "unres": ["R/1/66"] * 4 + [None, "R/28/3181D"],
        "me": [0.0] * 6,
        "nu": [0.0] * 6,
        "di": [0.0] * 6,
        "hr": [0.0] * 6,
        "co": [0.0] * 6,
        "ec": ["0", "0", "1", "0", None, '0\\"'],
        "year": [1946.0, 1946.0, 1946.0, 1946.0, 2004.0, 1973.0],
    }
).astype(dict.fromkeys(["date", "unres", "ec"], pd.StringDtype("python", na_value=pd.NA)))


@pytest.fixture
def frame(tmp_path):
    path = tmp_path / "UNVotesPublished.RData"
    rdata.write_rda(path, {"x": VOTES})
    return read("un-votes", path).set_index(["cow", "roll_call"])


def test_a_choice_an_absence_and_no_membership_are_three_things(frame):
    """Only yes, abstain and no are votes; who is no member can be neither present nor absent."""
    columns = ["vote", "present", "member"]
    assert frame.loc[(2, 3), columns].tolist() == [1, 1, 1]
    assert frame.loc[(770, 3), columns].tolist() == [3, 1, 1]
    absent, outside = frame.loc[(40, 3), columns], frame.loc[(812, 3), columns]
    assert pd.isna(absent["vote"])
    assert absent[["present", "member"]].tolist() == [0, 1]
    assert outside[["vote", "present"]].isna().all()
    assert outside["member"] == 0


def test_a_session_goes_on_in_the_next_year(frame):
    """The year of a vote is that of its day, the year of the session is kept beside it."""
    assert frame.loc[(2, 1429), ["session_year", "year"]].tolist() == [1973, 1974]
    undated = frame.loc[(2, 4592)]
    assert undated["session_year"] == 2004
    assert undated[["year", "day", "resolution"]].isna().all()


def test_a_stray_mark_in_a_flag_is_dropped(frame):
    """One roll call has 0 and a quotation mark where a flag is meant."""
    assert frame.loc[(2, 1429), "about_development"] == 0
    assert frame.loc[(812, 3), "about_development"] == 1
    assert pd.isna(frame.loc[(2, 4592), "about_development"])


def test_a_file_of_one_thing_is_read_like_a_workspace(tmp_path, frame):
    """SaveRDS and save give the same frame."""
    path = tmp_path / "votes.rds"
    rdata.write_rds(path, VOTES)
    pd.testing.assert_frame_equal(read("un-votes", path).set_index(frame.index.names), frame)


def test_an_r_file_without_a_frame_is_told(tmp_path):
    """Anything else that R may have saved is named as no data frame."""
    path = tmp_path / "x.RData"
    rdata.write_rda(path, {"x": "a text"})
    with pytest.raises(DataSetError, match="has no data frame"):
        read("un-votes", path)


def test_an_r_file_that_is_cut_short_is_told(tmp_path):
    """Half a file says that it is probably cut short, and what to do."""
    path = tmp_path / "x.RData"
    rdata.write_rda(path, {"x": VOTES})
    path.write_bytes(path.read_bytes()[:-60])
    with pytest.raises(DataSetError, match="cut short or damaged; download the file again"):
        read("un-votes", path)


@pytest.mark.slow
def test_the_real_votes(real):
    """1,066,613 votes of 200 states in 5,429 roll calls; R's format takes about a minute."""
    frame = read("un-votes", real / "unga" / "UNVotesPublished.RData")
    assert len(frame) == 1_066_613
    assert (frame["cow"].nunique(), frame["roll_call"].nunique()) == (200, 5_429)
    assert (frame["member"] == 0).sum() == 254_521
    assert frame["vote"].value_counts().to_dict() == {1: 588_800, 2: 95_099, 3: 54_865}
    assert frame["year"].isna().sum() == 197


def test_ideal_points_stand_at_the_year_their_session_opens(real):
    """10,469 of sessions 1 to 74; the 19th, of 1964, has none."""
    frame = read("un-ideal-points", real / "unga" / "IdealpointestimatesAll_Apr2020.csv")
    assert len(frame) == 10_469
    assert (frame["year"] - frame["un_session"] == 1945).all()
    assert set(range(1946, 2020)) - set(frame["year"]) == {1964}
    assert (frame["ideal_point_q05"] <= frame["ideal_point_q95"]).all()
