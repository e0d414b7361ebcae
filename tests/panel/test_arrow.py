"""A panel as Arrow, polars, Parquet and in SQL: the same rows, made batch by batch."""

import subprocess
import sys

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import bilateral as bl
from bilateral.errors import BilateralError, DataSetError
from bilateral.panel import arrow


@pytest.fixture(scope="module")
def panel():
    """Give a panel with each sort of column."""
    frame = pd.DataFrame(
        {
            "cow_a": [2, 20, 40],
            "cow_b": [40, 2, 2],
            "year": [1950, 1951, 1950],
            "rank": pd.array([1, None, 3], dtype="Int8"),
            "share": [0.5, None, 0.25],
            "note": ["signed", None, "lapsed"],
            "visit": pd.array([True, False, None], dtype="boolean"),
            "on": pd.to_datetime(["1950-05-01", None, "1951-01-01"]),
        }
    )
    return bl.dyad_years(years=(1950, 1951)).add(frame)


@pytest.fixture
def small_batches(monkeypatch):
    """Make batches so small that a panel of some thousand rows has many."""
    monkeypatch.setattr(arrow, "BATCH", 1000)
    monkeypatch.setattr("bilateral.panel.save.BATCH", 1000)


def plain(frame):
    """Turn a frame into rows of plain values, a missing one into None."""
    values = frame.astype(object)
    return values.where(values.notna(), None).to_numpy().tolist()


@pytest.mark.usefixtures("small_batches")
def test_arrow_holds_the_same(panel):
    """Whole numbers are whole, words are dictionaries, and missing values are nulls."""
    table = panel.to_arrow()
    assert table.column("rank").num_chunks > 1
    assert plain(table.to_pandas()) == plain(panel.to_frame())
    types = {name: str(table.schema.field(name).type) for name in table.column_names}
    assert types["rank"] == "int8"
    assert types["year"] == "int32"
    assert types["note"].startswith("dictionary")
    assert table.column("share").null_count == len(panel) - 2
    assert table.column("visit").null_count == len(panel) - 2
    assert table.column("on").null_count == len(panel) - 2


def test_whatever_reads_streams_of_arrow_takes_the_panel(panel):
    """The panel is a stream itself, and each reading begins anew."""
    assert pa.table(panel).num_rows == len(panel)
    assert pa.table(panel).num_rows == len(panel)


def test_polars_holds_the_same(panel):
    """Nulls are nulls there, and knowledge comes along when asked."""
    polars = pytest.importorskip("polars", reason="polars is not installed")
    frame = panel.to_polars(knowledge=True)
    assert frame.height == len(panel)
    assert frame["share"].null_count() == len(panel) - 2
    row = frame.filter((polars.col("cow_a") == 20) & (polars.col("rank_known") == "unknown"))
    assert row.filter(polars.col("year") == 1951)["cow_b"].to_list()[0] == 2


@pytest.mark.usefixtures("small_batches")
def test_parquet_is_written_in_batches(panel, tmp_path):
    """The file holds the rows in their order, in more than one piece."""
    path = tmp_path / "panel.parquet"
    panel.to_parquet(path, knowledge=True)
    assert pq.ParquetFile(path).num_row_groups > 1
    expected = plain(panel.to_frame(knowledge=True))
    assert plain(pd.read_parquet(path)) == expected
    assert [each.name for each in tmp_path.iterdir()] == ["panel.parquet"]


def test_a_file_that_cannot_be_written_is_told(panel, tmp_path, monkeypatch):
    """Nothing half-written stays, and what was there is untouched."""
    with pytest.raises(BilateralError, match=r"cannot write .* choose another place"):
        panel.to_parquet(tmp_path / "none" / "panel.parquet")
    path = tmp_path / "panel.parquet"
    path.write_text("before")
    monkeypatch.setattr(pq.ParquetWriter, "write_batch", full_disk)
    with pytest.raises(BilateralError, match="No space left"):
        panel.to_parquet(path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def full_disk(*_):
    raise OSError(28, "No space left on device")


def test_a_batch_is_all_that_is_in_memory(tmp_path):
    """Writing forty columns of a long panel needs far less memory than holding them."""
    code = f"""
import resource
import numpy as np, pandas as pd
import bilateral as bl
state = pd.DataFrame({{"cow": [2], "year": [1950]}} | {{f"x{{n}}": [0.5] for n in range(20)}})
panel = bl.dyad_years().add(state)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
panel.to_parquet({str(tmp_path / "long.parquet")!r})
print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1e3)
"""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    whole = 1_912_290 * 40 * 8 / 1e6
    assert float(done.stdout) < whole / 4


def test_sql_asks_rows_and_what_is_known_of_them(panel):
    """A query may group, and join the panel with itself: each reading gets all rows."""
    counted = panel.sql("SELECT rank_known, count(*) AS n FROM panel GROUP BY ALL ORDER BY n")
    assert counted.to_numpy().tolist() == [["value", 2], ["unknown", len(panel) - 2]]
    turned = panel.sql(
        "SELECT a.rank AS ours, b.rank AS theirs FROM panel a JOIN panel b "
        "ON a.cow_a = b.cow_b AND a.cow_b = b.cow_a AND a.year = b.year "
        "WHERE a.cow_a = 2 AND a.cow_b = 40 AND a.year = 1950"
    )
    assert turned.to_numpy().tolist() == [[1, 3]]


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("SELECT nope FROM panel", "nope"),
        ("SELEC 1", "SELEC"),
        ("SELECT * FROM elsewhere", "elsewhere"),
        ("SELECT 1/0 FROM panel WHERE rank = 'x'", "x"),
    ],
)
def test_a_query_that_is_none_is_refused(panel, query, told):
    """What DuckDB says is in the error, and no traceback of its own comes through."""
    with pytest.raises(DataSetError, match=f"the query failed: .*{told}"):
        panel.sql(query)


@pytest.mark.parametrize(
    ("library", "call"),
    [
        ("duckdb", "sql('SELECT 1')"),
        ("pyarrow", "to_arrow()"),
        ("pyarrow", "to_parquet('x.parquet')"),
        ("polars", "to_polars()"),
    ],
)
def test_a_missing_library_is_told_with_its_line_of_pip(library, call, tmp_path):
    """Without the extra there is an error that says how to have it; the frame is still there."""
    code = (
        "import sys\n"
        "class Without:\n"
        "    def find_spec(name, *_):\n"
        f"        if name == {library!r}: raise ModuleNotFoundError(name, name=name)\n"
        "sys.meta_path.insert(0, Without)\n"
        "import bilateral as bl\n"
        "panel = bl.dyad_years(years=1950)\n"
        "panel.pair(2, 40)\n"
        f"try: panel.{call}\n"
        "except bl.MissingExtraError as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    wanted = "pip install polars" if library == "polars" else 'pip install "bilateral[world]"'
    assert wanted in done.stdout
