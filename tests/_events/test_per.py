"""Counts are those of plain Python on the samples; none, zero and not observed are told apart."""

import csv
import math
from collections import Counter, defaultdict
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pytest

import bilateral as bl
from tests._events.conftest import COUNTED, GDELT, ICEWS, LAYOUT, ROWS

COLUMNS = ["events", "verbal_cooperation", "material_cooperation", "verbal_conflict"]
COLUMNS += ["material_conflict"]


@pytest.fixture(scope="module")
def icews(samples):
    """Give the sample of ICEWS."""
    return bl.events("icews", samples / ICEWS)


@pytest.fixture(scope="module")
def plain(samples, scores):
    """Count the sample of ICEWS in plain Python: each two states, their rows."""
    found = defaultdict(list)
    with (samples / ICEWS).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            ends = row["Source Country"], row["Target Country"]
            if "NA" in ends or "" in ends:
                continue
            a, b = (bl.state(name, on=row["Event Date"]).id for name in ends)
            if a != b:
                found[a, b].append({**row, **scores[row["CAMEO Code"]]})
    return found


def rounded(rows):
    """Write rows as tuples, None for no number, so that they can be compared."""
    return [
        tuple(None if isinstance(v, float) and math.isnan(v) else v for v in row)
        for row in rows.to_numpy().tolist()
    ]


def test_counts_by_quad_are_those_of_plain_python(icews, plain):
    """Every dyad of the sample, each class of its codes, and the mean of the published scores."""
    frame = icews.per("year", mean="score").frame
    found = frame.set_index(["state_a", "state_b"])
    assert set(found.index) == set(plain)
    for ends, rows in plain.items():
        quads = Counter(row["quad"].replace(" ", "_") for row in rows)
        expected = [len(rows), *(quads[name] for name in COLUMNS[1:])]
        assert found.loc[ends, [f"icews_{name}" for name in COLUMNS]].tolist() == expected
        mean = sum(float(row["Intensity"]) for row in rows) / len(rows)
        assert found.loc[ends, "icews_mean_score"] == pytest.approx(mean, abs=1e-9)


def test_doubled_events_are_one_a_day_on_request(icews, plain):
    """The same day, sender, receiver and code."""
    found = icews.per("year", by=None, doubled="one a day").frame
    distinct = sum(len({(r["Event Date"], r["code"]) for r in rows}) for rows in plain.values())
    assert found["icews_events"].sum() == distinct
    described = icews.describe().set_index("what")["rows"]
    assert described["between two states"] - described["doubled"] == distinct


def test_every_row_is_in_one_line_of_the_description(icews, samples):
    """The lines up to that of two states add up to all rows."""
    for data in (icews, bl.events("gdelt", samples / GDELT), bl.events(LAYOUT, pd.DataFrame(ROWS))):
        lines = data.describe().set_index("what")["rows"]
        assert lines.loc["without a day":"between two states"].sum() == lines["rows"]


def test_the_made_rows_are_counted_alike():
    """What engines read differently; `test_spark` has the same rows."""
    found = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("year", mean="score").frame
    assert rounded(found) == [
        (*row[:-1], pytest.approx(row[-1]) if row[-1] is not None else None) for row in COUNTED
    ]


def test_what_is_not_counted_is_described():
    """Two days that are none and one missing; a region, no sender; a code that is not listed."""
    lines = bl.events(LAYOUT, pd.DataFrame(ROWS)).describe().set_index("what")["rows"]
    assert lines.to_dict() == {
        "rows": 10,
        "without a day": 3,
        "outside the days covered": 0,
        "an actor not named": 1,
        "an actor that is no state": 1,
        "an actor that was no state that day": 0,
        "domestic": 0,
        "between two states": 5,
        "of an unknown code": 1,
        "doubled": 1,
    }


@pytest.mark.parametrize("kind", ["pandas", "polars", "arrow"])
def test_frames_of_any_library_are_read(kind):
    """Pandas, polars, Arrow."""
    frame = pd.DataFrame(ROWS)
    if kind != "pandas":
        polars = pytest.importorskip("polars")
        frame = polars.DataFrame(ROWS) if kind == "polars" else polars.DataFrame(ROWS).to_arrow()
    assert bl.events(LAYOUT, frame).per("year", by=None).frame["made_events"].tolist() == [1, 3, 1]


@pytest.mark.parametrize(
    ("by", "names", "first"),
    [
        ("tone", ["cooperative", "hostile", "neutral"], [0, 0, 0]),
        ("code", ["code_043", "code_163", "code_19"], [0, 0, 0]),
        (None, [], []),
    ],
)
def test_classes_have_a_column_each(by, names, first):
    """A code that is on no list is an event of no class."""
    frame = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("year", by=by).frame
    assert list(frame.columns[4:]) == [f"made_{name}" for name in names]
    assert frame.iloc[0, 4:].tolist() == first


