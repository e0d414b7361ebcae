"""What goes out and what comes in: counts of reported ties, and figures that can be balanced."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral.contrast.counting import (
    IN,
    MUTUAL,
    OTHER,
    OUT,
    UNTOLD,
    account,
    case_names,
    counted,
    direction_words,
    directions,
    read_rows,
    typed,
)
from bilateral.contrast.figures import Figure, figures, in_words
from bilateral.contrast.gaps import Gaps
from bilateral.contrast.summing import adds_up, linked, overall, put_together
from bilateral.contrast.viewpoint import Focal
from bilateral.vocabulary import KINDS, STAGES, is_ordinal

KEY = ("relationship", "kind", "basis", "measure", "unit", "stage", "time")
SIDES = ("out_lower", "out_upper", "in_lower", "in_upper")
DELIVERED = ("out_delivered", "in_delivered", "mutual_delivered")
COLUMNS = (
    *(*KEY, "out_word", "in_word", "out_record", "in_record", "out_figure", "in_figure", *SIDES),
    *(
        "mutual",
        OTHER,
        UNTOLD,
        *DELIVERED,
        "n",
        "share_out",
        "balance",
        "balance_lower",
        "balance_upper",
    ),
    *("reason", "ids"),
)
TERMS = {OTHER: "other terms", UNTOLD: "terms not told"}
SHARE = "reported ties measure how much is told, not how much passes: only their share is given"
Row = tuple[Any, ...]
Tally = Counter[tuple[str, str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What goes one way: an interval, or why there is none.

    Attributes
    ----------
    record : str
        *recorded*, *zero*, or why there is no number: *no record*, *reported absent*, *not
        stated*, *no figure*, *only both ways*, *only on other terms*, *only on terms not told* …
    lower, upper : float or None
        The interval; an end is None where nothing bounds it.
    bound : str or None
        How it is meant.
    ids : tuple of str
        The ties behind it.
    """

    record: str
    lower: float | None = None
    upper: float | None = None
    bound: str | None = None
    ids: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Write it as in a sentence."""
        if self.record in ("recorded", "zero"):
            return in_words(self.lower, self.upper, self.bound)
        return self.record


def balance(tables: Mapping[str, pd.DataFrame], *, focal: Focal) -> pd.DataFrame:
    """Set what the focal state gives beside what it receives, kind by kind.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.

    Returns
    -------
    pandas.DataFrame
        Two sorts of row, told apart by ``basis``.

        *ties*: one for each case and kind. ``out_lower`` and ``in_lower`` (with equal uppers) count
        the ties each way, ``mutual`` those both ways, ``other_terms`` those of aid, education,
        military and sports that are told to be on other terms than a grant or shared costs, and so
        are not given and received; ``terms_not_told`` those of which nobody tells the terms, so
        that they may be or not. ``share_out`` is the share of the ``n`` reported
        directed ties that goes out, never a balance. ``out_delivered, in_delivered,
        mutual_delivered`` say how many of them are more than plans. Missing is never 0.

        *figures*: one for each case, kind, ``measure, unit, stage, time`` that some directed tie
        counts on such terms. ``balance`` is (out - in) / (out + in), 1 where all goes out and -1
        where all comes in; where it is known within bounds only, it is missing and lies between
        ``balance_lower`` and ``balance_upper``.

        ``reason`` says why there is no balance: a direction that is silent is no 0. ``out_record``
        and ``in_record`` say what each direction has, ``out_figure`` and ``in_figure`` in words;
        ``ids`` are the ties behind the row.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = balance(bl.load("cuba-laos").tables(), focal="CUB")
    >>> aid = frame[frame["kind"].eq("aid") & frame["basis"].eq("ties")]
    >>> aid[["out_figure", "in_figure", "terms_not_told"]].to_numpy().tolist()
    [['1', 'only on terms not told', 4]]
    """
    gaps = Gaps(tables, focal)
    rows = [*_tie_rows(tables, focal, gaps), *_figure_rows(tables, focal, gaps)]
    cases = {case: place for place, case in enumerate(case_names(tables))}
    rows.sort(key=lambda row: (cases[row[0]], KINDS.index(row[1]), row[2] != "ties"))
    numbers = [*SIDES, "share_out", "balance", "balance_lower", "balance_upper"]
    return typed(rows, COLUMNS, counts=["mutual", OTHER, UNTOLD, *DELIVERED, "n"], numbers=numbers)


def normalised(out: Side, back: Side) -> tuple[float | None, float | None, str]:
    """Give the bounds of (out - in) / (out + in), and the reason where there are none.

    It grows with what goes out and falls with what comes in, so its bounds are those of the
    corners; where nothing bounds a side from above, the limit is 1 or -1.

    Examples
    --------
    >>> normalised(Side(record="recorded", lower=30, upper=30),
    ...            Side(record="recorded", lower=10, upper=None))
    (-1.0, 0.5, '')
    >>> normalised(Side(record="recorded", lower=30, upper=30), Side(record="no record"))[2]
    'what comes in: no record'
    """
    silent = [
        f"what {word}: {side.record}"
        for word, side in (("goes out", out), ("comes in", back))
        if side.record not in ("recorded", "zero")
    ]
    if silent:
        return None, None, "; ".join(silent)
    if out.upper == 0 and back.upper == 0:
        return None, None, "nothing goes either way, and 0 has no shares"
    return _corner(out.lower or 0.0, back.upper), _mirrored(out.upper, back.lower or 0.0), ""


def _corner(out: float, back: float | None) -> float:
    """Give the least balance: the least that goes out, the most that comes in."""
    if back is None:
        return -1.0
    return (out - back) / (out + back) if out + back else -1.0


def _mirrored(out: float | None, back: float) -> float:
    return -_corner(back, out)


def _tie_rows(tables: Mapping[str, pd.DataFrame], focal: Focal, gaps: Gaps) -> list[Row]:
    ties = tables["ties"]
    rows = read_rows(ties, ["relationship", "id", "kind", "stage", "terms", "absent"])
    counts = counted(ties, tables["links"])
    ids: dict[tuple[str, str], list[str]] = {}
    tally: Tally = Counter()
    for row, seen, does_count in zip(rows, directions(ties, focal), counts, strict=True):
        case, tie, kind, stage, terms, is_absent = row
        way = account(kind, terms, seen)
        tally[case, kind, f"{seen}_{way}"] += not is_absent
        if does_count:
            tally[case, kind, way] += 1
            tally[case, kind, f"{way}_{stage}"] += 1
            ids.setdefault((case, kind), []).append(tie)
    return [
        _tie_row(case, kind, tally, gaps, ids.get((case, kind), []))
        for case in case_names(tables)
        for kind in KINDS
    ]


def _tie_row(case: str, kind: str, tally: Tally, gaps: Gaps, ids: Sequence[str]) -> Row:
    out, back = (_counted_side(case, kind, way, tally, gaps) for way in (OUT, IN))
    rest = [tally[case, kind, way] or None for way in (MUTUAL, OTHER, UNTOLD, *DELIVERED)]
    n = int((out.lower or 0) + (back.lower or 0))
    share = (out.lower or 0.0) / n if n else None
    reason = SHARE if n else "no tie is reported to go one way"
    head = (case, kind, "ties", None, None, None, None)
    told = (*rest, n or None, share, None, None, None, reason, "; ".join(ids) or None)
    return (*head, *_sides(kind, out, back), *told)


def _counted_side(case: str, kind: str, way: str, tally: Tally, gaps: Gaps) -> Side:
    count = float(tally[case, kind, way])
    if count:
        return Side(record="recorded", lower=count, upper=count)
    record = gaps.of_kind(case, kind, way)
    if record == "zero":
        return Side(record=record, lower=0.0, upper=0.0)
    if record != "recorded":
        return Side(record=record)
    told = [words for terms, words in TERMS.items() if tally[case, kind, f"{way}_{terms}"]]
    return Side(record=f"only on {' or '.join(told)}" if told else "only as a part of other ties")


def _figure_rows(tables: Mapping[str, pd.DataFrame], focal: Focal, gaps: Gaps) -> list[Row]:
    """Balance what can be: figures of one measure, unit, stage and time."""
    held = [
        figure
        for figure in figures(tables, focal=focal)
        if figure.direction != MUTUAL and _is_balanced(figure)
    ]
    groups = put_together(held, linked(tables["links"]), by=_side_key)
    keys = dict.fromkeys((case, key[:-1]) for case, key in groups)
    rows = []
    for case, key in sorted(keys, key=_order):
        out, back = (
            _figure_side(groups.get((case, (*key, way)), []), gaps, case, key[0], way)
            for way in (OUT, IN)
        )
        lower, upper, reason = normalised(out, back)
        point = lower if lower == upper else None
        told = (*(None,) * 8, point, lower, upper, reason or None)
        ids = "; ".join(dict.fromkeys([*out.ids, *back.ids]))
        rows.append((case, key[0], "figures", *key[1:], *_sides(key[0], out, back), *told, ids))
    return rows


def _is_balanced(figure: Figure) -> bool:
    """Say whether a figure counts what passes, on terms under which it is given."""
    is_amount = adds_up(figure) or figure.time in ("per_year", "at_a_date")
    is_amount = is_amount and not is_ordinal(figure.measure)
    way = account(figure.kind, figure.terms, figure.direction)
    return is_amount and way == figure.direction


def _side_key(figure: Figure) -> tuple[str, ...]:
    stage = figure.stage or "unknown"
    return (figure.kind, figure.measure, figure.unit, stage, figure.time, figure.direction)


def _figure_side(told: Sequence[Figure], gaps: Gaps, case: str, kind: str, way: str) -> Side:
    """Bound what goes one way by all of its figures: at least the greatest, at most their sum."""
    if not told:
        record = gaps.of_kind(case, kind, way)
        if record == "zero":
            return Side(record="zero", lower=0.0, upper=0.0, bound="exact")
        is_silent = record in ("recorded", "only both ways")
        return Side(record="no figure" if is_silent else record)
    ids = tuple(dict.fromkeys(tie for figure in told for tie, _ in figure.rests_on))
    if not any(figure.is_number for figure in told):
        return Side(record=told[0].words, ids=ids)
    if len(told) > 1 and not adds_up(told[0]):
        return Side(record="several figures of different times", ids=ids)
    lower, upper, bound = overall(told)
    return Side(record="recorded", lower=lower, upper=upper, bound=bound, ids=ids)


def _sides(kind: str, out: Side, back: Side) -> Row:
    ends = (out.lower, out.upper, back.lower, back.upper)
    return (*direction_words(kind), out.record, back.record, out.words, back.words, *ends)


def _order(row: tuple[str, tuple[str, ...]]) -> tuple[Any, ...]:
    case, (kind, measure, unit, stage, time) = row
    return case, KINDS.index(kind), measure, unit, STAGES.index(stage), time
