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
    trends = wide.compare(("CUB", "USA"), ("CUB", "MEX")).trends()
    assert "Votes in the Assembly" in trends.cite()


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


def test_zero_is_said_of_the_columns_that_count(panel):
    """A mean over no events is unknown; said of all columns, it must fit all."""
    frame = pd.DataFrame({**AID, "tone": [1.5, 2.5]})
    row = panel.add(frame, no_row={"grants": "zero"}).pair(2, 40, knowledge=True).iloc[1]
    assert row[["grants", "grants_known", "tone_known"]].tolist() == [0, "zero", "unknown"]
    with pytest.raises(DataSetError, match="'tone' may be a mean"):
        panel.add(frame, no_row="zero")
    assert column(panel.add(frame, columns=["tone"], no_row="zero"), 2, 40, "tone") == [1.5, 0, 0]
    with pytest.raises(DataSetError, match="'note' has no zero"):
        panel.add(frame.assign(note="x"), no_row={"note": "zero"})


def test_direction_is_kept_unless_rows_speak_of_both(panel):
    """A row runs from a to b; with symmetric=True it stands for both."""
    assert column(panel.add(pd.DataFrame(AID)), 40, 2, "grants") == [None, None, None]
    mirrored = panel.add(pd.DataFrame(AID), symmetric=True)
    assert column(mirrored, 40, 2, "grants") == [3, None, None]


@pytest.mark.parametrize("values", [[1, 2], [1.5, None], ["x", "y"]])
def test_rows_about_both_directions_do_not_contradict_each_other(panel, values):
    """With symmetric=True two rows about the two directions must be alike, missing or not."""
    both = pd.DataFrame({"cow_a": [2, 40], "cow_b": [40, 2], "year": [1950, 1950], "v": values})
    with pytest.raises(DataSetError, match="differs in 1 pairs of rows, such as 2 and 40 in 1950"):
        panel.add(both, symmetric=True)
    alike = both.assign(v=values[0])
    assert column(panel.add(alike, symmetric=True), 40, 2, "v") == [values[0], None, None]
    missing = both.assign(v=pd.Series([None, None], dtype="Int8"))
    assert column(panel.add(missing, symmetric=True), 40, 2, "v") == [None, None, None]


def test_without_direction_the_columns_of_a_directed_frame_come_for_both():
    """In an undirected panel each direction has its column, as for data sets."""
    panel = bl.dyad_years(years=1950, directed=False)
    frame = pd.DataFrame({"cow_a": [40, 2], "cow_b": [2, 40], "year": [1950] * 2, "x": [1, 2]})
    added = panel.add(frame)
    assert column(added, "USA", "CUB", "x_a_to_b") == [2]
    assert column(added, "USA", "CUB", "x_b_to_a") == [1]
    once = panel.add(frame.iloc[:1], symmetric=True)
    assert column(once, "USA", "CUB", "x") == [1]


def test_only_the_columns_asked_for_come(panel):
    """`columns` chooses; what would be taken for another key is refused, and never lost."""
    frame = pd.DataFrame({**AID, "other": [1, 1], "name_a": ["x", "y"], "iso3_b": ["CUB", "CUB"]})
    assert panel.add(frame, columns=["other"]).columns[3:] == ["other"]
    with pytest.raises(DataSetError, match="'name_a' and 'iso3_b' would be taken for the names"):
        panel.add(frame)


def test_columns_called_name_or_state_are_values_beside_codes(panel):
    """Only the keys by which a frame joins are no values; about single states they say whose."""
    frame = pd.DataFrame({**AID, "name": ["x", "y"], "state": ["good", "bad"]})
    assert column(panel.add(frame), 2, 40, "name") == ["x", None, None]
    assert panel.add(frame).columns[3:] == ["grants", "name", "state"]
    of_states = pd.DataFrame({"cow": [2], "year": [1950], "name": ["x"], "v": [1]})
    with pytest.raises(DataSetError, match="'name' would be taken"):
        panel.add(of_states)


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
    """What is no state then is told, and the line that leaves out these rows alone."""
    frame = pd.DataFrame(
        {
            "name": ["World", "Pakistn", "Cuba", "Zaire", "Germany", "Germany"],
            "year": [1951, 1951, 1951, 1951, 1950, 1995],
            "gdp": [1, 2, 3, 4, 5, 6],
        }
    )
    with pytest.raises(UnknownNameError, match=r"'Pakistn' in 1951 \(Pakistan\?\)") as error:
        panel.add(frame)
    text = str(error.value)
    assert "of more than one state in their year: 'Germany' in 1950" in text
    line = text[text.index("frame[~") :]
    kept = eval(line, {"frame": frame})[["name", "year"]]  # noqa: S307 (what the message promises)
    assert kept.to_numpy().tolist() == [["Cuba", 1951], ["Germany", 1995]]


