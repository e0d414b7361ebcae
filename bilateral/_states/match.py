"""Choose among the states with a name the one meant on a date, or say why there is none."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

from bilateral._states.data_files import Span
from bilateral._states.name_index import Candidate
from bilateral._states.states_by_id import states_by_id, successions

NameKind: TypeAlias = Literal["name", "iso", "list"]
Prefer: TypeAlias = Literal["first", "last", "longest"] | None
Why: TypeAlias = Literal["", "unknown", "ambiguous", "in turn", "not then", "loose", "no name"]

PREFERENCES: Final = ("first", "last", "longest")

# Predecessors exclude states that it only absorbed; successors exclude those that only separated.
SWALLOWED: Final = frozenset({"annexation", "accession"})
PARTED: Final = frozenset({"separation", "restoration"})


class Match(NamedTuple):
    """The id of the state that is meant, or why there is none, with near candidates."""

    id: str | None
    why: Why = ""
    near: tuple[str, ...] = ()


def find_match(
    candidates: Sequence[Candidate],
    days: Span | None,
    *,
    kind: NameKind = "name",
    prefer: Prefer = None,
) -> Match:
    """Return the state that is meant.

    On a date, the state that has it then; for a name that no state has then, the state that
    has it before or after and exists then (*Burma* in 2010, *Benin* in 1970). Without a date,
    the state that has it today, else the one whose short name it is, else the only one that ever
    had it; but a number that a list gave to several states has no meaning without a date.

    Parameters
    ----------
    candidates : sequence of Candidate
        The states that have the name or the code; empty if it is unknown.
    days : Span or None
        The days of the date; None without a date.
    kind : {"name", "iso", "list"}
        Whether it is a name, a code of ISO 3166, or a code of a list of members.
    prefer : {"first", "last", "longest"}, optional
        Which to choose of states that have it in turn within the days. States that have it on the
        same day stay ambiguous.

    Examples
    --------
    >>> from bilateral._states.name_index import by_code
    >>> from bilateral._states.as_of import days_of_year
    >>> find_match(by_code()["cow"]["365"], days_of_year(1991), kind="list")
    Match(id=None, why='in turn', near=('RUS', 'SUHH'))
    >>> find_match(by_code()["cow"]["365"], days_of_year(1991), kind="list", prefer="longest").id
    'SUHH'
    """
    if not candidates:
        return Match(None, "unknown")
    if days is None:
        return _undated(candidates, kind)
    then = [each for each in candidates if each.on(days)]
    if kind == "name" and all(each.loose for each in then):
        then = _there(candidates, days) or then
    if not then:
        return Match(None, "not then", _instead(_ids(candidates), days))
    return _one_of(then, days, prefer)


def _undated(candidates: Sequence[Candidate], kind: NameKind) -> Match:
    firm = [each for each in candidates if not each.loose]
    today = [each for each in firm if each.spans[-1].is_open]
    primary = [each for each in firm if each.primary]
    for some in (firm,) if kind == "list" else (today, primary, firm):
        ids = _ids(some)
        if ids:
            return Match(ids[0]) if len(ids) == 1 else Match(None, "ambiguous", ids)
    return Match(None, "loose", _ids(candidates))


def _there(candidates: Sequence[Candidate], days: Span) -> list[Candidate]:
    """Keep those that have the name at another time, but exist in these days."""
    lives = [
        each._replace(spans=states_by_id()[each.id].periods)
        for each in candidates
        if not each.loose
    ]
    return [each for each in lives if each.on(days)]


def _one_of(then: Sequence[Candidate], days: Span, prefer: Prefer) -> Match:
    ids = _ids(then)
    if all(each.loose for each in then):
        return Match(None, "loose", ids)
    if len(ids) == 1:
        return Match(ids[0])
    stays = sorted(
        (span.within(days), each.id) for each in then for span in each.spans if span.meets(days)
    )
    if any(b.first <= a.last and a_id != b_id for (a, a_id), (b, b_id) in pairwise(stays)):
        return Match(None, "ambiguous", ids)
    if prefer is None or any(each.loose for each in then):
        return Match(None, "in turn", ids)
    if prefer == "longest":
        return Match(max(stays, key=lambda stay: stay[0].days)[1])
    return Match(stays[0 if prefer == "first" else -1][1])


def related(ids: Sequence[str]) -> list[str]:
    """Return all direct and indirect predecessors and successors of states.

    Examples
    --------
    >>> related(["VDVN"])
    ['VDVN', 'VNM']
    """
    came_from, turned_into = _links()
    return [*_reached(ids, came_from), *_reached(ids, turned_into)[len(ids) :]]


def _instead(ids: Sequence[str], days: Span) -> tuple[str, ...]:
    """Return the states that existed then: predecessors of these, or else successors."""
    for links in _links():
        states = [states_by_id()[id_] for id_ in _reached(ids, links)]
        there = [s.id for s in states if any(period.meets(days) for period in s.periods)]
        if there:
            return tuple(there)
    return ()


def _reached(ids: Sequence[str], links: dict[str, list[str]]) -> list[str]:
    reached = list(ids)
    for id_ in reached:  # the list grows while it is read, until nothing new is reached
        reached.extend(other for other in links.get(id_, ()) if other not in reached)
    return reached


@cache
def _links() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Return for each state the states that it replaced, and those that replaced it."""
    came_from, turned_into = defaultdict(list), defaultdict(list)
    for each in successions():
        if each.how not in SWALLOWED:
            came_from[each.successor].append(each.predecessor)
        if each.how not in PARTED:
            turned_into[each.predecessor].append(each.successor)
    return came_from, turned_into


def _ids(candidates: Iterable[Candidate]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for each in candidates))
