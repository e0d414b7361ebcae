"""Describe syntax errors of YAML in plain words, with line and column."""

import re
from bisect import bisect_right
from typing import Any, Final

import yaml

from bilateral.errors import Fault

_ODD_BREAKS: Final = ("\x85", "\u2028", "\u2029")
_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
SURROGATE: Final = re.compile("[\ud800-\udfff]")
_UNREADABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)
_INDENT: Final = (
    "the line is indented unlike its neighbours; align it with them, with spaces and not with tabs"
)
_ITEM: Final = (
    "the line is neither an item of the list above nor a field next to it; "
    "begin it with '- ', or align it with the field it belongs to"
)
_AFTER: Final = (
    "there is more text after the end of the value; put the whole value in quotes, "
    "and write '' for a ' inside single quotes"
)
_BLOCK_WANTED: Final = ("expected key", "'-' indicator", "<block end>")
_ESCAPE: Final = "a '\\' in double quotes begins an escape; write '\\\\', or use single quotes"

# Parts of what the parser says, in C or in Python, and what a person can do about it.
_PLAIN: Final = {
    "mapping values are not allowed": (
        "there is a ':' where no field can begin; put the text in quotes if the ':' belongs to it, "
        "or indent the line like its neighbours"
    ),
    "could not find expected ':'": "a field is expected here; write 'name: value'",
    "sequence entries are not allowed": (
        "there is a list item where none can begin; put '- ' on a separate line below the field"
    ),
    "',' or ']'": "a list in brackets is not finished; a ',' or the closing ']' is missing",
    "',' or '}'": "a mapping in braces is not finished; a ',' or the closing '}' is missing",
    "node content": "a value is missing, or a bracket is not closed; add what is missing",
    "unexpected end of stream": "a quotation mark is never closed; close it",
    "unexpected document": "'---' or '...' is inside quotes; indent or remove it",
    "escape": _ESCAPE,
    "hexdecimal": _ESCAPE,
    "tab character": "a tab is used to indent; use spaces",
    "comment or": (
        "after '|' or '>' the text begins on the next line; put it in quotes if they belong to it"
    ),
    "alphabetic or numeric": "a text cannot begin with '*' or '&'; put it in quotes",
    "tag": "a text cannot begin with '!'; put it in quotes",
    "directive": "a line cannot begin with '%'; put the text in quotes",
    "document start>": "text follows the end of the document; align it with the rest",
}


ODD_INDENT: Final = re.compile("[ \t]*([\u00a0\u2000-\u200b\u202f\u3000])")
"""The beginning of a line that looks indented, and is not."""


class Lines:
    """Counts lines as an editor does; the parser also breaks them at U+0085, U+2028 and U+2029."""

    __slots__ = ("_odd",)

    def __init__(self, text: str) -> None:
        odd = any(character in text for character in _ODD_BREAKS)
        breaks = enumerate(_BREAK.finditer(text), start=1) if odd else ()
        self._odd = [count for count, found in breaks if found.group() in _ODD_BREAKS]

    def __call__(self, count: int) -> int:
        """Turn the parser's count, from 0, into the line of the file, from 1."""
        return count + 1 - bisect_right(self._odd, count)


class PureLoader(yaml.BaseLoader):
    """The parser in Python, for systems without libyaml; it accepts invalid escapes."""

    def get_event(self) -> Any:
        """Return the next event; refuse an escape that is not a character, as libyaml does."""
        try:
            event: Any = super().get_event()  # type: ignore[no-untyped-call]
        except (ValueError, OverflowError):  # an escape beyond the last character of Unicode
            place: Any = self.get_mark()
            raise yaml.MarkedYAMLError(problem="invalid escape code", problem_mark=place) from None
        if isinstance(event, yaml.ScalarEvent) and SURROGATE.search(event.value):
            mark: Any = event.start_mark
            raise yaml.MarkedYAMLError(problem="invalid escape code", problem_mark=mark)
        return event


def odd_indent(space: str) -> str:
    """Say that a line is indented with a space that YAML does not count."""
    return f"U+{ord(space):04X} is used to indent; use plain spaces"


def clipped(text: str) -> str:
    """Quote a value, shortened if it would fill the screen."""
    return repr(text if len(text) <= 60 else f"{text[:57]}…")


def unreadable(error: Exception, text: str, file: str, lines: Lines) -> Fault:
    """Turn the parser's error into one error in plain words."""
    mark: Any = getattr(error, "problem_mark", None)
    if mark is None:
        return _character(text, file)
    line = min(lines(mark.line), position(text.rstrip())[0])  # an end of file is last
    words = f"not YAML: column {mark.column + 1}: {_words(error, text)}"
    begun: Any = getattr(error, "context_mark", None)
    if begun is not None and begun.line != mark.line:
        words += f" (inside what begins in line {lines(begun.line)})"
    return Fault(text=words, file=file, line=line)


def position(before: str) -> tuple[int, int]:
    """Return the line and the column, both from 1, of the position after this text."""
    rows = before.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return len(rows), len(rows[-1]) + 1


def _character(text: str, file: str) -> Fault:
    """Name the first character that is not allowed in YAML."""
    found = _UNREADABLE.search(text)
    if found is None:
        return Fault(text="not YAML, for a reason that the parser does not give", file=file)
    line, column = position(text[: found.start()])
    given = f"not YAML: column {column}: the character U+{ord(found.group()):04X} is not text"
    return Fault(text=f"{given}; remove it", file=file, line=line)


def _words(error: Any, text: str) -> str:
    said = f"{error.context or ''} {error.problem}"
    mark = error.problem_mark
    odd = ODD_INDENT.match(text, text.rfind("\n", 0, mark.index) + 1)
    if odd:
        return odd_indent(odd[1])
    if "cannot start any token" in said:
        given = text[mark.index : mark.index + 1]
        mend = f"a text cannot begin with {given!r}; put it in quotes"
        return _PLAIN["tab character"] if given == "\t" else mend
    if any(wanted in said for wanted in _BLOCK_WANTED):
        before = text[: mark.index].rpartition("\n")[2].strip(" -")
        return _AFTER if before else _ITEM if "collection" in said else _INDENT
    return next((words for part, words in _PLAIN.items() if part in said), str(error.problem))
