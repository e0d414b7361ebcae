"""Reading: parsed once, kept by the content of the file, and never taken for another."""

import builtins
import importlib
import os

import numpy as np
import pandas as pd
import pytest

from bilateral.catalog import read as reading
from bilateral.catalog.cards import find_card
from bilateral.catalog.read import read
from bilateral.catalog.tidy import TYPES
from bilateral.errors import DID_YOU_MEAN, DataSetError, MissingExtraError, UnknownNameError
from tests.catalog.answering import MAJORS, PAGE, whole


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "majors.csv"
    path.write_bytes(MAJORS)
    return path


def kept(cache):
    return sorted(cache.rglob("*.parquet"))


def test_a_file_is_parsed_once(file, cache, monkeypatch):
    """The second reading comes from the kept Parquet, and is the same to the last type."""
    first = read("cow-majors", file)
    assert len(kept(cache)) == 1
    monkeypatch.setattr(reading, "import_module", None)
    second = read("cow-majors", file)
    pd.testing.assert_frame_equal(first, second)
    assert first.dtypes.equals(second.dtypes)


def test_another_file_is_never_taken_for_it(file, cache):
    """The kept table goes by the content, not by the path or the time."""
    first = read("cow-majors", file)
    state = file.stat()
    file.write_bytes(MAJORS.replace(b"1940", b"1941"))
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    second = read("cow-majors", file)
    assert (first["end"].dt.year.tolist(), second["end"].dt.year.tolist()) == (
        [2016, 1940, 2016],
        [2016, 1941, 2016],
    )
    assert len(kept(cache)) == 2


def test_a_change_of_the_code_or_the_card_reads_anew(file, cache, monkeypatch):
    """A table that other code made is not used."""
    read("cow-majors", file)
    monkeypatch.setattr(reading, "_code", lambda: "other code")
    read("cow-majors", file)
    assert len(kept(cache)) == 2


def test_the_types_are_those_of_the_card(file):
    """Codes and flags are small integers, days are days without hours."""
    frame = read("cow-majors", file)
    assert frame.dtypes.astype(str).to_dict() == {
        "cow": "int32",
        "start": "datetime64[s]",
        "end": "datetime64[s]",
        "goes_on": "Int8",
        "major_power": "Int8",
        "abbreviation": "str",
    }
    assert TYPES["flag"] == "Int8"


def test_rows_come_in_the_order_of_the_key(tmp_path):
    """The order of the file does not matter."""
    lines = MAJORS.splitlines()
    path = tmp_path / "turned.csv"
    path.write_bytes(b"\n".join([lines[0], *reversed(lines[1:])]))
    assert read("cow-majors", path)["cow"].tolist() == [2, 220, 220]


def test_it_fetches_what_is_not_at_hand(server, majors, cache):
    """Without a path the file comes from its address into the cache."""
    server.answers["/m.csv"] = whole(MAJORS)
    majors(url=f"{server.address}/m.csv")
    assert len(read("cow-majors")) == 3
    assert len(read("cow-majors")) == 3
    assert server.asked == ["/m.csv"]
    assert len(kept(cache)) == 1


@pytest.mark.parametrize("damage", ["cut", "changed", "empty"])
def test_a_damaged_table_is_told(file, cache, damage):
    """A kept table that is cut short, or has one changed byte, is named, with what to do."""
    read("cow-majors", file)
    path = kept(cache)[0]
    content = bytearray(path.read_bytes())
    content[40] ^= 0xFF
    path.write_bytes({"cut": content[:-30], "changed": content, "empty": b""}[damage])
    with pytest.raises(DataSetError) as caught:
        read("cow-majors", file)
    assert f"the stored table {path} is damaged" in str(caught.value)
    assert "delete it and read again" in str(caught.value)
    path.unlink()
    assert len(read("cow-majors", file)) == 3


