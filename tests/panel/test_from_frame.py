"""Columns from frames of the user's own: keys, names, types, and what is refused."""

import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

import bilateral as bl
from bilateral.errors import DID_YOU_MEAN, UNKNOWN, DataSetError, UnknownNameError

AID = {"cow_a": [2, 200], "cow_b": [40, 40], "year": [1950, 1951], "grants": [3, 0]}


@pytest.fixture(scope="module")
def panel():
    return bl.dyad_years(years=(1950, 1952))


def column(panel, a, b, name):
    """Give a column of two states, a missing value as None."""
    return [None if pd.isna(value) else value for value in panel.pair(a, b)[name]]


def made_by(library):
    """Give what makes a frame of a library, or skip where that is not installed."""
    module, _, name = library.rpartition(".")
    return getattr(pytest.importorskip(module, reason=f"{module} is not installed"), name)


@pytest.mark.parametrize(
    "library", ["pandas.DataFrame", "pyarrow.table", "polars.DataFrame", "polars.LazyFrame"]
)
def test_frames_of_any_library_join(panel, library):
    """pandas, polars (also lazy) and Arrow give the same, whole numbers staying whole."""
    wide = panel.add(made_by(library)(AID))
    assert column(wide, 2, 40, "grants") == [3, None, None]
    assert column(wide, 200, 40, "grants") == [None, 0, None]
    assert wide.to_frame()["grants"].dtype == "Int64"


def test_the_panel_that_was_added_to_is_unchanged(panel):
    """An add gives a new panel; so does one that comes after the frame has changed."""
    frame = pd.DataFrame(AID)
    wide = panel.add(frame)
    frame["grants"] = 99
    assert panel.columns == ["cow_a", "cow_b", "year"]
    assert column(wide, 2, 40, "grants") == [3, None, None]


KEYED = [
    ({"ccode1": [365], "ccode2": [40]}, "codes in the words of the field"),
    ({"gw_a": [365], "gw_b": [40]}, "codes of the other list"),
    ({"iso3_a": ["SUN"], "iso3_b": ["CUB"]}, "letters of that time"),
    ({"name_a": ["USSR"], "name_b": ["Republic of Cuba"]}, "names"),
    ({"state_a": ["SUHH"], "state_b": ["CUB"]}, "ids"),
]


@pytest.mark.parametrize(("keys", "what"), KEYED, ids=[what for _, what in KEYED])
def test_states_are_named_by_codes_or_names(panel, keys, what):  # noqa: ARG001 (for the report)
    """Whatever a frame names states by, its rows find their dyad-years."""
    wide = panel.add(pd.DataFrame({**keys, "year": [1951], "barter": [True]}))
    assert column(wide, "SUHH", "CUB", "barter") == [None, True, None]
    assert wide.to_frame()["barter"].dtype == "boolean"


@pytest.mark.parametrize("key", [{"cow": [40]}, {"ccode": [40]}, {"name": ["Cuba"]}])
def test_columns_about_one_state_come_for_both(panel, key):
    """A frame by state and year gives _a and _b."""
    wide = panel.add(pd.DataFrame({**key, "year": [1951], "gdp": [2.5]}))
    assert wide.columns[3:] == ["gdp_a", "gdp_b"]
    assert column(wide, "CUB", "USA", "gdp_a") == [None, 2.5, None]
    assert column(wide, "USA", "CUB", "gdp_b") == [None, 2.5, None]
    assert column(wide, "USA", "CUB", "gdp_a") == [None, None, None]


