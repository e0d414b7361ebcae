"""Find a passage in a source, and write the citation that points to it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bilateral.errors import UnknownNameError
from bilateral.verify.source_text import SourceText, normalize_newlines

# Characters that word processors replace: those of a class are equal.
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
    """The place of words in a source, as in a citation.

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

    The words are searched as given; if they are not found, with any white space, quotation
    marks and dashes of the same kind, and with ``...`` for words left out within a line.

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
    pattern = _pattern(wanted)  # dots alone would match everywhere
    if pattern and not found:
        found = [(span, False) for span in _spans(pattern, source.text)]
    if not found:
        raise UnknownNameError(_absent(source, wanted))
    return tuple(_location(source, span, exact=exact) for span, exact in found)


def _spans(pattern: str, text: str) -> list[tuple[int, int]]:
    # A lookahead consumes no characters, so that overlapping places are found too.
    return [found.span(1) for found in re.finditer(f"(?=({pattern}))", text)]


def _pattern(words: str) -> str:
    """Build a pattern that ignores changes made by copying, and no others."""
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
        return "these words are not in the text, nor are similar ones"
    return "\n".join(("these words are not in the text; the nearest sentences are", *near))


def _near(text: str, words: str) -> Iterable[tuple[int, str]]:
    """Return the sentences that share most of the words, the best first."""
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
