"""What is small and would become large is refused before it is large."""

import bz2
import gzip
import io
import lzma
import zipfile

import pytest

from bilateral.catalog import bounds
from bilateral.catalog.file_formats import Selection, open_table
from bilateral.errors import DataSetError

WANTED = Selection(columns=frozenset({"a"}))


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, bytes])
def test_a_packed_file_is_unpacked_within_bounds(pack, tmp_path, monkeypatch):
    """With gzip, bzip2 or xz; a file that is not packed is read as it is."""
    path = tmp_path / "votes.RData"
    path.write_bytes(pack(b"RDX2" * 1000))
    assert bounds.unpacked(path) == b"RDX2" * 1000
    monkeypatch.setattr(bounds, "MOST_IN_MEMORY", 3000)
    with pytest.raises(DataSetError, match="more than 3,000 bytes"):
        bounds.unpacked(path)


def test_a_workspace_that_would_fill_the_memory_is_refused(tmp_path, monkeypatch):
    """An RData file is unpacked no further than its bound; the error says so."""
    monkeypatch.setattr(bounds, "MOST_IN_MEMORY", 10**6)
    path = tmp_path / "votes.RData"
    path.write_bytes(lzma.compress(bytes(10**7)))
    with pytest.raises(DataSetError, match="more than 1,000,000 bytes"):
        open_table(path, WANTED)


def test_a_workbook_that_unpacks_to_far_more_than_it_is_is_refused(tmp_path):
    """The rows of 25 megabytes in 30 kilobytes would take a minute."""
    path = tmp_path / "finance.xlsx"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"<row/>" * 4_200_000)
    path.write_bytes(content.getvalue())
    with pytest.raises(DataSetError, match="more than 20,000,000 bytes"):
        open_table(path, WANTED)
