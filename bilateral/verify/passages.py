"""Find the passages that a record cites in a source: at their place, moved, or lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bilateral.sources import Citation, Excuse
from bilateral.verify.search import CitedSpan, Search, Span

State = Literal["found", "moved", "lost", "unchecked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The state of one cited passage.

    Attributes
    ----------
    state : {"found", "moved", "lost", "unchecked"}
        Found at its span; found with the same digest elsewhere; not found; or not
        checkable, because the citation has no span or no digest.
    span : (int, int) or None
        Its present place; None unless it is found or moved.
    twin : bool
        Whether the source has the same words elsewhere too; then only the position shows which
        passage is meant.
    sought : bool
        False where the text was too long to try every place for a passage that is not at its place.
    """

    state: State
    span: Span | None = None
    twin: bool = False
    sought: bool = True


def find(text: str, pointers: Sequence[Citation | Excuse]) -> tuple[Passage, ...]:
    """Find each pointer's passage in a text, by its span and digest, never by similarity.

    A passage that is not at its span is searched by its digest: first where its neighbours moved
    to, then from the starts of sentences, of words, and of all characters. Where several passages
    are the same, the nearest to the old position is taken, and `Passage.twin` says so.

    Returns
    -------
    tuple of Passage
        In the order of the pointers.

    Examples
    --------
    >>> from hashlib import sha256
    >>> from bilateral.sources import Citation
    >>> cited = Citation(source="s", span=(0, 4), sha256=sha256(b"Cuba").hexdigest())
    >>> find("In 2005 Cuba sent doctors.", [cited])
    (Passage(state='moved', span=(8, 12), twin=False, sought=True),)
    """
    spans = [_cited_span(pointer) for pointer in pointers]
    search = Search(text)
    search.find(span for span in spans if span)
    return tuple(_passage(span, search) for span in spans)


def _cited_span(pointer: Citation | Excuse) -> CitedSpan | None:
    if pointer.span is None or pointer.sha256 is None:
        return None
    return CitedSpan(*pointer.span, bytes.fromhex(pointer.sha256))


def _passage(span: CitedSpan | None, search: Search) -> Passage:
    if span is None:
        return Passage(state="unchecked")
    if span not in search.places:
        return Passage(state="lost", sought=span not in search.untried)
    start = search.places[span]
    state: State = "found" if start == span.start else "moved"
    place = start, start + span.length
    return Passage(state=state, span=place, twin=search.has_twin(place))
