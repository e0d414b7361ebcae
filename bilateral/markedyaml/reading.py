"""YAML text → plain values; every scalar stays the text that was written, every path has its line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml
from yaml.events import Event

from bilateral.errors import CaseFileError, Fault
from bilateral.markedyaml.syntax import unreadable

MAX_SIZE: Final = 20_000_000
MAX_DEPTH: Final = 40
MAX_FAULTS: Final = 100
NULLS: Final = frozenset({"", "~", "null"})

type_of_loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TWICE: Final = object()


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain values and the lines they were written in.

    Attributes
    ----------
    value : dict, list, str or None
        What was read.
    faults : tuple of Fault
        What is wrong without being in the way of reading: keys given twice (the first is kept),
        tags and anchors (left out).
    file : str
        The file, as the caller named it.
    """

    value: Any
    faults: tuple[Fault, ...] = ()
    file: str = ""
    _lines: Any = field(default=None, repr=False)

    def line(self, path: tuple[str | int, ...] = ()) -> int:
        """Give the line, counted from 1, of a key or of an item of a list.

        Where the path is not there, the line is that of the nearest ancestor which is.

        Examples
        --------
        >>> marked = read("ties:\\n  - id: embassy\\n    kind: diplomatic\\n")
        >>> marked.line(("ties", 0, "kind")), marked.line(("ties", 0, "form"))
        (3, 2)
        """
        line, inside = self._lines
        for step in path:
            try:
                mark = inside[step]
            except (KeyError, IndexError, TypeError):
                break
            line, inside = mark if type(mark) is tuple else (mark, None)
        return int(line) + 1


def read(text: str, *, file: str = "") -> Marked:
    """Read one YAML document as plain values: dict, list, str, and None for what is left empty.

    Nothing is guessed: ``NO``, ``0123`` and ``12:30`` stay text. Only an empty value, ``~`` and
    ``null`` without quotes are None; ``""`` is an empty text. Aliases, anchors and tags are refused,
    because what they would do is rarely what the writer of ``note: *sic*`` meant.

    Parameters
    ----------
    text : str
        At most 20 million characters.
    file : str
        A name for the text, given back in faults.

    Raises
    ------
    CaseFileError
        The text is empty, is not YAML, holds an alias, a second document or a key that is not a text,
        or is nested more than 40 deep.

    Examples
    --------
    >>> read("state: NO\\ncode: 0123\\nplace:\\n").value
    {'state': 'NO', 'code': '0123', 'place': None}
    """
    if len(text) > MAX_SIZE:
        raise CaseFileError([Fault(text=too_large(len(text), "characters"), file=file)])
    try:
        return _Composer(type_of_loader(text).get_event, file).marked()
    except (yaml.YAMLError, UnicodeEncodeError) as error:
        raise CaseFileError([unreadable(error, text, file)]) from None


def too_large(size: int, unit: str) -> str:
    """Say that a text is larger than anybody writes by hand."""
    return f"{size:,} {unit} given, at most {MAX_SIZE:,} are read; split it into several case files"


class _Open:
    """A mapping or list that is being filled; `key` waits for its value, `line` is where it stands."""

    __slots__ = ("key", "line", "lines", "values")

    def __init__(self, values: Any, lines: Any) -> None:
        self.values, self.lines = values, lines
        self.key: Any = None
        self.line = 0


