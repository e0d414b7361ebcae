"""Ties laid out in the rows of a lane: each mark and its words get a place where nothing meets."""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain

from bilateral._charts.scale import Scale
from bilateral._charts.tie_spans import Span
from bilateral._charts.timeline.label_candidates import LINE, LONGEST, Seat, Typist

TIMES = "\u00d7"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its row in the lane, in half lines from the top, and the ties that share it."""

    row: int
    seat: Seat
    told: tuple[Span, ...]
    untold: tuple[Span, ...]

    @property
    def span(self) -> Span:
        """A tie that looks as all that share the mark."""
        return (*self.told, *self.untold)[0]

    @property
    def names(self) -> str:
        """The names of all ties that share the mark, joined by plus signs."""
        return "+".join(span.name for span in (*self.told, *self.untold))

    @property
    def middle(self) -> float:
        """The height of its mark, in half lines."""
        words = self.seat.words
        above = words is not None and words.above
        return self.row + self.seat.rows - LINE / 2 if above else self.row + self.seat.rows / 2


@dataclass(slots=True)
class Shelf:
    """The rows of one lane, each with the points that are taken, as bits."""

    rows: list[int] = field(default_factory=list)

    def fits(self, row: int, seat: Seat) -> bool:
        """Whether nothing stands there yet."""
        return not any(seat.mask & taken for taken in self.rows[row : row + seat.rows])

    def take(self, row: int, seat: Seat) -> None:
        """Mark the place as taken."""
        self.rows += [0] * (row + seat.rows - len(self.rows))
        for at in range(row, row + seat.rows):
            self.rows[at] |= seat.mask


class Placer:
    """Places ties in the rows of lanes; remembers the lanes that it has placed before.

    A terse one writes no words but those that are asked for, where room is short.
    """

    def __init__(self, typist: Typist, *, terse: bool = False) -> None:
        self.typist = typist
        self.terse = terse
        self._known: dict[tuple[tuple[str, ...], frozenset[str]], tuple[Placed, ...]] = {}

    def lane(self, spans: Sequence[Span], named: Set[str]) -> tuple[Placed, ...]:
        """Place ties in order of time; those in `named` with their words beside them.

        What lasts stays in the row of its like (the spells of one embassy), where there is room.
        Ties whose marks would be the same to the eye share one, as far as their words go on one
        line.
        """
        names = tuple(span.name for span in spans)
        told = frozenset(named & set(names))
        if (names, told) not in self._known:
            self._known[names, told] = tuple(self._placed(spans, told))
        return self._known[names, told]

    def _placed(self, spans: Sequence[Span], named: Set[str]) -> Iterable[Placed]:
        shelf, rows = Shelf(), dict[tuple[str, str], int]()
        for alike in _alike(spans, self.typist):
            span = alike[0]
            like = (span.topic, span.direction) if span.lasting else (span.name, "")
            silent = self.terse and not any(one.name in named for one in alike)
            lines = [("", [], alike)] if silent else _lines(alike, self.typist, named)
            for text, told, untold in lines:
                seats = self.typist.seats(span, text)
                rows[like], seat = _first_fit(seats, shelf, rows.get(like))
                yield Placed(rows[like], seat, tuple(told), tuple(untold))


def _alike(spans: Iterable[Span], typist: Typist) -> Iterable[list[Span]]:
    """Put ties together whose marks would be the same to the eye, in order of time."""
    looks: dict[object, list[Span]] = {}
    for span in sorted(spans, key=lambda span: (typist.extent(span)[0], span.name)):
        looks.setdefault(_look(span, typist.scale), []).append(span)
    return looks.values()


def _lines(
    alike: list[Span], typist: Typist, named: Collection[str]
) -> Iterable[tuple[str, list[Span], list[Span]]]:
    """Break ties that look alike into marks, each with one line of words.

    The named ones are told, on as many lines as that takes. The others fill what is left of the
    last line, and a number stands for the rest; one alone stays without words.
    """
    told = [span for span in alike if span.name in named]
    rest = [span for span in alike if span.name not in named]
    if not told and len(rest) == 1:
        yield "", [], rest
        return
    most = min(typist.room(alike[0]), LONGEST * typist.type.size)
    *full, line = _broken_up(told, typist, most)
    for spans in full:
        yield _sentence(spans), spans, []
    while rest and typist.type.width(_sentence([*line, rest[0]], len(rest) - 1)) <= most:
        line.append(rest.pop(0))
    if line and rest and typist.type.width(_sentence(line, len(rest))) > most:
        yield _sentence(line), line, []
        line = []
    yield _sentence(line, len(rest)), line, rest


def _broken_up(told: list[Span], typist: Typist, most: float) -> list[list[Span]]:
    lines: list[list[Span]] = [[]]
    for span in told:
        if lines[-1] and typist.type.width(_sentence([*lines[-1], span])) > most:
            lines.append([])
        lines[-1].append(span)
    return lines


def _sentence(told: list[Span], more: int = 0) -> str:
    """Join the words for one mark, with the number of ties that they leave out."""
    titles = [f"{span.title} ≠" if span.contradicted else span.title for span in told]
    if more and not titles:
        return f"{TIMES}{more}" if more > 1 else ""
    return " · ".join([*titles, *([f"+{more}"] if more else [])])


def _look(span: Span, scale: Scale) -> tuple[object, ...]:
    places = (None if bound is None else round(scale(bound)) for bound in span.bounds)
    ends = (span.start_kind, span.end_kind, span.tag)
    return (span.shape, span.stage, span.direction, *ends, *places)


def _first_fit(seats: list[Seat], shelf: Shelf, wanted: int | None) -> tuple[int, Seat]:
    tried = chain(() if wanted is None else (wanted,), range(len(shelf.rows) + 1))
    row, seat = next((row, seat) for row in tried for seat in seats if shelf.fits(row, seat))
    shelf.take(row, seat)
    return row, seat
