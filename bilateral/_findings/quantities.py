"""Compare figures: a row for each type of tie, measure, unit, stage and time."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Any

from bilateral._findings.case_index import FIGURES, CaseIndex, recorded_cases
from bilateral._findings.figures.combine import TWINS
from bilateral._findings.figures.comparable import LIKE, Comparable, comparable_in_all
from bilateral._findings.figures.figure import NOT_REPORTED, TERMS, Figure
from bilateral._findings.figures.sums import gathered
from bilateral._findings.grouping import grouped
from bilateral._findings.missing_reason import reason_of_figure
from bilateral._findings.provenance import claimants, dependencies
from bilateral._findings.result import FindingSpec, Result, Row, columns, joined, result_of
from bilateral._findings.words import FEW, format_years
from bilateral.dates.gregorian import BEGINNING, END, year_of
from bilateral.errors import refuse_unknown
from bilateral.text.lists import join_list, pluralize
from bilateral.ties import KINDS
from bilateral.vocabulary import STAGES, codes, is_amount, measure_label

COLUMNS = columns(
    f"row:count {' '.join(LIKE)} relationship n:count record figure value:number lower:number "
    "upper:number bound missing date first_year:count last_year:count basis note figures:count "
    "cases:count contradicted:flag attributed_to terms depends_on is_firm:flag ids"
)
SILENT = {**dict.fromkeys(COLUMNS), "n": 0, "figures": 0, "contradicted": False, "is_firm": False}
"""The row of a case that has no such figure, but for what is known of it."""
KNOWN = ("recorded", "zero")
UNSHARED = "No like figures are reported for two cases."
ZERO = {"figure": "0", "value": 0.0, "lower": 0.0, "upper": 0.0, "bound": "exact"}


def quantities(
    cases: Sequence[CaseIndex], measure: str | None = None, *, shared: bool = False
) -> Result:
    """Compare the figures of the cases, comparable ones in one row.

    In the frame, ``row`` numbers what is comparable: figures of one ``measure, unit, stage, time``
    and of one type of tie (``kind, topic, direction``); people whose topics differ also
    under a broader one (study abroad, whoever pays). Each row has every ``relationship`` at least
    once; where a case has figures that must not be added up, it has one line for each, ``n``
    0 being the one that says most, and one last line for all that give no number (*a further group,
    number not stated*). ``record`` is *recorded* (a figure, or that it is not stated: ``missing``),
    *no figure* (such ties, none with this figure), *reported absent*, *zero* (nothing, where a
    source is exhaustive: the only 0 that no record has) or a silence. ``figure`` is in words.
    ``value`` is the number, ``lower`` and ``upper`` its interval, missing where nothing bounds it.
    ``basis`` is *stated*, *sum of known parts* (the lower bound of a whole without a number), *sum
    of periods*, *sum of groups* (people on different terms) or *two records of one thing*; ``note``
    shows the working, ``figures`` says on how many it rests and ``ids`` on which ties. ``date`` is
    as written, ``first_year`` and ``last_year`` as far as it is bounded. ``cases`` counts the cases
    with a number in this row; ``contradicted`` says that another figure contradicts it,
    ``terms`` on what terms it is, and ``depends_on`` on which condition it depends, who alone says
    so, and what is inferred. ``is_firm`` says that it is a reported amount without condition,
    contradiction or lone claim: only such may be set against another in a headline.

    Parameters
    ----------
    measure : str, optional
        Keeps one measure. All are kept by default that are amounts: which congress or anniversary
        it is, and how long it has lasted, are compared only where that is asked for.
    shared : bool
        Keeps the rows that more than one case has on record, or as a zero.

    Raises
    ------
    UnknownNameError
        When there is no such measure; the message names similar ones.
    """
    rows = list(_rows(recorded_cases(cases), measure))
    if not shared:
        return result_of(rows, COLUMNS, cases, summary, warnings)
    kept = list(_shared(rows))
    reason = UNSHARED if rows and not kept else ""
    return replace(result_of(kept, COLUMNS, cases, summary, warnings), reason=reason)


SPEC = FindingSpec(
    title="Figures side by side",
    find=quantities,
    shown="measure relationship figure unit stage topic direction terms date depends_on ids",
    about=("coverage", "stage", "unit", "time", "source", "figure"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say which figures more than one case has, and how many are alone.

    Examples
    --------
    >>> summary([], {})
    'No figure is recorded.'
    """
    if not rows:
        return "No figure is recorded."
    groups = [list(lines) for _, lines in groupby(rows, key=lambda row: row["row"])]
    alone = sum(lines[0]["cases"] == 1 for lines in groups)
    both = [_side_by_side(lines, titles) for lines in groups if lines[0]["cases"] > 1]
    rest = f"{pluralize(alone, 'figure')} {'has' if alone == 1 else 'have'} no counterpart"
    if not both:
        return f"No like figures are reported for two cases; {rest}."
    more = f". And {len(both) - FEW} more" if len(both) > FEW else ""
    text = f"{'. '.join(both[:FEW])}{more}."
    return f"{text} {rest}: another measure, unit, stage, time or direction." if alone else text


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Say which figures in one row are of different times, and which are contradicted."""
    numbers = [row for row in rows if _is_number(row)]
    for _, lines in groupby(numbers, key=lambda row: row["row"]):
        yield from _different_times(list(lines), titles)
    for row in rows:
        if row["contradicted"]:
            what = f"{measure_label(row['measure'])}, {row['figure']}"
            is_span = row["basis"] == TWINS
            why = "both statements are covered" if is_span else "another record contradicts it"
            yield f"{titles[row['relationship']]}: conflicting statements on {what}: {why}."


def _measured(cases: Sequence[CaseIndex], measure: str | None) -> Callable[[Comparable], bool]:
    """Return the test whether figures are of the measure that is asked for, or are amounts."""
    if measure is None:
        return lambda key: is_amount(key[0])
    known = {*codes("measures"), *(figure.measure for case in cases for figure in case.figures)}
    refuse_unknown("measure", measure, known)
    return lambda key: key[0] == measure


def _rows(cases: Sequence[CaseIndex], measure: str | None) -> Iterator[dict[str, Any]]:
    """Yield every row of comparable figures, and in it every case, with a figure or without."""
    is_wanted = _measured(cases, measure)
    groups = comparable_in_all(cases)
    every = {key for found in groups.values() for key in found if is_wanted(key)}
    disputed = {case.id: case.disputed(FIGURES) for case in cases}
    for place, key in enumerate(sorted(every, key=_order)):
        lines = {case.id: groups[case.id].get(key, []) for case in cases}
        number = sum(any(figure.is_number for figure in found) for found in lines.values())
        for case in cases:
            head = {"row": place, **dict(zip(LIKE, key, strict=True)), "relationship": case.id}
            if not lines[case.id]:
                reason = reason_of_figure(case, (key[4], key[5]), key[6], key[2])
                cells = ZERO if reason == "zero" else {"figure": reason}
                yield {**SILENT, **head, "record": reason, **cells, "cases": number}
            for n, (figure, words) in enumerate(_lines(lines[case.id])):
                line = {"n": n, "figure": words, "cases": number}
                yield {**_cells(case, figure, disputed[case.id]), **head, **line}


def _shared(rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for _, group in groupby(rows, key=lambda row: row["row"]):
        lines = list(group)
        if len({row["relationship"] for row in lines if row["record"] in KNOWN}) > 1:
            yield from lines


def _lines(figures: Sequence[Figure]) -> Iterator[tuple[Figure, str]]:
    """Yield the numbers of a case with their words, then those that give none, reason by reason."""
    numbers = [figure for figure in figures if figure.is_number]
    yield from ((figure, figure.words) for figure in numbers)
    silent = grouped((figure for figure in figures if not figure.is_number), attrgetter("missing"))
    for place, group in enumerate(silent.values()):
        yield gathered(group), _without_number(group, is_first=not numbers and place == 0)


def _without_number(figures: Sequence[Figure], *, is_first: bool) -> str:
    """Write figures that give no number, behind those that do or in their place."""
    words, number = figures[0].words, len(figures)
    if is_first:
        return words if number == 1 else f"{words} in {number} records"
    what = "group" if figures[0].is_of_people else "figure"
    return f"{'a' if number == 1 else number} further {what}{'s' * (number > 1)}, {words}"


def _cells(case: CaseIndex, figure: Figure, disputed: set[str]) -> dict[str, Any]:
    """Lay a figure out, with what contradicts it, who claims it, and on which ties it rests."""
    ties = dict.fromkeys(tie for tie, _ in figure.rests_on)
    first, _, _, last = figure.when.outer
    return {
        **figure._asdict(),
        "record": "recorded",
        "first_year": year_of(first) if first > BEGINNING else None,
        "last_year": year_of(last) if last < END else None,
        "note": figure.note or None,
        "figures": len(figure.rests_on),
        "contradicted": not disputed.isdisjoint(ties),
        "attributed_to": joined(claimants(case, ties)),
        "terms": joined(case.by_id[tie].terms for tie in ties),
        "depends_on": joined(dependencies(case, figure)) if figure.is_number else None,
        "is_firm": _is_firm(case, figure, ties, disputed),
        "ids": joined(ties),
    }


def _is_firm(case: CaseIndex, figure: Figure, ties: Iterable[str], disputed: set[str]) -> bool:
    """Return whether a figure may be set against another in a headline."""
    return (
        figure.is_number
        and is_amount(figure.measure)
        and figure.time != NOT_REPORTED
        and not figure.conditions
        and disputed.isdisjoint(ties)
        and not any(case.by_id[tie].claimants for tie in ties)
    )


def _order(key: Comparable) -> tuple[Any, ...]:
    """Order rows by kind, topic, measure and stage, as tables and charts do."""
    measure, unit, stage, time, kind, topic, direction = key
    return KINDS.index(kind), topic, measure, unit, STAGES.index(stage), time, direction


def _is_number(row: Row) -> bool:
    return row["lower"] is not None or row["upper"] is not None


def _side_by_side(lines: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Write one row: what is counted, and the figures of the cases that have one."""
    cases = grouped(lines, itemgetter("relationship"))
    each = []
    for case, rows in cases.items():
        if numbers := list(filter(_is_number, rows)):
            silent = [row["figure"] for row in rows if not _is_number(row)]
            each.append(f"{titles[case]} {', and '.join([join_list(_few(numbers)), *silent])}")
    measure, stage = lines[0]["measure"], lines[0]["stage"]
    return f"{measure_label(measure).capitalize()}, {stage}: {'; '.join(each)}"


