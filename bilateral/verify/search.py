"""The search for passages of which only the length, the old position and the digest are known."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Span = tuple[int, int]
Offsets = NDArray[np.int64]

# About half a second's worth of digests; where they do not suffice, the result says so.
TRIES = 800_000
# So many neighbours that did not move along mean that the stretch that moved has ended.
STRANGERS = 3
TOKEN = re.compile(r"\w+|[^\w\s]")
# Bounded, since an unbounded run of blanks would be tried again from each of its blanks.
SENTENCE = re.compile(r"(?:\A|[.!?:][\"')\]\u2019\u201d]{0,3}\s{1,3}|\n[ \t]{0,9})(?=\S)")


class Pin(NamedTuple):
    """A span, and the digest that its passage must have."""

    start: int
    end: int
    digest: bytes

    @property
    def length(self) -> int:
        """How many characters the passage has."""
        return self.end - self.start


class Search:
    """The search of one text; `places` holds where each pin was found.

    A digest tells nothing of a passage before it is right, so every candidate costs a digest.
    Candidates are therefore taken in the order in which they are likely: where the neighbours went,
    sentences, words, and only then all characters.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tries = TRIES
        self.places: dict[Pin, int] = {}
        self.unsought: set[Pin] = set()
        self._pending: list[Pin] = []
        self._doubtful: dict[Pin, str] = {}

    def seek(self, pins: Iterable[Pin]) -> None:
        """Find pins at their place, and those that are not there wherever they may be."""
        wanted = sorted(set(pins))
        self.places.update((pin, pin.start) for pin in wanted if self._matches(pin, pin.start))
        self._pending = [pin for pin in wanted if pin not in self.places]
        for starts in ("_sentences", "_words", "_everywhere"):
            self.unsought.clear()
            for length, group in _by_length(self._pending).items():
                self._seek_among(getattr(self, starts), length, group)
        for pin, passage in self._doubtful.items():
            self.places.setdefault(pin, self._nearest(passage, pin))
        self.unsought -= self.places.keys()

    def has_twin(self, span: Span) -> bool:
        """Say whether the words of a span stand in the text a second time."""
        passage = self.text[slice(*span)]
        return self.text.find(passage) < span[0] or self.text.find(passage, span[0] + 1) >= 0

    def _seek_among(self, starts: Offsets, length: int, group: list[Pin]) -> None:
        """Try passages of one length that begin at given offsets."""
        wanted = defaultdict(list)
        for pin in group:
            if pin not in self.places and pin not in self._doubtful:
                wanted[pin.digest].append(pin)
        candidates = self._candidates(starts, length) if wanted else starts[:0]
        if len(candidates) > self.tries:
            self.unsought.update(*wanted.values())
            return
        self.tries -= len(candidates)
        for start in candidates.tolist():
            self._hit(wanted.get(self._digest(start, start + length), ()), start)

    def _hit(self, pins: Iterable[Pin], start: int) -> None:
        """Take in a passage that was found; one with a twin waits for what its neighbours say."""
        for pin in pins:
            if pin in self.places or pin in self._doubtful:
                continue
            if self.has_twin((start, start + pin.length)):
                self._doubtful[pin] = self.text[start : start + pin.length]
            else:
                self.places[pin] = start
                self._spread(pin, start - pin.start)

    def _spread(self, pin: Pin, shift: int) -> None:
        """See how far to both sides the passages moved along with one."""
        place = self._pending.index(pin)
        for side in (range(place + 1, len(self._pending)), range(place - 1, -1, -1)):
            strangers = 0
            for other in map(self._pending.__getitem__, side):
                if self._matches(other, other.start + shift):
                    strangers = 0
                    self.places.setdefault(other, other.start + shift)
                else:
                    strangers += 1
                if strangers == STRANGERS:
                    break

    def _nearest(self, passage: str, pin: Pin) -> int:
        """Give the place nearest to the old one of a passage that stands in the text repeatedly."""
        before = self.text.rfind(passage, 0, pin.end)
        after = self.text.find(passage, pin.start)
        near = [at for at in (before, after) if at >= 0]
        return min(near, key=lambda at: abs(at - pin.start))

    def _matches(self, pin: Pin, start: int) -> bool:
        inside = start >= 0 and start + pin.length <= len(self.text)
        return inside and self._digest(start, start + pin.length) == pin.digest

    def _digest(self, start: int, end: int) -> bytes:
        return sha256(self.text[start:end].encode()).digest()

    def _candidates(self, starts: Offsets, length: int) -> Offsets:
        """Keep the starts from which a passage of that length fits, and ends where a word does."""
        fitting = starts[starts + length <= len(self.text)]
        return fitting if starts is self._everywhere else fitting[self._ends[fitting + length]]

    @cached_property
    def _sentences(self) -> Offsets:
        return np.array([match.end() for match in SENTENCE.finditer(self.text)], dtype=np.int64)

    @cached_property
    def _words(self) -> Offsets:
        return np.array([match.start() for match in TOKEN.finditer(self.text)], dtype=np.int64)

    @cached_property
    def _everywhere(self) -> Offsets:
        return np.arange(len(self.text), dtype=np.int64)

    @cached_property
    def _ends(self) -> NDArray[np.bool_]:
        ends = np.zeros(len(self.text) + 1, dtype=np.bool_)
        ends[[match.end() for match in TOKEN.finditer(self.text)]] = True
        return ends


def _by_length(pins: Iterable[Pin]) -> dict[int, list[Pin]]:
    groups: dict[int, list[Pin]] = defaultdict(list)
    for pin in pins:
        groups[pin.length].append(pin)
    return groups
