"""A frame of any library, and any type of column, is read like one of pandas."""

import pandas as pd
import pytest

import bilateral as bl
from bilateral._charts.plain_frame import plain_frame
from bilateral.errors import BilateralError

FRAME = pd.DataFrame({"label": ["x", "x"], "case": ["a", "b"], "value": [40.0, None]})


@pytest.mark.parametrize(
    "change",
    [
        lambda frame: frame.astype({"case": "category", "label": "category"}),
        lambda frame: frame.convert_dtypes(),
        lambda frame: frame.convert_dtypes(dtype_backend="pyarrow"),
        lambda frame: frame.set_index("label"),
        lambda frame: frame.set_index(["label", "case"]),
    ],
    ids=["categories", "nullable", "arrow columns", "a label in the index", "two levels"],
)
def test_types_of_columns(change):
    """The same words and numbers are drawn, and the caller's frame stays as it is."""
    given = change(FRAME)
    before = given.copy()
    assert repr(bl.charts.dumbbell(given)) == repr(bl.charts.dumbbell(FRAME))
    pd.testing.assert_frame_equal(given, before)


def test_frames_of_polars_and_arrow():
    """Also one that is not computed yet."""
    arrow = pytest.importorskip("pyarrow").table(FRAME)
    assert repr(bl.charts.dumbbell(arrow)) == repr(bl.charts.dumbbell(FRAME))
    polars = pytest.importorskip("polars").from_pandas(FRAME)
    for frame in (polars, polars.lazy()):
        assert repr(bl.charts.dumbbell(frame)) == repr(bl.charts.dumbbell(FRAME))


def test_times_with_a_zone_are_what_the_clock_shows():
    """A day in Vientiane stays that day."""
    day = pd.to_datetime(["1974-11-04 23:00"]).tz_localize("Asia/Vientiane")
    plain = plain_frame(pd.DataFrame({"day": day, "arrow": day}).convert_dtypes())
    assert plain["day"].dt.day.tolist() == [4]
    assert plain["day"].dt.tz is None


def test_a_column_that_is_there_twice_is_refused():
    """The error names it, and gives the line that keeps the first."""
    doubled = pd.concat([FRAME, FRAME[["value"]]], axis=1)
    with pytest.raises(BilateralError, match=r"'value' more than once.*columns\.duplicated"):
        bl.charts.dumbbell(doubled)
    mended = doubled.loc[:, ~doubled.columns.duplicated()]
    assert repr(bl.charts.dumbbell(mended)) == repr(bl.charts.dumbbell(FRAME))


@pytest.mark.parametrize("given", [None, [1, 2], "x.csv", pd.Series([1])])
def test_what_is_no_frame_is_refused(given):
    """The error says what to give."""
    with pytest.raises(BilateralError, match="pandas, polars or Arrow"):
        bl.charts.dumbbell(given)


def test_control_characters_are_left_out(tmp_path):
    """A label that no XML may hold gives a picture that opens."""
    frame = FRAME.assign(label="a\x0bb\x00c\ufffe")
    chart = bl.charts.Chart.of("dumbbell", frame)
    text = chart.save(tmp_path / "x.svg").read_text(encoding="utf-8")
    assert not {"\x0b", "\x00", "\ufffe"} & set(text)
    assert chart.audit() == ()
