"""Reading a file: what cannot be read is one fault that says why and what to do."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bilateral.errors import CaseFileError
from bilateral.yaml_lines import read_file


@pytest.fixture
def case(tmp_path):
    """Give a path for a case file that is not there yet."""
    return tmp_path / "case.yaml"


def fault(path):
    with pytest.raises(CaseFileError) as caught:
        read_file(path)
    (found,) = caught.value.faults
    assert found.file == str(path)
    return found


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_is_read_with_and_without_a_byte_order_mark(case, mark):
    """UTF-8 is read, and the file's name is kept for faults."""
    case.write_bytes(mark + "name: Díaz-Canel\r\nname: مرحبا\r\n".encode())
    marked = read_file(case)
    assert marked.value == {"name": "Díaz-Canel"}
    assert [(found.file, found.line) for found in marked.faults] == [(str(case), 2)]


def test_a_path_may_be_text(case):
    """A text names a file as well as a Path does."""
    case.write_text("id: x")
    assert read_file(str(case)).value == {"id": "x"}


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b"a: 1\nb: S\xe3o Tom\xe9", 2, "column 5: the byte 0xE3 is not UTF-8; save the file as"),
        ("é: 1\r\né: ".encode() + b"\xff", 2, "column 4: the byte 0xFF is not UTF-8"),
        (b"\xef\xbb\xbfa: \x80", 1, "column 4: the byte 0x80 is not UTF-8"),
        (b"a: \xed\xa0\x80", 1, "column 4: the byte 0xED is not UTF-8"),
        ("a: 1".encode("utf-16"), 1, "UTF-16 is given, UTF-8 is expected; save the file as UTF-8"),
        (b"a: 1\nb: \x00", 2, "not YAML: column 4: the character U+0000 is not text; remove it"),
        (b"", None, "the file is empty"),
        (b"\xef\xbb\xbf", None, "the file is empty"),
        (b"\x89PNG\r\n\x1a\n", 1, "column 1: the byte 0x89 is not UTF-8"),
    ],
)
def test_bytes_that_are_not_text_are_named_with_line_and_column(case, data, line, words):
    """A byte that is not UTF-8, a control character and an empty file are one fault each."""
    case.write_bytes(data)
    found = fault(case)
    assert found.text.startswith(words)
    assert found.line == line


def test_a_missing_file_is_a_fault(tmp_path):
    """The message says that it is not there, and what to check."""
    assert fault(tmp_path / "none.yaml").text.startswith("the file does not exist; check the name")


def test_a_folder_is_a_fault(tmp_path):
    """A folder is named as such."""
    assert fault(tmp_path).text.startswith("a folder is given, a file is expected")


def test_a_file_below_a_file_is_a_fault(case):
    """A path that goes through a file has the system's reason."""
    case.write_text("a: 1")
    assert "Not a directory" in fault(case / "x.yaml").text


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_that_no_file_can_have_is_a_fault(name):
    """Such a name raises nothing but the fault."""
    assert fault(name).text.startswith("the file cannot be read: ")


@pytest.mark.skipif(os.name != "posix", reason="permissions are set with chmod")
def test_a_file_without_permission_is_a_fault(case, monkeypatch):
    """The message says that it may not be read; the administrator, who may, is played a refusal."""
    case.write_text("a: 1")
    case.chmod(0)
    if os.access(case, os.R_OK):
        monkeypatch.setattr(Path, "open", _refused)
    assert fault(case).text.startswith("you have no permission to read the file")


def _refused(*_args, **_kwargs):
    raise PermissionError(13, "Permission denied")


def test_a_file_of_fifty_megabytes_is_refused_unread(case, monkeypatch):
    """The size is looked at before the file is opened."""
    with case.open("wb") as handle:
        handle.truncate(50_000_000)
    monkeypatch.setattr(Path, "open", _refused)
    assert fault(case).text.startswith("50,000,000 bytes given, at most 20,000,000 are read")


def test_a_file_that_grows_while_it_is_looked_at_is_refused(case, monkeypatch):
    """No more than the limit is taken from the disk, whatever the size was said to be."""
    monkeypatch.setattr("bilateral.yaml_lines.files.MAX_SIZE", 10)
    monkeypatch.setattr("bilateral.yaml_lines.files._refusal", lambda _: "")
    case.write_text("a: 123456789")
    assert fault(case).text.startswith("11 bytes given")


@pytest.mark.skipif(os.name != "posix", reason="a device has no path there")
def test_what_is_no_file_is_not_opened():
    """A device or a pipe, which may never end, is refused by its kind."""
    assert fault(os.devnull).text.startswith("a device or a pipe is given, a file is expected")


@given(st.binary(max_size=80))
def test_any_bytes_are_read_or_refused(tmp_path_factory, data):
    """No content of a file raises anything but faults."""
    path = tmp_path_factory.getbasetemp() / "any.yaml"
    path.write_bytes(data)
    assert {found.file for found in faults_of(path)} <= {str(path)}


def faults_of(path):
    """Give the faults of a file, whether it could be read or not."""
    try:
        return read_file(path).faults
    except CaseFileError as error:
        return error.faults
