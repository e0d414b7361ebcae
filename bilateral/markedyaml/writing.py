"""Plain values → YAML that people like to read, and that reads back as the same values."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from bilateral.errors import BilateralError
from bilateral.markedyaml.reading import MAX_DEPTH, NULLS

WIDTH: Final = 100
_SHORT: Final = 50  # a text longer than this is easier to read on a line of its own
_SIMPLE_KEY: Final = 1000  # YAML looks for the ':' after a key in its first 1,024 characters

_PLAIN: Final = re.compile(r"(?!---|\.\.\.|-(?:\s|\Z))[^\s?:,\[\]{}#&*!|>'\"%@`](?:.*\S)?\Z")
_BREAKS_PLAIN: Final = re.compile(r":(?=\s|\Z)|\s#")
_BREAKS_FLOW: Final = re.compile(r"[,\[\]{}:?]")
_SPECIAL: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]"
)
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write(value: Any) -> str:
    """Write plain values as YAML that `read` gives back as the same values.

    Mappings and lists are in block style, short flat ones in one line; long texts are wrapped at 100
    columns; quotes stand only where a text would otherwise be read as something else.

    Parameters
    ----------
    value : dict, list, tuple, str, None, bool, int or Decimal
        Numbers and truth values are written as their text, and so are read back as text.

    Raises
    ------
    BilateralError
        A text holds half a character (a lone surrogate), which no file in UTF-8 can hold, or the
        values are nested more than 40 deep.
    TypeError
        A value of another type.

    Examples
    --------
    >>> print(write({"id": "embassy", "states": ["CUB", "LAO"], "code": "null"}), end="")
    id: embassy
    states: [CUB, LAO]
    code: "null"
    """
    plain = _plain_values(value, 0)
    if _is_filled(plain):
        lines = _collection(plain, 0)
    else:
        lines = _entry("", plain, 2)
    return "".join(f"{line}\n" for line in lines)


def _plain_values(value: Any, depth: int) -> Any:
    """Copy the values with every scalar as text, and refuse what could not be read back."""
    if value is None:
        return None
    if isinstance(value, dict | list | tuple) and depth == MAX_DEPTH:
        msg = f"the values are nested more than {MAX_DEPTH} deep, which could not be read back"
        raise BilateralError(msg)
    if isinstance(value, dict):
        return {_text(key): _plain_values(item, depth + 1) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain_values(item, depth + 1) for item in value]
    return _text(value)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    if not isinstance(value, str):
        msg = f"{type(value).__name__} {value!r} cannot be written; give a text instead"
        raise TypeError(msg)
    if _SURROGATE.search(value):
        msg = f"{value!r} holds half a character (a lone surrogate); no UTF-8 file can hold it"
        raise BilateralError(msg)
    return str(value)


def _is_filled(value: Any) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _collection(value: Any, indent: int) -> Iterator[str]:
    pad = " " * indent
    if isinstance(value, list):
        for item in value:
            yield from _item(f"{pad}-", item, indent + 2)
        return
    for name, item in value.items():
        key = _scalar(name)
        if len(key) > _SIMPLE_KEY:
            yield f"{pad}? {key}"
            key = ""
        yield from _entry(f"{pad}{key}:", item, indent + 2)


def _item(head: str, item: Any, indent: int) -> Iterator[str]:
    """Write a list item; its first line shares the line of the dash."""
    if not _is_filled(item) or _one_line(item, WIDTH - len(head) - 1):
        yield from _entry(head, item, indent)
        return
    first, *rest = _collection(item, indent)
    yield f"{head} {first[indent:]}"
    yield from rest


def _entry(head: str, item: Any, indent: int) -> Iterator[str]:
    """Write a value after its key or dash: beside it where it fits, else below it."""
    room = WIDTH - len(head) - 1
    if _is_filled(item):
        flow = _one_line(item, room)
        yield f"{head} {flow}" if flow else head
        if not flow:
            yield from _collection(item, indent)
        return
    first, *rest = _scalar_lines(item, room, indent)
    yield f"{head} {first}".lstrip() if not head else f"{head} {first}"
    yield from rest


def _one_line(value: Any, room: int) -> str:
    """Write a short flat mapping or list in one line; nothing where it is neither short nor flat.

    What has an `id` is a record and stands in block style, however short.
    """
    if isinstance(value, dict):
        if "id" in value:
            return ""
        parts = [(_scalar(key, flow=True), _inner(item)) for key, item in value.items()]
        line = f"{{{', '.join(f'{key}: {inner}' for key, inner in parts)}}}"
        fits = all(inner for _, inner in parts)
    else:
        inners = [_flow_scalar(item) for item in value]
        line, fits = f"[{', '.join(inners)}]", all(inners)
    return line if fits and len(line) <= room else ""


def _inner(item: Any) -> str:
    if _is_filled(item):
        return _one_line(item, _SHORT) if isinstance(item, list) else ""
    return _flow_scalar(item)


def _flow_scalar(item: Any) -> str:
    if _is_filled(item) or (isinstance(item, str) and len(item) > _SHORT):
        return ""
    return _scalar(item, flow=True)


def _scalar(item: Any, *, flow: bool = False) -> str:
    """Write a scalar, or an empty mapping or list, in one line."""
    if item is None:
        return "null"
    if not isinstance(item, str):
        return "{}" if isinstance(item, dict) else "[]"
    if _SPECIAL.search(item):
        return _double_quoted(item)
    if _PLAIN.match(item) and item not in NULLS and not _BREAKS_PLAIN.search(item):
        if not (flow and _BREAKS_FLOW.search(item)):
            return item
    if '"' in item or "\\" in item:
        return "'" + item.replace("'", "''") + "'"
    return f'"{item}"'


def _double_quoted(text: str) -> str:
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if _SPECIAL.match(character):
        return f"\\u{ord(character):04X}"
    return character


def _scalar_lines(item: Any, room: int, indent: int) -> list[str]:
    """Write a scalar in as many lines as it needs; the first shares the line of its key."""
    line = _scalar(item)
    if not isinstance(item, str) or (len(line) <= room and "\n" not in item):
        return [line]
    pad = " " * indent
    if _fits_block(item):
        body = item.rstrip("\n")
        strip = "-" if body == item else ""
        rows = body.split("\n")
        if len(rows) > 1 and all(len(row) <= WIDTH - indent for row in rows):
            return [f"|{strip}", *(pad + row if row else "" for row in rows)]
        folded = _folded(rows, WIDTH - indent)
        if len(folded) > 1:
            return [f">{strip}", *(pad + row if row else "" for row in folded)]
        return [line]
    return [line]


def _fits_block(text: str) -> bool:
    """Tell whether block style keeps the text: nothing to escape, no blank at the edge of a line."""
    if _SPECIAL.search(text.replace("\n", "")) or text.endswith("\n\n") or text.startswith("\n"):
        return False
    return all(row == row.strip() for row in text.split("\n"))


def _folded(rows: list[str], width: int) -> list[str]:
    """Wrap each row; in folded style a line break between rows is written as an empty line."""
    lines: list[str] = []
    for number, row in enumerate(rows):
        if number:
            lines.append("")
        lines.extend(_wrapped(row, width) if row else [])
    return lines


def _wrapped(row: str, width: int) -> list[str]:
    """Wrap at single blanks only, because folding gives back exactly one."""
    lines: list[str] = []
    for word in re.split(r"(?<=\S) (?=\S)", row):
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