def test_roots_are_named_by_their_codes():
    """Twenty columns, root_01 to root_20."""
    frame = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("year", by="root").frame
    assert list(frame.columns[4:]) == [f"made_root_{number:02}" for number in range(1, 21)]
    assert frame.set_index("state_b").loc["CUB", ["made_root_04", "made_root_16"]].tolist() == [
        2,
        1,
    ]


def test_published_classes_differ_from_those_of_the_roots(samples):
    """GDELT counts protest (14) as verbal and investigation (09) as cooperation."""
    data = bl.events("gdelt", samples / GDELT)
    published = data.per("year", by="published quad").frame.filter(like="quad_").sum()
    ours = data.per("year", by="quad").frame.iloc[:, 4:].sum()
    assert published.sum() == ours.sum() == data.per("year", by=None).frame["gdelt_events"].sum()
    assert published.tolist() != ours.tolist()


def test_the_share_of_hostile_events_has_the_bounds_of_wilson():
    """Of 1 in 3: 0.0615 to 0.7923 (Wilson 1927); of none, exactly 0 at the lower end."""
    frame = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("year", share=True).frame
    shares = frame.set_index("state_b")[
        ["made_hostile_share", "made_hostile_share_low", "made_hostile_share_high"]
    ]
    assert shares.loc["CUB"].tolist() == pytest.approx([1 / 3, 0.0615, 0.7923], abs=1e-4)
    assert shares.loc["PAK"].tolist() == pytest.approx([1, 0.2065, 1], abs=1e-4)
    assert shares.loc["PAK", "made_hostile_share_high"] == 1
    assert shares.loc["USA"].isna().all()


@pytest.mark.parametrize(
    ("period", "keys"),
    [
        ("year", {"year": [2018, 2018, 2018]}),
        ("quarter", {"year": [2018] * 4, "quarter": [4, 1, 2, 2]}),
        ("month", {"year": [2018] * 4, "month": [12, 1, 6, 6]}),
    ],
)
def test_periods_are_named_by_their_columns(period, keys):
    """In the order of states and time."""
    frame = bl.events(LAYOUT, pd.DataFrame(ROWS)).per(period, by=None).frame
    assert {name: frame[name].tolist() for name in keys} == keys


def test_days_are_dates():
    """A time of day is cut."""
    frame = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("day", by=None).frame
    assert frame["day"].astype("str").tolist() == [
        "2018-12-31", "2018-01-01", "2018-06-30", "2018-06-30",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"period": "week"}, "unknown period 'week'"),
        ({"by": "mood"}, "way to count events"),
        ({"by": "published quad"}, "needs a column of published classes"),
        ({"doubled": "drop"}, "rule for doubled events"),
        ({"mean": "tone"}, "number of made"),
    ],
)
def test_what_is_not_known_is_refused(options, words):
    """A period, a class, a rule, a number."""
    with pytest.raises(bl.BilateralError, match=words):
        bl.events(LAYOUT, pd.DataFrame(ROWS)).per(**{"period": "year", **options})


def test_the_sum_of_a_tone_is_refused(samples):
    """A sum has a meaning only of what adds up."""
    with pytest.raises(bl.DataSetError, match="ask for mean='average_tone'"):
        bl.events("gdelt", samples / GDELT).per("year", sum="average_tone")


def test_layouts_without_codes_count_all():
    """And say what is missing for classes."""
    layout = {name: LAYOUT[name] for name in ("day", "day_format", "sender", "receiver", "states")}
    data = bl.events(layout, pd.DataFrame(ROWS))
    assert data.per("year", by=None).frame["events_events"].tolist() == [1, 3, 1]
    for options in ({"by": "quad"}, {"by": None, "share": True}):
        with pytest.raises(bl.DataSetError, match="the layout 'events' names none"):
            data.per("year", **options)


def test_zero_none_and_not_observed_differ_in_a_panel():
    """Covered without an event: 0 and no mean; covered in part: unknown; else not observed."""
    data = bl.events(LAYOUT, pd.DataFrame(ROWS), covered=("2016-07", 2018))
    panel = bl.dyad_years(years=(2015, 2018), extend_to=2018).add(data.per("year", mean="score"))
    rows = panel.pair("CUB", "USA", knowledge=True)
    known = ["not observed", "unknown", "zero", "zero"]
    assert rows["made_events_known"].tolist() == known
    assert rows["made_mean_score_known"].tolist() == [
        *known[:2],
        "not applicable",
        "not applicable",
    ]
    assert rows["made_events"].tolist() == [pd.NA, pd.NA, 0, 0]
    there = panel.pair("USA", "CUB")
    assert there["made_events"].iloc[-1] == 3
    assert np.isnan(there["made_mean_score"].iloc[0])