def test_texts_flags_days_and_numbers_keep_their_sort(panel):
    """What is missing in the frame is missing in the panel, in each sort of column."""
    frame = pd.DataFrame(
        {
            "cow_a": [2, 2, 2],
            "cow_b": [40, 40, 40],
            "year": [1950, 1951, 1952],
            "note": ["signed", None, "lapsed"],
            "visit": pd.array([True, False, None], dtype="boolean"),
            "on": pd.to_datetime(["1950-05-01", None, "1952-05-01"]),
            "share": [0.5, np.nan, 0.25],
            "rank": pd.array([1, None, 3], dtype="Int8"),
        }
    )
    wide = panel.add(frame)
    assert column(wide, 2, 40, "note") == ["signed", None, "lapsed"]
    assert column(wide, 2, 40, "visit") == [True, False, None]
    assert column(wide, 2, 40, "on") == [
        pd.Timestamp("1950-05-01"),
        None,
        pd.Timestamp("1952-05-01"),
    ]
    assert column(wide, 2, 40, "share") == [0.5, None, 0.25]
    assert column(wide, 2, 40, "rank") == [1, None, 3]
    assert wide.to_frame()["rank"].dtype == "Int8"
    known = wide.pair(2, 40, knowledge=True)
    assert known["note_known"].tolist() == ["value", "unknown", "value"]
    assert known["on_known"].tolist() == ["value", "unknown", "value"]


VOTES = bl.Source(id="votes", type="dataset", title="Votes in the Assembly", as_of="2020")


@pytest.mark.parametrize("given", [VOTES, [VOTES], (VOTES,)])
def test_a_frame_with_a_name_and_sources_is_cited(panel, given):
    """Its name stands in the description and its source among the references."""
    wide = panel.add(pd.DataFrame(AID), name="UN votes", sources=given)
    assert wide.describe()["source"].tolist() == ["UN votes"]
    assert "Votes in the Assembly" in wide.cite()
    assert wide.sources[-1] == VOTES
    beside = bl.world(("CUB", "USA"), panel=wide, data=())
    assert "UN votes has data for 1 of them." in beside.summary
    assert "Votes in the Assembly" in beside.cite()


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"name": " "}, "' ' is not a name"),
        ({"name": 3}, "3 is not a name"),
        ({"sources": "Voeten 2013"}, "'Voeten 2013' is not a source; describe it as bl.Source"),
        ({"sources": [{"id": "votes"}]}, "is not a source"),
    ],
)
def test_what_is_no_name_and_no_source_is_refused(panel, options, told):
    """The text says how a source is described."""
    with pytest.raises(DataSetError, match=told):
        panel.add(pd.DataFrame(AID), **options)
    with pytest.raises(DataSetError, match="is for a frame"):
        panel.add(bl.load("cuba-laos"), name="Laos")


def test_no_row_means_what_is_said(panel):
    """Nothing said, a dyad-year without a row is unknown; a complete list can say zero."""
    frame = pd.DataFrame(AID)
    unknown = panel.add(frame).pair(2, 40, knowledge=True)
    assert unknown["grants_known"].tolist() == ["value", "unknown", "unknown"]
    zero = panel.add(frame, no_row="zero").pair(2, 40, knowledge=True)
    assert zero["grants"].tolist() == [3, 0, 0]
    assert zero["grants_known"].tolist() == ["value", "zero", "zero"]


def test_direction_is_kept_unless_rows_speak_of_both(panel):
    """A row runs from a to b; with symmetric=True it stands for both, its own direction first."""
    both = pd.DataFrame({**AID, "cow_a": [2, 40], "cow_b": [40, 2], "year": [1950, 1950]})
    assert column(panel.add(pd.DataFrame(AID)), 40, 2, "grants") == [None, None, None]
    mirrored = panel.add(pd.DataFrame(AID), symmetric=True)
    assert column(mirrored, 40, 2, "grants") == [3, None, None]
    assert column(panel.add(both, symmetric=True), 2, 40, "grants") == [3, None, None]
    assert column(panel.add(both, symmetric=True), 40, 2, "grants") == [0, None, None]