@pytest.mark.parametrize("code", [999, 255])
def test_codes_of_no_state_are_refused_like_names(panel, code):
    """255 is Germany before 1945 and after 1990; the rows can be left out, and are counted."""
    frame = pd.DataFrame({"cow": [40, code], "year": [1951, 1951], "gdp": [1, 2]})
    with pytest.raises(UnknownNameError, match=f"no state in their year: {code} in 1951") as error:
        panel.add(frame)
    line = str(error.value)[str(error.value).index("frame[~") :]
    assert eval(line, {"frame": frame})["cow"].tolist() == [40]  # noqa: S307
    left = panel.add(frame, unmatched="leave out")
    assert column(left, 40, 2, "gdp_a") == [None, 1, None]
    assert left.describe()["left_out"].tolist() == [1, 1]


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
    ({**AID, "cow_a": [9002, 90_000]}, UnknownNameError, "9002 in 1950, 90000 in 1951"),
    ({**AID, "year": [1950.5, 1951]}, DataSetError, "'year' has 1950.5, which is not a whole"),
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
        ({"no_row": {"grants": "nil"}}, UnknownNameError, f"{UNKNOWN} meaning of no row 'nil'"),
        ({"no_row": {"grant": "zero"}}, UnknownNameError, f"{DID_YOU_MEAN} 'grants'"),
        ({"unmatched": "drop"}, UnknownNameError, "'leave out'"),
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


def test_an_empty_column_of_texts_is_missing(panel):
    """No text in any row, or only in rows of other years, is no number -1 anywhere."""
    arrow = pytest.importorskip("pyarrow")
    row = {"cow_a": [2], "cow_b": [40], "year": [1950]}
    for frame in (
        pd.DataFrame({**row, "note": [None]}),
        arrow.table({**row, "note": arrow.nulls(1)}),
        pd.DataFrame({**row, "year": [1950], "note": ["x"]}).assign(note=lambda f: f["note"][1:]),
        pd.DataFrame({key: value * 2 for key, value in row.items()} | {"note": [None, "x"]}).assign(
            year=[1950, 1900]
        ),
    ):
        wide = panel.add(frame)
        assert column(wide, 2, 40, "note") == [None, None, None]
        assert wide.pair(2, 40, knowledge=True)["note_known"].unique().tolist() == ["unknown"]
        assert wide.to_arrow()["note"].null_count == len(panel)


def test_a_column_called_known_is_not_taken_for_knowledge(panel):
    """`v_known` beside `v` would be overwritten by what is known of `v`."""
    frame = pd.DataFrame({**AID, "grants_known": ["mine", "mine"]})
    with pytest.raises(DataSetError, match="'grants_known' is the name of what is known"):
        panel.add(frame)


def test_a_code_that_passed_on_within_the_year_counts_once():
    """Germany in 1990 has the codes 260 and 255; aid to it is not given twice."""
    aid = pd.DataFrame({"iso3_a": ["USA"], "iso3_b": ["DEU"], "year": [1990], "aid": [100]})
    for frame in (aid, aid.rename(columns={"iso3_a": "name_a", "iso3_b": "name_b"})):
        wide = bl.dyad_years(years=(1989, 1991)).add(frame).to_frame().dropna()
        assert wide.drop(columns="year").to_numpy().tolist() == [[2, 260, 100]]


def test_days_with_a_time_zone_and_decimal_years(panel):
    """A day is that of its own zone; a year that is not whole is refused in any number type."""
    berlin = pd.to_datetime(["1950-07-01"]).tz_localize("Europe/Berlin")
    row = {"cow_a": [2], "cow_b": [40], "year": [1950]}
    wide = panel.add(pd.DataFrame({**row, "on": berlin}))
    assert column(wide, 2, 40, "on") == [pd.Timestamp("1950-07-01"), None, None]
    duckdb = pytest.importorskip("duckdb")
    half = duckdb.sql("SELECT 2 AS cow_a, 40 AS cow_b, 1950.5 AS year, 1 AS v")
    whole = duckdb.sql("SELECT 2 AS cow_a, 40 AS cow_b, 1950.0 AS year, 1.5 AS v")
    assert column(panel.add(whole), 2, 40, "v") == [1.5, None, None]
    for given in (half.df, lambda: half, half.arrow):
        with pytest.raises(DataSetError, match=r"'year' has 1950\.5, which is not a whole number"):
            panel.add(given())


def test_whole_numbers_as_names_and_ordered_words(panel):
    """A name that is a number becomes a text; ordered categories keep their order."""
    arrow = pytest.importorskip("pyarrow")
    ranks = pd.Categorical(["mid", None], ["low", "mid", "high"], ordered=True)
    frame = pd.DataFrame({**AID, 5: [1, 2], "rank": ranks})
    wide = panel.add(frame)
    assert wide.columns[3:] == ["grants", "5", "rank"]
    for given in (
        frame[["cow_a", "cow_b", "year", "rank"]],
        arrow.table(frame[["cow_a", "cow_b", "year", "rank"]]),
    ):
        rank = panel.add(given).to_frame()["rank"]
        assert rank.cat.categories.tolist() == ["low", "mid", "high"]
        assert rank.cat.ordered
        assert rank.max() == "mid"
    assert wide.to_arrow().schema.field("rank").type.ordered


def test_whole_numbers_of_128_bits(panel):
    """Those that fit into 64 bits are whole numbers; greater ones are refused in words."""
    polars = pytest.importorskip("polars")
    for value, refused in ((7, False), (2**100, True)):
        wide_type = polars.DataFrame(AID).with_columns(
            v=polars.Series([value, 1], dtype=polars.Int128)
        )
        if refused:
            with pytest.raises(DataSetError, match="'v' has whole numbers of more than 64 bits"):
                panel.add(wide_type)
        else:
            assert column(panel.add(wide_type), 2, 40, "v") == [7, None, None]


def test_two_columns_of_one_name_are_refused(panel):
    """The message names them."""
    frame = pd.DataFrame(AID)
    doubled = pd.concat([frame, frame[["grants"]]], axis="columns")
    with pytest.raises(DataSetError, match="more than one column called 'grants'"):
        panel.add(doubled)
