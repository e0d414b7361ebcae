"""A text is read as offsets count it, and tells people where an offset stands."""

import os

import pytest

from bilateral.errors import BilateralError
from bilateral.source_text import SourceText, source_file_path


def test_only_what_editors_put_into_a_file_is_left_out(tmp_path):
    r"""``\r\n`` is one character, a mark before the text none; ``\r`` and composed letters stay."""
    file = tmp_path / "text.txt"
    file.write_bytes("\ufeffa\r\nb\rc e\u0301 \ufeffd".encode())
    assert SourceText.read(file).text == "a\nb\rc e\u0301 \ufeffd"


def test_a_byte_that_is_not_utf8_is_told(tmp_path):
    """The place of the byte and the mend are told, no traceback of a decoder."""
    file = tmp_path / "text.txt"
    file.write_bytes(b"caf\xe9")
    with pytest.raises(BilateralError, match=r"byte 3 .*save it as UTF-8"):
        SourceText.read(file)


@pytest.mark.parametrize("name", ["missing.txt", ""])
def test_what_cannot_be_read_is_told(tmp_path, name):
    """A missing file and a folder in its place are one clear error each."""
    with pytest.raises(BilateralError, match="cannot be read"):
        SourceText.read(tmp_path / name)


def test_lines_count_from_one():
    """An offset on a line end belongs to the line that it ends."""
    text = SourceText("a\nb\n\nc")
    assert [text.line(offset) for offset in range(6)] == [1, 1, 2, 2, 3, 4]


def test_a_place_is_a_heading_and_a_paragraph():
    """Paragraphs count from one again below each heading; empty lines are none."""
    text = SourceText("Lead.\n\n==Trade==\nOne!\n\nTwo.)\n# Sports\nThree:")
    places = [text.place(text.text.index(word)) for word in ("Lead", "One", "Two", "Three")]
    assert places == [(None, 1), ("Trade", 1), ("Trade", 2), ("Sports", 1)]


def test_titles_and_labels_are_no_paragraphs():
    """People count what ends as a sentence does, and the title of the whole is no section."""
    text = SourceText("= A title =\nInfobox\n- map\n\nLead.\n\nMore to say.")
    assert text.place(text.text.index("Lead")) == (None, 1)
    assert SourceText("A title\n\nLead.").place(9) == (None, 1)
    assert SourceText("A title\n\nLead.").place(0) == (None, None)


def test_a_source_names_its_file_or_lends_its_id(tmp_path):
    """Without a name, the file is called after the source."""
    assert source_file_path(tmp_path, "times-2018") == tmp_path / "times-2018.txt"
    assert source_file_path(tmp_path, "times-2018", "t.txt") == tmp_path / "t.txt"


@pytest.mark.parametrize("name", ["../secret.txt", "/etc/hosts", "a/b.txt", "..", "a\\b"])
def test_a_file_outside_the_folder_is_refused(tmp_path, name):
    """The name of a source's file cannot lead out of the folder that was given."""
    with pytest.raises(BilateralError, match="without folders"):
        source_file_path(tmp_path, "s", name)


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_refused(tmp_path, make):
    """A pipe without a writer would never end."""
    make(tmp_path / "s.txt")
    with pytest.raises(BilateralError, match="give a file"):
        SourceText.read(tmp_path / "s.txt")