def test_months_without_any_row_are_not_taken_for_months_without_events():
    """Between January and June no month has a row: probably files are missing."""
    data = bl.events(LAYOUT, pd.DataFrame(ROWS))
    panel = bl.dyad_months(years=2018, extend_to=2018).add(data.per("month", by=None))
    known = panel.pair("USA", "CUB", knowledge=True)["made_events_known"].tolist()
    assert known[0] == known[5] == "value"
    assert known[1:5] == ["not observed"] * 4
    assert known[11] == "zero"
    [warning] = data.per("month", by=None).warnings
    assert warning == (
        "The data have no row of 2018-02, 2018-03, 2018-04, 2018-05, 2018-07 and 4 more: "
        "probably a file is missing."
    )
    [warning] = data.per("year", by=None).warnings
    assert warning == (
        "The data cover 2018-01-01 to 2018-12-31 without 9 months of which they have no row: the "
        "counts of 2018 are of a part of the year."
    )


def test_the_coverage_of_gdelt_goes_by_the_day_of_the_report(samples):
    """Events of a year ago in the reports of a quarter of an hour are left out, and counted."""
    data = bl.events("gdelt", samples / GDELT)
    assert str(data.covered) == "2019-10-24 to 2019-10-24"
    lines = data.describe().set_index("what")["rows"]
    with (samples / GDELT).open(encoding="utf-8", errors="replace") as file:
        others = sum(line.split("\t")[1] != "20191024" for line in file)
    assert lines["outside the days covered"] == others > 0


def test_a_period_of_another_kind_is_refused():
    """Months have no place among years."""
    data = bl.events(LAYOUT, pd.DataFrame(ROWS))
    with pytest.raises(
        bl.DataSetError, match=r"by month, and the rows of this panel by year.*per\("
    ):
        bl.dyad_years(years=2016).add(data.per("month"))


def test_parquet_is_written_whole_and_as_the_frame(tmp_path):
    """The same rows; where it cannot be written nothing is left behind."""
    counts = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("month", mean="score")
    counts.to_parquet(tmp_path / "counts.parquet")
    assert rounded(pd.read_parquet(tmp_path / "counts.parquet")) == rounded(counts.frame)
    with pytest.raises(bl.BilateralError, match="not-there"):
        counts.to_parquet(tmp_path / "not-there" / "counts.parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["counts.parquet"]


def test_the_sql_can_be_seen_and_is_that_of_the_engine():
    """A query with the names of its columns."""
    sql = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("year").sql()
    assert sql.startswith("SELECT")
    assert '"made_verbal_cooperation"' in sql
    assert "GROUP BY" in sql


def test_the_same_expression_compiles_for_bigquery():
    """Its casts are safe there, and its tables have its quotes."""
    ibis = pytest.importorskip("ibis")
    table = ibis.table(dict.fromkeys(ROWS, "string"), name="events")
    data = bl.EventData(
        layout=bl.EventLayout(**{**LAYOUT, "score": ("score",)}),
        tables=(table,),
        connection=SimpleNamespace(name="bigquery"),
    )
    sql = ibis.to_sql(data.per("year").table, dialect="bigquery")
    assert "SAFE_CAST" in sql
    assert "`made_verbal_cooperation`" in sql


def test_a_pair_is_drawn_and_listed():
    """Both directions by year; the chart is that of the panel."""
    data = bl.events(LAYOUT, pd.DataFrame(ROWS), covered=(2017, 2018))
    pair = data.pair("USA", "CUB")
    assert pair.table["made_events"].tolist() == [0, 3, 0, 0]
    chart = pair.plot.trend()
    assert "United States" in chart.title
    assert chart.sources


def test_an_interrupted_query_is_an_interruption(tmp_path, monkeypatch):
    """DuckDB raises an error of its own; what is half written is removed."""

    def interrupted(*_):
        msg = "Query interrupted"
        raise RuntimeError(msg)

    monkeypatch.setattr("bilateral._events.event_table.write_parquet", interrupted)
    counts = bl.events(LAYOUT, pd.DataFrame(ROWS)).per("year")
    with pytest.raises(KeyboardInterrupt):
        counts.to_parquet(tmp_path / "counts.parquet")
    assert list(tmp_path.iterdir()) == []
