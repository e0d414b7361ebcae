"""What figures, balances, periods, orders and plans say, in sentences; none says more."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import pandas as pd

from bilateral._findings.chains import LEADING
from bilateral._findings.counting import read_rows
from bilateral._findings.periods import UNDATED
from bilateral._findings.record_summaries import FEW, Titles, counted, in_words
from bilateral.vocabulary import measure_label

Rows: TypeAlias = list[dict[str, Any]]


def quantities_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say which figures more than one case has, and how many stand alone.

    Examples
    --------
    >>> quantities_summary(pd.DataFrame({"row": []}), {})
    'No figure is recorded.'
    """
    if frame.empty:
        return "No figure is recorded."
    rows: dict[int, list[tuple[Any, ...]]] = {}
    columns = ["row", "measure", "stage", "relationship", "figure", "note", "lower", "upper"]
    for row, *told in read_rows(frame, [*columns, "cases"]):
        rows.setdefault(row, []).append(tuple(told))
    alone = sum(lines[0][-1] == 1 for lines in rows.values())
    both = [_side_by_side(lines, titles) for lines in rows.values() if lines[0][-1] > 1]
    rest = f"{counted(alone, 'figure')} {'has' if alone == 1 else 'have'} no counterpart"
    if not both:
        return f"No figure is told of two cases in like terms; {rest}."
    more = f"; and {len(both) - FEW} more" if len(both) > FEW else ""
    text = f"{'; '.join(both[:FEW])}{more}."
    return f"{text} {rest}: another measure, unit, stage, time or way." if alone else text


def _side_by_side(lines: Sequence[tuple[Any, ...]], titles: Titles) -> str:
    """Write one row: what is counted, and the figures of the cases that have one."""
    numbers: dict[str, list[tuple[str, str | None]]] = {}
    untold: dict[str, list[str]] = {}
    for _, _, case, figure, note, lower, upper, _ in lines:
        if lower is not None or upper is not None:
            numbers.setdefault(case, []).append((figure, note))
        else:
            untold.setdefault(case, []).append(figure)
    measure, stage = lines[0][:2]
    each = [
        f"{titles[case]} {' and '.join([*_few(own), *untold.get(case, ())])}"
        for case, own in numbers.items()
    ]
    return f"{measure_label(measure).capitalize()} {stage}: {', '.join(each)}"


def _few(numbers: Sequence[tuple[str, str | None]]) -> Iterator[str]:
    """Write the first few of many figures of one case; a note that they share is written once."""
    before = None
    for figure, note in numbers[:FEW]:
        yield f"{figure} ({note})" if note and note != before else figure
        before = note
    if len(numbers) > FEW:
        yield f"{len(numbers) - FEW} more"


def balance_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say which balances can be taken and how much of the reported ties goes out, with n."""
    columns = "kind basis measure stage out_word n share_out balance_lower balance_upper"
    told = _case_by_case(frame, columns, titles, _balances_of)
    return f"{told} A direction of which nothing is told leaves its balance undefined; it is no 0."


def _balances_of(rows: Rows) -> str:
    taken = [_balance_of(row) for row in rows if row["balance_lower"] is not None]
    shares = [_share_of(row) for row in rows if row["share_out"] is not None]
    tried = sum(row["basis"] == "figures" for row in rows)
    none = f"no balance in any of {counted(tried, 'figure')}" if tried else "no figure to balance"
    told = in_words(taken) if taken else none
    return told + (f"; of the reported ties that go one way, {in_words(shares)}" if shares else "")


def _balance_of(row: Mapping[str, Any]) -> str:
    value = signed(row["balance_lower"], row["balance_upper"])
    return f"{measure_label(row['measure'])} {row['stage']} {value}"


def signed(lower: float, upper: float) -> str:
    """Write a balance, or between what it lies.

    Examples
    --------
    >>> signed(0.5, 0.5), signed(-1, 0.25)
    ('+0.50', 'between -1.00 and +0.25')
    """
    return f"{lower:+.2f}" if lower == upper else f"between {lower:+.2f} and {upper:+.2f}"


def _share_of(row: Mapping[str, Any]) -> str:
    out = round(row["share_out"] * row["n"])
    return f"{row['kind']} {out} of {row['n']} {row['out_word']}"


def periods_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say in which period most is told of each case, and how much is not dated."""
    told = _case_by_case(frame, "period possibly undated", titles, _most_of)
    return f"{told} More told is not more done."


