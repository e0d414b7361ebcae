"""Holding a relationship against the texts of its sources: passages, figures, and what is left."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bilateral.dates import Date
from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.sources import Citation, Excuse
from bilateral.verify.figures import Carried, Figure, Record, figures, standing
from bilateral.verify.ledger import Ledger, ledger
from bilateral.verify.mentions import Reading, mentions
from bilateral.verify.passages import Passage, find
from bilateral.verify.source_text import SourceText, file_of
from bilateral.verify.verification import Check, Outcome, Verification

Texts = dict[str, SourceText]
UNCHECKED = Passage(state="unchecked")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation or an excuse, the record that holds it, and what became of its passage."""

    pointer: Citation | Excuse
    path: str
    record: Record | None
    passage: Passage = UNCHECKED
    text: SourceText | None = None

    @property
    def supports(self) -> bool:
        """Whether it is a citation for its record."""
        return isinstance(self.pointer, Citation) and self.pointer.stance == "supports"


def verify(relationship: Relationship, directory: str | os.PathLike[str]) -> Verification:
    """Hold a relationship against the texts of its sources.

    Each cited passage is sought by its span and its digest; each number and date of a record is
    sought in the passages that it cites; each source is searched for what no record accounts for.

    Parameters
    ----------
    relationship : Relationship
        What to verify.
    directory : path
        The folder with the texts, named as the sources' `file` says, else ``<id>.txt``; UTF-8.

    Returns
    -------
    Verification
        With every problem and its mend. A text that is not at hand is told, and is no error.

    Raises
    ------
    BilateralError
        If the directory is none.

    Examples
    --------
    >>> import tempfile
    >>> import bilateral as bl
    >>> with tempfile.TemporaryDirectory() as empty:
    ...     verify(bl.load("cuba-laos"), empty).ok
    False
    """
    folder = Path(directory)
    if not folder.is_dir():
        msg = f"{folder} is not a folder; give the one that holds the texts of the sources"
        raise BilateralError(msg)
    pointers = list(_pointers(relationship))
    texts, absent = _texts(relationship, pointers, folder)
    cited = _found(pointers, texts)
    return Verification(
        relationship=relationship.id,
        checks=(*map(_passage_check, cited), *_figure_checks(relationship, cited, texts)),
        ledgers=tuple(_ledger(source, text, cited) for source, text in texts.items()),
        absent=tuple(absent),
    )


def _pointers(relationship: Relationship) -> Iterator[Cited]:
    """Give every citation and excuse with its place in the case file."""
    records: tuple[Record, ...] = (*relationship.ties, *relationship.facts)
    for record in records:
        for place, citation in enumerate(record.cites):
            yield Cited(citation, f"cites.{place}", record)
    for place, excuse in enumerate(relationship.excused):
        yield Cited(excuse, f"{place}", None)


def _texts(
    relationship: Relationship, pointers: Iterable[Cited], folder: Path
) -> tuple[Texts, list[str]]:
    """Read the texts that spans point into, and tell which of them are not at hand."""
    wanted = {cited.pointer.source for cited in pointers if cited.pointer.span}
    texts, absent = {}, []
    for source in relationship.sources:
        if source.id not in wanted:
            continue
        try:
            texts[source.id] = SourceText.read(file_of(source, folder))
        except BilateralError as error:
            absent.append(f"{source.id}: {error}")
    return texts, absent


def _found(pointers: Sequence[Cited], texts: Texts) -> list[Cited]:
    """Find all passages of one text in one search, since passages move together."""
    by_source = defaultdict(list)
    for cited in pointers:
        by_source[cited.pointer.source].append(cited)
    found = []
    for source, group in by_source.items():
        text = texts.get(source)
        if text is None:
            found += group
            continue
        passages = find(text.text, [cited.pointer for cited in group])
        found += [
            replace(cited, passage=passage, text=text)
            for cited, passage in zip(group, passages, strict=True)
        ]
    return found


