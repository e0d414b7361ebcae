"""What came first: the order of ties within a case, and what each followed from."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any

from bilateral._findings.case_index import DATE, CaseIndex, recorded_cases
from bilateral._findings.chains import LEADING, chains
from bilateral._findings.format_dates import format_day
from bilateral._findings.grouping import grouped
from bilateral._findings.result import (
    FindingSpec,
    Result,
    Row,
    case_by_case,
    columns,
    result_of,
    row_of,
)
from bilateral._findings.tie_view import TieView
from bilateral.dates.bounds import Bounds, Certainty
from bilateral.dates.gregorian import BEGINNING
from bilateral.text.lists import join_list, pluralize

COLUMNS = columns(
    "relationship place:count id kind topic stage title date observed began direction record "
    "first_place:count last_place:count before_next begins_before_next contradicted:flag "
    "earliest:flag chain:count step:count rel to before begins_before "
    "start_earliest:day start_latest:day end_earliest:day end_latest:day"
)

SAID = {
    "prompted_by": "be prompted by",
    "follows": "follow",
    "implements": "implement",
    "ends": "end",
}
"""What a tie is recorded to be to what came first."""

MOST_FIRST = 3
"""Where more may have been the first, none is named."""


def sequence(cases: Sequence[CaseIndex]) -> Result:
    """Put the ties of each case in the order in which they began, and trace what led to what.

    The frame has one row for each tie and each link by which it follows from another (``rel`` is
    *prompted_by*, *follows*, *implements* or *ends*, ``to`` the earlier tie); a tie without such a
    link has one row. ``began`` says in words between which days its date lets it begin. ``place``
    counts the ties of a case by the first day on which they can have begun; it is missing where
    nothing bounds that day, and such ties are last. ``first_place`` and ``last_place`` are the
    least and the greatest place that the dates allow it among those that have one. ``before_next``
    says whether the tie had ended before the next in place began (*surely*, *possibly* or *no*),
    ``begins_before_next`` whether it had begun; ``before`` and ``begins_before`` say the same of
    ``to`` and this tie. ``contradicted`` is true where another tie contradicts it on its date, so
    that its place is disputed. ``earliest`` is true of dated records before which, by the dates as
    written, no other one surely began: where several have it, each of them may be the first.
    ``chain`` numbers the ties that such links hold together, in order of their first places, and
    ``step`` counts the links that lead to a tie at most, 0 where a chain begins. ``record`` is
    *recorded* or *reported absent*. The four bounds of the date are days, as in the table of ties.
    """
    rows = [row for case in recorded_cases(cases) for row in sequence_rows(case)]
    ties = [(row["relationship"], row["id"]) for row in rows]
    return result_of(rows, COLUMNS, cases, summary, warnings, ties=ties)


SPEC = FindingSpec(
    title="What came first",
    find=sequence,
    shown="relationship place began title before_next chain rel to id",
    about=("source", "claimant"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say what came first, which links the dates confirm, and where the longest chain leads."""
    return case_by_case(rows, titles, _order)


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Say what is not ordered, and which links go against the dates."""
    for case, found in grouped(rows, itemgetter("relationship")).items():
        if loose := len({row["id"] for row in found if row["place"] is None}):
            have, are = ("has", "is") if loose == 1 else ("have", "are")
            ties = pluralize(loose, "tie")
            yield f"{titles[case]}: {ties} {have} no start date and {are} not ordered."
        names = {row["id"]: f"{row['title']} ({row['began'] or 'undated'})" for row in found}
        for row in found:
            if row["begins_before"] == "no":
                yield (
                    f"{titles[case]}: {names[row['id']]} is recorded to {SAID[row['rel']]} "
                    f"{names[row['to']]}, but by its date it began no later."
                )


def begins_before(first: Bounds, second: Bounds) -> Certainty:
    """Return whether one thing had begun on a day before another did.

    Examples
    --------
    >>> from bilateral.dates import Date
    >>> begins_before(Date.parse("1963/1968"), Date.parse("1965")), begins_before(
    ...     Date.parse("1963"), Date.parse("1963"))
    ('surely', 'possibly')
    """
    if not first.outer[0] < second.outer[1]:
        return "no"
    is_sure = first.outer[1] < second.outer[0] and not (first.is_qualified or second.is_qualified)
    return "surely" if is_sure else "possibly"


def sequence_rows(case: CaseIndex) -> Iterator[dict[str, Any]]:
    """Yield the rows of one case, in order."""
    dated = sorted(filter(_is_dated, case.ties), key=lambda tie: tie.when.outer)
    loose = [tie for tie in case.ties if not _is_dated(tie)]
    ordered = [*dated, *sorted(loose, key=lambda tie: tie.when.outer[1])]
    back: dict[str, list[tuple[str | None, str]]] = {
        tie.id: [(link.rel, link.to) for link in tie.record.links if link.rel in LEADING]
        for tie in ordered
    }
    steps = chains({tie: [to for _, to in links] for tie, links in back.items()})
    places, disputed, first = _places(case.ties), case.disputed(DATE), _first(case.ties)
    following = [*dated[1:], *[None] * (len(loose) + 1)]
    for n, (tie, later) in enumerate(zip(ordered, following, strict=False), 1):
        began = tie.date and format_day(tie.when.start_earliest, tie.when.start_latest)
        head = (
            *(case.id, n if _is_dated(tie) else None, tie.id, tie.kind, tie.topic, tie.stage),
            *(tie.title, tie.date, tie.observed, began, tie.direction),
            *("reported absent" if tie.absent else "recorded", *places[tie.id]),
            *_certainties(tie if later else None, later),
            *(tie.id in disputed, tie.id in first, *steps.get(tie.id, (None, None))),
        )
        for rel, to in back[tie.id] or [(None, "")]:
            certainties = _led_to(case.by_id.get(to), tie)
            yield row_of(COLUMNS, (*head, rel, to or None, *certainties, *tie.when.outer))


def _is_dated(tie: TieView) -> bool:
    """Return whether some day bounds the beginning of a tie from below."""
    return tie.when.outer[0] > BEGINNING


def _has_end(tie: TieView) -> bool:
    """Return whether a tie lasted until an end that is known."""
    return tie.when.is_interval and tie.when.end_kind == "known"


def _certainties(first: TieView | None, second: TieView | None) -> tuple[str | None, str | None]:
    """Say how surely a tie had ended, and had begun, before another began."""
    if first is None or second is None:
        return None, None
    return first.when.before(second.when), begins_before(first.when, second.when)


def _led_to(first: TieView | None, second: TieView) -> tuple[str | None, str | None]:
    """Say the same of a link; what is broken off may be linked to what broke it off, as its end."""
    certainties = _certainties(first, second)
    if certainties[1] != "no" or second.stage != "stopped" or second.when.end_kind != "known":
        return certainties
    ends = tuple((*box[2:], *box[2:]) for box in second.when.boxes)
    end = replace(second.when, boxes=ends, start_kind="known", is_interval=False)
    return certainties[0], begins_before(first.when, end) if first else None


def _places(ties: Sequence[TieView]) -> dict[str, tuple[int, int]]:
    """Return the least and the greatest place that the dates allow a tie among the dated ones."""
    dated = [tie for tie in ties if _is_dated(tie)]
    exact = [tie.when.outer for tie in dated if not tie.when.is_qualified]
    firsts, lasts = sorted(outer[0] for outer in exact), sorted(outer[1] for outer in exact)
    found = {}
    for tie in ties:
        first, last = 1, len(dated) + (not _is_dated(tie))
        # A date that is only approximate rules out no place.
        if not tie.when.is_qualified:
            first += bisect_left(lasts, tie.when.outer[0])
            last -= len(firsts) - bisect_right(firsts, tie.when.outer[1])
        found[tie.id] = first, last
    return found


def _first(ties: Sequence[TieView]) -> set[str]:
    """Name the dated records of which each may be the first, by the dates as they are written."""
    begun = {tie.id: tie.when.outer[:2] for tie in ties if tie.date and not tie.absent}
    # That it was seen, or was there by some day, gives no date to its beginning.
    dated = {tie.id for tie in ties if tie.id in begun and (_is_dated(tie) or _has_end(tie))}
    latest = min((begun[tie][1] for tie in dated), default=BEGINNING)
    # What had begun by then may have been first, though no day bounds it from below.
    earlier = {tie for tie, (_, last) in begun.items() if last <= latest}
    latest = min((begun[tie][1] for tie in dated | earlier), default=BEGINNING)
    return {tie for tie in dated | earlier if begun[tie][0] <= latest}


def _order(rows: Sequence[Row]) -> str:
    links = [row["begins_before"] for row in rows if row["rel"] is not None]
    loose = len({row["id"] for row in rows if row["place"] is None})
    texts = [
        _earliest(rows),
        confirmed(links) if links else "no record is linked to an earlier one",
    ]
    rest = f". Without a start date, not ordered: {pluralize(loose, 'record')}" if loose else ""
    return "; ".join([*texts, *_longest_chain(rows)]) + rest


def _earliest(rows: Sequence[Row]) -> str:
    """Name what may have come first, where it is no more than a few; else say that none is sure."""
    found = {row["id"]: row for row in rows if row["earliest"]}
    if not found:
        return "no record has a date"
    if len(found) > MOST_FIRST:
        return "which record came first is not certain"
    names = [
        f"{row['title']} ({row['began'] or 'undated'}{', disputed' if row['contradicted'] else ''})"
        for row in found.values()
    ]
    return f"earliest dated record: {join_list(names, 'or')}"


def confirmed(links: Sequence[Certainty | None]) -> str:
    """Return whether dates confirm or contradict the order of links.

    Examples
    --------
    >>> confirmed(["surely", "possibly"]), confirmed(["possibly"]), confirmed(["no"])
    ('dates confirm the order of 1 of 2 links', 'dates neither confirm nor contradict the order of \
1 link', 'dates contradict the order of 1 of 1 link')
    """
    number = pluralize(len(links), "link")
    sure, against = links.count("surely"), links.count("no")
    if not (sure or against):
        return f"dates neither confirm nor contradict the order of {number}"
    verbs = {"confirm the order of": sure, "contradict the order of": against}
    each = [f"{verb} {count}" for verb, count in verbs.items() if count]
    return f"dates {' and '.join(each)} of {number}"


def _longest_chain(rows: Sequence[Row]) -> list[str]:
    """Write the longest chain, from its beginning; nothing where no link makes one."""
    steps = {row["id"]: row["step"] for row in rows if row["step"] is not None}
    titles = {row["id"]: row["title"] for row in rows}
    back: dict[str, str] = {}
    for row in rows:
        if row["to"] is not None and steps[row["to"]] == row["step"] - 1:
            back.setdefault(row["id"], row["to"])
    if not back:
        return []
    chain = [max(steps, key=lambda tie: steps[tie])]
    while chain[-1] in back:
        chain.append(back[chain[-1]])
    path = " \N{RIGHTWARDS ARROW} ".join(titles[tie] for tie in reversed(chain))
    return [f"longest chain: {path}"]
