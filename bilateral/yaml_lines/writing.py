"""Plain values → YAML that people like to read, and that reads back as the same values."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

from bilateral.errors import BilateralError
from bilateral.yaml_lines.reading import MAX_DEPTH, NULLS

WIDTH: Final = 100
_SHORT: Final = 50  # a longer text is easier to read on a line of its own than in braces
_SIMPLE_KEY: Final = 1000  # YAML looks for the ':' in the first 1,024 characters only

_PLAIN: Final = re.compile(r"(?!---|\.\.\.|-(?:\s|\Z))[^\s?:,\[\]{}#&*!|>'\"%@`](?:.*\S)?\Z")
_ENDS_PLAIN: Final = re.compile(r":(?=\s|\Z)|\s#")
_ENDS_IN_FLOW: Final = re.compile(r"[,\[\]{}:?]")
_ESCAPED: Final = re.compile(
    '[\\\\"\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u206f\ufeff\ufffe\uffff]'
)
_UNSHOWN: Final = re.compile(_ESCAPED.pattern.replace('\\\\"', ""))
_UNSHOWN_IN_ROWS: Final = re.compile(_UNSHOWN.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_NAMED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def write(value: Any) -> str:
    """Write plain values as YAML that `read` gives back as the same values.

    Mappings and lists are in block style, short flat ones in one line; long texts are wrapped at
    100 columns; quotes stand only where a text would otherwise be read as something else.

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
        A value of another type, or a key that is not a text.

    Examples
    --------
    >>> print(write({"id": "embassy", "states": ["CUB", "LAO"], "place": "null"}), end="")
    id: embassy
    states: [CUB, LAO]
    place: "null"
    """
    plain = _plain(value, 0)
    lines = _block(plain, 0) if _is_filled(plain) else _beside("", plain, 2)
    return "".join(f"{line}\n" for line in lines)


def _plain(value: Any, depth: int) -> Any:
    """Copy the values with every scalar as text, and refuse what could not be read back."""
    if value is None:
        return None
    if not isinstance(value, dict | list | tuple):
        return _text(value)
    if depth == MAX_DEPTH:
        msg = f"the values are nested more than {MAX_DEPTH} deep, which could not be read back"
        raise BilateralError(msg)
    if isinstance(value, dict):
        return {_key(key): _plain(item, depth + 1) for key, item in value.items()}
    return [_plain(item, depth + 1) for item in value]


def _key(key: Any) -> str:
    if not isinstance(key, str):
        msg = f"the key {key!r} is not a text; give a text instead"
        raise TypeError(msg)
    return _text(key)


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return str(value)
    if not isinstance(value, str):
        msg = f"{value!r} ({type(value).__name__}) cannot be written; give a text instead"
        raise TypeError(msg)
    if _SURROGATE.search(value):
        msg = f"{value!r} holds half a character (a lone surrogate), which UTF-8 has no bytes for"
        raise BilateralError(msg)
    return str.__str__(value)


def _is_filled(value: Any) -> bool:
    return isinstance(value, dict | list) and bool(value)


def _block(value: Any, indent: int) -> Iterator[str]:
    """Write a mapping or list that is not empty, an entry or item after the other."""
    pad = " " * indent
    if isinstance(value, list):
        for item in value:
            yield from _item(f"{pad}-", item, indent + 2)
        return
    for name, item in value.items():
        key = _one_line(name)
        if len(key) > _SIMPLE_KEY:
            yield f"{pad}? {key}"
            key = ""
        yield from _beside(f"{pad}{key}:", item, indent + 2)


def _item(head: str, item: Any, indent: int) -> Iterator[str]:
    """Write a list item; its first line stands beside the dash."""
    if not _is_filled(item) or _flow(item, WIDTH - len(head) - 1):
        yield from _beside(head, item, indent)
        return
    first, *rest = _block(item, indent)
    yield f"{head} {first[indent:]}"
    yield from rest


def _beside(head: str, item: Any, indent: int) -> Iterator[str]:
    """Write a value beside its key or dash where it fits, else below it."""
    room = WIDTH - len(head) - 1
    if _is_filled(item):
        flow = _flow(item, room)
        yield f"{head} {flow}" if flow else head
        yield from () if flow else _block(item, indent)
        return
    first, *rest = _scalar(item, room, WIDTH - indent)
    yield f"{head} {first}" if head else first
    yield from (" " * indent + row if row else "" for row in rest)


def _flow(value: Any, room: int) -> str:
    """Write a mapping or list in one line; nothing where it is not short and flat.

    What has an `id` is a record and stands in block style, however short.
    """
    if isinstance(value, dict):
        if "id" in value:
            return ""
        keys = [_one_line(key, flow=True) for key in value]
        parts = [_in_flow(item, lists=True) for item in value.values()]
        pairs = (f"{key}: {part}" for key, part in zip(keys, parts, strict=True))
        line = f"{{{', '.join(pairs)}}}"
    else:
        parts = [_in_flow(item, lists=False) for item in value]
        line = f"[{', '.join(parts)}]"
    return line if all(parts) and len(line) <= room else ""


def _in_flow(item: Any, *, lists: bool) -> str:
    if _is_filled(item):
        return _flow(item, _SHORT) if lists and isinstance(item, list) else ""
    return "" if isinstance(item, str) and len(item) > _SHORT else _one_line(item, flow=True)


def _scalar(item: Any, room: int, width: int) -> list[str]:
    """Write a scalar in as many lines as it needs; the first has `room`, the others `width`."""
    line = _one_line(item)
    if not isinstance(item, str) or (len(line) <= room and "\n" not in item):
        return [line]
    if _fits_block(item):
        lines = _block_text(item, width)
    elif len(line) > room:
        lines = _quoted_text(item, width)
    else:
        return [line]
    shorter = len(line) > room and len(lines[-1]) <= width
    return lines if len(lines) > 2 or shorter else [line]


def _one_line(item: Any, *, flow: bool = False) -> str:
    """Write a scalar, or an empty mapping or list, in one line."""
    if item is None:
        return "null"
    if not isinstance(item, str):
        return "{}" if isinstance(item, dict) else "[]"
    if _UNSHOWN.search(item):
        return f'"{_ESCAPED.sub(_escape, item)}"'
    if _stays_plain(item) and not (flow and _ENDS_IN_FLOW.search(item)):
        return item
    if '"' in item or "\\" in item:
        return "'" + item.replace("'", "''") + "'"
    return f'"{item}"'


def _stays_plain(text: str) -> bool:
    return bool(_PLAIN.match(text)) and text not in NULLS and not _ENDS_PLAIN.search(text)


def _escape(found: re.Match[str]) -> str:
    return _NAMED.get(found.group()) or f"\\u{ord(found.group()):04X}"


def _fits_block(text: str) -> bool:
    """Tell whether block style keeps the text: nothing to escape, no blank at a line's edge."""
    if _UNSHOWN_IN_ROWS.search(text) or text.startswith("\n") or text.endswith("\n\n"):
        return False
    return all(row == row.strip() for row in text.split("\n"))


