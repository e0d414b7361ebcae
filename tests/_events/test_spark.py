"""On Spark the same expression gives the same numbers as on DuckDB."""

import os
import shutil

import pandas as pd
import pytest

import bilateral as bl
from tests._events.conftest import ICEWS, LAYOUT, ROWS

pyspark = pytest.importorskip(
    "pyspark", reason="PySpark is not installed; `make test-spark` has it in an environment"
)
HAS_JAVA = shutil.which("java") or os.environ.get("CI")  # where CI lacks it, the tests fail

# Spark's own modules warn of what they use.
pytestmark = [
    pytest.mark.skipif(not HAS_JAVA, reason="Spark needs Java 17 or 21, and there is no `java`"),
    pytest.mark.filterwarnings("ignore"),
]


@pytest.fixture(scope="module")
def spark():
    """Start Spark on this machine."""
    session = (
        pyspark.sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .getOrCreate()
    )
    yield session
    session.stop()


@pytest.fixture(scope="module")
def on_spark(spark):
    """Give the made rows on Spark."""
    texts = ", ".join(f"{name} string" for name in ROWS)
    rows = list(zip(*ROWS.values(), strict=True))
    spark.createDataFrame(rows, texts).createOrReplaceTempView("made")
    ibis = pytest.importorskip("ibis")
    return bl.events(LAYOUT, ibis.pyspark.connect(spark).table("made"), connection=spark)


@pytest.fixture(scope="module")
def on_duckdb():
    """Give them on DuckDB."""
    return bl.events(LAYOUT, pd.DataFrame(ROWS))


@pytest.mark.parametrize(
    ("period", "options"),
    [
        ("year", {"mean": "score", "sum": "score", "share": True}),
        ("year", {"by": "tone", "doubled": "one a day", "mean": "score"}),
        ("quarter", {"by": "root"}),
        ("month", {"by": "code"}),
        ("day", {"by": None}),
    ],
)
def test_counts_are_equal_and_means_nearly(on_spark, on_duckdb, period, options):
    """Counts to the last digit, means to 1e-9, missing where it is missing."""
    frames = [data.per(period, **options).frame for data in (on_duckdb, on_spark)]
    pd.testing.assert_frame_equal(*frames, check_dtype=False, rtol=0, atol=1e-9)


def test_the_description_is_the_same(on_spark, on_duckdb):
    """Every line."""
    pd.testing.assert_frame_equal(on_duckdb.describe(), on_spark.describe(), check_dtype=False)


def test_the_days_covered_are_the_same(on_spark, on_duckdb):
    """With the months of no row."""
    assert on_spark.covered == on_duckdb.covered


def test_unresolved_actors_are_the_same(on_spark, on_duckdb):
    """The same names, reasons and rows."""
    columns = ["why", "rows"]
    frames = [data.unresolved()[columns].sort_values(columns) for data in (on_duckdb, on_spark)]
    assert frames[0].to_numpy().tolist() == frames[1].to_numpy().tolist()


def test_parquet_is_written_from_spark(on_spark, tmp_path):
    """One file, as from DuckDB."""
    counts = on_spark.per("year")
    counts.to_parquet(tmp_path / "counts.parquet")
    found = pd.read_parquet(tmp_path / "counts.parquet")
    assert found["made_events"].tolist() == counts.frame["made_events"].tolist()


@pytest.mark.usefixtures("spark")
def test_files_are_read_by_spark(samples):
    """The sample of ICEWS, as by DuckDB."""
    frames = [
        bl.events("icews", samples / ICEWS, connection=connection).per("year", mean="score").frame
        for connection in (None, "spark")
    ]
    pd.testing.assert_frame_equal(*frames, check_dtype=False, rtol=0, atol=1e-9)
