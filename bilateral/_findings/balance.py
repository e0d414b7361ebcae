"""What goes out and what comes in: counts of reported ties, and figures that can be balanced."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from bilateral._findings.counting import (
    IN,
    MUTUAL,
    OTHER,
    OUT,
    UNTOLD,
    account,
    case_names,
    directions,
    read_rows,
    typed,
    which_count,
)
from bilateral._findings.figures import Figure, figures
from bilateral._findings.figures.combine import Links, adds_up, linked, overall, put_together
from bilateral._findings.figures.missing_reason import Gaps
from bilateral._findings.figures.sides import Side, normalised
from bilateral._findings.viewpoint import Focal
from bilateral.ties import KINDS, directions_of
from bilateral.vocabulary import STAGES, is_ordinal

KEY = ("relationship", "kind", "basis", "measure", "unit", "stage", "time")
SIDES = ("out_lower", "out_upper", "in_lower", "in_upper")
DELIVERED = ("out_delivered", "in_delivered", "mutual_delivered")
COLUMNS = (
    *(*KEY, "out_word", "in_word", "out_record", "in_record", "out_figure", "in_figure", *SIDES),
    *("mutual", OTHER, UNTOLD, *DELIVERED, "n", "share_out"),
    *("balance", "balance_lower", "balance_upper", "reason", "ids"),
)
TERMS = {OTHER: "other terms", UNTOLD: "terms not told"}
SHARE = "reported ties measure how much is told, not how much passes: only their share is given"
Row = tuple[Any, ...]
Tally = Counter[tuple[str, str, str]]


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
    gaps, held = Gaps.read(tables, focal), figures(tables, focal=focal)
    cases = {case: place for place, case in enumerate(case_names(tables))}
    rows = balances(cases, _records(tables, focal), held, linked(tables["links"]), gaps)
    rows.sort(key=lambda row: (cases[row[0]], KINDS.index(row[1]), row[2] != "ties"))
    numbers = [*SIDES, "share_out", "balance", "balance_lower", "balance_upper"]
    return typed(rows, COLUMNS, counts=["mutual", OTHER, UNTOLD, *DELIVERED, "n"], numbers=numbers)


class Record(NamedTuple):
    """A tie, as far as a balance goes; ``does_count`` says whether nothing stands for it."""

    case: str
    id: str
    kind: str
    stage: str | None
    terms: str
    is_absent: bool
    direction: str
    does_count: bool


def balances(
    cases: Iterable[str], told: Iterable[Record], held: Iterable[Figure], links: Links, gaps: Gaps
) -> list[Row]:
    """Give the rows of a balance from plain records: those of ties, and then those of figures.

    Parameters
    ----------
    cases : iterable of str
        The cases.
    told : iterable of Record
        Their ties.
    held : iterable of Figure
        Their figures.
    links : mapping
        As `bilateral._findings.figures.combine.linked` gives it.
    gaps : Gaps
        What it means that there is nothing.
    """
    return [*_tie_rows(cases, told, gaps), *_figure_rows(held, links, gaps)]


def _records(tables: Mapping[str, pd.DataFrame], focal: Focal) -> Iterator[Record]:
    ties = tables["ties"]
    rows = read_rows(ties, ["relationship", "id", "kind", "stage", "terms", "absent"])
    counts = which_count(ties, tables["links"])
    for row, way, does_count in zip(rows, directions(ties, focal), counts, strict=True):
        yield Record._make((*row, way, does_count))


def _tie_rows(cases: Iterable[str], told: Iterable[Record], gaps: Gaps) -> list[Row]:
    ids: dict[tuple[str, str], list[str]] = {}
    tally: Tally = Counter()
    for one in told:
        case, kind = one.case, one.kind
        way = account(kind, one.terms, one.direction)
        tally[case, kind, f"{one.direction}_{way}"] += not one.is_absent
        if one.does_count:
            tally[case, kind, way] += 1
            tally[case, kind, f"{way}_{one.stage}"] += 1
            ids.setdefault((case, kind), []).append(one.id)
    return [
        _tie_row(case, kind, tally, gaps, ids.get((case, kind), []))
        for case in cases
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


def _figure_rows(held: Iterable[Figure], links: Links, gaps: Gaps) -> list[Row]:
    """Balance what can be: figures of one measure, unit, stage and time."""
    kept = [one for one in held if one.direction != MUTUAL and _is_balanced(one)]
    groups = put_together(kept, links, by=_side_key)
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
    return (*directions_of(kind), out.record, back.record, out.words, back.words, *ends)


def _order(row: tuple[str, tuple[str, ...]]) -> tuple[Any, ...]:
    case, (kind, measure, unit, stage, time) = row
    return case, KINDS.index(kind), measure, unit, STAGES.index(stage), time
