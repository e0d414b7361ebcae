"""Answers for many names and dates at once: days are cut where a name's answer may change."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

import numpy as np

from bilateral._states.answer import Answer, Prefer, answer, related
from bilateral._states.data_files import END, Span
from bilateral._states.register import register
from bilateral._states.state import Asked

# One number for a name and a day: names are further apart than all days.
WIDTH: Final = END + 1


class Timelines:
    """For each of some names, what it means on each day of a time.

    Parameters
    ----------
    asked : sequence of Asked
        The names, looked up.
    covers : Span
        All days that will be asked for.
    prefer : {"first", "last", "longest"} or None
        As in `resolve`.

    Attributes
    ----------
    answers : list of Answer
        Each different answer once; what is asked is answered by its number.
    no_name : int
        The number of the answer for a row without a name.
    """

    def __init__(self, asked: Sequence[Asked], covers: Span, prefer: Prefer) -> None:
        self.answers: list[Answer] = []
        self._asked = asked
        self._prefer = prefer
        self._number_of: dict[Answer, int] = {}
        starts, numbers = [], []
        for name, each in enumerate(asked):
            for start, found in _pieces(each, covers):
                starts.append(name * WIDTH + start)
                numbers.append(self._number(found))
        self.no_name = self._number(Answer(None, "no name"))
        self._starts = np.array(starts, dtype=np.int64)
        self._numbers = np.array(numbers, dtype=np.int64)

    def undated(self, names: Any, *, alone: bool) -> Any:
        """Answer for names without a date; `alone` asks for the only state that ever bore it."""
        known = np.full(len(self._asked), -1, dtype=np.int64)
        for name in set(names.tolist()):
            bearers, sort = self._asked[name].bearers, self._asked[name].sort
            known[name] = self._number(answer(bearers, None, sort="list" if alone else sort))
        return known[names]

    def dated(self, names: Any, firsts: Any, lasts: Any) -> Any:
        """Answer for names, each with the first and the last day of its date."""
        begins = np.searchsorted(self._starts, names * WIDTH + firsts, side="right") - 1
        ends = begins.copy()
        longer = np.flatnonzero(firsts != lasts)
        until = names[longer] * WIDTH + lasts[longer]
        ends[longer] = np.searchsorted(self._starts, until, side="right") - 1
        numbers = self._numbers[begins]
        known: dict[tuple[int, ...], int] = {}
        for row in np.flatnonzero(begins != ends).tolist():
            days = Span(int(firsts[row]), int(lasts[row]))
            # How long each state stays matters to "longest" only; else which pieces are met.
            same: tuple[int, ...] = (int(begins[row]), int(ends[row]))
            key = (*same, *days) if self._prefer == "longest" else same
            if key not in known:
                known[key] = self._number(self._answer(int(names[row]), days))
            numbers[row] = known[key]
        return numbers

    def _answer(self, name: int, days: Span) -> Answer:
        _, bearers, sort = self._asked[name]
        return answer(bearers, days, sort=sort, prefer=self._prefer)

    def _number(self, found: Answer) -> int:
        number = self._number_of.setdefault(found, len(self.answers))
        if number == len(self.answers):
            self.answers.append(found)
        return number


def _pieces(asked: Asked, covers: Span) -> Iterator[tuple[int, Answer]]:
    """Give the days from which on a name means what it means, with the answer there."""
    own = {bearer.id: bearer.spans for bearer in asked.bearers}
    edges = [span for bearer in asked.bearers for span in bearer.spans]
    edges += [period for id_ in own for period in register()[id_].periods]
    starts = _edges(edges, covers)
    others = [period for id_ in related(list(own)) for period in register()[id_].periods]
    for start, following in zip(starts, [*starts[1:], covers.last + 1], strict=True):
        found = answer(asked.bearers, Span(start, start), sort=asked.sort)
        yield start, found
        if found.why == "not then":
            for inner in _edges(others, Span(start, following - 1))[1:]:
                yield inner, answer(asked.bearers, Span(inner, inner), sort=asked.sort)


def _edges(spans: list[Span], covers: Span) -> list[int]:
    days = {day for span in spans for day in (span.first, span.last + 1)}
    return [covers.first, *sorted(day for day in days if covers.first < day <= covers.last)]
