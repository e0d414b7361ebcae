"""Read YAML text as plain values: every scalar stays text, and every path has its line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn, TypeAlias

import yaml

from bilateral.errors import CaseFileError, Fault
from bilateral.yaml_lines.syntax import (
    Lines,
    PureLoader,
    clipped,
    unreadable,
)

MAX_SIZE: Final = 20_000_000
MAX_VALUES: Final = 250_000
"""Texts, lists and mappings; some four thousand ties have as many."""
MAX_DEPTH: Final = 40
MAX_FAULTS: Final = 100
SPLIT: Final = "split it into several case files"
NULLS: Final = frozenset({"", "~", "null"})

Mark: TypeAlias = int | tuple[int, Any]  # the parser's line, and the marks inside, if any

loader = getattr(yaml, "CBaseLoader", PureLoader)


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain values and the lines they were written in.

    Attributes
    ----------
    value : dict, list, str or None
        What was read.
    faults : tuple of Fault
        Errors that do not prevent reading: keys given twice (the first is kept),
        tags and anchors (left out).
    file : str
        The file, as the caller named it.
    text : str
        The text that was read, without a byte order mark.
    """

    value: Any
    faults: tuple[Fault, ...]
    file: str
    text: str = field(repr=False)
    _mark: Mark = field(repr=False)
    _lines: Lines = field(repr=False)

    def line(self, path: tuple[str | int, ...] = ()) -> int:
        r"""Return the line, counted from 1, of a key or of an item of a list.

        If the path does not exist, the line is that of its nearest ancestor.

        Examples
        --------
        >>> marked = read("ties:\n  - id: embassy\n    kind: diplomatic\n")
        >>> marked.line(("ties", 0, "kind")), marked.line(("ties", 0, "form"))
        (3, 2)
        """
        mark = self._mark
        for step in path:
            try:
                mark = mark[1][step]  # type: ignore[index]  # a scalar has no marks inside
            except (KeyError, IndexError, TypeError):
                break
        return self._lines(_line(mark))


def read(text: str, *, file: str = "") -> Marked:
    r"""Read one YAML document as plain values: dict, list, str, and None for empty values.

    Nothing is guessed: ``NO``, ``0123`` and ``12:30`` stay text. Only an empty value, ``~`` and
    ``null`` without quotes are None; ``""`` is an empty text. Keys are always text. Aliases,
    anchors and tags are errors, because they rarely do what the writer of ``note: *sic``
    meant.

    Parameters
    ----------
    text : str
        At most 20 million characters.
    file : str
        A name for the text, shown in errors.

    Raises
    ------
    CaseFileError
        If the text is empty, is not YAML, has an alias, a second document or a key that is not a
        text, is nested more than 40 deep, has more than 250,000 values, or has 100 errors.

    Examples
    --------
    >>> read("state: NO\ncode: 0123\nplace:\n").value
    {'state': 'NO', 'code': '0123', 'place': None}
    """
    if len(text) > MAX_SIZE:
        raise CaseFileError([Fault(text=too_large(len(text), "characters"), file=file)])
    text = text.removeprefix("\ufeff")
    lines = Lines(text)
    try:
        return _composed(text, file, lines)
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise CaseFileError([unreadable(error, text, file, lines)]) from None


def _composed(text: str, file: str, lines: Lines) -> Marked:
    composer = _Composer(text, file, lines)
    try:
        return composer.marked()
    except yaml.MarkedYAMLError as error:
        raise composer.before(error, text) from None


def too_large(size: int, unit: str) -> str:
    """Word the error that a file is too large."""
    most = MAX_VALUES if unit == "values" else MAX_SIZE
    return f"{size:,} {unit} given, at most {most:,} are read; {SPLIT}"


COMMAS = "inside braces a comma ends the value; write the number without commas"


def _is_rest_of_number(name: str, values: Mapping[str, Any]) -> bool:
    """Return whether a key is what follows a comma in a number such as 818,000."""
    last = next((value for value in reversed([*values.values()]) if value is not None), None)
    return len(name) == 3 and name.isdigit() and isinstance(last, str) and last.isdigit()


