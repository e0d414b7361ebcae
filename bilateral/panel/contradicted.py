"""Find the ties that the sources of the relationship contradict, and in which years."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bilateral.dates import Date
from bilateral.dates.bounds import Bounds
from bilateral.dates.gregorian import year_days
from bilateral.ties import Tie


class DatedTie(NamedTuple):
    """A tie with its bounds, computed once."""

    tie: Tie
    bounds: Bounds


Opponents = Mapping[str, Sequence[DatedTie]]


def opponents(ties: Iterable[Tie]) -> Opponents:
    """Return the ties that contradict each tie: id → ties.

    These are the ties that a link says it contradicts, about its date or whether it
    existed; and reported absences of the same topic and direction.

    Examples
    --------
    >>> import bilateral as bl
    >>> against = opponents(bl.load("cuba-pakistan").ties)
    >>> sorted({other.tie.id for other in against["relations-52-years"]})
    ['relations-lapsed-1990', 'relations-six-months']
    """
    dated = {tie.id: DatedTie(tie, tie.bounds) for tie in ties}
    found: dict[str, list[DatedTie]] = defaultdict(list)
    for tie, _ in dated.values():
        for link in tie.links:
            if link.rel == "contradicts" and not str(link.on).startswith("quantit"):
                found[tie.id].append(dated[link.to])
                found[link.to].append(dated[tie.id])
    absences = [entry for entry in dated.values() if entry.tie.absent]
    for tie, _ in dated.values():
        if not tie.absent:
            found[tie.id] += [absence for absence in absences if _is_of(tie, absence.tie)]
    return found


def is_disputed(tie: Tie, year: int, against: Opponents) -> bool:
    """Return whether something contradicts a tie in a year.

    A reported absence of the whole year contradicts it, or of a part of it where a link says that
    the two exclude each other; so does a tie of other years that excludes it by such a link.
    """
    return any(_excludes(other, tie, year) for other in against.get(tie.id, ()))


def _excludes(other: DatedTie, tie: Tie, year: int) -> bool:
    if not other.tie.absent:
        return not other.bounds.possibly_in(year)
    if _is_linked(other.tie, tie):
        return other.bounds.surely_in(year)
    return lasts_all(other.bounds, year)


def _is_linked(a: Tie, b: Tie) -> bool:
    ends = ((a, b), (b, a))
    return any(link.rel == "contradicts" and link.to == y.id for x, y in ends for link in x.links)


def _is_of(tie: Tie, absence: Tie) -> bool:
    """Return whether an absence is of this tie's topic and direction."""
    same_direction = absence.reciprocal or tie.reciprocal or absence.ends == tie.ends
    return absence.topic == tie.topic and same_direction


def lasts_all(period: Bounds | Date, year: int) -> bool:
    """Return whether a tie surely lasted the whole year."""
    first, last = year_days(year)
    _, begun, goes_on, _ = period.outer
    return begun <= first and goes_on >= last and not period.is_qualified
