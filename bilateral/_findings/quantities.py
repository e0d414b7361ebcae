"""Figures side by side: what is not of one sort, measure, unit, stage and time has its own row."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from bilateral._findings.counting import case_names, read_rows, typed
from bilateral._findings.discrepancies import FIGURES, disputed
from bilateral._findings.figures import Figure, figures
from bilateral._findings.figures.combine import all_along, all_of, linked, put_together
from bilateral._findings.figures.missing_reason import Gaps
from bilateral._findings.viewpoint import Focal
from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import BEGINNING, END, year_of
from bilateral.errors import UnknownNameError, unknown_name
from bilateral.ties import KINDS
from bilateral.vocabulary import STAGES, codes, is_ordinal

LIKE = ("measure", "unit", "stage", "time", "kind", "topic", "direction")
"""Figures that agree in all of these are comparable, and only those."""

COLUMNS = (
    *("row", *LIKE, "relationship", "n", "record", "figure", "value", "lower", "upper", "bound"),
    *("missing", "date", "first_year", "last_year", "basis", "note", "figures", "cases"),
    *("contradicted", "attributed_to", "ids"),
)
Row = tuple[Any, ...]
Sort = tuple[str, ...]
NOTHING: Row = (False, None, None)


def quantities(
    tables: Mapping[str, pd.DataFrame], *, focal: Focal, measure: str | None = None
) -> pd.DataFrame:
    """Set the figures of the cases side by side, like beside like.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.
    measure : str, optional
        Keeps one measure. All are kept by default but ordinals: which congress or anniversary it is
        measures no amount, and is compared only where it is asked for.

    Returns
    -------
    pandas.DataFrame
        ``row`` numbers what is comparable: figures of one ``measure, unit, stage, time`` and of one
        sort of tie (``kind, topic, direction``). Each row has every ``relationship`` at least once;
        where a case has figures that must not be put together, it has one line for each, ``n`` 0
        being the one that says most, and one last line for all that give no number (*one more not
        stated*). ``record`` is *recorded* (a figure, or that it is not stated:
        ``missing``), *no figure* (such ties, none with this figure), *reported absent*, *zero*
        (nothing, where a source looks exhaustively: the only 0 that nobody wrote) or *no record*.
        ``figure`` is in words. ``value`` is the number, ``lower`` and ``upper`` its interval,
        missing where nothing bounds it. ``basis`` is *stated*, *sum of known parts* (the lower
        bound of a whole that is not told), *sum of periods* or *told in two ways*; ``note`` shows
        the working, ``figures`` says on how many it rests and ``ids`` on which ties. ``date`` is as
        written, ``first_year`` and ``last_year`` as far as it is bounded. ``cases`` counts the
        cases with a number in this row; ``contradicted`` says that another figure speaks against
        it.

    Raises
    ------
    UnknownNameError
        When there is no such measure; near names are offered.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = quantities(bl.load("cuba-laos").tables(), focal="CUB", measure="students")
    >>> frame.loc[frame["topic"].eq("education.scholarship"), "figure"].to_list()
    ['at least 13']
    """
    held = _of_measure(figures(tables, focal=focal), measure)
    groups = put_together(held, linked(tables["links"]), by=like)
    backing = _Backing(tables)
    rows = _rows(groups, case_names(tables), Gaps.read(tables, focal), backing)
    return typed(
        list(rows),
        COLUMNS,
        counts=["row", "n", "first_year", "last_year", "figures", "cases"],
        numbers=["value", "lower", "upper"],
        flags=["contradicted"],
    )


def _of_measure(held: list[Figure], measure: str | None) -> list[Figure]:
    if measure is None:
        return [figure for figure in held if not is_ordinal(figure.measure)]
    known = {*codes("measures"), *(figure.measure for figure in held)}
    if measure not in known:
        raise UnknownNameError(unknown_name("measure", measure, known))
    return [figure for figure in held if figure.measure == measure]


def _rows(
    groups: Mapping[tuple[str, Sort], list[Figure]],
    cases: Sequence[str],
    gaps: Gaps,
    backing: "_Backing",
) -> Iterator[Row]:
    """Give every row of comparable figures, and in it every case, with a figure or without."""
    keys = sorted(dict.fromkeys(key for _, key in groups), key=_order)
    for place, key in enumerate(keys):
        lines = {case: groups.get((case, key), []) for case in cases}
        told = sum(any(one.is_number for one in own) for own in lines.values())
        for case, own in lines.items():
            if not own:
                yield (place, *key, case, 0, *_silent(gaps.of(case, key)), told, *NOTHING)
            for n, (one, words) in enumerate(_told(own)):
                yield (place, *key, case, n, *_line(one, words), told, *backing.of(one))


def _told(own: Sequence[Figure]) -> Iterator[tuple[Figure, str]]:
    """Give the numbers of a case with their words, then those that give none, reason by reason."""
    untold: dict[str | None, list[Figure]] = {}
    for one in own:
        if one.is_number:
            yield one, one.words
        else:
            untold.setdefault(one.missing, []).append(one)
    is_first = len(own) == sum(map(len, untold.values()))
    for ones in untold.values():
        yield _gathered(ones), _untold(ones, is_first=is_first)
        is_first = False


def _gathered(ones: Sequence[Figure]) -> Figure:
    """Make one of figures that give no number for the same reason."""
    dates = dict.fromkeys(one.date for one in ones if one.date)
    date = "; ".join(dates) or None
    return ones[0]._replace(rests_on=all_of(ones), date=date, when=all_along(ones))


def _untold(ones: Sequence[Figure], *, is_first: bool) -> str:
    """Write figures that give no number, behind those that do or in their place."""
    words, number = ones[0].words, len(ones)
    if is_first:
        return words if number == 1 else f"{words} in {number} records"
    return f"{'one' if number == 1 else number} more {words}"


def like(figure: Figure) -> Sort:
    """Give what figures have to agree in to be comparable: see `LIKE`."""
    stage = figure.stage or "unknown"
    own = (figure.measure, figure.unit, stage, figure.time)
    return (*own, figure.kind, figure.topic, figure.direction)


class _Backing:
    """Who claims a figure, what speaks against it, and on which ties it rests."""

    def __init__(self, tables: Mapping[str, pd.DataFrame]) -> None:
        self._claimants = {
            (case, tie): who
            for case, tie, who in read_rows(tables["ties"], ["relationship", "id", "attributed_to"])
        }
        self._disputed = disputed(tables["links"], FIGURES)

    def of(self, figure: Figure) -> Row:
        ties = dict.fromkeys(tie for tie, _ in figure.rests_on)
        keys = [(figure.case, tie) for tie in ties]
        who = dict.fromkeys(self._claimants[key] for key in keys if self._claimants[key])
        is_disputed = not self._disputed.isdisjoint(keys)
        return is_disputed, "; ".join(who) or None, "; ".join(ties)


def _line(one: Figure, words: str) -> Row:
    numbers = (one.value, one.lower, one.upper, one.bound, one.missing)
    rests = (one.basis, one.note or None, len(one.rests_on))
    return ("recorded", words, *numbers, one.date, *_years(one.when), *rests)


def _silent(record: str) -> Row:
    number = (0.0, 0.0, 0.0, "exact") if record == "zero" else (None,) * 4
    return (record, "0" if record == "zero" else record, *number, *(None,) * 6, 0)


def _order(key: Sort) -> tuple[Any, ...]:
    """Order rows by kind, topic, measure and stage, as tables and charts do."""
    measure, unit, stage, time, kind, topic, way = key
    return KINDS.index(kind), topic, measure, unit, STAGES.index(stage), time, way


def _years(when: Bounds) -> tuple[int | None, int | None]:
    first, _, _, last = when.outer
    return (
        year_of(first) if first > BEGINNING else None,
        year_of(last) if last < END else None,
    )
