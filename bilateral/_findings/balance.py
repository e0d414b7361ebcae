"""What goes out and what comes in: counts of reported ties, and figures that can be balanced."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from operator import attrgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex, recorded_cases
from bilateral._findings.counting import OTHER, UNTOLD, flow_category
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sides import Side, normalised
from bilateral._findings.figures.sums import adds_up, overall
from bilateral._findings.missing_reason import record_of_kind
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    case_by_case,
    columns,
    joined,
    result_of,
    row_of,
)
from bilateral._findings.tie_view import IN, MUTUAL, OUT, TieView
from bilateral._findings.words import few, format_balance
from bilateral.text.lists import pluralize
from bilateral.ties import KINDS, directions_of
from bilateral.vocabulary import STAGES, is_amount, measure_label

SIDES = ("out_lower", "out_upper", "in_lower", "in_upper")
DELIVERED = ("out_delivered", "in_delivered", "mutual_delivered")
COUNTS = ("mutual", OTHER, UNTOLD, *DELIVERED, "n")
COLUMNS = columns(
    "relationship kind basis measure unit stage time "
    "out_word in_word out_record in_record out_figure in_figure "
    f"{' '.join(f'{name}:number' for name in SIDES)} "
    f"{' '.join(f'{name}:count' for name in COUNTS)} share_out:number "
    "balance:number balance_lower:number balance_upper:number reason ids"
)
SIDE_OF = attrgetter("measure", "unit", "stage", "time", "direction")
"""Figures that agree in these stand on one side of one balance."""
TERMS = {OTHER: "other terms", UNTOLD: "terms not told"}
SHARE = "reported ties measure how much is told, not how much passes: only their share is given"


def balance(cases: Sequence[CaseIndex]) -> Result:
    """Set what the focal state gives beside what it receives, kind by kind.

    The frame has two sorts of row, told apart by ``basis``.

    *ties*: one for each case and kind. ``out_lower`` and ``in_lower`` (with equal uppers) count the
    ties each way, ``mutual`` those both ways, ``other_terms`` those of aid, education, military and
    sports that are told to be on other terms than a grant or shared costs, and so are not given and
    received; ``terms_not_told`` those of which nobody tells the terms, so that they may be or not.
    ``share_out`` is the share of the ``n`` reported directed ties that goes out, never a balance.
    ``out_delivered, in_delivered, mutual_delivered`` say how many of them are more than plans.
    Missing is never 0.

    *figures*: one for each case, kind, ``measure, unit, stage, time`` that some directed tie counts
    on such terms. ``balance`` is (out - in) / (out + in), 1 where all goes out and -1 where all
    comes in; where it is known within bounds only, it is missing and lies between ``balance_lower``
    and ``balance_upper``.

    ``reason`` says why there is no balance: a direction that is silent is no 0. ``out_record`` and
    ``in_record`` say what each direction has, ``out_figure`` and ``in_figure`` in words; ``ids``
    are the ties behind the row.
    """
    rows = [
        row
        for case in recorded_cases(cases)
        for row in sorted(balance_rows(case), key=lambda row: KINDS.index(row["kind"]))
    ]
    return result_of(rows, COLUMNS, cases, summary, warnings)


SPEC = FindingSpec(
    title="What goes out and what comes in",
    find=balance,
    shown="relationship kind basis measure out_figure in_figure mutual stage out_word in_word "
    "reason",
    about=("coverage", "silence", "stage", "source"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say which balances can be taken and how much of the reported ties goes out, with n."""
    each = case_by_case(rows, titles, _sentence)
    return f"{each} A direction of which nothing is told leaves its balance undefined; it is no 0."


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Say how many ties are plans, and how many are on terms other than gifts or on none told."""
    tally: dict[str, Counter[str]] = {case: Counter() for case in titles}
    for row in rows:
        if row["basis"] == "ties":
            counts = tally[row["relationship"]]
            counts.update({name: row[name] or 0 for name in (OTHER, UNTOLD)})
            for side, column in ((OUT, "out_lower"), (IN, "in_lower"), (MUTUAL, MUTUAL)):
                counts["plans"] += int(row[column] or 0) - (row[f"{side}_delivered"] or 0)
    for case, title in titles.items():
        if number := tally[case]["plans"]:
            yield f"{title}: {pluralize(number, 'tie')} counted here did not get to delivery."
    for case, title in titles.items():
        for name, terms in ((OTHER, "on other terms"), (UNTOLD, "on untold terms")):
            if number := tally[case][name]:
                ties = f"{pluralize(number, 'tie')} {terms} {'is' if number == 1 else 'are'}"
                yield f"{title}: {ties} neither given nor received."


def balance_rows(case: CaseIndex) -> list[dict[str, Any]]:
    """Give the rows of one case, the counts of ties before the figures.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> rows = balance_rows(index_case(bl.load("cuba-laos"), "CUB"))
    >>> [row["out_figure"] for row in rows if row["kind"] == "aid"]
    ['1', 'not stated']
    """
    ties = [tie_row(case, kind) for kind in KINDS]
    return [*ties, *(row for kind in KINDS for row in figure_rows(case, kind))]


def _category(tie: TieView) -> str:
    return flow_category(tie.kind, tie.terms, tie.direction)


def tie_row(case: CaseIndex, kind: str) -> dict[str, Any]:
    """Count the ties of a kind that go out, come in, and go both ways."""
    ties = case.records_of.get(kind, ())
    tally = Counter(map(_category, ties))
    tally.update(f"{_category(tie)}_delivered" for tie in ties if tie.stage == "delivered")
    out, back = (_counted_side(case, kind, side, tally) for side in (OUT, IN))
    n = tally[OUT] + tally[IN]
    values = (
        *(case.id, kind, "ties", *(None,) * 4, *_sides(kind, out, back)),
        *(tally[name] or None for name in (MUTUAL, OTHER, UNTOLD, *DELIVERED)),
        *(n or None, tally[OUT] / n if n else None, None, None, None),
        SHARE if n else "no tie is reported to go one way",
        joined(tie.id for tie in ties),
    )
    return row_of(COLUMNS, values)


def _counted_side(case: CaseIndex, kind: str, direction: str, tally: Mapping[str, int]) -> Side:
    if count := float(tally[direction]):
        return Side(record="recorded", lower=count, upper=count)
    record = record_of_kind(case, kind, direction)
    if record == "zero":
        return Side(record=record, lower=0.0, upper=0.0)
    if record != "recorded":
        return Side(record=record)
    # There are ties that way, none of which counts: they are no gifts.
    there = [tie for tie in case.records_of[kind] if tie.direction == direction]
    categories = set(map(_category, there))
    terms = [words for category, words in TERMS.items() if category in categories]
    return Side(record=f"only on {' or '.join(terms)}")


def figure_rows(case: CaseIndex, kind: str) -> Iterator[dict[str, Any]]:
    """Balance what can be of a kind: figures of one measure, unit, stage and time."""
    ties = case.by_word.get(kind, ())
    kept = [figure for tie in ties for figure in tie.figures if _is_balanced(figure)]
    groups = combine(kept, case.linked, by=SIDE_OF)
    for key in sorted({key[:-1] for key in groups}, key=_order):
        out, back = (
            _figure_side(case, kind, side, groups.get((*key, side), [])) for side in (OUT, IN)
        )
        lower, upper, reason = normalised(out, back)
        values = (
            *(case.id, kind, "figures", *key, *_sides(kind, out, back)),
            *(None,) * 8,
            *(lower if lower == upper else None, lower, upper, reason or None),
            "; ".join(dict.fromkeys([*out.ids, *back.ids])),
        )
        yield row_of(COLUMNS, values)


def _is_balanced(figure: Figure) -> bool:
    """Say whether a figure counts what passes one way, on terms under which it is given."""
    if figure.direction == MUTUAL or not is_amount(figure.measure):
        return False
    passes = adds_up(figure) or figure.time in ("per_year", "at_a_date")
    category = flow_category(figure.kind, figure.terms, figure.direction)
    return passes and category == figure.direction


def _figure_side(case: CaseIndex, kind: str, direction: str, figures: Sequence[Figure]) -> Side:
    """Bound what goes one way by all of its figures: at least the greatest, at most their sum."""
    if not figures:
        record = record_of_kind(case, kind, direction)
        if record == "zero":
            return Side(record="zero", lower=0.0, upper=0.0, bound="exact")
        is_silent = record in ("recorded", "only both ways")
        return Side(record="no figure" if is_silent else record)
    whole = overall(figures)
    ids = tuple(dict.fromkeys(tie for tie, _ in whole.rests_on))
    if not any(figure.is_number for figure in figures):
        return Side(record=figures[0].words, ids=ids)
    if len(figures) > 1 and not adds_up(figures[0]):
        return Side(record="several figures of different times", ids=ids)
    return Side(record="recorded", lower=whole.lower, upper=whole.upper, bound=whole.bound, ids=ids)


def _sides(kind: str, out: Side, back: Side) -> tuple[object, ...]:
    ends = (out.lower, out.upper, back.lower, back.upper)
    return (*directions_of(kind), out.record, back.record, out.words, back.words, *ends)


def _order(key: tuple[str, ...]) -> tuple[Any, ...]:
    measure, unit, stage, time = key
    return measure, unit, STAGES.index(stage), time


def _sentence(rows: Sequence[Row]) -> str:
    taken = [_balance_in_words(row) for row in rows if row["balance_lower"] is not None]
    shares = [_share_in_words(row) for row in rows if row["share_out"] is not None]
    tried = sum(row["basis"] == "figures" for row in rows)
    none = f"no balance in any of {pluralize(tried, 'figure')}" if tried else "no figure to balance"
    text = few(taken) if taken else none
    return text + (f"; of the reported ties that go one way, {few(shares)}" if shares else "")


def _balance_in_words(row: Row) -> str:
    value = format_balance(row["balance_lower"], row["balance_upper"])
    return f"{measure_label(row['measure'])} {row['stage']} {value}"


def _share_in_words(row: Row) -> str:
    out = round(row["share_out"] * row["n"])
    return f"{row['kind']} {out} of {row['n']} {row['out_word']}"
