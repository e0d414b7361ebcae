"""What goes out and what comes in, by name, and figures that can be balanced."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import CaseIndex, recorded_cases
from bilateral._findings.counting import (
    FINANCE,
    NOT_REPORTED,
    NOT_SOLD,
    OTHER,
    flow_category,
)
from bilateral._findings.figures.amounts import LIKE
from bilateral._findings.figures.combine import combine
from bilateral._findings.figures.figure import Figure
from bilateral._findings.figures.sides import Side, normalised
from bilateral._findings.figures.sums import adds_up, overall
from bilateral._findings.grouping import grouped
from bilateral._findings.missing_reason import record_of_kind
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    columns,
    joined,
    row_of,
    ties_in,
)
from bilateral._findings.things_each_way import category, friendly, thing_rows
from bilateral._findings.tie_view import IN, JOINT, OUT
from bilateral._findings.words import few, format_balance
from bilateral._states import state
from bilateral._states.in_sentence import in_sentence
from bilateral.ties import KINDS, directions_of, passes
from bilateral.vocabulary import STAGES, is_amount, measure_label

SIDES = ("out_lower", "out_upper", "in_lower", "in_upper")
DELIVERED = ("out_delivered", "in_delivered", "joint_delivered")
COUNTS = ("joint", OTHER, NOT_REPORTED, *DELIVERED)
ASIDE = {
    FINANCE: "money lent, repaid or invested, which is neither given nor exported",
    OTHER: "on other terms than gifts, and so neither given nor received",
    NOT_REPORTED: "on terms not reported, and so neither given nor received",
    NOT_SOLD: "without a sale, and so not exported",
}
"""What counts on no side, and how it is named next to the balance."""
COLUMNS = columns(
    "relationship kind basis direction aside thing words measure unit stage time "
    "out_word in_word out_record in_record out_figure in_figure "
    f"{' '.join(f'{name}:number' for name in SIDES)} "
    f"{' '.join(f'{name}:count' for name in COUNTS)} "
    "balance:number balance_lower:number balance_upper:number reason ids"
)
TERMS = {OTHER: "other terms", NOT_REPORTED: "terms not reported"}
PLANS = frozenset({"planned", "agreed"})
NO_BALANCE = "records measure how finely a text was split, not how much passes"
ZERO = "A direction of which nothing is reported has no balance; it is not zero."


def balance(cases: Sequence[CaseIndex]) -> Result:
    """Compare what the focal state gives with what it receives, kind by kind.

    Hostile ties are neither given nor received, and are not included; see `conflict`.

    The frame has three sorts of row, told apart by ``basis``.

    *things*: one for each thing that some ties of a case, kind, direction and stage are, the most
    telling first. ``thing`` names it, ``words`` adds its years and its largest figures, with what
    these depend on. ``direction`` is *out*, *in* or *joint*, ``stage`` that of the ties, or
    *reported absent*. ``aside`` says why it counts on no side: *finance* (money lent,
    repaid or invested), *other_terms*, *terms_not_reported*, *not_sold* (ties of trade in which
    nothing is sold, such as its promotion); it is missing where it does. What only a contradicted
    claim says is left out where anything else is there.

    *ties*: one for each case and kind. ``out_lower`` and ``in_lower`` (with equal uppers) count the
    records each way, ``joint`` the joint ones, ``other_terms`` those of aid, education, military
    and sports on other terms than a grant or shared costs, which are not given and received;
    ``terms_not_reported`` those that may be or not. Money lent or invested, and trade ties without
    a sale, are counted in none of these. ``out_delivered, in_delivered, joint_delivered`` say how
    many are more than plans. Missing is never 0.

    *figures*: one for each case, kind, ``measure, unit, stage, time`` that some directed tie counts
    on such terms. ``balance`` is (out - in) / (out + in), 1 if all goes out and -1 if all
    comes in; where it is known within bounds only, it is missing and lies between ``balance_lower``
    and ``balance_upper``.

    ``reason`` says why there is no balance: a direction without reports is not zero.
    ``out_record`` and ``in_record`` say what each direction has, ``out_figure`` and ``in_figure``
    in words; ``ids`` are the ties of the row.
    """
    shown = recorded_cases(cases)
    kinds = [
        kind
        for kind in KINDS
        if any(case.by_word.get(kind) or not case.is_hidden(kind) for case in shown)
    ]
    rows = [
        row
        for case in shown
        for row in sorted(balance_rows(case), key=lambda row: KINDS.index(row["kind"]))
        if row["kind"] in kinds
    ]
    return Result(
        rows=rows,
        columns=COLUMNS,
        summary=" ".join([*(summary(case, rows) for case in cases), ZERO]),
        ties=ties_in(rows),
    )


SPEC = FindingSpec(
    title="What goes out and what comes in",
    find=balance,
    shown="relationship kind basis direction words measure stage aside out_figure in_figure reason",
    about=("coverage", "silence", "stage", "source"),
)


def summary(case: CaseIndex, rows: Iterable[Row]) -> str:
    """Write what goes in each direction, what counts on no side, and the balances."""
    found = [row for row in rows if row["relationship"] == case.id]
    moved = [row for row in found if row["basis"] == "things" and _moves(case, row)]
    done = [row for row in moved if row["stage"] == "delivered"]
    sides = grouped((row for row in done if row["aside"] is None), itemgetter("direction"))
    names = [in_sentence(state(code).name) for code in case.states]
    taken = [_balance_in_words(row, names) for row in found if row["balance_lower"] is not None]
    parts = {
        f"from {names[0]}": _passing(sides.get(OUT, ())) or _nothing(case, OUT),
        f"from {names[1]}": _passing(sides.get(IN, ())) or _nothing(case, IN),
        "joint": few(_names(sides.get(JOINT, ()))),
        "planned or agreed": few(_names(row for row in moved if row["stage"] in PLANS)),
        **{
            words: few(_names(row for row in done if row["aside"] == aside))
            for aside, words in ASIDE.items()
        },
        "balance of figures": few(taken),
    }
    each = "; ".join(f"{words}: {what}" for words, what in parts.items() if what)
    return f"{case.title}: {each}."


def _moves(case: CaseIndex, row: Row) -> bool:
    """Say whether something passes: not between missions, nor where it is said or asked alone."""
    ties = [case.by_id[tie] for tie in row["ids"].split("; ")]
    return passes(row["kind"]) and any(tie.mode == "material" for tie in ties)


def _nothing(case: CaseIndex, direction: str) -> str:
    """Write that no gift or export goes in a direction, in the records that a filter left."""
    hidden = any(case.is_hidden(kind, direction) for kind in KINDS if passes(kind))
    return f"no gift or export {'that the filter keeps ' if hidden else ''}reported"


def _passing(rows: Iterable[Row]) -> str:
    """Name what goes one way, each with what that is called: given, exported."""
    words = grouped(rows, itemgetter("out_word"))
    return ", ".join(f"{few(_names(group))} ({word})" for word, group in words.items())


def _names(rows: Iterable[Row]) -> list[str]:
    return list(dict.fromkeys(row["thing"] for row in rows))


def balance_rows(case: CaseIndex) -> list[dict[str, Any]]:
    """Give the rows of one case: those of things, of ties, and of figures.

    Examples
    --------
    >>> import bilateral as bl
    >>> from bilateral._findings.case_index import index_case
    >>> rows = balance_rows(index_case(bl.load("cuba-laos"), "CUB"))
    >>> [row["thing"] for row in rows if row["kind"] == "aid" and row["basis"] == "things"]
    ['physicians', 'help in making medicines', 'technical assistance']
    """
    things = [dict.fromkeys(COLUMNS) | row for kind in KINDS for row in thing_rows(case, kind)]
    ties = [tie_row(case, kind) for kind in KINDS]
    return [*things, *ties, *(row for kind in KINDS for row in figure_rows(case, kind))]


def tie_row(case: CaseIndex, kind: str) -> dict[str, Any]:
    """Count the ties of a kind that go out, come in, and are joint."""
    ties = friendly(case, kind)
    tally = Counter(map(category, ties))
    tally.update(f"{category(tie)}_delivered" for tie in ties if tie.stage == "delivered")
    out, back = (_counted_side(case, kind, side, tally) for side in (OUT, IN))
    values = (
        *(case.id, kind, "ties", *(None,) * 8, *_sides(kind, out, back)),
        *(tally[name] or None for name in COUNTS),
        *(None,) * 3,
        NO_BALANCE if tally[OUT] + tally[IN] else "no tie is reported to go one way",
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
    # There are ties that way, none of which counts: they are no gifts and no goods.
    categories = {category(tie) for tie in friendly(case, kind) if tie.direction == direction}
    if not categories:
        ties = [tie for tie in case.records_of[kind] if tie.direction == direction]
        is_hostile = any(tie.is_hostile for tie in ties)
        return Side(record="only hostile ties" if is_hostile else "nothing given")
    if terms := [words for category, words in TERMS.items() if category in categories]:
        return Side(record=f"only on {' or '.join(terms)}")
    return Side(record="only finance" if FINANCE in categories else "nothing sold")


def figure_rows(case: CaseIndex, kind: str) -> Iterator[dict[str, Any]]:
    """Balance what can be of a kind: figures of one measure, unit, stage and time."""
    ties = friendly(case, kind)
    kept = [figure for tie in ties for figure in tie.figures if _is_balanced(figure)]
    groups = combine(kept, case.linked, by=LIKE)
    for key in sorted({key[:-1] for key in groups}, key=_order):
        out, back = (
            _figure_side(case, kind, side, groups.get((*key, side), [])) for side in (OUT, IN)
        )
        lower, upper, reason = normalised(out, back)
        values = (
            *(case.id, kind, "figures", *(None,) * 4, *key, *_sides(kind, out, back)),
            *(None,) * len(COUNTS),
            *(lower if lower == upper else None, lower, upper, reason or None),
            "; ".join(dict.fromkeys([*out.ids, *back.ids])),
        )
        yield row_of(COLUMNS, values)


def _is_balanced(figure: Figure) -> bool:
    """Return whether a figure counts what goes in one direction, on terms of giving."""
    if figure.direction == JOINT or not is_amount(figure.measure):
        return False
    passes = adds_up(figure) or figure.time in ("per_year", "at_a_date")
    category = flow_category(figure.topic, figure.terms, figure.direction)
    return passes and category == figure.direction


def _figure_side(case: CaseIndex, kind: str, direction: str, figures: Sequence[Figure]) -> Side:
    """Bound what goes in one direction: at least its greatest figure, at most the sum of all."""
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


def _balance_in_words(row: Row, states: Sequence[str]) -> str:
    value = format_balance(row["balance_lower"], row["balance_upper"], states)
    return f"{row['kind']}, {measure_label(row['measure'])} {row['stage']}: {value}"