class _Composer:
    """Puts the parser's events together; a stack of its own, so that no depth can crash the process."""

    def __init__(self, get_event: Callable[[], Event], file: str) -> None:
        self._next, self._file = get_event, file
        self._faults: list[Fault] = []
        self._top = _Open([], [])
        self._stack: list[_Open] = []
        self._names: dict[
            str, str
        ] = {}  # one object for each name of a field, however often written

    def marked(self) -> Marked:
        self._next()
        first = self._next()
        if type(first) is yaml.StreamEndEvent:
            self._stop(
                Fault(text="the file is empty; a case file is a YAML mapping", file=self._file)
            )
        self._fill()
        after = self._next()
        if type(after) is yaml.DocumentStartEvent:
            self._refuse(
                after, "a second document begins here; a case file holds one: remove '---'"
            )
        (value,), (mark,) = self._top.values, self._top.lines
        mark = mark if type(mark) is tuple else (mark, None)
        return Marked(value, tuple(self._faults), self._file, mark)

    def _fill(self) -> None:
        take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._mapping,
            yaml.SequenceStartEvent: self._sequence,
            yaml.MappingEndEvent: self._close,
            yaml.SequenceEndEvent: self._close,
            yaml.AliasEvent: self._alias,
        }
        get_event = self._next
        while (event := get_event()).__class__ is not yaml.DocumentEndEvent:
            take[event.__class__](event)

    def _scalar(self, event: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        value, top = event.value, self._top
        if top.key is None and type(top.values) is dict:
            self._name(top, value, event.start_mark.line)
            return
        if event.implicit[0] and value in NULLS:
            value = None
        self._put(value, event.start_mark.line, None)

    def _name(self, top: _Open, name: str, line: int) -> None:
        if name in top.values:
            first = top.lines[name]
            first = (first[0] if type(first) is tuple else first) + 1
            text = f"the key {name!r} is given twice, in line {first} and here; keep one of the two"
            self._fault(text, line)
            top.key = _TWICE
        else:
            top.key = self._names.setdefault(name, name)
        top.line = line

    def _put(self, value: Any, line: int, inside: Any) -> None:
        top = self._top
        if type(top.values) is list:
            top.values.append(value)
            top.lines.append(line if inside is None else (line, inside))
            return
        if top.key is not _TWICE:
            top.values[top.key] = value
            top.lines[top.key] = top.line if inside is None else (top.line, inside)
        top.key = None

    def _mapping(self, event: Any) -> None:
        self._open(event, {}, {})

    def _sequence(self, event: Any) -> None:
        self._open(event, [], [])

    def _open(self, event: Any, values: Any, lines: Any) -> None:
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        if self._top.key is None and type(self._top.values) is dict:
            self._refuse(event, "a key must be a text, not a mapping or a list; put it in quotes")
        if len(self._stack) == MAX_DEPTH:
            self._refuse(
                event, f"nested more than {MAX_DEPTH} deep; a case file needs fewer than 10"
            )
        self._put(values, event.start_mark.line, lines)
        self._stack.append(self._top)
        self._top = _Open(values, lines)

    def _close(self, _: Any) -> None:
        self._top = self._stack.pop()

    def _alias(self, event: Any) -> None:
        text = f"'*{event.anchor}' repeats what is written elsewhere, which is not read here; "
        self._refuse(event, f"{text}write it out, or put it in quotes if it is text")

    def _decorated(self, event: Any) -> None:
        given = f"&{event.anchor}" if event.anchor is not None else _tag(event.tag)
        what = "an anchor" if event.anchor is not None else "a tag"
        text = f"{given!r} is {what}, which is not read here; put it in quotes if it is text, else remove it"
        self._fault(text, event.start_mark.line)

    def _fault(self, text: str, line: int) -> None:
        self._faults.append(Fault(text=text, file=self._file, line=line + 1))
        if len(self._faults) == MAX_FAULTS:
            text = f"{MAX_FAULTS} faults up to here; the rest is not read"
            self._stop(Fault(text=text, file=self._file, line=line + 1))

    def _refuse(self, event: Any, text: str) -> NoReturn:
        self._stop(Fault(text=text, file=self._file, line=event.start_mark.line + 1))

    def _stop(self, fault: Fault) -> NoReturn:
        raise CaseFileError([*self._faults, fault])


def _tag(tag: str) -> str:
    """Write a tag as it stands in the file: ``!!str`` for the long name that the parser gives."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)