def _most_of(rows: Rows) -> str:
    totals: dict[str, int] = defaultdict(int)
    for row in rows:
        totals[row["period"]] += row["possibly"] or 0
    loose = sum(row["undated"] or 0 for row in rows if row["period"] == UNDATED)
    most = max(totals, key=lambda period: totals[period], default="")
    if most and totals[most]:
        told = f"most is told of {years_in_words(most)}, {counted(totals[most], 'tie')}"
    else:
        told = "no tie is dated"
    return f"{told}; {loose} undated stand apart" if loose else told


def years_in_words(period: str) -> str:
    """Write the years of a period.

    Examples
    --------
    >>> years_in_words("1970/1979"), years_in_words("1970/1970")
    ('1970\N{EN DASH}1979', '1970')
    """
    first, _, last = period.partition("/")
    return first if first == last else f"{first}\N{EN DASH}{last}"


def sequence_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say what came first, how much of the order is sure, and where the longest chain leads."""
    columns = "id place title date begins_before_next contradicted chain step rel to"
    return _case_by_case(frame, columns, titles, lambda rows: f"{_order_of(rows)}{_chain_of(rows)}")


def _order_of(rows: Rows) -> str:
    ties = list({row["id"]: row for row in rows}.values())
    dated = [row for row in ties if row["place"] is not None]
    if not dated:
        return "nothing is dated"
    steps = [row["begins_before_next"] for row in dated if row["begins_before_next"] is not None]
    verb = "is" if len(steps) == 1 else "are"
    sure = f"{steps.count('surely')} of {counted(len(steps), 'step')} in the order {verb} sure"
    loose = len(ties) - len(dated)
    told = [_first_of(dated), *([sure] if steps else [])]
    return "; ".join([*told, *([f"{loose} have no known beginning"] if loose else [])])


def _first_of(dated: Rows) -> str:
    """Name the first tie that no other contradicts on its date, and what is placed before it."""
    named = [f"{row['title']} ({row['date']})" for row in dated]
    place = next((n for n, row in enumerate(dated) if not row["contradicted"]), None)
    if place is None:
        return f"{named[0]}, contradicted on its date, stands first"
    before = f" but for {in_words(named[:place])}, contradicted on its date" if place else ""
    return f"{named[place]} stands first{before}"


def _chain_of(rows: Rows) -> str:
    """Write the longest chain, from its beginning."""
    linked = [row for row in rows if row["step"] is not None]
    if not linked:
        return "; no link says what led to what"
    titles = {row["id"]: row["title"] for row in rows}
    steps = {row["id"]: row["step"] for row in linked}
    back: dict[str, str] = {}
    for row in linked:
        if row["to"] is not None and steps[row["to"]] == row["step"] - 1:
            back.setdefault(row["id"], row["to"])
    tie = max(steps, key=lambda one: steps[one])
    chain = [tie]
    while chain[-1] in back:
        chain.append(back[chain[-1]])
    number = len({row["chain"] for row in linked})
    way = " \N{RIGHTWARDS ARROW} ".join(titles[one] for one in reversed(chain))
    return f"; {counted(number, 'chain')} of {in_words(_rels(linked))}, the longest {way}"


def _rels(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    used = {row["rel"] for row in rows}
    return [rel.replace("_", " ") for rel in LEADING if rel in used]


def delivery_summary(frame: pd.DataFrame, titles: Titles) -> str:
    """Say how far each plan has come, as of when, and why it is unsafe."""
    return _case_by_case(frame, "plan measure says", titles, _plans_of)


def _plans_of(rows: Rows) -> str:
    last = {row["plan"]: row for row in rows}
    told = [f"{measure_label(row['measure'])}, {row['says']}" for row in last.values()]
    return "; ".join(told) or "no figure is followed from plan to delivery by a link"


def _case_by_case(
    frame: pd.DataFrame, columns: str, titles: Titles, tell: Callable[[Rows], str]
) -> str:
    """Write a sentence about each case, of its rows: mappings with what is missing as None."""
    names = columns.split()
    rows: dict[str, Rows] = {case: [] for case in titles}
    for case, *row in read_rows(frame, ["relationship", *names]):
        rows[case].append(dict(zip(names, row, strict=True)))
    return " ".join(f"{title}: {tell(rows[case])}." for case, title in titles.items())
