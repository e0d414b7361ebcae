"""What came first: the order of ties within a case, and what each followed from."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from bilateral._findings.chains import LEADING, Steps, chains
from bilateral._findings.counting import Key, case_names, directions, read_rows, typed
from bilateral._findings.date_bounds import moments
from bilateral._findings.discrepancies import DATE, disputed
from bilateral._findings.viewpoint import Focal
from bilateral.dates.bounds import Bounds, Certainty
from bilateral.dates.gregorian import BEGINNING

DAYS = ["start_earliest", "start_latest", "end_earliest", "end_latest"]
OWN = ["kind", "topic", "stage", "title", "date", "observed"]
COLUMNS = (
    *("relationship", "place", "id", *OWN, "direction", "record", "first_place", "last_place"),
    *("before_next", "begins_before_next", "contradicted"),
    *("chain", "step", "rel", "to", "before", "begins_before"),
)
COUNTS = ("place", "first_place", "last_place", "chain", "step")
Row = tuple[Any, ...]


def sequence(tables: Mapping[str, pd.DataFrame], *, focal: Focal) -> pd.DataFrame:
    """Put the ties of each case in the order in which they began, and trace what led to what.

    Parameters
    ----------
    tables : mapping of str to pandas.DataFrame
        As `bilateral.tables` gives them.
    focal : str or mapping
        The state from which directions are seen.

    Returns
    -------
    pandas.DataFrame
        One row for each tie and each link by which it follows from another (``rel`` is
        *prompted_by*, *follows* or *implements*, ``to`` the earlier tie); a tie without such a link
        has one row. ``place`` counts the ties of a case by the first day on which they can have
        begun; it is missing where nothing bounds that day, and such ties stand last.
        ``first_place`` and ``last_place`` are the least and the greatest place that the dates allow
        it among those that have one. ``before_next`` says whether the tie had ended before the next
        in place began (*surely*, *possibly* or *no*), ``begins_before_next`` whether it had begun;
        ``before`` and ``begins_before`` say the same of ``to`` and this tie. ``contradicted`` is
        true where another tie contradicts it on its date, so that its place is disputed. ``chain``
        numbers the ties that such links hold together, in order of their first places, and
        ``step`` counts the links that lead to a tie at most, 0 where a chain begins. ``record`` is
        *recorded* or *reported absent*. The four bounds of the date are days, as in the table of
        ties.

    Examples
    --------
    >>> import bilateral as bl
    >>> frame = sequence(bl.load("cuba-pakistan").tables(), focal="CUB")
    >>> frame[["id", "before_next", "begins_before_next"]].head(2).to_numpy().tolist()
    [['relations-52-years', 'no', 'possibly'], ['relations-1955', 'no', 'surely']]
    """
    told = _ties(tables, focal)
    cases: dict[str, list[Told]] = defaultdict(list)
    for one in told:
        cases[one.case].append(one)
    links = _links(tables["links"])
    rows = [row for case in case_names(tables) for row in _rows(cases[case], links)]
    frame = typed([row[1:] for row in rows], COLUMNS, counts=COUNTS, flags=["contradicted"])
    days = tables["ties"][DAYS].iloc[[row[0] for row in rows]].reset_index(drop=True)
    return pd.concat([frame, days], axis="columns")


def begins_before(one: Bounds, other: Bounds) -> Certainty:
    """Tell whether one thing had begun on a day before another did.

    Examples
    --------
    >>> from bilateral.dates import Date
    >>> begins_before(Date.parse("1963/1968"), Date.parse("1965")), begins_before(
    ...     Date.parse("1963"), Date.parse("1963"))
    ('surely', 'possibly')
    """
    if not one.outer[0] < other.outer[1]:
        return "no"
    is_sure = one.outer[1] < other.outer[0] and not (one.is_qualified or other.is_qualified)
    return "surely" if is_sure else "possibly"


@dataclass(frozen=True, slots=True)
class Told:
    """A tie with its bounds, as far as its order goes.

    Attributes
    ----------
    number : int
        Its place in the table of ties.
    case, id : str
        Its key.
    when : Bounds
        When it was.
    own : tuple
        What else the frame tells of it.
    is_contradicted : bool
        Whether another tie contradicts it on its date.
    """

    number: int
    case: str
    id: str
    when: Bounds
    own: Row
    is_contradicted: bool

    @property
    def is_dated(self) -> bool:
        """Whether some day bounds its beginning from below."""
        return self.when.outer[0] > BEGINNING


def _ties(tables: Mapping[str, pd.DataFrame], focal: Focal) -> list[Told]:
    ties, told = tables["ties"], []
    against = disputed(tables["links"], DATE)
    rows = read_rows(ties, ["relationship", "id", "absent", *OWN])
    ways = directions(ties, focal)
    for n, (row, way, when) in enumerate(zip(rows, ways, moments(ties), strict=True)):
        case, tie, is_absent, *own = row
        record = "reported absent" if is_absent else "recorded"
        told.append(Told(n, case, tie, when, (*own, way, record), (case, tie) in against))
    return told


def _links(links: pd.DataFrame) -> dict[Key, list[tuple[str, str]]]:
    found: dict[Key, list[tuple[str, str]]] = defaultdict(list)
    for case, tie, rel, to in read_rows(links, ["relationship", "tie", "rel", "to"]):
        if rel in LEADING:
            found[case, tie].append((rel, to))
    return found


def _rows(ties: Sequence[Told], links: Mapping[Key, Sequence[tuple[str, str]]]) -> Iterator[Row]:
    """Give the rows of one case, in order."""
    dated = sorted((one for one in ties if one.is_dated), key=lambda one: one.when.outer)
    loose = sorted((one for one in ties if not one.is_dated), key=lambda one: one.when.outer[1])
    ordered = [*dated, *loose]
    when = {one.id: one.when for one in ties}
    before = {one.id: [to for _, to in links.get((one.case, one.id), ())] for one in ordered}
    steps: Steps = chains(before)
    places = _places(ties)
    following = [*dated[1:], *[None] * (len(loose) + 1)]
    for n, (one, other) in enumerate(zip(ordered, following, strict=False)):
        place = n + 1 if one.is_dated else None
        then = other.when if other else None
        head = (one.number, one.case, place, one.id, *one.own, *places[one.id])
        head = (
            *head,
            *_certainties(one.when, then),
            one.is_contradicted,
            *steps.get(one.id, (None, None)),
        )
        back = links.get((one.case, one.id), ())
        if not back:
            yield (*head, None, None, None, None)
        for rel, to in back:
            yield (*head, rel, to, *_certainties(when[to], one.when))


def _certainties(one: Bounds | None, other: Bounds | None) -> Row:
    """Say how surely one had ended, and had begun, before the other began."""
    if one is None or other is None:
        return None, None
    return one.before(other), begins_before(one, other)


def _places(ties: Sequence[Told]) -> dict[str, tuple[int, int]]:
    """Give the least and the greatest place that the dates allow a tie among the dated ones."""
    dated = [one for one in ties if one.is_dated]
    plain = [one.when.outer for one in dated if not one.when.is_qualified]
    firsts, lasts = sorted(outer[0] for outer in plain), sorted(outer[1] for outer in plain)
    found = {}
    for one in ties:
        first, last = 1, len(dated) + (not one.is_dated)
        if not one.when.is_qualified:
            first += bisect_left(lasts, one.when.outer[0])
            last -= len(firsts) - bisect_right(firsts, one.when.outer[1])
        found[one.id] = first, last
    return found