def test_without_a_cache_it_still_reads(file, tmp_path, monkeypatch):
    """A cache that cannot be written costs time, not the data; the warning names the variable."""
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    monkeypatch.setenv("BILATERAL_DATA", str(blocked))
    with pytest.warns(UserWarning, match="BILATERAL_DATA.*will be parsed again"):
        assert len(read("cow-majors", file)) == 3


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (PAGE, "is a web page, not data"),
        (b"", "is empty; download the file again"),
        (MAJORS.replace(b"ccode", b"statecode"), r"lacks cow \('ccode'\)"),
        (
            b"id: cuba-laos\ntitle: Cuba\n",
            r"lacks cow .* Of the columns that are known it has none",
        ),
        (MAJORS.replace(b"220,1816", b"FRN,1816"), r"must have numbers; 1 do not \(row 3: 'FRN'\)"),
        (MAJORS.replace(b"2,1898", b",1898"), "1 rows of .* have no cow or no start"),
        (MAJORS.splitlines(keepends=True)[0], "has no rows of Major Powers"),
        (MAJORS + b"GMY,255", "last line of .* has 2 fields, .*: the file is probably cut short"),
        (MAJORS.replace(b"220,", b"66220,"), "from -32768 to 32767; 2 do not, such as 66220"),
        (MAJORS.replace(b",2,", b",2.5,"), "must have whole numbers .* 1 do not, such as 2.5"),
        (MAJORS + MAJORS.splitlines()[1], "2 rows of Major Powers that share their key"),
        (b"PAR1" + MAJORS, "cannot be read as parquet"),
        (b"PK\x03\x04" + MAJORS, "cannot be unpacked"),
        (b"\x1f\x8b\x08\x00" + MAJORS, "cannot be unpacked"),
        (b"<stata_dta>" + MAJORS, "cannot be read as stata"),
    ],
    ids=(
        "page empty column other text gap head cut great part doubled parquet excel rdata stata"
    ).split(),
)
def test_what_is_no_such_file_is_told(tmp_path, cache, content, words):
    """Each way of being wrong has words of its own, the path among them; nothing is kept."""
    path = tmp_path / "given.csv"
    path.write_bytes(content)
    with pytest.raises(DataSetError, match=words) as caught:
        read("cow-majors", path)
    assert str(path) in str(caught.value)
    assert kept(cache) == []


@pytest.mark.parametrize("line", ["2,20,,1", "2,,2012,1", ",20,2012,1"])
def test_a_row_without_a_key_is_never_lost(tmp_path, line):
    """Where no row means "not contiguous", a row that lost its year would become a fact."""
    path = tmp_path / "contdird.csv"
    path.write_text(f"state1no,state2no,year,conttype\n20,2,2012,1\n{line}\n")
    with pytest.raises(DataSetError, match=r"1 rows of .* have no cow_a or no cow_b"):
        read("cow-contiguity", path)


OUTSIDE = [
    (
        "cow-contiguity",
        "state1no,state2no,year,conttype\n2,20,2012,7",
        "'contiguity' .*: 7; .*1 by",
    ),
    (
        "atop",
        "statea,stateb,year,defense,offense,neutral,nonagg,consul\n2,20,2012,7,0,0,0,0",
        ": 7",
    ),
    (
        "cow-trade",
        "ccode1,ccode2,year,flow1,flow2,smoothflow1,smoothflow2\n2,20,2012,-8,1,1,1",
        ": -8; expected nothing below",
    ),
    (
        "cow-capabilities",
        "ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n2,2012,-8,1,1,1,1,1,0",
        "spending.*: -8",
    ),
    ("cow-contiguity", "state1no,state2no,year,conttype\n2,20,201,1", "from 1400 to 2100.* 201"),
]


@pytest.mark.parametrize(("name", "text", "words"), OUTSIDE)
def test_values_outside_the_codebook_are_refused(tmp_path, name, text, words):
    """A level that the card does not explain, a flag of 7, a negative amount, the year 201."""
    path = tmp_path / "given.csv"
    path.write_text(text)
    with pytest.raises(DataSetError, match=words):
        read(name, path)


def test_positions_may_be_negative(tmp_path):
    """An ideal point is a position, not an amount."""
    path = tmp_path / "points.csv"
    path.write_text("ccode,session,nvotes,idealpoint,q5%,q95%\n40,70,70,-1.5,-1.7,-1.3\n")
    assert read("un-ideal-points", path)["ideal_point"].tolist() == [-1.5]


def test_a_file_of_another_data_set_is_told(tmp_path):
    """Trade given as something else is recognised as what it is not, and by which columns."""
    path = tmp_path / "given.csv"
    path.write_text("ccode1,ccode2,year,flow1\n2,20,1920,1\n")
    for name, lacking in {
        "cow-igos": "a column for each organisation",
        "atop": r"atop_defense \('defense' or 'atop_defense'\)",
        "cow-trade": "flow2, smoothflow2",
        "cow-diplomatic-exchange": "dr_at_1, dr_at_2",
        "cow-disputes": r"cow_a \('statea'\)",
        "cow-capabilities": r"cow \('ccode'\)",
        "capital-distance": r"start \('stdate'\)",
        "un-ideal-points": r"session \('session'\)",
    }.items():
        with pytest.raises(DataSetError, match=f"none of the layouts of .*it lacks .*{lacking}"):
            read(name, path)


