"""The text of a source, and the line, section and paragraph of an offset."""

import re
import stat
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Self

from bilateral.errors import BilateralError
from bilateral.source_text.spelling import Spelling


@dataclass(frozen=True)
class SourceText:
    r"""A source's text as offsets count it: code points after `normalize_newlines`.

    Attributes
    ----------
    text : str
        The text.

    Examples
    --------
    >>> text = SourceText("First.\nSecond.")
    >>> text.line(7), text.digest((7, 14))[:8]
    (2, '1e8bbbab')
    """

    text: str

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a file of UTF-8.

        Raises
        ------
        BilateralError
            If it is not a file, cannot be read, or has a byte that is not UTF-8.
        """
        try:
            if not stat.S_ISREG(path.stat().st_mode):  # to read a pipe might never end
                msg = f"{path} cannot be read: it is a folder, a device or a pipe; give a file"
                raise BilateralError(msg)
            return cls(normalize_newlines(path.read_bytes().decode("utf-8")))
        except OSError as error:
            msg = f"{path} cannot be read: {error.strerror}"
            raise BilateralError(msg) from error
        except UnicodeDecodeError as error:
            msg = f"{path} is not UTF-8: byte {error.start} cannot be read; save it as UTF-8"
            raise BilateralError(msg) from error

    def digest(self, span: tuple[int, int]) -> str:
        """Return the SHA-256 of a passage in UTF-8."""
        return sha256(self.text[slice(*span)].encode()).hexdigest()

    def line(self, offset: int) -> int:
        """Return the line of an offset, counted from 1."""
        return bisect_right(self._line_starts, offset)

    def place(self, offset: int) -> tuple[str | None, int | None]:
        """Return the heading above an offset, and the paragraph below it, counted from 1.

        A paragraph is a line that ends as a sentence does, as in texts whose lines are not wrapped;
        a title, a label and an item of a list are not, and belong to the paragraph before them.
        What is before the first paragraph is in none. The title of the text is not a section.
        """
        section, paragraph = self._outline[self.line(offset) - 1]
        return section, paragraph or None

    @cached_property
    def titles(self) -> list[tuple[int, int]]:
        """The spans of the headings, and of a title before them all."""
        spans: list[tuple[int, int]] = []
        lines = zip(self._line_starts, self.text.split("\n"), strict=True)
        for start, line in lines:
            words = line.strip()
            is_first = bool(words) and not spans and not self.text[:start].strip()
            is_title = is_first and not _SENTENCE_ENDS.search(words)
            if any(map(str.isalnum, words)) and (is_title or _heading(words) is not None):
                first = start + line.index(words)
                spans.append((first, first + len(words)))
        return spans

    @cached_property
    def spelling(self) -> Spelling:
        """The text in the spelling in which words are searched."""
        return Spelling(self.text)

    @cached_property
    def sentences(self) -> list[tuple[tuple[int, int], frozenset[str]]]:
        """The span of each sentence, and its words in small letters."""
        return [(found.span(), words_in(found[0])) for found in _SENTENCE.finditer(self.text)]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in re.finditer("\n", self.text))]

    @cached_property
    def _outline(self) -> list[tuple[str | None, int]]:
        """Return the heading and the paragraph of each line."""
        outline: list[tuple[str | None, int]] = []
        section, paragraph = None, 0
        for line in self.text.split("\n"):
            heading = _heading(line.strip())
            if heading is not None:
                is_title = not outline and _TITLE.match(line)
                section, paragraph = None if is_title else heading, 0
            else:
                paragraph += bool(_SENTENCE_ENDS.search(line))
            outline.append((section, paragraph))
        return outline


def normalize_newlines(text: str) -> str:
    r"""Return a text as offsets count it: ``\r\n`` is one character, a byte order mark is none.

    Some editors put that mark before a text when they save it, and it is not a part of what the
    source says. Nothing else is changed: a lone ``\r`` stays, and so does each form of Unicode.

    Examples
    --------
    >>> normalize_newlines("\ufeffFirst.\r\nSecond.")
    'First.\nSecond.'
    """
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def words_in(text: str) -> frozenset[str]:
    """Return the words of a text in small letters."""
    return frozenset(re.findall(r"\w+", text.lower()))


# A point inside a number or a name, without a space after it, ends no sentence.
_SENTENCE = re.compile(r"\w(?:[^.!?\n]|[.!?](?=\S))*[.!?]*")
_TITLE = re.compile(r"\s*(=(?!=)|#(?!#))")
_SENTENCE_ENDS = re.compile(r"[.!?:…][\"'\u201d\u2019\xbb)\]]*\s*$")


def _heading(line: str) -> str | None:
    """Read a heading as wikis (== Trade ==) and plain notes (# Trade) write them."""
    marks = len(line) - len(line.lstrip("="))
    if marks and line.endswith("=" * marks):
        return line.strip("=").strip() or None
    return line.lstrip("#").strip() or None if line.startswith("#") else None


def source_file_path(folder: Path, source: str, file: str | None = None) -> Path:
    """Return the file of a source in a folder: the one that its field `file` names, or its id.

    Raises
    ------
    BilateralError
        If the name would lead out of the folder.
    """
    name = file or f"{source}.txt"
    if name in {".", ".."} or not re.fullmatch(r"[^/\\\0]+", name):
        msg = f"it names the file {name!r}; give a bare name, without folders"
        raise BilateralError(msg)
    return folder / name