def test_without_direction_rows_come_in_either_order():
    """In an undirected panel a row is about two states; both orders at once are doubled."""
    panel = bl.dyad_years(years=1950, directed=False)
    frame = pd.DataFrame({"cow_a": [40], "cow_b": [2], "year": [1950], "x": [1]})
    assert column(panel.add(frame), "USA", "CUB", "x") == [1]
    twice = pd.concat([frame, frame.rename(columns={"cow_a": "cow_b", "cow_b": "cow_a"})])
    with pytest.raises(DataSetError, match="share their states and year"):
        panel.add(twice)


def test_only_the_columns_asked_for_come(panel):
    """`columns` chooses; other keys that a frame holds besides are never values."""
    frame = pd.DataFrame({**AID, "other": [1, 1], "name_a": ["x", "y"], "iso3_b": ["CUB", "CUB"]})
    assert panel.add(frame, columns=["other"]).columns[3:] == ["other"]
    assert panel.add(frame).columns[3:] == ["grants", "other"]


def test_doubled_keys_are_refused_with_the_line_that_finds_them(panel):
    """Nothing is added, and the line in the message finds the rows."""
    frame = pd.DataFrame({**AID, "cow_a": [2, 2], "year": [1950, 1950]})
    with pytest.raises(DataSetError, match="never adds rows") as error:
        panel.add(frame)
    text = str(error.value)
    assert "{'cow_a': 2, 'cow_b': 40, 'year': 1950}" in text
    line = text.rpartition("What finds them is ")[2]
    assert len(eval(line, {"frame": frame})) == 2  # noqa: S307 (what the message promises)


def test_two_names_of_one_state_are_doubled(panel):
    """Burma and Myanmar are one state; the message leads to the rows."""
    frame = pd.DataFrame(
        {"name": ["Burma", "Cuba", "Myanmar"], "year": [1951] * 3, "gdp": [1, 2, 3]}
    )
    with pytest.raises(DataSetError, match="share their states") as error:
        panel.add(frame)
    assert "frame.iloc[[0]]" in str(error.value)


def test_names_of_no_state_are_refused_with_near_ones(panel):
    """What is no state then is told, and the line that leaves it out."""
    frame = pd.DataFrame(
        {"name": ["World", "Pakistn", "Cuba"], "year": [1951] * 3, "gdp": [1, 2, 3]}
    )
    with pytest.raises(UnknownNameError, match=r"'Pakistn' in 1951 \(Pakistan\?\)") as error:
        panel.add(frame)
    line = str(error.value).rpartition(": ")[2]
    assert eval(line, {"frame": frame})["name"].tolist() == ["Cuba"]  # noqa: S307


def test_names_are_read_in_their_year_only(panel):
    """Rows of years that the panel has not may name states that nobody knows."""
    frame = pd.DataFrame({"name": ["Atlantis", "Cuba"], "year": [1066, 1951], "gdp": [1, 2]})
    assert column(panel.add(frame), "CUB", "USA", "gdp_a") == [None, 2, None]


REFUSED = [
    ({"a": [1]}, DataSetError, "has no keys; expected 'year'"),
    ({"cow_a": [2], "cow_b": [40], "year": [1950]}, DataSetError, "nothing but keys"),
    ({**AID, "year": [1950, None]}, DataSetError, "1 rows of the frame have no 'year'"),
    ({**AID, "cow_a": [2.5, 200]}, DataSetError, "'cow_a' has 2.5, which is not a whole number"),
    ({**AID, "year": ["1950", "1951"]}, DataSetError, "must have whole numbers"),
    ({**AID, "year": [1850, 1851]}, DataSetError, "none of the 2 rows .* of this panel"),
    ({**AID, "cow_a": [9002, 90_000]}, DataSetError, "look at their codes"),
    ({**AID, "grants": [[1], [2]]}, DataSetError, r"has \[1\] \(list\)"),
    (
        {"name": [None], "year": [1950], "x": [1]},
        DataSetError,
        r"frame\[frame\['name'\].isna\(\)\]",
    ),
]


