"""What came first: the order of ties within a case, and what each followed from."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bilateral._findings.case_index import DATE, CaseIndex, recorded_cases
from bilateral._findings.chains import LEADING, chains
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
from bilateral._findings.words import few
from bilateral.dates.bounds import Bounds, Certainty
from bilateral.dates.gregorian import BEGINNING
from bilateral.text.lists import pluralize

COLUMNS = columns(
    "relationship place:count id kind topic stage title date observed direction record "
    "first_place:count last_place:count before_next begins_before_next contradicted:flag "
    "chain:count step:count rel to before begins_before "
    "start_earliest:day start_latest:day end_earliest:day end_latest:day"
)


def sequence(cases: Sequence[CaseIndex]) -> Result:
    """Put the ties of each case in the order in which they began, and trace what led to what.

    The frame has one row for each tie and each link by which it follows from another (``rel`` is
    *prompted_by*, *follows* or *implements*, ``to`` the earlier tie); a tie without such a link has
    one row. ``place`` counts the ties of a case by the first day on which they can have begun; it
    is missing where nothing bounds that day, and such ties stand last. ``first_place`` and
    ``last_place`` are the least and the greatest place that the dates allow it among those that
    have one. ``before_next`` says whether the tie had ended before the next in place began
    (*surely*, *possibly* or *no*), ``begins_before_next`` whether it had begun; ``before`` and
    ``begins_before`` say the same of ``to`` and this tie. ``contradicted`` is true where another
    tie contradicts it on its date, so that its place is disputed. ``chain`` numbers the ties that
    such links hold together, in order of their first places, and ``step`` counts the links that
    lead to a tie at most, 0 where a chain begins. ``record`` is *recorded* or *reported absent*.
    The four bounds of the date are days, as in the table of ties.
    """
    rows = [row for case in recorded_cases(cases) for row in sequence_rows(case)]
    ties = [(row["relationship"], row["id"]) for row in rows]
    return result_of(rows, COLUMNS, cases, summary, warnings, ties=ties)


SPEC = FindingSpec(
    title="What came first",
    find=sequence,
    shown="relationship place date title before_next chain rel to id",
    about=("source", "claimant"),
)


def summary(rows: Sequence[Row], titles: Mapping[str, str]) -> str:
    """Say what came first, how much of the order is sure, and where the longest chain leads."""
    return case_by_case(rows, titles, lambda rows: f"{_order(rows)}{_longest_chain(rows)}")


def warnings(rows: Sequence[Row], titles: Mapping[str, str]) -> Iterator[str]:
    """Say what has no place, and which links go against the dates."""
    loose = Counter(
        case for case, _ in {(row["relationship"], row["id"]) for row in rows if not row["place"]}
    )
    for case, title in titles.items():
        if loose[case]:
            have = "has" if loose[case] == 1 else "have"
            ties = pluralize(loose[case], "tie")
            yield f"{title}: {ties} {have} no known beginning and no place."
    for row in rows:
        if row["begins_before"] == "no":
            rel = row["rel"].replace("_", " ")
            yield (
                f"{titles[row['relationship']]}: by their dates, {row['title']} ({row['date']}) "
                f"cannot have begun after what it is said to be {rel}."
            )


def begins_before(first: Bounds, second: Bounds) -> Certainty:
    """Tell whether one thing had begun on a day before another did.

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
    """Give the rows of one case, in order."""
    dated = sorted(filter(_is_dated, case.ties), key=lambda tie: tie.when.outer)
    loose = [tie for tie in case.ties if not _is_dated(tie)]
    ordered = [*dated, *sorted(loose, key=lambda tie: tie.when.outer[1])]
    back: dict[str, list[tuple[str | None, str]]] = {
        tie.id: [(link.rel, link.to) for link in tie.record.links if link.rel in LEADING]
        for tie in ordered
    }
    steps = chains({tie: [to for _, to in links] for tie, links in back.items()})
    places, disputed = _places(case.ties), case.disputed(DATE)
    following = [*dated[1:], *[None] * (len(loose) + 1)]
    for n, (tie, later) in enumerate(zip(ordered, following, strict=False), 1):
        head = (
            *(case.id, n if _is_dated(tie) else None, tie.id, tie.kind, tie.topic, tie.stage),
            *(tie.title, tie.date, tie.observed, tie.direction),
            *("reported absent" if tie.absent else "recorded", *places[tie.id]),
            *_certainties(tie if later else None, later),
            *(tie.id in disputed, *steps.get(tie.id, (None, None))),
        )
        for rel, to in back[tie.id] or [(None, "")]:
            certainties = _certainties(case.by_id.get(to), tie)
            yield row_of(COLUMNS, (*head, rel, to or None, *certainties, *tie.when.outer))


def _is_dated(tie: TieView) -> bool:
    """Say whether some day bounds the beginning of a tie from below."""
    return tie.when.outer[0] > BEGINNING


def _certainties(first: TieView | None, second: TieView | None) -> tuple[str | None, str | None]:
    """Say how surely a tie had ended, and had begun, before another began."""
    if first is None or second is None:
        return None, None
    return first.when.before(second.when), begins_before(first.when, second.when)


def _places(ties: Sequence[TieView]) -> dict[str, tuple[int, int]]:
    """Give the least and the greatest place that the dates allow a tie among the dated ones."""
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


def _order(rows: Sequence[Row]) -> str:
    ties = list({row["id"]: row for row in rows}.values())
    dated = [row for row in ties if row["place"] is not None]
    if not dated:
        return "nothing is dated"
    steps = [row["begins_before_next"] for row in dated if row["begins_before_next"] is not None]
    texts = [_first(dated)]
    if steps:
        verb = "is" if len(steps) == 1 else "are"
        number = pluralize(len(steps), "step")
        texts.append(f"{steps.count('surely')} of {number} in the order {verb} sure")
    if loose := len(ties) - len(dated):
        texts.append(f"{loose} have no known beginning")
    return "; ".join(texts)


def _first(dated: Sequence[Row]) -> str:
    """Name the first tie that no other contradicts on its date, and what is placed before it."""
    names = [f"{row['title']} ({row['date']})" for row in dated]
    place = next((n for n, row in enumerate(dated) if not row["contradicted"]), None)
    if place is None:
        return f"{names[0]}, contradicted on its date, stands first"
    before = f" but for {few(names[:place])}, contradicted on its date" if place else ""
    return f"{names[place]} stands first{before}"


def _longest_chain(rows: Sequence[Row]) -> str:
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
    chain = [max(steps, key=lambda tie: steps[tie])]
    while chain[-1] in back:
        chain.append(back[chain[-1]])
    number = pluralize(len({row["chain"] for row in linked}), "chain")
    path = " \N{RIGHTWARDS ARROW} ".join(titles[tie] for tie in reversed(chain))
    return f"; {number} of {few(_rels(linked))}, the longest {path}"


def _rels(rows: Iterable[Row]) -> list[str]:
    used = {row["rel"] for row in rows}
    return [rel.replace("_", " ") for rel in LEADING if rel in used]