def _block_text(text: str, width: int) -> list[str]:
    """Write a text below its key: line by line if no line is too long, else wrapped."""
    rows = text.removesuffix("\n").split("\n")
    end = "" if text.endswith("\n") else "-"
    if len(rows) > 1 and all(len(row) <= width for row in rows):
        return [f"|{end}", *rows]
    folded = [line for row in rows for line in ("", *_wrapped(row, width))]
    return [f">{end}", *folded[1:]]


def _wrapped(row: str, width: int) -> list[str]:
    """Wrap at single blanks only, because folding gives back exactly one."""
    return _filled(re.split(r"(?<=\S) (?=\S)", row), " ", width) if row else []


def _quoted_text(text: str, width: int) -> list[str]:
    r"""Write a text in double quotes below its key; a ``\`` at the end joins the lines again."""
    escaped = _ESCAPED.sub(_escape, text)
    if escaped.startswith(" "):
        escaped = f"\\{escaped}"  # a blank at the beginning of a line would be taken for indent
    lines = _filled(re.findall(r"[^ ]+ *", escaped), "", width - 1)
    return ['"\\', *(f"{line}\\" for line in lines[:-1]), f'{lines[-1]}"']


def _filled(words: list[str], glue: str, width: int) -> list[str]:
    """Put as many words into each line as it holds."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + len(glue) + len(word) <= width:
            lines[-1] += glue + word
        else:
            lines.append(word)
    return lines
