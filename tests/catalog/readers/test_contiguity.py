"""Direct contiguity, one row a year also where it changed within it."""

import pandas as pd
import pytest

from bilateral.catalog.read import read


def test_a_year_of_change_is_one_row(tmp_path):
    """The closest of the year stands beside the farthest, and no key is doubled."""
    path = tmp_path / "contdird.csv"
    path.write_text(
        "dyad,state1no,state1ab,state2no,state2ab,year,conttype,version\n"
        '365640,365,"RUS",640,"TUR",1990,1,3.2\n'
        '365640,365,"RUS",640,"TUR",1991,1,3.2\n'
        '365640,365,"RUS",640,"TUR",1991,5,3.2\n'
        '365640,365,"RUS",640,"TUR",1992,5,3.2\n'
    )
    frame = read("cow-contiguity", path)
    assert frame[["year", "contiguity", "contiguity_farthest"]].to_numpy().tolist() == [
        [1990, 1, 1],
        [1991, 1, 5],
        [1992, 5, 5],
    ]


def test_the_real_file(real):
    """82,498 rows, 58 of them a second one for their year; the same seen from either state."""
    path = real / "cow" / "contdird.csv"
    frame = read("cow-contiguity", path)
    assert len(pd.read_csv(path)) == 82_498
    assert len(frame) == 82_498 - 58
    assert (frame["contiguity"] != frame["contiguity_farthest"]).sum() == 58
    turned = frame.rename(columns={"cow_a": "cow_b", "cow_b": "cow_a"})[frame.columns]
    pd.testing.assert_frame_equal(
        turned.sort_values(["cow_a", "cow_b", "year"], ignore_index=True), frame
    )


@pytest.mark.parametrize(("other", "year"), [(310, 1970), (315, 1970), (360, 1970), (700, 1980)])
def test_the_soviet_union_has_its_neighbours(real, other, year):
    """Hungary, Czechoslovakia, Romania and Afghanistan bordered on the Soviet Union by land."""
    frame = read("cow-contiguity", real / "cow" / "contdird.csv")
    levels = frame.set_index(["cow_a", "cow_b", "year"])["contiguity"]
    assert levels[365, other, year] == 1
