"""Every state that a file of `shared/data` names is found, or is listed with the reason why not."""

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pandas as pd
import pytest

from bilateral._states import Resolution, resolve

LISTED = Path(__file__).parents[1] / "data" / "state_names_not_resolved.csv"


class Named(NamedTuple):
    """A column that names states: values, their dates, and the scheme where they are codes.

    Columns of one file and one `end` of its rows speak of the same state, row by row.
    """

    file: str
    column: str
    values: pd.Series
    dates: pd.Series
    code: str | None = None
    end: str = ""


def by_day(frame: pd.DataFrame, prefix: str) -> pd.Series:
    """Join three columns into a day."""
    return pd.to_datetime(
        pd.DataFrame(
            {
                "year": frame[f"{prefix}year" if prefix == "end" else "styear"],
                "month": frame[f"{prefix}month"],
                "day": frame[f"{prefix}day"],
            }
        )
    )


def sessions(frame: pd.DataFrame) -> pd.Series:
    """Write a session of the General Assembly as a time: it opens in September, ends in August."""
    return frame["session"].map(lambda n: f"{1945 + n}-09/{1946 + n}-08")


def cow_lists(data: Path) -> Iterator[Named]:
    """Read the Correlates of War lists, by spell and by year."""
    for file in ("cow/states2016.csv", "cow/majors2016.csv"):
        frame = pd.read_csv(data / file)
        for end in ("st", "end"):
            dates = by_day(frame, end)
            for column in ("stateabb", "ccode"):
                yield Named(file, column, frame[column], dates, "cow", end)
            if "statenme" in frame:
                yield Named(file, "statenme", frame["statenme"], dates, None, end)
    for file in ("cow/system2016.csv", "cow/NMC-60-abridged.csv"):
        frame = pd.read_csv(data / file)
        for column in ("stateabb", "ccode"):
            yield Named(file, column, frame[column], frame["year"], "cow")


def cow_dyads(data: Path) -> Iterator[Named]:
    """Read the dyadic files that write Correlates of War numbers or abbreviations by year."""
    files = {
        "cow/contdird.csv": ["state1no", "state1ab", "state2no", "state2ab"],
        "cow/dyadic_mid_4.02.csv": ["statea", "namea", "stateb", "nameb"],
        "cow/diplomatic_exchange_2006.1_slice.csv": ["ccode1", "ccode2"],
        "cow/trade_4.0_directed_rounded.parquet": ["ccode1", "ccode2"],
        "cow/igo_3.0_shared.parquet": ["ccode1", "ccode2"],
        "atop/atop_5_directed.parquet": ["ccode1", "ccode2"],
        "expected/cow_ddy.parquet": ["ccode1", "ccode2"],
    }
    for file, columns in files.items():
        whole = data / file
        if whole.suffix == ".csv":
            frame = pd.read_csv(whole, usecols=[*columns, "year"])
        else:
            frame = pd.read_parquet(whole, columns=[*columns, "year"])
        for column in columns:
            end = "first" if "1" in column or column.endswith("a") else "second"
            yield Named(file, column, frame[column], frame["year"], "cow", end)


def gw_and_capitals(data: Path) -> Iterator[Named]:
    """Read Gleditsch and Ward by spell, and the capitals, whose days stand for years."""
    frame = pd.read_parquet(data / "gw/states.parquet")
    for end in ("startdate", "enddate"):
        dates = pd.to_datetime(frame[end])
        yield Named("gw/states.parquet", "statename", frame["statename"], dates, None, end)
        for column in ("stateabb", "gwcode"):
            yield Named("gw/states.parquet", column, frame[column], dates, "gw", end)
    capitals = pd.read_parquet(data / "cow/capitals.parquet")
    years = pd.to_datetime(capitals["stdate"]).dt.year
    yield Named("cow/capitals.parquet", "statenme", capitals["statenme"], years)
    yield Named("cow/capitals.parquet", "ccode", capitals["ccode"], years, "cow")


def assembly(data: Path) -> Iterator[Named]:
    """Read the ideal points, by session."""
    file = "unga/IdealpointestimatesAll_Apr2020.csv"
    frame = pd.read_csv(data / file, encoding="latin-1")
    dates = sessions(frame)
    yield Named(file, "Countryname", frame["Countryname"], dates)
    yield Named(file, "iso3c", frame["iso3c"], dates, "iso3")
    yield Named(file, "ccode", frame["ccode"], dates, "cow")


def votes(data: Path) -> Iterator[Named]:
    """Read the votes of members in the General Assembly, by session."""
    import rdata

    file = "unga/UNVotesPublished.RData"
    frame = rdata.read_rda(data / file, default_encoding="latin1")["x"]
    members = frame[frame["vote"] != 9][["ccode", "session"]].drop_duplicates().astype(int)
    yield Named(file, "ccode", members["ccode"], sessions(members), "cow")


def students(data: Path) -> Iterator[Named]:
    """Read the students abroad, by year."""
    file = "students/popular-destinations-by-origin.csv"
    frame = pd.read_csv(data / file)
    for column in ("origin_country_name", "dest_country_lumped"):
        yield Named(file, column, frame[column], frame["year"], None, column)


