"""Change fields of a YAML text in place; comments and layout are kept."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import yaml

from bilateral.errors import BilateralError, CaseFileError
from bilateral.yaml_lines.reading import loader, read

Path = tuple[str | int, ...]


class Edit(NamedTuple):
    """A part of a text, and what is written in its place."""

    start: int
    end: int
    text: str


def edited(text: str, changes: Mapping[Path, Mapping[str, str | None]]) -> str:
    r"""Change fields of some mappings of a YAML text, and nothing else in it.

    Parameters
    ----------
    text : str
        YAML that `read` accepts without faults.
    changes : mapping
        For the path of a mapping, its new fields: name → value, written as YAML on one line, or
        None to remove the field. They are written where the first of the named fields is; at least
        one of them is there.

    Raises
    ------
    BilateralError
        If the text is laid out so that its fields cannot be changed in place.

    Examples
    --------
    >>> text = "cites:\n  - source: news  # ours\n    quote: two words\n"
    >>> print(edited(text, {("cites", 0): {"span": "[3, 9]", "quote": None}}), end="")
    cites:
      - source: news  # ours
        span: [3, 9]
    """
    root = yaml.compose(text, Loader=loader)
    newline = "\r\n" if "\r\n" in text else "\n"
    edits = [
        edit
        for path, fields in changes.items()
        for edit in _edits(text, _mapping(root, path), fields, newline)
    ]
    parts, last = [], 0
    for edit in sorted(edits):
        parts += [text[last : edit.start], edit.text]
        last = edit.end
    changed = "".join([*parts, text[last:]])
    _check(text, changed, changes)
    return changed


def _mapping(node: Any, path: Path) -> Any:
    """Return the node of a mapping; of two fields with one name the first is meant."""
    for step in path:
        items = node.value
        node = (
            items[step]
            if isinstance(step, int)
            else next(value for key, value in items if key.value == step)
        )
    return node


def _edits(
    text: str, mapping: Any, fields: Mapping[str, str | None], newline: str
) -> Iterator[Edit]:
    """Yield the edits of one mapping: its first named field becomes all of them."""
    named = [entry for entry in mapping.value if entry[0].value in fields]
    written = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    key, value = named[0]
    between = ", " if mapping.flow_style else newline + " " * key.start_mark.column
    yield Edit(key.start_mark.index, _end(text, value), between.join(written))
    for key, value in named[1:]:
        yield (_gone_in_flow if mapping.flow_style else _gone)(text, key, _end(text, value))


def _end(text: str, value: Any) -> int:
    """Return where a value ends; what folds or is in block style ends before the blank lines."""
    start: int = value.start_mark.index
    end: int = value.end_mark.index
    return start + len(text[start:end].rstrip())


def _gone(text: str, key: Any, end: int) -> Edit:
    """Remove the lines of a field in block style; a comment after it stays."""
    start = text.rindex("\n", 0, key.start_mark.index)
    return Edit(start - (text[start - 1] == "\r"), end, "")


def _gone_in_flow(text: str, key: Any, end: int) -> Edit:
    """Remove a field in braces, and one of the commas next to it."""
    start = key.start_mark.index
    before = re.search(r",[ \t]*\Z", text[:start])
    if before:
        return Edit(before.start(), end, "")
    after = re.compile(r"\s*,\s*").match(text, end)
    return Edit(start, after.end() if after else end, "")


def _check(text: str, changed: str, changes: Mapping[Path, Mapping[str, str | None]]) -> None:
    """Make sure that the text says what it said before, but for the changes."""
    wanted: Any = read(text).value
    for path, fields in changes.items():
        item = wanted
        for step in path:
            item = item[step]
        for name, value in fields.items():
            item.pop(name, None)
            if value is not None:
                item[name] = read(value).value
    try:
        is_wanted = read(changed).value == wanted
    except CaseFileError:
        is_wanted = False
    if not is_wanted:
        msg = "the file cannot be changed in place; write each field on a line, as 'name: value'"
        raise BilateralError(msg)