def test_paths_that_are_no_files_are_told(tmp_path):
    """A folder and a path to nowhere are told apart."""
    with pytest.raises(DataSetError, match="is a folder, not a file"):
        read("cow-majors", tmp_path)
    with pytest.raises(DataSetError, match="is not there"):
        read("cow-majors", tmp_path / "none.csv")
    with pytest.raises(UnknownNameError, match=f"{DID_YOU_MEAN} 'cow-majors'"):
        read("cow-major", tmp_path / "none.csv")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with a name are those of POSIX")
def test_a_pipe_is_not_opened(tmp_path):
    """It might never end."""
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DataSetError, match="is a device or a pipe, not a file"):
        read("cow-majors", tmp_path / "pipe")


@pytest.mark.parametrize("name", ["~nosuchuser/x.csv", "a\0b.csv"])
def test_names_that_no_file_can_have_are_told(name):
    """A home of nobody, and a character that no name has."""
    with pytest.raises(DataSetError, match=r"is not there|cannot be read"):
        read("cow-majors", name)


def test_a_cache_in_the_home_of_nobody_is_a_folder_like_others(file, monkeypatch, tmp_path):
    """Where ~ and a name stand for nobody, they are the name of a folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BILATERAL_DATA", "~nosuchuser/x")
    assert len(read("cow-majors", file)) == 3
    assert len(kept(tmp_path / "~nosuchuser" / "x")) == 1


def test_any_changed_byte_of_a_kept_table_is_noticed(file, cache):
    """In its pages or in its footer: no value is ever silently another."""
    read("cow-majors", file)
    [path] = kept(cache)
    content = path.read_bytes()
    for place in range(0, len(content), 7):
        changed = bytearray(content)
        changed[place] ^= 0x10
        path.write_bytes(changed)
        with pytest.raises(DataSetError, match="is damaged"):
            read("cow-majors", file)


@pytest.mark.parametrize("missing", ["pyarrow", "pooch"])
def test_a_missing_library_is_an_error_with_the_line_of_pip(file, monkeypatch, missing):
    """Whoever installed the core alone is told what to type."""
    monkeypatch.delenv("BILATERAL_DATA")
    monkeypatch.setenv("XDG_CACHE_HOME", str(file.parent))
    real = importlib.import_module

    def without(name, *args):
        if name.partition(".")[0] == missing:
            raise ModuleNotFoundError(name=missing)
        return real(name, *args)

    monkeypatch.setattr("bilateral.extras.import_module", without)
    with pytest.raises(MissingExtraError, match=r'needs \w+.*pip install "bilateral\[world\]"'):
        read("cow-majors", file)


def test_reading_opens_no_other_place(file, cache, monkeypatch):
    """A given file is read and the cache written; no other file is opened for writing."""
    opened = []
    real = builtins.open

    def watched(path, mode="r", *args, **kwargs):
        if set(mode) & set("wax+"):
            opened.append(str(path))
        return real(path, mode, *args, **kwargs)

    monkeypatch.setattr(builtins, "open", watched)
    read("cow-majors", file)
    assert all(str(cache) in path for path in opened)


def test_columns_that_a_file_does_not_have_are_there_and_empty(tmp_path):
    """A frame has the columns of its card whatever the vintage of the file."""
    path = tmp_path / "majors.csv"
    path.write_bytes(MAJORS.replace(b"stateabb", b"letters"))
    frame = read("cow-majors", path)
    assert list(frame) == [column.name for column in find_card("cow-majors").columns]
    assert frame["abbreviation"].isna().all()
    assert frame["abbreviation"].dtype == "str"


def test_names_are_found_however_they_are_spelled(tmp_path):
    """Capitals, blanks and a byte order mark around names do not matter."""
    path = tmp_path / "majors.csv"
    head, _, rest = MAJORS.partition(b"\n")
    path.write_bytes(b"\xef\xbb\xbf" + head.upper().replace(b"CCODE", b" CCode ") + b"\n" + rest)
    assert read("cow-majors", path)["cow"].tolist() == [2, 220, 220]


def test_trade_is_quick_from_the_kept_table(real):
    """Flows stay doubles as published, and codes and years take four bytes each."""
    frame = read("cow-trade", real / "cow" / "trade_4.0_directed_rounded.parquet")
    sizes = frame.memory_usage(index=False)
    assert sizes[["cow_a", "cow_b", "year"]].eq(4 * len(frame)).all()
    assert frame["exports_a_to_b_million_usd"].dtype == np.float64
