"""Write a relationship as a case file: every value in YAML, except defaults."""

import os
from pathlib import Path
from typing import Any

from bilateral import yaml_lines
from bilateral.atomic_write import write_whole
from bilateral.errors import BilateralError
from bilateral.records import plain
from bilateral.source_file import named_as_csl
from bilateral.ties import CLASS_OF
from bilateral.yaml_lines.reading import MAX_SIZE, MAX_VALUES, too_large


def write_case(case: object, path: str | os.PathLike[str]) -> None:
    """Write a case file completely or not at all; see `Relationship.save`."""
    given = _as_file(case)
    if (count := _count(given)) > MAX_VALUES:
        raise BilateralError(too_large(count, "values"))
    content = yaml_lines.write(given).encode()
    if len(content) > MAX_SIZE:
        raise BilateralError(too_large(len(content), "bytes"))
    write_whole({Path(path): content})


def _as_file(case: object) -> dict[str, Any]:
    given: dict[str, Any] = plain(case)
    given["ties"] = [_ends_first(tie) for tie in given.get("ties", [])]
    given["sources"] = [named_as_csl(source) for source in given.get("sources", [])]
    return {name: value for name, value in given.items() if value}


def _count(value: Any) -> int:
    """Count the values of a file as reading does: texts, lists and mappings."""
    items = value.values() if isinstance(value, dict) else value
    return 1 + sum(map(_count, items)) if isinstance(value, dict | list | tuple) else 1


def _ends_first(tie: dict[str, Any]) -> dict[str, Any]:
    """Move the ends before the title, where a reader looks for them."""
    words = [word for word in CLASS_OF[tie["kind"]].end_words() if word in tie]
    head = ("id", "kind", "form", "topic", *words)
    return {name: tie[name] for name in dict.fromkeys((*head, *tie))}
