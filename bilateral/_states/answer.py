"""From those who bear a name to the one that is meant on a date, or why there is none."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, Literal, NamedTuple, TypeAlias

from bilateral._states.data_files import Span
from bilateral._states.name_index import Bearer
from bilateral._states.register import register, successions

Sort: TypeAlias = Literal["name", "iso", "list"]
Prefer: TypeAlias = Literal["first", "last", "longest"] | None
Why: TypeAlias = Literal["", "unknown", "ambiguous", "in turn", "not then", "loose", "no name"]

PREFERENCES: Final = (None, "first", "last", "longest")

# In its stead was, before, whatever it did not merely swallow; after, whatever did not merely part.
SWALLOWED: Final = frozenset({"annexation", "accession"})
PARTED: Final = frozenset({"separation", "restoration"})


class Answer(NamedTuple):
    """The id of the state that is meant, or why there is none and which come near."""

    id: str | None
    why: Why = ""
    near: tuple[str, ...] = ()


def answer(
    bearers: Sequence[Bearer], days: Span | None, *, sort: Sort = "name", prefer: Prefer = None
) -> Answer:
    """Say which state is meant.

    On a date, the one that bears it then; where it is a name that none bears then, the one that
    bears it before or after and is there then (*Burma* in 2010, *Benin* in 1970). Without a date,
    the one that bears it today, else the one whose short name it is, else the only one that ever
    bore it; but a number that a list gave to several states has no meaning without a date.

    Parameters
    ----------
    bearers : sequence of Bearer
        Who bears the name or the code; none of them is unknown.
    days : Span or None
        The days asked for; None asks without a date.
    sort : {"name", "iso", "list"}
        Whether it is a name, a code of ISO 3166, or a code of a list of members.
    prefer : {"first", "last", "longest"}, optional
        Which to take of states that bear it in turn within the days. States that bear it on the
        same day stay ambiguous.

    Examples
    --------
    >>> from bilateral._states.name_index import by_code
    >>> from bilateral._states.as_of import year
    >>> answer(by_code()["cow"]["365"], year(1991), sort="list")
    Answer(id=None, why='in turn', near=('RUS', 'SUHH'))
    >>> answer(by_code()["cow"]["365"], year(1991), sort="list", prefer="longest").id
    'SUHH'
    """
    if not bearers:
        return Answer(None, "unknown")
    if days is None:
        return _undated(bearers, sort)
    then = [each for each in bearers if each.on(days)]
    if sort == "name" and all(each.loose for each in then):
        then = _there(bearers, days) or then
    if not then:
        return Answer(None, "not then", _instead(_ids(bearers), days))
    return _one_of(then, days, prefer)


def _undated(bearers: Sequence[Bearer], sort: Sort) -> Answer:
    firm = [each for each in bearers if not each.loose]
    today = [each for each in firm if each.spans[-1].is_open]
    chief = [each for each in firm if each.chief]
    for some in (firm,) if sort == "list" else (today, chief, firm):
        ids = _ids(some)
        if ids:
            return Answer(ids[0]) if len(ids) == 1 else Answer(None, "ambiguous", ids)
    return Answer(None, "loose", _ids(bearers))


def _there(bearers: Sequence[Bearer], days: Span) -> list[Bearer]:
    """Keep those that bear the name at another time, but are there in these days."""
    lives = [each._replace(spans=register()[each.id].periods) for each in bearers if not each.loose]
    return [each for each in lives if each.on(days)]


def _one_of(then: Sequence[Bearer], days: Span, prefer: Prefer) -> Answer:
    ids = _ids(then)
    if all(each.loose for each in then):
        return Answer(None, "loose", ids)
    if len(ids) == 1:
        return Answer(ids[0])
    stays = sorted(
        (span.within(days), each.id) for each in then for span in each.spans if span.meets(days)
    )
    if any(b.first <= a.last and one != other for (a, one), (b, other) in pairwise(stays)):
        return Answer(None, "ambiguous", ids)
    if prefer is None or any(each.loose for each in then):
        return Answer(None, "in turn", ids)
    if prefer == "longest":
        return Answer(max(stays, key=lambda stay: stay[0].days)[1])
    return Answer(stays[0 if prefer == "first" else -1][1])


def related(ids: Sequence[str]) -> list[str]:
    """Give the states that these came from, and those that they turned into, however remote.

    Examples
    --------
    >>> related(["VDVN"])
    ['VDVN', 'VNM']
    """
    return [*_reached(ids, _came_from()), *_reached(ids, _turned_into())[len(ids) :]]


def _instead(ids: Sequence[str], days: Span) -> tuple[str, ...]:
    """Find the states that were there: what these came from, else what they turned into."""
    for links in _came_from(), _turned_into():
        states = [register()[id_] for id_ in _reached(ids, links)]
        there = [s.id for s in states if any(period.meets(days) for period in s.periods)]
        if there:
            return tuple(there)
    return ()


def _reached(ids: Sequence[str], links: dict[str, list[str]]) -> list[str]:
    reached = list(ids)
    for id_ in reached:
        reached.extend(other for other in links.get(id_, ()) if other not in reached)
    return reached


@cache
def _came_from() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for each in successions():
        if each.how not in SWALLOWED:
            found[each.successor].append(each.predecessor)
    return found


@cache
def _turned_into() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for each in successions():
        if each.how not in PARTED:
            found[each.predecessor].append(each.successor)
    return found


def _ids(bearers: Iterable[Bearer]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.id for each in bearers))
