"""List what no record accounts for in a source: uncited words and unrecorded figures."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from bilateral.source_text import SourceText
from bilateral.verify.mentions import Reading, mentions
from bilateral.verify.recorded_values import RecordReadings

Span = tuple[int, int]
T = TypeVar("T")
Cited = Sequence[tuple[Span, RecordReadings]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One passage of a source that no record accounts for.

    Attributes
    ----------
    what : {"uncited", "figure"}
        Words or digits that no citation and no excuse covers; or a figure or a date inside a
        citation that no record citing it has.
    span : (int, int)
        Where it is, in code points.
    line : int
        Its line, counted from 1.
    text : str
        The passage itself, for readers who have the source; not for publication.
    """

    what: Literal["uncited", "figure"]
    span: Span
    line: int
    text: str

    def __str__(self) -> str:
        text = " ".join(self.text.split())
        shown = text if len(text) <= 160 else f"{text[:78]} … {text[-78:]}"
        return f"line {self.line} [{self.span[0]}, {self.span[1]}] {self.what}: {shown}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The account of one source.

    Attributes
    ----------
    source : str
        Its id.
    characters, cited, excused : int
        The length of the text, and how much of it is cited, and excused but not cited.
    sentences, coded : int
        The number of sentences, and of those of which every word is cited or excused.
    entries : tuple of Entry
        What is not accounted for, in the order of the text.
    """

    source: str
    characters: int
    cited: int
    excused: int
    sentences: int
    coded: int
    entries: tuple[Entry, ...]

    def __str__(self) -> str:
        covered = f"{self.cited + self.excused:,} of {self.characters:,} characters"
        if not self.entries:
            return f"{self.source}: everything is accounted for ({covered} cited or excused)"
        head = f"{self.source}: {len(self.entries)} not accounted for ({covered} cited or excused)"
        return "\n".join((head, *(f"  {entry}" for entry in self.entries)))


def ledger(source: str, text: SourceText, cited: Cited, excused: Sequence[Span]) -> Ledger:
    """Account for a source: every word by a citation or an excuse, every figure by a record.

    Parameters
    ----------
    source : str
        The id of the source.
    text : SourceText
        Its text.
    cited : sequence of (span, RecordReadings)
        Where the cited passages are, each with the values of the record that cites it.
    excused : sequence of (int, int)
        Where the excused passages are.
    """
    spans = [span for span, _ in cited]
    entries = [*_uncited(text, [*spans, *excused]), *_unrecorded(text, cited, excused)]
    entries.sort(key=lambda entry: entry.span)
    covered = _length(_joined(spans))
    return Ledger(
        source=source,
        characters=len(text.text),
        cited=covered,
        excused=_length(_joined([*spans, *excused])) - covered,
        sentences=len(text.sentences),
        coded=_coded(text, [entry.span for entry in entries if entry.what == "uncited"]),
        entries=tuple(entries),
    )


def _uncited(text: SourceText, spans: Sequence[Span]) -> Iterator[Entry]:
    """Yield the passages between the spans that have a letter or a digit, line by line."""
    last = 0
    for start, end in (*_joined(spans), (len(text.text), len(text.text))):
        yield from _pieces(text, last, start)
        last = end


def _coded(text: SourceText, uncited: Sequence[Span]) -> int:
    """Count the sentences of which no part is uncited; both are in the order of the text."""
    starts = [start for (start, _), _ in text.sentences]
    ends = [end for (_, end), _ in text.sentences]
    touched = {
        place
        for first, last in uncited
        for place in range(bisect_right(ends, first), bisect_left(starts, last))
    }
    return len(starts) - len(touched)


def _pieces(text: SourceText, start: int, end: int) -> Iterator[Entry]:
    for piece in text.text[start:end].split("\n"):
        if any(map(str.isalnum, piece)):
            first = start + len(piece) - len(piece.lstrip())
            span = first, first + len(piece.strip())
            yield Entry(what="uncited", span=span, line=text.line(first), text=piece.strip())
        start += len(piece) + 1


def _unrecorded(text: SourceText, cited: Cited, excused: Sequence[Span]) -> Iterator[Entry]:
    """Yield the figures inside citations that no record citing them has."""
    found = _mentioned(text, {span for span, _ in cited})
    free = {span for span, over in _covering(found, [(span, span) for span in excused]) if not over}
    for span, records in _covering(found, cited):
        if span in free and not any(record.include(found[span]) for record in records):
            yield Entry(
                what="figure", span=span, line=text.line(span[0]), text=text.text[slice(*span)]
            )


def _covering(
    spans: Iterable[Span], by: Sequence[tuple[Span, T]]
) -> Iterator[tuple[Span, list[T]]]:
    """Yield for each span the citations that cover all of it, in one sweep."""
    waiting = sorted(by, key=lambda item: item[0], reverse=True)
    over: list[tuple[Span, T]] = []
    for start, end in sorted(spans):
        while waiting and waiting[-1][0][0] <= start:
            over.append(waiting.pop())
        over = [item for item in over if item[0][1] > start]
        yield (start, end), [what for span, what in over if span[1] >= end]


def _mentioned(text: SourceText, spans: Iterable[Span]) -> dict[Span, frozenset[Reading]]:
    """Read each cited passage once, and return its certain figures and dates."""
    return {
        (start + mention.start, start + mention.end): mention.readings
        for start, end in sorted(spans)
        for mention in mentions(text.text[start:end])
        if not mention.quiet
    }


def _joined(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap or touch."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)
