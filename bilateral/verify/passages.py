"""Where the passages that a record cites stand in a source now: at their place, moved, or lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from bilateral.verify.search import Pin, Search, Span

State = Literal["found", "moved", "lost", "unchecked"]


class Pointer(Protocol):
    """What points to a passage: a citation or an excuse."""

    @property
    def span(self) -> Span | None: ...  # noqa: D102
    @property
    def sha256(self) -> str | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What became of one cited passage.

    Attributes
    ----------
    state : {"found", "moved", "lost", "unchecked"}
        Found at its span; found with the same digest elsewhere; found nowhere; or not to be
        checked, because the citation has no span or no digest.
    span : (int, int) or None
        Where it stands now; None unless it is found or moved.
    twin : bool
        Whether the source holds the same words elsewhere too; then the position alone tells which
        passage is meant.
    sought : bool
        False where the text was too long to try every place for a passage that is not at its own.
    """

    state: State
    span: Span | None = None
    twin: bool = False
    sought: bool = True


def find(text: str, pointers: Sequence[Pointer]) -> tuple[Passage, ...]:
    """Find each pointer's passage in a text, by its span and digest, never by likeness.

    A passage that is not at its span is sought by its digest: first where its neighbours moved to,
    then from the starts of sentences, of words, and of all characters. Where several passages are
    the same, the nearest to the old position is taken, and `Passage.twin` says so.

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
    pins = [_pin(pointer) for pointer in pointers]
    search = Search(text)
    search.seek(pin for pin in pins if pin)
    return tuple(_told(pin, search) for pin in pins)


def _pin(pointer: Pointer) -> Pin | None:
    if pointer.span is None or pointer.sha256 is None:
        return None
    return Pin(*pointer.span, bytes.fromhex(pointer.sha256))


def _told(pin: Pin | None, search: Search) -> Passage:
    if pin is None:
        return Passage(state="unchecked")
    if pin not in search.places:
        return Passage(state="lost", sought=pin not in search.unsought)
    start = search.places[pin]
    state: State = "found" if start == pin.start else "moved"
    span = start, start + pin.length
    return Passage(state=state, span=span, twin=search.has_twin(span))