def _few(numbers: Sequence[Row]) -> Iterator[str]:
    """Write the first few of many figures of one case; what they share is written once."""
    several = len({row["terms"] for row in numbers}) > 1
    before = None
    for row in numbers[:FEW]:
        depends_on, working = row["depends_on"] or "", row["note"] or ""
        terms = TERMS.get(row["terms"], "") if several else ""
        notes = [terms, "" if working in depends_on else working, depends_on]
        note = "; ".join(filter(None, notes))
        yield f"{row['figure']} ({note})" if note and note != before else row["figure"]
        before = note
    if len(numbers) > FEW:
        yield f"{len(numbers) - FEW} more"


def _different_times(lines: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Say that figures in one row are of different times."""
    if lines[0]["cases"] < 2:
        return
    spans = {row["relationship"]: _span(row["first_year"], row["last_year"]) for row in lines}
    if len(set(spans.values())) > 1:
        each = "; ".join(f"{titles[case]} {span}" for case, span in spans.items())
        what = f"{measure_label(lines[0]['measure'])} {lines[0]['stage']}"
        yield f"The figures of {what} are of different times: {each}."


def _span(first: int | None, last: int | None) -> str:
    if first is None:
        return f"by {last}" if last is not None else "undated"
    return f"from {first}" if last is None else format_years(f"{first}/{last}")
