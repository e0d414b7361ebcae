"""Find a passage in a source, and write the citation that points to it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bilateral.errors import BilateralError, UnknownNameError, shorten
from bilateral.source_text.source_text import SourceText, normalize_newlines, words_in
from bilateral.source_text.spelling import Spelling
from bilateral.text.html import visible

GAP = re.compile(r"\[(?:\.\.\.|\u2026)\]|\.\.\.|\u2026")
NEAR = 3
MOST_PLACES = 1000
Span = tuple[int, int]
INDENT = {"cites": 6, "excused": 2}
"""How far the items of the two lists are indented in a case file."""


@dataclass(frozen=True, kw_only=True)
class Location:
    """The place of words in a source, as in a citation.

    Attributes
    ----------
    span : (int, int)
        Start and end in code points.
    exact : bool
        False where the source's words differ from those given in spaces, quotation marks, dashes
        or Unicode form. Words that dots leave out are not compared.
    source : SourceText
        The text of the source.
    """

    span: Span
    exact: bool
    source: SourceText

    @property
    def text(self) -> str:
        """The passage as the source has it."""
        return self.source.text[slice(*self.span)]

    @property
    def sha256(self) -> str:
        """The digest of the passage as the source has it."""
        return self.source.digest(self.span)

    @property
    def section(self) -> str | None:
        """The heading above it, where the text has headings."""
        return self.source.place(self.span[0])[0]

    @property
    def paragraph(self) -> int | None:
        """The paragraph below that heading, counted from 1; None before the first one."""
        return self.source.place(self.span[0])[1]

    @property
    def line(self) -> int:
        """The line of the text, counted from 1."""
        return self.source.line(self.span[0])

    @property
    def fields(self) -> Mapping[str, str]:
        """The fields of its citation, written as in a case file."""
        section, paragraph = self.section, self.paragraph
        return {
            **({"section": _yaml_quoted(section)} if section else {}),
            **({"paragraph": str(paragraph)} if paragraph else {}),
            **self.pointer,
        }

    @property
    def pointer(self) -> Mapping[str, str]:
        """The fields that point to it, written as in a case file: these alone are in an excuse."""
        return {"span": f"[{self.span[0]}, {self.span[1]}]", "sha256": self.sha256}

    def lines(self, source: str, where: str = "cites") -> str:
        """Write its citation, or its excuse, as an item of a list in a case file.

        Parameters
        ----------
        source : str
            The id of the source.
        where : {"cites", "excused"}
            The list that the item is for.

        Examples
        --------
        >>> place, = locate("Relations began in 1974.", "in 1974")
        >>> print(place.lines("times-2018"))
        - source: times-2018
          paragraph: 1
          span: [16, 23]
          sha256: 9bc8f8fbd6354c2e1006bd6543edbf1e9c2a4110475d15670e12734123ca01c8
        """
        fields = self.fields if where == "cites" else {**self.pointer, "because": ""}
        written = [f"  {name}: {value}".rstrip() for name, value in fields.items()]
        return "\n".join([f"- source: {source}", *written])


def locate(text: str | SourceText, words: str) -> tuple[Location, ...]:
    r"""Find the words of a passage in the text of a source.

    The words are searched as given; if they are not found, with any white space, quotation
    marks, dashes and Unicode form of the same kind, and with ``...`` for words left out within a
    line.

    Parameters
    ----------
    text : str or SourceText
        The text of the source; ``\r\n`` counts as ``\n``, a byte order mark as nothing.
    words : str
        The words of the passage, or its first and last words with ``...`` between them.

    Returns
    -------
    tuple of Location
        Every place where they are; more than one where the source repeats them, and then it is
        for the user to choose.

    Raises
    ------
    UnknownNameError
        If they are not found; the message has the sentences with most words in common.
    BilateralError
        If no words are given, or they are in more than 1,000 places.

    Examples
    --------
    >>> [place.span for place in locate("Cuba and Laos. Laos and Cuba.", "Laos")]
    [(9, 13), (15, 19)]
    """
    source = SourceText(normalize_newlines(text)) if isinstance(text, str) else text
    wanted = normalize_newlines(words).strip()
    parts = [Spelling(part).plain.strip() for part in GAP.split(wanted)]
    if not any(parts):
        msg = "no words were given; give those of the passage, as the source has them"
        raise BilateralError(msg)
    spans = _occurrences(wanted, source.text) or _spans(source, [*filter(None, parts)])
    if not spans:
        raise UnknownNameError(_absent(source, wanted))
    if len(spans) > MOST_PLACES:
        msg = f"these words are in the text {len(spans):,} times; give more of the passage"
        raise BilateralError(msg)
    return tuple(
        Location(span=span, exact=_is_exact(source.text[slice(*span)], wanted), source=source)
        for span in spans
    )


def _is_exact(passage: str, words: str) -> bool:
    """Return whether a passage has words as they are given, also around dots."""
    parts = [part.strip() for part in GAP.split(words) if part.strip()]
    start = 0
    for part in parts:
        start = passage.find(part, start)
        if start < 0:
            return passage == words
        start += len(part)
    return passage == words or (passage.startswith(parts[0]) and passage.endswith(parts[-1]))


def _occurrences(words: str, text: str) -> list[Span]:
    """Return every place of words in a text, also where two overlap."""
    found, start = [], text.find(words)
    while start >= 0:
        found.append((start, start + len(words)))
        start = text.find(words, start + 1)
    return found


def _spans(source: SourceText, parts: Sequence[str]) -> list[Span]:
    """Return every place where parts of a passage follow each other, each gap within a line.

    Each part is followed by the next place of the part after it. Searched from the last part to
    the first, so that the time does not grow with the number of their combinations.
    """
    spelling = source.spelling
    of_parts = [
        [spelling.span(*span) for span in _occurrences(part, spelling.plain)] for part in parts
    ]
    spans = of_parts[-1]
    for places in reversed(of_parts[:-1]):
        spans = [*_followed(source, places, spans)]
    return spans


def _followed(
    source: SourceText, places: Sequence[Span], next_places: Sequence[Span]
) -> Iterator[Span]:
    """Yield the spans from each place of a part to the end of what follows it in its line."""
    upcoming = 0
    for start, end in places:
        while upcoming < len(next_places) and next_places[upcoming][0] < end:
            upcoming += 1
        if upcoming == len(next_places):
            return
        following = next_places[upcoming]
        if source.line(end) == source.line(following[0]):
            yield start, following[1]


def _absent(source: SourceText, words: str) -> str:
    near = [f"  line {source.line(start)}: {text}" for start, text in _near(source, words)]
    if not near:
        return "these words are not in the text, nor are similar ones"
    return "\n".join(("these words are not in the text; the nearest sentences are", *near))


def _near(source: SourceText, words: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences that share most of the words, the best first."""
    wanted = words_in(words)
    scored = sorted(
        (-len(wanted & there) / len(wanted | there), span)
        for span, there in source.sentences
        if wanted & there
    )
    for _, span in scored[:NEAR]:
        yield span[0], shorten(visible(source.text[slice(*span)]), 200)


def _yaml_quoted(text: str) -> str:
    """Write a heading so that YAML reads it back as the same text."""
    return "'" + text.replace("'", "''") + "'"
