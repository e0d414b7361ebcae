"""Ties laid out in the rows of a lane: each mark and its words get a place where nothing meets."""

from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain

from bilateral._charts.day_scale import Scale
from bilateral._charts.tie_spans import TieSpan
from bilateral._charts.timeline.label_candidates import LINE, LONGEST, Candidate, LabelCandidates

TIMES = "\u00d7"


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark with its row in the lane, in half lines from the top, and the ties that share it."""

    row: int
    candidate: Candidate
    labelled: tuple[TieSpan, ...]
    unlabelled: tuple[TieSpan, ...]

    @property
    def span(self) -> TieSpan:
        """A tie that looks as all that share the mark."""
        return (*self.labelled, *self.unlabelled)[0]

    @property
    def names(self) -> str:
        """The names of all ties that share the mark, joined by plus signs."""
        return "+".join(span.name for span in (*self.labelled, *self.unlabelled))

    @property
    def middle(self) -> float:
        """The height of its mark, in half lines."""
        words = self.candidate.words
        above = words is not None and words.above
        return (
            self.row + self.candidate.rows - LINE / 2
            if above
            else self.row + self.candidate.rows / 2
        )


@dataclass(slots=True)
class LaneRows:
    """The rows of one lane, each with the points that are taken, as bits.

    Bits, since a timeline tries some hundred layouts.
    """

    rows: list[int] = field(default_factory=list)

    def fits(self, row: int, candidate: Candidate) -> bool:
        """Whether nothing is there yet."""
        for taken in self.rows[row : row + candidate.rows]:  # noqa: SIM110 (half as fast)
            if candidate.mask & taken:
                return False
        return True

    def take(self, row: int, candidate: Candidate) -> None:
        """Mark the place as taken."""
        self.rows += [0] * (row + candidate.rows - len(self.rows))
        for at in range(row, row + candidate.rows):
            self.rows[at] |= candidate.mask


class Placer:
    """Places ties in the rows of lanes; remembers the lanes that it has placed before.

    A terse one writes no words but those that are asked for, where room is short.
    """

    def __init__(self, labels: LabelCandidates, *, terse: bool = False) -> None:
        self.labels = labels
        self.terse = terse
        self._known: dict[tuple[tuple[str, ...], frozenset[str]], tuple[Placed, ...]] = {}
        self._marks: dict[tuple[str, ...], list[list[TieSpan]]] = {}

    def place(self, spans: Sequence[TieSpan], named: Set[str]) -> tuple[Placed, ...]:
        """Place ties in order of time; those in `named` with their labels.

        What lasts stays in the row of its like (the spells of one embassy), where there is room.
        Ties whose marks would be the same to the eye share one, as far as their words go on one
        line.
        """
        names = tuple(span.name for span in spans)
        labelled = frozenset(named & set(names))
        if (names, labelled) not in self._known:
            if names not in self._marks:
                self._marks[names] = _alike(spans, self.labels)
            self._known[names, labelled] = tuple(self._placed(self._marks[names], labelled))
        return self._known[names, labelled]

    def _placed(self, marks: Iterable[list[TieSpan]], named: Set[str]) -> Iterable[Placed]:
        taken, rows = LaneRows(), dict[tuple[str, str], int]()
        for alike in marks:
            span = alike[0]
            like = (span.topic, span.direction) if span.lasting else (span.name, "")
            silent = self.terse and not any(tie.name in named for tie in alike)
            lines = [("", [], alike)] if silent else _lines(alike, self.labels, named)
            for text, labelled, unlabelled in lines:
                candidates = self.labels.candidates(span, text)
                rows[like], candidate = _first_fit(candidates, taken, rows.get(like))
                yield Placed(rows[like], candidate, tuple(labelled), tuple(unlabelled))


def _alike(spans: Iterable[TieSpan], labels: LabelCandidates) -> list[list[TieSpan]]:
    """Put ties together whose marks would be the same to the eye, in order of time."""
    looks: dict[object, list[TieSpan]] = {}
    for span in sorted(spans, key=lambda span: (labels.extent(span)[0], span.name)):
        looks.setdefault(_look(span, labels.scale), []).append(span)
    return [*looks.values()]


def _lines(
    alike: list[TieSpan], labels: LabelCandidates, named: Collection[str]
) -> Iterable[tuple[str, list[TieSpan], list[TieSpan]]]:
    """Break ties that look alike into marks, each with one line of words.

    The named ones are labelled, on as many lines as that takes. The others fill what is left of the
    last line, and a number represents the rest; one alone stays without words.
    """
    labelled = [span for span in alike if span.name in named]
    rest = [span for span in alike if span.name not in named]
    if not labelled and len(rest) == 1:
        yield "", [], rest
        return
    most = min(labels.room(alike[0]), LONGEST * labels.type.size)
    *full, line = _broken_up(labelled, labels, most)
    for spans in full:
        yield _sentence(spans), spans, []
    while rest and labels.type.width(_sentence([*line, rest[0]], len(rest) - 1)) <= most:
        line.append(rest.pop(0))
    if line and rest and labels.type.width(_sentence(line, len(rest))) > most:
        yield _sentence(line), line, []
        line = []
    yield _sentence(line, len(rest)), line, rest


def _broken_up(
    labelled: list[TieSpan], labels: LabelCandidates, most: float
) -> list[list[TieSpan]]:
    lines: list[list[TieSpan]] = [[]]
    for span in labelled:
        if lines[-1] and labels.type.width(_sentence([*lines[-1], span])) > most:
            lines.append([])
        lines[-1].append(span)
    return lines


def _sentence(labelled: list[TieSpan], more: int = 0) -> str:
    """Join the words for one mark, with the number of ties that they leave out."""
    titles = [f"{span.title} ≠" if span.contradicted else span.title for span in labelled]
    if more and not titles:
        return f"{TIMES}{more}" if more > 1 else ""
    return " · ".join([*titles, *([f"+{more}"] if more else [])])


def _look(span: TieSpan, scale: Scale) -> tuple[object, ...]:
    places = (None if bound is None else round(scale(bound)) for bound in span.bounds)
    ends = (span.start_kind, span.end_kind, span.tag)
    return (span.shape, span.stage, span.direction, *ends, *places)


def _first_fit(
    candidates: list[Candidate], taken: LaneRows, wanted: int | None
) -> tuple[int, Candidate]:
    tried = chain(() if wanted is None else (wanted,), range(len(taken.rows) + 1))
    row, candidate = next(
        (row, candidate) for row in tried for candidate in candidates if taken.fits(row, candidate)
    )
    taken.take(row, candidate)
    return row, candidate
