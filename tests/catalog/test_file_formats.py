"""Opening a file as it is published: encodings, separators, and what stands for nothing."""

import pandas as pd
import pytest

from bilateral.catalog.file_formats import Selection, header, open_table

WANTED = Selection(columns=frozenset({"code", "name", "amount"}), texts=frozenset({"code", "name"}))


def opened(tmp_path, content, wanted=WANTED):
    path = tmp_path / "file"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return open_table(path, wanted)


def test_words_that_pandas_takes_for_nothing_stay_words(tmp_path):
    """NA is Namibia and None a standing in a column of text; in one of numbers NA is nothing."""
    frame = opened(tmp_path, "code,name,amount\nNA,None,NA\nCU,nan,1.5\n,null, \nLA,-,.\n")
    assert frame["code"].fillna("?").tolist() == ["NA", "CU", "?", "LA"]
    assert frame["name"].tolist() == ["None", "nan", "null", "-"]
    assert frame["amount"].isna().tolist() == [True, False, True, True]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_encodings(tmp_path, encoding):
    """Letters beyond ASCII come out in UTF-8, with or without its mark, and in latin-1."""
    frame = opened(tmp_path, "code,name\nCI,Côte d'Ivoire\n".encode(encoding))
    assert list(frame) == ["code", "name"]
    assert frame["name"].tolist() == ["Côte d'Ivoire"]


def test_tabs_part_columns_where_there_are_any(tmp_path):
    """A comma in a name is then no end of a column."""
    frame = opened(tmp_path, "code\tname\tamount\nKR\tKorea, Republic of\t3\n")
    assert frame["name"].tolist() == ["Korea, Republic of"]


def test_a_comma_at_the_end_of_rows_moves_no_column(tmp_path):
    """Pandas takes the first column for an index then, unless it is told the places."""
    frame = opened(tmp_path, "code,name,amount\nCU,Cuba,1,\nLA,Laos,2,\n")
    assert frame.to_numpy().tolist() == [["CU", "Cuba", 1], ["LA", "Laos", 2]]


def test_only_wanted_columns_are_taken(tmp_path):
    """A table with six hundred columns costs what the wanted ones cost."""
    frame = opened(tmp_path, "Code,other,AMOUNT\nCU,x,1\n")
    assert list(frame) == ["code", "amount"]


def test_names_are_given_where_the_file_has_none(tmp_path):
    """A first line that begins with a number is no line of names."""
    wanted = Selection(columns=WANTED.columns, texts=WANTED.texts, names=("amount", "name"))
    frame = opened(tmp_path, "2\tUnited States\n20\tCanada\n", wanted)
    assert frame["amount"].tolist() == [2, 20]
    assert opened(tmp_path, "name\tamount\nCanada\t20\n", wanted)["amount"].tolist() == [20]


def test_a_header_is_given_as_it_stands(tmp_path):
    """Quotation marks and ends of lines are not part of a name."""
    path = tmp_path / "file.csv"
    path.write_bytes(b'\xef\xbb\xbf"ccode1","Year",WHO\r\n1,2,3\r\n')
    assert header(path) == ["ccode1", "Year", "WHO"]


def test_excel_and_parquet_give_the_same(tmp_path):
    """The format is told by the content, whatever the file is called."""
    frame = pd.DataFrame({"code": ["NA", "CU"], "amount": [1.0, None], "other": [1, 2]})
    excel, parquet = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    frame.to_excel(excel, index=False)
    frame.to_parquet(parquet)
    for path in (excel, parquet):
        read = open_table(path, WANTED)
        assert read["code"].tolist() == ["NA", "CU"]
        assert read["amount"].isna().tolist() == [False, True]
