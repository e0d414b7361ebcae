"""What keeps a text from being YAML, in plain words, with its line and column."""

import re
from typing import Any, Final

from yaml.reader import ReaderError

from bilateral.errors import Fault

_UNREADABLE: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"
)

# The parser's words, or the part of them that its two builds share, and ours.
_PLAIN: Final = {
    "mapping values are not allowed": (
        "a ':' stands where no field can begin; put the text in quotes if the ':' belongs to it, "
        "or indent the line like its neighbours"
    ),
    "could not find expected ':'": "a line without ':' where a field should be; write 'name: value'",
    "block sequence entries are not allowed": (
        "a list item stands where none can begin; put '- ' on a line of its own below the field"
    ),
    "did not find expected key": "the line is indented unlike its neighbours; align it with them",
    "did not find expected '-' indicator": (
        "the line is neither an item of the list above nor a field beside it; "
        "begin it with '- ' or align it with the field it belongs to"
    ),
    "',' or ']'": "a list in brackets is not finished: a ',' or the closing ']' is missing",
    "',' or '}'": "a mapping in braces is not finished: a ',' or the closing '}' is missing",
    "expected node content": "a value is missing here; a bracket may have been left open",
    "unexpected end of stream": "the quotation mark is never closed; close it",
    "unexpected document separator": "'---' or '...' stands inside quotes; indent or remove it",
    "unexpected document indicator": "'---' or '...' stands inside quotes; indent or remove it",
    "escape": "a '\\' in double quotes begins an escape; write '\\\\', or use single quotes",
    "hexdecimal": "a '\\' in double quotes begins an escape; write '\\\\', or use single quotes",
    "tab character": "a tab is used to indent; use spaces",
    "comment or line break": (
        "after '|' or '>' the text begins on the next line; put it in quotes if they belong to it"
    ),
    "alphabetic or numeric character": "a text cannot begin with '*' or '&'; put it in quotes",
    "tag": "a text cannot begin with '!'; put it in quotes",
    "directive": "a line cannot begin with '%'; put the text in quotes",
    "expected <document start>": "text follows the end of the document; align it with what is above",
}


def unreadable(error: Exception, text: str, file: str) -> Fault:
    """Turn the parser's error into one fault."""
    if isinstance(error, (ReaderError, UnicodeEncodeError)):
        return _character(text, file)
    mark: Any = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (None, 0)
    words = f"not YAML: column {column}: {_words(error, text)}"
    return Fault(text=words + _since(error, line), file=file, line=line)


def _character(text: str, file: str) -> Fault:
    """Find the character that no YAML file may hold."""
    found = _UNREADABLE.search(text)
    if found is None:
        return Fault(text="not YAML: a character that no text file holds", file=file)
    before = text[: found.start()]
    column = found.start() - before.rfind("\n")
    given = f"not YAML: column {column}: the control character U+{ord(found.group()):04X}"
    return Fault(text=f"{given}; remove it", file=file, line=before.count("\n") + 1)


def _words(error: Any, text: str) -> str:
    problem = str(error.problem)
    if "cannot start any token" in problem:
        return _first(text, error.problem_mark)
    for part, words in _PLAIN.items():
        if part in problem:
            return words
    return problem


def _first(text: str, mark: Any) -> str:
    """Speak of a character that cannot begin a text without quotes."""
    given = text[mark.index : mark.index + 1]
    if given == "\t":
        return "a tab is used to indent; use spaces"
    return f"a text cannot begin with {given!r}; put it in quotes"


def _since(error: Any, line: int | None) -> str:
    """Say where the thing that went wrong began, if elsewhere."""
    mark = getattr(error, "context_mark", None)
    if mark is None or mark.line + 1 == line:
        return ""
    return f" (begun in line {mark.line + 1})"
