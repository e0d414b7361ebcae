"""Write the present places of moved passages into a case file."""

import os
from collections.abc import Mapping
from pathlib import Path

from bilateral.casefile.reading import CaseFile
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.source_text import Location, SourceText, source_file_path
from bilateral.text.lists import pluralize
from bilateral.verify.verification import Check, Verification
from bilateral.yaml_lines.editing import Path as YamlPath
from bilateral.yaml_lines.editing import edited

PLACE = ("section", "paragraph", "span")


def updated(
    file: CaseFile,
    relationship: Relationship,
    verification: Verification,
    directory: str | os.PathLike[str],
) -> tuple[str, int]:
    """Return the text of a case file with the present places of moved passages, and their number.

    A passage is written anew only if it is in its text exactly once; the others stay problems.

    Raises
    ------
    BilateralError
        If quotes are left in the file.
    """
    if file.quotes:
        left = pluralize(len(file.quotes), "quote")
        msg = f"{left} left in {file.path}; anchor them first: bilateral anchor {file.path}"
        raise BilateralError(msg)
    files = {source.id: source.file for source in relationship.sources}
    texts: dict[str, SourceText] = {}
    changes: dict[YamlPath, Mapping[str, str | None]] = {}
    for check in verification.checks:
        if check.place is None or check.outcome != "moved":
            continue
        name = check.source
        if name not in texts:
            texts[name] = SourceText.read(source_file_path(Path(directory), name, files[name]))
        path = _path(relationship, check)
        present = Location(span=check.place, exact=True, source=texts[name]).fields
        written = _at(file.given, path)
        changes[path] = {
            name: present.get(name)
            for name in PLACE
            if name in written and (name in present or name == "paragraph")
        }
    return (edited(file.text, changes) if changes else file.text), len(changes)


def _path(relationship: Relationship, check: Check) -> YamlPath:
    """Return the place of the citation or the excuse of a check in its case file."""
    if check.record == "excused":
        return "excused", int(check.path)
    number = int(check.path.removeprefix("cites."))
    for name in ("ties", "facts"):
        for place, record in enumerate(getattr(relationship, name)):
            if record.id == check.record:
                return name, place, "cites", number
    msg = f"{check.record} is not a record of {relationship.id}"
    raise AssertionError(msg)


def _at(given: Mapping[str, object], path: YamlPath) -> Mapping[str, object]:
    item: object = given
    for step in path:
        item = item[step]  # type: ignore[index]  # lists and mappings of a valid file
    return item  # type: ignore[return-value]
