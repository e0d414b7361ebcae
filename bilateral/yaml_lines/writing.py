"""Write plain values as readable YAML that reads back as the same values."""

import re
from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from math import inf
from typing import Any, Final

import yaml
from yaml.emitter import Emitter

from bilateral.errors import BilateralError
from bilateral.yaml_lines.reading import MAX_DEPTH, NULLS
from bilateral.yaml_lines.syntax import SURROGATE

WIDTH: Final = 100
WRAP: Final = 78  # the library breaks a line after the word that goes beyond
SHORT: Final = 50  # a longer text is easier to read on a line of its own than in braces

UNSHOWN: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)


def write(value: Any) -> str:
    """Write plain values as YAML that `read` returns as the same values.

    Mappings and lists are in block style, short flat ones in one line; long texts are wrapped
    before column 100; quotes are used only where a text would otherwise be read as another value.

    Parameters
    ----------
    value : dict, list, tuple, str, None, bool, int or Decimal
        Numbers and truth values are written as their text, and so are read back as text.

    Raises
    ------
    BilateralError
        If a text has half a character (a lone surrogate), which UTF-8 cannot encode, or the
        values are nested more than 40 deep.
    TypeError
        If a value has another type, or a key is not a text.

    Examples
    --------
    >>> print(write({"id": "embassy", "states": ["CUB", "LAO"], "place": "null"}), end="")
    id: embassy
    states: [CUB, LAO]
    place: "null"
    """
    stream = StringIO()
    emitter = _Emitter(stream, width=WRAP, allow_unicode=True)
    for event in (
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_events(value, 0, 0),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ):
        emitter.emit(event)
    text = stream.getvalue()
    # The library adds this after a single value without quotes.
    return text.removesuffix("...\n") if text.endswith("\n...\n") else text


class _Emitter(Emitter):
    """The emitter of the library, with styles chosen for long and unusual texts."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002
        """Indent a list below a key."""
        super().increase_indent(flow, False)

    def choose_scalar_style(self) -> str:
        """Write a long text below its key, and prefer double quotes to single ones."""
        style: str = super().choose_scalar_style()
        event: Any = self.event
        text = event.value
        if not event.implicit[1]:  # empty, which is plain everywhere
            return ""
        if UNSHOWN.search(text):
            return '"'
        is_long = "\n" in text.rstrip("\n") or len(text) > self._room()
        if is_long and not self.simple_key_context and not self.flow_level:
            return _block_style(text, WIDTH - (self.indent or 0) - 2)
        is_plain = style == "" or '"' in text or "\\" in text
        return style if is_plain and "\n" not in text else '"'

    def write_plain(self, text: str, split: bool = True) -> None:  # noqa: ARG002
        """Write short values in one line; only long ones are written in several."""
        super().write_plain(text, False)

    def write_single_quoted(self, text: str, split: bool = True) -> None:  # noqa: ARG002
        """Write short values in one line."""
        super().write_single_quoted(text, False)

    def write_double_quoted(self, text: str, split: bool = True) -> None:
        """Write invisible characters by their numbers."""
        self.allow_unicode = not UNSHOWN.search(text.replace("\n", ""))
        escaped = len(text.encode("unicode_escape")) + text.count('"')
        super().write_double_quoted(text, split and escaped > self._room())
        self.allow_unicode = True

    def _room(self) -> int:
        return WIDTH - self.column - 3


def _block_style(text: str, width: int) -> str:
    """Return the style that keeps a long text as it is: line by line, wrapped, or in quotes."""
    rows = text.removesuffix("\n").split("\n")
    if not rows[0] or not rows[-1] or any(row != row.strip() for row in rows):
        return '"'
    return "|" if len(rows) > 1 and max(map(len, rows)) <= width else ">"


def _events(value: Any, depth: int, room: int) -> Iterator[Any]:
    """Yield the parts of values in order; `room` is the space on a line."""
    if not isinstance(value, dict | list | tuple):
        yield _scalar("null", is_null=True) if value is None else _scalar(_text(value))
        return
    if depth == MAX_DEPTH:
        msg = f"the values are nested more than {MAX_DEPTH} deep, which could not be read back"
        raise BilateralError(msg)
    flow = not value or (depth > 0 and _length_in_flow(value) <= room)
    inside = WIDTH - 2 * depth
    if isinstance(value, dict):
        yield yaml.MappingStartEvent(None, None, True, flow_style=flow)
        for name, item in value.items():
            yield _scalar(_key(name))
            yield from _events(item, depth + 1, inside - len(name) - 2)
        yield yaml.MappingEndEvent()
        return
    yield yaml.SequenceStartEvent(None, None, True, flow_style=flow)
    for item in value:
        yield from _events(item, depth + 1, inside - 2)
    yield yaml.SequenceEndEvent()


def _length_in_flow(value: Any) -> float:
    """Return the length of a mapping or list in one line; infinite where it is not short and flat.

    A mapping with an `id` is a record and is written in block style, however short.
    """
    if isinstance(value, dict):
        if "id" in value:
            return inf
        lists = [item for item in value.values() if isinstance(item, list) and item]
        lengths = [*map(_length_in_flow, lists)]
        if max(lengths, default=0) > SHORT:
            return inf
        scalars = [item for item in value.values() if not isinstance(item, list) or not item]
        return sum(map(_length, [*value, *scalars])) + sum(lengths) + 4 * len(value)
    return sum(map(_length, value)) + 2 * len(value)


def _length(item: Any) -> float:
    if isinstance(item, dict | list | tuple):
        return inf if item else 2
    text = "null" if item is None else str(item)
    return inf if len(text) > SHORT else len(text)


def _key(name: Any) -> str:
    if not isinstance(name, str):
        msg = f"the key {name!r} is not a text; give a text instead"
        raise TypeError(msg)
    return _text(name)


def _scalar(text: str, *, is_null: bool = False) -> Any:
    style = '"' if text in NULLS and not is_null else None
    return yaml.ScalarEvent(None, None, (True, not is_null), text, style=style)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    if not isinstance(value, str):
        msg = f"{value!r} ({type(value).__name__}) cannot be written; give a text instead"
        raise TypeError(msg)
    if SURROGATE.search(value):
        msg = f"{value!r} has half a character (a lone surrogate), which UTF-8 cannot encode"
        raise BilateralError(msg)
    return str.__str__(value)
