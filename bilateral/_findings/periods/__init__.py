"""Activity by kind and period: what surely was, what possibly was, and what nobody dated."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from bilateral._findings.counting import Key, case_names, read_rows, standing_in, typed
from bilateral._findings.date_bounds import moments
from bilateral._findings.periods.coverage import Views
from bilateral._findings.periods.grid import Grid, Limits, limits_of, reach_of, too_many
from bilateral._findings.record_summaries import in_words
from bilateral.dates import Date
from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import BEGINNING
from bilateral.errors import BilateralError
from bilateral.ties import KINDS

COLUMNS = (
    *("relationship", "kind", "period", "first_year", "last_year", "coverage", "record", "surely"),
    *("possibly", "undated", "reported_absent", "completeness", "stages", "ids"),
)
COUNTS = ("first_year", "last_year", "surely", "possibly", "undated", "reported_absent")
UNDATED = "undated"
Wholes = Mapping[str, list[str]]
Row = tuple[Any, ...]


def periods(
    tables: Mapping[str, pd.DataFrame], *, width: int = 10, within: Collection[Date] = ()
) -> pd.DataFrame:
    """Count the ties of each kind that were active in each period.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    width : int
        Years in a period, at least 1. Periods begin in years that it divides: 1970, 1980 …
    within : collection of Date, optional
        Nothing outside these is laid out, and the first and the last period are cut to them.

    Returns
    -------
    pandas.DataFrame
        One row for each case, kind and period, the same periods for all cases, from the first to
        the last year that coverage or a dated tie reaches; and one more with period ``undated``.

        ``surely`` counts ties that were active on at least one day of the period in every reading
        of their dates, ``possibly`` those that were in some reading, the sure ones among them. A
        part does not count beside its whole. A tie whose beginning nothing bounds is not counted in
        ``possibly`` before it surely was: ``undated`` says how many such ties may have been there
        as well; in the row ``undated`` it counts those that stand in no period at all.
        ``coverage`` says whether the sources look at the period: *inside*, *partly* (coverage
        begins or ends within it) or *outside*; missing where no source looks at the kind.
        ``record`` is *recorded*, *reported absent*, *zero* (a source looks exhaustively at all of
        the period, both ways) or *no record*. Only then is a count 0; else it is missing.
        ``reported_absent`` counts absences that surely were then.

    Raises
    ------
    BilateralError
        When the width is no whole number from 1, or the periods would be more than 400.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = periods(bl.load("cuba-pakistan").tables())
    >>> sixties = frame[frame["period"].eq("1960/1969") & frame["kind"].eq("diplomatic")]
    >>> sixties[["surely", "possibly"]].to_numpy().tolist()
    [[4, 4]]
    """
    views, stretches = _reaching(tables)
    return _laid(tables, views, Grid.over(stretches, _checked(width), limits_of(within)))


def laid_out(
    tables: Mapping[str, pd.DataFrame], *, width: int = 10, within: Collection[Date] = ()
) -> tuple[pd.DataFrame, str]:
    """Lay periods out as `periods` does; or give no row, and the reason why they cannot be.

    They would be too many, or the periods asked about have no day in common.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame, why = laid_out(bl.load("cuba-laos").tables())
    >>> len(frame) > 0, why
    (True, '')
    """
    views, stretches = _reaching(tables)
    limits = limits_of(within)
    why = _unlaid(stretches, _checked(width), limits, within)
    if why:
        return typed([], COLUMNS, counts=COUNTS), why
    return _laid(tables, views, Grid.over(stretches, width, limits)), ""


def _laid(tables: Mapping[str, pd.DataFrame], views: Views, grid: Grid) -> pd.DataFrame:
    cells = _fill(tables, grid)
    rows = [
        row
        for case in case_names(tables)
        for kind in KINDS
        for row in _rows(case, kind, cells[case, kind], views, grid)
    ]
    return typed(rows, COLUMNS, counts=COUNTS)


def _unlaid(
    stretches: Iterable[Sequence[int]], width: int, limits: Limits, within: Collection[Date]
) -> str:
    if limits[0] > limits[1]:
        return f"{in_words(map(str, within))} have no day in common, so no period can be laid out"
    reach = reach_of(stretches, limits)
    return "" if reach is None else too_many(reach, width)


def _checked(width: int) -> int:
    if isinstance(width, bool) or not isinstance(width, int) or width < 1:
        msg = f"width={width!r} is no number of years; give a whole number from 1, such as 10"
        raise BilateralError(msg)
    return width


def _reaching(tables: Mapping[str, pd.DataFrame]) -> tuple[Views, list[tuple[int, ...]]]:
    """Give what the sources look at, and all days that bound a tie or coverage."""
    views = Views(tables["coverage"])
    return views, [*(when.outer for when in moments(tables["ties"])), *views.days()]


def spread(when: Bounds, grid: Grid) -> tuple[frozenset[int], frozenset[int], frozenset[int]]:
    """Give the periods in which something surely was, possibly was, and may have been undated.

    Examples
    --------
    >>> from bilateral._findings.date_bounds import moment
    >>> grid = Grid.over([moment("1963/1981").outer], 10)
    >>> [sorted(places) for places in spread(moment("1965/1972~"), grid)]
    [[], [0, 1], []]
    >>> [sorted(places) for places in spread(moment(None, "1975"), grid)]
    [[1], [1, 2], [0]]
    """
    outer = when.outer
    sure = frozenset() if when.is_qualified else frozenset(grid.within(outer[1], outer[2]))
    may = frozenset(n for box in when.boxes for n in grid.within(box[0], box[3]))
    if outer[0] > BEGINNING:
        return sure, may, frozenset()
    since = min(sure, default=len(grid.years))
    dated = frozenset(n for n in may if n >= since)
    return sure, dated, may - dated


@dataclass(slots=True)
class Activity:
    """Which ties of one kind and case fall into which period, by its place.

    Attributes
    ----------
    surely, possibly, undated, absent : mapping of int to set of str
        The place of a period → the ids of ties.
    nowhere : set of str
        Those that stand in no period.
    stages : dict of str to str
        The stage of each tie that counts, in the order of the table.
    wholes : dict of str to list of str
        What each part stands beside, near wholes first.
    """

    surely: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    possibly: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    undated: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    absent: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    nowhere: set[str] = field(default_factory=set)
    stages: dict[str, str] = field(default_factory=dict)
    wholes: dict[str, list[str]] = field(default_factory=dict)

    def add(self, tie: str, stage: str, places: tuple[frozenset[int], ...]) -> None:
        """Put a tie into the periods in which it surely, possibly, and without a date was."""
        self.stages[tie] = stage
        for held, where in zip((self.surely, self.possibly, self.undated), places, strict=True):
            for n in where:
                held[n].add(tie)
        if not places[1]:
            self.nowhere.add(tie)

    def counts(self, n: int) -> tuple[int, int, int, int]:
        """Count what surely was, possibly was, may have been undated, and was reported absent.

        A whole is there when a part of it is, so that what is sure is never more than what may be.
        """
        may = self.possibly[n]
        tops = {tie: _top(tie, may, self.wholes) for tie in may}
        sure = {tops[tie] for tie in self.surely[n]}
        told = {above for tie in may for above in self.wholes.get(tie, ())}
        loose = {tie for tie in self.undated[n] - told if _top(tie, may, self.wholes) == tie}
        return len(sure), len(set(tops.values())), self.apart(loose), len(self.absent[n])

    def apart(self, ties: Collection[str]) -> int:
        """Count ties without the parts that stand beside their wholes."""
        return len({_top(tie, ties, self.wholes) for tie in ties})


def _top(tie: str, among: Collection[str], wholes: Wholes) -> str:
    """Give the farthest whole of a tie that is among some, or the tie itself."""
    return next(reversed([tie, *(whole for whole in wholes.get(tie, ()) if whole in among)]))


def _fill(tables: Mapping[str, pd.DataFrame], grid: Grid) -> dict[Key, Activity]:
    ties = tables["ties"]
    cells: dict[Key, Activity] = defaultdict(Activity)
    wholes = standing_in(ties, tables["links"])
    rows = read_rows(ties, ["relationship", "id", "kind", "stage", "absent"])
    for (case, tie, kind, stage, is_absent), when in zip(rows, moments(ties), strict=True):
        cell, places = cells[case, kind], spread(when, grid)
        if is_absent:
            for n in places[0]:
                cell.absent[n].add(tie)
            continue
        cell.add(tie, stage, places)
        if (case, tie) in wholes:
            cell.wholes[tie] = wholes[case, tie]
    return cells


def _rows(case: str, kind: str, activity: Activity, views: Views, grid: Grid) -> Iterator[Row]:
    """Give a row for each period, and one for what stands in none."""
    for n, years in enumerate(grid.years):
        days = grid.starts[n], grid.ends[n]
        counts = activity.counts(n)
        is_zero = not any(counts) and views.is_exhaustive(case, kind, *days)
        told = [count if count or is_zero else None for count in counts]
        coverage, rank = views.look(case, kind, *days)
        head = (case, kind, f"{years[0]}/{years[1]}", *years, coverage)
        tail = (rank, *_told(activity, activity.possibly[n]))
        yield (*head, _record(told, is_zero=is_zero), *told, *tail)
    undated = activity.apart(activity.nowhere) or None
    record = "recorded" if undated else None
    told = [None, None, undated, None]
    yield (
        case,
        kind,
        UNDATED,
        None,
        None,
        None,
        record,
        *told,
        None,
        *_told(activity, activity.nowhere),
    )


def _record(counts: list[int | None], *, is_zero: bool) -> str:
    _, possibly, _, absent = counts
    if possibly:
        return "recorded"
    if absent:
        return "reported absent"
    return "zero" if is_zero else "no record"


def _told(activity: Activity, ties: Collection[str]) -> tuple[str | None, str | None]:
    """Join the stages and the ids of some ties, in the order of the table."""
    ids = [tie for tie in activity.stages if tie in ties]
    stages = dict.fromkeys(activity.stages[tie] for tie in ids)
    return "; ".join(stages) or None, "; ".join(ids) or None
