"""Records as plain frames: typed columns, one row a thing, nothing that a CSV file would lose."""

import io
import re
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given

import bilateral as bl
from bilateral.errors import BilateralError
from bilateral.relationship.tables import COLUMNS, frame_of, tables
from tests.casefiles import GOOD
from tests.generated import FEWER, built, relationships

PROMISED = {
    "ties": (
        "relationship id kind form topic field title note sender receiver reciprocal absent key "
        "status stage terms channel date start_earliest start_latest end_earliest end_latest "
        "earliest latest start_kind end_kind start_precision end_precision approximate uncertain "
        "observed repeats participants attributed_to reason limit sources"
    ),
    "quantities": (
        "relationship tie n kind topic sender receiver measure value lower upper bound unit "
        "missing part_of time stage date earliest latest"
    ),
    "facts": (
        "relationship id state title measure value lower upper bound unit missing date earliest "
        "latest sources"
    ),
    "participants": "relationship tie n name as_given state office body role",
    "citations": "relationship tie n source section paragraph page start end sha256 stance",
    "links": "relationship tie n rel to on certainty note",
    "classification": "relationship tie n scheme code label",
    "coverage": (
        "relationship n source kind topic sender receiver period earliest latest completeness note"
    ),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Give the tables of the small good case."""
    path = tmp_path_factory.mktemp("frames") / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    return bl.load(path).tables()


def day(text):
    return pd.Timestamp(text)


@pytest.mark.parametrize("name", COLUMNS)
def test_each_table_has_the_columns_that_are_promised(name, small):
    """At least these, in this order, whether there are rows or not."""
    promised = PROMISED[name].split()
    for frame in (small[name], tables([])[name]):
        assert [column for column in frame.columns if column in promised] == promised
        assert list(frame.columns) == list(COLUMNS[name])


@pytest.mark.parametrize("name", COLUMNS)
def test_a_column_has_its_type_with_and_without_rows(name, small):
    """Texts, flags, days, numbers and counts are typed alike however few rows there are."""
    assert small[name].dtypes.to_dict() == tables([])[name].dtypes.to_dict()
    for column, dtype in small[name].dtypes.items():
        if column in ("reciprocal", "absent", "key", "approximate", "uncertain"):
            assert dtype == np.bool_
        elif column in ("value", "lower", "upper"):
            assert dtype == np.float64
        elif column == "n":
            assert dtype == np.int64
        elif column in ("paragraph", "start", "end"):
            assert dtype == pd.Int64Dtype()
        elif column.removeprefix("start_").removeprefix("end_") in ("earliest", "latest"):
            assert dtype == np.dtype("datetime64[s]")
        else:
            assert dtype == pd.StringDtype(na_value=np.nan), column


def test_a_tie_is_a_row(small):
    """Every cell of two ties, worked out by hand."""
    ties = small["ties"].set_index("id")
    visit = ties.loc["visit"].dropna().to_dict()
    assert visit == {
        "relationship": "cuba-laos-small",
        "kind": "political",
        "form": "event",
        "topic": "political.visit",
        "title": "A visit",
        "sender": "CUB",
        "receiver": "LAO",
        "reciprocal": False,
        "absent": False,
        "key": False,
        "status": "completed",
        "stage": "delivered",
        "terms": "not_stated",
        "channel": "not_stated",
        "date": "2015-03",
        "start_earliest": day("2015-03-01"),
        "start_latest": day("2015-03-31"),
        "end_earliest": day("2015-03-01"),
        "end_latest": day("2015-03-31"),
        "earliest": day("2015-03-01"),
        "latest": day("2015-03-31"),
        "start_kind": "known",
        "end_kind": "known",
        "start_precision": "month",
        "end_precision": "month",
        "approximate": False,
        "uncertain": False,
        "participants": "Ana Ruiz (Minister, visitor)",
        "sources": "news",
    }
    absence = ties.loc["no-investment"]
    assert (absence["absent"], absence["observed"]) == (True, "2018-11")
    assert absence[["status", "stage", "date", "start_earliest", "end_latest"]].isna().all()
    assert absence["end_earliest"] == day("2018-11-01")
    assert (absence["start_kind"], absence["end_kind"]) == ("unknown", "unknown")


def test_an_undirected_tie_has_its_ends_sorted_and_a_flag(small):
    """So that kinds can be stacked."""
    tie = small["ties"].set_index("id").loc["friendship"]
    assert (tie["sender"], tie["receiver"], tie["reciprocal"]) == ("CUB", "LAO", True)
    assert pd.isna(tie["end_latest"])


def test_joined_cells_are_for_reading(small):
    """Who pays, steps and inferences in words, behind one another."""
    tie = small["ties"].set_index("id").loc["brigade"]
    assert tie["borne_by"] == "LAO: housing"
    assert tie["steps"] == "agreed 2013 both"
    assert tie["inferred"] == "steps.0.date: A year before."


def test_a_quantity_is_a_row_with_the_words_of_its_tie(small):
    """Its own date and stage if it has them, else those of the tie; a reason is no number."""
    rows = small["quantities"].set_index("n")
    whole, part, untold = (rows.loc[n] for n in range(3))
    assert whole[["tie", "kind", "topic", "sender", "receiver"]].to_list() == [
        *("brigade", "aid", "aid.medical-team", "CUB", "LAO"),
    ]
    assert whole[["name", "measure", "value", "lower", "upper", "bound", "unit"]].to_list() == [
        *("all", "health-workers", 30.0, 30.0, 30.0, "exact", "person"),
    ]
    assert whole[["time", "stage", "date"]].to_list() == ["total", "delivered", "2014/2016"]
    assert whole[["earliest", "latest"]].to_list() == [day("2014-01-01"), day("2016-12-31")]
    assert (part["part_of"], part["value"]) == ("all", 12.0)
    assert untold["missing"] == "not_stated"
    assert untold[["value", "lower", "upper", "bound"]].isna().all()


def quantity(made, **fields):
    """Give the row of the one quantity of a copy of the brigade."""
    tie = replace(
        made.ties[1], inferred=(), quantities=[{"measure": "money", "unit": "USD"} | fields]
    )
    return replace(made, ties=[made.ties[0], tie]).quantities().iloc[0]


@pytest.mark.parametrize(
    ("fields", "value", "lower", "upper"),
    [
        ({"value": "0"}, 0, 0, 0),
        ({"value": "5", "bound": "about"}, 5, 5, 5),
        ({"value": "20", "bound": "at_least"}, 20, 20, None),
        ({"value": "20", "bound": "at_most"}, 20, None, 20),
        ({"bound": "between", "lower": "10", "upper": "12.5"}, None, 10, 12.5),
        ({"missing": "not_applicable"}, None, None, None),
    ],
)
def test_the_bound_of_a_quantity_stands_in_its_ends(tmp_path, fields, value, lower, upper):
    """An end without a bound is missing, never a zero and never the value."""
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    row = quantity(bl.load(path), **fields)
    for name, wanted in (("value", value), ("lower", lower), ("upper", upper)):
        assert (None if pd.isna(row[name]) else row[name]) == wanted


def test_a_quantity_may_have_a_time_and_a_stage_of_its_own(tmp_path):
    """Consultations of four months, planned students of a proposal."""
    path = tmp_path / "good.yaml"
    path.write_text(GOOD, encoding="utf-8")
    row = quantity(bl.load(path), value="5", date="2005-10/2006-01-24", stage="planned")
    assert (row["date"], row["stage"]) == ("2005-10/2006-01-24", "planned")
    assert (row["earliest"], row["latest"]) == (day("2005-10-01"), day("2006-01-24"))


def test_a_fact_is_a_row_for_each_figure(small):
    """And one row without a figure where it has none."""
    (row,) = small["facts"].to_dict("records")
    assert (row["id"], row["state"], row["measure"], row["value"]) == (
        "embassies",
        "LAO",
        "embassies",
        26,
    )
    assert (row["bound"], row["time"], row["observed"]) == ("about", "at_a_date", "2018-11")
    pak = bl.load("cuba-pakistan").facts_frame()
    bare = pak[pak["id"].eq("baseball-in-cuba")]
    assert len(bare) == 1
    assert bare[["measure", "value", "unit", "missing"]].isna().all(axis=None)


def test_what_hangs_on_a_tie_has_rows_of_its_own(small):
    """People, places in sources, links and codes, keyed by tie and number."""
    (who,) = small["participants"].to_dict("records")
    assert (who["tie"], who["n"], who["name"], who["as_given"], who["state"]) == (
        *("visit", 0, "Ana Ruiz", "A. Ruiz", "CUB"),
    )
    cites = small["citations"].set_index("tie")
    assert cites.loc["visit", ["source", "section", "paragraph", "start", "end"]].to_list() == [
        *("news", "Visits", 2, 10, 40),
    ]
    assert pd.isna(cites.loc["brigade", "start"])
    (link,) = small["links"].to_dict("records")
    assert (link["tie"], link["rel"], link["to"]) == ("brigade", "prompted_by", "visit")
    (code,) = small["classification"].to_dict("records")
    assert (code["scheme"], code["code"]) == ("oecd-dac-purpose", "12191")


def test_a_coverage_is_a_row_for_each_kind_or_topic_each_way(small):
    """Four kinds and a topic, from either state to the other."""
    coverage = small["coverage"]
    assert len(coverage) == 10
    assert coverage["n"].to_list() == list(range(10))
    topic = coverage[coverage["topic"].notna()]
    assert topic[["kind", "topic", "sender", "receiver"]].to_numpy().tolist() == [
        ["sports", "sports.coaching", "CUB", "LAO"],
        ["sports", "sports.coaching", "LAO", "CUB"],
    ]
    assert set(coverage["earliest"]) == {day("1974-01-01")}


def test_many_relationships_stand_in_one_set_of_tables():
    """The key says which row is whose, and all rows are there."""
    both = [bl.load(name) for name in bl.relationships()]
    stacked = tables(both)
    for name, frame in stacked.items():
        assert len(frame) == sum(len(one.tables()[name]) for one in both)
    assert not stacked["ties"].duplicated(["relationship", "id"]).any()
    assert not stacked["quantities"].duplicated(["relationship", "tie", "n"]).any()
    assert not stacked["facts"].duplicated(["relationship", "id", "n"]).any()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (bl.load("cuba-laos"), "one relationship is given, several are expected: [Cuba and Laos: "),
        (["cuba-laos"], "'cuba-laos' is not a relationship; give what bl.load returns"),
        ("cuba-laos", "'c' is not a relationship; give what bl.load returns"),
        ([bl.load("cuba-laos")] * 2, "'cuba-laos' is given twice; give each relationship once"),
    ],
    ids=["one", "a name", "a word", "twice"],
)
def test_what_would_break_the_tables_or_their_key_is_told(wrong, told):
    """Rather than as a fault of Python's, or not at all."""
    with pytest.raises(BilateralError, match=f"^{re.escape(told)}"):
        bl.tables(wrong)


def test_sums_of_what_is_missing_stay_missing():
    """The frame itself tells a zero from nothing, if asked with min_count."""
    frame = frame_of({"relationship": [*"aabb"], "value": [None, None, 0, None]})
    sums = frame.groupby("relationship")["value"].sum(min_count=1)
    assert np.isnan(sums["a"])
    assert sums["b"] == 0


def read_back(frame):
    """Write a frame as CSV and read every cell as the text that it is."""
    text = frame.to_csv(index=False)
    return pd.read_csv(io.StringIO(text), dtype=str, keep_default_na=False)


def cell(value):
    """Write a cell as a CSV file should hold it."""
    if pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return str(value.to_datetime64().astype("datetime64[D]"))
    return str(value)


@FEWER
@given(relationships())
def test_any_table_goes_through_csv_and_back(given):
    """No cell holds a list, and every text, day, number and flag is found again."""
    for name, frame in built(given).tables().items():
        again = read_back(frame)
        assert list(again.columns) == list(frame.columns)
        for column in frame:
            assert not any(isinstance(value, list | tuple | dict | set) for value in frame[column])
            assert [cell(value) for value in frame[column]] == again[column].to_list(), (
                name,
                column,
            )


@FEWER
@given(relationships())
def test_the_tables_hold_what_the_records_hold(given):
    """As many rows as records, and no row without its record."""
    made = built(given)
    frames = made.tables()
    assert frames["ties"]["id"].to_list() == [tie.id for tie in made.ties]
    assert len(frames["quantities"]) == sum(len(tie.quantities) for tie in made.ties)
    assert len(frames["citations"]) == sum(len(tie.cites) for tie in made.ties)
    assert len(frames["links"]) == sum(len(tie.links) for tie in made.ties)
    assert len(frames["facts"]) == sum(max(1, len(fact.quantities)) for fact in made.facts)
    values = [quantity.value for tie in made.ties for quantity in tie.quantities]
    wanted = [np.nan if value is None else float(value) for value in values]
    np.testing.assert_array_equal(frames["quantities"]["value"].to_numpy(), wanted)
