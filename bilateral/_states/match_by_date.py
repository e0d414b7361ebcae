"""Match many names and dates at once: time is cut where the meaning of a name may change."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from bilateral._states.data_files import END, Span
from bilateral._states.match import Match, Prefer, find_match
from bilateral._states.name_meanings import name_meanings
from bilateral._states.state import Query

# One number for a name and a day: the step between names exceeds all days.
WIDTH: Final = END + 1


class MatchesByDate:
    """The matches of names on each day of a period.

    Parameters
    ----------
    queries : sequence of Query
        The names, looked up.
    covers : Span
        All days needed.
    prefer : {"first", "last", "longest"} or None
        As in `resolve`.

    Attributes
    ----------
    matches : list of Match
        Each distinct match once; the rows have its number.
    no_name : int
        The number of the match for a row without a name.
    """

    def __init__(self, queries: Sequence[Query], covers: Span, prefer: Prefer) -> None:
        self.matches: list[Match] = []
        self._queries = queries
        self._prefer = prefer
        self._number_of: dict[Match, int] = {}
        starts, numbers = [], []
        for name, query in enumerate(queries):
            for start, match in name_meanings(query, covers):
                starts.append(name * WIDTH + start)
                numbers.append(self._number(match))
        self.no_name = self._number(Match(None, "no name"))
        self._starts = np.array(starts, dtype=np.int64)
        self._numbers = np.array(numbers, dtype=np.int64)

    def undated(self, names: Any, *, alone: bool) -> Any:
        """Match names without a date; `alone` accepts only the one state that ever had it."""
        known = np.full(len(self._queries), -1, dtype=np.int64)
        for name in set(names.tolist()):
            candidates, sort = self._queries[name].candidates, self._queries[name].kind
            known[name] = self._number(find_match(candidates, None, kind="list" if alone else sort))
        return known[names]

    def dated(self, names: Any, firsts: Any, lasts: Any) -> Any:
        """Match names, each with the first and the last day of its date."""
        begins = np.searchsorted(self._starts, names * WIDTH + firsts, side="right") - 1
        ends = begins.copy()
        longer = np.flatnonzero(firsts != lasts)
        until = names[longer] * WIDTH + lasts[longer]
        ends[longer] = np.searchsorted(self._starts, until, side="right") - 1
        numbers = self._numbers[begins]
        known: dict[tuple[int, ...], int] = {}
        for row in np.flatnonzero(begins != ends).tolist():
            days = Span(int(firsts[row]), int(lasts[row]))
            # The lengths of pieces matter to "longest" only; otherwise which pieces are met.
            same: tuple[int, ...] = (int(begins[row]), int(ends[row]))
            key = (*same, *days) if self._prefer == "longest" else same
            if key not in known:
                _, candidates, kind = self._queries[names[row]]
                match = find_match(candidates, days, kind=kind, prefer=self._prefer)
                known[key] = self._number(match)
            numbers[row] = known[key]
        return numbers

    def _number(self, match: Match) -> int:
        number = self._number_of.setdefault(match, len(self.matches))
        if number == len(self.matches):
            self.matches.append(match)
        return number
