"""Event data are opened from files, frames and tables; what cannot be read is named."""

import gzip
import shutil
from zipfile import ZipFile

import pandas as pd
import pytest

import bilateral as bl
from bilateral._events.spark import refuse_without_java
from tests._events.conftest import GDELT, ICEWS, LAYOUT, ROWS

HEADER = "Event ID\tEvent Date\tSource Country\tTarget Country\tCAMEO Code\tIntensity\n"
ROW = "1\t2018-06-01\tCuba\tPakistan\t043\t2.8\n"


@pytest.fixture
def files(tmp_path):
    """Give a folder with three small files in the columns of ICEWS that are read."""
    for name in ("a", "b", "c"):
        (tmp_path / f"{name}.tab").write_text(HEADER + ROW, encoding="utf-8")
    return tmp_path


def test_a_pattern_reads_all_its_files_in_place(files):
    """Three files of one event each have three events."""
    data = bl.events("icews", files / "*.tab")
    assert repr(data) == "EventData(icews, 3 files)"
    assert data.per("year", by=None).frame["icews_events"].tolist() == [3]


def test_packed_files_are_read(files):
    """Gzip where it is, zip unpacked for as long as the data are open; Parquet typed or not."""
    (files / "a.tab.gz").write_bytes(gzip.compress((HEADER + ROW).encode()))
    with ZipFile(files / "two.zip", "w") as archive:
        archive.write(files / "a.tab", "x/a.tab")
        archive.write(files / "b.tab", "x/b.tab")
    for path, count in ((files / "a.tab.gz", 1), (files / "two.zip", 2)):
        assert bl.events("icews", path).describe()["rows"].iloc[0] == count
    frame = pd.read_csv(files / "a.tab", sep="\t", dtype={"CAMEO Code": "str"})
    frame.assign(**{"Event Date": pd.to_datetime(frame["Event Date"])}).to_parquet(files / "a.pq")
    counts = bl.events("icews", files / "a.pq").per("year", mean="score").frame
    assert counts.to_numpy().tolist() == [["CUB", "PAK", 2018, 1, 1, 0, 0, 0, 2.8]]


def test_versions_with_other_columns_are_read_together(files):
    """The columns may stand in another order in another version."""
    (files / "d.tab").write_text(
        "CAMEO Code\tEvent Date\tTarget Country\tSource Country\n043\t2018-06-01\tPakistan\tCuba\n",
        encoding="utf-8",
    )
    found = bl.events("icews", files / "*.tab").per("year", by=None).frame
    assert found["icews_events"].tolist() == [4]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("nothing-*.tab", "names no file"),
        ([], "no file was given"),
        (7, "a int is no event data"),
    ],
)
def test_what_names_no_file_is_refused(source, words):
    """A pattern without a file, an empty list, a number."""
    with pytest.raises(bl.DataSetError, match=words):
        bl.events("icews", source)


def test_a_folder_is_refused_with_the_pattern_that_is_meant(files):
    """The mend can be copied, and works."""
    with pytest.raises(bl.DataSetError, match="is a folder; give a pattern: ") as error:
        bl.events("icews", files)
    pattern = str(error.value).partition("give a pattern: ")[2].strip("'")
    assert len(bl.events("icews", pattern).files.found) == 3


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.tab", b"", "it is empty"),
        ("other.tab", b"a\tb\n1\t2\n", "it has no column 'Event Date', 'Source Country'"),
        ("latin.tab", HEADER.replace("Date", "D\xe1te").encode("latin-1"), "encoding='latin-1'"),
        ("cut.tab.gz", gzip.compress((HEADER + ROW).encode())[:-9], "it cannot be read"),
        ("no.tab.gz", b"plain text", "it cannot be read"),
        ("cut.zip", b"PK\x03\x04 and no more", "it cannot be read"),
        ("no.parquet", b"PAR1 and no more", "it is not a whole file of Parquet"),
    ],
)
def test_a_broken_file_among_others_is_named_and_the_rest_can_be_read(files, name, content, words):
    """The error names the file alone, and the mend that it gives works."""
    (files / name).write_bytes(content)
    with pytest.raises(bl.DataSetError) as error:
        bl.events("icews", files / "*").describe()
    assert words in str(error.value)
    assert name in str(error.value)
    assert "a.tab:" not in str(error.value)
    assert "broken='leave out' reads the other 3 files" in str(error.value)
    rest = bl.events("icews", files / "*", broken="leave out")
    assert [name in fault for fault in rest.files.left_out] == [True]
    assert rest.per("year", by=None).frame["icews_events"].tolist() == [3]
    assert repr(rest) == "EventData(icews, 3 files, 1 left out)"