@pytest.mark.parametrize(("given", "error", "told"), REFUSED)
def test_frames_that_cannot_join_are_refused(panel, given, error, told):
    """Each says what is wrong and how to mend it."""
    with pytest.raises(error, match=told):
        panel.add(pd.DataFrame(given))


@pytest.mark.parametrize("given", [42, {"year": [1950]}, None, [1, 2], pd.Series([1])])
def test_what_is_no_frame_is_refused(panel, given):
    """The sorts of things that can be added are named."""
    with pytest.raises(DataSetError, match="expected the name of a data set, a relationship, or"):
        panel.add(given)


def test_a_frame_whose_keys_are_its_index_says_so(panel):
    """What is an index is not seen; the mend is in the message."""
    with pytest.raises(DataSetError, match=r"frame.reset_index\(\)"):
        panel.add(pd.DataFrame(AID).set_index(["cow_a", "cow_b", "year"]))


def test_a_column_that_is_there_is_refused(panel):
    """Nothing is renamed or replaced in silence, nor would a second add double it."""
    wide = panel.add(pd.DataFrame(AID))
    with pytest.raises(DataSetError, match="has 'grants' already"):
        wide.add(pd.DataFrame(AID))
    clash = pd.DataFrame(AID).rename(columns={"grants": "grants_known"})
    with pytest.raises(DataSetError, match="has 'grants_known' already"):
        wide.add(clash)


@pytest.mark.parametrize(
    ("options", "error", "told"),
    [
        ({"no_row": "nil"}, UnknownNameError, f"{UNKNOWN} meaning of no row 'nil'"),
        ({"columns": ["grant"]}, UnknownNameError, f"{DID_YOU_MEAN} 'grants'"),
        ({"path": "x.csv"}, DataSetError, "path= is for a data set, and a frame was given"),
        ({"by": "kind"}, DataSetError, "by= is for a relationship, and a frame was given"),
    ],
)
def test_options_that_do_not_fit_are_refused(panel, options, error, told):
    """An option that would do nothing is not taken in silence."""
    with pytest.raises(error, match=told):
        panel.add(pd.DataFrame(AID), **options)


def test_without_narwhals_the_line_of_pip_is_told(tmp_path):
    """A missing library is an error that says how to have it."""
    code = (
        "import sys; sys.modules['narwhals'] = None\n"
        "import bilateral as bl, pandas as pd\n"
        "try: bl.dyad_years(years=1950).add(pd.DataFrame({'cow': [2], 'year': [1950]}))\n"
        "except bl.MissingExtraError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert 'pip install "bilateral[world]"' in done.stdout


def test_a_name_that_passed_on_within_the_year_is_of_the_longer_bearer():
    """Yugoslavia in 1992 is the state of its last eight months, and so is code 345 that year."""
    frame = pd.DataFrame({"name": ["Yugoslavia"], "year": [1992], "gdp": [1.5]})
    panel = bl.dyad_years(years=1992).add(frame)
    assert column(panel, 345, 2, "gdp_a") == [1.5]
    assert panel.labels().query("cow_a == 345")["state_a"].unique().tolist() == ["CSXX"]


def test_keys_of_data_sets_and_of_panels_have_one_type(panel, tmp_path):
    """What is merged keeps the type, and the usual number of a dyad does not overflow."""
    path = tmp_path / "trade.csv"
    path.write_text(
        "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n40,770,1951,1.5,2.5,1.5,2.5\n"
    )
    frame, keys = bl.read("cow-trade", path), ["cow_a", "cow_b", "year"]
    assert (frame[keys].dtypes == panel.to_frame()[keys].dtypes).all()
    assert panel.to_frame().merge(frame, on=keys, how="left")[keys].dtypes.eq("int32").all()
    assert (frame["cow_a"] * 1000 + frame["cow_b"]).tolist() == [40770, 770040]
