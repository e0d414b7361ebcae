"""What happened, in about ten events: relations, war, the highest visits, agreements, figures."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any

from bilateral._findings.case_index import CaseIndex
from bilateral._findings.event_rules import Event, ranked_events
from bilateral._findings.result import (
    FindingSpec,
    Result,
    case_by_case,
    columns,
    joined,
    result_of,
    row_of,
)
from bilateral.dates.in_words import bare, between
from bilateral.errors import BilateralError
from bilateral.vocabulary import codes

COLUMNS = columns(
    "relationship date title direction why kind topic earliest:day latest:day attributed_to "
    "disputed:flag rank:count ids"
)
RULE = (
    "Up to {n} dated events: relations, war, those marked as key, then top visits, largest "
    "figures, agreements, sanctions, embassies."
)
"""By which events are chosen."""
DISPUTED, CLAIM = "disputed", "claim"
"""What a title adds where records contradict each other, or all rests on a statement."""
ASIDES = {DISPUTED, CLAIM, "announced", *(word.replace("_", " ") for word in codes("statuses"))}
"""All that a title may add."""


def key_events(cases: Sequence[CaseIndex], n: int = 10) -> Result:
    """Choose what a slide shows of each case: about ten events, the same number from each.

    The frame has one row for each event, in order of time within a case: ``date`` in words,
    ``title``, ``direction`` (*out* from the focal state, *in* to it, *joint*), ``why`` it was
    chosen, and the first and last day on which it may have happened, or have begun: of what
    lasted, ``date`` has its whole period, so that no figure of several years reads as of one.
    Relations and embassies that begin and end are two events. ``rank`` is 1 for
    what the rule puts first. `RULE` is the rule, and the first of the warnings.

    Parameters
    ----------
    n : int
        The most events of all cases together; where a case has fewer, others have more.

    Raises
    ------
    BilateralError
        When `n` is no number of events.
    """
    if isinstance(n, bool) or not isinstance(n, int) or n < 1:
        msg = f"n={n!r} is no number of events; give a whole number from 1 on"
        raise BilateralError(msg)
    turns = zip_longest(*(ranked_events(case) for case in cases))
    each = (pair for turn in turns for pair in zip(cases, turn, strict=True) if pair[1])
    chosen = [(case, event) for (case, event), _ in zip(each, range(n), strict=False)]
    ranks = {(case.id, event): rank for rank, (case, event) in enumerate(chosen, 1)}
    places = {case.id: place for place, case in enumerate(cases)}
    chosen.sort(key=lambda pair: (places[pair[0].id], *pair[1].days, pair[1].title))
    rows = [_row(case, event, ranks[case.id, event]) for case, event in chosen]
    return result_of(rows, COLUMNS, cases, _summary, lambda *_: (RULE.format(n=n),))


SPEC = FindingSpec(
    title="Key events",
    find=key_events,
    shown="relationship date title direction why",
    about=(),
)


def _row(case: CaseIndex, event: Event, rank: int) -> dict[str, Any]:
    tie, (first, last) = event.tie, event.days
    is_disputed = tie.id in case.disputed("")
    doubt = DISPUTED if is_disputed else CLAIM if tie.claimants else ""
    asides = ", ".join(filter(None, (event.status, doubt)))
    title = f"{event.title} ({asides})" if asides else event.title
    date = event.lasted or bare(between(first, last, fine=True))
    values = (
        *(case.id, date, title, tie.direction, event.why, tie.kind, tie.topic),
        *(int(first.astype(int)), int(last.astype(int)), joined(tie.claimants), is_disputed),
        *(rank, tie.id),
    )
    return row_of(COLUMNS, values)


def _summary(rows: Sequence[Mapping[str, Any]], titles: Mapping[str, str]) -> str:
    if not rows:
        return "No key event with a date is recorded."
    return case_by_case(rows, titles, _sentence)


def _sentence(rows: Sequence[Mapping[str, Any]]) -> str:
    return "; ".join(map(_dated, rows)) or "no such event is recorded"


def _dated(row: Mapping[str, Any]) -> str:
    """Write a title with its date, and both with what the title adds, in one bracket."""
    title, opening, asides = row["title"].removesuffix(")").rpartition(" (")
    if opening and set(asides.split(", ")) <= ASIDES:
        return f"{title} ({row['date']}, {asides})"
    return f"{row['title']} ({row['date']})"
