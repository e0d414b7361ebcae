"""Finding the words of a passage in a source, and writing the citation that points to them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.errors import UnknownNameError
from bilateral.verify.source_text import SourceText, normalize_newlines

# What word processors change when words are copied: any of a class means all of it.
VARIANTS = (
    "'\u2018\u2019\u02bc`",
    '"\u201c\u201d\u201e\u00ab\u00bb',
    "-\u2010\u2011\u2012\u2013\u2014",
)
GAP = re.compile(r"\s*(?:\.\.\.|\u2026)\s*")
SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*[.!?]*")
NEAR = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where words are in a source, as a citation says it.

    Attributes
    ----------
    span : (int, int)
        Start and end in code points.
    sha256 : str
        The digest of the passage as the source has it.
    section : str or None
        The heading above it, where the text has headings.
    paragraph : int
        The paragraph below that heading, counted from 1.
    line : int
        The line of the text, counted from 1.
    exact : bool
        False where the source's words differ from those given in spaces, quotation marks or
        dashes, or where dots mark words left out.
    text : str
        The passage as the source has it.
    """

    span: tuple[int, int]
    sha256: str
    section: str | None
    paragraph: int
    line: int
    exact: bool
    text: str

    def lines(self, source: str) -> str:
        """Write the citation as it is written in a case file, under ``cites:``.

        Examples
        --------
        >>> place, = locate("Relations began in 1974.", "in 1974")
        >>> print(place.lines("times-2018"))
        - source: times-2018
          paragraph: 1
          span: [16, 23]
          sha256: 9bc8f8fbd6354c2e1006bd6543edbf1e9c2a4110475d15670e12734123ca01c8
        """
        section = f"  section: {_yaml_quoted(self.section)}\n" if self.section else ""
        return (
            f"- source: {source}\n{section}  paragraph: {self.paragraph}\n"
            f"  span: [{self.span[0]}, {self.span[1]}]\n  sha256: {self.sha256}"
        )


def locate(text: str | SourceText, words: str) -> tuple[Location, ...]:
    r"""Find the words of a passage in the text of a source.

    The words are sought as they are; if they are not there, then with any white space, quotation
    marks and dashes for others of their sort, and with ``...`` for words left out within a line.

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
        for the reader to choose.

    Raises
    ------
    UnknownNameError
        If they are nowhere; the text names the sentences that have most words in common.

    Examples
    --------
    >>> [place.span for place in locate("Cuba and Laos. Laos and Cuba.", "Laos")]
    [(9, 13), (15, 19)]
    """
    source = SourceText(normalize_newlines(text)) if isinstance(text, str) else text
    wanted = normalize_newlines(words).strip()
    if not wanted:
        msg = "no words were given; give those of the passage, as the source has them"
        raise UnknownNameError(msg)
    found = [(span, True) for span in _spans(re.escape(wanted), source.text)]
    pattern = _pattern(wanted)  # nothing is left of dots alone, which would match everywhere
    if pattern and not found:
        found = [(span, False) for span in _spans(pattern, source.text)]
    if not found:
        raise UnknownNameError(_absent(source, wanted))
    return tuple(_location(source, span, exact=exact) for span, exact in found)


def _spans(pattern: str, text: str) -> list[tuple[int, int]]:
    # What only looks ahead takes no characters, so that places which overlap are found too.
    return [found.span(1) for found in re.finditer(f"(?=({pattern}))", text)]


def _pattern(words: str) -> str:
    """Build a pattern that forgives what copying changes; nothing else."""
    parts = (r"\s+".join(map(_forgiving, part.split())) for part in GAP.split(words))
    return r"[^\n]*?".join(filter(None, parts))


def _forgiving(word: str) -> str:
    return "".join(
        next((f"[{re.escape(signs)}]" for signs in VARIANTS if sign in signs), re.escape(sign))
        for sign in word
    )


def _location(source: SourceText, span: tuple[int, int], *, exact: bool) -> Location:
    section, paragraph = source.place(span[0])
    return Location(
        span=span,
        sha256=source.digest(span),
        section=section,
        paragraph=paragraph,
        line=source.line(span[0]),
        exact=exact,
        text=source.text[slice(*span)],
    )


def _absent(source: SourceText, words: str) -> str:
    near = [f"  line {source.line(start)}: {text}" for start, text in _near(source.text, words)]
    if not near:
        return "these words are nowhere in the text, nor are any like them"
    return "\n".join(("these words are nowhere in the text; nearest are", *near))


def _near(text: str, words: str) -> Iterable[tuple[int, str]]:
    """Give the sentences that share most of the words, the best first."""
    wanted = set(re.findall(r"\w+", words.lower()))
    scored = []
    for match in SENTENCE.finditer(text):
        words_there = set(re.findall(r"\w+", match[0].lower()))
        if wanted & words_there:
            likeness = len(wanted & words_there) / len(wanted | words_there)
            scored.append((-likeness, match.start(), match[0]))
    return [(start, sentence) for _, start, sentence in sorted(scored)[:NEAR]]


def _yaml_quoted(text: str) -> str:
    """Write a heading so that YAML reads it back as the same text."""
    return "'" + text.replace("'", "''") + "'"