def missions(data: Path) -> Iterator[Named]:
    """Read the missions of the United States, by their first and last days."""
    file = "missions/us_mission_status_range_cow_v0.1.csv"
    frame = pd.read_csv(data / file)
    for end in ("date_start", "date_end"):
        dates = pd.to_datetime(frame[end])
        for column in ("country_name_cow", "country_name_usdos"):
            named = frame[column].notna()
            yield Named(file, column, frame[column][named], dates[named], None, end)
        for column in ("country_abbrev_cow", "country_code_cow"):
            yield Named(file, column, frame[column], dates, "cow", end)


def finance(data: Path) -> Iterator[Named]:
    """Read Chinese official finance, by year; cells that list recipients are taken apart."""
    file = "aid/GlobalChineseOfficialFinanceDataset_v1.0.xlsx"
    schemes = {
        "recipient_iso3": "iso3",
        "recipient_iso2": "iso2",
        "recipient_cow_code": "cow",
        "recipient_un_code": "iso_numeric",
    }
    names = ["donor", "recipient_condensed", "all_recipients", "recipient_oecd_name"]
    # Namibia's alpha-2 code is NA.
    columns = [*schemes, *names, "year", "recipient_count"]
    frame = pd.read_excel(data / file, usecols=columns, keep_default_na=False, dtype=str)
    alone = frame[frame["recipient_count"] == "1"]
    for column in ("donor", "recipient_condensed", "all_recipients"):
        rows = alone if column == "all_recipients" else frame
        yield Named(file, column, rows[column], rows["year"].astype(int), None, column)
    for column in ("recipient_oecd_name", *schemes):
        cells = frame[column].str.split(";")
        one = pd.DataFrame({"value": cells, "year": frame["year"]}).explode("value")
        one = one.assign(value=one["value"].str.strip()).query("value != ''")
        yield Named(
            file, column, one["value"], one["year"].astype(int), schemes.get(column), column
        )


READERS = [cow_lists, cow_dyads, gw_and_capitals, assembly, students, missions, finance]
# The reader of RData warns of a class of R that it leaves as it is; no column of ours has it.
UNREAD = pytest.mark.filterwarnings("ignore:Missing constructor for R class")
SLOW = [pytest.param(votes, marks=[pytest.mark.slow, UNREAD], id="votes")]

# What a file writes wrongly: a number, its state, and the state of the abbreviation beside it.
SLIPS = {
    ("cow/dyadic_mid_4.02.csv", "900", "AUS", "AUT"),
    ("cow/dyadic_mid_4.02.csv", "450", "LBR", "LBY"),
}

Reader = Callable[[Path], Iterator[Named]]


@pytest.fixture(scope="module")
def data(shared: Path) -> Path:
    """Give the folder of real data sets, or skip the test where it is not at hand."""
    folder = shared / "data"
    if not folder.is_dir():
        pytest.skip("the real data sets are not at hand in `shared/data`")
    return folder


@pytest.fixture(scope="module")
def listed() -> dict[str, set[tuple[str, ...]]]:
    """Give what must not resolve, by file."""
    found = defaultdict(set)
    with LISTED.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            assert row["reason"], row
            found[row["file"]].add(tuple(row[key] for key in KEY))
    return found


KEY = ("column", "value", "first", "last", "why")


def resolved(column: Named) -> Resolution:
    """Resolve a column; a year in which a number changes hands is the state's of most days."""
    return resolve(column.values, column.dates, code=column.code, prefer="longest")


@pytest.mark.parametrize("reader", [*READERS, *SLOW])
def test_every_name_is_found_or_listed(reader: Reader, data: Path, listed):
    """What has no id is exactly what is listed: nothing more is lost, nothing listed is found."""
    left = defaultdict(set)
    for column in reader(data):
        report = resolved(column).report
        left[column.file] |= {
            (column.column, row.name, row.first, row.last, row.why) for row in report.itertuples()
        }
    assert dict(left) == {file: listed[file] for file in left}


@pytest.mark.parametrize("reader", [cow_lists, cow_dyads, gw_and_capitals, assembly, missions])
def test_name_and_code_of_a_row_agree(reader: Reader, data: Path):
    """Where a row has a name and codes, all mean one state; the files' own slips are known."""
    rows = defaultdict(dict)
    for column in reader(data):
        rows[column.file, column.end][column.column] = column
    for (file, _), columns in rows.items():
        ids = {name: resolve(*c[2:4], code=c.code).ids for name, c in columns.items()}
        *others, last = ids
        for name in others:
            known = pd.DataFrame({"is": ids[name], "beside": ids[last]}).dropna()
            wrong = known[known["is"] != known["beside"]]
            values = columns[name].values[wrong.index].astype(str)
            found = set(zip(values, wrong["is"], wrong["beside"], strict=True))
            assert {(file, *each) for each in found} <= SLIPS


def test_without_a_preference_changing_years_are_told(data: Path):
    """The years in which a number of COW changes hands have no id of themselves."""
    frame = pd.read_csv(data / "cow/system2016.csv")
    report = resolve(frame["ccode"], frame["year"], code="cow").report
    assert report["why"].unique().tolist() == ["in turn"]
    told = {(row.name, year) for row in report.itertuples() for year in {row.first, row.last}}
    assert told == {
        ("255", "1871"),
        ("325", "1861"),
        ("345", "1918"),
        ("345", "1992"),
        ("345", "2006"),
        ("365", "1917"),
        ("365", "1922"),
        ("365", "1991"),
        ("640", "1922"),
        ("816", "1976"),
    }