def test_a_file_that_breaks_in_the_middle_is_named_when_it_is_read(files):
    """A line that is no text is found by the query, not by the first line."""
    lines = (
        (HEADER + ROW * 50).encode()
        + b"2\t2018-06-01\tC\xff\xfe\tPakistan\t043\t2\n"
        + ROW.encode() * 50
    )
    (files / "b.tab").write_bytes(lines)
    data = bl.events("icews", files / "*.tab")
    with pytest.raises(bl.DataSetError, match=r"b\.tab: it cannot be read: ") as error:
        data.describe()
    assert "a.tab" not in str(error.value)


def test_files_of_another_layout_name_the_one_that_fits(samples):
    """A file of GDELT 2 given as GDELT 1 has 61 columns."""
    with pytest.raises(bl.DataSetError, match="61 columns, and gdelt-1 has 57 or 58; it may be"):
        bl.events("gdelt-1", samples / GDELT)
    with pytest.raises(bl.DataSetError, match="it may be 'icews'"):
        bl.events("polecat", samples / ICEWS)


def test_parquet_and_text_are_not_mixed(files):
    """One kind at a time."""
    pd.read_csv(files / "a.tab", sep="\t", dtype="str").to_parquet(files / "z.parquet")
    with pytest.raises(bl.DataSetError, match="Parquet in part and text in part"):
        bl.events("icews", files / "*")


def test_codes_that_lost_their_zeros_are_refused():
    """010 and 10 are two codes."""
    rows = pd.DataFrame(ROWS).assign(code=range(10))
    with pytest.raises(bl.DataSetError, match="have lost their leading zeros"):
        bl.events(LAYOUT, rows).describe()


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        ("gdelt2", "unknown layout of event data 'gdelt2'; did you mean 'gdelt'"),
        ({"day": "day"}, "receiver"),
        ({**LAYOUT, "codes": None}, "the list of the codes is missing"),
        ({**LAYOUT, "header": False}, "files without a header"),
        ({**LAYOUT, "dy": "x"}, "dy"),
        (3, "is not a layout"),
    ],
)
def test_a_layout_at_fault_is_refused(layout, words):
    """What is missing, contradictory, unknown."""
    with pytest.raises(bl.BilateralError, match=words):
        bl.events(layout, pd.DataFrame(ROWS))


def test_unpacked_files_are_removed_with_the_data(files):
    """Nothing stays behind in the folder of temporary files."""
    with ZipFile(files / "one.zip", "w") as archive:
        archive.write(files / "a.tab", "a.tab")
    data = bl.events("icews", files / "one.zip")
    unpacked = data.files.found[0].path
    assert unpacked.exists()
    del data
    import gc

    gc.collect()
    assert not unpacked.exists()


def test_a_name_with_brackets_is_a_file_first(files):
    """A pattern of characters only where there is no such file."""
    shutil.copy(files / "a.tab", files / "a[1].tab")
    assert len(bl.events("icews", files / "a[1].tab").files.found) == 1


def test_spark_without_java_says_which_it_needs(monkeypatch):
    """And how to have it."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(bl.DataSetError, match=r"Java 17 or 21.*apt install openjdk-17-jre"):
        refuse_without_java()


def test_a_connection_is_for_a_table(files):
    """Files and frames are read by DuckDB, or files by Spark."""
    for source in (files / "a.tab", pd.DataFrame(ROWS)):
        with pytest.raises(bl.DataSetError, match="is for a table of an engine"):
            bl.events("icews", source, connection=7)