class _Composer:
    """Build values from the parser's events; a list or mapping inside another is a nested call.

    No text can exhaust the call stack, since texts nested too deep are refused.
    """

    def __init__(self, text: str, file: str, lines: Lines) -> None:
        self._text, self._file, self._lines = text, file, lines
        self._get_event: Callable[[], Any] = loader(text).get_event
        self._faults: list[Fault] = []
        self._depth = self._count = 0
        self._last: Any = None
        self._names: dict[str, str] = {}  # one object for each name, however often it occurs

    def marked(self) -> Marked:
        self._next()
        if type(self._next()) is yaml.StreamEndEvent:
            text = "the file is empty; a YAML mapping is expected"
            raise CaseFileError([Fault(text=text, file=self._file)])
        value, mark = self._value(self._next())
        self._next()  # the end of the document
        after = self._next()
        if type(after) is yaml.DocumentStartEvent:
            self._refuse("a second document begins here, one is expected; remove '---'", after)
        faults = tuple(self._faults)
        return Marked(value, faults, self._file, self._text, mark, self._lines)

    def before(self, error: yaml.MarkedYAMLError, text: str) -> yaml.MarkedYAMLError:
        """Return the parser's first error in a text, or raise an error found before it.

        The parser looks ahead, up to 1,024 characters of a line, for the ':' that marks as a key
        the text just read. Some of its releases reach their own limit of nesting there,
        before they report the brackets that exceed ours. Where that can happen, the text is
        read again up to the error only, so that there is nothing to look ahead to. The brackets may
        also be where a field must be: then the error names the place where they begin.
        """
        mark: Any = error.problem_mark
        reached = self._last.end_mark.index if self._last and self._last.end_mark else 0
        ahead = sum(text.count(opening, reached, mark.index) for opening in "[{") if mark else 0
        if mark is None or self._depth + ahead <= MAX_DEPTH:
            return error
        try:
            _Composer(text[: mark.index], self._file, self._lines).marked()
        except yaml.MarkedYAMLError as earlier:
            if "simple key" in (earlier.context or ""):
                earlier.problem_mark = earlier.context_mark
            place: Any = earlier.problem_mark
            if place is not None and place.index < mark.index:
                return earlier
        return error

    def _next(self) -> Any:
        self._last = self._get_event()
        return self._last

    def _value(self, event: Any) -> tuple[Any, Mark]:
        """Build what begins with an event: a text, a list or a mapping, and its line."""
        line = event.start_mark.line
        self._count += 1
        if self._count > MAX_VALUES:
            self._refuse(f"more than {MAX_VALUES:,} values up to here; {SPLIT}", event)
        if event.anchor is not None or event.tag is not None:
            self._decorated(event)
        if type(event) is yaml.ScalarEvent:
            return None if event.implicit[0] and event.value in NULLS else event.value, line
        if self._depth == MAX_DEPTH:
            self._refuse(f"nested more than {MAX_DEPTH} deep; no case file needs that", event)
        self._depth += 1
        is_list = type(event) is yaml.SequenceStartEvent
        value, marks = self._list() if is_list else self._mapping(in_braces=event.flow_style)
        self._depth -= 1
        return value, (line, marks)

    def _list(self) -> tuple[list[Any], list[Mark]]:
        values, marks = [], []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            value, mark = self._value(event)
            values.append(value)
            marks.append(mark)
        return values, marks

    def _mapping(self, *, in_braces: bool) -> tuple[dict[str, Any], dict[str, Mark]]:
        values: dict[str, Any] = {}
        marks: dict[str, Mark] = {}
        while type(key := self._next()) is not yaml.MappingEndEvent:
            line = key.start_mark.line
            if key.anchor is not None or key.tag is not None:
                self._decorated(key)
            if type(key) is not yaml.ScalarEvent:
                self._refuse("a mapping or list is given as a key, text is expected; quote it", key)
            name = self._names.setdefault(key.value, key.value)
            is_new = name not in values
            is_rest = in_braces and not key.style and _is_rest_of_number(name, values)
            if not (is_new or is_rest):
                first = self._lines(_line(marks[name]))
                given = f"the key {clipped(name)} is given twice, first in line {first}"
                self._fault(f"{given}; keep one of the two", line)
            value, mark = self._value(self._next())
            if is_rest and is_new and value is None:  # the second 000 of a number says nothing more
                self._fault(COMMAS, line)
            if is_new:  # people look for a field at its name
                values[name] = value
                marks[name] = (line, mark[1]) if isinstance(mark, tuple) else line
        return values, marks

    def _decorated(self, event: Any) -> None:
        """Report a tag or an anchor, which is left out, or refuse an alias."""
        if type(event) is yaml.AliasEvent:
            given = f"the alias {clipped(f'*{event.anchor}')} refers to text written elsewhere"
            self._refuse(f"{given}; write it out, or put it in quotes if it is text", event)
        tag = (event.tag or "").replace("tag:yaml.org,2002:", "!!", 1)
        given = f"the tag {clipped(tag)}" if tag else f"the anchor {clipped('&' + event.anchor)}"
        mend = "remove it, or put it in quotes if it is text"
        self._fault(f"{given} has no meaning here; {mend}", event.start_mark.line)

    def _fault(self, text: str, line: int) -> None:
        self._faults.append(Fault(text=text, file=self._file, line=self._lines(line)))
        if len(self._faults) == MAX_FAULTS:
            text = f"{MAX_FAULTS} errors up to here; correct them, the rest has not been read"
            raise CaseFileError([*self._faults, Fault(text=text, file=self._file)])

    def _refuse(self, text: str, event: Any) -> NoReturn:
        line = self._lines(event.start_mark.line)
        raise CaseFileError([*self._faults, Fault(text=text, file=self._file, line=line)])


def _line(mark: Mark) -> int:
    return mark[0] if isinstance(mark, tuple) else mark
