"""Search for passages by their length, old position and digest."""

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

# Digests for about half a second; if they do not suffice, the result says so.
TRIES = 800_000
# After this many neighbours that did not move, the stretch that moved has ended.
MOST_MISSES = 3
TOKEN = re.compile(r"\w+|[^\w\s]")
# Bounded, since an unbounded run of blanks would be tried again from each of its blanks.
SENTENCE = re.compile(r"(?:\A|[.!?:][\"')\]\u2019\u201d]{0,3}\s{1,3}|\n[ \t]{0,9})(?=\S)")


class CitedSpan(NamedTuple):
    """The position of a passage when it was cited, and its digest."""

    start: int
    end: int
    digest: bytes

    @property
    def length(self) -> int:
        """The number of characters of the passage."""
        return self.end - self.start


class Search:
    """The search of one text; `places` has where the passage of each cited span is now.

    A digest gives no hint until it matches, so every candidate costs a digest.
    Candidates are therefore tried in order of likelihood: where the neighbours moved,
    sentences, words, and only then all characters.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tries = TRIES
        self.places: dict[CitedSpan, int] = {}
        self.untried: set[CitedSpan] = set()
        self._pending: list[CitedSpan] = []
        self._ambiguous: dict[CitedSpan, str] = {}

    def find(self, spans: Iterable[CitedSpan]) -> None:
        """Find passages at their place, and search the others elsewhere."""
        wanted = sorted(set(spans))
        self.places.update((span, span.start) for span in wanted if self._matches(span, span.start))
        self._pending = [span for span in wanted if span not in self.places]
        # By name, since each list of starts is built only if passages are still missing by then.
        for starts in ("_sentences", "_words", "_everywhere"):
            self.untried.clear()
            for length, group in _by_length(self._pending).items():
                self._try_starts(getattr(self, starts), length, group)
        for span, passage in self._ambiguous.items():
            self.places.setdefault(span, self._nearest(passage, span))
        self.untried -= self.places.keys()

    def has_twin(self, span: Span) -> bool:
        """Return whether the words of a span are in the text a second time."""
        passage = self.text[slice(*span)]
        return self.text.find(passage) < span[0] or self.text.find(passage, span[0] + 1) >= 0

    def _try_starts(self, starts: Offsets, length: int, group: list[CitedSpan]) -> None:
        """Try passages of one length that begin at given offsets."""
        wanted = defaultdict(list)
        for span in group:
            if span not in self.places and span not in self._ambiguous:
                wanted[span.digest].append(span)
        candidates = self._candidates(starts, length) if wanted else starts[:0]
        if len(candidates) > self.tries:
            self.untried.update(*wanted.values())
            return
        self.tries -= len(candidates)
        for start in candidates.tolist():
            self._accept(wanted.get(self._digest(start, start + length), ()), start)

    def _accept(self, spans: Iterable[CitedSpan], start: int) -> None:
        """Record a passage that was found; one with a twin waits for its neighbours."""
        for span in spans:
            if span in self.places or span in self._ambiguous:
                continue
            if self.has_twin((start, start + span.length)):
                self._ambiguous[span] = self.text[start : start + span.length]
            else:
                self.places[span] = start
                self._follow(span, start - span.start)

    def _follow(self, span: CitedSpan, shift: int) -> None:
        """Find how far to both sides the passages moved together with one."""
        place = self._pending.index(span)
        for side in (range(place + 1, len(self._pending)), range(place - 1, -1, -1)):
            misses = 0
            for other in map(self._pending.__getitem__, side):
                if self._matches(other, other.start + shift):
                    misses = 0
                    self.places.setdefault(other, other.start + shift)
                else:
                    misses += 1
                if misses == MOST_MISSES:
                    break

    def _nearest(self, passage: str, span: CitedSpan) -> int:
        """Return the place nearest to the old one of a passage that is in the text repeatedly."""
        before = self.text.rfind(passage, 0, span.end)
        after = self.text.find(passage, span.start)
        near = [at for at in (before, after) if at >= 0]
        return min(near, key=lambda at: abs(at - span.start))

    def _matches(self, span: CitedSpan, start: int) -> bool:
        inside = start >= 0 and start + span.length <= len(self.text)
        return inside and self._digest(start, start + span.length) == span.digest

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


def _by_length(spans: Iterable[CitedSpan]) -> dict[int, list[CitedSpan]]:
    groups: dict[int, list[CitedSpan]] = defaultdict(list)
    for span in spans:
        groups[span.length].append(span)
    return groups
