"""Check a relationship against the texts of its sources: passages, figures, and the rest."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bilateral.errors import BilateralError
from bilateral.relationship import Relationship
from bilateral.source_text import SourceText, source_file_path
from bilateral.sources import Citation, Excuse
from bilateral.verify.ledger import Ledger, ledger
from bilateral.verify.mentions import Reading, mentions
from bilateral.verify.passages import Passage, find
from bilateral.verify.recorded_values import (
    Record,
    RecordedValue,
    RecordReadings,
    recorded_values,
    support_for,
)
from bilateral.verify.verification import Check, Outcome, Verification

Texts = dict[str, SourceText]
UNCHECKED = Passage(state="unchecked")


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation or an excuse, the record that has it, and the state of its passage."""

    pointer: Citation | Excuse
    path: str
    record: Record | None
    passage: Passage = UNCHECKED
    text: SourceText | None = None

    @property
    def source(self) -> str:
        """The id of the source."""
        return self.pointer.source


def verify(relationship: Relationship, directory: str | os.PathLike[str]) -> Verification:
    """Check a relationship against the texts of its sources.

    Each cited passage is searched by its span and its digest; each number and date of a record is
    searched in the passages that it cites; each source is searched for what no record accounts for.

    Parameters
    ----------
    relationship : Relationship
        The relationship to verify.
    directory : path
        The folder with the texts, named by the field `file` of the sources, or else ``<id>.txt``;
        UTF-8.

    Returns
    -------
    Verification
        With all problems and how to correct them. A missing text is named, and is not an error.

    Raises
    ------
    BilateralError
        If the path is not a directory.

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
        msg = f"{folder} is not a folder; give the one with the texts of the sources"
        raise BilateralError(msg)
    pointers = list(_pointers(relationship))
    texts, absent = _texts(relationship, pointers, folder)
    cited = _found(pointers, texts)
    return Verification(
        relationship=relationship.id,
        checks=(*map(_passage_check, cited), *_value_checks(relationship, cited, texts)),
        ledgers=tuple(_ledger(source, text, cited) for source, text in texts.items()),
        absent=tuple(absent),
    )


def _pointers(relationship: Relationship) -> Iterator[Cited]:
    """Yield every citation and excuse with its place in the case file."""
    for record in _records(relationship):
        for place, citation in enumerate(record.cites):
            yield Cited(citation, f"cites.{place}", record)
    for place, excuse in enumerate(relationship.excused):
        yield Cited(excuse, f"{place}", None)


def _records(relationship: Relationship) -> tuple[Record, ...]:
    return (*relationship.ties, *relationship.facts)


def _texts(
    relationship: Relationship, pointers: Iterable[Cited], folder: Path
) -> tuple[Texts, list[str]]:
    """Read the texts that spans point into, and list the missing ones."""
    wanted = {cited.source for cited in pointers if cited.pointer.span}
    texts, absent = {}, []
    for source in relationship.sources:
        if source.id not in wanted:
            continue
        try:
            texts[source.id] = SourceText.read(source_file_path(folder, source.id, source.file))
        except BilateralError as error:
            absent.append(f"{source.id}: {error}")
    return texts, absent


def _found(pointers: Sequence[Cited], texts: Texts) -> list[Cited]:
    """Find all passages of one text in one search, since passages move together."""
    by_source = defaultdict(list)
    for cited in pointers:
        by_source[cited.source].append(cited)
    found = []
    for source, group in by_source.items():
        if source not in texts:
            found += group
            continue
        passages = find(texts[source].text, [cited.pointer for cited in group])
        found += [
            replace(cited, passage=passage, text=texts[source])
            for cited, passage in zip(group, passages, strict=True)
        ]
    return found


def _passage_check(cited: Cited) -> Check:
    span = cited.pointer.span
    return Check(
        record=cited.record.id if cited.record else "excused",
        path=cited.path,
        source=cited.source,
        given=str(list(span)) if span else "no span",
        outcome=cited.passage.state,
        note=_note(cited),
        place=None if cited.passage.twin else cited.passage.span,
    )


def _note(cited: Cited) -> str:
    """Write what was found and how to correct it; empty if there is no problem."""
    passage = cited.passage
    if passage.state == "unchecked":
        return _why_unchecked(cited)
    if passage.state == "lost":
        return _why_lost(cited)
    notes = []
    if passage.span and passage.state == "moved":
        notes.append(f"moved; write span: {list(passage.span)}")
    if passage.twin:
        notes.append("the same words are elsewhere too; its position says which are meant")
    return "; ".join(notes)


def _why_unchecked(cited: Cited) -> str:
    for name in ("span", "sha256"):
        if getattr(cited.pointer, name) is None:
            return f"it has no {name}, so that its passage cannot be checked"
    return ""  # `absent` reports the missing text once for the source


def _why_lost(cited: Cited) -> str:
    note = "its words are not in the text; cite the passage again, or remove the record"
    if cited.text and cited.pointer.span and cited.pointer.span[1] > len(cited.text.text):
        note += f" (the text ends at {len(cited.text.text)})"
    if not cited.passage.sought:
        note += " (the text is too long to try every place; it may have moved)"
    return note


def _value_checks(
    relationship: Relationship, pointers: Sequence[Cited], texts: Texts
) -> Iterator[Check]:
    """Check the figures and dates of each record against all passages that support it."""

    @cache  # each span is read once, however many records cite it
    def readings_of(source: str, span: tuple[int, int]) -> frozenset[Reading]:
        passage = texts[source].text[slice(*span)]
        return frozenset().union(*(mention.readings for mention in mentions(passage)))

    times = {source.id: (source.as_of, source.issued) for source in relationship.sources}
    supporting = defaultdict(list)
    for cited in pointers:
        # An excuse belongs to no record, and has no stance.
        if cited.record is not None and getattr(cited.pointer, "stance", "") == "supports":
            supporting[cited.record.id].append(cited)
    for record in _records(relationship):
        group = supporting[record.id]
        places = [(cited.source, cited.passage.span) for cited in group]
        readings = frozenset().union(*(readings_of(name, span) for name, span in places if span))
        as_of = [date for cited in group for date in times[cited.source] if date is not None]
        for recorded in recorded_values(record):
            support = support_for(recorded, record, readings, as_of)
            yield _value_check(recorded, record, group, support)


def _value_check(
    recorded: RecordedValue, record: Record, group: Sequence[Cited], support: Outcome
) -> Check:
    note = ""
    if support == "unsupported" and not all(cited.passage.span for cited in group):
        support = "unchecked"  # it may be in a passage that is lost, or whose text is missing
    elif support == "unsupported":
        note = (
            f"it is in no cited passage; correct it, cite the passage that has it, or list "
            f"'{recorded.path}' under inferred with the reason"
        )
    return Check(
        record=record.id,
        path=recorded.path,
        source="; ".join(dict.fromkeys(cited.source for cited in group)),
        given=str(recorded.value),
        outcome=support,
        note=note,
    )


def _ledger(source: str, text: SourceText, pointers: Sequence[Cited]) -> Ledger:
    """Build the ledger of one source; the values of each record are read once."""
    here = [
        (span, cited.record)
        for cited in pointers
        if cited.source == source and (span := cited.passage.span) is not None
    ]
    records = {record.id: record for _, record in here if record is not None}
    readings = {name: RecordReadings(record) for name, record in records.items()}
    spans = [(span, readings[record.id]) for span, record in here if record is not None]
    excused = [span for span, record in here if record is None]
    return ledger(source, text, spans, excused)
