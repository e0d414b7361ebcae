"""Replace the quotes of a case file by the places of their words in the sources."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bilateral.casefile.quotes import QUOTE, Quote
from bilateral.casefile.reading import CaseFile
from bilateral.errors import BilateralError, CaseFileError, Fault, unknown_name
from bilateral.relationship import Relationship
from bilateral.source_text import Location, SourceText, locate, source_file_path
from bilateral.yaml_lines import read
from bilateral.yaml_lines.editing import edited

CITATION_FIELDS = (QUOTE, "section", "paragraph", "span", "sha256")
EXCUSE_FIELDS = (QUOTE, "span", "sha256")
MOST_LINES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchored:
    """A case file whose quotes were sought in the texts of its sources.

    Attributes
    ----------
    text : str
        The file with the places of the quotes that are exactly once in their text.
    count : int
        The number of these quotes.
    left : tuple of Fault
        The quotes that stay in the file, each with the reason and how to correct it.
    """

    text: str
    count: int
    left: tuple[Fault, ...]


def anchor(file: CaseFile, directory: str | os.PathLike[str]) -> Anchored:
    """Find the quotes of a case file in the texts of its sources; the file is not changed.

    A quote that is exactly once in its text is replaced by section, paragraph, span and digest;
    so a quote that cannot be found does not keep the others from being anchored. Where the
    words are in several places, a section and a paragraph that are written with the quote
    say which is meant. Comments and layout are kept.

    Parameters
    ----------
    file : CaseFile
        A case file; it may have errors elsewhere.
    directory : path
        The folder with the texts, named by the field `file` of the sources, or else ``<id>.txt``.

    Raises
    ------
    CaseFileError
        If the file has a field twice, a tag or an anchor.
    """
    if file.marked.faults:
        raise CaseFileError(file.marked.faults)
    finder = _Finder(file, Path(directory))
    changes: dict[Any, Mapping[str, str | None]] = {}
    left = []
    for quote in file.quotes:
        try:
            changes[quote.path] = _fields(quote, finder.place(quote))
        except BilateralError as error:
            left.append(file.fault((*quote.path, QUOTE), str(error)))
    text = edited(file.text, changes) if changes else file.text
    return Anchored(text=text, count=len(changes), left=tuple(left))


def _fields(quote: Quote, place: Location) -> Mapping[str, str | None]:
    """Return the new fields of a citation or an excuse; None for those to remove."""
    is_excuse = quote.path[0] == "excused"
    names, found = (EXCUSE_FIELDS, place.pointer) if is_excuse else (CITATION_FIELDS, place.fields)
    # A section that a person wrote is kept where the text has no headings.
    return {name: found.get(name) for name in names if name != "section" or name in found}


class _Finder:
    """Finds quotes; each text is read once."""

    def __init__(self, file: CaseFile, folder: Path) -> None:
        self.file, self.folder = file, folder
        self.text = cache(self._text)

    def place(self, quote: Quote) -> Location:
        """Return the one place of a quote, or raise an error that says how to correct it."""
        places = [
            place
            for place in locate(self.text(quote.source), str(quote.words))
            if all(str(getattr(place, name)) == value for name, value in _limits(quote))
        ]
        if len(places) == 1:
            return places[0]
        if not places:
            msg = "these words are in the text, but not in this section and paragraph"
            raise BilateralError(msg)
        msg = f"these words are in {len(places)} places; quote more of the passage"
        if "cites" in quote.path:
            msg += ", or add its section or paragraph"
        more = [f"  and {len(places) - MOST_LINES} more"] if len(places) > MOST_LINES else []
        raise BilateralError("\n".join([msg, *map(_described, places[:MOST_LINES]), *more]))

    def _text(self, source: str) -> SourceText:
        if source not in self.file.sources:
            raise BilateralError(unknown_name("source", source, self.file.sources))
        named = self.file.sources[source].get("file")
        name = named.strip() if isinstance(named, str) else None
        return SourceText.read(source_file_path(self.folder, source, name))


def _limits(quote: Quote) -> Iterator[tuple[str, str]]:
    """Yield the section and the paragraph that a person wrote with a quote."""
    if "span" in quote.pointer:  # then they are those of an earlier passage
        return
    for name in ("section", "paragraph"):
        if isinstance(value := quote.pointer.get(name), str):
            yield name, value.strip()


def _described(place: Location) -> str:
    where = [f"section {place.section!r}"] if place.section else []
    where += [f"paragraph {place.paragraph}"] if place.paragraph else []
    return f"  {', '.join([f'line {place.line}', *where])}, span {list(place.span)}"


def placed(
    file: CaseFile, directory: str | os.PathLike[str]
) -> tuple[Relationship, tuple[Fault, ...]]:
    """Return the relationship of a case file, its quotes anchored, and the quotes that are left.

    The file is not changed.

    Raises
    ------
    CaseFileError
        With all errors of the file.
    """
    relationship = file.relationship()
    if not file.quotes:
        return relationship, ()
    anchored = anchor(file, directory)
    marked = read(anchored.text, file=str(file.path))
    return CaseFile(file.path, marked).relationship(), anchored.left
