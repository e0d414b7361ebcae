"""Which ties of a relationship its own sources speak against, and in which years."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import year_days
from bilateral.ties import Tie


class Dated(NamedTuple):
    """A tie and when it was, worked out once."""

    tie: Tie
    bounds: Bounds


Opponents = Mapping[str, Sequence[Dated]]


def opponents(ties: Iterable[Tie]) -> Opponents:
    """Gather for each tie what stands against it: id → ties.

    These are the ties with which a link says that it cannot stand, about when it was or whether it
    was at all; and what of the same topic and direction is reported absent.

    Examples
    --------
    >>> import bilateral as bl
    >>> against = opponents(bl.load("cuba-pakistan").ties)
    >>> sorted({one.tie.id for one in against["relations-52-years"]})
    ['relations-lapsed-1990', 'relations-six-months']
    """
    dated = {tie.id: Dated(tie, tie.bounds) for tie in ties}
    found: dict[str, list[Dated]] = defaultdict(list)
    for tie, _ in dated.values():
        for link in tie.links:
            if link.rel == "contradicts" and not str(link.on).startswith("quantit"):
                found[tie.id].append(dated[link.to])
                found[link.to].append(dated[tie.id])
    absences = [one for one in dated.values() if one.tie.absent]
    for tie, _ in dated.values():
        if not tie.absent:
            found[tie.id] += [one for one in absences if _is_of(tie, one.tie)]
    return found


def is_disputed(tie: Tie, year: int, against: Opponents) -> bool:
    """Say whether something stands against a tie in a year.

    An absence does that is reported of all the year, or of some of it where a link says that the
    two cannot both be; so does a tie that by such a link excludes it, and is told of other years.
    """
    return any(_excludes(one, tie, year) for one in against.get(tie.id, ()))


def _excludes(one: Dated, tie: Tie, year: int) -> bool:
    if not one.tie.absent:
        return not one.bounds.possibly_in(year)
    if _is_linked(one.tie, tie):
        return one.bounds.surely_in(year)
    return _all_of(one.bounds, year)


def _is_linked(one: Tie, other: Tie) -> bool:
    pairs = ((one, other), (other, one))
    return any(link.rel == "contradicts" and link.to == b.id for a, b in pairs for link in a.links)


def _is_of(tie: Tie, absence: Tie) -> bool:
    """Say whether an absence is of this tie's topic and direction."""
    same_way = absence.reciprocal or tie.reciprocal or absence.ends == tie.ends
    return absence.topic == tie.topic and same_way


def _all_of(bounds: Bounds, year: int) -> bool:
    """Say whether something surely lasted all of a year."""
    first, last = year_days(year)
    _, begun, goes_on, _ = bounds.outer
    return begun <= first and goes_on >= last and not bounds.is_qualified
