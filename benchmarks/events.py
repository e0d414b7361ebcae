"""How long event data take to count, and how much memory, beside a bare query of DuckDB.

Run with ``python -m benchmarks.events [ROWS …]``; 10 and 100 million rows by default. Wanted:
directed dyad-years by quad class in at most 1.5 times a query that joins and groups by hand, and
3 GB at any size. Rows are generated from the frequencies of a sample of GDELT (``../shared/data``;
else of a few made ones), with a seed, spread over twenty years. pandas and polars count 10 million
rows beside it, and Spark does where it and Java are installed (``make test-spark`` makes such an
environment).

Each way is a process of its own, so that memory is not shared, and counts twice: the first time is
with the imports, the ratio that of the second.
"""

import json
import resource
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from time import perf_counter

import numpy as np
import pandas as pd

from bilateral._events.actors import actor_table, known_actors
from bilateral._events.event_codes import event_codes
from bilateral._events.event_layouts import layout_of

SAMPLE = (
    Path(__file__).resolve().parent.parent.parent
    / "shared/data/events/gdelt_v2_20191024143000.export.CSV"
)
READ = {
    "Actor1CountryCode": ["USA", "CUB", "", "RUS", "PAK", "AFR"],
    "Actor2CountryCode": ["CUB", "PAK", "USA", "", "LAO", "CHN"],
    "EventCode": ["043", "112", "190", "057", "163", "051"],
    "QuadClass": ["1", "3", "4", "1", "4", "1"],
    "GoldsteinScale": ["2.8", "-2", "-10", "8", "-8", "3.4"],
    "AvgTone": ["1.5", "-2.1", "-8.4", "3.0", "-5.2", "0.1"],
    "NumMentions": ["4", "10", "2", "8", "5", "6"],
}
FIRST, DAYS, PART = date(2000, 1, 1), 7305, 1_000_000
WAYS = {
    "bilateral": 10**9,
    "DuckDB by hand": 10**9,
    "polars": 10**7,
    "pandas": 10**7,
    "Spark": 10**7,
}
"""Each way to count, and the number of rows up to which it is tried."""
ROW = "{:<16} {:>12} {:>8} {:>8} {:>8} {:>6} {:>12}"


def sample() -> pd.DataFrame:
    """Give the rows from which others are drawn."""
    if not SAMPLE.exists():
        return pd.DataFrame(READ)
    names = list(layout_of("gdelt").columns)
    rows = pd.read_csv(SAMPLE, sep="\t", names=names, dtype="str", keep_default_na=False, quoting=3)
    return rows[list(READ)]


