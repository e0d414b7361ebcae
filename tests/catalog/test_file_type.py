"""What a file is, told from its first bytes."""

import pytest

from bilateral.catalog.file_type import file_type


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"PAR1\x15\x04", "parquet"),
        (b"PK\x03\x04\x14\x00", "excel"),
        (b"\x1f\x8b\x08\x00", "rdata"),
        (b"BZh91AY", "rdata"),
        (b"\xfd7zXZ\x00", "rdata"),
        (b"RDX3\nX\n", "rdata"),
        (b"<stata_dta><header>", "stata"),
        (b"\x73\x02\x01\x00", "stata"),
        (b"<!DOCTYPE html>", "page"),
        (b"\n  <HTML>", "page"),
        (b"\xef\xbb\xbf<html>", "page"),
        (b'<?xml version="1.0"?>', "page"),
        (b"ccode1,ccode2,year\n", "text"),
        (b"stateabb,ccode\n", "text"),
        (b"", "text"),
    ],
)
def test_the_first_bytes_tell_the_format(tmp_path, head, form):
    """No name is looked at: a page may be called trade.csv, and a table anything."""
    path = tmp_path / "trade.csv"
    path.write_bytes(head)
    assert file_type(path) == form