def _passage_check(cited: Cited) -> Check:
    span = cited.pointer.span
    return Check(
        record=cited.record.id if cited.record else "excused",
        path=cited.path,
        source=cited.pointer.source,
        given=str(list(span)) if span else "no span",
        outcome=cited.passage.state,
        told=_told(cited),
    )


def _told(cited: Cited) -> str:
    """Say what was found and how to mend it; nothing where all is well."""
    passage = cited.passage
    if passage.state == "unchecked":
        return _why_unchecked(cited)
    if passage.state == "lost":
        return _why_lost(cited)
    told = []
    if passage.span and passage.state == "moved":
        told.append(f"moved; write span: {list(passage.span)}")
    if passage.twin:
        told.append("the same words stand elsewhere too, its position tells which are meant")
    return "; ".join(told)


def _why_unchecked(cited: Cited) -> str:
    if cited.pointer.span is None:
        return "it has no span, so that its passage cannot be checked"
    if cited.pointer.sha256 is None:
        return "it has no sha256, so that its passage cannot be checked"
    return ""  # `absent` says once for the source that its text is not at hand


def _why_lost(cited: Cited) -> str:
    told = "its words are not in the text; cite the passage anew, or take the record out"
    if cited.text and cited.pointer.span and cited.pointer.span[1] > len(cited.text.text):
        told += f" (the text ends at {len(cited.text.text)})"
    if not cited.passage.sought:
        told += " (the text is too long to try every place; it may have moved)"
    return told


def _figure_checks(
    relationship: Relationship, cited: Sequence[Cited], texts: Texts
) -> Iterator[Check]:
    """Hold the figures of each record against all passages that support it."""
    readings = _reader(texts)
    times = {source.id: (source.as_of, source.issued) for source in relationship.sources}
    supporting = defaultdict(list)
    for one in cited:
        if one.record is not None and one.supports:
            supporting[one.record.id].append(one)
    for record in (*relationship.ties, *relationship.facts):
        group = supporting[record.id]
        told = frozenset().union(*map(readings, group))
        as_of = [date for one in group for date in times[one.pointer.source] if date is not None]
        for figure in figures(record):
            yield _figure_check(figure, record, group, told, as_of)


def _reader(texts: Texts) -> Callable[[Cited], frozenset[Reading]]:
    """Make a reader of passages that reads each span once, however many records cite it."""

    @cache
    def read(source: str, span: tuple[int, int]) -> frozenset[Reading]:
        passage = texts[source].text[slice(*span)]
        return frozenset().union(*(mention.readings for mention in mentions(passage)))

    def of(cited: Cited) -> frozenset[Reading]:
        span = cited.passage.span
        return read(cited.pointer.source, span) if span else frozenset()

    return of


def _figure_check(
    figure: Figure,
    record: Record,
    group: Sequence[Cited],
    told: frozenset[Reading],
    as_of: Sequence[Date],
) -> Check:
    outcome: Outcome = standing(figure, record, told, as_of)
    why = ""
    if outcome == "unsupported" and not all(one.passage.span for one in group):
        outcome = "unchecked"  # it may stand in a passage that is lost, or not at hand
    elif outcome == "unsupported":
        why = (
            f"it stands in no cited passage; mend it, cite the passage that has it, or list "
            f"'{figure.path}' under inferred with the reason"
        )
    sources = "; ".join(dict.fromkeys(one.pointer.source for one in group))
    return Check(
        record=record.id,
        path=figure.path,
        source=sources,
        given=str(figure.given),
        outcome=outcome,
        told=why,
    )


def _ledger(source: str, text: SourceText, cited: Sequence[Cited]) -> Ledger:
    """Account for one source; what a record carries is gathered once, however often it cites."""
    carried: dict[str, Carried] = {}
    spans: list[tuple[tuple[int, int], Carried]] = []
    excused: list[tuple[int, int]] = []
    for one in cited:
        span = one.passage.span if one.pointer.source == source else None
        if span and one.record is None:
            excused.append(span)
        elif span and one.record is not None:
            if one.record.id not in carried:
                carried[one.record.id] = Carried(one.record)
            spans.append((span, carried[one.record.id]))
    return ledger(source, text, spans, excused)