def generate(path: Path, count: int) -> None:
    """Write rows drawn from the sample: actors, codes and days by themselves."""
    import pyarrow as pa
    import pyarrow.parquet as parquet

    rows, chance = sample(), np.random.default_rng(7)
    days = pa.array([f"{FIRST + timedelta(day):%Y%m%d}" for day in range(DAYS)])
    columns = {name: pa.array(rows[name]) for name in rows}
    together = ["EventCode", "QuadClass", "GoldsteinScale", "AvgTone", "NumMentions"]
    writer = None
    for start in range(0, count, PART):
        size = min(PART, count - start)
        day = days.take(pa.array(np.arange(start, start + size) * DAYS // count))
        of_event = pa.array(chance.integers(0, len(rows), size))
        drawn = {name: columns[name].take(of_event) for name in together}
        for name in ("Actor1CountryCode", "Actor2CountryCode"):
            drawn[name] = columns[name].take(pa.array(chance.integers(0, len(rows), size)))
        table = pa.table({"SQLDATE": day, "DATEADDED": day, **drawn})
        writer = writer or parquet.ParquetWriter(path, table.schema)
        writer.write_table(table)
    if writer:
        writer.close()


def by_bilateral(path: Path) -> pd.DataFrame:
    """Count with the package, its days covered found too."""
    import bilateral as bl

    return bl.events("gdelt", path).per("year", mean="score").frame


def by_hand(path: Path) -> pd.DataFrame:
    """Count with one query of DuckDB."""
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET memory_limit = '2GB'; SET preserve_insertion_order = false")
    connection.register("actors", actor_table(known_actors("cameo") or (), "cameo"))
    connection.register("codes", event_codes("cameo"))
    quads = ", ".join(
        f"count(*) FILTER (quad = '{quad}')"
        for quad in event_codes("cameo")["quad"].drop_duplicates()
    )
    query = f"""
        WITH rows AS (SELECT strptime(SQLDATE, '%Y%m%d')::DATE AS day, * FROM '{path}')
        SELECT a.state, b.state, year(day), count(*) AS events, {quads},
               avg(GoldsteinScale::DOUBLE) AS score
        FROM rows
        JOIN actors a ON Actor1CountryCode = a.text AND day BETWEEN a.first AND a.last
        JOIN actors b ON Actor2CountryCode = b.text AND day BETWEEN b.first AND b.last
        LEFT JOIN codes ON EventCode = codes.code
        WHERE a.state IS NOT NULL AND b.state IS NOT NULL AND a.state <> b.state
        GROUP BY ALL"""  # noqa: S608 (the path is our own)
    return connection.sql(query).df()


def by_pandas(path: Path) -> pd.DataFrame:
    """Count with pandas; each code means the state that it does today, to spare the join by day."""
    columns = ["SQLDATE", "Actor1CountryCode", "Actor2CountryCode", "EventCode", "GoldsteinScale"]
    rows = pd.read_parquet(path, columns=columns)
    rows = rows.merge(event_codes("cameo")[["code", "quad"]], left_on="EventCode", right_on="code")
    rows["year"] = rows["SQLDATE"].str[:4].astype(int)
    rows["score"] = rows["GoldsteinScale"].astype(float)
    keys = ["Actor1CountryCode", "Actor2CountryCode", "year"]
    return rows.groupby([*keys, "quad"])["score"].agg(["size", "mean"]).unstack(fill_value=0)


def by_polars(path: Path) -> pd.DataFrame:
    """Count with polars, as with pandas."""
    import polars as pl

    codes = pl.from_pandas(event_codes("cameo")[["code", "quad"]]).lazy()
    rows = pl.scan_parquet(path).join(codes, left_on="EventCode", right_on="code")
    keys = ["Actor1CountryCode", "Actor2CountryCode", pl.col("SQLDATE").str.slice(0, 4)]
    score = pl.col("GoldsteinScale").cast(pl.Float64)
    return rows.group_by(*keys, "quad").agg(pl.len(), score.mean()).collect().to_pandas()


def by_spark(path: Path) -> pd.DataFrame:
    """Count with the package on Spark, on this machine."""
    import ibis
    from pyspark.sql import SparkSession

    import bilateral as bl

    session = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false")
    session = session.config("spark.driver.memory", "2g").getOrCreate()
    table = ibis.pyspark.connect(session).read_parquet(str(path))
    return bl.events("gdelt", table, connection=session).per("year", mean="score").frame


COUNTED = {
    "bilateral": by_bilateral,
    "DuckDB by hand": by_hand,
    "pandas": by_pandas,
    "polars": by_polars,
    "Spark": by_spark,
}


def in_a_process(way: str, path: Path) -> dict[str, float]:
    """Count in a process of its own; give its seconds, memory and check sums."""
    command = [sys.executable, "-m", "benchmarks.events", "--one", way, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def one(way: str, path: Path) -> None:
    """Count once, and print the figures."""
    took = []
    for _ in range(2):
        start = perf_counter()
        frame = COUNTED[way](path)
        took.append(perf_counter() - start)
    sums = {"events": -1.0, "score": -1.0}
    for name in sums:
        column = next((c for c in frame.columns if str(c).endswith(name)), None)
        if column is not None and way not in ("pandas", "polars"):
            sums[name] = float(frame[column].sum())
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    print(json.dumps({"first": took[0], "s": took[1], "GB": memory, **sums}))


def can_run(way: str, count: int) -> bool:
    """Return whether a way is tried with so many rows, here."""
    has_spark = find_spec("pyspark") and which("java")
    return count <= WAYS[way] and (way != "Spark" or bool(has_spark))


def main(sizes: list[int]) -> None:
    """Print a line for each way and size."""
    with tempfile.TemporaryDirectory() as folder:
        print(ROW.format("", "rows", "first s", "then s", "x hand", "GB", "events"))
        for count in sizes:
            path = Path(folder, f"{count}.parquet")
            generate(path, count)
            hand = in_a_process("DuckDB by hand", path)
            for way in WAYS:
                if not can_run(way, count):
                    continue
                found = hand if way == "DuckDB by hand" else in_a_process(way, path)
                seconds = [f"{found[name]:.2f}" for name in ("first", "s")]
                ratio, memory = f"{found['s'] / hand['s']:.2f}", f"{found['GB']:.2f}"
                events = f"{found['events']:,.0f}" if found["events"] >= 0 else ""
                print(ROW.format(way, f"{count:,}", *seconds, ratio, memory, events))
                if events and found["events"] != hand["events"]:
                    print(f"  differs from DuckDB by hand, which has {hand['events']:,.0f} events")
            path.unlink()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main([int(float(size)) for size in sys.argv[1:]] or [10**7, 10**8])
